"""ChartKind: all that the program asks of a kind of chart - its options, its checks, its words, its drawing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from decimal import Decimal

    from report.charts.sheet import Sheet
    from report.document import Chart
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
    message: str
    hint: str


Check: TypeAlias = Callable[[Sequence[ShownColumn]], Iterator[Refusal]]


@dataclass(frozen=True, kw_only=True, slots=True)
class ChartKind:
    """A kind of chart: one file of this folder that makes such an object, and one name in CHARTS.

    No part has a default: mypy misses what a kind forgets, and Python refuses to import it.

    name: what editors write, "stacked-bar".
    options: the class of a NamedTuple whose fields editors may write beside those of every chart, or None. The drawing
        finds one in `chart.options`; its annotations are what pydantic understands.
    from_zero: whether the value axis starts at zero, as it must where lengths or areas are compared.
    series: how several stand in one chart. "stacked" ones are added up, on the axis and in the alt text; those that
        stand "apart" have an axis each, `chart.panels`, and carry their units in their names.
    checks: what `sppreport check` refuses, besides columns without numbers.
    called: what the alt text says first, for so many series; {series} stands for their names, {number} for how many.
    height: that suits the width of the sheet, in points; nothing may be drawn yet.
    draw: draws a chart on matplotlib's `sheet.axes`, in points; it is called when the chart is not in the cache.
    """

    example: ClassVar[str] = "bar"

    name: str
    options: type[Any] | None
    from_zero: bool
    series: Literal["together", "stacked", "apart"]
    checks: tuple[Check, ...]
    called: Callable[[Locale, int], str]
    height: Callable[[Sheet, Chart], float]
    draw: Callable[[Sheet, Chart], None]
