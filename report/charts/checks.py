"""Checks: what columns must have in common, and how many there may be, for a chart to be read rightly."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from report.charts.kind import Refusal, ShownColumn
from report.charts.palette import LOOKS


def share_an_axis(columns: Sequence[ShownColumn]) -> Iterator[Refusal]:
    """Refuse a column that is measured in something else than the first: one axis cannot count both."""
    for place, column in enumerate(columns):
        if column.measure != columns[0].measure:
            message = f"'{column.id}' ({column.measure}) has no axis in common with '{columns[0].id}'"
            yield Refusal(place, f"{message} ({columns[0].measure})", "make two charts, or one of the kind multiples")
            return


def add_up(columns: Sequence[ShownColumn]) -> Iterator[Refusal]:
    """Refuse a column with another unit than the first: what is stacked is read as a sum."""
    for place, column in enumerate(columns):
        if (column.measure, column.unit) != (columns[0].measure, columns[0].unit):
            message = f"'{column.id}' ({column.unit or column.measure}) cannot be added to '{columns[0].id}'"
            hint = "stack parts of one whole; for others, use the kind bar, line or multiples"
            yield Refusal(place, f"{message} ({columns[0].unit or columns[0].measure})", hint)
            return


def can_be_told_apart(columns: Sequence[ShownColumn]) -> Iterator[Refusal]:
    """Refuse more series than there are looks: one would look like another."""
    if len(columns) > LOOKS:
        message = f"{len(columns)} series are more than a reader can tell apart"
        yield Refusal(LOOKS, message, f"show {LOOKS} at most, or use the kind multiples")


def layers_are_positive(columns: Sequence[ShownColumn]) -> Iterator[Refusal]:
    """Refuse negative values in several surfaces: a layer that sinks below the one under it hides it."""
    for place, column in enumerate(columns if len(columns) > 1 else ()):
        if min(column.numbers, default=0) < 0:
            yield Refusal(place, f"'{column.id}' has negative values, which no layer shows", "use the kind line or bar")
