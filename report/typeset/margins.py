"""Margins: room beside the lines of a page for what is remarked about them, which moves nothing and covers nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from report.drawing.pages import DrawnText, DrawnThing
from report.drawing.pen import Pen
from report.story import Edges, MarginNote
from report.theme.theme import Theme
from report.typography.lines import Rectangle, line_ends

EDGE = 11.0  # points at the edge of the sheet that printers leave white
GAP = 6.0  # points between a margin note and the text beside it
AIR = 4.0  # points between a margin note and what stands above or below it: letters reach that deep
NARROWEST = 36.0  # points of a margin in which words are still readable
SIDEWAYS = 0.2  # of a point up or down that a point to the side counts
LENGTH = 0.3  # likewise a point of its height: in a narrow margin words are hard to read
RISE = 7.0  # points from the top of a margin note to its first baseline, about
SIGN_LIFT = 3.5  # points that a sign stands above its line
SIGN_GAP = 0.8  # points between a line and the sign at its end, and between two


class MarkedLine(NamedTuple):
    """A line at whose end a margin note is to stand: its id, where the line begins and ends, its baseline."""

    id: str
    left: float
    right: float
    baseline: float


class Spot(NamedTuple):
    """A place for a margin note: how far it is from its line, and its area."""

    cost: float
    box: Rectangle


def marked_lines(drawn: Sequence[DrawnThing]) -> Iterator[MarkedLine]:
    """The lines among what was drawn on which the runs end that ask for margin notes."""
    for one in drawn:
        if not isinstance(one, DrawnText):
            continue
        last: dict[str, int] = {}
        for number, line in enumerate(one.text.lines):
            last |= {id: number for segment in line.segments for id in segment.run.queries}
        for id, number in last.items():
            if one.first <= number < one.last:
                ends = line_ends(one.text.lines[number], one.x, one.text.align)
                down = one.text.ascent + (number - one.first) * one.text.leading
                yield MarkedLine(id, *ends, one.top - down)


class MarginRoom:
    """The margins of a page, between its foot and its top in points, that fill up while the page is drawn."""

    def __init__(self, pen: Pen, theme: Theme, live: Edges, foot: float, top: float) -> None:
        self.pen = pen
        self.strips = _strips(theme, live)
        self.foot = foot
        self.top = top
        self.seen = 0  # things of the page whose lines were looked at
        self.signs: dict[tuple[float, float], float] = {}  # where the next sign at the end of a line stands

    def fill(self, notes: Mapping[str, MarginNote], to_come: Iterable[Rectangle]) -> dict[str, bool]:
        """Draw the margin notes beside what was drawn since the last time, in the order of `notes`.

        Where something is `to_come` is no room. Returns those whose lines are there, each with whether it had room.
        """
        lines = {line.id: line for line in reversed([*marked_lines(self.pen.drawn[self.seen :])]) if line.id in notes}
        taken = [*self.pen.painted, *to_come]
        spots: dict[str, Spot | None] = {}
        for id, line in sorted(lines.items(), key=lambda pair: (-pair[1].baseline, pair[1].left)):
            spot = spots[id] = self._spot(taken, notes[id], line)
            if spot:
                taken.append(spot.box)
        for id, note in notes.items():
            if id in lines:
                self._sign(note, lines[id])
            if spot := spots.get(id):
                flowable = note.at(spot.box.right - spot.box.left)
                flowable.draw(self.pen, 0, len(flowable.strips), Edges.at(spot.box.left), spot.box.top)
        self.seen = len(self.pen.drawn)
        return {id: spot is not None for id, spot in spots.items()}

    def _sign(self, note: MarginNote, line: MarkedLine) -> None:
        """Draw the sign of a note behind its line, or behind the signs that stand there."""
        key = line.right, line.baseline
        self.pen.artifact()
        top = line.baseline + SIGN_LIFT + note.sign.strips[0].height
        note.sign.draw(self.pen, 0, 1, Edges.at(self.signs.get(key, line.right) + SIGN_GAP), top)
        self.pen.close()
        self.signs[key] = self.pen.painted[-1].right + SIGN_GAP

    def _spot(self, painted: Iterable[Rectangle], note: MarginNote, line: MarkedLine) -> Spot | None:
        """The nearest place beside a line at which nothing is painted."""
        spots: list[Spot] = []
        wanted = line.baseline + RISE
        for left, width in self.strips:
            height = note.at(width).height()
            right = left + width
            aside = max(line.left - right, left - line.right, 0.0)
            taken = [
                (box.top + AIR, box.bottom - AIR)
                for box in painted
                if box.left < right + AIR and left - AIR < box.right and self.foot < box.top and box.bottom < self.top
            ]
            for place in _free(sorted(taken, reverse=True), self.foot, self.top, height, wanted):
                cost = abs(place - wanted) + SIDEWAYS * aside + LENGTH * height
                spots.append(Spot(cost, Rectangle(left, place - height, right, place)))
        return min(spots, default=None)


def _strips(theme: Theme, live: Edges) -> list[tuple[float, float]]:
    """The left edge and the width of each part of a sheet beside its text: the margins, the side column."""
    right = live.wide + theme.grid.wide + GAP
    found = [(EDGE, live.wide - GAP - EDGE), (right, theme.page.width - EDGE - right)]
    if theme.columns.count == 1:
        found.append((live.side, theme.grid.side))
    return [strip for strip in found if strip[1] >= NARROWEST]


def _free(
    taken: Sequence[tuple[float, float]], foot: float, top: float, height: float, wanted: float
) -> Iterator[float]:
    """In each gap between what is taken, the upper edge nearest to the one that is wanted."""
    ceiling = top
    for upper, lower in (*taken, (foot, foot)):
        if ceiling - upper >= height:
            yield min(max(wanted, upper + height), ceiling)
        ceiling = min(ceiling, lower)
