"""Chart kind "multiples": a small chart of the same form for each series, for series in units of their own."""

from __future__ import annotations

from dataclasses import replace
from math import ceil

from report.charts.kind import ChartKind
from report.charts.line import PADS, PanelRoom, annotate, direct_labels, frame, trace
from report.charts.plot import Plot
from report.charts.sheet import Label, Rect, Sheet
from report.messages import say

NARROWEST = 140.0  # points: a panel is not set narrower
GUTTER = 18.0  # points between two columns
SPACE = 14.0  # points between two rows
PANEL = 0.7  # height of a panel, of its width
LOWEST, HIGHEST = 96.0, 140.0  # points: height of a panel
TITLE_GAP = 6.0  # points below the name of a series


def height(sheet: Sheet) -> float:
    """A good height: by its rows of panels."""
    _, rows, panel = _panels(sheet)
    return rows * min(max(PANEL * panel, LOWEST), HIGHEST) + (rows - 1) * SPACE


def _panels(sheet: Sheet) -> tuple[int, int, float]:
    """In how many columns and rows the panels stand, and the width of one in points."""
    count = max(len(sheet.chart.series), 1)
    columns = columns_of(count, sheet.width)
    return columns, ceil(count / columns), (sheet.width - (columns - 1) * GUTTER) / columns


def columns_of(count: int, width: float) -> int:
    """How many panels stand side by side: as few empty places as possible, then as many columns as possible."""
    most = max(int((width + GUTTER) // (NARROWEST + GUTTER)), 1)
    choices = range(min(2, most), min(most, count) + 1)
    return min(choices, key=lambda columns: (-count % columns, -columns), default=1)


def draw(sheet: Sheet) -> None:
    """Draw the panels in rows, each with its name, its own axis, and its categories; their plots have equal edges."""
    columns, rows, wide = _panels(sheet)
    high = max((sheet.height - (rows - 1) * SPACE) / rows, 1.0)
    plots = []
    for number in range(len(sheet.chart.series)):
        row, column = divmod(number, columns)
        left, top = column * (wide + GUTTER), sheet.height - row * (high + SPACE)
        plots.append(_panel(sheet, number, Rect(left, top - high, left + wide, top)))
    ends = [direct_labels(plot) for plot in plots]
    room = PanelRoom(
        max([plot.tick_column() for plot in plots], default=0.0), max([e.width for e in ends], default=0.0)
    )
    for plot, names in zip(plots, ends, strict=True):
        frame(plot, names=names, room=room)
        trace(plot)
        annotate(plot, names)


def _panel(sheet: Sheet, number: int, room: Rect) -> Plot:
    """The plot of one series, below its name."""
    chart, series = sheet.chart, sheet.chart.series[number]
    ticks = chart.panels[number] if number < len(chart.panels) else ()
    single = replace(chart, series=(series,), ticks=ticks, unit="", panels=(), cuts=chart.cuts[number : number + 1])
    lines = sheet.squeeze(series.name, room.right - room.left, sheet.strong, 2)
    label = Label(lines, room.left, room.top, "left", "below", sheet.strong)
    bottom = sheet.box(label).bottom
    sheet.must(label)
    return Plot(sheet, room._replace(top=bottom - TITLE_GAP), pads=PADS, panel=single)


MULTIPLES = ChartKind(
    name="multiples",
    shows=say("small charts beside each other: columns with units of their own"),
    options=None,
    from_zero=False,
    joined=True,
    series="apart",
    checks=(),
    # catalog: what kind of chart it is; {series} are the names of what it shows.
    called=lambda locale, number: locale.ngettext("Small chart: {series}", "{number} small charts: {series}", number),
    height=height,
    draw=draw,
)
