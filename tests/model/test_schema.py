"""Models: unknown and missing fields, shorthands, nested blocks, and pydantic's findings in plain words."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import ClassVar, Literal

import pytest
from pydantic import ValidationError

from report.diagnostics.errors import Mark
from report.document import Element, Paragraph
from report.messages import Message, say, verbatim
from report.messages.interface import interface
from report.model.block import Block, Blocks, Writer
from report.model.dataset import DataRow
from report.model.front import Date, Period
from report.model.names import Id
from report.model.schema import Model, ValidationContext, read, wrong
from report.model.selectable import Selectable
from report.model.text import RunningText, Text
from report.source.yaml import parse


class Item(Model):
    """An item, with items below it."""

    shorthand: ClassVar[str] = "text"
    title_of_kind: ClassVar[Message] = say("item")

    text: Text
    items: tuple[Item, ...] = ()


class Box(Block):
    """A block with fields of all kinds."""

    name: ClassVar[str] = "box"

    id: Id | None = None
    kind: Literal["big", "small"] = "big"
    count: int = 0
    open: bool = False
    day: Date | None = None
    term: Period | None = None
    names: tuple[str, ...] = ()
    items: tuple[Item, ...] = ()
    blocks: Blocks = ()

    def lower(self, writer: Writer) -> Iterable[Element]:
        yield Paragraph(())


class Line(Block):
    """A block that is a text."""

    name: ClassVar[str] = "line"
    shorthand: ClassVar[str] = "text"

    text: RunningText

    def lower(self, writer: Writer) -> Iterable[Element]:
        yield writer.paragraph(self.text)


class Rule(Block):
    """A block without fields."""

    name: ClassVar[str] = "rule"

    def lower(self, writer: Writer) -> Iterable[Element]:
        return ()


class Page(Model):
    """A list of blocks."""

    blocks: Blocks


def made(text: str) -> tuple[tuple[Block, ...], list[str]]:
    """The blocks of a list that is typed, and what is wrong with it."""
    context = ValidationContext(("nl", "fr"), {kind.name: kind for kind in (Box, Line, Rule)})
    page = read(Page, parse(f"blocks:\n{text}", "x").top, context, Mark("x"))
    return (page.blocks if page else ()), [f"{one.mark}: {one.message} | {one.hint}" for one in context.diagnostics]


def box(text: str) -> Box:
    blocks, found = made(f"- box: {text}")
    assert found == []
    (block,) = blocks
    assert isinstance(block, Box)
    return block


def test_fields_are_read_as_their_types() -> None:
    read_box = box("{id: a-1, kind: small, count: 3, open: true, day: 2022-10-11, names: [a, '1']}")
    assert (read_box.id, read_box.kind, read_box.count, read_box.open) == ("a-1", "small", 3, True)
    assert read_box.day == datetime.date(2022, 10, 11)
    assert read_box.names == ("a", "1")
    period = box("{term: 2021-12-01/2022-12-01}").term
    assert period == (datetime.date(2021, 12, 1), datetime.date(2022, 12, 1))


def test_a_model_knows_its_place_and_that_of_its_values() -> None:
    read_box = box("{kind: small, names: [a, b]}")
    assert read_box.mark == Mark("x", 2, 8)
    assert read_box.at("kind") == Mark("x", 2, 15)
    assert read_box.at("names", 1) == Mark("x", 2, 33)
    assert read_box.at("count") == read_box.mark


def test_models_are_frozen() -> None:
    with pytest.raises(ValidationError):
        box("{count: 3}").count = 4  # type: ignore[misc]


def test_a_shorthand_is_the_value_of_its_field() -> None:
    blocks, found = made("- line: {nl: a, fr: b}\n- line: {text: {nl: c, fr: d}, query: x}\n- line: same")
    assert found == []
    assert [block.text.source["nl"] for block in blocks if isinstance(block, Line)] == ["a", "c", "same"]
    assert [block.query for block in blocks] == [None, "x", None]


def test_shorthands_nest() -> None:
    items = box("{items: [a, {nl: b, fr: c}, {text: d, items: [e, {text: f}]}]}").items
    assert [item.text.source["fr"] for item in items] == ["a", "c", "d"]
    assert [item.text.source["nl"] for item in items[2].items] == ["e", "f"]


def test_a_block_without_fields_may_be_empty() -> None:
    blocks, found = made("- rule: {}\n- rule:\n- rule")
    assert [type(block) for block in blocks] == [Rule, Rule]
    (problem,) = found
    assert problem.startswith("x:4:3: expected one block, found 'rule' | each item of the list is")


def test_blocks_nest_and_a_wrong_one_leaves_the_others() -> None:
    blocks, found = made("- box: {blocks: [{line: a}, {lin: b}, {box: {count: x}}, {line: c}]}\n- line: d")
    assert [type(block) for block in blocks] == [Box, Line]
    assert isinstance(blocks[0], Box)
    assert [type(block) for block in blocks[0].blocks] == [Line, Line]
    assert found == [
        "x:2:30: unknown block 'lin' (did you mean 'line'?) | blocks: box, line, rule",
        "x:2:53: expected a whole number, found 'x' | write 'count: 1'",
    ]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("{knd: small}", "x:2:9: unknown field 'knd' in box (did you mean 'kind'?)"),
        ("{mark: 3}", "x:2:9: unknown field 'mark' in box"),
        ("{kind: huge}", "x:2:15: unknown kind 'huge' | allowed: big, small"),
        ("{open: perhaps}", "x:2:15: expected true or false, found 'perhaps'"),
        ("{names: a}", "x:2:16: expected a list, found 'a'"),
        ("{names: {a: b}}", "x:2:16: expected a list, found a map"),
        ("{names: [[a]]}", "x:2:17: expected a text, found a list"),
        ("{id: A B}", "x:2:13: 'A B' is no usable id"),
        ("{day: 11/10/2022}", "x:2:14: '11/10/2022' is not a date"),
        ("{day: [2022]}", "x:2:14: expected a date, found a list | write 'day: 2022-10-11'"),
        ("{term: 2022}", "x:2:15: '2022' is not a period"),
        ("{items: [{items: [a]}]}", "x:2:17: missing field 'text' | add 'text: {nl: ..., fr: ...}' here"),
        ("{items: [{tekst: a}]}", "x:2:18: unknown language 'tekst' in a text"),
        ("x", "x:2:8: expected a map of fields, found 'x'"),
        ("", "x:2:3: expected a map of fields, found nothing"),
    ],
)
def test_what_is_wrong_is_said_in_plain_words(typed: str, found: str) -> None:
    _, problems = made(f"- box: {typed}")
    assert problems
    assert problems[0].startswith(found)


def test_braces_in_what_was_typed_are_no_trouble() -> None:
    problem = wrong(verbatim("'{x}' is wrong {"), verbatim("write {y}"))
    assert problem.message() == "'{x}' is wrong {"


def test_a_kind_is_called_by_its_name_in_the_language_of_the_interface() -> None:
    assert DataRow.kind_name().into(interface("nl")) == "rij van een dataset"
    assert DataRow.kind_name().into(interface("fr")) == "ligne de données"


def test_kinds_are_called_by_words_that_can_be_translated() -> None:
    kinds = [one for kind in Model.__subclasses__() for one in (kind, *kind.__subclasses__())]
    ours = [one for one in kinds if one.__module__.startswith("report.") and not issubclass(one, Block)]
    assert [one.__name__ for one in ours if one is not Selectable and not one.title_of_kind] == []
