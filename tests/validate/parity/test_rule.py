"""The rule in the check of a whole report: where it points, what it shows, what it leaves to other rules."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from report.diagnostics.errors import Diagnostic, ReportError, Severity
from report.source.load import load
from report.validate import validate
from report.validate.reading import read_content
from report.validate.rules.translations import languages_agree
from tests.steps import steps
from tests.validate.parity.worlds import FOLDERS, ROOT

H, S, V = "sections/hives.yaml", "sections/summary.yaml", "sections/visitors.yaml"
Change = Callable[..., list[Diagnostic]]


@pytest.fixture
def change(tmp_path: Path) -> Change:
    """A function `change(file, old, new, ...)` that changes files and returns what is said of the languages then."""
    for name in ("content", "assets"):
        shutil.copytree(ROOT / "tests" / name, tmp_path / name)
    folder = tmp_path / "content" / "2030"

    def changed(*edits: str, draft: bool = False, all_codes: bool = False) -> list[Diagnostic]:
        for file, old, new in zip(edits[::3], edits[1::3], edits[2::3], strict=True):
            path = folder / file
            text = path.read_text("utf-8")
            assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
            path.write_text(text.replace(old, new), "utf-8")
        try:
            found = validate(load(folder), draft=draft).diagnostics
        except ReportError as problem:
            found = problem.diagnostics
        wanted = [one for one in found if all_codes or one.code.startswith("parity-")]
        return [one for one in wanted if V not in one.mark.file or one.severity is not Severity.NOTE]

    changed.folder = folder  # type: ignore[attr-defined]
    return changed


def test_a_difference_shows_both_places_and_both_readings(change: Change) -> None:
    (found,) = change(S, "En 2030, {int:987}", "En 2031, {int:987}")
    assert (found.severity, found.code) == (Severity.ERROR, "parity-date")
    assert found.message == "the French has '2031' where the Dutch has '2030'"
    assert str(found.mark) == "content/2030/sections/summary.yaml:7:10"
    assert [(str(one.mark), one.text) for one in found.related] == [
        ("content/2030/sections/summary.yaml:6:41", "nl: … kasten zoemde het in 2030 luider dan ooit; één …"),
        ("content/2030/sections/summary.yaml:7:10", "fr: En 2031, {int:987} ruches ont …"),
    ]


def test_the_place_is_that_of_the_slip(change: Change) -> None:
    found = change(
        *(S, "{nl: Telling van de kasten., fr: Comptage des ruches.}", "{nl: In de Kempen., fr: En Campine.}"),
        *(S, "{nl: Honing per kast, fr: Miel par ruche}", "{nl: Uit de Kempen, fr: De la Campine}"),
        *(S, "{nl: kasten, fr: ruches}", "{nl: uit de Kampen, fr: de la Campine}"),
    )
    assert [(one.mark.line, one.mark.column, one.message) for one in found] == [
        (15, 28, "the Dutch has 'Kampen' where the French has 'Campine'")
    ]


def test_places_are_exact_in_folded_texts(change: Change) -> None:
    (found,) = change("sections/harvest.yaml", "ont attiré {approx:80} visiteurs", "ont attiré quelque 80 visiteurs")
    assert found.message == "the French types '80' where the Dutch has {approx:80}"
    lines = (change.folder / "sections/harvest.yaml").read_text("utf-8").splitlines()  # type: ignore[attr-defined]
    for related, wanted in zip(found.related, ("{approx:80}", "80 visiteurs"), strict=True):
        assert lines[related.mark.line - 1][related.mark.column - 1 :].startswith(wanted)


def test_all_differences_are_told_at_once(change: Change) -> None:
    found = change(
        *(S, "nl: Opendakdagen in Brussel.", "nl: Opendakdagen in Gent."),
        *(S, "fr: Comptage des ruches.", "fr: Deux comptages des ruches."),
        *(H, "l’{term:fbo|short} a compté les ruches **de tous les toits**[^winter]", "on a compté les ruches"),
        *(H, "[les visiteurs](#visitors)", "[les visiteurs](#harvest)"),
    )
    assert [one.code.removeprefix("parity-") for one in sorted(found, key=lambda one: one.code)] == (
        ["country", "emphasis", "link", "note", "number", "slot"]
    )


def test_what_another_rule_says_is_not_said_again(change: Change) -> None:
    found = change(H, "**op alle daken**[^winter]", "**op alle daken**[^wintr]", all_codes=True)
    assert [one.code for one in found if one.severity is Severity.ERROR] == ["note"]
    found = change(
        H, "[^wintr]", "[^winter]", H, "In {month:2030-03} telde", "In {maand:2030-03} telde", all_codes=True
    )
    assert [one.code for one in found if one.severity is Severity.ERROR] == ["slot"]


def test_a_missing_text_is_missing_and_nothing_else(change: Change) -> None:
    found = change(S, "{nl: kasten, fr: ruches}", "{nl: kasten}", all_codes=True)
    assert [one.code for one in found if one.severity is Severity.ERROR] == ["translation-missing"]


def test_a_reason_turns_differences_into_notes(change: Change) -> None:
    found = change(
        S, "{nl: kasten, fr: ruches}", "{nl: 12 kasten, fr: 13 ruches, differs: 'de Franse telling is van later'}"
    )
    assert [(one.severity, one.hint) for one in found] == [(Severity.NOTE, "")]
    assert found[0].message.endswith("'12' (meant: de Franse telling is van later)")


def test_a_reason_excuses_no_note_mark(change: Change) -> None:
    found = change(S, "{nl: kasten, fr: ruches}", "{nl: 'kasten [@roofs]', fr: ruches, differs: 'daarom'}")
    assert [(one.severity, one.code) for one in found] == [(Severity.ERROR, "parity-reference")]


def test_a_draft_is_warned(change: Change) -> None:
    found = change(S, "En 2030, {int:987}", "En 2031, {int:987}", draft=True)
    assert [one.severity for one in found] == [Severity.WARNING]


def test_a_text_typed_once_is_meant_to_be_the_same(change: Change) -> None:
    assert [one.code for one in change(S, "{nl: kasten, fr: ruches}", "{nl: vrouwen, fr: vrouwen}")] == ["parity-equal"]
    assert change(S, "{nl: vrouwen, fr: vrouwen}", "Budget") == []


def test_twice_as_many_lacking_slots_take_about_twice_as_many_steps(change: Change, tmp_path: Path) -> None:
    def taken(count: int, before: int) -> int:
        change(S, f"Dit verslag{' {int:1}' * before} vertelt", f"Dit verslag{' {int:1}' * count} vertelt")
        content = read_content(load(tmp_path / "content" / "2030"))
        return steps(lambda: list(languages_agree(content)))

    none, once, twice = taken(0, 0), taken(150, 0), taken(300, 150)
    assert once > none
    assert twice - none < 2.5 * (once - none)


def test_the_comparison_of_the_real_report_takes_few_steps() -> None:
    content = read_content(load(FOLDERS["real"]))
    typed = sum(len(words) for unit in content.units for words in unit.text.source.values())
    assert len(content.units) > 200
    first, again = (steps(lambda: list(languages_agree(content))) for _ in range(2))
    assert again <= first, "the tables of words are made once"
    assert again < 12 * typed, "a character takes about 6 steps"
