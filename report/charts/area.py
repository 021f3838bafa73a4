"""Chart kind "area": a surface from zero up to the values; several series are stacked."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from report.charts.kind import ChartKind, add_up, can_be_told_apart, layers_are_positive
from report.charts.legend import DirectLabels
from report.charts.line import PADS, annotate, frame, height, trace
from report.charts.plot import Plot, runs, span
from report.charts.sheet import Sheet, SheetPoint, surface
from report.messages import say

SEAM = 0.8  # points of paper between two layers
STEM = 6.0  # points: width of a value between two gaps, which has no surface of its own


def draw(sheet: Sheet) -> None:
    """Draw a surface below one line, or layers on top of each other; a gap where a value is missing."""
    plot = Plot(sheet, pads=PADS)
    if len(plot.values) > 1:
        _layers(plot)
        return
    names = frame(plot, zero=True)
    for values in plot.values:
        for run in runs(values, plot.breaks):
            x, y = _outline(plot, run, values)
            sheet.axes.fill_between(x, y, plot.y(0), color=sheet.palette.tint, linewidth=0, clip_on=False)
    trace(plot)
    plot.base()
    annotate(plot, names, above=True)


def _layers(plot: Plot) -> None:
    """Stacked surfaces, each over the categories in which it and all below it have a value: the rest is no known sum.

    Where a layer is missing, a dash stands on what is known.
    """
    chart, values = plot.chart, plot.values
    known = [
        [i for i in range(len(chart.categories)) if all(i in each for each in values[: count + 1])]
        for count in range(len(values))
    ]
    edges = [
        {i: sum(each[i] for each in values[:count]) for i in known[max(count - 1, 0)]}
        for count in range(len(values) + 1)
    ]
    low, high = span([v for edge in edges for v in edge.values()], chart.ticks, zero=True)
    names = DirectLabels(plot, [series.name for series in chart.series])
    plot.settle(low, high, ticks=plot.tick_column(), right=names.width)
    for number, (floor, top) in enumerate(pairwise(edges)):
        look = surface(plot.sheet.look(number)) | {"linewidth": 0}
        for run in runs(known[number], plot.breaks):
            x, bottom = _outline(plot, run, floor)
            plot.sheet.axes.fill_between(x, bottom, _outline(plot, run, top)[1], clip_on=False, **look)
    for number, top in enumerate(edges[1:]):
        seam: dict[str, Any] = {"color": _seam(plot, number), "linewidth": SEAM, "solid_joinstyle": "round"}
        for run in runs(known[number], plot.breaks):
            outline = _outline(plot, run, top)
            plot.sheet.axes.plot(*outline, clip_on=False, **seam)
            plot.sheet.strokes += pairwise(zip(*outline, strict=True))
    plot.base()
    plot.absent(known[0], plot.y(0))
    for top, (below, above) in zip(edges[1:], pairwise(known), strict=False):
        plot.lacking({i: top[i] for i in below if i not in above})
    names.write([_end(plot, floor, top, shown) for (floor, top), shown in zip(pairwise(edges), known, strict=True)])


def _end(plot: Plot, floor: dict[int, float], top: dict[int, float], shown: list[int]) -> SheetPoint | None:
    """The middle of a layer where it ends; None for one without values."""
    return (plot.x(shown[-1]), plot.y((floor[shown[-1]] + top[shown[-1]]) / 2)) if shown else None


def _seam(plot: Plot, number: int) -> str:
    """The colour of the line on a layer: of paper between two solid ones, else the stronger colour of the two."""
    palette, count = plot.sheet.palette, len(plot.values)
    marks = [plot.sheet.look(n) for n in (number, number + 1) if n < count]
    light = [mark for mark in marks if not mark.solid]
    return light[0].edge if light else palette.paper if len(marks) == 2 else marks[0].edge


def _outline(plot: Plot, run: list[int], edge: dict[int, float]) -> tuple[list[float], list[float]]:
    """An edge of a layer, in points; a category between two gaps has the width of a narrow bar."""
    x, y = [plot.x(i) for i in run], [plot.y(edge[i]) for i in run]
    return (x, y) if len(run) > 1 else ([x[0] - STEM / 2, x[0] + STEM / 2], y * 2)


AREA = ChartKind(
    name="area",
    shows=say("a surface below a line: how an amount, or the parts of a whole, change in time"),
    options=None,
    from_zero=True,
    joined=True,
    series="stacked",
    checks=(add_up, can_be_told_apart, layers_are_positive),
    # catalog: what kind of chart it is; {series} are the names of what it shows.
    called=lambda locale, number: locale.ngettext("Area chart: {series}", "Stacked area chart: {series}", number),
    height=height,
    draw=draw,
)
