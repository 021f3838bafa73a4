"""Legend: the names of series - beside the plot, level with where they end, or with samples of their look above it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from report.charts.fitting import spread, wrap
from report.charts.sheet import CAP_HEIGHT, Label, Rect, Sheet, SheetPoint, Type, surface
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

SAMPLE = 9.0  # points: width of a sample
SAMPLE_GAP = 4.0  # between a sample and its name
NAME_GAP = 14.0  # between a name and the next sample
ROW_GAP = 2.5  # between two rows
BELOW = 8.0  # between the legend and what stands under it


class DirectLabel(NamedTuple):
    """What stands beside the end of a series: its last value, stressed, and its name."""

    value: str
    name: tuple[str, ...]


class DirectLabels:
    """Names in a column at the right of a plot; `width` is what they take, and must be kept free.

    `values` stand above the names, or alone, as long as there is room for all; `inked` texts have the colour of their
    line, where that can be read.
    """

    def __init__(self, plot: Plot, names: Sequence[str], values: Sequence[str] = (), *, inked: bool = False) -> None:
        self.plot = plot
        self.sheet = plot.sheet
        self.inked = inked
        self.labels = self._fitting(names, values or [""] * len(names))
        texts = self.sheet.width_of([line for label in self.labels for line in label.name], self.sheet.plain)
        figures = self.sheet.width_of([label.value for label in self.labels], self.sheet.strong)
        self.valued = any(label.value for label in self.labels)
        self.width = max(texts, figures) + GAP if texts or figures else 0.0

    def _fitting(self, names: Sequence[str], values: Sequence[str]) -> list[DirectLabel]:
        """The fullest form of names and values for which there is room."""
        sheet, room, wide = self.sheet, self.plot.room, self.sheet.wide(self.sheet.plain)
        width, height = room.right - room.left, room.top - room.bottom - FRAME
        folded = [
            (wrap(name, SHARE * width, wide, LINES) or sheet.squeeze(name, MOST * width, sheet.plain, LINES))
            if name
            else ()
            for name in names
        ]
        for texts in (values, [""] * len(names)):
            labels = [DirectLabel(*each) for each in zip(texts, folded, strict=True)]
            if sum(map(self._height, labels)) <= height:
                return labels
        return [DirectLabel("", sheet.squeeze(name, MOST * width, sheet.plain, 1) if name else ()) for name in names]

    def _height(self, label: DirectLabel) -> float:
        """Points that a value and a name take, with the white around them."""
        return self.sheet.height_of(len(label.name) + bool(label.value), self.sheet.plain) + BETWEEN

    def write(self, places: Sequence[SheetPoint | None]) -> None:
        """Set each name level with the place where its series ends; without one, at the foot."""
        sheet, plot = self.sheet, self.plot
        left = plot.room.right - self.width + GAP
        wanted = [place[1] if place else plot.bottom for place in places]
        reach = CAP_HEIGHT * sheet.palette.size  # a name level with the top of the plot may stand out above it
        high = max(plot.top + reach, plot.bottom)
        centres = spread(wanted, [*map(self._height, self.labels)], plot.bottom - BETWEEN, high)
        for number, ((value, name), place, y) in enumerate(zip(self.labels, places, centres, strict=True)):
            ink = sheet.look(number).ink if self.inked else sheet.palette.text
            colour = ink if contrast(ink, sheet.palette.paper) >= TEXT_CONTRAST else sheet.palette.text
            rise = len(name) * sheet.leading(sheet.plain) / 2  # value and name together are level with the place
            if value:
                sheet.put(Label((value,), left, y + rise, "left", "level", sheet.strong._replace(colour=colour)))
            fall = sheet.leading(sheet.plain) / 2 if value else 0.0
            sheet.must(Label(name, left, y - fall, "left", "level", sheet.plain._replace(colour=colour)))
            alone = not value and len(name) == 1
            if place and name and (left - place[0] > FAR or (abs(y - place[1]) > NEAR and alone)):
                sheet.rule((place[0] + 3, place[1]), (left - 2, y), sheet.palette.quiet)


def _samples(sheet: Sheet, type: Type) -> list[tuple[int, float, str]]:
    """In which row each sample of a legend stands, where it begins, in points, and the name beside it."""
    samples, wide = [], sheet.wide(type)
    row, x = 0, 0.0
    for each in sheet.chart.series:
        (name,) = sheet.squeeze(each.name, sheet.width - SAMPLE - SAMPLE_GAP, type, 1)
        needed = SAMPLE + SAMPLE_GAP + wide(name)
        if x and x + needed > sheet.width:
            row, x = row + 1, 0.0
        samples.append((row, x, name))
        x += needed + NAME_GAP
    return samples


def legend_height(sheet: Sheet) -> float:
    """Points that a legend takes, with the white below it; a single series has none."""
    if len(sheet.chart.series) < 2:
        return 0.0
    last, _, _ = _samples(sheet, sheet.strong)[-1]
    return (last + 1) * (sheet.leading(sheet.strong) + ROW_GAP) + BELOW


def legend(sheet: Sheet) -> Rect:
    """Set the names of several series with samples at the top, in the order of the bars; returns the room below."""
    type = sheet.plain
    if len(sheet.chart.series) < 2:
        return sheet.room
    pitch, top = sheet.leading(type) + ROW_GAP, sheet.height
    for number, (row, x, name) in enumerate(_samples(sheet, type)):
        top = sheet.height - row * pitch
        label = Label((name,), x + SAMPLE + SAMPLE_GAP, top, "left", "below", type)
        baseline = sheet.baseline(label)
        sample = Rect(x, baseline - 0.5, x + SAMPLE, baseline + CAP_HEIGHT * type.size + 0.5)
        sheet.rectangle(sample, **surface(sheet.look(number)))
        sheet.must(label)
    return sheet.room._replace(top=max(top - pitch - BELOW, 1.0))
