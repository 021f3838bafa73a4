"""The whole pass: the invented report in both languages, and what must hold for any edition."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from report.diagnostics.errors import LocaleError
from report.document import Document, Element, Figure, Group, Heading, Item, ItemList, Paragraph, Runs, Table, plain
from report.locales import Locale, locale_of
from report.locales.catalog import Catalog
from report.localise import localise
from report.model.report import Report
from report.source.load import load
from report.validate import validate
from tests.conftest import Golden
from tests.localise.making import report_of
from tests.localise.outline import outline

CONTENT = Path(__file__).parent.parent / "content" / "2030"


@pytest.fixture(scope="module")
def report() -> Report:
    return validate(load(CONTENT))


@pytest.fixture(scope="module", params=["nl", "fr"])
def document(request: pytest.FixtureRequest, report: Report) -> Document:
    return localise(report, locale_of(str(request.param)))


def each(elements: tuple[Element, ...]) -> Iterator[Element | Item]:
    """Every element, and those inside it."""
    for element in elements:
        yield element
        if isinstance(element, Group):
            yield from each(element.elements)
        elif isinstance(element, ItemList):
            for item in element.items:
                yield item
                yield from each(item.elements)


def all_runs(document: Document) -> Iterator[Runs]:
    """Every text of a document."""
    for element in each(document.elements):
        match element:
            case Heading():
                yield from (element.runs, element.lead)
            case Paragraph():
                yield element.runs
            case Item():
                yield element.label
            case Group():
                yield element.title
            case Figure():
                yield from (element.caption, element.source, *element.notes)
            case Table():
                yield from (element.caption, element.source, *[note.runs for note in element.notes])
                yield from (
                    runs for row in (*element.head, *element.body) for cell in row for runs in (cell.runs, cell.note)
                )
            case _:
                pass
    yield from (note.runs for note in document.notes.values())


def test_the_invented_report(document: Document, golden: Golden) -> None:
    golden(f"localise/2030.{document.language}.txt", outline(document))


def test_both_editions_have_the_same_shape(report: Report) -> None:
    shapes = [
        [
            (type(e).__name__, getattr(e, "id", ""), getattr(e, "number", ""))
            for e in each(localise(report, locale_of(n)).elements)
        ]
        for n in ("nl", "fr")
    ]
    assert shapes[0] == shapes[1]


def test_every_element_says_where_it_comes_from(document: Document) -> None:
    for element in each(document.elements):
        if not isinstance(element, Item):
            assert element.mark is not None
            assert element.mark.file.endswith(".yaml")


def test_links_inside_the_report_lead_to_places_that_are_there(document: Document) -> None:
    elements = list(each(document.elements))
    places = {getattr(element, "id", "") for element in elements}
    places |= {note.id for element in elements if isinstance(element, Table) for note in element.notes}
    links = {run.href for runs in all_runs(document) for run in runs if run.href and run.href.startswith("#")}
    assert links
    assert {link[1:] for link in links} <= places


def test_every_mark_of_a_note_has_its_note_and_the_reverse(document: Document) -> None:
    marks = [run.note for runs in all_runs(document) for run in runs if run.note]
    assert list(dict.fromkeys(marks)) == list(document.notes)
    assert [note.number for note in document.notes.values()] == [str(n + 1) for n in range(len(document.notes))]


def test_neighbouring_runs_differ_and_none_is_empty(document: Document) -> None:
    for runs in all_runs(document):
        assert all(run.text for run in runs) or plain(runs) == ""
        assert all(before[1:] != after[1:] or before.note for before, after in pairwise(runs)), runs


def test_no_slot_or_markup_is_left(document: Document) -> None:
    for runs in all_runs(document):
        assert not {"**", "[^", "[@"} & {plain(runs)[i : i + 2] for i in range(len(plain(runs)))}


def test_a_pass_changes_nothing_that_the_next_one_sees(report: Report) -> None:
    first = localise(report, locale_of("nl"))
    localise(report, locale_of("fr"))
    assert localise(report, locale_of("nl")) == first
    assert dataclasses.asdict(first.metadata)["language_tag"] == "nl-BE"


def test_the_data_come_with_the_document(document: Document) -> None:
    assert len(document.attachments) == 2


def test_the_cover_has_the_values_of_its_data_with_what_they_are(document: Document) -> None:
    figure = document.cover.figure
    assert figure is not None
    assert [point.label for point in figure.chart.series[0].points][-1]
    called = {"nl": ("Bijenkasten op federale daken", "Kasten"), "fr": ("Ruches sur les toits fédéraux", "Ruches")}
    assert (figure.title, figure.chart.unit) == called[document.language]
    assert figure.chart.unit in figure.alt
    assert document.cover.year == "2030"


def test_a_cover_without_data_has_no_figure(tmp_path: Path) -> None:
    assert localise(report_of(tmp_path, {"one": "- paragraph: x"}), locale_of("nl")).cover.figure is None


def test_a_report_without_a_colophon_prints_none(tmp_path: Path) -> None:
    made = localise(report_of(tmp_path, {"one": "- colophon: {}\n- paragraph: x"}), locale_of("nl"))
    assert [type(element).__name__ for element in made.elements] == ["Heading", "Paragraph"]


def test_a_missing_word_of_the_interface_stops_the_pass(report: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    locale = Locale("nl")
    broken = Catalog.__new__(Catalog)
    broken.__dict__.update(vars(locale.gettext.__self__))  # type: ignore[attr-defined]
    broken._catalog = {k: v for k, v in broken._catalog.items() if k != "Figure {number}"}  # type: ignore[attr-defined]
    monkeypatch.setattr(locale, "gettext", broken.gettext)
    with pytest.raises(LocaleError, match="Figure"):
        localise(report, locale)


def test_terms_say_how_words_break(document: Document) -> None:
    """What terms.yaml spells with hyphens reaches the layout, in its own language only."""
    assert document.hyphenation == ({"dakgids": "dak-gids"} if document.language == "nl" else {})
