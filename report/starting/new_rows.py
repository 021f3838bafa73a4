"""New rows: the periods that a series has more in the next report, with their cells still to be filled in."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from report.model.data_columns import DataColumn
from report.model.dataset import UNFILLED, DataRow, Dataset
from report.model.period_rows import PeriodRows, months_later, period_rows
from report.source.changes import Insert, plain
from report.source.members import Layout
from report.source.node import Map
from report.source.rendering import Plain, key_written, on_one_line
from report.source.restructuring import restructured
from report.source.typed import Splice, TypedFile
from report.values.date import DATE
from report.values.period import PERIOD

_TO_FILL: Plain = {"null": UNFILLED}
_YEAR = re.compile(r"(?<!\d)(?:19|20|21)\d\d(?!\d)")


class NewRow(NamedTuple):
    """A row to be added: the place that it will then have, its id, its cells by column, as they are typed."""

    place: int
    id: str
    cells: dict[str, Plain]

    @property
    def to_fill(self) -> int:
        """How many of its cells have no value yet."""
        return sum(cell == _TO_FILL for cell in self.cells.values())


def new_rows(dataset: Dataset, since: int, until: int) -> list[NewRow]:
    """The rows that a data set of the report of one year has more in that of a later one, in the order to add them.

    None where its rows are no periods, or where nothing of them would have to be filled in.
    """
    found = []
    several = period_rows([row.id for row in dataset.rows])
    for series in sorted(several, key=lambda one: one.newest, reverse=True):  # those above keep their places
        rows = [dataset.rows[place] for place in series.rows]
        for count in range(1, series.coming(since, until) + 1):
            place = series.newest if series.newest_first else series.newest + count
            cells = {column.id: _cell(column, rows, series, count) for column in dataset.columns}
            row = NewRow(place, series.next(count), cells)
            if row.to_fill and dataset.row(row.id) is None:
                found.append(row)
    return found


def _cell(column: DataColumn, rows: Sequence[DataRow], series: PeriodRows, count: int) -> Plain:
    """What stands in a new cell: the next period, date or year, what is the same in all rows, or that it is to come."""
    newest_last = [*reversed(rows)] if series.newest_first else [*rows]
    last, before = newest_last[-1], newest_last[-2] if len(rows) > 1 else None
    months = series.step * count
    typed = _typed(last, column)
    for value in _candidates(column, last, typed, series, months, count):
        if before is None or value[1] == _typed(before, column):
            return value[0]
    others = [_typed(row, column) for row in rows]
    is_name = not column.numeric and len(rows) > 1
    return typed if typed is not None and is_name and all(one == typed for one in others) else _TO_FILL


def _candidates(
    column: DataColumn, last: DataRow, typed: Plain, series: PeriodRows, months: int, count: int
) -> Iterator[tuple[Plain, Plain]]:
    """What may come next in a column, each with what would stand before the last then."""
    value = last.cells[column.id].value
    if value is None or not isinstance(typed, str | dict):
        return
    if column.kind is PERIOD:
        yield _period(value, months), _period(value, -series.step)
    elif column.kind is DATE:
        yield str(months_later(value, months)), str(months_later(value, -series.step))
    elif typed == last.id:
        yield series.next(count), series.next(-1)
    elif series.step % 12 == 0 and not column.numeric and _YEAR.search(on_one_line(typed)):
        yield _years_later(typed, months // 12), _years_later(typed, -series.step // 12)


def _period(days: tuple[datetime.date, datetime.date], months: int) -> str:
    return "/".join([str(months_later(day, months)) for day in days])


def _years_later(typed: Plain, years: int) -> Plain:
    """Words with each year in them so many years later."""
    if isinstance(typed, str):
        return _YEAR.sub(lambda found: str(int(found[0]) + years), typed)
    return {key: _years_later(one, years) for key, one in typed.items()} if isinstance(typed, dict) else typed


def _typed(row: DataRow, column: DataColumn) -> Plain:
    """A cell as it is typed; of one that has fields, its value."""
    typed = row.origin.get(column.id) if isinstance(row.origin, Map) else None
    if isinstance(typed, Map) and "value" in typed:
        typed = typed["value"]
    found: Plain = plain(typed)
    return {key: one for key, one in found.items() if key != "query"} if isinstance(found, dict) else found


def with_rows(file_text: str, name: str, rows: Sequence[NewRow]) -> str:
    """The text of a data set with new rows, every other byte as it was. Raises ContentError."""
    for row in rows:
        value: dict[str, Plain] = {"id": row.id, **row.cells}
        file = TypedFile.read(file_text, name)
        layout = Layout.of(file.text)
        if layout.collections["rows",].flow:
            file_text = restructured(file_text, [Insert(("rows", row.place), value)], name)
        else:
            file_text = file.edited([_splice(layout, row.place, value)]).typed
    return file_text


def _splice(layout: Layout, place: int, value: dict[str, Plain]) -> Splice:
    """A row in block style in its place: written as the one before it, or the one that it comes before."""
    members = layout.collections["rows",].members
    beside = members[min(place, len(members)) - 1 if place else 0]
    column = layout.column(beside.key)
    text = f"- {on_one_line(value)}"
    if not layout.raw(beside).startswith("{"):
        inner = beside.start - beside.key
        between = "\n" + " " * (column + inner)
        text = (
            "-"
            + " " * (inner - 1)
            + between.join(f"{key_written(key)}: {on_one_line(one)}" for key, one in value.items())
        )
    start, end = layout.region(beside)
    gap = "\n" if len(members) > 1 and layout.is_blank_before(layout.region(members[-1])[0]) else ""
    if place:
        return Splice(end, 0, end, f"\n{gap}{' ' * column}{text}")
    return Splice(start, 0, start, f"{' ' * column}{text}\n{gap}")
