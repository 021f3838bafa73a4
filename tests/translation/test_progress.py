"""The commands of those who compare the languages, and what `check` says: on files, from the first word to the last."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from report.diagnostics.errors import ContentError
from report.pipeline import build, check
from report.translation.progress import accept_texts, status
from tests.invented import change, copied, run
from tests.translation.standing_texts import RECORD, SUMMARY, edit, states, told

pytestmark = pytest.mark.slow

TESTS = Path(__file__).parent.parent


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The invented report, of which all texts are accepted."""
    return copied(tmp_path)


def test_all_texts_of_the_invented_report_are_accepted() -> None:
    """Whoever changes its texts runs: sppreport translation accept --all --yes --root tests."""
    assert states(TESTS) == {}
    assert told(TESTS) == []


def test_without_a_record_that_is_told_once(root: Path) -> None:
    (root / RECORD).unlink()
    (one,) = told(root)
    first, second = str(one).split("\n")
    assert first.startswith("content/2030/report.yaml:1:1: warning: no text was ever accepted as saying the same")
    assert second == "    read them side by side, then: sppreport translation accept --all"
    result = run("translation", "status", "--root", root)
    assert result.exit_code == 0
    assert "no text was ever accepted" in result.stderr


def test_a_stale_text_is_told_with_both_places_and_readings(root: Path) -> None:
    edit(root, "summary/title", "nl", "Het jaar in vogelvlucht")
    (one,) = told(root)
    assert (one.code, one.severity) == ("translation-stale", "warning")
    assert str(one.mark) == "content/2030/sections/summary.yaml:4:7"
    assert one.message == "'summary/title' has changed in nl since it was accepted, and not in fr"
    assert str(one).split("\n")[1:] == [
        "    content/2030/sections/summary.yaml:4:7: fr: L’année en bref",
        "    content/2030/sections/summary.yaml:3:7: nl: Het jaar in vogelvlucht",
        "    change fr too; when it is done, or need not be: sppreport translation accept summary/title",
    ]
    edit(root, "summary/title", "nl", "Het jaar in het kort")
    assert told(root) == []


def test_a_text_that_changed_in_both_languages_and_a_new_one_are_told(root: Path) -> None:
    edit(root, "summary/title", "nl", "Het jaar in vogelvlucht")
    edit(root, "summary/title", "fr", "L’année à vol d’oiseau")
    change(root, SUMMARY, "blocks:\n", "blocks:\n  - lead: {nl: Nieuw., fr: Nouveau.}\n")
    new, changed = sorted(told(root), key=lambda one: one.code, reverse=True)
    assert (new.code, new.message) == ("translation-new", "'summary/1' has not been accepted yet")
    assert (changed.code, changed.message) == (
        "translation-changed",
        "'summary/title' has changed in nl and fr since it was accepted",
    )
    assert changed.hint == "read them side by side, then: sppreport translation accept summary/title"
    assert [other.text[:3] for other in changed.related] == ["fr:", "nl:"]


def test_a_long_reading_is_cut_between_words(root: Path) -> None:
    edit(root, "summary/title", "nl", "woorden " * 40 + "x" * 200)
    edit(root, "summary/lead", "nl", "x" * 200)
    cut = {other.text for one in told(root) for other in one.related if other.text.startswith("nl:")}
    assert cut == {"nl: " + "woorden " * 12 + "…", "nl: " + "x" * 100 + " …"}


def test_blocks_and_sections_may_move_and_be_renamed(root: Path) -> None:
    path = root / "content/2030" / SUMMARY
    top, *blocks = re.split(r"(?m)^(?=  - )", path.read_text("utf-8"))
    path.write_text("".join([top, *(f"{block.rstrip()}\n" for block in reversed(blocks))]), "utf-8")
    change(root, "report.yaml", "roofs", "toppings")
    roofs = root / "content/2030/sections/roofs.yaml"
    roofs.rename(roofs.with_name("toppings.yaml"))
    change(root, "sections/toppings.yaml", "id: roofs\n", "id: toppings\n")
    assert states(root) == {}
    assert told(root) == []
    ids = [one.unit.id for one in status(root).standings]
    accept_texts(root, None, None)
    assert re.findall(r"(?m)^  - \{id: ([^,]+)", (root / RECORD).read_text("utf-8")) == [
        one.unit.id for one in status(root).standings if not one.unit.is_address
    ]
    assert "toppings/title" in ids


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("accepted:", "accepted: x\nelse:", "unknown field 'else' in a record of translations"),
        ("nl: ", "nl: x", "expected 12 hexadecimal digits as the fingerprint in 'nl'"),
        ("accepted:\n", "<<<<<<< HEAD\naccepted:\n", "two versions that were not merged"),
    ],
)
def test_a_record_that_cannot_be_read_is_an_error_and_is_kept(root: Path, old: str, new: str, said: str) -> None:
    change(root, "translations.yaml", old, new)
    before = (root / RECORD).read_bytes()
    found = [one for one in check(root, content=True) if one.mark.file == str(RECORD)]
    assert {one.severity for one in found} == {"error"}
    assert any(said in one.message for one in found)
    assert [one for one in told(root) if one.mark.file != str(RECORD)] == [], "texts are not blamed for it"
    with pytest.raises(ContentError):
        accept_texts(root, None, None)
    assert (root / RECORD).read_bytes() == before


