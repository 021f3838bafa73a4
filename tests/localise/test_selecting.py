"""Parts: an edition has what is for its readers, of the sections asked for; all else of it follows from that."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from report.diagnostics.errors import RequestError, Severity
from report.document import Document, Element, Group, Heading, ItemList, Paragraph, Table, plain
from report.locales import locale_of
from report.localise import localise
from report.localise.draft import DraftEdition
from report.localise.edition import Edition
from report.localise.imprint import imprint
from report.localise.selecting import selected, selections
from report.model.report import Report
from report.selection import Selection
from tests.localise.making import report_of

TERMS = "- {id: obs, name: {nl: Observatorium, fr: Observatoire}, short: OBS}"
SECTIONS = {
    "intro": """\
        - paragraph: {nl: "Zie [@second], [@inner] en [de tabel](#second). {term:obs}", fr: "x"}
        - table:
            id: first
            caption: {nl: Eerste, fr: Premier}
            data: hives
            columns: [period, hives]
        """,
    "main": """\
        - paragraph: {nl: "{term:obs} ziet [@second] en [@first].", fr: "x"}
        - paragraph: {nl: Alleen voor ons., fr: Pour nous seuls., only: [internal]}
        - table:
            id: second
            caption: {nl: Tweede, fr: Deuxième}
            columns: [{label: Zaal}, {label: Prijs}]
            rows:
              - [een, "1"]
              - {cells: [twee, "2"], only: [internal, web]}
        - list:
            items:
              - {nl: eerste, fr: premier}
              - {nl: geheim, fr: secret, only: [internal]}
        - timeline:
            events:
              - {date: 2030-03-01, text: {nl: open, fr: ouvert}}
              - {date: 2030-03-02, text: {nl: dicht, fr: fermé}, only: [internal]}
        - key-figures:
            - {value: "1", label: {nl: a, fr: b}}
            - {value: "2", label: {nl: c, fr: d}, only: [web]}
        """,
    "inside": """\
        - section:
            id: inner
            title: {nl: Binnenin, fr: Dedans}
            blocks:
              - paragraph: {nl: Diep., fr: Profond.}
        """,
    "staff": """\
        title: {nl: Personeel, fr: Personnel}
        only: [internal]
        blocks:
          - paragraph: {nl: Namen., fr: Noms.}
        """,
    "end": "- abbreviations: {}\n- colophon: {}",
}
FRONT = """\
colophon:
  - {label: Drukker, text: Jansen, only: [print]}
  - {label: Dienst, text: Peeters, only: [internal]}
