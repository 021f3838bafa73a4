"""Rows: how a slot finds the row of a data set that it means, by its id or by where it stands in the data."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from typing import Final

from report.diagnostics.errors import listed, nearest
from report.messages import Message, either, say
from report.model.data_columns import DataColumn
from report.model.dataset import DataRow, Dataset, DataView
from report.slots.found import ValueMissing
from report.slots.series import (
    comparable_rows,
    is_in_time,
    known,
    missing,
    no_record,
    nothing_before,
    refuse_disorder,
    value_of,
)
from report.values.kind import ValueProblem

_FROM_LAST = re.compile(r"@last-([1-9][0-9]?)")


def _first(dataset: Dataset, _: DataColumn) -> DataRow:
    return _from(dataset, 0)


def _last(dataset: Dataset, _: DataColumn) -> DataRow:
    return _from(dataset, len(dataset.rows) - 1)


def _previous(dataset: Dataset, _: DataColumn) -> DataRow:
    return _before_last(dataset, 1)


def _from(dataset: Dataset, place: int) -> DataRow:
    if is_in_time(dataset):
        refuse_disorder(dataset)
    return dataset.rows[place]


def _before_last(dataset: Dataset, steps: int) -> DataRow:
    refuse_disorder(dataset)
    if len(dataset.rows) == 1:
        raise nothing_before(dataset)
    if steps >= len(dataset.rows):
        message = say(
            "no row stands {number} before the last: '{data}' has {rows}",
            number=steps,
            data=dataset.id,
            rows=len(dataset.rows),
        )
        raise ValueProblem(message, say("rows: {names}", names=listed([row.id for row in dataset.rows], 20)))
    return dataset.rows[-1 - steps]


def _highest(dataset: Dataset, column: DataColumn) -> DataRow:
    return max(known(dataset, column, all_there=False), key=lambda row: value_of(row, column))


def _lowest(dataset: Dataset, column: DataColumn) -> DataRow:
    return min(known(dataset, column, all_there=False), key=lambda row: value_of(row, column))


def _higher(dataset: Dataset, column: DataColumn) -> DataRow:
    return _nearest(dataset, column, 1)


def _lower(dataset: Dataset, column: DataColumn) -> DataRow:
    return _nearest(dataset, column, -1)


def _nearest(dataset: Dataset, column: DataColumn, sign: int) -> DataRow:
    """The row nearest before the last that is as high, or (`sign` -1) as low, with others between them.

    Raises ValueProblem where there is none, or nobody can know.
    """
    last = dataset.rows[-1]
    if last.cells[column.id].value is None:
        raise missing(dataset, column, last)
    rows, end = comparable_rows(dataset, column, last)
    found = next((row for row in rows[1:] if sign * value_of(row, column) >= sign * value_of(last, column)), None)
    if found is None:
        message = say("no such row before the last one of '{data}': {reason}", data=dataset.id, reason=end.message)
        raise type(end)(message, say("say it in other words, with |rank, |highest or |lowest"))
    if found is rows[1]:
        raise no_record(sign, last, found)
    return found


#: Rows by where they stand.
PLACED: Final[Mapping[str, Callable[[Dataset, DataColumn], DataRow]]] = {
    "@first": _first,
    "@last": _last,
    "@previous": _previous,
}
#: Rows by a column of numbers, "@max:sessions", without a name that of the slot; @higher and @lower look back from the
#: last row for one that is as high, or as low.
COMPARED: Final[Mapping[str, Callable[[Dataset, DataColumn], DataRow]]] = {
    "@max": _highest,
    "@min": _lowest,
    "@higher": _higher,
    "@lower": _lower,
}


def column_of(dataset: Dataset, name: str) -> DataColumn:
    """The column of that id. Raises ValueProblem."""
    column = dataset.column(name)
    if column is None:
        ids = [one.id for one in dataset.columns]
        message = say("unknown column '{name}' of '{data}'{near}", name=name, data=dataset.id, near=nearest(name, ids))
        raise ValueProblem(message, say("columns: {names}", names=listed(ids)))
    return column


def row_of(
    dataset: Dataset, name: str, column: DataColumn, others: Iterable[str] = (), *, alone: bool = False
) -> DataRow:
    """The row of that id, or the one that "@max" (of this column) or "@max:sessions" (of another one) finds.

    `others` may stand there as well, and are no rows. Where the highest or lowest is more than one row, all must have
    the same in the column; `alone` refuses them even so, for what is told of the row itself. Raises ValueProblem.
    """
    pseudo, _, by = name.partition(":")
    if name in PLACED:
        return PLACED[name](dataset, column)
    if steps := _FROM_LAST.fullmatch(name):
        return _before_last(dataset, int(steps[1]))
    if pseudo in COMPARED:
        chosen = column_of(dataset, by) if by else column
        if not chosen.numeric:
            raise ValueProblem(say("'{row}' needs a column of numbers", row=pseudo), _numeric(dataset, pseudo))
        found = COMPARED[pseudo](dataset, chosen)
        if pseudo in ("@max", "@min"):
            _refuse_equals(dataset, pseudo, chosen, found, None if alone else column)
        return found
    row = dataset.row(name)
    if row is None:
        ids = [one.id for one in dataset.rows]
        placed = (*PLACED, "@last-2", *COMPARED, *others)
        near = nearest(name, (*ids, *placed))
        message = say("unknown row '{name}' of '{data}'{near}", name=name, data=dataset.id, near=near)
        raise ValueProblem(message, say("rows: {rows}, and {found}", rows=listed(ids, 20), found=", ".join(placed)))
    return row


def _refuse_equals(dataset: Dataset, pseudo: str, chosen: DataColumn, found: DataRow, shown: DataColumn | None) -> None:
    """Raise ValueProblem where others have as much in the chosen column, and not all the same in the one shown."""
    best = value_of(found, chosen)
    equal = [row for row in known(dataset, chosen, all_there=False) if value_of(row, chosen) == best]
    if len(equal) == 1 or (shown and all(row.cells[shown.id].value == found.cells[shown.id].value for row in equal)):
        return
    rows = listed([row.id for row in equal], 20)
    message = say("'{row}' of '{column}' is more than one row: {rows}", row=pseudo, column=chosen.id, rows=rows)
    raise ValueProblem(message, say("name the row that is meant, and say of all that they are equal"))


def stressed_row(dataset: Dataset, view: DataView) -> DataRow | None:
    """The row that is stressed where a data set is shown; None where none is, or no figure tells which.

    Raises ValueProblem.
    """
    if view.highlight is None:
        return None
    columns = dataset.columns_of(view.columns)
    with suppress(ValueMissing):  # a draft is made without it
        column = next((column for column in columns if column.numeric), columns[0])
        return row_of(dataset, view.highlight, column, alone=True)
    return None


def _numeric(dataset: Dataset, pseudo: str) -> Message:
    """How a row is found by a column of numbers of a data set."""
    columns = [column.id for column in dataset.columns if column.numeric]
    if columns:
        return say("write {row}", row=either([f"{pseudo}:{column}" for column in columns[:3]]))
    return say("the data set has none; rows: {rows}", rows=listed([row.id for row in dataset.rows]))
