"""Telling: the values of a chart's series in sentences - where they start and end, the highest, the lowest, breaks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from report.localise.charts import DataChart
from report.localise.tables import until
from report.model.dataset import DataColumn
from report.slots.kinds import Answer
from report.slots.wording import in_text

FEW = 6  # values that are all told, when nothing orders their categories


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
    locale = chart.edition.locale
    value = (number, column.currency) if column.kind == "money" else number
    text = in_text(Answer(column.kind, value, {}, column.digits, approx=approx), locale)
    if column.unit and column.kind in ("integer", "decimal"):
        text = locale.gettext("{number} {unit}").format(number=text, unit=chart.edition.plain(column.unit))
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
            names.append(until(chart.edition, chart.names[indexes[at]], chart.names[indexes[end - 1]]))
        else:
            names += [chart.names[index] for index in indexes[at:end]]
        at = end
    return chart.edition.locale.names.enumerate(names)


class Teller:
    """Tells the values of series. What stands on either side of a break is never compared."""

    def __init__(self, chart: DataChart) -> None:
        self._chart = chart
        self._locale = chart.edition.locale

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
