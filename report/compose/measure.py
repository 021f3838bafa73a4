"""Measure: the room that a text has in its column."""

from __future__ import annotations

from typing import NamedTuple

from report.story import Offset


class Measure(NamedTuple):
    """Room for text `width` points wide, which begins at an offset from an edge of its page or column.

    In the `side` column beside it there is room for labels and captions.
    """

    left: Offset
    width: float
    side: bool

    def inset(self, left: float, right: float = 0.0, *, side: bool = True) -> Measure:
        """The measure between two margins, which has the side column only if it is to keep it."""
        x, edge = self.left
        return Measure(Offset(x + left, edge), self.width - left - right, self.side and side)
