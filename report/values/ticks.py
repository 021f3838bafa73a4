"""Ticks of a value axis: at round distances, few, and around all values."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

ROUND = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
STEPS = 5  # at most, between the lowest and the highest tick


def round_ticks(values: Iterable[Decimal], step: Callable[[Decimal], Decimal], from_zero: bool) -> tuple[Decimal, ...]:
    """Ticks at round distances that span the values, from the lowest to the highest; at least two.

    `step` gives the smallest round distance that is no less than another one. `from_zero` makes zero a tick; without
    it, it is one when the values come near it.
    """
    known = list(values)
    low, high = min(known, default=Decimal(0)), max(known, default=Decimal(0))
    if from_zero or 0 <= low <= high / 2:
        low, high = min(low, Decimal(0)), max(high, Decimal(0))
    if low == high:
        high = low + 1
    between = step((high - low) / STEPS)
    first = (low / between).to_integral_value(ROUND_FLOOR)
    last = (high / between).to_integral_value(ROUND_CEILING)
    return tuple(between * number for number in range(int(first), int(last) + 1))


def decimal_step(least: Decimal) -> Decimal:
    """A round distance in the decimal system: 1, 2, 2.5 or 5 with any number of zeros."""
    power = Decimal(1).scaleb(least.adjusted())
    return next(power * factor for factor in ROUND if power * factor >= least)


def whole_step(least: Decimal) -> Decimal:
    """A round distance that is a whole number, so that there are no ticks between those of what is counted."""
    step = decimal_step(max(least, Decimal(1)))
    return step if step == step.to_integral_value() else decimal_step(step + 1)
