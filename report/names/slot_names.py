"""What a slot names: its data set, row, column and cell, or its term, each with the span that it has in the slot."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from report.markup.tree import Slot
from report.model.data_columns import DataColumn
from report.model.dataset import DataRow, Dataset
from report.names.name import Name, NameKind, cell_of
from report.slots.answers import TERM
from report.slots.rows import row_of
from report.slots.years import is_year
from report.values.kind import ValueProblem


class SlotName(NamedTuple):
    """A name in a slot: `start` and `end` count from the first character of the slot's argument."""

    name: Name
    start: int
    end: int


class SlotPlace(NamedTuple):
    """Where a slot leads in the data; `row` is None where it asks for a number of all rows."""

    dataset: Dataset
    column: DataColumn
    row: DataRow | None


def place_of(slot: Slot, data: Mapping[str, Dataset]) -> SlotPlace | None:
    """The place in the data that a slot leads to; None for other slots, and where there is none."""
    if slot.kind != "data" or is_year(slot):
        return None
    name, _, rest = slot.argument.partition(".")
    row_name, _, column_name = rest.rpartition(".")
    dataset = data.get(name)
    column = dataset.column(column_name) if dataset and row_name else None
    if dataset is None or column is None:
        return None
    try:
        return SlotPlace(dataset, column, row_of(dataset, row_name, column))
    except ValueProblem:
        return SlotPlace(dataset, column, None)


def names_in(slot: Slot, data: Mapping[str, Dataset]) -> Iterator[SlotName]:
    """All names in a slot, the cell last; a row that is found, such as @last, is named by its id."""
    argument = slot.argument
    if slot.kind == TERM:
        yield SlotName(Name(NameKind.TERM, argument), 0, len(argument))
    if slot.kind != "data" or is_year(slot):
        return
    name, _, rest = argument.partition(".")
    row, _, column = rest.rpartition(".")
    yield SlotName(Name(NameKind.DATA, name), 0, len(name))
    there = place_of(slot, data)
    found = there.row.id if there and there.row else row
    first, last = len(name) + 1, len(argument) - len(column)
    if row and (there is None or there.row or not row.startswith("@")):
        yield SlotName(Name(NameKind.ROW, found, name), first, last - 1)
    if row:
        yield SlotName(Name(NameKind.COLUMN, column, name), last, len(argument))
        if there and there.row:
            yield SlotName(cell_of(name, found, column), 0, len(argument))
