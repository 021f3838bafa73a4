"""Ends: the names of series beside the plot, level with where they end, so that no legend is needed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from report.charts.lettering import Position, spread, squeeze, wrap
from report.charts.sheet import CAP_HEIGHT, Label
from report.colours import TEXT_CONTRAST, contrast

if TYPE_CHECKING:
    from report.charts.plot import Plot

GAP = 7.0  # points between where a series ends and its name
SHARE = 0.24  # of the width: what names in several lines may take
MOST = 0.4  # of the width: what names in one line may take
LINES = 3  # of a name, at most
FRAME = 40.0  # points, about, that head and foot take from the height
BETWEEN = 2.5  # points between two names
FAR = 30.0  # points: so far from its end a name gets a line to it, too
NEAR = 3.5  # points: a name farther from its end gets a line to it


class End(NamedTuple):
    """What stands beside the end of a series: its last value, stressed, and its name."""

    value: str
    name: tuple[str, ...]

    @property
    def lines(self) -> int:
        """How many lines it takes."""
        return len(self.name) + bool(self.value)


class Ends:
    """Names in a column at the right of a plot; `width` is what they take, and must be kept free.

    `values` stand above the names, or alone, as long as there is room for all; `inked` texts have the colour of their
    line, where that can be read.
    """

    def __init__(self, plot: Plot, names: Sequence[str], values: Sequence[str] = (), *, inked: bool = False) -> None:
        self.plot = plot
        self.sheet = plot.sheet
        self.inked = inked
        self.ends = self._fitting(names, values or [""] * len(names))
        texts = self.sheet.width_of([line for end in self.ends for line in end.name], self.sheet.plain)
        figures = self.sheet.width_of([end.value for end in self.ends], self.sheet.strong)
        self.valued = any(end.value for end in self.ends)
        self.width = max(texts, figures) + GAP if texts or figures else 0.0

    def _fitting(self, names: Sequence[str], values: Sequence[str]) -> list[End]:
        """The fullest form of names and values for which there is room."""
        room = self.plot.room
        wide = self.sheet.wide(self.sheet.plain)
        width, height = room.right - room.left, room.top - room.bottom - FRAME
        folded = [
            (wrap(name, SHARE * width, wide, LINES) or squeeze(name, MOST * width, wide, LINES)) if name else ()
            for name in names
        ]
        flat = [squeeze(name, MOST * width, wide, 1) if name else () for name in names]
        forms = (zip(values, folded, strict=True), zip([""] * len(names), folded, strict=True))
        for form in forms:
            ends = [End(*each) for each in form]
            if sum(map(self._height, ends)) <= height:
                return ends
        return [End("", name) for name in flat]

    def _height(self, end: End) -> float:
        """Points that a value and a name take, with the white around them."""
        return self.sheet.height_of(end.lines, self.sheet.plain) + BETWEEN

    def write(self, places: Sequence[Position | None]) -> None:
        """Set each name level with the place where its series ends; without one, at the foot."""
        sheet, plot = self.sheet, self.plot
        left = plot.room.right - self.width + GAP
        heights = [self._height(end) for end in self.ends]
        wanted = [place[1] if place else plot.bottom for place in places]
        reach = CAP_HEIGHT * sheet.palette.size  # a name level with the top of the plot may stand out above it
        centres = spread(wanted, heights, plot.bottom - BETWEEN, max(plot.top + reach, plot.bottom))
        for number, (end, place, y) in enumerate(zip(self.ends, places, centres, strict=True)):
            colour = self._colour(number)
            rise = (end.lines - 1) * sheet.leading(sheet.plain) / 2  # value and name together are level with the place
            if end.value:
                sheet.put(Label((end.value,), left, y + rise, "left", "level", sheet.strong._replace(colour=colour)))
            fall = sheet.leading(sheet.plain) / 2 if end.value else 0.0
            sheet.put(Label(end.name, left, y - fall, "left", "level", sheet.plain._replace(colour=colour)))
            if place and end.name and (left - place[0] > FAR or (abs(y - place[1]) > NEAR and end.lines == 1)):
                sheet.rule((place[0] + 3, place[1]), (left - 2, y), sheet.palette.quiet)

    def _colour(self, number: int) -> str:
        """The colour of the texts of series `number`."""
        palette = self.sheet.palette
        ink = palette.mark(number).ink if self.inked else palette.text
        return ink if contrast(ink, palette.paper) >= TEXT_CONTRAST else palette.text
