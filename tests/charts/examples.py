"""Charts for tests, with the visits to the guide for data."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from report.charts import CHARTS
from report.document import Chart, Point, Series

NARROW, WIDE = 118 * 72 / 25.4, 164 * 72 / 25.4
YEARS = tuple(f"{year}-{year + 1}" for year in range(2011, 2022))

SESSIONS = (4392, 3118, 5812, 6884, 6206, 8010, 6377, 6135, 6557, 6272, 5532)
USERS = (None, None, 4223, 5254, 4527, 5647, 4267, 4364, 4230, 4208, 3901)
SHARE = (61, 70, 64.2, 66.5, 66.74, 69.56, 61.34, 63, 60, 30, None)


def written(value: float) -> str:
    """A number as the French edition writes it."""
    return f"{value:,.6g}".replace(",", "\u202f").replace(".", ",")


def series(name: str, values: Iterable[float | None], breaks: tuple[int, ...] = ()) -> Series:
    """A series with its values written out."""
    return Series(name, tuple(Point(v, "" if v is None else written(v)) for v in values), breaks)


def ticks(values: Sequence[float | None]) -> tuple[tuple[float, str], ...]:
    """Some ticks that span the values and zero."""
    known = [v for v in values if v is not None and math.isfinite(v)] or [0.0]
    low, high = min(0.0, *known), max(0.0, *known)
    steps = [low + (high - low) * i / 4 for i in range(5)] if low < high else [low, low + 1]
    return tuple((step, written(step)) for step in steps)


def chart(
    kind: str,
    *rows: Series,
    categories: Sequence[str] = (),
    highlight: int | None = None,
    unit: str = "",
    break_note: str = "",
) -> Chart:
    """A chart of some series, with ticks and panels."""
    count = max((len(row.points) for row in rows), default=0)
    names = tuple(categories) or (YEARS if count == len(YEARS) else tuple(str(2000 + i) for i in range(count)))
    values = [[p.value for p in row.points] for row in rows]
    panels = tuple(map(ticks, values)) if CHARTS[kind].series == "apart" else ()
    return Chart(
        kind,
        names,
        rows,
        () if panels else ticks([v for each in values for v in each]),
        unit,
        highlight,
        break_note,
        panels,
        "geen waarde",
        ordered=not categories,
    )
