"""ChartKind: all that the program asks of a kind of chart - options, checks, words, drawing - and the usual checks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Literal, NamedTuple, TypeAlias

from report.charts.palette import LOOKS
from report.messages import Message, say

if TYPE_CHECKING:
    from decimal import Decimal

    from report.charts.sheet import Sheet
    from report.locales import Locale


class ShownColumn(NamedTuple):
    """A column of numbers that a chart is to show: its id, in what it is measured, and the values that are there.

    Columns of one `measure` ("number", "percent", "EUR") can share an axis, those of one `unit` can be added up.
    """

    id: str
    measure: str
    unit: str
    numbers: tuple[Decimal, ...]


class Refusal(NamedTuple):
    """Why a kind of chart does not show some columns: the place of the first one at fault among them, and the cure."""

    column: int
    message: Message
    hint: Message


Check: TypeAlias = Callable[[Sequence[ShownColumn]], Iterator[Refusal]]


@dataclass(frozen=True, kw_only=True, slots=True)
class ChartKind:
    """A kind of chart: one file of this folder that makes such an object, and one name in CHARTS.

    No part has a default: mypy misses what a kind forgets, and Python refuses to import it.

    name: what editors write, "stacked-bar".
    shows: what it looks like, and what it is for, in a few words.
    options: the class of a NamedTuple whose fields editors may write beside those of every chart, or None. The drawing
        finds one in `sheet.chart.options`; its annotations are what pydantic understands.
    from_zero: whether the value axis starts at zero, as it must where lengths or areas are compared.
    joined: whether what lies between two categories is drawn as well, so that their distance counts.
    series: how several stand in one chart. "stacked" ones are added up, on the axis and in the alt text; those that
        stand "apart" have an axis each, `chart.panels`, and carry their units in their names.
    checks: what `sppreport check` refuses, besides columns without numbers.
    called: what the alt text says first, for so many series; {series} stands for their names, {number} for how many.
    height: that suits the width of the sheet, in points; nothing may be drawn yet.
    draw: draws `sheet.chart` on matplotlib's `sheet.axes`, in points; it is called when the chart is not in the cache.
    """

    example: ClassVar[str] = "bar"

    name: str
    shows: Message
    options: type[Any] | None
    from_zero: bool
    joined: bool
    series: Literal["together", "stacked", "apart"]
    checks: tuple[Check, ...]
    called: Callable[[Locale, int], str]
    height: Callable[[Sheet], float]
    draw: Callable[[Sheet], None]


def share_an_axis(columns: Sequence[ShownColumn]) -> Iterator[Refusal]:
    """Refuse a column that is measured in something else than the first: one axis cannot count both."""
    for place, column in enumerate(columns):
        first = columns[0]
        if column.measure != first.measure or (column.unit and first.unit and column.unit != first.unit):
            message = say(
                "'{column}' ({measure}) has no axis in common with '{first}' ({first_measure})",
                column=column.id,
                measure=column.unit or column.measure,
                first=first.id,
                first_measure=first.unit or first.measure,
            )
            yield Refusal(
                place, message, say("make a chart of each; of years or other steps in order, one of the kind multiples")
            )
            return


def add_up(columns: Sequence[ShownColumn]) -> Iterator[Refusal]:
    """Refuse a column with another unit than the first: what is stacked is read as a sum."""
    for place, column in enumerate(columns):
        if (column.measure, column.unit) != (columns[0].measure, columns[0].unit):
            message = say(
                "'{column}' ({measure}) cannot be added to '{first}' ({first_measure})",
                column=column.id,
                measure=column.unit or column.measure,
                first=columns[0].id,
                first_measure=columns[0].unit or columns[0].measure,
            )
            hint = say(
                "stack parts of one whole; make charts of others, or one of the kind multiples if years are shown"
            )
            yield Refusal(place, message, hint)
            return


def can_be_told_apart(columns: Sequence[ShownColumn]) -> Iterator[Refusal]:
    """Refuse more series than there are looks: one would look like another."""
    if len(columns) > LOOKS:
        message = say("{number} series are more than a reader can tell apart", number=len(columns))
        yield Refusal(
            LOOKS, message, say("show {most} at most, or use the kind multiples if years are shown", most=LOOKS)
        )


def layers_are_positive(columns: Sequence[ShownColumn]) -> Iterator[Refusal]:
    """Refuse negative values in several surfaces: a layer that sinks below the one under it hides it."""
    for place, column in enumerate(columns if len(columns) > 1 else ()):
        if min(column.numbers, default=0) < 0:
            message = say("'{column}' has negative values, which no layer shows", column=column.id)
            yield Refusal(place, message, say("use the kind line or bar"))
