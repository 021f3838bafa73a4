"""Plot: what charts with categories along the foot share - room, value axis, names of categories, breaks, gaps."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from report.charts.fitting import PERIODS, fill, wrap
from report.charts.sheet import Label, Rect, Sheet, Type
from report.charts.value_axis import LIFT, draw_axis
from report.messages import Message, say

if TYPE_CHECKING:
    from report.document import Chart, Series

HALVES = (0.5, 0.5)  # categories' widths before the middle of the first and after that of the last
BREAK_GAP = 0.35  # of a category's width: what a break in the series adds between two categories
TICK_GAP = 6.0  # points between the numbers of the value axis and the plot
HEAD_GAP = 8.0  # points below what stands above the plot
FOOT_GAP = 4.0  # points above the names of the categories
NAME_GAP = 5.0  # points at least between the names of two categories
DATE_WIDTH = 70.0  # points: a date is not set wider where time parts the categories
NOTE_WIDTH = 120.0  # points: the note on a break is not set wider
NOTE_LINES = 3  # of that note, at most
ALL_LINES = 3  # of a name where all are named: that is worth a third line
ALL_NAMED = say("use the kind hbar, which has room for all names of what it shows")
ALL_NAMED_ONE_BY_ONE = say("make a chart of the kind hbar for each column, which has room for all names")
ALL_NAMED_IN_PARTS = say("show fewer rows, or make several charts of the kind hbar, each with a part of the rows")
MOST_LYING = 40  # bars that lie in one chart with room for their names and values
END_GAP = 8.0  # points before a break behind the last category
DASH = "–"


class Plot:
    """A room of the sheet, all of it without others; `x` and `y` turn categories and values into points.

    `pads` are what lies before the middle of the first category and after that of the last one, in widths of a
    category. `panel` is the part of the sheet's chart that one of several small plots shows. `values` are the numbers
    of each series, by index of their category.
    """

    def __init__(
        self, sheet: Sheet, room: Rect | None = None, *, pads: tuple[float, float] = HALVES, panel: Chart | None = None
    ) -> None:
        self.sheet = sheet
        self.chart = panel or sheet.chart
        self.room = room or sheet.room
        self.pads = pads
        self.small = panel is not None
        self.values = [known(series) for series in self.chart.series]
        self.breaks = breaks_of(self.chart)
        self.edge = self.room.right
        if len(self.chart.categories) in self.breaks:
            self.room = self.room._replace(right=self.edge - END_GAP)
        times = self.chart.times or range(len(self.chart.categories))
        self.places = [at + BREAK_GAP * bisect_right(self.breaks, i) for i, at in enumerate(times)]
        self.left, self.bottom, self.right, self.top = self.room
        self.low, self.high = 0.0, 1.0
        self.note_top = 0.0
        self.cut = next(filter(None, self.chart.cuts), "")
        self.name_size = sheet.palette.size

    # --- from data to points

    @property
    def slot(self) -> float:
        """Width of a category, in points."""
        return (self.right - self.left) / ((self.places[-1] if self.places else 0.0) + sum(self.pads))

    def x(self, index: int) -> float:
        """The middle of a category, in points."""
        return self.left + (self.places[index] + self.pads[0]) * self.slot

    def y(self, value: float) -> float:
        """The height of a value, in points."""
        return self.bottom + (value - self.low) / (self.high - self.low) * (self.top - self.bottom)

    # --- dividing the room

    def tick_column(self) -> float:
        """Width that the numbers of the value axis take."""
        width = self.sheet.width_of([label for _, label in self.chart.ticks], self.sheet.quiet)
        return width + TICK_GAP if width else 0.0

    def settle(
        self, low: float, high: float, *, ticks: float = 0.0, right: float = 0.0, above: float = 0.0, below: float = 0.0
    ) -> None:
        """Give the plot what the texts around it leave, for values from `low` to `high`, and draw what frames it.

        In points: `ticks` for the numbers of the value axis (0: there is no axis), `right` for labels beside the
        plot, `above` and `below` for labels beyond the highest and the lowest value.
        """
        self.low, self.high = low, high
        self.left, self.right = self.room.left + ticks, self.room.right - right
        head = self._head()
        names = self._names()
        self.bottom = self.room.bottom + below
        if names:
            self.bottom += self.sheet.height_of(max(map(len, names.values())), self.sheet.quiet) + FOOT_GAP
        overshoot = self.sheet.height_of(1, self.sheet.quiet) + LIFT if ticks else 0.0  # the highest number
        self.top = max(head - max(above, overshoot), self.bottom + 1)
        if ticks:
            shown = [tick for tick in self.chart.ticks if low <= tick[0] <= high]
            box = Rect(self.left, self.bottom, self.right, self.top)
            draw_axis(self.sheet, shown, self.room.left, box, self.y, cut=bool(self.cut))
        self._write(names, self.bottom - below - FOOT_GAP)
        for index in self.breaks:  # a rule at each, the first one up to the note that explains it
            x, top = self._break_at(index), self.note_top if index == self.breaks[0] else 0.0
            self.sheet.rule((x, self.bottom), (x, max(top, self.top)), self.sheet.palette.quiet, dashed=True)

    def _head(self) -> float:
        """Set the unit and the note on breaks; the height below which the plot may begin."""
        sheet, lowest = self.sheet, self.room.top
        if self.chart.unit:
            lines = sheet.squeeze(self.chart.unit, self.room.right - self.room.left, sheet.quiet, 2)
            label = Label(lines, self.room.left, self.room.top, "left", "below", sheet.quiet)
            lowest = sheet.box(label).bottom
            sheet.must(label)
        if self.cut:
            lowest = self._remark(lowest)
        if self.breaks and self.chart.break_note:
            label = self._note(self.room.top)
            if not sheet.free(sheet.box(label), NAME_GAP):
                label = self._note(lowest)
            lowest = min(lowest, sheet.box(label).bottom)
            if sheet.must(label):
                self.note_top = sheet.box(label).top
        return lowest - HEAD_GAP if lowest < self.room.top else lowest

    def _remark(self, below: float) -> float:
        """Say that the axis is cut: behind the unit if there is room, else below it; the height at which it ends."""
        sheet, room = self.sheet, self.room
        if self.chart.unit and not self.small:
            after = sheet.texts[-1].right + 2 * NAME_GAP
            label = Label((self.cut,), after, room.top, "left", "below", sheet.small)
            if sheet.wide(sheet.small)(self.cut) <= room.right - after and sheet.put(label):
                return min(below, sheet.box(label).bottom)
        lines = sheet.squeeze(self.cut, room.right - room.left, sheet.small, 2)
        label = Label(lines, room.left, below - 1, "left", "below", sheet.small)
        sheet.must(label)
        return sheet.box(label).bottom

    def _note(self, top: float) -> Label:
        """The note on breaks, beside the rule of the first one: after it, unless there is too little room."""
        rule, wide = self._break_at(self.breaks[0]), self.sheet.wide(self.sheet.small)
        rooms = [min(room - 4, NOTE_WIDTH) for room in (self.room.right - rule, rule - self.room.left)]
        lines = fill(self.chart.break_note, rooms[0], wide)
        after = (lines is not None and len(lines) <= NOTE_LINES) or rooms[0] >= rooms[1]
        lines = self.sheet.squeeze(self.chart.break_note, rooms[0 if after else 1], self.sheet.small, NOTE_LINES)
        return Label(lines, rule + (4 if after else -4), top, "left" if after else "right", "below", self.sheet.small)

    def _break_at(self, index: int) -> float:
        """Where the series is broken before a category, in points; behind the last one, at the right edge."""
        if index == len(self.places):
            return self.edge - 0.5
        return (self.x(index - 1) + self.x(index)) / 2

    # --- what frames the plot

    def base(self) -> None:
        """The line at zero, on which the data stand."""
        y = self.y(min(max(0.0, self.low), self.high))
        self.sheet.rule((self.room.left, y), (self.right, y), self.sheet.palette.quiet, layer=2.2)

    # --- names of the categories

    def _names(self) -> dict[int, tuple[str, ...]]:
        """The names that can be set without touching each other, in lines: all of them, or every second, third, ...

        Of categories that nothing orders, all are named: no reader could tell which is left out.
        """
        categories, count = self.chart.categories, len(self.chart.categories)
        stressed = self.chart.highlight
        anchor = stressed if stressed is not None and 0 <= stressed < count else count - 1  # is named in any case
        if self.chart.times:
            return self._by_time(anchor)
        for step in range(1, count + 1 if self.chart.ordered else 2):
            shown = [i for i in range(count) if i % step == anchor % step]
            for size in (self.sheet.palette.size, self.sheet.palette.small):
                self.name_size = size
                room, most = step * self.slot - NAME_GAP, ALL_LINES if step == 1 else 2
                lines = {i: wrap(categories[i], room, self._wide(i), most, PERIODS) for i in shown}
                if all(lines.values()):
                    return self._alike({i: texts for i, texts in lines.items() if texts})
        if not self.chart.ordered:
            self.sheet.lacks(", ".join(categories), self._all_named())
        self.name_size = self.sheet.palette.size
        wide = self.right - self.left
        return {anchor: self.sheet.squeeze(categories[anchor], wide, self._type(anchor), 2)} if count else {}

    def _by_time(self, anchor: int) -> dict[int, tuple[str, ...]]:
        """The names that there is room for where time parts the categories: the last one, the first one, others."""
        count, names = len(self.chart.categories), dict[int, tuple[str, ...]]()
        taken: list[Rect] = []
        for index in dict.fromkeys([anchor, 0, count - 1, *range(count)]):
            lines = wrap(self.chart.categories[index], DATE_WIDTH, self._wide(index), 2, PERIODS)
            label = Label(lines or (), self.x(index), 0.0, "centre", "below", self._type(index))
            box = self.sheet.box(label)
            if lines and all(max(box.left - other.right, other.left - box.right) >= NAME_GAP for other in taken):
                names[index] = lines
                taken.append(box)
        return names

    def _all_named(self) -> Message:
        """What to do where all categories have to be named; no chart that would be refused in its turn."""
        if len(self.chart.categories) * len(self.chart.series) > MOST_LYING:
            return ALL_NAMED_IN_PARTS
        return ALL_NAMED_ONE_BY_ONE if self.small else ALL_NAMED

    def _alike(self, names: dict[int, tuple[str, ...]]) -> dict[int, tuple[str, ...]]:
        """Names broken as narrow as those that had to be broken, so that names of one form stay of one form."""
        most = max(map(len, names.values()), default=0)
        broken = [self._wide(i)(line) for i, lines in names.items() if len(lines) > 1 for line in lines]
        width = max(broken, default=0.0)
        tried = {i: wrap(self.chart.categories[i], width, self._wide(i), most, PERIODS) for i in names}
        return {i: tried[i] or lines for i, lines in names.items()} if broken else names

    def _type(self, index: int) -> Type:
        """How the name of a category is set."""
        type = self.sheet.strong if index == self.chart.highlight else self.sheet.quiet
        return type._replace(size=self.name_size)

    def _wide(self, index: int) -> Callable[[str], float]:
        """What measures the name of a category."""
        return self.sheet.wide(self._type(index))

    def _write(self, names: dict[int, tuple[str, ...]], top: float) -> None:
        """Set the names of categories below `top`."""
        for index, lines in names.items():
            label = Label(lines, self.x(index), top, "centre", "below", self._type(index))
            self.sheet.must(label)

    def absent(self, present: Container[int], base: float) -> None:
        """Say above `base` that all categories but these have no value: in words if they fit, with a dash if not."""
        sheet = self.sheet
        word = self.chart.no_value or DASH
        width = sheet.width_of([word], sheet.small)
        for run in runs([i for i in range(len(self.places)) if i not in present], self.breaks):
            middle = (self.x(run[0]) + self.x(run[-1])) / 2
            once = Label((word,), middle, base + 1, "centre", "above", sheet.small)
            if self.slot / 2 < width <= self.slot * len(run) and sheet.put(once, NAME_GAP / 2):
                continue
            lines = wrap(word, self.slot * len(run), sheet.wide(sheet.small), 2)
            if lines and len(lines) > 1 and len(run) > 1 and sheet.put(once._replace(lines=lines), NAME_GAP / 2):
                continue
            text, type = (word, sheet.small) if width <= self.slot / 2 else (DASH, sheet.quiet)
            for index in run:
                sheet.put(Label((text,), self.x(index), base + 1, "centre", "above", type))

    def lacking(self, tops: Mapping[int, float]) -> None:
        """Say above these values, by index of their category, that a part is missing: in words if they fit."""
        sheet, word = self.sheet, self.chart.no_value or DASH
        for index, top in tops.items():
            for text, type in ((word, sheet.small), (DASH, sheet.plain)):  # below the chart, words say it in any case
                label = Label((text,), self.x(index), self.y(top) + 1, "centre", "above", type)
                crossed = any(sheet.box(label).crossed(*stroke) for stroke in sheet.strokes)
                if not crossed and sheet.width_of([text], type) <= self.slot - NAME_GAP and sheet.put(label):
                    break


# --- the numbers of a chart without their looks


def known(series: Series) -> dict[int, float]:
    """The values of a series that are there and can be drawn, by index."""
    found = ((index, point.value) for index, point in enumerate(series.points))
    return {index: float(value) for index, value in found if value is not None and math.isfinite(value)}


def breaks_of(chart: Chart) -> list[int]:
    """The indexes of the categories before which one of the series is broken, in order."""
    return sorted({b for series in chart.series for b in series.breaks if 0 < b <= len(chart.categories)})


def runs(indexes: Iterable[int], breaks: Sequence[int]) -> list[list[int]]:
    """Indexes parted into stretches without a gap, and without a break inside."""
    found: list[list[int]] = []
    for index in indexes:
        if found and index == found[-1][-1] + 1 and index not in breaks:
            found[-1].append(index)
        else:
            found.append([index])
    return found


def span(values: Iterable[float], ticks: Sequence[tuple[float, str]], *, zero: bool) -> tuple[float, float]:
    """The lowest and the highest value that an axis shows; `zero` makes it start at, or run through, zero."""
    ends = [*values, *(value for value, _ in ticks if math.isfinite(value)), *([0.0] if zero else [])]
    low, high = min(ends, default=0.0), max(ends, default=0.0)
    if low < high:
        return low, high
    around = max(1.0, abs(low) / 10)
    return (low, low + around) if zero else (low - around, low + around)
