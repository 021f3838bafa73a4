"""Flowables of which only the place on a page is asked."""

from __future__ import annotations

from report.drawing.pen import Pen
from report.story import Flowable


class Unpainted(Flowable):
    """A flowable that is never painted."""

    def draw(self, pen: Pen, first: int, last: int, x: float, top: float) -> None:
        raise AssertionError
