"""The foot of a page: its number, and beside it what every page of an unfinished edition says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from report.document import Run
from report.story import Flowable

if TYPE_CHECKING:
    from report.compose.composer import Composer
    from report.story import Pen

SIZE = 11.0  # points
TRACKING = 0.12  # of an em


class Stamped(Flowable):
    """A page number with a stamp at the other end of its line."""

    def __init__(self, number: Flowable, stamp: Flowable) -> None:
        self.number = number
        self.stamp = stamp
        self.strips = number.strips

    def draw(self, pen: Pen, first: int, last: int, x: float, top: float) -> None:
        self.number.draw(pen, first, last, x, top)
        self.stamp.draw(pen, first, last, x, top)


def folio(composer: Composer, number: str) -> Flowable:
    """What stands at the foot of a page of the edition."""
    grid = composer.theme.grid
    made = composer.artifact(number, "folio", grid.side)
    if not composer.document.stamp:
        return made
    look = composer.style("folio", align="right", size=SIZE, tracking=TRACKING)
    words = composer.setter.set((Run(composer.document.stamp, remark=True),), look, grid.wide - grid.side)
    return Stamped(made, type(made)(words, grid.side))
