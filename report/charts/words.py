"""Words of charts: those that the report holds, numbered, so that each line of them tells what it is of."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from report.document import Chart


class ChartWord(str):
    """Words of a chart, or a line of them; `number` is the index of the whole in `words_of` the chart."""

    __slots__ = ("number",)
    number: int

    @classmethod
    def of(cls, words: str, number: int) -> Self:
        """Words with their number."""
        made = cls(words)
        made.number = number
        return made


def words_of(chart: Chart) -> tuple[str, ...]:
    """All words and numbers that a chart may print and that the report holds, but for those that it makes of them."""
    values = [point.label for series in chart.series for point in series.points]
    names = [series.name for series in chart.series]
    return (*chart.categories, *names, chart.unit, chart.break_note, *values)


def numbered(chart: Chart) -> Chart:
    """The same chart with words that have their numbers."""
    numbers = count()

    def of(words: str) -> ChartWord:
        return ChartWord.of(words, next(numbers))

    categories = tuple(map(of, chart.categories))
    names = [of(series.name) for series in chart.series]
    unit, break_note = of(chart.unit), of(chart.break_note)
    series = tuple(
        [
            replace(one, name=name, points=tuple([point._replace(label=of(point.label)) for point in one.points]))
            for one, name in zip(chart.series, names, strict=True)
        ]
    )
    return replace(chart, categories=categories, series=series, unit=unit, break_note=break_note)
