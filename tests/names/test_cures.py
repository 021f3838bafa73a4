"""Cures: what a finding says to write is put in place, and only what a check has found to be right."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from report.diagnostics.errors import Diagnostic, Mark, Severity
from report.lsp.positions import Lines
from report.messages import say
from report.names.cures import MOST, Cure, cures, is_cured
from report.pipeline import examined, read_unsaved
from report.validate.content import ContentMemos
from tests.examples import quick
from tests.test_bad_content import CASES, TESTS, YEAR

FOLDER = TESTS / "content" / YEAR
#: The case of tests/bad, what is replaced in it, and by what; nothing where an editor has to think.
EXPECTED = [
    ("amount-as-written", "€ 12.500,00", "12500.00"),
    ("capital-key", "Title", "title"),
    ("cell-in-dollars", "", ""),
    ("date-for-number", "", ""),
    ("direction-character", "\\u202eoranje", "oranje"),
    ("equals-for-colon", "", ""),
    ("figure-typed-once", "12.500", "{int:12500}"),
    ("link-full-width", "https://ｅxample.org/x", "https://example.org/x"),
    ("markdown-strong", "__gordel__", "**gordel**"),
    ("missing-language", "", ""),
    ("no-title", "", ""),
    ("slot-filter-half", "|digits", "|digits 1"),
    ("slot-max-of-dates", "@max", "@max:hives"),
    ("slot-percent-sign", "{decimal:66,5 %}", "{percent:66.5}"),
    ("slot-change-from-zero", "", ""),
    ("unknown-block", "qoute", "quote"),
    ("unknown-filter", "wekday", "weekday"),
    ("unknown-reference", "hive-table", "hives-table"),
    ("unknown-term", "fob", "fbo"),
    ("wrong-money", "{money:275e6}", "{money:275e6 EUR}"),
]
FEW = [EXPECTED[number] for number in (0, 2, 5, 11, 12, 16, 17)]


@pytest.fixture(scope="module")
def memos() -> ContentMemos:
    return ContentMemos.empty()


def found_in(path: Path, text: str, memos: ContentMemos) -> tuple[Diagnostic, ...]:
    return examined(read_unsaved(FOLDER, {path: text}, memos))


@pytest.mark.parametrize(("name", "old", "new"), quick(EXPECTED, FEW))
def test_what_a_finding_says_to_write_is_put_in_its_place(name: str, old: str, new: str, memos: ContentMemos) -> None:
    case = yaml.safe_load((TESTS / "bad" / f"{name}.yaml").read_text("utf-8"))
    path = FOLDER / case["file"]
    text = path.read_text("utf-8")
    before = set(found_in(path, text, memos))
    wrong = text.replace(case["replace"], case["with"])
    found = found_in(path, wrong, memos)
    first = next(one for one in found if one not in before and one.severity is not Severity.NOTE)
    made = [
        cure
        for cure in cures(first, wrong, Lines(wrong).at(first.mark))
        if is_cured(first, found, found_in(path, cure.applied(wrong), memos))
    ]
    assert [(wrong[one.start : one.end], one.words) for one in made[:1]] == ([(old, new)] if old else [])


def test_there_is_a_case_of_every_name_that_is_expected() -> None:
    assert {name for name, _, _ in EXPECTED} <= {path.stem for path in CASES}


def test_words_that_only_an_editor_knows_are_not_written() -> None:
    found = Diagnostic(Mark("a"), say("'{name}' is short", name="abc"), say("write '{words}'", words="abc ..."))
    assert cures(found, "abc", 0) == []
    many = Diagnostic(Mark("a"), say("'{name}' is short", name="abc"), say("write '{words}'", words="abcd"))
    assert cures(many, "abc", 0) == [Cure(0, 3, "abcd")]
    assert cures(many, "x" * 1000, 999) != [Cure(0, 3, "abcd")]
    assert len(cures(many, "abc", 0)) <= MOST


def test_what_brings_other_findings_is_no_cure() -> None:
    one = Diagnostic(Mark("a"), say("no value"))
    other = Diagnostic(Mark("b"), say("section"))
    accepted = Diagnostic(Mark("b"), say("section"), severity=Severity.WARNING, code="translation-stale")
    assert is_cured(one, [one, other], [other])
    assert is_cured(one, [one], [accepted])
    assert not is_cured(one, [one], [other])
    assert not is_cured(one, [one, other], [one])