def test_the_status_is_a_table(root: Path) -> None:
    edit(root, "summary/title", "nl", "Het jaar in vogelvlucht")
    change(root, "sections/visitors.yaml", ", fr: Les visiteurs}", "}")
    result = run("translation", "status", "--root", root)
    assert result.exit_code == 0
    head, *rows = result.stdout.splitlines()
    assert head.split("  ")[0] == "section"
    assert " ".join(head.split()) == "section texts translated stale missing changed new words nl words fr"
    assert len({len(line) for line in (head, *rows)}) == 1
    cells = {row.split()[0]: row.split()[1:] for row in rows}
    assert list(cells)[:3] == ["report", "summary", "hives"]
    assert cells["summary"][2:6] == ["1", "–", "–", "–"]
    assert cells["visitors"][2:6] == ["–", "1", "–", "–"]
    assert cells["total"][2:6] == ["1", "1", "–", "–"]


def test_the_status_lists_what_is_to_be_done(root: Path) -> None:
    edit(root, "summary/title", "nl", "Het jaar in vogelvlucht")
    change(root, "sections/visitors.yaml", ", fr: Les visiteurs}", "}")
    lines = run("translation", "status", "--list", "--root", root).stdout.splitlines()
    assert lines[-2:] == [
        "content/2030/sections/summary.yaml:4:7: summary/title is stale in fr",
        "content/2030/sections/visitors.yaml:2:13: visitors/title is missing in fr",
    ]
    lines = run("translation", "status", "--list", "--section", "visitors", "--root", root).stdout.splitlines()
    assert [line.split()[0] for line in lines[:-1]] == ["section", "visitors", "total"]
    assert lines[-1].endswith("visitors/title is missing in fr")


def test_the_status_for_other_programs(root: Path) -> None:
    edit(root, "summary/title", "nl", "Het jaar in vogelvlucht")
    found = json.loads(run("translation", "status", "--format", "json", "--root", root).stdout)
    assert {key: found[key] for key in ("year", "languages", "recorded")} == {
        "year": 2030,
        "languages": ["nl", "fr"],
        "recorded": True,
    }
    (summary,) = [one for one in found["sections"] if one["section"] == "summary"]
    assert summary["stale"] == found["total"]["stale"] == 1
    assert set(summary["words"]) == {"nl", "fr"}
    assert found["total"]["texts"] == sum(one["texts"] for one in found["sections"])
    place = {"file": "content/2030/sections/summary.yaml", "column": 7}
    assert found["unfinished"] == [
        {
            "id": "summary/title",
            "state": "stale",
            "languages": ["fr"],
            "unreviewed": [],
            "places": {"nl": {**place, "line": 3}, "fr": {**place, "line": 4}},
        }
    ]


@pytest.mark.parametrize("words", ["", " ~", ' ""', " ' '"])
def test_no_edition_is_built_with_words_of_the_other_language(root: Path, words: str) -> None:
    """A gap is named, and nothing is written."""
    change(root, SUMMARY, "  fr: L’année en bref\n", f"  fr:{words}\n" if words else "")
    with pytest.raises(ContentError) as raised:
        build(root)
    (one,) = [one for one in raised.value.diagnostics if one.code == "translation-missing"]
    assert one.mark.file == "content/2030/sections/summary.yaml"
    assert one.mark.line in (3, 4)
    assert "'fr'" in one.message
    assert not (root / "build").exists()


def test_a_report_in_one_language_has_nothing_to_compare(root: Path) -> None:
    (root / RECORD).unlink()
    change(root, "report.yaml", "languages: [nl, fr]", "languages: [nl]")
    assert [one for one in check(root, content=True) if one.code.startswith("translation-un")] == []
