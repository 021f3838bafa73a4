"""Tables of texts side by side: each row is a text in all languages, and may be cut where its lines end."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from report.charts.display import DisplayList
from report.document import Picture
from report.story import Flowable, Pen, Strip
from report.structure.element import StructureElement
from report.theme.theme import Theme
from report.typography.setter import SetText

PAD = 3.0  # points above and below the lines of a row
ROW_RULE = 0.35  # points
HEAD_RULE = 1.0  # points
CUT = 60.0  # penalty of a page break inside a row
SHORT = 4  # lines; a row with fewer is never cut


class PairText(NamedTuple):
    """Set text at `x` points from the left edge of the table, its element, and the elements of its runs."""

    text: SetText
    x: float
    element: StructureElement
    spans: dict[int, StructureElement]


class PairPicture(NamedTuple):
    """A chart or image with its left edge at `x` points, its size in points, and its element."""

    body: DisplayList | Picture
    x: float
    width: float
    height: float
    element: StructureElement

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Paint it with its upper edge at `top`."""
        pen.element(self.element)
        if isinstance(self.body, Picture):
            pen.image(str(self.body.file), x + self.x, top - self.height, self.width, self.height)
        else:
            pen.chart(self.body, x + self.x, top - self.height)
        pen.close()


class PairRow:
    """Cells side by side, all of them in lines of `leading` points, so that they can be cut in step.

    A row with pictures is never cut; one that `opens` what follows stays with it, as does what stands above a picture.
    """

    def __init__(
        self, cells: Sequence[Sequence[PairText | PairPicture]], leading: float, *, opens: bool = False
    ) -> None:
        self.cells = cells
        self.opens = opens
        self.leading = leading
        self.count = max([sum([_lines(part) for part in cell]) for cell in cells])
        pictures = [part for cell in cells for part in cell if isinstance(part, PairPicture)]
        self.tallest = max([picture.height for picture in pictures], default=0.0)

    @property
    def height(self) -> float:
        """Of the whole row, in points."""
        return max(self.count * self.leading, self.tallest) + 2 * PAD

    def strips(self) -> list[Strip]:
        """A strip for each line, the first two and the last two of which stay together; one for a row that is whole."""
        if self.tallest or self.count < SHORT:
            return [Strip(self.height)]
        strips = [Strip(self.leading, penalty=CUT) for _ in range(self.count)]
        for line in (0, self.count - 2):
            strips[line] = strips[line]._replace(keep=True)
        strips[0] = strips[0]._replace(height=self.leading + PAD)
        strips[-1] = Strip(self.leading + PAD)
        return strips

    def draw(self, pen: Pen, x: float, top: float, start: int, stop: int, *, artifact: bool = False) -> None:
        """Paint strips `start` to `stop` - 1 with the upper edge of the first at `top`."""
        if artifact:
            pen.artifact("Repeated")
        top -= PAD if start == 0 else 0.0
        if self.tallest or self.count < SHORT:
            stop = self.count
        for cell in self.cells:
            at = 0
            for part in cell:
                if isinstance(part, PairPicture):
                    part.draw(pen, x, top)
                    continue
                first, last = max(start - at, 0), min(stop - at, _lines(part))
                if first < last:
                    y = top - (at + first - start) * self.leading
                    owner = None if artifact else part.element
                    pen.text(part.text, x + part.x, y, owner, first=first, last=last, spans=part.spans)
                at += _lines(part)
        if artifact:
            pen.close()


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

    def draw(self, pen: Pen, first: int, last: int, x: float, top: float) -> None:
        if first:
            self._draw_head(pen, x, top + self.head, artifact=True)
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
                    self._rule(pen, x, top - height, ROW_RULE, "rule")
            top -= height
            first = end

    def _draw_head(self, pen: Pen, x: float, top: float, *, artifact: bool = False) -> None:
        self._rule(pen, x, top, HEAD_RULE, "accent")
        self.head_row.draw(pen, x, top, 0, self.head_row.count, artifact=artifact)
        self._rule(pen, x, top - self.head_row.height, HEAD_RULE / 2, "accent")

    def _rule(self, pen: Pen, x: float, y: float, weight: float, colour: str) -> None:
        pen.artifact()
        pen.rule(x, y, self.theme.grid.wide, self.theme.colour(colour), weight)
        pen.close()


def _lines(part: PairText | PairPicture) -> int:
    return len(part.text.lines) if isinstance(part, PairText) else 0
