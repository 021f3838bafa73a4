"""Alt texts: what a chart shows, in words, for those who cannot see it - told from its data.

An editor who knows what matters may say it better: then these words are not used, except the last sentence, which
leads to the data themselves.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from report.document import plain
from report.locales import Locale
from report.localise.charts import DataChart
from report.localise.tables import ended, remark_on, until
from report.model.dataset import DataColumn
from report.slots.answers import capitalised
from report.values.kind import about

FEW = 6  # values that are all told, when nothing orders their categories
SEVERAL = 12  # categories that are all named


def alt_text(chart: DataChart) -> str:
    """What a chart shows: its kind, its series and categories, the values that matter, breaks, what is missing."""
    return " ".join([ended(capitalised(sentence)) for sentence in _sentences(chart)])


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


def _sentences(chart: DataChart) -> Iterator[str]:
    series = list(_series(chart))
    yield _kind(chart, [told.name for told in series])
    if chart.ordered or len(chart.names) > FEW:
        yield _categories(chart)
    teller = Teller(chart)
    stacked = len(series) > 1 and chart.kind.series == "stacked" and not any(told.breaks for told in series)
    for told in (*series, *([_totals(chart)] if stacked else ())):
        several = len(series) > 1
        for number, sentence in enumerate(teller.sentences(told)):
            yield remark_on(chart.writer, told.name, sentence) if several and number == 0 else sentence
    yield from _missing(chart)


# --- what is drawn -----------------------------------------------------------------------------------


def _kind(chart: DataChart, names: list[str]) -> str:
    locale, number = chart.writer.locale, len(names)
    pattern = chart.kind.called(locale, number)
    return pattern.format(number=locale.numbers.word(number), series=locale.names.enumerate(names))


def _categories(chart: DataChart) -> str:
    """What stands along the other axis, from the first to the last: "Periode: 2011–2012 tot en met 2021–2022"."""
    # catalog: what the values of a chart are of, where the data have no name for it.
    subject = chart.writer.plain(chart.category.label) if chart.category else chart.writer.locale.gettext("categories")
    if len(chart.names) > 1 and (chart.ordered or len(chart.names) > SEVERAL):
        return remark_on(chart.writer, subject, until(chart.writer, chart.names[0], chart.names[-1]))
    return remark_on(chart.writer, subject, chart.writer.locale.names.enumerate(chart.names))


def _series(chart: DataChart) -> Iterator[Told]:
    for column in chart.columns:
        cells = [row.cells[column.id] for row in chart.rows]
        numbers = [(at, cell.number(), cell.approx) for at, cell in enumerate(cells)]
        values = tuple(Known(at, n, said(chart, column, n, about)) for at, n, about in numbers if n is not None)
        breaks = tuple((at, plain(reason)) for at, reason in chart.breaks(column))
        yield Told(chart.writer.plain(column.label), values, breaks)


def _totals(chart: DataChart) -> Told:
    """The sums of stacked series, where none of them lacks its value."""
    sums = []
    for at, row in enumerate(chart.rows):
        cells = [row.cells[column.id] for column in chart.columns]
        numbers = [number for cell in cells if (number := cell.number()) is not None]
        if len(numbers) == len(cells):
            total = sum(numbers, Decimal(0))
            sums.append(Known(at, total, said(chart, chart.columns[0], total, any(cell.approx for cell in cells))))
    # catalog: the sum of the series of a chart.
    return Told(chart.writer.locale.pgettext("series", "Total"), tuple(sums))


def _missing(chart: DataChart) -> Iterator[str]:
    """For which categories there is no value, and why."""
    locale = chart.writer.locale
    for column in chart.columns:
        gaps: dict[str, list[int]] = {}
        for at, row in enumerate(chart.rows):
            if row.cells[column.id].number() is None:
                gaps.setdefault(row.cells[column.id].null or "", []).append(at)
        for reason, indexes in gaps.items():
            if len(chart.columns) > 1:
                # catalog: the categories for which a series of a chart has no value.
                pattern = locale.gettext("no value for {series} ({categories})")
            else:
                # catalog: the categories of a chart for which there is no value.
                pattern = locale.gettext("no value ({categories})")
            text = pattern.format(series=chart.writer.plain(column.label), categories=names_of(chart, indexes))
            known = reason in chart.dataset.nulls
            yield remark_on(chart.writer, text, chart.writer.plain(chart.dataset.nulls[reason])) if known else text


# --- the values of a series ------------------------------------------------------------------------


class Known(NamedTuple):
    """A value of a series: the index of its category, the number, and how a sentence says it."""

    at: int
    number: Decimal
    said: str


class Told(NamedTuple):
    """A series as it is told: its name, its values, and where and why it is broken, by the index after the break."""

    name: str
    values: tuple[Known, ...]
    breaks: tuple[tuple[int, str], ...] = ()


def said(chart: DataChart, column: DataColumn, number: Decimal, approx: bool) -> str:
    """A value in a sentence, with its unit."""
    locale = chart.writer.locale
    text = column.quantity.in_text.write(number, column.formatting, locale)
    if approx:
        text = about(text, locale)
    if column.unit and column.quantity.bare:
        text = locale.gettext("{number} {unit}").format(number=text, unit=chart.writer.plain(column.unit))
    return text


def names_of(chart: DataChart, indexes: Sequence[int]) -> str:
    """The names of categories; three or more next to each other, in an order, as a range."""
    names: list[str] = []
    at = 0
    while at < len(indexes):
        end = at + 1
        while chart.ordered and end < len(indexes) and indexes[end] == indexes[end - 1] + 1:
            end += 1
        if end - at > 2:
            names.append(until(chart.writer, chart.names[indexes[at]], chart.names[indexes[end - 1]]))
        else:
            names += [chart.names[index] for index in indexes[at:end]]
        at = end
    return chart.writer.locale.names.enumerate(names)


class Teller:
    """Tells the values of series. What stands on either side of a break is never compared."""

    def __init__(self, chart: DataChart) -> None:
        self._chart = chart
        self._locale = chart.writer.locale

    def sentences(self, told: Told) -> Iterator[str]:
        """The values up to the first break, the break, the values after it, and so on."""
        yield from self._part([value for value in told.values if not told.breaks or value.at < told.breaks[0][0]])
        edges = [*(at for at, _ in told.breaks), len(self._chart.names)]
        for (start, end), (_, reason) in zip(pairwise(edges), told.breaks, strict=True):
            # catalog: where a series of a chart is broken, and why.
            pattern = self._locale.gettext("break in the series before {category}: {reason}")
            yield pattern.format(category=self._chart.names[start], reason=reason)
            for number, sentence in enumerate(self._part([v for v in told.values if start <= v.at < end])):
                # catalog: {values} is a sentence in small letters about the values after a break in a series.
                after = self._locale.gettext("after the break: {values}")
                yield sentence if number else after.format(values=sentence)

    def _part(self, values: Sequence[Known]) -> Iterator[str]:
        """Sentences, in small letters at their start, about values that can be compared."""
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
        if self._chart.ordered:
            return self._locale.gettext("the series starts at {first} and ends at {last}").format(
                first=first, last=last
            )
        if len(self._chart.names) <= FEW:
            listed = self._locale.names.enumerate([self._placed([value]) for value in values])
            return self._locale.gettext("the values are {values}").format(values=listed)
        return self._locale.gettext("the first value is {first}, the last {last}").format(first=first, last=last)

    def _placed(self, values: Sequence[Known]) -> str:
        """Equal values and the categories that have them: "8.010 (2016–2017)"."""
        # catalog: a value of a chart and the category, or categories, that have it.
        pattern = self._locale.gettext("{value} ({categories})")
        return pattern.format(value=values[0].said, categories=names_of(self._chart, [value.at for value in values]))
