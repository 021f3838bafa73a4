"""Axes: round numbers for the ticks of a value axis."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

ROUND = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
# Seconds: nobody reads 2:30 as a tick between 0 and 5:00 any better than 1:00, 2:00, 3:00.
CLOCK = tuple(map(Decimal, (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 18000, 36000, 86400)))
STEPS = 5  # at most, between the lowest and the highest tick


def ticks(values: Iterable[Decimal], kind: str, from_zero: bool) -> tuple[Decimal, ...]:
    """Ticks at round distances that span the values, from the lowest to the highest; at least two.

    `kind` is that of the data column: integers get no ticks between them, durations (seconds) those of a clock.
    `from_zero` makes zero a tick; without it, it is one when the values come near it.
    """
    known = list(values)
    low, high = min(known, default=Decimal(0)), max(known, default=Decimal(0))
    if from_zero or 0 <= low <= high / 2:
        low, high = min(low, Decimal(0)), max(high, Decimal(0))
    if low == high:
        high = low + 1
    step = _step(high - low, kind)
    first = (low / step).to_integral_value(ROUND_FLOOR)
    last = (high / step).to_integral_value(ROUND_CEILING)
    return tuple(step * number for number in range(int(first), int(last) + 1))


def _step(span: Decimal, kind: str) -> Decimal:
    """The smallest round distance that needs no more than STEPS steps for the span."""
    least = span / STEPS
    if kind == "duration":
        return next((step for step in CLOCK if step >= least), CLOCK[-1])
    if kind == "integer":
        least = max(least, Decimal(1))
    power = Decimal(1).scaleb(least.adjusted())
    steps = (power * factor for factor in ROUND)
    return next(step for step in steps if step >= least and (kind != "integer" or step == step.to_integral_value()))
