"""Data sets: every cell typed by its column, with what is known about it."""

from __future__ import annotations

import datetime
from decimal import Decimal

import pytest

from report.diagnostics.errors import Mark
from report.model.data_columns import DataColumn
from report.model.dataset import Dataset
from report.model.schema import ValidationContext, read
from report.model.text import Text
from report.source.yaml import parse

HEAD = """
id: d
title: D
columns:
  - {id: year, kind: period, label: Y}
  - {id: n, kind: integer, label: N}
  - {id: share, kind: percent, label: S, digits: 1}
  - {id: time, kind: duration, label: T}
  - {id: cost, kind: money, label: C}
  - {id: day, kind: date, label: D}
  - {id: land, kind: country, label: L}
  - {id: words, kind: text, label: W}
nulls: {lost: verloren}
rows:
"""


def made(rows: str) -> tuple[Dataset | None, list[str]]:
    context = ValidationContext(("nl", "fr"), {})
    dataset = read(Dataset, parse(HEAD + rows, "x").top, context, Mark("x"))
    return dataset, [f"{one.mark.line}:{one.mark.column}: {one.message} | {one.hint}" for one in context.diagnostics]


def test_cells_are_typed_by_their_columns() -> None:
    dataset, found = made(
        "- {id: a, year: 2021-12-01/2022-12-01, n: 6272, share: 70.00, time: 3:49, cost: 275e6, day: 2022-10-11, "
        "land: SI, words: {nl: x, fr: y}}"
    )
    assert found == []
    assert dataset is not None
    values = {name: cell.value for name, cell in dataset.rows[0].cells.items()}
    assert isinstance(values.pop("words"), Text)
    assert values == {
        "year": (datetime.date(2021, 12, 1), datetime.date(2022, 12, 1)),
        "n": Decimal(6272),
        "share": Decimal("70.00"),
        "time": Decimal(229),
        "cost": Decimal("275e6"),
        "day": datetime.date(2022, 10, 11),
        "land": "SI",
    }
    assert str(values["share"]) == "70.00"


def test_a_cell_says_what_is_known_about_it() -> None:
    dataset, found = made(
        "- id: a\n  n: {value: 5, source_text: '5,0', approx: true, note: {nl: x, fr: y}, query: Zeker?,\n"
        "      correction: {reason: r, by: redactie, status: proposed}}\n  share: {null: lost}\n  query: rij?"
    )
    assert found == []
    assert dataset is not None
    cell = dataset.rows[0].cells["n"]
    assert (cell.value, cell.source_text, cell.approx, cell.query) == (Decimal(5), "5,0", True, "Zeker?")
    assert cell.correction is not None
    assert cell.correction.status == "proposed"
    assert cell.note is not None
    assert dataset.rows[0].cells["share"].null == "lost"
    assert dataset.rows[0].query == "rij?"


def test_columns_that_are_left_out_have_no_value() -> None:
    dataset, found = made("- {id: a, n: 1, share: }")
    assert found == []
    assert dataset is not None
    assert set(dataset.rows[0].cells) == {column.id for column in dataset.columns}
    assert dataset.rows[0].cells["share"].value is None
    assert dataset.rows[0].cells["cost"].number() is None


def test_a_wrong_cell_leaves_the_others() -> None:
    dataset, found = made("- {id: a, n: veel, share: 3}\n- {id: b, n: 2}\n- [c]\n- {n: 1}\n- {id: d, m: 1}")
    assert dataset is not None
    assert [row.id for row in dataset.rows] == ["a", "b", "d"]
    assert dataset.rows[0].cells["share"].value == Decimal(3)
    assert [one.partition(" | ")[0] for one in found] == [
        "15:14: 'veel' is not a number",
        "17:3: expected a row, found a list",
        "18:3: a row without an id",
        "19:11: unknown column 'm'",
    ]


@pytest.mark.parametrize(
    ("cell", "message"),
    [
        ("n: [1]", "15:14: expected a value of the kind integer, found a list"),
        ("n: {value: [1]}", "15:22: expected a value of the kind integer, found a list"),
        ("n: {valeu: 1}", "15:14: expected a value of the kind integer, found a map"),
        ("n: {value: 1, approx: soms}", "15:33: expected true or false, found 'soms'"),
        ("n: 1.5", "15:14: '1.5' is not a whole number"),
        ("time: 75", "15:17: '75' is not a length of time"),
        ("words: [x]", "15:18: expected a text, found a list"),
        ("words: '*x'", "15:18: '*' is never closed"),
    ],
)
def test_what_is_wrong_with_a_cell(cell: str, message: str) -> None:
    _, found = made(f"- {{id: a, {cell}}}")
    assert [one.partition(" | ")[0] for one in found] == [message]


def test_columns_and_rows_are_found_by_their_ids() -> None:
    dataset, _ = made("- {id: a, n: 1}")
    assert dataset is not None
    assert dataset.column("n") is dataset.columns[1]
    assert dataset.column("m") is None
    assert dataset.row("a") is dataset.rows[0]
    assert dataset.row("b") is None
    assert [column.id for column in dataset.columns if column.numeric] == ["n", "share", "time", "cost"]


def test_a_column_of_money_has_any_currency_that_there_is() -> None:
    context = ValidationContext(("nl", "fr"), {})
    typed = [parse(f"{{id: a, kind: money, label: A, currency: {code}}}", "x").top for code in ("EUR", "JPY", "XYZ")]
    made = [read(DataColumn, one, context, Mark("x")) for one in typed]
    assert [column and column.formatting.currency for column in made] == ["EUR", "JPY", None]
    assert [one.message for one in context.diagnostics] == ["unknown currency 'XYZ'"]


def test_rows_that_nobody_can_print_are_refused_with_their_number() -> None:
    _, told = made("\n".join([f"  - {{id: r{number}}}" for number in range(10_001)]))
    assert any("10,001 rows, where 3750 is the most" in line for line in told)
