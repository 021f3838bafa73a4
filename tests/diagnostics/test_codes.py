"""The codes of problems: each one that the program reports is explained, and each one explained is reported."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest

from report.diagnostics.codes import CODES
from report.diagnostics.errors import AssetError, ContentError, Mark, ReportError, RequestError
from tests.modules import MODULES, PACKAGE, tree
from tests.told import told

FILES = [path for path in MODULES if path.name != "codes.py"]

#: How many arguments these take before the code.
MAKERS = {"error": 3, "warning": 3, "note": 3, "of": 3, "Diagnostic": 4, "SlotProblem": 2}

#: What looks like this is a code, wherever it stands: comparisons keep theirs in tables.
FAMILIES = re.compile("(parity|term|translation)-[a-z]+")


def words(node: ast.AST | None) -> Iterator[str]:
    """The strings that an expression may be: one, or those of `a if ... else b`."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from words(node.body)
        yield from words(node.orelse)


def handed(call: ast.Call) -> Iterator[str]:
    """The codes that a call hands over: by name, or as the last argument of what makes a problem."""
    name = call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")
    for keyword in call.keywords:
        if keyword.arg == "code" and name != "Language":  # whose code is a language's
            yield from words(keyword.value)
    spread = any(isinstance(argument, ast.Starred) for argument in call.args)
    if name in MAKERS and (spread or len(call.args) > MAKERS[name]):
        yield from words(call.args[-1] if spread else call.args[MAKERS[name]])


def codes_of(tree: ast.AST) -> Iterator[str]:
    """Every code that stands in a module: in a call, as the default of a parameter, as what a class has."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield from handed(node)
        elif isinstance(node, ast.arguments):
            named = [*node.posonlyargs, *node.args]
            without = [None] * (len(named) - len(node.defaults))
            defaults = [*without, *node.defaults, *node.kw_defaults]
            for parameter, default in zip([*named, *node.kwonlyargs], defaults, strict=True):
                if parameter.arg == "code":
                    yield from words(default)
        elif isinstance(node, ast.ClassDef):
            for statement in node.body:
                if isinstance(statement, ast.Assign) and ast.unparse(statement.targets[0]) == "code":
                    yield from words(statement.value)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and FAMILIES.fullmatch(node.value):
            yield node.value


def test_every_code_that_is_reported_is_explained_and_the_other_way_round() -> None:
    reported = {code for path in FILES for code in codes_of(tree(path)) if code}
    assert sorted(reported - set(CODES)) == [], "say in report/diagnostics/codes.py what these mean"
    assert sorted(set(CODES) - reported) == []


@pytest.mark.parametrize("code", CODES)
def test_an_explanation_is_one_plain_sentence(code: str) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", code)
    assert re.fullmatch(r"[A-Z][^.]+\.", CODES[code]), "a capital, one full stop"
    assert len(CODES[code]) <= 110


def test_those_who_read_codes_are_told_where_they_are_listed() -> None:
    manual = (PACKAGE / "cli" / "check.md").read_text("utf-8").partition("## Codes")[2]
    assert "`sppreport check --statistics`" in manual
    assert "`report/diagnostics/codes.py`" in manual


def test_what_is_raised_always_has_a_code() -> None:
    bare, coded = told(Mark("a.yaml"), "something"), told(Mark("a.yaml"), "more", code="markup")
    assert [one.code for one in ContentError([bare, coded]).diagnostics] == ["markup", "content"]
    assert AssetError(bare).diagnostics[0].code == "assets"
    kinds = ReportError.__subclasses__()
    assert RequestError in kinds
    assert {kind.code for kind in kinds} <= set(CODES)
