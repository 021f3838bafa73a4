"""The cover of a volume in two languages: the words of both covers on the ground of the first, alike in size."""

from __future__ import annotations

from report.compose.cover import FIGURE_GAP, CoverFlowable, cover_too_full
from report.compose.cover_pictures import PhotoOnCover
from report.compose.text import Hung
from report.drawing.pen import Pen
from report.story import Edges, Flowable, Strip

GAP = 42.0  # points between the words of one language and those of the other
FOOT_GAP = 4.0  # points between the names of the organisation


class BilingualCover(Flowable):
    """Two covers as one page: title below title, organisation below organisation; what is the same stands once.

    So do the logo and the photograph. What they show of data is left out: it speaks one language, and stands inside as
    well. Raises LayoutError where there is no room for all that.
    """

    strips = (Strip(0.0),)

    def __init__(self, first: Flowable, second: Flowable) -> None:
        assert isinstance(first, CoverFlowable)
        assert isinstance(second, CoverFlowable)
        self.first = first
        self.mark = first.mark
        *upper, foot = first.texts
        *lower, other_foot = second.texts
        if _words(upper[0]) == _words(lower[0]):  # the year
            del lower[0]
        rise = min((lower[-1].foot - lower[0].depth + GAP) / 2, max(upper[0].depth - self.first.theme.grid.top, 0.0))
        upper = [hung._replace(depth=hung.depth - rise) for hung in upper]
        shift = upper[-1].foot + GAP - lower[0].depth
        others = [hung._replace(depth=hung.depth + shift) for hung in lower]
        if _words(foot) != _words(other_foot):
            foot = foot._replace(depth=other_foot.depth - FOOT_GAP - foot.text.height())
            others.append(other_foot)
        end = lower[-1].foot + shift
        lowest = foot.depth
        if first.logo:
            lowest = min(lowest, first.theme.page.height - first.theme.grid.bottom - first.logo.height)
        if end > lowest:
            raise cover_too_full(first.mark)
        self.photo = first.figure if isinstance(first.figure, PhotoOnCover) else None
        if self.photo:
            gap = FIGURE_GAP * first.theme.page.height
            self.photo.place(end + gap, lowest - gap)
        self.upper, self.foot, self.others = upper, foot, others

    def draw(self, pen: Pen, first: int, last: int, edges: Edges, top: float) -> None:
        self.first.ground(pen)
        left = self.first.theme.grid.left
        for text in self.upper:
            text.draw(pen, Edges.at(left), top)
        if self.photo:
            self.photo.draw(pen, left, top)
        self.foot.draw(pen, Edges.at(left), top)
        if self.first.logo:
            self.first.logo.draw(pen)
        for text in self.others:
            text.draw(pen, Edges.at(left), top)


def _words(hung: Hung) -> str:
    return hung.text.element.text()
