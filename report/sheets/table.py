"""The table in a sheet: which of its cells are meant, where its heads and rows are, and what makes it doubtful."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from report.diagnostics.errors import Diagnostic, Mark, cell_name, error, note
from report.messages import say
from report.sheets.grid import RANGE_HINT, CellArea, SheetCell, SheetError, SheetGrid, read_range
from report.sheets.heads import HeadPlace, Heads
from report.sheets.placing import asked, headed, listed_places

_SHOW = say("show it in the spreadsheet, look at it, and delete it if it is not meant; or leave it out of the range")


class TableRequest(NamedTuple):
    """What was asked for, in a data set or `by_command`.

    This is a range ("" for all that the sheet holds), the columns of one without heads, and heads to leave out.
    """

    range: str = ""
    columns: Sequence[str] = ()
    ignored: Sequence[str] = ()
    by_command: bool = False


class SheetTable(NamedTuple):
    """A table: what each column of the sheet holds, by number, the place of each head, and the numbers of its rows."""

    grid: SheetGrid
    area: CellArea
    wanted: TableRequest
    places: Mapping[int, HeadPlace]
    heads: Mapping[int, Mark]
    rows: Sequence[int]
    remarks: tuple[Diagnostic, ...] = ()

    def column_of(self, place: HeadPlace) -> int | None:
        """The number of the column that holds something."""
        return next((number for number, one in self.places.items() if one[:2] == place[:2]), None)

    def cell(self, row: int, column: int) -> SheetCell | None:
        """A cell; None for an empty one."""
        return self.grid.cells.get((row, column))


def table_in(grid: SheetGrid, heads: Heads, wanted: TableRequest, mark: Mark) -> SheetTable:
    """The table of a sheet that is asked for at a place. Raises SheetError with all that is doubtful about its form."""
    area = _area(grid, wanted, mark)
    if problems := [*_hidden(grid, area), *_merged(grid, area)]:
        raise SheetError(problems)
    remarks = tuple(_beyond(grid, area)) if wanted.range else ()
    if wanted.columns:
        places, first = listed_places(area, heads, wanted.columns, mark), area.top
    else:
        places, first = headed(grid, area, heads, wanted.ignored, wanted.by_command), area.top + 1
    marks = {number: grid.mark(area.top, number) for number in places}
    rows = [number for number in range(first, area.bottom + 1) if any(True for _ in grid.row(number, area))]
    if problems := list(_gaps(grid, area, rows, wanted)):
        raise SheetError(problems)
    if not rows:
        raise SheetError.of(
            say("the table has no rows"), say("does it stand below these heads?"), grid.mark(area.top, area.left)
        )
    return SheetTable(grid, area, wanted, places, marks, rows, remarks)


def _area(grid: SheetGrid, wanted: TableRequest, mark: Mark) -> CellArea:
    """The cells that are meant. Raises SheetError."""
    used = grid.used
    if used is None:
        raise SheetError.of(say("the sheet is empty"), say("is it the one that is meant?"), grid.mark(1, 1))
    if not wanted.range:
        return used
    try:
        _, top, left, right, bottom = read_range(wanted.range)
    except ValueError:
        raise SheetError.of(say("'{typed}' is no range of cells", typed=wanted.range), RANGE_HINT, mark) from None
    area = CellArea(top, left, min(bottom or used.bottom, used.bottom), right)
    if top > used.bottom or not any((row, column) for row, column in grid.cells if _inside(row, column, area)):
        message = say("the cells {range} are empty", range=wanted.range)
        raise SheetError.of(message, say("the sheet holds {range}", range=used.name), mark)
    return area


def _inside(row: int, column: int, area: CellArea) -> bool:
    return area.top <= row <= area.bottom and area.left <= column <= area.right


def _hidden(grid: SheetGrid, area: CellArea) -> Iterator[Diagnostic]:
    """Rows and columns of the area that nobody sees."""
    filled = {number for number, _ in grid.cells} | {area.top}
    for number in sorted(grid.hidden_rows & filled & set(range(area.top, area.bottom + 1))):
        message = say("row {number} is hidden", number=str(number))
        if grid.is_filtered:
            message = say("row {number} is hidden by a filter", number=str(number))
        yield error(grid.mark(number, area.left), message, _SHOW, "data")
    columns = {number for _, number in grid.cells}
    for number in sorted(grid.hidden_columns & columns & set(range(area.left, area.right + 1))):
        message = say("column {letters} is hidden", letters=cell_name(1, number)[:-1])
        yield error(grid.mark(area.top, number), message, _SHOW, "data")


def _merged(grid: SheetGrid, area: CellArea) -> Iterator[Diagnostic]:
    for one in grid.merged:
        if one.meets(area):
            message = say(
                "the cells {range} are merged: it cannot be told which of them the value is of", range=one.name
            )
            hint = say("undo the merging in the spreadsheet, and fill in each cell; or leave them out of the range")
            yield error(grid.mark(one.top, one.left), message, hint, "data")


def _beyond(grid: SheetGrid, area: CellArea) -> Iterator[Diagnostic]:
    """What stands right below the range or beside it, where the table may go on."""
    below = next(grid.row(area.bottom + 1, area), None)
    if below is not None and area.bottom + 1 not in grid.totals:
        message = say("the table may go on below the range: '{words}' stands there", words=below.typed[:40])
        yield note(below.mark, message, say("is the range {range} the one that is meant?", range=area.name), "data")
    beside = grid.cells.get((area.top, area.right + 1))
    if beside is not None:
        message = say("the table may go on beside the range: '{words}' stands there", words=beside.typed[:40])
        yield note(beside.mark, message, say("is the range {range} the one that is meant?", range=area.name), "data")


def _gaps(grid: SheetGrid, area: CellArea, rows: Sequence[int], wanted: TableRequest) -> Iterator[Diagnostic]:
    """An empty row with something below it, where no range says that it belongs to the table."""
    if wanted.range:
        return
    for above, below in pairwise(rows):
        if below > above + 1:
            message = say("something stands below an empty row: does it belong to the table?")
            last = CellArea(area.top, area.left, above, area.right)
            hint = say("say which cells are meant: {range}", range=asked("range", last.name, wanted.by_command))
            yield error(next(grid.row(below, area)).mark, message, hint, "data")
            return
