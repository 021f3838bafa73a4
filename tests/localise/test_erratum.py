"""A corrected edition: its erratum says what has changed, and cover, title, name and dates say which one it is."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest

from report.diagnostics.errors import Severity
from report.document import Document, Heading, Paragraph, Table, plain
from report.locales import locale_of
from report.localise import corrections, localise
from report.localise.draft import DraftEdition
from report.localise.edition import Edition
from report.model.report import Report
from report.selection import Selection
from tests.localise.correcting import FRONT, SECOND, SECTIONS, keep, second
from tests.localise.making import DATA, report_of


def made(report: Report, language: str = "nl", kind: type[Edition] = Edition, **selection: object) -> Document:
    edition = kind(report, locale_of(language), Selection(**selection))  # type: ignore[arg-type]
    return localise(report, locale_of(language), edition)


def rows(document: Document) -> Iterator[tuple[str, ...]]:
    """The rows of the erratum, without no-break spaces."""
    table = next((one for one in document.elements if isinstance(one, Table) and one.id == "~changes"), None)
    for row in table.body if table else ():
        yield tuple([plain(cell.runs).replace("\N{NO-BREAK SPACE}", " ") for cell in row])


def opening(document: Document) -> list[str]:
    """The titles and paragraphs before the first chapter."""
    found = []
    for one in document.elements:
        if isinstance(one, Heading) and one.id != "~erratum":
            break
        if isinstance(one, Heading | Paragraph):
            found.append(plain(one.runs).replace("\N{NO-BREAK SPACE}", " "))
    return found


def test_texts_dates_values_and_cells_are_told_where_they_are(folder: Path) -> None:
    data = DATA.replace("hives: 1200", "hives: 12500")
    report = second(folder, ("14 juni", "15 juni"), ("2030-03-01", "2030-03-02"), ('"7"', '"8"'), data=data)
    document = made(report)
    assert list(rows(document)) == [
        (
            "Hoofdstuk 1",
            "Op 14 juni kwamen 1.200 kasten. Zie tabel 1.",
            "Op 15 juni kwamen 12.500 kasten. Zie tabel 1.",
        ),
        ("Hoofdstuk 1", "1 maart 2030", "2 maart 2030"),
        ("Tabel 1, 2027–2028, Kasten", "1.200", "12.500"),
        ("Tabel 2, schuin, Prijs", "7", "8"),
    ]
    assert opening(document) == ["Erratum", "Deze uitgave vervangt die van 3 februari 2031."]
    table = next(one for one in document.elements if isinstance(one, Table))
    assert [plain(cell.runs) for cell in table.head[0]] == ["Plaats", "In plaats van", "Lees"]
    assert {cell.header for row in table.body for cell in row[:1]} == {"row"}
    assert [run.text for run in table.body[0][1].runs if run.strong] == ["14", "1.200"]
    assert table.body[0][0].runs[0].href == "#one"
    french = [one[1:] for one in rows(made(report, "fr"))]
    assert (
        "1 200".replace(" ", "\N{NARROW NO-BREAK SPACE}"),
        "12 500".replace(" ", "\N{NARROW NO-BREAK SPACE}"),
    ) in french
    assert corrections(report) == []


def test_an_edition_says_which_one_it_is(folder: Path) -> None:
    document = made(second(folder, ("14 juni", "15 juni")))
    assert document.cover.notices == ("Tweede, verbeterde uitgave, 15\N{NO-BREAK SPACE}november 2031",)
    assert document.metadata.title == "Bijen 2030 (tweede, verbeterde uitgave)"
    assert (document.name, document.metadata.version) == ("bijen-2030-uitgave-2-nl", "2")
    assert document.metadata.corrected == datetime.date(2031, 11, 15)
    excerpt = made(second(folder, ("14 juni", "15 juni")), "fr", sections=("two",))
    assert excerpt.name == "abeilles-2030-edition-2-extrait-two-fr"
    assert excerpt.metadata.part_of == "abeilles-2030-edition-2-fr"
    assert [one.replace("\N{NO-BREAK SPACE}", " ") for one in excerpt.cover.notices] == [
        "Deuxième édition, corrigée, 15 novembre 2031",
        "Extrait : Titre two",
    ]
    assert list(rows(excerpt)) == []
    assert opening(excerpt) == []


@pytest.mark.parametrize(("number", "words"), [(3, "Derde, verbeterde uitgave"), (4, "Uitgave 4, verbeterd")])
def test_later_editions_are_compared_with_the_one_before(folder: Path, number: int, words: str) -> None:
    before = second(folder, ("14 juni", "15 juni"), number=number - 1) if number == 3 else None
    if before is None:
        keep(folder, second(folder, ("14 juni", "15 juni")))
        before = second(folder, ("14 juni", "16 juni"), number=3)
    keep(folder, before)
    document = made(second(folder, ("14 juni", "17 juni"), number=number))
    assert document.cover.notices[0].startswith(words)
    assert [row[1][:6] for row in rows(document)] == [f"Op 1{number + 2} "]
    assert opening(document)[1] == f"Deze uitgave vervangt die van 1{number + 2} november 2031."


def test_a_language_in_which_nothing_has_changed_says_so(folder: Path) -> None:
    report = second(folder, ("Le 14 juin", "Le 15 juin"))
    assert list(rows(made(report, "nl"))) == []
    assert opening(made(report, "nl"))[1].endswith(
        "In deze taal is niets veranderd; de uitgave in een andere taal is verbeterd."
    )
    assert len(list(rows(made(report, "fr")))) == 1
    assert corrections(report) == []


def test_a_report_in_which_nothing_has_changed_is_corrections(folder: Path) -> None:
    (found,) = corrections(second(folder))
    assert (found.message, found.severity) == ("nothing has changed since edition 1", Severity.WARNING)
    assert "take 'edition' and 'corrected' away" in found.hint


def test_what_has_only_moved_is_told_as_that(folder: Path) -> None:
    order = "sections: [two, one]"
    report = report_of(folder, SECTIONS, order=order, front=FRONT + SECOND)
    (found,) = corrections(report)
    assert found.message == "nothing but the order of texts has changed since edition 1: two/title, two/1"
    assert "say there, in 'erratum: text', what readers should know" in found.hint
    assert opening(made(report))[1].endswith("Alleen de volgorde van de teksten is veranderd.")
    said = FRONT + SECOND + "erratum: {text: {nl: Omgewisseld., fr: x}}\n"
    assert corrections(report_of(folder, SECTIONS, order=order, front=said)) == []


def test_trifles_are_counted_by_the_word_of_the_editor(folder: Path) -> None:
    report = second(folder, ("Omdat het zo", "Ómdat het zo"), front="erratum: {minor: [one/notes]}\n")
    assert opening(made(report))[1] == (
        "Deze uitgave vervangt die van 3 februari 2031. "
        "In 1 tekst is alleen spelling of typografie verbeterd; de inhoud is dezelfde."
    )
    assert corrections(report) == []
    report = second(
        folder, ("Omdat het zo", "Ómdat het zo"), ("Zalen", "Kamers"), front="erratum: {minor: [one/notes/why]}\n"
    )
    assert [row[2] for row in rows(made(report))] == ["Kamers"]
    elements = made(report).elements
    after = elements[[isinstance(one, Table) for one in elements].index(True) + 1]
    assert isinstance(after, Paragraph)
    assert plain(after.runs).startswith("In 1 tekst")


def test_figures_are_no_trifle_and_what_has_not_changed_is_none(folder: Path) -> None:
    (found,) = corrections(second(folder, ("14 juni", "15 juni"), front="erratum: {minor: [one/1]}\n"))
    assert (found.severity, found.message) == (Severity.ERROR, "figures have changed in 'one/1': readers have to know")
    (found,) = corrections(second(folder, ("14 juni", "15 juni"), front="erratum: {minor: [two/1]}\n"))
    assert (found.severity, found.message) == (Severity.WARNING, "nothing has changed in 'two/1'")
    assert found.hint == "take it away here, so that the erratum shows what has changed", "the only one has a figure"
    assert found.mark.column == 19
    changed = ("14 juni", "15 juni"), ("Omdat het zo", "Ómdat het zo")
    (found,) = corrections(second(folder, *changed, front="erratum: {minor: [two/1]}\n"))
    assert found.hint == "texts that have changed, and no figure in them: one/notes/why"


def test_the_editor_may_say_why(folder: Path) -> None:
    report = second(folder, ("14 juni", "15 juni"), front="erratum: {text: {nl: De datum klopte niet., fr: x}}\n")
    assert opening(made(report))[2] == "De datum klopte niet."


def test_colophon_cover_and_what_is_gone_have_their_place(folder: Path) -> None:
    (folder / "content" / "2030" / "sections" / "two.yaml").unlink()
    report = report_of(folder, {"one": SECTIONS["one"]}, front=(FRONT + SECOND).replace("Jansen", "Peeters"))
    found = list(rows(made(report)))
    assert ("Vorige uitgave", "Onveranderd.", "–") in found
    assert ("Hoofdstuk 1", "Jansen", "Peeters") in found


@pytest.mark.parametrize(("block", "place"), [("", "Termen"), ("- abbreviations: {}\n          ", "Hoofdstuk 1")])
def test_a_name_that_is_corrected_is_told_once(tmp_path: Path, block: str, place: str) -> None:
    typed = (
        SECTIONS["one"]
        .replace("- colophon", f"{block}- colophon")
        .replace("Op 14 juni", "Op 14 juni zag {term:obs} dat er")
    )
    terms = "- {id: obs, name: {nl: Observatorium, fr: Observatoire}, short: OBS}"
    keep(tmp_path, report_of(tmp_path, {"one": typed}, front=FRONT, terms=terms))
    other = terms.replace("Observatorium", "Bijenobservatorium")
    report = report_of(tmp_path, {"one": typed}, front=FRONT + SECOND, terms=other)
    assert list(rows(made(report))) == [(place, "Observatorium", "Bijenobservatorium")]


def test_an_internal_edition_and_a_draft_tell_what_has_changed_in_the_published_one(folder: Path) -> None:
    secret = "- timeline:", "- paragraph: {nl: Geheim 99., fr: Secret 99., only: [internal]}\n          - timeline:"
    report = second(folder, ("14 juni", "15 juni"), secret)
    for document in (made(report), made(report, target="internal"), made(report, kind=DraftEdition)):
        assert [row[2] for row in rows(document)] == ["Op 15 juni kwamen 1.200 kasten. …"]


def test_a_draft_of_a_corrected_edition_may_have_gaps(folder: Path) -> None:
    report = second(folder, ("nl: geteld, ", ""))
    assert [row[1:] for row in rows(made(report, kind=DraftEdition))] == [("geteld", "–")]
    assert [one.severity for one in corrections(report, DraftEdition)] == []


def test_a_language_that_is_new_has_no_erratum(folder: Path) -> None:
    path = folder / "content" / "2030" / "editions" / "1.json"
    path.write_text(path.read_text("utf-8").replace('"fr": {', '"xx": {'), "utf-8")
    document = made(second(folder, ("14 juni", "15 juni")), "fr")
    assert opening(document) == []
    assert document.cover.notices != ()