"""


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    order = "sections: [intro, main: [inside], staff, end]"
    return report_of(tmp_path_factory.mktemp("parts"), SECTIONS, order=order, terms=TERMS, front=FRONT)


def made(report: Report, *sections: str, target: str = "print", draft: bool = False) -> Document:
    selection = Selection(target, sections)  # type: ignore[arg-type]
    return localise(report, locale_of("nl"), (DraftEdition if draft else Edition)(report, locale_of("nl"), selection))


def texts(document: Document) -> list[str]:
    return [
        plain(one.runs).replace("\N{NO-BREAK SPACE}", " ")
        for one in each(document.elements)
        if isinstance(one, Paragraph)
    ]


def each(elements: tuple[Element, ...]) -> list[Element]:
    found: list[Element] = []
    for one in elements:
        found.append(one)
        if isinstance(one, Group):
            found += each(one.elements)
        elif isinstance(one, ItemList):
            found += [inner for item in one.items for inner in each(item.elements)]
    return found


def headings(document: Document) -> list[str]:
    return [f"{e.number} {plain(e.runs)}" for e in document.elements if isinstance(e, Heading)]


def test_what_is_for_others_is_left_out_wherever_it_may_stand(report: Report) -> None:
    ours = {"Alleen voor ons.", "geheim", "dicht", "Namen.", "Peeters"}
    assert ours.isdisjoint(texts(made(report)))
    assert ours <= set(texts(made(report, target="internal")))
    assert "Jansen" not in texts(made(report, target="internal"))
    assert "c" in texts(made(report, target="web"))
    assert "c" not in texts(made(report))
    for target, rows in (("print", 1), ("web", 2), ("internal", 2)):
        (table,) = [e for e in made(report, target=target).elements if isinstance(e, Table) and e.id == "second"]
        assert len(table.body) == rows


def test_numbers_follow_from_what_is_there(report: Report) -> None:
    assert headings(made(report)) == ["1 Titel intro", "2 Titel main", "2.1 Titel inside", " Binnenin", "3 Titel end"]
    assert headings(made(report, target="internal"))[4:] == ["3 Personeel", "4 Titel end"]
    assert headings(made(report, "inside", "end")) == ["1 Titel inside", "1.1 Binnenin", "2 Titel end"]
    excerpt = made(report, "main")
    assert [e.label for e in excerpt.elements if isinstance(e, Table)] == ["Tabel\N{NO-BREAK SPACE}1"]
    assert headings(excerpt) == ["1 Titel main", "1.1 Titel inside", " Binnenin"]


def test_terms_and_data_follow_from_what_is_there(report: Report) -> None:
    assert texts(made(report, "main"))[0] == "Observatorium (OBS) ziet tabel 1 en tabel 1 van het volledige verslag."
    assert made(report, "main").attachments == ()
    assert [one.name for one in made(report, "intro").attachments] == ["kasten.csv"]
    assert "kasten.csv" in [one.name for one in made(report).attachments]


def test_a_reference_to_what_an_excerpt_leaves_out_says_where_it_is_and_is_told(report: Report) -> None:
    edition = Edition(report, locale_of("nl"), Selection("print", ("intro",)))
    document = localise(report, locale_of("nl"), edition)
    assert texts(document)[0] == (
        "Zie tabel 2 van het volledige verslag, “Binnenin” van het volledige verslag en de tabel (tabel 2 van het "
        "volledige verslag). Observatorium (OBS)"
    )
    first = next(one for one in document.elements if isinstance(one, Paragraph))
    assert [run.href for run in first.runs if run.href] == []
    told = sorted(set(edition.notices))
    assert [(one.severity, one.code) for one in told] == [(Severity.NOTE, "parts")] * 2
    assert told[0].message == "'inner' is not in this excerpt: readers are sent to the full report"
    assert str(told[0].mark).startswith("content/2030/sections/intro.yaml:4:")


def test_an_abbreviation_that_an_excerpt_has_too_early_is_told_once(tmp_path: Path) -> None:
    short = '- paragraph: {nl: "Het {term:obs|short} en {term:obs|short}", fr: x}'
    sections = {
        "intro": '- paragraph: {nl: "{term:obs}", fr: x}',
        "main": short,
        "end": '- paragraph: {nl: "{term:obs} en {term:obs|short}", fr: x}',
    }
    report = report_of(tmp_path, sections, terms=TERMS)
    found = {}
    for names in ((), ("main",), ("intro", "main"), ("end",)):
        edition = Edition(report, locale_of("nl"), Selection("print", names))
        localise(report, locale_of("nl"), edition)
        found[names] = [(one.message, str(one.mark)) for one in edition.notices]
    place = "content/2030/sections/main.yaml:4:"
    ((message, mark),) = found.pop(("main",))
    assert (message, mark[: len(place)]) == ("'OBS' is not written out before this in the excerpt", place)
    assert set(map(len, found.values())) == {0}


def test_an_excerpt_says_that_it_is_one(report: Report) -> None:
    document = made(report, "main", "end")
    assert document.cover.notices == ("Uittreksel: Titel main en Titel end",)
    assert document.metadata.title == "Bijen 2030 (uittreksel: Titel main en Titel end)"
    assert document.name == document.metadata.identifier == "bijen-2030-uittreksel-main_end-nl"
    assert document.metadata.part_of == "bijen-2030-nl"
    assert document.stamp == ""
    assert made(report, "end", "inside", "main").name == document.name, "in the order of the report, none twice"
    whole = made(report)
    assert (whole.cover.notices, whole.metadata.part_of, whole.name) == ((), "", "bijen-2030-nl")


def test_an_excerpt_of_much_names_some_of_it(report: Report) -> None:
    excerpt = made(report, "intro", "main", "staff", "end", target="internal")
    assert excerpt.cover.notices == ("Uittreksel: Titel intro, Titel main, Personeel en Titel end",)


def test_an_excerpt_of_very_much_has_a_short_name_of_its_own(report: Report) -> None:
    chapters = {f"quite-a-long-name-of-a-section-{number}": f"Deel {number}" for number in range(5)}
    (whole,) = [imprint(report, locale_of("nl"), "print", chapters, draft=False)]
    assert whole.notices == ("Uittreksel: Deel 0, Deel 1, Deel 2 en 2 andere delen",)
    (name,) = whole.names
    assert re.fullmatch("uittreksel-quite-a-long-name-of-a-section_[0-9a-f]{8}", name)
    fewer = dict(list(chapters.items())[:4])
    assert imprint(report, locale_of("nl"), "print", fewer, draft=False).names != whole.names


def test_an_internal_edition_says_so_on_each_page(report: Report) -> None:
    document = made(report, target="internal")
    assert (document.stamp, document.cover.year) == ("INTERN", "2030 \N{MIDDLE DOT} INTERN")
    assert (document.name, document.metadata.title) == ("bijen-2030-intern-nl", "Bijen 2030 (intern)")
    document = made(report, "main", target="internal", draft=True)
    assert document.stamp == "CONCEPT \N{MIDDLE DOT} INTERN"
    assert document.name == "bijen-2030-uittreksel-main-concept-intern-nl"
    assert document.metadata.part_of == "bijen-2030-concept-intern-nl"
    assert made(report, target="web").name == "bijen-2030-web-nl"


def test_editions_that_have_the_same_are_made_once(report: Report, tmp_path: Path) -> None:
    assert [one.target for one in selections(report)] == ["print", "web", "internal"]
    plain_one = report_of(tmp_path, {"one": "- paragraph: {nl: a, fr: b}"})
    assert [one.target for one in selections(plain_one)] == ["print"]
    assert selected(plain_one, Selection()).parts[0].section is plain_one.parts[0].section


@pytest.mark.parametrize(
    ("sections", "message", "hint"),
    [
        (
            ["mian"],
            "the report of 2030 has no section 'mian' (did you mean 'main'?)",
            "intro, main, inside, staff, end",
        ),
        (["inner"], "'inner' is a part of the section 'inside'", "take the whole: --section inside"),
        (["staff"], "the section 'staff' is not for 'print'", "--for"),
        ([""], "the report of 2030 has no section ''", "sections: intro"),
    ],
)
def test_a_section_that_is_not_there_is_told(report: Report, sections: list[str], message: str, hint: str) -> None:
    with pytest.raises(RequestError) as problem:
        selected(report, Selection("print", tuple(sections)))
    (found,) = problem.value.diagnostics
    assert found.message == message
    assert hint in found.hint


def test_a_report_of_which_nothing_is_left_is_told(tmp_path: Path) -> None:
    typed = "title: {nl: Een, fr: Un}\nonly: [internal]\nblocks: [{paragraph: {nl: a, fr: b}}]"
    with pytest.raises(RequestError, match="nothing is left of the report for 'print'"):
        selected(report_of(tmp_path, {"one": typed}), Selection())
