"""Ticks: round, few, and around all values."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from report.localise.charts import STEPS, round_ticks
from report.values import KINDS
from report.values.duration import CLOCK, DURATION
from report.values.integer import INTEGER
from report.values.kind import QuantityKind

QUANTITIES = {kind.name: kind for kind in KINDS if isinstance(kind, QuantityKind)}


def written(values: list[str], kind: str, from_zero: bool) -> str:
    return " ".join(
        f"{tick.normalize():f}" for tick in round_ticks(map(Decimal, values), QUANTITIES[kind].step, from_zero)
    )


@pytest.mark.parametrize(
    ("values", "kind", "from_zero", "expected"),
    [
        (["3118", "8010"], "integer", True, "0 2000 4000 6000 8000 10000"),
        (["3901", "5647"], "integer", False, "3500 4000 4500 5000 5500 6000"),
        (["100", "5647"], "integer", False, "0 2000 4000 6000"),  # near zero: from zero
        (["61", "70.00"], "percent", False, "60 62 64 66 68 70"),
        (["61", "70.00"], "percent", True, "0 20 40 60 80"),
        (["176", "267"], "duration", False, "150 180 210 240 270"),
        (["176", "267"], "duration", True, "0 60 120 180 240 300"),
        (["3600", "9000"], "duration", True, "0 1800 3600 5400 7200 9000"),
        (["1", "2"], "integer", True, "0 1 2"),
        (["1", "12"], "integer", True, "0 5 10 15"),  # no ticks at 2,5
        (["1", "12"], "decimal", True, "0 2.5 5 7.5 10 12.5"),
        (["275e6", "200e6"], "money", True, "0 100000000 200000000 300000000"),
        (["-4", "7"], "decimal", True, "-5 -2.5 0 2.5 5 7.5"),
        (["-8", "-3"], "decimal", False, "-8 -7 -6 -5 -4 -3"),
        (["0"], "integer", True, "0 1"),
        (["5"], "decimal", False, "5 5.2 5.4 5.6 5.8 6"),
        ([], "decimal", True, "0 0.2 0.4 0.6 0.8 1"),
    ],
)
def test_ticks(values: list[str], kind: str, from_zero: bool, expected: str) -> None:
    assert written(values, kind, from_zero) == expected


numbers = st.lists(st.decimals(-(10**9), 10**9, places=2), max_size=12)


@given(numbers, st.sampled_from(list(QUANTITIES.values())), st.booleans())
def test_ticks_span_the_values_at_equal_distances(values: list[Decimal], kind: QuantityKind, from_zero: bool) -> None:
    found = round_ticks(values, kind.step, from_zero)
    steps = {after - before for before, after in pairwise(found)}
    assert len(found) >= 2
    assert len(steps) == 1
    assert all(found[0] <= value <= found[-1] for value in values)
    if kind is not DURATION or max(steps) < CLOCK[-1]:
        assert len(found) <= STEPS + 3
    if from_zero:
        assert 0 in found
    if kind is INTEGER:
        assert all(tick == tick.to_integral_value() for tick in found)


def test_whole_numbers_that_hardly_differ_get_ticks_too() -> None:
    assert written(["0.00", "0.01"], "integer", False) == "0 1"
