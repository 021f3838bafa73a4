"""Chart kind "stacked-bar": upright bars of parts, the names of the parts beside the last bar."""

from __future__ import annotations

from report.charts.kind import ChartKind, add_up, can_be_told_apart
from report.charts.legend import DirectLabels
from report.charts.palette import readable_on
from report.charts.plot import Plot, span
from report.charts.sheet import Label, Rect, Sheet, Type, inset, surface
from report.messages import say

HIGHEST = 180.0  # points: a chart need not be higher, unless names ask for it
SHARE = 0.72  # of a category's width that its bar takes
WIDEST = 60.0  # points: a bar is not drawn wider
SEAM = 0.6  # points of white between two parts
StackPart = tuple[int, int, float, float]
"""Number of the series, index of the category, and the values between which the part lies."""


def height(sheet: Sheet) -> float:
    """A good height: there must be room for the names of all parts."""
    return max(min(0.45 * sheet.width, HIGHEST), len(sheet.chart.series) * sheet.palette.size * 1.5 + 40)


def draw(sheet: Sheet) -> None:
    """Draw the bars, the values inside the parts that have room for them, and an axis if some have not."""
    plot, chart = Plot(sheet), sheet.chart
    parts = stack(plot.values)
    low, high = span([value for *_, start, end in parts for value in (start, end)], chart.ticks, zero=True)
    names = DirectLabels(plot, [series.name for series in chart.series])
    plot.settle(low, high, ticks=plot.tick_column(), right=names.width)
    thickness = min(SHARE * plot.slot, WIDEST)
    for part in parts:
        _draw_part(plot, part, thickness)
    plot.base()
    for part in parts:
        _write_part(plot, part, thickness)
    filled = {index for _, index, *_ in parts}
    plot.absent(filled, plot.y(0))
    tops = {index: max(end for _, at, _, end in parts if at == index) for index in filled}
    plot.lacking({index: max(tops[index], 0.0) for index in filled if any(index not in each for each in plot.values)})
    last = max(filled, default=0)
    side = plot.x(last) + thickness / 2 if filled else plot.left
    of_last = {number: (start, end) for number, index, start, end in parts if index == last}
    end, places = 0.0, []
    for number in range(len(chart.series)):
        start, end = of_last.get(number, (end, end))  # a part that the last bar lacks is named where it would be
        places.append((side, plot.y((start + end) / 2)))
    names.write(places)


def stack(values: list[dict[int, float]]) -> list[StackPart]:
    """The parts of all bars: positive ones upwards from zero, negative ones downwards, in the order of the series."""
    tops: dict[tuple[int, bool], float] = {}
    parts = []
    for number, each in enumerate(values):
        for index, value in each.items():
            start = tops.get((index, value < 0), 0.0)
            tops[index, value < 0] = start + value
            parts.append((number, index, start, start + value))
    return parts


def _draw_part(plot: Plot, part: StackPart, thickness: float) -> None:
    """One part of a bar, with a seam of paper around it."""
    number, index, start, end = part
    mark = plot.sheet.look(number)
    look, wide = surface(mark), thickness - inset(mark)
    if mark.solid:
        look |= {"edgecolor": plot.sheet.palette.paper, "linewidth": SEAM}
        wide += SEAM
    left = plot.x(index) - wide / 2
    plot.sheet.rectangle(Rect(left, plot.y(start), left + wide, plot.y(end)), **look)


def _write_part(plot: Plot, part: StackPart, thickness: float) -> None:
    """The value of a part, if it has room for it; on a patch of paper where lines run."""
    number, index, start, end = part
    sheet, mark = plot.sheet, plot.sheet.look(number)
    text = plot.chart.series[number].points[index].label
    bottom, top = sorted((plot.y(start), plot.y(end)))
    role = "semibold" if index == plot.chart.highlight else "regular"
    ground = sheet.palette.paper if mark.hatch else mark.fill
    type = Type(role, sheet.palette.size, readable_on(ground, sheet.palette))
    label = Label((text,), plot.x(index), (bottom + top) / 2, "centre", "level", type)
    box = sheet.box(label)
    if box.top - box.bottom > top - bottom or box.right - box.left > thickness - 2:
        return
    if mark.hatch:
        sheet.patch(Rect(box.left - 1, box.bottom + 1, box.right + 1, box.top - 1), 2.5)
    sheet.put(label)


STACKED_BAR = ChartKind(
    name="stacked-bar",
    shows=say("bars made of parts: how a whole is made up"),
    options=None,
    from_zero=True,
    joined=False,
    series="stacked",
    checks=(add_up, can_be_told_apart),
    # catalog: what kind of chart it is; {series} are the names of what it shows.
    called=lambda locale, _number: locale.gettext("Stacked bar chart: {series}"),
    height=height,
    draw=draw,
)
