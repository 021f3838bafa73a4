"""Chart kind "area": a surface from zero up to the values; several series are stacked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from report.charts.checks import add_up, can_be_told_apart, layers_are_positive
from report.charts.ends import Ends
from report.charts.kind import ChartKind
from report.charts.line import PADS, annotate, frame, height, trace
from report.charts.plot import Plot
from report.charts.series import known, runs, span
from report.charts.sheet import Sheet, surface

if TYPE_CHECKING:
    from report.document import Chart

SEAM = 0.8  # points of paper between two layers
STEM = 6.0  # points: width of a value between two gaps, which has no surface of its own


def draw(sheet: Sheet, chart: Chart) -> None:
    """Draw a surface below one line, or layers on top of each other; a gap where a value is missing."""
    plot = Plot(sheet, chart, pads=PADS)
    if len(chart.series) > 1:
        _layers(plot)
        return
    ends = frame(plot, zero=True)
    for number, series in enumerate(chart.series):
        values = known(series)
        for run in runs(values, series.breaks):
            x, y = [plot.x(i) for i in run], [plot.y(values[i]) for i in run]
            sheet.axes.fill_between(x, y, plot.y(0), color=sheet.palette.tint, linewidth=0, clip_on=False)
        trace(plot, number)
    plot.base()
    annotate(plot, ends, above=True)


def _layers(plot: Plot) -> None:
    """Stacked surfaces over the categories in which every series has a value: without one part there is no sum."""
    chart = plot.chart
    values = [known(series) for series in chart.series]
    whole = [i for i in range(len(chart.categories)) if all(i in each for each in values)]
    tops = [{i: sum(each[i] for each in values[: number + 1]) for i in whole} for number in range(len(values))]
    low, high = span([v for top in tops for v in top.values()], chart.ticks, zero=True)
    ends = Ends(plot, [series.name for series in chart.series])
    plot.settle(low, high, ticks=plot.tick_column(), right=ends.width)
    floor = dict.fromkeys(whole, 0.0)
    for number, top in enumerate(tops):
        _layer(plot, number, floor, top)
        floor = top
    for number, top in enumerate(tops):
        _seam(plot, number, top)
    plot.base()
    plot.absent([i for i in range(len(chart.categories)) if i not in whole], plot.y(0))
    last = max(whole, default=None)
    if last is None:
        ends.write([None] * len(values))
        return
    bounds = [0.0, *(top[last] for top in tops)]
    ends.write([(plot.x(last), plot.y((bounds[n] + bounds[n + 1]) / 2)) for n in range(len(values))])


def _layer(plot: Plot, number: int, floor: dict[int, float], top: dict[int, float]) -> None:
    """One layer between two lines; a category between two gaps is drawn as a narrow bar."""
    look = surface(plot.sheet.palette.mark(number)) | {"linewidth": 0}
    for run in runs(top, plot.breaks):
        low, high = (_widened([plot.y(line[i]) for i in run]) for line in (floor, top))
        plot.sheet.axes.fill_between(_across(plot, run), low, high, clip_on=False, **look)


def _seam(plot: Plot, number: int, top: dict[int, float]) -> None:
    """The line on top of a layer: of paper between two solid ones, else in the stronger colour of the two."""
    palette, count = plot.sheet.palette, len(plot.chart.series)
    marks = [palette.mark(n) for n in (number, number + 1) if n < count]
    light = [mark for mark in marks if not mark.solid]
    colour = light[0].edge if light else palette.paper if len(marks) == 2 else marks[0].edge
    for run in runs(top, plot.breaks):
        x, y = _across(plot, run), _widened([plot.y(top[i]) for i in run])
        plot.sheet.axes.plot(x, y, color=colour, linewidth=SEAM, clip_on=False, solid_joinstyle="round")


def _across(plot: Plot, run: list[int]) -> list[float]:
    """Where a stretch of categories lies, in points."""
    return [plot.x(i) for i in run] if len(run) > 1 else [plot.x(run[0]) - STEM / 2, plot.x(run[0]) + STEM / 2]


def _widened(values: list[float]) -> list[float]:
    """Values for `_across`: a single one twice."""
    return values if len(values) > 1 else values * 2


AREA = ChartKind(
    name="area",
    options=None,
    from_zero=True,
    series="stacked",
    checks=(add_up, can_be_told_apart, layers_are_positive),
    # catalog: what kind of chart it is; {series} are the names of what it shows.
    called=lambda locale, number: locale.ngettext("Area chart: {series}", "Stacked area chart: {series}", number),
    height=height,
    draw=draw,
)
