"""A copy of the invented report that tests may change, and what is then said of it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from report.diagnostics.errors import Diagnostic, ReportError
from report.source.load import load
from report.validate import RULES, validate
from report.validate.rules.translations import languages_agree

TESTS = Path(__file__).parent.parent
Said = Callable[..., list[str]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """content/2030 in a root of its own."""
    for name in ("content", "assets"):
        shutil.copytree(TESTS / name, tmp_path / name)
    return tmp_path / "content" / "2030"


def diagnostics(folder: Path) -> list[Diagnostic]:
    """What validation says of a report, but for what compares its languages."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("report.validate.RULES", tuple([rule for rule in RULES if rule is not languages_agree]))
        try:
            found = validate(load(folder)).diagnostics
        except ReportError as problem:
            found = problem.diagnostics
    comparing = ("parity-", "translation-stale", "translation-changed", "translation-new")
    return [one for one in found if not one.code.startswith(comparing)]


@cache
def before() -> frozenset[str]:
    """What it says of the untouched report, without the places."""
    return frozenset({str(one).partition(": ")[2] for one in diagnostics(TESTS / "content" / "2030")})


@pytest.fixture
def said(folder: Path) -> Said:
    """A function `said(file, old, new)` that changes a file and returns what validation says that it did not before.

    What the rules say that compare the languages is left out: the change is in one of them only, and not accepted yet.
    """

    def change(file: str, old: str, new: str) -> list[str]:
        path = folder / file
        text = path.read_text("utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
        path.write_text(text.replace(old, new), "utf-8")
        found = [str(one).removeprefix("content/2030/") for one in diagnostics(folder)]
        return [one.partition("\n")[0] for one in found if one.partition(": ")[2] not in before()]

    return change
