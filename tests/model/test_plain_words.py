"""No sentence of pydantic's reaches a user: the field is named, and the example can be typed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from pydantic import BaseModel
from pydantic_core import ErrorTypeInfo
from pydantic_core._pydantic_core import list_all_errors

from report.blocks import BLOCKS
from report.diagnostics.errors import Mark
from report.model.dataset import Dataset
from report.model.front import Front, Term
from report.model.plain_words import example_of, in_plain_words
from report.model.report import Section
from report.model.schema import Model, ValidationContext, read
from report.source.yaml import parse

MODELS: tuple[type[Model], ...] = (Front, Section, Term, Dataset, *BLOCKS)
#: What pydantic says where Python code is called wrongly, or of types that no field has: nobody can type that.
NEVER = ("arguments", "argument", "missing_", "unexpected", "multiple_argument", "positional", "recursion", "no_such")


class Anything(BaseModel):
    """A model with one field."""

    field: int


@pytest.mark.parametrize("known", list_all_errors(), ids=lambda one: one["type"])
def test_every_error_of_pydantic_is_said_in_our_words(known: ErrorTypeInfo) -> None:
    values: dict[str, Any] = {
        "expected": "'a' or 'b'", "error": ValueError("x"), "gt": 3, "ge": 3, "lt": 3, "le": 3, "pattern": "^$",
    }  # fmt: skip
    fault: Any = {"type": known["type"], "loc": ("field",), "input": "much", "ctx": values, "msg": ""}
    if known["type"].startswith(NEVER):
        return
    said = in_plain_words(fault, Anything)
    assert "much" in said.message or "field" in said.message
    theirs = known["message_template_python"].partition("{")[0]
    assert len(theirs) < 12 or theirs.casefold() not in said.message.casefold()


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("string_pattern_mismatch", "'much' is not written as it should be"),
        ("float_parsing", "expected a number, found 'much'"),
        ("decimal_parsing", "expected a number, found 'much'"),
    ],
)
def test_kinds_of_fields_that_new_blocks_may_have_are_said(kind: str, said: str) -> None:
    fault: Any = {"type": kind, "loc": ("field",), "input": "much", "ctx": {}, "msg": ""}
    assert in_plain_words(fault, Anything).message == said


def kinds_of_schema(schema: Any) -> Iterator[str]:
    """The names of all kinds of schema in a schema of pydantic's."""
    if isinstance(schema, dict):
        if isinstance(schema.get("type"), str):
            yield schema["type"]
        for value in schema.values():
            yield from kinds_of_schema(value)
    elif isinstance(schema, list | tuple):
        for value in schema:
            yield from kinds_of_schema(value)


def test_our_models_have_no_kind_of_field_whose_errors_have_no_words() -> None:
    ours = {kind for model in MODELS for kind in kinds_of_schema(model.__pydantic_core_schema__)}
    assert ours <= {
        "any", "bool", "date", "default", "definition-ref", "definitions", "dict", "function-after", "function-before",
        "function-plain", "function-wrap", "int", "is-instance", "literal", "model", "model-field", "model-fields",
        "nullable", "str", "tuple", "union", "general", "no-info", "with-info", "typed-dict", "field", "named-tuple",
        "named-tuple-field",
        "call", "arguments",
    }  # fmt: skip


@pytest.mark.parametrize("model", BLOCKS, ids=lambda block: block.name)
def test_the_example_of_a_block_is_one(model: type[Model]) -> None:
    blocks = {block.name: block for block in BLOCKS}
    context = ValidationContext(("nl", "fr"), blocks)
    typed = parse(f"x: {example_of(model)}", "x").top
    assert typed is not None
    assert read(model, typed["x"], context, Mark("x")) is not None
    assert context.diagnostics == []


@pytest.mark.parametrize("model", BLOCKS, ids=lambda block: block.name)
@pytest.mark.parametrize("typed", ["", "[]", "words", "{}", "12", "[a, b]"])
def test_what_a_block_lacks_is_told_with_an_example_that_is_taken(model: type[Model], typed: str) -> None:
    context = ValidationContext(("nl", "fr"), {block.name: block for block in BLOCKS})
    top = parse(f"x: {typed}", "x").top
    assert top is not None
    read(model, top["x"], context, Mark("x"))
    for one in context.diagnostics:
        assert "Input should" not in one.message
        assert one.hint
        if "add them: " in one.hint or "add '" in one.hint:
            lines = one.hint.partition("add ")[2].removeprefix("them: ").removesuffix(" here").strip("'")
            assert yaml.safe_load("{" + lines + "}")


def test_examples_have_the_languages_of_the_report() -> None:
    context = ValidationContext(("fr", "de"))
    top = parse("id: x\ntitle: [a]\nblocks: []\nlead: {a: {b: c}}", "x").top
    assert top is not None
    read(Section, top, context, Mark("x"))
    assert any("{fr: ..., de: ...}" in one.hint for one in context.diagnostics)
    assert not any("nl" in one.hint for one in context.diagnostics)


@pytest.mark.parametrize(
    ("typed", "cure"),
    [
        ("columns: groups", "write 'columns: [groups]'"),
        ("columns: groups, schools", "write 'columns: [groups, schools]'"),
        ("columns: • groups • schools", "write 'columns: [groups, schools]'"),
        ("wide: ja", "write 'wide: true'"),
        ("wide: neen", "write 'wide: false'"),
        ("notes: {a: b}", "write 'notes:', and below it one item a line, each with a hyphen: - {nl: ..., fr: ...}"),
        ("data: [visits]", "write 'data: visits'"),
    ],
)
def test_the_cure_keeps_what_was_typed(typed: str, cure: str) -> None:
    (chart,) = [block for block in BLOCKS if block.name == "chart"]
    fields = {"id": "x", "kind": "bar", "data": "visits", "columns": "[groups]", "caption": "{nl: a, fr: b}"}
    name, _, value = typed.partition(": ")
    rest = "\n".join(f"{key}: {one}" for key, one in {**fields, name: value}.items())
    context = ValidationContext(("nl", "fr"))
    read(chart, parse(rest, "x").top, context, Mark("x"))
    assert [str(one.hint) for one in context.diagnostics] == [cure]
