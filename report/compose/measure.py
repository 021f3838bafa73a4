"""Measures: where text stands in a column, and whether there is a side column beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from report.theme.theme import Theme


class Measure(NamedTuple):
    """Room for text `width` points wide, `x` points right of the left edge of its column.

    In the `side` column left of it there is room for numbers, labels and captions.
    """

    x: float
    width: float
    side: bool

    def inset(self, left: float, right: float = 0.0, *, side: bool = True) -> Measure:
        """The measure between two margins, which has the side column only if it is to keep it."""
        return Measure(self.x + left, self.width - left - right, self.side and side)


def across(theme: Theme) -> Measure:
    """The main column of the page, of what stands across all columns."""
    return Measure(theme.grid.indent, theme.grid.main, side=True)


def column(theme: Theme) -> Measure:
    """The text of a column: the main column, if there is only one."""
    return Measure(theme.text_left, theme.text_width, side=theme.columns.count == 1)
