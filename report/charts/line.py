"""Chart kind "line": one or several series over the categories, with gaps where there is no value."""

from __future__ import annotations

from itertools import pairwise
from typing import Any, NamedTuple

from report.charts.kind import ChartKind, can_be_told_apart, share_an_axis
from report.charts.legend import FRAME, DirectLabels
from report.charts.plot import DASH, HALVES, TICK_GAP, Plot, runs, span
from report.charts.sheet import Label, Sheet, Stand, TextAlign
from report.messages import say

HIGHEST = 180.0  # points: a chart need not be higher, unless names ask for it
PADS = (0.35, 0.1)  # categories' widths before the first and after the last point
WEIGHT = 1.6  # points
HEAVY, LIGHT = 2.4, 1.1  # the same, of the stressed line and of the others
CASING = 0.5  # points on both sides of a light line
MARKER = 3.6  # points
LABEL_GAP = 4.5  # points between a point and its value
Spot = tuple[float, float, TextAlign, Stand]
"""Points to the right of a point and above it, and how a label stands there."""
FEW = 2  # series: more of them are labelled at their ends only


class PanelRoom(NamedTuple):
    """Points that the numbers of the axis and the names at the ends take in each of several plots of equal edges."""

    ticks: float
    right: float


ALONE = PanelRoom(0.0, 0.0)


def height(sheet: Sheet) -> float:
    """A good height: there must be room for the names of all series."""
    return max(min(0.36 * sheet.width, HIGHEST), len(sheet.chart.series) * sheet.palette.size * 1.5 + 50)


def draw(sheet: Sheet) -> None:
    """Draw lines with a marker at each value, and label what a reader looks for first."""
    plot = Plot(sheet, pads=PADS)
    names = frame(plot)
    trace(plot)
    annotate(plot, names)


def frame(
    plot: Plot, *, zero: bool = False, names: DirectLabels | None = None, room: PanelRoom = ALONE
) -> DirectLabels:
    """Settle a plot of lines; returns what will stand at their ends, `names` if they are measured already.

    `room` is the least that the value axis and those names take.
    """
    chart, values = plot.chart, plot.values
    names = names or direct_labels(plot)
    low, high = span([v for each in values for v in each.values()], chart.ticks, zero=zero)
    if not max(names.width, room.right):
        plot.pads = HALVES  # the name of the last category has no other room
    found = [each[i] for each in values for i in labelled(plot, each, names)]
    below = _needed(plot, (min(found) - low) / (high - low)) if found and not zero else 0.0
    above = _needed(plot, (high - max(found)) / (high - low)) if found else 0.0
    above = max(above, plot.sheet.height_of(1, plot.sheet.plain) / 2)
    ticks, right = max(room.ticks, plot.tick_column()), max(room.right, names.width)
    plot.settle(low, high, ticks=ticks, right=right, above=above, below=below)
    for each in values:
        for run in runs(each, plot.breaks):
            plot.sheet.strokes += pairwise([(plot.x(i), plot.y(each[i])) for i in run])
    return names


def direct_labels(plot: Plot) -> DirectLabels:
    """What stands at the ends of the lines of a plot: the last value, and the names of several."""
    chart, values = plot.chart, plot.values
    last = [s.points[max(each)].label if each else DASH for s, each in zip(chart.series, values, strict=True)]
    if len(chart.series) == 1:
        return DirectLabels(plot, [""], last if values[0] and max(values[0]) == len(chart.categories) - 1 else [""])
    return DirectLabels(plot, [series.name for series in chart.series], last, inked=True)


def labelled(plot: Plot, values: dict[int, float], names: DirectLabels) -> list[int]:
    """The points of a series to label in the plot: last, stressed, highest, lowest, first, in this order.

    The last one may stand beside its end already.
    """
    if len(plot.values) > FEW or not values:
        return []
    highest = max(values, key=lambda i: (values[i], i))
    lowest = min(values, key=lambda i: (values[i], -i))
    stressed = [i for i in values if i == plot.chart.highlight]
    return list(dict.fromkeys([max(values), *stressed, highest, lowest, min(values)]))[1 if names.valued else 0 :]


