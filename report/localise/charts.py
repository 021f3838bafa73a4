"""Charting: columns of a data set as the series of a chart in one language - ticks, labels, breaks, what is missing."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from itertools import pairwise
from statistics import median

from report.charts.kind import ChartKind
from report.document import Chart, PlainWords, Point, Runs, Series, plain
from report.localise.tables import labelled, of_cell, remark_on, row_name, sentence
from report.model.block import Writer
from report.model.data_columns import DataColumn
from report.model.dataset import DataCell, DataRow, Dataset, DataView
from report.slots.rows import stressed_row
from report.values.calendar import begin_of
from report.values.kind import AxisScale, Formatting
from report.values.numerals import BEHIND

SHORT = 75  # letters of a remark on a break that still fits beside it
EVEN = 1.15  # times the shortest step of time: months and years are drawn equally long
STEPS = 5  # at most, between the lowest and the highest tick of an axis

Ticks = tuple[tuple[float, str], ...]


def round_ticks(values: Iterable[Decimal], step: Callable[[Decimal], Decimal], from_zero: bool) -> tuple[Decimal, ...]:
    """Ticks at round distances that span the values, from the lowest to the highest; at least two.

    `step` gives the smallest round distance that is no less than another one. `from_zero` makes zero a tick; without
    it, it is one when the values come near it.
    """
    known = list(values)
    low, high = min(known, default=Decimal(0)), max(known, default=Decimal(0))
    if from_zero or 0 <= low <= high / 2:
        low, high = min(low, Decimal(0)), max(high, Decimal(0))
    if low == high:
        high = low + 1
    between = step((high - low) / STEPS)
    first = (low / between).to_integral_value(ROUND_FLOOR)
    last = (high / between).to_integral_value(ROUND_CEILING)
    return tuple(between * number for number in range(int(first), int(last) + 1))


def decimals(numbers: Iterable[Decimal]) -> int:
    """How many decimals all of these numbers have room in; zeros at their ends need none."""
    return max([0, *(-int(number.normalize().as_tuple().exponent) for number in numbers)])


class DataChart:
    """A chart of what a view shows of a data set; all columns hold numbers. `names` are what the rows are called."""

    def __init__(self, writer: Writer, dataset: Dataset, view: DataView, kind: ChartKind) -> None:
        self.writer = writer
        self.dataset = dataset
        self.view = view
        self.kind = kind
        self.columns = dataset.columns_of(view.columns)
        self.category = dataset.column(view.category) if view.category else dataset.label_column
        self.rows = self._in_order(dataset.rows_of(view.rows))
        self.names = [row_name(writer, self.category, row) for row in self.rows]

    @property
    def ordered(self) -> bool:
        """Whether its categories follow each other in time."""
        return self.category is not None and self.category.kind.chronological

    @property
    def apart(self) -> bool:
        """Whether each series has an axis of its own."""
        return self.kind.series == "apart"

    def chart(self, options: object) -> Chart:
        """The chart, with the options of its kind."""
        stressed = stressed_row(self.dataset, self.view)
        panels = tuple(self._ticks(column) for column in self.columns) if self.apart else ()
        ticks = () if panels else self._ticks(*self.columns)
        count = self.drawn
        return Chart(
            self.kind.name,
            tuple(self.names[:count]),
            tuple(self._series(column, count) for column in self.columns),
            ticks,
            unit="" if panels else self._unit(),
            highlight=next((place for place, row in enumerate(self.rows[:count]) if row is stressed), None),
            break_note=self._break_note(),
            panels=panels,
            no_value=self.writer.locale.gettext("no value"),
            ordered=self.ordered,
            options=options,
            cuts=tuple(map(self._cut, panels or (ticks,))),
            times=self._times(count),
            focus=next((place for place, column in enumerate(self.columns) if column.id == self.view.focus), None),
        )

    @property
    def drawn(self) -> int:
        """How many categories are drawn: those after a break behind which nothing has a value are left to its note."""
        cells = [cell for column in self.columns for cell in enumerate(self.cells(column))]
        end = max([at for at, cell in cells if cell.number() is not None], default=-1) + 1
        breaks = [at for column in self.columns for at, _ in self.breaks(column)]
        return min([at for at in breaks if at >= end], default=len(self.rows))

    def _in_order(self, rows: Sequence[DataRow]) -> Sequence[DataRow]:
        """The rows in order of time where it is drawn; or by the numbers of the stressed column, or of the first one.

        Those without a number stand last.
        """
        if times := self._begins(rows):
            return [row for _, row in sorted(zip(times, rows, strict=True), key=lambda one: one[0])]
        view, by = self.view, self.view.focus or self.columns[0].id
        if view.sort is None:
            return rows
        numbers = {row.id: row.cells[by].number() for row in rows}
        sign = -1 if view.sort == "highest-first" else 1
        return sorted(rows, key=lambda row: (numbers[row.id] is None, sign * (numbers[row.id] or 0)))

    def _begins(self, rows: Sequence[DataRow]) -> list[datetime.date]:
        """When each row begins, if time is drawn between them; [] where it is not, or not known of all."""
        if self.category is None or not (self.ordered and self.kind.joined):
            return []
        values = [row.cells[self.category.id].value for row in rows]
        return [] if None in values else [begin_of(value) for value in values]

    def _times(self, count: int) -> tuple[float, ...]:
        """How far the first categories are from the first one, in usual steps; () where all steps are about equal."""
        begins = self._begins(self.rows)[:count]
        days = [(begin - begins[0]).days for begin in begins]
        steps = [after - before for before, after in pairwise(days)]
        if not steps or max(steps) <= EVEN * min(steps) or not max(steps):
            return ()
        usual = median([step for step in steps if step])
        return tuple([day / usual for day in days])

    # --- categories and series -----------------------------------------------------------------------

    def cells(self, column: DataColumn) -> list[DataCell]:
        """What a column has in the rows of the chart."""
        return [row.cells[column.id] for row in self.rows]

    def _numbers(self, *columns: DataColumn) -> list[Decimal]:
        found = [cell.number() for column in columns for cell in self.cells(column)]
        return [number for number in found if number is not None]

    def _series(self, column: DataColumn, count: int) -> Series:
        name = self._with_unit(column) if self.apart else self.writer.plain(column.label)
        points = tuple(self._point(column, cell) for cell in self.cells(column)[:count])
        return Series(name, points, tuple(sorted({at for at, _ in self.breaks(column)})))

    def _point(self, column: DataColumn, cell: DataCell) -> Point:
        number = cell.number()
        if number is None:
            return Point(None, "")
        locale = self.writer.locale
        how = column.formatting if cell.approx else self.formatting(column)  # about 11,4 is not about 11,40
        label = column.quantity.on_axis(number, how, locale)
        label = locale.numbers.circa(label) if cell.approx else label
        return Point(float(number), PlainWords.of(label, of_cell(cell, label, locale)))

    def formatting(self, column: DataColumn) -> Formatting:
        """How the values of a column are written: those of one axis with equally many decimals, no more than needed."""
        if self.view.digits is not None and "digits" in column.quantity.in_text.filters:
            return replace(column.formatting, digits=self.view.digits)
        if column.formatting.digits is not None or "digits" not in column.quantity.in_text.filters:
            return column.formatting
        numbers = self._numbers(*([column] if self.apart else self.columns))
        return replace(column.formatting, digits=min(decimals(numbers), BEHIND))

    # --- the value axis --------------------------------------------------------------------------------

    def _ticks(self, *columns: DataColumn) -> Ticks:
        if self.kind.series == "stacked":
            values = [end for row in self.rows for end in self._stack(row)]
        else:
            values = self._numbers(*columns)
        quantity, scale = columns[0].quantity, self._scale(columns[0])  # all that share an axis are of one kind
        ticks = round_ticks(values, quantity.step, from_zero=self.kind.from_zero)
        shown = [tick / scale.divisor for tick in ticks]
        digits = decimals(shown)
        return tuple(
            (float(tick), quantity.tick(number, digits, self.writer.locale))
            for tick, number in zip(ticks, shown, strict=True)
        )

    def _cut(self, ticks: Ticks) -> str:
        """What is said of an axis on which zero has no place, "" for one that has it."""
        if not ticks or ticks[0][0] <= 0 <= ticks[-1][0]:
            return ""
        if ticks[0][0] > 0:
            # catalog: stands above a chart whose value axis does not start at zero.
            return self.writer.locale.gettext("the axis starts at {value}").format(value=ticks[0][1])
        # catalog: stands above a chart of negative values, whose axis does not reach zero.
        return self.writer.locale.gettext("the axis ends at {value}").format(value=ticks[-1][1])

    def _stack(self, row: DataRow) -> tuple[Decimal, Decimal]:
        """How far up and how far down the values of a row reach when they are stacked."""
        numbers = [row.cells[column.id].number() or Decimal(0) for column in self.columns]
        return sum((n for n in numbers if n > 0), Decimal(0)), sum((n for n in numbers if n < 0), Decimal(0))

    def _scale(self, column: DataColumn) -> AxisScale:
        numbers = self._numbers(*([column] if self.apart else self.columns))
        top = max(map(abs, numbers), default=Decimal(0))
        return column.quantity.scale(top, column.formatting, self.writer.locale)

    def _unit(self) -> str:
        """What the value axis counts: the unit of all series, or the name of the only one."""
        if len(self.columns) == 1:
            return self._with_unit(self.columns[0])
        units = {self._unit_of(column) for column in self.columns}
        return units.pop() if len(units) == 1 else ""

    def _with_unit(self, column: DataColumn) -> str:
        return labelled(self.writer, column, self._unit_of(column))

    def _unit_of(self, column: DataColumn) -> str:
        """The unit of a column's ticks; those of percentages have their sign."""
        scale = self._scale(column)
        return self.writer.plain(column.unit) if column.unit and scale.divisor == 1 else scale.unit

    # --- breaks and missing values ---------------------------------------------------------------------

    def breaks(self, column: DataColumn) -> list[tuple[int, Runs]]:
        """Where the series of a column is broken, as the index of the first category after it, and why."""
        order = {row.id: position for position, row in enumerate(self.dataset.rows)}
        found = []
        for broken in self.dataset.breaks:
            if broken.column == column.id and broken.before in order:
                after = [n for n, row in enumerate(self.rows) if order[row.id] >= order[broken.before]]
                if after and after[0]:
                    found.append((after[0], self.writer.label(broken.reason)))
        return found

    def _reasons(self) -> list[Runs]:
        """Why the series are broken, each reason once."""
        return list(dict.fromkeys(reason for column in self.columns for _, reason in self.breaks(column)))

    def _break_note(self) -> str:
        """What stands beside the break: its reason, or (when that is long, and stands in the notes) that it is one."""
        reasons = [plain(reason) for reason in self._reasons()]
        if len(reasons) == 1 and len(reasons[0]) <= SHORT:
            return reasons[0]
        return self.writer.locale.gettext("break in the series") if reasons else ""

    def notes(self) -> tuple[Runs, ...]:
        """Remarks under the chart: reasons of breaks that do not fit in it, and why values are missing."""
        reasons = self._reasons()
        shown = [plain(reason) for reason in reasons] == [self._break_note()]
        told = [] if shown else [sentence(reason, self.writer.locale.language) for reason in reasons]
        return (*told, *self._missing())

    def _missing(self) -> Iterator[Runs]:
        """One remark a series and reason: "Gebruikers, 2011–2012 en 2012–2013: niet vermeld."."""
        writer = self.writer
        for column in self.columns:
            for reason, text in self.dataset.nulls.items():
                missing = zip(self.names, self.cells(column), strict=True)
                subject = writer.locale.names.enumerate([name for name, cell in missing if cell.null == reason])
                if len(self.columns) > 1 and subject:
                    subject = f"{writer.plain(column.label)}, {subject}"
                if subject:
                    pattern = remark_on(writer, subject, "{remark}")
                    yield sentence(writer.around(pattern, writer.label(text)), writer.locale.language)
