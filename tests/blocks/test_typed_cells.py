"""Cells of a table typed in place: read by the kind of their column, and printed as each language writes it."""

from __future__ import annotations

from pathlib import Path

import pytest

from report.diagnostics.errors import ContentError, Severity
from report.document import Table
from report.locales import locale_of
from report.localise import localise
from tests.examples import quick
from tests.localise.making import report_of

TABLE = "- table: {id: t, caption: {nl: a, fr: b}, columns: [COLUMN], rows: [ROWS]}"


def printed(folder: Path, column: str, *cells: str) -> dict[str, list[str]]:
    """What a column prints by language, its head first; a no-break space is "~", a narrow one "_"."""
    rows = ", ".join(f"[{cell}]" for cell in cells)
    blocks = TABLE.replace("COLUMN", f"{{label: Budget, {column}}}").replace("ROWS", rows)
    report = report_of(folder, {"one": blocks})
    found = {}
    for language in ("nl", "fr"):
        elements = localise(report, locale_of(language)).elements
        (table,) = [element for element in elements if isinstance(element, Table)]
        texts = ["".join(run.text for run in row[0].runs) for row in (*table.head, *table.body)]
        found[language] = [text.replace("\N{NO-BREAK SPACE}", "~").replace("\u202f", "_") for text in texts]
    return found


@pytest.mark.parametrize(
    ("column", "cell", "dutch", "french"),
    [
        ("kind: money", "1300.50", ["Budget (euro)", "1.300,50"], ["Budget (euros)", "1_300,50"]),
        ("kind: money, digits: 0", "12500", ["Budget (euro)", "12.500"], ["Budget (euros)", "12_500"]),
        ("kind: money, currency: USD", "12500", ["Budget (USD)", "12.500"], ["Budget (USD)", "12_500"]),
        ("kind: integer", "12500", ["Budget", "12.500"], ["Budget", "12_500"]),
        ("kind: decimal, digits: 1", "-12.25", ["Budget", "−12,3"], ["Budget", "−12,3"]),
        ("kind: percent", "12.5", ["Budget (%)", "12,5"], ["Budget (%)", "12,5"]),
        ("kind: date", "2021-12-01", ["Budget", "1~december 2021"], ["Budget", "1er~décembre 2021"]),
        ("kind: country", "BE", ["Budget", "België"], ["Budget", "Belgique"]),
        ("kind: text", '"12500"', ["Budget", "12500"], ["Budget", "12500"]),
        ("kind: integer", "–", ["Budget", "–"], ["Budget", "–"]),
        ("kind: money", '"-"', ["Budget", "-"], ["Budget", "-"]),
        ("kind: money", '""', ["Budget", ""], ["Budget", ""]),
        ("kind: money", "~", ["Budget", ""], ["Budget", ""]),
        ("kind: money", "'{int:12500}'", ["Budget", "12.500"], ["Budget", "12_500"]),
        ("kind: money", "{nl: nog niets, fr: encore rien}", ["Budget", "nog niets"], ["Budget", "encore rien"]),
    ],
)
def test_a_cell_is_printed_as_each_language_writes_it(
    column: str, cell: str, dutch: list[str], french: list[str], tmp_path: Path
) -> None:
    assert printed(tmp_path, column, cell) == {"nl": dutch, "fr": french}


@pytest.mark.parametrize(
    ("column", "cell", "message", "hint"),
    [
        ("kind: money", '"1.250,00"', "not a number", "write 1250"),
        ("kind: money", '"12.500"', "can be read as 12500 and as 12.5", "if its last three digits are decimals, 12.5"),
        ("kind: money", "12 USD", "not a number", "'currency: USD'"),
        ("kind: integer", '"12,5"', "not a whole number", "'kind: decimal'"),
        ("kind: integer", "12.5 %", "percentage", "'kind: percent'"),
        ("kind: integer", "ca. 80", "not a number", "{approx:80}"),
        ("kind: date", "01/12/2021", "not a date", "2021-12-01 or 2021-01-12"),
        ("kind: country", "België", "'België'", "BE"),
        ("kind: integer", "veel", "'veel' is not a number", "for words, write {nl: ..., fr: ...}"),
        ("kind: integer", "n.v.t.", "'n.v.t.' is not a number", "or the reason in words, {nl: ..., fr: ...}"),
        ("kind: money, digits: many", "12", "'many' is no number of decimals", "a digit"),
        ("kind: money, currency: euro", "12", "unknown currency", "EUR"),
    ],
)
def test_what_its_column_cannot_read_is_refused_once(
    column: str, cell: str, message: str, hint: str, tmp_path: Path
) -> None:
    with pytest.raises(ContentError) as refused:
        printed(tmp_path, column, cell)
    (told,) = [one for one in refused.value.diagnostics if one.severity is Severity.ERROR]
    assert message in told.message
    assert hint in told.hint


TOO_LARGE = [
    (10_001, 1, 1, "10,001 rows, where 10,000 is the most"),
    (3_001, 10, 10, "3001 rows, where 3000 is the most"),
    (3_001, 10, 1, "3001 rows, where 3000 is the most"),
    (1, 1, 30_001, "30,001 columns, where 30,000 is the most"),
    (1, 30_001, 1, "30,001 columns, where 30,000 is the most"),
]


@pytest.mark.parametrize(("rows", "cells", "columns", "message"), quick(TOO_LARGE, TOO_LARGE[::4]))
def test_what_nobody_can_print_is_refused_by_its_cells(
    rows: int, cells: int, columns: int, message: str, tmp_path: Path
) -> None:
    head, row = ", ".join(["{label: a}"] * columns), f"[{', '.join(['b'] * cells)}]"
    with pytest.raises(ContentError) as raised:
        report_of(tmp_path, {"one": TABLE.replace("COLUMN", head).replace("ROWS", ", ".join([row] * rows))})
    assert [one.message for one in raised.value.diagnostics if one.severity is Severity.ERROR] == [message]
