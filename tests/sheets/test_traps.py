"""What spreadsheets do to figures behind one's back: each is told with its cell and a cure, and none is guessed at."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from report.diagnostics.errors import Diagnostic, Severity
from report.messages.interface import interface
from tests.conftest import Golden
from tests.sheets.planted import ROWS, YAML, filled, saved, table_of, workbook

Plant = Callable[[Worksheet], object]


def cell(name: str, value: object, code: str = "") -> Plant:
    """Another value in a cell, perhaps in another format."""

    def plant(sheet: Worksheet) -> None:
        sheet[name] = value
        if code:
            sheet[name].number_format = code

    return plant


def several(*plants: Plant) -> Plant:
    def plant(sheet: Worksheet) -> None:
        for one in plants:
            one(sheet)

    return plant


def titled(sheet: Worksheet) -> None:
    sheet.insert_rows(1)
    sheet["A1"] = "Bezoek in 2030"


def hide_row(sheet: Worksheet) -> None:
    sheet.row_dimensions[3].hidden = True


def filter_rows(sheet: Worksheet) -> None:
    sheet.auto_filter.ref = "A1:J4"
    hide_row(sheet)


def hide_column(sheet: Worksheet) -> None:
    sheet.column_dimensions["D"].hidden = True


def hide_sheet(sheet: Worksheet) -> None:
    sheet.parent.create_sheet("Blad2")["A1"] = "id"
    sheet.sheet_state = "hidden"


def two_sheets(sheet: Worksheet) -> None:
    sheet.parent.create_sheet("Blad2")["A1"] = "id"


def total(sheet: Worksheet) -> None:
    sheet.append(("Totaal", "", 55))


def total_of_table(sheet: Worksheet) -> None:
    sheet.append(("alle", "BE", 55))
    table_of(sheet, "A1:J5", totals=True)


def empty(sheet: Worksheet) -> None:
    sheet.delete_rows(1, 10)


NOON = datetime.datetime(2030, 4, 3, 12)  # noqa: DTZ001 - spreadsheets know no time zones


class Trap(NamedTuple):
    """What is planted, where the message has to be, and what stands there once its cure was applied."""

    plant: Plant
    at: str
    cure: Plant | None = None
    values: str = "bezoek.xlsx"
    cured: str = ""


TRAPS = {
    "percentage in a column of amounts": Trap(cell("E2", 0.5, "0%"), "E2", cell("E2", 0.5, "0.0")),
    "percentage without its format": Trap(cell("D2", 66.5, "General"), "D2", cell("D2", 0.665, "0.0%")),
    "thousands as text": Trap(cell("C2", "275.000"), "C2", cell("C2", 275000)),
    "a number as text": Trap(cell("C2", "42"), "C2", cell("C2", 42, "0")),
    "a number with a comma as text": Trap(cell("F2", "66,5"), "F2", cell("F2", 66.5)),
    "words in a column of numbers": Trap(cell("C2", "veel"), "C2", cell("C2", 42)),
    "words for nothing": Trap(cell("C2", "n.v.t."), "C2", cell("C2", "{null: not-given}")),
    "a formula without its result": Trap(cell("C2", "=6*7"), "C2", cell("C2", 42)),
    "an error value": Trap(cell("C2", "#N/A"), "C2", cell("C2", "niet vermeld")),
    "a truth value": Trap(cell("C2", True), "C2", cell("C2", 1)),
    "a number of another file": Trap(cell("C2", "=[1]Blad1!A1"), "C2", cell("C2", 42)),
    "a long number": Trap(cell("C2", 1234567890123456), "C2", cell("C2", 42)),
    "a number that is rounded by its format": Trap(cell("F2", 66.4873, "0.0"), "F2", cell("F2", 66.4873, "0.0000")),
    "thousands by format": Trap(cell("E2", 275000, "#,##0,"), "E2", cell("E2", 275000, "#,##0")),
    "a number that is not shown": Trap(cell("F2", 8, ";;;"), "F2", cell("F2", 8, "0")),
    "another currency": Trap(cell("E2", 275, "[$$-409]#,##0"), "E2", cell("E2", 275, "#,##0")),
    "a date in a column of numbers": Trap(cell("C2", datetime.date(2030, 4, 3)), "C2", cell("C2", 34, "0")),
    "a date where an id was typed": Trap(cell("A2", datetime.date(2030, 4, 1)), "A2", cell("A2", "4-2030")),
    "a date where words were typed": Trap(cell("I2", datetime.date(2030, 4, 3)), "I2", cell("I2", "3-4", "@")),
    "an amount where words are": Trap(cell("I2", 0.5, "0%"), "I2", cell("I2", "50 %", "@")),
    "a number in a column of dates": Trap(cell("H2", 44835, "General"), "H2", cell("H2", 44835, "d/m/yyyy")),
    "a date with a time of day": Trap(cell("H2", NOON), "H2", cell("H2", ROWS[0][7])),
    "a date of the nineteenth century": Trap(cell("H2", 59, "d/m/yyyy"), "H2", cell("H2", "1900-02-28", "@")),
    "hours and minutes": Trap(cell("G2", datetime.time(3, 49), "h:mm"), "G2", cell("G2", ROWS[0][6])),
    "a number in a column of times": Trap(cell("G2", 3.49, "0.00"), "G2", cell("G2", ROWS[0][6], "[h]:mm:ss")),
    "parts of a second": Trap(cell("G2", datetime.timedelta(seconds=2.5)), "G2", cell("G2", ROWS[0][6])),
    "a cell of spaces": Trap(cell("C2", "\u00a0 "), "C2", cell("C2", 42)),
    "merged cells": Trap(lambda sheet: sheet.merge_cells("C2:C3"), "C2", cell("C3", 8)),
    "a hidden row": Trap(hide_row, "A3", cell("A3", "si")),
    "a filtered row": Trap(filter_rows, "A3", cell("A3", "si")),
    "a hidden column": Trap(hide_column, "D1", cell("D1", "share")),
    "a hidden sheet": Trap(hide_sheet, "", cell("A1", "id"), values="{file: bezoek.xlsx, sheet: Blad1}"),
    "several sheets": Trap(two_sheets, "", two_sheets, cured="{file: bezoek.xlsx, sheet: Blad1}"),
    "no such sheet": Trap(cell("A1", "id"), "", None, values="{file: bezoek.xlsx, sheet: Blad2}", cured="bezoek.xlsx"),
    "no range": Trap(cell("A1", "id"), "", None, "{file: bezoek.xlsx, range: A1}", cured="bezoek.xlsx"),
    "an empty range": Trap(cell("A1", "id"), "", None, "{file: bezoek.xlsx, range: M1:N9}", cured="bezoek.xlsx"),
    "an empty sheet": Trap(empty, "A1", cell("A1", "id")),
    "heads alone": Trap(lambda sheet: sheet.delete_rows(2, 9), "A1", cell("A1", "id")),
    "the same row twice": Trap(cell("A3", "be"), "A3", cell("A3", "si")),
    "a row without id": Trap(cell("A3", None), "A3", cell("A3", "si")),
    "an id of several words": Trap(cell("A3", "het Sloveense"), "A3", cell("A3", "het-Sloveense")),
    "the same column twice": Trap(cell("D1", "groups"), "D1", cell("D1", "share")),
    "an unknown head": Trap(cell("D1", "Aandele"), "D1", cell("D1", "Aandeel")),
    "a column without head": Trap(cell("D1", None), "D2", cell("D1", "Part")),
    "no column that tells rows apart": Trap(
        several(lambda sheet: sheet.delete_cols(1, 2), lambda sheet: sheet.delete_cols(6, 3)), "A1", cell("A1", "id")
    ),
    "a sum": Trap(total, "A5", total, cured="{file: bezoek.xlsx, range: A1:J4}"),
    "a sum of a table": Trap(total_of_table, "A5", total_of_table, cured="{file: bezoek.xlsx, range: A1:J4}"),
    "a source below": Trap(cell("A7", "Bron: telling"), "A7", cell("A7", None)),
    "a title above": Trap(titled, "A1", titled, cured="{file: bezoek.xlsx, range: A2:J5}"),
    "columns listed for another width": Trap(
        cell("A1", "id"), "", None, "{file: bezoek.xlsx, range: A2:C4, columns: [id, groups]}", cured="bezoek.xlsx"
    ),
    "an unknown column listed": Trap(
        cell("A1", "id"), "", None, "{file: bezoek.xlsx, range: A2:B4, columns: [id, kind]}", cured="bezoek.xlsx"
    ),
    "a file in another folder": Trap(cell("A1", "id"), "", None, "../bezoek.xlsx", cured="bezoek.xlsx"),
    "another name": Trap(cell("A1", "id"), "", None, "bezoeken.xlsx", cured="bezoek.xlsx"),
}


def errors(found: Sequence[Diagnostic]) -> list[Diagnostic]:
    return [one for one in found if one.severity is Severity.ERROR]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Diagnostic]]:
    """The errors of each trap."""
    root = tmp_path_factory.mktemp("traps")
    return {name: errors(filled(root, saved(workbook(one.plant)), one.values).found) for name, one in TRAPS.items()}


def test_two_languages_with_two_reasons_are_told(tmp_path: Path) -> None:
    def plant(sheet: Worksheet) -> None:
        sheet["I2"], sheet["J2"], sheet["I3"], sheet["J3"] = "niet vermeld", "perdu", "verloren", "perdu"

    yaml = YAML + "  lost: {nl: verloren, fr: perdu}\n"
    (found,) = errors(filled(tmp_path, saved(workbook(plant)), yaml=yaml).found)
    assert str(found.mark) == "content/2030/data/bezoek.xlsx!Blad1!J2"
    assert found.message == "two reasons why there are no words: 'lost' here, and 'not-given' in I2"


@pytest.mark.parametrize("name", TRAPS)
def test_a_trap_is_told_with_its_cell_and_its_cure_helps(
    tmp_path: Path, name: str, told: dict[str, list[Diagnostic]]
) -> None:
    trap, found = TRAPS[name], told[name]
    place = f"content/2030/data/bezoek.xlsx!Blad1!{trap.at}" if trap.at else "content/2030/data/visits.yaml:14:"
    assert [str(one.mark).startswith(place) for one in found] == [True], found
    assert found[0].hint
    cured = filled(tmp_path, saved(workbook(trap.cure)), trap.cured or trap.values)
    assert errors(cured.found) == []
    assert cured.rows


@pytest.mark.parametrize("language", ["en", "nl", "fr", "de"])
def test_traps_are_told_in_the_language_of_the_user(
    language: str, told: dict[str, list[Diagnostic]], golden: Golden
) -> None:
    words = interface(language)
    lines = []
    for name, found in told.items():
        lines += [f"== {name}", *(str(one.into(words)) for one in found)]
    golden(f"sheets/traps-{language}.txt", "\n".join([*lines, ""]))
