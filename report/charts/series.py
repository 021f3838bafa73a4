"""Series: the numbers of a chart without their looks - which are known, where they break, the span of the axis."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from report.document import Chart, Series

Ticks = Sequence[tuple[float, str]]


def known(series: Series) -> dict[int, float]:
    """The values of a series that are there and can be drawn, by index."""
    found = ((index, point.value) for index, point in enumerate(series.points))
    return {index: float(value) for index, value in found if value is not None and math.isfinite(value)}


def breaks_of(chart: Chart) -> list[int]:
    """The indexes of the categories before which one of the series is broken, in order."""
    return sorted({b for series in chart.series for b in series.breaks if 0 < b < len(chart.categories)})


def runs(indexes: Iterable[int], breaks: Iterable[int] = ()) -> list[list[int]]:
    """Indexes parted into stretches without a gap, and without a break inside."""
    cuts = set(breaks)
    found: list[list[int]] = []
    for index in indexes:
        if found and index == found[-1][-1] + 1 and index not in cuts:
            found[-1].append(index)
        else:
            found.append([index])
    return found


def span(values: Iterable[float], ticks: Ticks, *, zero: bool) -> tuple[float, float]:
    """The lowest and the highest value that an axis shows; `zero` makes it start at, or run through, zero."""
    ends = [*values, *(value for value, _ in ticks if math.isfinite(value)), *([0.0] if zero else [])]
    low, high = min(ends, default=0.0), max(ends, default=0.0)
    if low < high:
        return low, high
    around = max(1.0, abs(low) / 10)
    return (low, low + around) if zero else (low - around, low + around)


def landmarks(values: dict[int, float], highlight: int | None) -> list[int]:
    """The indexes of the points that deserve a label, in this order: last, `highlight`, highest, lowest, first."""
    if not values:
        return []
    highest = max(values, key=lambda i: (values[i], i))
    lowest = min(values, key=lambda i: (values[i], -i))
    stressed = [highlight] if highlight is not None and highlight in values else []
    return list(dict.fromkeys([max(values), *stressed, highest, lowest, min(values)]))
