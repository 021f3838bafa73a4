"""A language joins a report: what was accepted holds for the languages that it was accepted in."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from lxml import etree

from report.acceptance.standing import State
from report.diagnostics.errors import Diagnostic, Severity
from report.exchange.courier import ExportOrder, export
from report.pipeline import check
from report.translation.adding import add_language
from report.translation.progress import accept_texts, status
from tests.invented import change, copied, run
from tests.translation.standing_texts import RECORD, SUMMARY, edit, states, told

pytestmark = pytest.mark.slow

TITLE = "  fr: L’année en bref\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The invented report, accepted in Dutch and French, with German as a third language that has no words yet."""
    root = copied(tmp_path)
    add_language(root, None, "de")
    return root


def memory_of(root: Path, target: str) -> int:
    """How many pairs the memory from Dutch has."""
    data = export(root, None, ExportOrder(target, "nl", "tmx")).data
    return len(list(etree.fromstring(data).iter("{*}tu")))


def unaccepted(root: Path) -> list[Diagnostic]:
    """What is told of texts, but for those that have no words in German yet."""
    return [one for one in told(root) if one.code != "translation-missing"]


def german(root: Path, name: str, words: str) -> None:
    """Write the German of a text of the summary, below its French."""
    change(root, SUMMARY, name, f"{name}  de: {words}\n")


def test_texts_are_missing_in_that_language_only(root: Path) -> None:
    found = status(root).standings
    assert {one.state for one in found} == {State.TRANSLATED}
    assert {one.missing for one in found} == {("de",)}
    assert unaccepted(root) == []
    assert {one.code for one in check(root, content=True) if one.severity == "error"} == {"translation-missing"}


def test_the_memory_keeps_what_was_accepted(tmp_path: Path, root: Path) -> None:
    (tmp_path / "two").mkdir()
    assert memory_of(root, "fr") == memory_of(copied(tmp_path / "two"), "fr") > 50
    assert memory_of(root, "de") == 0


def test_what_goes_out_is_missing_in_that_language_only(root: Path) -> None:
    assert set(export(root, None, ExportOrder("fr", "nl")).states) == {State.TRANSLATED}
    assert set(export(root, None, ExportOrder("de", "nl")).states) == {State.MISSING}


@pytest.mark.long
def test_the_others_are_told_to_follow_meanwhile(root: Path) -> None:
    edit(root, "summary/title", "nl", "Het jaar in vogelvlucht")
    (one,) = unaccepted(root)
    assert one.message == "'summary/title' has changed in nl since it was accepted, and not in fr"
    accept_texts(root, None, ["summary/title"])
    assert unaccepted(root) == []
    assert "{id: summary/title, nl: " in (root / RECORD).read_text("utf-8")


def test_words_that_join_wait_for_somebody_to_accept_them(root: Path) -> None:
    german(root, TITLE, "Das Jahr in Kürze")
    (one,) = unaccepted(root)
    assert (one.code, one.message) == ("translation-new", "'summary/title' has not been accepted yet in de")
    assert states(root) == {"summary/title": State.NEW}
    accept_texts(root, None, ["summary/title"])
    assert unaccepted(root) == []
    edit(root, "summary/title", "de", "Das Jahr kurz gefasst")
    (one,) = unaccepted(root)
    assert one.message == "'summary/title' has changed in de since it was accepted, and not in nl and fr"


def test_what_was_accepted_in_a_language_is_known_when_its_words_come_back(root: Path) -> None:
    german(root, TITLE, "Das Jahr in Kürze")
    accept_texts(root, None, ["summary/title"])
    words = f"{TITLE}  de: Das Jahr in Kürze\n"
    change(root, SUMMARY, words, TITLE)
    accept_texts(root, None, None)
    change(root, SUMMARY, TITLE, words)
    assert states(root) == {}


@pytest.mark.long
def test_warnings_that_were_settled_stay_so(root: Path) -> None:
    one, other = "De kasten gaan niet open. De imkers wachten.", "Les ruches s’ouvrent. Les apiculteurs attendent."
    edit(root, "roofs/5/1", "nl", one)
    edit(root, "roofs/5/1", "fr", other)
    assert [one.severity for one in _differences(root)] == [Severity.WARNING]
    accept_texts(root, None, ["roofs/5/1"])
    assert _differences(root) == []
    change(root, "sections/roofs.yaml", other, f"{other}, de: Die Kästen öffnen sich nicht. Die Imker warten.")
    assert _differences(root) == []


def _differences(root: Path) -> list[Diagnostic]:
    return [one for one in check(root, content=True) if one.code.startswith("parity-")]


def test_the_status_counts_what_each_language_lacks(root: Path) -> None:
    head, *rows = run("translation", "status", "--root", root).stdout.splitlines()
    assert " ".join(head.split()).startswith("section texts translated stale missing nl missing fr missing de changed")
    texts, translated, stale, *missing = rows[-1].split()[1:7]
    assert (texts, stale, missing) == (translated, "–", ["–", "–", texts])


def test_the_status_for_other_programs_lists_each_text_by_what_it_needs(root: Path) -> None:
    edit(root, "summary/title", "nl", "Het jaar in vogelvlucht")
    found = json.loads(run("translation", "status", "--format", "json", "--root", root).stdout)
    title = [one for one in found["unfinished"] if one["id"] == "summary/title"]
    assert [(one["state"], one["languages"]) for one in title] == [("stale", ["fr"]), ("missing", ["de"])]
    texts = found["total"]["texts"]
    assert found["total"]["missing_in"] == {"nl": 0, "fr": 0, "de": texts}
    assert (found["total"]["translated"], found["total"]["stale"]) == (texts - 1, 1)
