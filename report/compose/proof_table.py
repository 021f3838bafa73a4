"""The tables of a proof: rows of texts side by side, cut in step, under a head that is repeated on each page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from report.compose.figures import PictureFlowable
from report.compose.text import TextFlowable
from report.drawing.pen import Pen
from report.story import Edges, Flowable, Strip
from report.theme.theme import Theme

BASELINE = 12.0  # points; also the leading of all rows
PAD = 3.0  # points above and below the lines of a row
ROW_RULE = 0.35  # points
HEAD_RULE = 1.0  # points
CUT = 60.0  # penalty of a page break inside a row
SHORT = 4  # lines; a row with fewer is never cut

PairPart: TypeAlias = TextFlowable | PictureFlowable


class PairRow:
    """Cells side by side, all of them in lines of one leading, so that they can be cut in step.

    A row with pictures is never cut; one that `opens` what follows stays with it, as does what stands above a picture.
    """

    def __init__(self, cells: Sequence[Sequence[PairPart]], *, opens: bool = False) -> None:
        self.cells = cells
        self.opens = opens
        self.count = max([sum([_lines(part) for part in cell]) for cell in cells])
        pictures = [part for cell in cells for part in cell if isinstance(part, PictureFlowable)]
        self.tallest = max([picture.height() for picture in pictures], default=0.0)

    @property
    def height(self) -> float:
        """Of the whole row, in points."""
        return max(self.count * BASELINE, self.tallest) + 2 * PAD

    def strips(self) -> list[Strip]:
        """A strip for each line, the first two and the last two of which stay together; one for a row that is whole."""
        if self.tallest or self.count < SHORT:
            return [Strip(self.height)]
        strips = [Strip(BASELINE, penalty=CUT) for _ in range(self.count)]
        for line in (0, self.count - 2):
            strips[line] = strips[line]._replace(keep=True)
        strips[0] = strips[0]._replace(height=BASELINE + PAD)
        strips[-1] = Strip(BASELINE + PAD)
        return strips

    def draw(self, pen: Pen, x: float, top: float, start: int, stop: int) -> None:
        """Paint strips `start` to `stop` - 1 with the upper edge of the first at `top`."""
        top -= PAD if start == 0 else 0.0
        if self.tallest or self.count < SHORT:
            stop = self.count
        for cell in self.cells:
            at = 0
            for part in cell:
                if isinstance(part, PictureFlowable):
                    part.draw(pen, 0, 1, Edges.at(x), top)
                    continue
                first, last = max(start - at, 0), min(stop - at, _lines(part))
                if first < last:
                    part.draw(pen, first, last, Edges.at(x), top - (at + first - start) * BASELINE)
                at += _lines(part)


class PairTable(Flowable):
    """Rows under a head that is repeated on each page."""

    def __init__(self, head: PairRow, rows: Sequence[PairRow], theme: Theme) -> None:
        self.theme = theme
        self.head_row = head
        self.rows = rows
        self.head = head.height
        self.strips = [Strip(head.height, keep=True)]
        self.parts: list[tuple[int, int]] = [(-1, 0)]  # what each strip is: the number of its row, its strip in it
        for number, row in enumerate(rows):
            for line, strip in enumerate(row.strips()):
                self.strips.append(strip)
                self.parts.append((number, line))
            if number + 1 < len(rows) and (row.opens or rows[number + 1].tallest):
                self.strips[-1] = self.strips[-1]._replace(keep=True)

    def draw(self, pen: Pen, first: int, last: int, edges: Edges, top: float) -> None:
        x = edges.wide
        if first:
            self._draw_head(pen, x, top + self.head, repeated=True)
        while first < last:
            number, line = self.parts[first]
            end = first + 1
            while end < last and self.parts[end][0] == number:
                end += 1
            height = self.height(first, end)
            if number < 0:
                self._draw_head(pen, x, top)
            else:
                self.rows[number].draw(pen, x, top, line, line + end - first)
                if end == len(self.parts) or not self.parts[end][1]:  # what goes on overleaf ends without a rule
                    self._rule(pen, x, top - height, "rule", ROW_RULE)
            top -= height
            first = end

    def _draw_head(self, pen: Pen, x: float, top: float, *, repeated: bool = False) -> None:
        self._rule(pen, x, top, "accent", HEAD_RULE)
        if repeated:
            pen.artifact("Repeated")
        self.head_row.draw(pen, x, top, 0, self.head_row.count)
        if repeated:
            pen.close()
        self._rule(pen, x, top - self.head_row.height, "accent", HEAD_RULE / 2)

    def _rule(self, pen: Pen, x: float, y: float, colour: str, weight: float) -> None:
        pen.rule(x, y, self.theme.grid.wide, self.theme.colour(colour), weight)


def _lines(part: PairPart) -> int:
    return len(part.strips) if isinstance(part, TextFlowable) else 0
