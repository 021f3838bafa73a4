"""Prose stands in every language of a report; names and figures may be typed once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from report.diagnostics.errors import Diagnostic, Severity
from report.pipeline import check
from tests.examples import quick
from tests.invented import change, copied

ONE_OF_EACH = """\
id: visitors
title: {nl: De bezoekers, fr: Les visiteurs}
short: {nl: Bezoek, fr: Visites}
blocks:
  - PROSE
"""


@pytest.fixture
def found(tmp_path: Path) -> Callable[[str], list[Diagnostic]]:
    """What is told of a block."""
    root = copied(tmp_path)

    def told(block: str) -> list[Diagnostic]:
        file = root / "content" / "2030" / "sections" / "visitors.yaml"
        file.write_text(ONE_OF_EACH.replace("PROSE", block), "utf-8")
        return [one for one in check(root, content=True) if "typed once" in one.message]

    return told


@pytest.mark.parametrize(
    "block",
    [
        "paragraph: Les visiteurs sont venus.",
        "lead: Un résumé",
        "quote: {text: C’est superbe !}",
        "list: {items: [Voir la suite, {nl: a, fr: b}]}",
        "callout: {title: Attention, text: {nl: a, fr: b}}",
        "key-figures: [{value: '{int:12}', label: nombre de ruches}]",
        "table: {id: t, caption: Visites, columns: [{label: A}, {label: B}], rows: [[a, b]]}",
        "table: {id: t, caption: {nl: a, fr: b}, columns: [{label: nombre de ruches}, {label: B}], rows: [[a, b]]}",
        "table: {id: t, caption: {nl: a, fr: b}, columns: [{label: A}, {label: B}], rows: [[le toit plat, b]]}",
        "timeline: [{date: 2030-01-01, text: 'Visite de {countries:BE}.'}]",
    ],
)
def test_prose_typed_once_is_an_error(block: str, found: Callable[[str], list[Diagnostic]]) -> None:
    (one,) = found(block)
    assert one.severity is Severity.ERROR
    assert "{nl: ..., fr: ...}" in one.hint


@pytest.mark.parametrize(
    "block",
    [
        "paragraph: '{term:fbo}'",
        "paragraph: '[Roof garden]{lang=en}'",
        "lead: 2030",
        "list: {items: [ICT, '{int:12}', '[@hives-table]']}",
        "key-figures: [{value: '{int:12}', label: Budget}]",
        "table: {id: t, caption: {nl: a, fr: b}, columns: [{label: Budget}, {label: A}], rows: [[Jan Peeters, km/h]]}",
    ],
)
def test_what_has_no_words_of_a_language_may_be_typed_once(
    block: str, found: Callable[[str], list[Diagnostic]]
) -> None:
    assert found(block) == []


def test_a_report_of_one_language_types_everything_once(tmp_path: Path) -> None:
    root = alone(tmp_path, "[fr]")
    assert [one for one in check(root, content=True) if one.severity is Severity.ERROR] == []


def test_a_report_whose_texts_are_all_typed_once_is_told_so_once(tmp_path: Path) -> None:
    root = alone(tmp_path, "[fr, nl]")
    (one,) = [one for one in check(root, content=True) if one.severity is Severity.ERROR]
    assert (one.mark.file, one.mark.line) == ("content/2031/report.yaml", 2)
    assert "[fr]" in one.hint
    change_languages = root / "content" / "2031" / "report.yaml"
    change_languages.write_text(change_languages.read_text("utf-8").replace("[fr, nl]", "[fr]"), "utf-8")
    assert [one for one in check(root, content=True) if one.severity is Severity.ERROR] == []


def alone(root: Path, languages: str) -> Path:
    """A report of one section, with French texts typed once."""
    folder = root / "content" / "2031" / "sections"
    folder.mkdir(parents=True)
    (folder.parent / "report.yaml").write_text(
        f"year: 2031\nlanguages: {languages}\npublished: 2032-01-01\ntitle: Rapport annuel\nsubtitle: Les ruches\n"
        "organisation: Observatoire des abeilles\nsubject: Les ruches\nsections: [bilan]\n",
        "utf-8",
    )
    (folder / "bilan.yaml").write_text(
        "id: bilan\ntitle: Le bilan de l’année\nblocks:\n  - paragraph: Les ruches ont bien travaillé.\n", "utf-8"
    )
    return root


def test_one_text_typed_once_among_others_is_told_at_its_place(tmp_path: Path) -> None:
    root = copied(tmp_path)
    change(root, "sections/visitors.yaml", "title: {nl: De bezoekers, fr: Les visiteurs}", "title: Les visiteurs")
    (one,) = [one for one in check(root, content=True) if one.severity is Severity.ERROR]
    assert (one.mark.line, one.mark.column) == (2, 8)


@pytest.mark.parametrize("word", ["Gebouw", "Année", "bezoekers"])
def test_a_word_of_one_language_is_no_label_of_all(found: Callable[[str], list[Diagnostic]], word: str) -> None:
    block = f"table: {{id: t, caption: {{nl: A, fr: B}}, columns: [{{label: {word}}}], rows: [[LEVP]]}}"
    assert [one.severity for one in found(block)] == [Severity.WARNING]


LABELS = ["Budget", "Type", "plat", "km", "eIDAS", "'[Gebouw]{lang=nl}'", "LEVP"]


@pytest.mark.parametrize("word", quick(LABELS, LABELS[::3]))
def test_a_word_of_all_languages_or_a_name_may_be_a_label(found: Callable[[str], list[Diagnostic]], word: str) -> None:
    block = f"table: {{id: t, caption: {{nl: A, fr: B}}, columns: [{{label: {word}}}], rows: [[Kelchtermans]]}}"
    assert found(block) == []
