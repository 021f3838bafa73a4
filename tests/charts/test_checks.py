"""What kinds of charts refuse to show, and what they show."""

from __future__ import annotations

from decimal import Decimal

import pytest

from report.charts import CHARTS
from report.charts.kind import ShownColumn


def column(name: str, measure: str = "number", unit: str = "", *numbers: int) -> ShownColumn:
    return ShownColumn(name, measure, unit, tuple(map(Decimal, numbers or (1, 2))))


def refused(kind: str, *columns: ShownColumn) -> list[tuple[int, str]]:
    return [(found.column, found.message) for check in CHARTS[kind].checks for found in check(columns)]


@pytest.mark.parametrize("kind", CHARTS)
def test_columns_of_one_unit_are_shown(kind: str) -> None:
    assert refused(kind, column("a", "number", "kg"), column("b", "number", "kg")) == []
    assert refused(kind, column("a", "%", "", -1)) == []
    assert refused(kind, *map(column, "abcdefgh")) == []


@pytest.mark.parametrize("kind", [kind.name for kind in CHARTS.values() if kind.series == "together"])
def test_an_axis_counts_one_thing(kind: str) -> None:
    assert refused(kind, column("a"), column("b", "number", "kg")) == []
    assert refused(kind, column("a"), column("b", "%"), column("c", "euro")) == [
        (1, "'b' (%) has no axis in common with 'a' (number)")
    ]


@pytest.mark.parametrize("kind", [kind.name for kind in CHARTS.values() if kind.series == "stacked"])
def test_only_parts_of_a_sum_are_stacked(kind: str) -> None:
    assert refused(kind, column("a", "euro"), column("b", "euro"), column("c")) == [
        (2, "'c' (number) cannot be added to 'a' (euro)")
    ]
    assert refused(kind, column("a", "number", "kg"), column("b", "number", "uur")) == [
        (1, "'b' (uur) cannot be added to 'a' (kg)")
    ]


@pytest.mark.parametrize("kind", [kind.name for kind in CHARTS.values() if kind.series != "apart"])
def test_no_two_series_look_alike(kind: str) -> None:
    assert refused(kind, *map(column, "abcdefghi")) == [(8, "9 series are more than a reader can tell apart")]


def test_small_charts_have_axes_of_their_own_and_need_no_looks() -> None:
    assert refused("multiples", *map(column, "abcdefghi"), column("j", "%")) == []


def test_a_layer_does_not_sink_below_the_one_under_it() -> None:
    sinking = column("b", "number", "", 3, -1)
    assert refused("area", sinking) == []
    assert refused("area", column("a"), sinking) == [(1, "'b' has negative values, which no layer shows")]
    assert refused("stacked-bar", column("a"), sinking) == []
