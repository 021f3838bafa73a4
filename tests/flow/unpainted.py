"""Flowables of which only the place on a page is asked."""

from __future__ import annotations

from report.drawing.pen import Pen
from report.story import Edges, Flowable


class Unpainted(Flowable):
    """A flowable that is never painted."""

    def draw(self, pen: Pen, first: int, last: int, edges: Edges, top: float) -> None:
        raise AssertionError
