"""ColumnNode: a way to the start of a column, and what it is made of: columns with their starts and fits."""

from __future__ import annotations

from typing import NamedTuple

from report.flow.column import NONE, Fill
from report.flow.demerits import VerticalFit
from report.flow.galley import ColumnBreak, NoteRest


class ColumnStart(NamedTuple):
    """Where a column begins: at a place of the chapter, in column `column` of its page, `top` points below its top.

    `notes` stand at its foot: those of what stands across the columns just above, or what is left of a note that began
    in the column before. `held` is the block that did not fit there, and stands at the top of this one, or NONE. `page`
    and `band` count the pages of the chapter, and on each page the bands of columns and of what stands across them.
    """

    place: ColumnBreak
    column: int = 0
    top: float = 0.0
    notes: tuple[NoteRest, ...] = ()
    held: int = NONE
    page: int = 0
    band: int = 0

    @property
    def order(self) -> tuple[int, int, int]:
        """Which column of the chapter it is."""
        return self.page, self.band, self.column

    def beside(self, fill: Fill) -> ColumnStart:
        """The top of the column beside this one, which is filled."""
        return ColumnStart(fill.end, self.column + 1, self.top, fill.rests, fill.held, self.page, self.band)

    def overleaf(self, fill: Fill) -> ColumnStart:
        """The first column of the next page."""
        return ColumnStart(fill.end, notes=fill.rests, held=fill.held, page=self.page + 1)

    def below(self, place: ColumnBreak, top: float, notes: tuple[NoteRest, ...] = ()) -> ColumnStart:
        """The first column below this band."""
        return ColumnStart(place, top=top, notes=notes, page=self.page, band=self.band + 1)


class SetColumn(NamedTuple):
    """A column: where it begins, how it ends, how it is made to end at its foot, and where its notes end at most."""

    start: ColumnStart
    fill: Fill
    fit: VerticalFit
    floor: float


class ColumnNode(NamedTuple):
    """The best way found to the start of a column: what it costs so far, the column before it, and the node before.

    The way of a `plain` node fills each column as far as it goes, as a greedy breaker does.
    """

    demerits: float
    ahead: ColumnStart
    plain: bool = True
    column: SetColumn | None = None
    before: ColumnNode | None = None

    def on(self, cost: float, ahead: ColumnStart, column: SetColumn, *, plain: bool = True) -> ColumnNode:
        """The node behind a column more."""
        return ColumnNode(self.demerits + cost, ahead, self.plain and plain, column, self)
