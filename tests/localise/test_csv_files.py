"""The files of data attached to an edition: what they hold, and that they say what the printed tables say."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest

from report.document import Attachment, Document, Element, Group, Table, plain
from report.locales import locale_of
from report.localise import localise
from report.localise.csv_files import inert
from report.localise.edition import Edition
from report.localise.file_names import LONGEST, slug
from report.localise.tables import DASH
from report.source.load import load
from report.validate import validate
from tests.conftest import Golden
from tests.localise.making import DATA, report_of

ROOT = Path(__file__).parents[2]
FOLDERS = {"real": ROOT / "content" / "2022", "invented": ROOT / "tests" / "content" / "2030"}
EDITIONS = [(content, language) for content in FOLDERS for language in ("nl", "fr")]
TABLE = "- table: {id: t, data: hives, caption: C}"
CHART = "- chart: {id: c, kind: bar, data: %s, columns: [%s], caption: C, alt: A}"


@cache
def document(content: str, language: str) -> Document:
    """An edition of the "real" or the "invented" report, as far as its words go."""
    return localise(validate(load(FOLDERS[content])), locale_of(language))


def attached(folder: Path, blocks: str, data: dict[str, str] | None = None, language: str = "nl") -> list[Attachment]:
    return list(localise(report_of(folder, {"one": blocks}, data=data), locale_of(language)).attachments)


def rows_of(attachment: Attachment) -> list[list[str]]:
    """The fields of a file, read by what reads CSV everywhere."""
    return list(csv.reader(io.StringIO(attachment.content.decode("utf-8"), newline=""), strict=True))


def tables(elements: Iterable[Element]) -> Iterator[Table]:
    for element in elements:
        if isinstance(element, Table) and element.data:
            yield element
        elif isinstance(element, Group):
            yield from tables(element.elements)


# --- the same numbers as in print ------------------------------------------------------------------------------------


def number(printed: str, language: str) -> str:
    """A number as a table of this language prints it, as a file of data has it: "3.118,5" is 3118.5."""
    group = {"nl": ".", "fr": "\N{NARROW NO-BREAK SPACE}"}[language]
    return printed.replace(group, "").replace(",", ".").replace("\N{MINUS SIGN}", "-")


def period(printed: str) -> str:
    """A period as a table prints it, "1/12/2021 – 1/12/2022", as a file of data has it."""
    days = [day.split("/") for day in printed.split(" – ")]
    return "/".join(f"{year}-{month:0>2}-{day:0>2}" for day, month, year in days)


def agrees(written: str, printed: str, language: str) -> bool:
    """Whether a field of a file says what the cell of a table says."""
    spaced = printed.translate({0xA0: " ", 0x202F: " "})
    if printed == DASH:
        return written == ""
    if " – " in spaced and "/" in spaced:
        return written == period(spaced)
    return written in (number(printed, language), spaced)


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_the_files_of_the_real_report_say_what_its_tables_print(language: str) -> None:
    made = document("real", language)
    files = {rows_of(one)[0][0] + str(len(rows_of(one))): rows_of(one) for one in made.attachments}
    compared = 0
    for table in tables(made.elements):
        heads = [plain(cell.runs).translate({0xA0: " "}) for cell in table.head[0]]
        head, *body = files[heads[0] + str(len(table.body) + 1)]
        assert head[: len(heads)] == heads
        for written, printed in zip(body, table.body, strict=True):
            for field, cell in zip(written, printed, strict=False):
                assert agrees(field, plain(cell.runs), language), (field, plain(cell.runs))
                compared += 1
    assert compared >= 11 * 8 + 4 * 2


@pytest.mark.parametrize(("content", "language"), EDITIONS)
def test_every_data_set_that_is_printed_is_attached_once(content: str, language: str) -> None:
    made = document(content, language)
    names = [one.name for one in made.attachments]
    assert len(set(names)) == len(names)
    assert all(name == f"{slug(name[:-4], language)}.csv" for name in names)
    expected = {
        ("real", "nl"): ["vorming-en-seminarie-voor-federale-aankopers", "bezoek-aan-de-gids-voor-duurzame-aankopen"],
        ("real", "fr"): [
            "formations-et-seminaire-destines-aux-acheteurs-federaux",
            "frequentation-du-guide-des-achats-durables",
        ],
        ("invented", "nl"): ["bijenkasten-op-federale-daken", "bezoek-per-land"],
        ("invented", "fr"): ["ruches-sur-les-toits-federaux", "visites-par-pays"],
    }[content, language]
    assert names == [f"{stem}.csv" for stem in expected]


@pytest.mark.parametrize(("content", "language"), EDITIONS)
def test_files_are_plain_csv(content: str, language: str) -> None:
    for one in document(content, language).attachments:
        text = one.content.decode("utf-8")
        assert not text.startswith("\N{ZERO WIDTH NO-BREAK SPACE}")
        assert text.endswith("\r\n")
        assert text.count("\n") == text.count("\r\n")
        assert not {"\u00a0", "\u202f"} & set(text + one.description)
        assert len({len(row) for row in rows_of(one)}) == 1


def test_the_invented_report_as_files(golden: Golden) -> None:
    for language in ("nl", "fr"):
        made = [
            f"{one.name}\n{one.description}\n\n{one.content.decode()}".replace("\r\n", "\n")
            for one in document("invented", language).attachments
        ]
        golden(f"localise/2030.{language}.csv.txt", "\n".join(made))


# --- what is in a file -----------------------------------------------------------------------------------------------


def test_every_kind_of_value(tmp_path: Path) -> None:
    (made,) = attached(tmp_path, TABLE)
    head, first, second, third = rows_of(made)
    assert head == [
        "Jaar",
        "Kasten",
        "Bezet (%)",
        "Honing (kg)",
        "Controle",
        "Kosten (euro)",
        "Dag",
        "Land",
        "Naam",
        "Opmerkingen",
    ]
    assert first == [
        "2027-12-01/2028-12-01", "1200", "66.5", "8.25", "2:56", "275000000", "2028-03-01", "België", "het eerste", ""
    ]  # fmt: skip
    assert second[1:6] == ["80", "70.00", "", "1:03:05", "1250"]
    assert second[-1] == "Kasten: bij benadering. Honing: niet gemeten."
    assert third[5] == "18500.5"
    assert third[-1] == "Honing: bij benadering."


def test_all_columns_are_there_also_when_a_chart_shows_one(tmp_path: Path) -> None:
    (made,) = attached(tmp_path, CHART % ("hives", "hives"), language="fr")
    assert len(rows_of(made)[0]) == 10
    assert made.name == "ruches.csv"


def test_the_description_says_how_to_read_the_file(tmp_path: Path) -> None:
    (made,) = attached(tmp_path, TABLE)
    assert made.description == (
        "Kasten. In dit verslag: tabel 1. Kolommen: Jaar, Kasten, Bezet (%), Honing (kg), Controle, Kosten (euro),"
        " Dag, Land en Naam. 3 rijen: 2027–2028 tot en met 2029–2030. CSV-bestand in UTF-8, met komma’s tussen de "
        "velden; een leeg veld betekent dat er geen waarde is. Datums staan als jaar-maand-dag. Periodes staan als"
        " begin/einde, telkens een datum als jaar-maand-dag. Een duur staat als minuten:seconden of "
        "uren:minuten:seconden. Getallen hebben een punt als decimaalteken en geen scheidingsteken voor "
        "duizendtallen."
    )


ODD = """\
id: odd
title: "Cœur d’été: “één, twee”"
columns: [{id: name, kind: text, label: Naam}, {id: n, kind: integer, label: N}]
rows:
  - {id: a, name: 'een, "twee"', n: 1}
