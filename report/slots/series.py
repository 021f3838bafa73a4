"""Series: which values of a column compare - those that are there, one after the other, on one side of a break."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from report.diagnostics.errors import listed
from report.messages import Message, say
from report.model.data_columns import DataColumn
from report.model.dataset import UNFILLED, DataRow, Dataset
from report.slots.found import ValueMissing, ValueToCome
from report.values.kind import ValueProblem
from report.values.period import PERIOD


class ComparableRows(NamedTuple):
    """Rows whose values compare, the newest first, and why no earlier one does."""

    rows: Sequence[DataRow]
    end: ValueProblem


def value_of(row: DataRow, column: DataColumn) -> Decimal:
    """The number in a column of numbers, of a row that has one."""
    number = row.cells[column.id].number()
    assert number is not None
    return number


def place_of(dataset: Dataset, row: DataRow) -> int:
    """How many rows of the data set stand before one of them."""
    return next(place for place, one in enumerate(dataset.rows) if one is row)


def filled(dataset: Dataset, column: DataColumn) -> list[DataRow]:
    """The rows that have a value in a column."""
    return [row for row in dataset.rows if row.cells[column.id].value is not None]


def missing(dataset: Dataset, column: DataColumn, row: DataRow) -> ValueMissing:
    """What is said of a cell without a value."""
    cell, rows = row.cells[column.id], [row.id for row in filled(dataset, column)]
    message = say("row '{row}' of '{data}' has no value for '{column}'", row=row.id, data=dataset.id, column=column.id)
    if cell.null:
        message = say(
            "row '{row}' of '{data}' has no value for '{column}' ({reason})",
            row=row.id,
            data=dataset.id,
            column=column.id,
            reason=cell.null,
        )
    hint = say(
        "fill it in at {place}, or name a row that has one: {rows}",
        place=str(cell.mark),
        rows=listed(rows, 20) or say("none"),
    )
    return (ValueToCome if cell.null == UNFILLED else ValueMissing)(message, hint)


def comparable_rows(dataset: Dataset, column: DataColumn, row: DataRow) -> ComparableRows:
    """The rows back from one that has a value, as long as each follows the one before and compares with it.

    Raises ValueProblem where the rows do not follow each other in time.
    """
    refuse_disorder(dataset)
    rows = [row]
    for before, after in reversed(list(pairwise(dataset.rows[: place_of(dataset, row) + 1]))):
        end = _parting(dataset, column, before, after)
        if end is not None:
            return ComparableRows(rows, end)
        rows.append(before)
    return ComparableRows(rows, nothing_before(dataset))


def nothing_before(dataset: Dataset) -> ValueProblem:
    """What is said where the first row is compared with the one before it."""
    first, *later = [row.id for row in dataset.rows]
    hint = say("add the rows before it, or leave the comparison out of the sentence")
    if later:
        hint = say("name a later row; rows: {rows}", rows=listed(later, 20))
    return ValueProblem(say("no row stands before '{row}'", row=first), hint)


def _parting(dataset: Dataset, column: DataColumn, before: DataRow, after: DataRow) -> ValueProblem | None:
    """Why a row does not compare with the next one."""
    return (
        time_missing(dataset, before, after)
        or broken(dataset, column, [before, after])
        or (None if before.cells[column.id].value is not None else missing(dataset, column, before))
    )


def time_missing(dataset: Dataset, before: DataRow, after: DataRow) -> ValueProblem | None:
    """What is said of a row and the next one where no row has the time between them."""
    time = _time_of(dataset)
    one, other = before.cells[time.id].value, after.cells[time.id].value
    if time.kind is not PERIOD or not one or not other or one[1] == other[0]:
        return None
    message = say("time is missing between the rows '{first}' and '{second}'", first=before.id, second=after.id)
    return ValueProblem(message, say("add a row for it, and the reason in each cell that has no value"))


def broken(dataset: Dataset, column: DataColumn, rows: Sequence[DataRow]) -> ValueProblem | None:
    """What is said of rows that a break parts: their values mean something else."""
    for gap in dataset.breaks:
        start = dataset.row(gap.before)
        if gap.column != column.id or start is None:
            continue
        places = [place_of(dataset, row) for row in rows]
        if min(places) < place_of(dataset, start) <= max(places):
            message = say("the series of '{column}' breaks before row '{row}'", column=column.id, row=start.id)
            return ValueProblem(message, say("compare rows on one side of the break, or say in words what has changed"))
    return None


def no_record(sign: int, row: DataRow, before: DataRow) -> ValueProblem:
    """What is said where a text tells of a highest number, or (`sign` -1) a lowest, that is none."""
    message = say("row '{row}' is not the highest: '{other}' is as high", row=row.id, other=before.id)
    if sign < 0:
        message = say("row '{row}' is not the lowest: '{other}' is as low", row=row.id, other=before.id)
    return ValueProblem(message, say("change the sentence; |rank|words says which place it has"))


def refuse_disorder(dataset: Dataset) -> None:
    """Raise ValueProblem where no row is the one before another in time, or the latest does not stand last."""
    time = _time_of(dataset)
    values = [row.cells[time.id].value for row in filled(dataset, time)]
    if any(after < before for before, after in pairwise(values)):
        message = say("the rows of '{data}' are not in order of time", data=dataset.id)
        raise ValueProblem(message, say("put the oldest row first and the newest last"))


def is_in_time(dataset: Dataset) -> bool:
    """Whether periods or dates name the rows."""
    label = dataset.label_column
    return label is not None and label.kind.chronological


def _time_of(dataset: Dataset) -> DataColumn:
    label = dataset.label_column
    if label is None or not is_in_time(dataset):
        message = say("the rows of '{data}' do not follow each other in time", data=dataset.id)
        hint = say("name the row that is meant; only rows that begin with a period or a date have an order")
        raise ValueProblem(message, hint)
    return label


def known(dataset: Dataset, column: DataColumn, *, all_there: bool) -> list[DataRow]:
    """The rows that have a value; raises ValueProblem if there is none, a break among them, or one that lacks it.

    With `all_there`, no row may lack it; else that is what the slot says.
    """
    rows = filled(dataset, column)
    lacking = [row for row in dataset.rows if row.cells[column.id].value is None]
    if not rows:
        raise missing(dataset, column, lacking[0])
    if lacking and all_there:
        message = say(
            "'{column}' of '{data}' has no value in these rows: {rows}",
            column=column.id,
            data=dataset.id,
            rows=listed([_with_reason(row, column) for row in lacking], 20),
        )
        hint = say(
            "fill them in at {place}, or write {filter} to count only the others",
            place=str(lacking[0].cells[column.id].mark),
            filter="|known",
        )
        is_to_come = all(row.cells[column.id].null == UNFILLED for row in lacking)
        raise (ValueToCome if is_to_come else ValueMissing)(message, hint)
    if problem := broken(dataset, column, rows):
        raise problem
    return rows


def _with_reason(row: DataRow, column: DataColumn) -> str | Message:
    reason = row.cells[column.id].null
    return f"{row.id} ({reason})" if reason else row.id
