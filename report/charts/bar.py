"""Chart kind "bar": upright bars, one per category, or side by side where there are several series."""

from __future__ import annotations

from collections.abc import Callable

from report.charts.kind import ChartKind, can_be_told_apart, share_an_axis
from report.charts.legend import legend
from report.charts.plot import DASH, Plot, known, span
from report.charts.sheet import Label, Rect, Sheet, inset, surface
from report.messages import say

HIGHEST = 180.0  # points: a chart need not be higher
SHARE = 0.72  # of a category's width that its bars take
WIDEST = 46.0  # points: the bars of a category are not drawn wider
VALUE_GAP = 1.5  # points between a bar and its value
LABEL_GAP = 2.5  # points at least between two values


def height(sheet: Sheet) -> float:
    """A good height."""
    return min(0.36 * sheet.width, HIGHEST)


def draw(sheet: Sheet) -> None:
    """Draw bars with their values at their ends; where these do not fit, a value axis stands at the left instead."""
    plot = Plot(sheet, legend(sheet))
    bars = Bars(plot)
    values = [value for each in plot.values for value in each.values()]
    low, high = span(values, () if bars.labelled else sheet.chart.ticks, zero=True)
    row = sheet.height_of(1, sheet.plain) + VALUE_GAP
    above, below = row if not values or max(values) >= 0 else 0.0, row if low < 0 else 0.0
    plot.settle(low, high, ticks=0.0 if bars.labelled else plot.tick_column(), above=above, below=below)
    draw_bars(sheet, bars.box)
    plot.base()
    bars.write()


def draw_bars(sheet: Sheet, box: Callable[[int, int, float, float], Rect]) -> None:
    """Draw the bars of all series; of a single one, the stressed bar is in the accent colour, the others are quieter.

    `box` gives the place of a bar by the number of its series, the index of its category, its value, and what its
    outline adds to its thickness, in points.
    """
    chart = sheet.chart
    for number, series in enumerate(chart.series):
        mark = sheet.look(number)
        for index, value in known(series).items():
            look = surface(mark)
            if len(chart.series) == 1 and chart.highlight not in (None, index):
                look["facecolor"] = sheet.palette.muted
            sheet.rectangle(box(number, index, value, inset(mark)), **look)
            left, bottom, right, top = box(number, index, value, 0.0)  # a negative bar is drawn the other way round
            sheet.solids.append(Rect(min(left, right), min(bottom, top), max(left, right), max(bottom, top)))


class Bars:
    """The bars of a plot: places in points, and what stands at their ends if they are `labelled`, all of them."""

    def __init__(self, plot: Plot) -> None:
        self.plot = plot
        self.series = plot.chart.series
        sheet = plot.sheet
        texts = [series.points[i].label for series, each in zip(self.series, plot.values, strict=True) for i in each]
        room = (plot.slot if len(self.series) == 1 else self.thickness) - LABEL_GAP
        sizes = (sheet.palette.size, sheet.palette.small)
        fitting = [size for size in sizes if sheet.width_of(texts, sheet.strong._replace(size=size)) <= room]
        self.labelled = bool(fitting)
        self.size = fitting[0] if fitting else sheet.palette.size  # of the values

    @property
    def thickness(self) -> float:
        """Width of one bar, in points."""
        return min(SHARE * self.plot.slot, WIDEST) / max(len(self.series), 1)

    def x(self, number: int, index: int) -> float:
        """The middle of the bar of series `number`, in points."""
        return self.plot.x(index) + (number - (len(self.series) - 1) / 2) * self.thickness

    def box(self, number: int, index: int, value: float, outline: float) -> Rect:
        """Where a bar stands."""
        x, half = self.x(number, index), (self.thickness - outline) / 2
        return Rect(x - half, self.plot.y(0), x + half, self.plot.y(value))

    def write(self) -> None:
        """The values at the ends of the bars, or else of the bars that matter most; a dash where there is no value."""
        plot, sheet = self.plot, self.plot.sheet
        for number, (series, values) in enumerate(zip(self.series, plot.values, strict=True)):
            for index in values if self.labelled else self._chosen(values):
                up = values[index] >= 0
                type = (sheet.strong if index == plot.chart.highlight else sheet.plain)._replace(size=self.size)
                x, y = self.x(number, index), plot.y(values[index]) + (VALUE_GAP if up else -VALUE_GAP)
                label = Label((series.points[index].label,), x, y, "centre", "above" if up else "below", type)
                if not sheet.put(label) and not self.labelled:
                    sheet.put(label._replace(y=self._clear_of(sheet.box(label), y)))
            if len(self.series) == 1:
                plot.absent(values, plot.y(0))
            elif sheet.width_of([DASH], sheet.small) < self.thickness:
                for index in (index for index in range(len(series.points)) if index not in values):
                    x, y = self.x(number, index), plot.y(0) + VALUE_GAP
                    sheet.put(Label((DASH,), x, y, "centre", "above", sheet.small))

    def _clear_of(self, box: Rect, y: float) -> float:
        """The height at which a text keeps clear of the higher bars around it."""
        around = [solid.top for solid in self.plot.sheet.solids if solid.left < box.right and box.left < solid.right]
        return max([y, *(top + VALUE_GAP for top in around)])

    def _chosen(self, values: dict[int, float]) -> list[int]:
        """The bars to label where not all can be: the stressed one, and of a single series the last and the highest."""
        stressed = self.plot.chart.highlight
        chosen = [] if stressed is None or stressed not in values else [stressed]
        if len(self.series) == 1 and values:
            chosen += [max(values), max(values, key=lambda index: values[index])]
        return list(dict.fromkeys(chosen))


BAR = ChartKind(
    name="bar",
    shows=say("upright bars: amounts of a few groups or years, side by side"),
    options=None,
    from_zero=True,
    joined=False,
    series="together",
    checks=(share_an_axis, can_be_told_apart),
    # catalog: what kind of chart it is; {series} are the names of what it shows.
    called=lambda locale, _number: locale.gettext("Bar chart: {series}"),
    height=height,
    draw=draw,
)