"""


def test_what_ends_in_a_sign_gets_no_full_stop(tmp_path: Path) -> None:
    data = DATA.replace("nl: Kasten, fr: Ruches}", "nl: De oogst…, fr: Ruches}", 1)
    (made,) = attached(tmp_path, TABLE, {"hives": data.replace("niet gemeten", "verregend…")})
    assert made.description.startswith("De oogst… In dit verslag: ")
    assert "Honing: verregend…\r\n" in made.content.decode()


def test_separators_and_quotation_marks_in_texts_survive(tmp_path: Path) -> None:
    (made,) = attached(tmp_path, "- table: {id: t, data: odd, caption: C}", {"odd": ODD})
    assert rows_of(made) == [["Naam", "N"], ['een, "twee"', "1"]]
    assert made.name == "coeur-d-ete-een-twee.csv"
    assert "1 rij." in made.description


# --- names -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("titles", "names"),
    [
        (["A", "A", "a!"], ["a.csv", "a-2.csv", "a-3.csv"]),
        (["A 2", "A", "A"], ["a-2.csv", "a.csv", "a-3.csv"]),
        (["Ω", "Ω"], ["d0.csv", "d1.csv"]),
        (["x" * 90], ["x" * LONGEST + ".csv"]),
        (["woord " * 12], ["woord-" * 9 + "woord.csv"]),
    ],
)
def test_names_are_usable_and_differ(tmp_path: Path, titles: list[str], names: list[str]) -> None:
    data = {f"d{n}": ODD.replace("id: odd", f"id: d{n}").replace(ODD.split("\n")[1], f"title: '{title}'")
            for n, title in enumerate(titles)}  # fmt: skip
    blocks = "\n".join(f"- table: {{id: t{name}, data: {name}, caption: C}}" for name in data)
    assert [one.name for one in attached(tmp_path, blocks, data)] == names
    assert all(len(name) <= LONGEST + 4 for name in names)


def test_order_is_that_of_the_first_use(tmp_path: Path) -> None:
    data = {"hives": DATA, "odd": ODD}
    blocks = "\n".join(
        (CHART % ("odd", "n"), TABLE, "- table: {id: again, data: odd, caption: C}",
         "- table: {id: typed, caption: C, columns: [{label: L}], rows: [[x]]}")
    )  # fmt: skip
    made = report_of(tmp_path, {"one": blocks}, data=data)
    assert list(Edition(made, locale_of("nl")).files) == ["odd", "hives"]
    files = localise(made, locale_of("nl")).attachments
    assert [one.name for one in files] == ["coeur-d-ete-een-twee.csv", "kasten.csv"]
    assert "In dit verslag: figuur 1 en tabel 2." in files[0].description


def test_data_that_only_slots_use_are_not_attached(tmp_path: Path) -> None:
    assert attached(tmp_path, "- paragraph: '{hives.a.hives}'") == []


# --- what a spreadsheet would obey -----------------------------------------------------------------------------------

#: What is typed as a text, and what stands in its cell.
CELLS = [
    ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"),
    ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
    ("+1+1", "'+1+1"),
    ("-1+1", "'-1+1"),
    ("-2-cmd", "'-2-cmd"),
    ("@SUM(1)", "'@SUM(1)"),
    ("  =1+1", "  '=1+1"),
    ("\t=1+1", " '=1+1"),
    ("\r=1+1", " '=1+1"),
    ("a\n=1+1", "a =1+1"),
    ("\u00a0=1+1", " '=1+1"),
    ("\ufeff=1+1", "\ufeff'=1+1"),
    ("\uff1d1+1", "'\uff1d1+1"),
    ("een;=1+1", "een;'=1+1"),
    ("een; -1+1;@x", "een; '-1+1;'@x"),
    ("- niet", "'- niet"),
    ("-275", "-275"),
    ("+3,5 %", "+3,5 %"),
    ("-1.250.000,00", "-1.250.000,00"),
    ("-5:53", "-5:53"),
    ("een; -275", "een; -275"),
    ("'=1+1", "'=1+1"),
    ("een = twee", "een = twee"),
    ("a@b.be", "a@b.be"),
    ("", ""),
    ("−", "−"),
]


@pytest.mark.parametrize(("typed", "written"), CELLS)
def test_no_cell_is_a_formula(typed: str, written: str) -> None:
    assert inert(typed.replace("\u00a0", " ")) == written
    assert inert(written) == written


def test_texts_heads_and_remarks_are_no_formulas(tmp_path: Path) -> None:
    data = """\
id: odd
title: Titel
columns:
  - {id: name, kind: text, label: "=1+1"}
  - {id: n, kind: integer, label: "@SUM(1)", unit: "kg"}
  - {id: m, kind: money, label: M}
rows:
  - {id: a, name: "+1+1", n: -3, m: -12.50}
  - {id: b, name: "=cmd|' /C calc'!A0", n: {value: 4, note: "=2"}, m: 1}
"""
    (made,) = attached(tmp_path, "- table: {id: t, data: odd, caption: C}", {"odd": data})
    head, first, second = rows_of(made)
    assert head[:2] == ["'=1+1", "'@SUM(1) (kg)"]
    assert first[:3] == ["'+1+1", "-3", "-12.50"]
    assert second[0] == "'=cmd|' /C calc'!A0"
    assert not any(cell.startswith(("=", "@", "+")) for row in (head, first, second) for cell in row)
