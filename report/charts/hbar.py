"""Chart kind "hbar": bars that lie, a row per category: for long names; several series lie together in a row."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from report.charts.checks import can_be_told_apart, share_an_axis
from report.charts.key import key, key_height
from report.charts.kind import ChartKind
from report.charts.lettering import Rect, squeeze
from report.charts.plot import BREAK_DASHES, DASH
from report.charts.series import breaks_of, known, span
from report.charts.sheet import Label, Sheet, inset, surface

if TYPE_CHECKING:
    from report.document import Chart

NAMES = 0.4  # of the width: what the names of the categories may take
NAME_GAP = 8.0  # points between the names and the bars
LINES = 3  # of a name, at most
THICKNESS = 9.0  # points of one bar
AIR = 6.0  # points between two rows
VALUE_GAP = 3.0  # points between the end of a bar and its value
UNIT = 14.0  # points of the unit above the bars, with the white below it
BREAK = 0.9  # rows: what a break adds between two rows
TALLEST = 600.0  # points: more rows are set closer, so that the chart fits on a page


def height(sheet: Sheet, chart: Chart) -> float:
    """A good height: by its rows."""
    lines = max(map(len, _names(sheet, chart)), default=1)
    row = max(lines * sheet.leading(sheet.strong), THICKNESS * len(chart.series)) + AIR
    head = key_height(sheet, chart.series) + (UNIT if chart.unit else 0.0)
    return min(head + row * (max(len(chart.categories), 1) + BREAK * len(breaks_of(chart))), TALLEST)


def _names(sheet: Sheet, chart: Chart) -> list[tuple[str, ...]]:
    """The names of the categories in lines."""
    return [squeeze(name, NAMES * sheet.width, sheet.wide(sheet.strong), LINES) for name in chart.categories]


def draw(sheet: Sheet, chart: Chart) -> None:
    """Draw names, bars and the value at the end of each: there is no axis to read them off."""
    rows = BarRows(sheet, chart, key(sheet, chart.series))
    rows.draw()
    first = [chart.highlight] if chart.highlight in range(len(chart.categories)) else []
    for index in dict.fromkeys((*first, *range(len(chart.categories)))):  # the stressed one is named in any case
        rows.name(index)
        rows.write(index)
    rows.rules()


class BarRows:
    """The rows of a chart of lying bars, in a room below the key; `x` and `y` are points."""

    def __init__(self, sheet: Sheet, chart: Chart, room: Rect) -> None:
        self.sheet = sheet
        self.chart = chart
        self.names = _names(sheet, chart)
        self.breaks = breaks_of(chart)
        values = {
            series.points[index].label: value for series in chart.series for index, value in known(series).items()
        }
        self.low, self.high = span(values.values(), (), zero=True)
        ends = {sign: [text for text, value in values.items() if (value < 0) is sign] for sign in (False, True)}
        after, before = (sheet.width_of(ends[sign], sheet.strong) + VALUE_GAP for sign in (False, True))
        names = max((sheet.width_of(lines, sheet.strong) for lines in self.names), default=0.0)
        self.left = room.left + names + NAME_GAP + (before if self.low < 0 else 0.0)
        self.right = max(room.right - after, self.left + 1)
        self.bottom, self.top = room.bottom, max(room.top - (UNIT if chart.unit else 0.0), room.bottom + 1)
        if chart.unit:
            lines = squeeze(chart.unit, room.right, sheet.wide(sheet.quiet), 1)
            sheet.put(Label(lines, self.x(0), room.top, "left", "below", sheet.quiet))

    @property
    def pitch(self) -> float:
        """Points from one row to the next."""
        return (self.top - self.bottom) / (max(len(self.chart.categories), 1) + BREAK * len(self.breaks))

    @property
    def thickness(self) -> float:
        """Points of one bar."""
        count = max(len(self.chart.series), 1)
        return min(max(THICKNESS, self.pitch * 0.45 / count), self.pitch * 0.72 / count)

    def x(self, value: float) -> float:
        """Where a value lies."""
        return self.left + (value - self.low) / (self.high - self.low) * (self.right - self.left)

    def y(self, index: int, number: float | None = None) -> float:
        """The middle of a row, or of the bar of series `number` in it."""
        middle = self.top - (index + 0.5 + BREAK * bisect_right(self.breaks, index)) * self.pitch
        return middle if number is None else middle + ((len(self.chart.series) - 1) / 2 - number) * self.thickness

    def draw(self) -> None:
        """The bars, and the line at zero from which they grow."""
        sheet, palette, chart = self.sheet, self.sheet.palette, self.chart
        for number, series in enumerate(chart.series):
            for index, value in known(series).items():
                mark = palette.mark(number)
                look = surface(mark)
                if len(chart.series) == 1 and chart.highlight not in (None, index):
                    look["facecolor"] = palette.muted
                y, half = self.y(index, number), (self.thickness - inset(mark)) / 2
                sheet.fill(Rect(self.x(0), y - half, self.x(value), y + half), **look)
                start, end = sorted((self.x(0), self.x(value)))
                sheet.solids.append(Rect(start, y - self.thickness / 2, end, y + self.thickness / 2))
        sheet.rule((self.x(0), self.bottom), (self.x(0), self.top), palette.quiet, layer=2.2)

    def name(self, index: int) -> None:
        """The name of a category, level with its row."""
        sheet = self.sheet
        type = sheet.strong if index == self.chart.highlight else sheet.plain
        sheet.put(Label(self.names[index], 0.0, self.y(index), "left", "level", type))

    def write(self, index: int) -> None:
        """The values at the ends of a row's bars; where there is none, the reason or a dash."""
        sheet, chart = self.sheet, self.chart
        for number, series in enumerate(chart.series):
            value, y = known(series).get(index), self.y(index, number)
            if value is None:
                for word in (chart.no_value or DASH, DASH):
                    if sheet.put(Label((word,), self.x(0) + VALUE_GAP, y, "left", "level", sheet.small)):
                        break
                continue
            type = sheet.strong if index == chart.highlight else sheet.plain
            label = (series.points[index].label,)
            if value < 0:
                sheet.put(Label(label, self.x(value) - VALUE_GAP, y, "right", "level", type))
            else:
                sheet.put(Label(label, self.x(value) + VALUE_GAP, y, "left", "level", type))

    def rules(self) -> None:
        """A dashed rule at each break; the first one carries the note that explains it."""
        sheet = self.sheet
        for count, index in enumerate(self.breaks):
            y = self.y(index) + (1 + BREAK) / 2 * self.pitch  # midway between this row and the one before the break
            start = 0.0
            if count == 0 and self.chart.break_note:
                lines = squeeze(self.chart.break_note, sheet.width * 0.6, sheet.wide(sheet.small), 1)
                label = Label(lines, 0.0, y, "left", "level", sheet.small)
                if sheet.put(label):
                    start = sheet.box(label).right + 4
            sheet.rule((start, y), (sheet.width, y), sheet.palette.quiet, BREAK_DASHES)


HBAR = ChartKind(
    name="hbar",
    options=None,
    from_zero=True,
    series="together",
    checks=(share_an_axis, can_be_told_apart),
    # catalog: what kind of chart it is; {series} are the names of what it shows.
    called=lambda locale, _number: locale.gettext("Horizontal bar chart: {series}"),
    height=height,
    draw=draw,
)
