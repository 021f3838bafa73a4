"""ColumnNode: a way to the start of a column, and what it is made of: columns with their starts and fits."""

from __future__ import annotations

from typing import NamedTuple

from report.flow.column import Fill
from report.flow.demerits import VerticalFit
from report.flow.galley import ColumnBreak, NoteRest

BANDS = 3  # what stands across the page above columns, these, and what stands across it below them


class ColumnStart(NamedTuple):
    """Where a column begins: at a place of the chapter, in column `column` of its page, `top` points below its top.

    `notes` stand at its foot: those of what stands across the columns just above, or what is left of a note that began
    in the column before. The floats before `placed` stand before it. `page` and `band` count the pages of the chapter,
    and on each page the bands of columns and of what stands across them. Beside the first column, `foot` is where the
    columns of its band end, in points; the float numbered `limit` and those behind it are not for them, of which so
    many as `feet` stand below them.
    """

    place: ColumnBreak
    column: int = 0
    top: float = 0.0
    notes: tuple[NoteRest, ...] = ()
    placed: int = 0
    page: int = 0
    band: int = 1
    foot: float = 0.0
    limit: int = 0
    feet: int = 0

    @property
    def order(self) -> tuple[int, int, int]:
        """Which column of the chapter it is."""
        return self.page, self.band, self.column

    def beside(self, fill: Fill) -> ColumnStart:
        """The top of the column beside this one, which is filled."""
        return self._replace(place=fill.end, column=self.column + 1, notes=fill.rests, placed=fill.placed)

    def overleaf(self, place: ColumnBreak, placed: int, notes: tuple[NoteRest, ...] = ()) -> ColumnStart:
        """The first column of the next page."""
        return ColumnStart(place, notes=notes, placed=placed, page=self.page + 1)

    def below(self, place: ColumnBreak, placed: int, top: float, notes: tuple[NoteRest, ...] = ()) -> ColumnStart:
        """The first column below this band."""
        return ColumnStart(place, top=top, notes=notes, placed=placed, page=self.page, band=self.band + BANDS)


class SetColumn(NamedTuple):
    """A column: where it begins, how it ends, how it is made to end at its foot, and where its notes end at most."""

    start: ColumnStart
    fill: Fill
    fit: VerticalFit
    foot: float
    floor: float


class ColumnNode(NamedTuple):
    """The best way found to the start of a column: what it costs so far, the column before it, and the node before.

    The way of a `plain` node fills each column as far as it goes, as a greedy breaker does. `opened` is where its page
    begins.
    """

    demerits: float
    ahead: ColumnStart
    opened: ColumnBreak = ColumnBreak(0)
    plain: bool = True
    column: SetColumn | None = None
    before: ColumnNode | None = None

    def on(self, cost: float, ahead: ColumnStart, column: SetColumn, *, plain: bool = True) -> ColumnNode:
        """The node behind a column more."""
        opened = self.opened if ahead.page == self.ahead.page else ahead.place
        return ColumnNode(self.demerits + cost, ahead, opened, self.plain and plain, column, self)
