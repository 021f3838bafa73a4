"""Alt texts: what a chart shows, in words, for those who cannot see it - told from its data.

An editor who knows what matters may say it better: then these words are not used, except the last sentence, which
leads to the data themselves.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from report.charts.plot import runs
from report.document import plain
from report.languages import capitalised
from report.locales import Locale
from report.localise.charts import DataChart
from report.localise.tables import ended, remark_on, until
from report.model.data_columns import DataColumn
from report.values.kind import about

FEW = 6  # values that are all told, when nothing orders their categories
SEVERAL = 12  # categories that are all named


def alt_text(chart: DataChart) -> str:
    """What a chart shows: its kind, its series and categories, the values that matter, breaks, what is missing."""
    return " ".join([ended(capitalised(one, chart.writer.locale.language)) for one in ChartTeller(chart).sentences()])


def with_place_of_data(locale: Locale, alt: str, file: str, table: str) -> str:
    """An alt text with a last sentence that says where the data are: in a file, and in a `table` if that is not ""."""
    if file in alt:
        return alt
    if table:
        # catalog: the end of the alt text of a chart; {table} is such as "table 2", {file} the name of a file.
        pattern = locale.gettext("The data are in {table} and in the attached file {file}.")
    else:
        # catalog: the end of the alt text of a chart; {file} is the name of a file.
        pattern = locale.gettext("The data are in the attached file {file}.")
    return f"{ended(alt)} {pattern.format(table=table, file=file)}"


class Known(NamedTuple):
    """A value of a series: the index of its category, the number, and how a sentence says it."""

    at: int
    number: Decimal
    said: str


class Told(NamedTuple):
    """A series as it is told: its name, its values, and where and why it is broken, by the index after the break."""

    name: str
    values: list[Known]
    breaks: list[tuple[int, str]]


class ChartTeller:
    """Tells what a chart shows, in sentences without a capital. What a break parts is never compared."""

    def __init__(self, chart: DataChart) -> None:
        self._chart = chart
        self._writer = chart.writer
        self._locale = chart.writer.locale

    def sentences(self) -> Iterator[str]:
        """All that is told of the chart."""
        chart = self._chart
        series = [self._series(column) for column in chart.columns]
        names = self._locale.names.enumerate([told.name for told in series])
        pattern = chart.kind.called(self._locale, len(series))
        yield pattern.format(number=self._locale.numbers.word(len(series)), series=names)
        if chart.ordered or len(chart.names) > FEW:
            yield self._categories()
        several = len(series) > 1
        if several and chart.kind.series == "stacked" and not any(told.breaks for told in series):
            series.append(self._totals())
        for told in series:
            for number, sentence in enumerate(self._values(told)):
                yield remark_on(self._writer, told.name, sentence) if several and number == 0 else sentence
        for column in chart.columns:
            yield from self._missing(column)

    # --- what is drawn -------------------------------------------------------------------------------

    def _categories(self) -> str:
        """What stands along the other axis, from the first to the last: "Periode: 2011–2012 tot en met 2021–2022"."""
        chart, names = self._chart, self._chart.names
        # catalog: what the values of a chart are of, where the data have no name for it.
        subject = self._writer.plain(chart.category.label) if chart.category else self._locale.gettext("categories")
        ranged = len(names) > 1 and (chart.ordered or len(names) > SEVERAL)
        shown = until(self._writer, names[0], names[-1]) if ranged else self._locale.names.enumerate(names)
        return remark_on(self._writer, subject, shown)

    def _series(self, column: DataColumn) -> Told:
        values = [
            Known(at, number, self._said(column, number, cell.approx))
            for at, cell in enumerate(self._chart.cells(column))
            if (number := cell.number()) is not None
        ]
        breaks: list[tuple[int, str]] = [(at, plain(reason)) for at, reason in self._chart.breaks(column)]
        return Told(self._writer.plain(column.label), values, breaks)

    def _totals(self) -> Told:
        """The sums of stacked series, where none of them lacks its value."""
        first, sums = self._chart.columns[0], []
        for at, row in enumerate(self._chart.rows):
            cells = [row.cells[column.id] for column in self._chart.columns]
            numbers = [number for cell in cells if (number := cell.number()) is not None]
            if len(numbers) == len(cells):
                total = sum(numbers, Decimal(0))
                sums.append(Known(at, total, self._said(first, total, any(cell.approx for cell in cells))))
        # catalog: the sum of the series of a chart.
        return Told(self._locale.pgettext("series", "Total"), sums, [])

    def _missing(self, column: DataColumn) -> Iterator[str]:
        """For which categories there is no value, and why."""
        gaps: dict[str, list[int]] = {}
        for at, cell in enumerate(self._chart.cells(column)):
            if cell.number() is None:
                gaps.setdefault(cell.null or "", []).append(at)
        for reason, indexes in gaps.items():
            if len(self._chart.columns) > 1:
                # catalog: the categories for which a series of a chart has no value.
                pattern = self._locale.gettext("no value for {series} ({categories})")
            else:
                # catalog: the categories of a chart for which there is no value.
                pattern = self._locale.gettext("no value ({categories})")
            text = pattern.format(series=self._writer.plain(column.label), categories=self._names(indexes))
            why = self._chart.dataset.nulls.get(reason)
            yield remark_on(self._writer, text, self._writer.plain(why)) if why else text

    # --- the values of a series ------------------------------------------------------------------------

    def _values(self, told: Told) -> Iterator[str]:
        """The values up to the first break, the break, the values after it, and so on."""
        edges = [*(at for at, _ in told.breaks), len(self._chart.names)]
        yield from self._part([value for value in told.values if value.at < edges[0]])
        for (start, end), (_, reason) in zip(pairwise(edges), told.breaks, strict=True):
            # catalog: where a series of a chart is broken, and why.
            pattern = self._locale.gettext("break in the series before {category}: {reason}")
            yield pattern.format(category=self._chart.names[start], reason=reason)
            for number, sentence in enumerate(self._part([v for v in told.values if start <= v.at < end])):
                # catalog: {values} is a sentence in small letters about the values after a break in a series.
                after = self._locale.gettext("after the break: {values}")
                yield sentence if number else after.format(values=sentence)

    def _part(self, values: Sequence[Known]) -> Iterator[str]:
        """Sentences about values that can be compared."""
        gettext = self._locale.gettext
        if not values:
            return
        low, high = min(v.number for v in values), max(v.number for v in values)
        lowest, highest = [v for v in values if v.number == low], [v for v in values if v.number == high]
        first, last = self._placed(values[:1]), self._placed(values[-1:])
        if len(values) == 1:
            yield gettext("the only value is {value}").format(value=first)
        elif low == high:
            yield gettext("all values are equal: {value}").format(value=values[0].said)
        elif self._chart.ordered and (lowest, highest) == ([values[0]], [values[-1]]):
            pattern = gettext("the series starts at {first}, its lowest value, and ends at {last}, its highest")
            yield pattern.format(first=first, last=last)
        elif self._chart.ordered and (lowest, highest) == ([values[-1]], [values[0]]):
            pattern = gettext("the series starts at {first}, its highest value, and ends at {last}, its lowest")
            yield pattern.format(first=first, last=last)
        else:
            yield self._course(values, first, last)
            pattern = gettext("the highest value is {highest}, the lowest {lowest}")
            yield pattern.format(highest=self._placed(highest), lowest=self._placed(lowest))

    def _course(self, values: Sequence[Known], first: str, last: str) -> str:
        """From the first value to the last; all of them, when they are few and nothing orders them."""
        placed = [self._placed([value]) for value in values]
        if self._chart.ordered:
            pattern = self._locale.gettext("the series starts at {first} and ends at {last}")
        elif len(self._chart.names) <= FEW:
            pattern = self._locale.gettext("the values are {values}")
        else:
            pattern = self._locale.gettext("the first value is {first}, the last {last}")
        return pattern.format(first=first, last=last, values=self._locale.names.enumerate(placed))

    # --- numbers and names -----------------------------------------------------------------------------

    def _said(self, column: DataColumn, number: Decimal, approx: bool) -> str:
        """A value in a sentence, with its unit."""
        how = column.formatting if approx else self._chart.formatting(column)
        text = column.quantity.in_text.write(number, how, self._locale)
        if approx:
            text = about(text, self._locale)
        if column.unit and column.quantity.bare:
            text = self._locale.gettext("{number} {unit}").format(number=text, unit=self._writer.plain(column.unit))
        return text

    def _placed(self, values: Sequence[Known]) -> str:
        """Equal values and the categories that have them: "8.010 (2016–2017)"."""
        # catalog: a value of a chart and the category, or categories, that have it.
        pattern = self._locale.gettext("{value} ({categories})")
        return pattern.format(value=values[0].said, categories=self._names([value.at for value in values]))

    def _names(self, indexes: Sequence[int]) -> str:
        """The names of categories; three or more next to each other, in an order, as a range."""
        names: list[str] = []
        for run in runs(indexes, () if self._chart.ordered else indexes):
            found = [self._chart.names[index] for index in run]
            names += found if len(found) < 3 else [until(self._writer, found[0], found[-1])]
        return self._locale.names.enumerate(names)
