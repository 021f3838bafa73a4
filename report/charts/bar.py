"""Chart kind "bar": upright bars, one per category, or side by side where there are several series."""

from __future__ import annotations

from typing import TYPE_CHECKING

from report.charts.checks import can_be_told_apart, share_an_axis
from report.charts.key import key
from report.charts.kind import ChartKind
from report.charts.lettering import Rect
from report.charts.plot import DASH, Plot
from report.charts.series import known, span
from report.charts.sheet import Label, Sheet, Stand, inset, surface

if TYPE_CHECKING:
    from report.document import Chart

HIGHEST = 180.0  # points: a chart need not be higher
SHARE = 0.72  # of a category's width that its bars take
WIDEST = 46.0  # points: the bars of a category are not drawn wider
VALUE_GAP = 1.5  # points between a bar and its value
LABEL_GAP = 2.5  # points at least between two values


def height(sheet: Sheet, chart: Chart) -> float:
    """A good height."""
    return min(0.42 * sheet.width, HIGHEST)


def draw(sheet: Sheet, chart: Chart) -> None:
    """Draw bars with their values at their ends; where these do not fit, a value axis stands at the left instead."""
    bars = Bars(Plot(sheet, chart, key(sheet, chart.series)))
    plot = bars.plot
    values = [value for series in chart.series for value in known(series).values()]
    labelled = bars.fit_labels()
    low, high = span(values, () if labelled else chart.ticks, zero=True)
    row = sheet.height_of(1, sheet.plain) + VALUE_GAP
    plot.settle(
        low,
        high,
        ticks=0.0 if labelled else plot.tick_column(),
        above=row if not values or max(values) >= 0 else 0.0,
        below=row if low < 0 else 0.0,
    )
    bars.draw()
    plot.base()
    bars.write()


class Bars:
    """The bars of a plot: places in points, and what stands at their ends."""

    def __init__(self, plot: Plot) -> None:
        self.plot = plot
        self.series = plot.chart.series
        self.size = plot.sheet.palette.size  # of the values
        self.labelled = True

    @property
    def thickness(self) -> float:
        """Width of one bar, in points."""
        return min(SHARE * self.plot.slot, WIDEST) / max(len(self.series), 1)

    def offset(self, number: int) -> float:
        """From the middle of a category to that of the bar of series `number`, in points."""
        return (number - (len(self.series) - 1) / 2) * self.thickness

    def fit_labels(self) -> bool:
        """Find a size of type in which every value can stand at the end of its bar; whether there is one."""
        sheet = self.plot.sheet
        labels = [series.points[index].label for series in self.series for index in known(series)]
        room = self.plot.slot if len(self.series) == 1 else self.thickness
        for self.size in (sheet.palette.size, sheet.palette.small):
            if sheet.width_of(labels, sheet.strong._replace(size=self.size)) <= room - LABEL_GAP:
                return True
        self.size, self.labelled = sheet.palette.size, False
        return False

    def draw(self) -> None:
        """The bars themselves; the stressed one in the accent colour, the others quieter."""
        plot, palette = self.plot, self.plot.sheet.palette
        for number, series in enumerate(self.series):
            for index, value in known(series).items():
                mark = palette.mark(number)
                look = surface(mark)
                if len(self.series) == 1 and plot.chart.highlight not in (None, index):
                    look["facecolor"] = palette.muted
                middle, half = plot.x(index) + self.offset(number), (self.thickness - inset(mark)) / 2
                plot.sheet.fill(Rect(middle - half, plot.y(0), middle + half, plot.y(value)), **look)
                bottom, top = sorted((plot.y(0), plot.y(value)))
                plot.sheet.solids.append(Rect(middle - self.thickness / 2, bottom, middle + self.thickness / 2, top))

    def write(self) -> None:
        """The values at the ends of the bars, or else of the bars that matter most; a dash where there is no value."""
        plot, sheet = self.plot, self.plot.sheet
        categories = range(len(plot.chart.categories))
        for number, series in enumerate(self.series):
            values = known(series)
            for index in values if self.labelled else self._chosen(values):
                value = values[index]
                gap = VALUE_GAP if value >= 0 else -VALUE_GAP
                type = (sheet.strong if index == plot.chart.highlight else sheet.plain)._replace(size=self.size)
                x, y = plot.x(index) + self.offset(number), plot.y(value) + gap
                stand: Stand = "above" if value >= 0 else "below"
                label = Label((series.points[index].label,), x, y, "centre", stand, type)
                if not sheet.put(label) and not self.labelled:
                    sheet.put(label._replace(y=self._clear_of(sheet.box(label), y)))
            missing = [index for index in categories if index not in values]
            if len(self.series) == 1:
                plot.absent(missing, plot.y(0))
            elif sheet.width_of([DASH], sheet.small) < self.thickness:
                for index in missing:
                    x = plot.x(index) + self.offset(number)
                    sheet.put(Label((DASH,), x, plot.y(0) + VALUE_GAP, "centre", "above", sheet.small))

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
    options=None,
    from_zero=True,
    series="together",
    checks=(share_an_axis, can_be_told_apart),
    # catalog: what kind of chart it is; {series} are the names of what it shows.
    called=lambda locale, _number: locale.gettext("Bar chart: {series}"),
    height=height,
    draw=draw,
)
