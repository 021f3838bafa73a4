"""Addresses of links, for readers who cannot click: as notes in running text, behind their words elsewhere."""

from __future__ import annotations

import pytest

from report.document import Note, Runs
from report.locales import locale_of
from report.localise.addresses import printed_address, says_address
from report.localise.edition import Edition
from report.model.report import Report
from report.model.text import Text
from report.selection import Medium
from tests.localise.making import report_of

SECTIONS = {
    "one": """\
        title: {nl: Een, fr: Un}
        notes: {n: {nl: 'Zie [de wet](https://law.example/x).', fr: 'Voir [la loi](https://law.example/x).'}}
        blocks:
          - paragraph:
              nl: "De [Gids](site) van [toen](site), mét[^n] [x.example/nl](site)."
              fr: "Le [Guide](site)[^n]."
          - paragraph: {nl: "[Bel](tel:+3225010467), [mail](mailto:a@b.be), [de rest](#two).", fr: x}
        """,
    "two": '- paragraph: {nl: "Nog eens de [Gids](site).", fr: "Encore le [Guide](site)."}',
}
FRONT = 'links: {site: {nl: "https://www.x.example/nl", fr: "https://www.x.example/fr/"}}\n'


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    return report_of(tmp_path_factory.mktemp("addresses"), SECTIONS, front=FRONT)


def written(report: Report, medium: Medium, language: str = "nl") -> tuple[list[Runs], list[Note]]:
    """Each paragraph, and the notes."""
    edition = Edition(report, locale_of(language), medium=medium)
    found = []
    for part in report.parts:
        edition.section = part.section
        found += [edition.runs(text) for text in texts(part.section.blocks)]
    return found, list(edition.record().notes.values())


def texts(blocks: object) -> list[Text]:
    return [block.text for block in blocks]  # type: ignore[attr-defined]


def shown(runs: Runs) -> str:
    """Words, with marks of notes in brackets and links in braces."""
    return "".join([f"[{run.text}]" if run.note else f"{{{run.text}}}" if run.href else run.text for run in runs])


def test_on_screens_links_are_clicked(report: Report) -> None:
    first, *_ = written(report, "screen")[0]
    assert shown(first) == "De {Gids} van {toen}, mét[1] {x.example/nl}."


def test_on_paper_each_address_is_a_note_once_a_section(report: Report) -> None:
    found, notes = written(report, "press")
    assert shown(found[0]) == "De Gids[1] van toen[1], mét[2] x.example/nl."
    assert shown(found[1]) == "Bel[3], mail[4], de rest."
    assert shown(found[2]) == "Nog eens de Gids[5]."
    said = [shown(note.runs) for note in notes]
    assert said == ["www.x.example/nl", "Zie de wet (law.example/x).", "+3225010467", "a@b.be", "www.x.example/nl"]


def test_marks_of_an_address_and_of_a_note_are_two(report: Report) -> None:
    found, _ = written(report, "press", "fr")
    assert shown(found[0]) == "Le Guide[1]\u202f[2]."


def test_each_language_prints_its_own_address(report: Report) -> None:
    _, notes = written(report, "press", "fr")
    assert shown(notes[0].runs) == "www.x.example/fr/"


def test_a_theme_may_have_them_on_screens_where_they_are_links_as_well(report: Report) -> None:
    found, notes = written(report, "addresses")
    assert shown(found[0]) == "De {Gids}[1] van {toen}[1], mét[2] {x.example/nl}."
    assert shown(notes[0].runs) == "{www.x.example/nl}"
    assert shown(notes[1].runs) == "Zie {de wet} ({law.example/x})."


def test_captions_and_cells_have_them_behind_their_words(report: Report) -> None:
    edition = Edition(report, locale_of("nl"), medium="press")
    text = texts(report.parts[1].section.blocks)[0]
    assert shown(edition.label(text)) == "Nog eens de Gids (www.x.example/nl)."
    assert edition.plain(text) == "Nog eens de Gids."
    assert edition.record().notes == {}


@pytest.mark.parametrize(
    ("address", "printed"),
    [
        ("https://www.x.example/", "www.x.example"),
        ("http://x.example", "x.example"),
        ("https://x.example/a/", "x.example/a/"),
        ("HTTPS://X.example/?q=1#top", "X.example/?q=1#top"),
        ("mailto:info@x.example", "info@x.example"),
    ],
)
def test_addresses_are_printed_as_one_types_them(address: str, printed: str) -> None:
    assert printed_address(address) == printed


@pytest.mark.parametrize(
    ("words", "address", "says"),
    [
        ("www.x.example", "https://x.example/", True),
        ("https://x.example/nl", "http://www.x.example/nl/", True),
        ("x.ex\u00adample/nl", "https://x.example/nl", True),
        ("zie x.example/nl", "https://x.example/nl", True),
        ("X.Example", "https://x.example", True),
        ("x.example", "https://x.example/nl", False),
        ("Gids", "https://x.example", False),
    ],
)
def test_words_that_are_the_address_need_no_other(words: str, address: str, says: bool) -> None:
    assert says_address(words, address) is says