def _needed(plot: Plot, share: float) -> float:
    """Points to add beyond an end of the axis, so that a label fits beyond a value at `share` of the axis from it."""
    # The height of the plot is not settled yet, and depends on what this adds: FRAME stands for what frames it.
    room = plot.room.top - plot.room.bottom - (FRAME if not plot.small else FRAME / 3)
    return max(plot.sheet.height_of(1, plot.sheet.plain) + LABEL_GAP - share * max(room, 0.0), 0.0)


def trace(plot: Plot) -> None:
    """Draw each series: a line through each stretch of values without a gap, and a marker at every value."""
    stressed = plot.chart.focus if len(plot.chart.series) > 1 else None
    each = list(enumerate(zip(plot.chart.series, plot.values, strict=True)))
    for number, (series, values) in sorted(each, key=lambda one: one[0] == stressed):  # the stressed one above others
        mark = plot.sheet.look(number)
        style: dict[str, Any] = {
            "linewidth": WEIGHT if stressed is None else HEAVY if number == stressed else LIGHT,
            "linestyle": (0, mark.dashes) if mark.dashes and not mark.casing else "solid",
            "solid_capstyle": "round",
            "solid_joinstyle": "round",
            "dash_capstyle": "butt",
            "marker": mark.marker,
            "markersize": MARKER,
            "markerfacecolor": plot.sheet.palette.paper if mark.hollow else mark.ink,
            "markeredgecolor": mark.casing or mark.ink,
            "markeredgewidth": 0.9,
        }
        for run in runs(values, series.breaks):
            x, y = [plot.x(i) for i in run], [plot.y(values[i]) for i in run]
            if mark.casing:
                plot.sheet.axes.plot(
                    x, y, color=mark.casing, lw=WEIGHT + 2 * CASING, solid_capstyle="round", clip_on=False
                )
            plot.sheet.axes.plot(x, y, color=mark.ink, clip_on=False, **style)


def annotate(plot: Plot, names: DirectLabels, *, above: bool = False) -> None:
    """The names at the ends; of few series also the values at the start, at the top, at the bottom and stressed.

    `above` keeps the values off what is below the line.
    """
    names.write([(plot.x(max(each)), plot.y(each[max(each)])) if each else None for each in plot.values])
    if len(plot.values) == 1:
        plot.absent(plot.values[0], plot.bottom)
    for series, values in zip(plot.chart.series, plot.values, strict=True):
        for index in labelled(plot, values, names):
            plot.sheet.put_best(_around(plot, series.points[index].label, index, values, above=above))


def _around(plot: Plot, text: str, index: int, values: dict[int, float], *, above: bool) -> list[Label]:
    """The places where a point's value can stand, the best first: beyond the line's bend."""
    value = values[index]
    near = [values[i] for i in (index - 1, index + 1) if i in values]
    under = not above and bool(near) and sum(near) / len(near) > value
    x, y = plot.x(index), plot.y(value)
    type = plot.sheet.strong if index == plot.chart.highlight else plot.sheet.plain
    sideways: list[tuple[float, TextAlign]] = [(0, "centre"), (-1, "right"), (1, "left")]
    over: list[Spot] = [(dx, LABEL_GAP - 1, align, "above") for dx, align in sideways]
    below: list[Spot] = [(dx, -LABEL_GAP, align, "below") for dx, align in sideways]
    farther: list[Spot] = [(LABEL_GAP, 0, "left", "level"), (-LABEL_GAP, 0, "right", "level")]
    for steps in (1.5, 2.5, 3.5):
        for dx, align in sideways:
            farther += [
                (dx * LABEL_GAP, steps * LABEL_GAP, align, "above"),
                (dx * LABEL_GAP, -steps * LABEL_GAP, align, "below"),
            ]
    spots = [*below, *over, *farther] if under else [*over, *below, *farther]
    labels = [Label((text,), x + dx, y + dy, align, stand, type) for dx, dy, align, stand in spots]
    clear = [label for label in labels if plot.sheet.box(label).left >= plot.left - TICK_GAP / 2]
    return clear or labels  # next to the numbers of the axis a value would be taken for one of them


LINE = ChartKind(
    name="line",
    shows=say("a line: how something changes in time"),
    options=None,
    from_zero=False,
    joined=True,
    series="together",
    checks=(share_an_axis, can_be_told_apart),
    # catalog: what kind of chart it is; {series} are the names of what it shows.
    called=lambda locale, number: locale.ngettext(
        "Line chart: {series}", "Line chart of several lines: {series}", number
    ),
    height=height,
    draw=draw,
)
