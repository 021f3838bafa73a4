"""Chart kind "hbar": bars that lie, a row per category: for long names; several series lie together in a row."""

from __future__ import annotations

from bisect import bisect_right

from report.charts.bar import draw_bars
from report.charts.kind import ChartKind, can_be_told_apart, share_an_axis
from report.charts.legend import legend, legend_height
from report.charts.plot import DASH, breaks_of, known, span
from report.charts.sheet import ChartFault, Label, Rect, Sheet
from report.messages import say

NAMES = 0.4  # of the width: what the names of the categories may take
NAME_GAP = 8.0  # points between the names and the bars
LINES = 3  # of a name, at most
THICKNESS = 9.0  # points of one bar
AIR = 6.0  # points between two rows
VALUE_GAP = 3.0  # points between the end of a bar and its value
UNIT = 14.0  # points of the unit above the bars, with the white below it
BREAK = 0.9  # rows: what a break adds between two rows
CROWDED = ChartFault(
    say("the chart has more bars than there is room for their names and values"),
    say("show fewer rows or columns, or make two charts of it"),
)
TALLEST = 600.0  # points: more rows are set closer, so that the chart fits on a page


def height(sheet: Sheet) -> float:
    """A good height: by its rows."""
    chart, lines = sheet.chart, max(map(len, _names(sheet)), default=1)
    row = max(lines * sheet.leading(sheet.strong), THICKNESS * len(chart.series)) + AIR
    head = legend_height(sheet) + (UNIT if chart.unit else 0.0)
    return min(head + row * _rows(sheet), TALLEST)


def _names(sheet: Sheet) -> list[tuple[str, ...]]:
    """The names of the categories in lines."""
    return [sheet.squeeze(name, NAMES * sheet.width, sheet.strong, LINES) for name in sheet.chart.categories]


def _rows(sheet: Sheet) -> float:
    """How many rows the chart is high."""
    return max(len(sheet.chart.categories), 1) + BREAK * len(breaks_of(sheet.chart))


def draw(sheet: Sheet) -> None:
    """Draw names, bars and the value at the end of each: there is no axis to read them off."""
    rows = BarRows(sheet, legend(sheet))
    draw_bars(sheet, rows.box)
    sheet.rule((rows.x(0), rows.bottom), (rows.x(0), rows.top), sheet.palette.quiet, layer=2.2)
    for index in sorted(range(len(rows.names)), key=lambda index: index != sheet.chart.highlight):
        rows.write(index)  # the stressed one first: it is named in any case
    rows.rules()


class BarRows:
    """The rows of a chart of lying bars, in a room below the legend; `x` and `y` are points."""

    def __init__(self, sheet: Sheet, room: Rect) -> None:
        self.sheet = sheet
        self.chart = chart = sheet.chart
        self.names = _names(sheet)
        self.breaks = breaks_of(chart)
        ends = [(series.points[i].label, value) for series in chart.series for i, value in known(series).items()]
        self.low, self.high = span([value for _, value in ends], (), zero=True)
        after = sheet.width_of([text for text, value in ends if value >= 0], sheet.strong) + VALUE_GAP
        before = sheet.width_of([text for text, value in ends if value < 0], sheet.strong) + VALUE_GAP
        names = max((sheet.width_of(lines, sheet.strong) for lines in self.names), default=0.0)
        self.left = room.left + names + NAME_GAP + (before if self.low < 0 else 0.0)
        self.right = max(room.right - after, self.left + 1)
        self.bottom, self.top = room.bottom, max(room.top - (UNIT if chart.unit else 0.0), room.bottom + 1)
        self.pitch = (self.top - self.bottom) / _rows(sheet)  # from one row to the next
        count = max(len(chart.series), 1)
        self.thickness = min(max(THICKNESS, self.pitch * 0.45 / count), self.pitch * 0.72 / count)  # of one bar
        if chart.unit:
            lines = sheet.squeeze(chart.unit, room.right, sheet.quiet, 1)
            sheet.must(Label(lines, self.x(0), room.top, "left", "below", sheet.quiet))

    def x(self, value: float) -> float:
        """Where a value lies."""
        return self.left + (value - self.low) / (self.high - self.low) * (self.right - self.left)

    def y(self, index: int) -> float:
        """The middle of a row."""
        return self.top - (index + 0.5 + BREAK * bisect_right(self.breaks, index)) * self.pitch

    def bar(self, number: int, index: int) -> float:
        """The middle of the bar of series `number` in a row."""
        return self.y(index) + ((len(self.chart.series) - 1) / 2 - number) * self.thickness

    def box(self, number: int, index: int, value: float, outline: float) -> Rect:
        """Where a bar lies."""
        y, half = self.bar(number, index), (self.thickness - outline) / 2
        return Rect(self.x(0), y - half, self.x(value), y + half)

    def write(self, index: int) -> None:
        """The name of a row, and the values at the ends of its bars; where there is none, the reason or a dash."""
        sheet, chart = self.sheet, self.chart
        type = sheet.strong if index == chart.highlight else sheet.plain
        self._put(Label(self.names[index], 0.0, self.y(index), "left", "level", type))
        for number, series in enumerate(chart.series):
            values, y = known(series), self.bar(number, index)
            if index not in values:
                word = Label((chart.no_value or DASH,), self.x(0) + VALUE_GAP, y, "left", "level", sheet.small)
                if not sheet.put(word):
                    sheet.put(word._replace(lines=(DASH,)))
                continue
            back = values[index] < 0
            x = self.x(values[index]) + (-VALUE_GAP if back else VALUE_GAP)
            self._put(Label((series.points[index].label,), x, y, "right" if back else "left", "level", type))

    def _put(self, label: Label) -> None:
        """Set a name or a value; there is no axis that would tell it otherwise."""
        if not self.sheet.put(label):
            self.sheet.fail(CROWDED)

    def rules(self) -> None:
        """A dashed rule at each break; the first one carries the note that explains it."""
        sheet = self.sheet
        for index in self.breaks:
            y = self.y(index) + (1 + BREAK) / 2 * self.pitch  # midway between this row and the one before the break
            start = 0.0
            if index == self.breaks[0] and self.chart.break_note:
                lines = sheet.squeeze(self.chart.break_note, sheet.width * 0.6, sheet.small, 1)
                label = Label(lines, 0.0, y, "left", "level", sheet.small)
                if sheet.put(label):
                    start = sheet.box(label).right + 4
            sheet.rule((start, y), (sheet.width, y), sheet.palette.quiet, dashed=True)


HBAR = ChartKind(
    name="hbar",
    shows=say("lying bars: amounts of many groups, or of groups with long names"),
    options=None,
    from_zero=True,
    joined=False,
    series="together",
    checks=(share_an_axis, can_be_told_apart),
    # catalog: what kind of chart it is; {series} are the names of what it shows.
    called=lambda locale, _number: locale.gettext("Horizontal bar chart: {series}"),
    height=height,
    draw=draw,
)
