"""Where texts of charts can stand: broken into lines, cut, spread, kept apart."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from report.charts.fitting import PERIODS, fill, spread, squeeze, wrap
from report.charts.sheet import Rect


def wide(line: str) -> float:
    """Every letter is a point wide."""
    return len(line)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("een twee drie", 8, ("een twee", "drie")),
        ("een twee drie", 20, ("een twee drie",)),
        ("ICT-aankopers", 9, ("ICT-", "aankopers")),
        ("2019-2020", 5, None),
        ("verzend\u00adkosten", 8, ("verzend-", "kosten")),
        ("verzend\u00adkosten", 20, ("verzendkosten",)),
        ("1\u202f234 euro", 6, ("1\u202f234", "euro")),
        ("onbreekbaar", 5, None),
        ("", 5, ("",)),
    ],
)
def test_fill(text: str, width: float, lines: tuple[str, ...] | None) -> None:
    assert fill(text, width, wide) == lines


def test_periods_may_be_broken_at_their_dash() -> None:
    assert wrap("2019-2020", 5, wide, 2, PERIODS) == ("2019-", "2020")
    assert wrap("2019–2020", 5, wide, 2, PERIODS) == ("2019–", "2020")
    assert wrap("-2020", 4, wide, 2, PERIODS) is None


def test_lines_are_about_equally_long() -> None:
    assert wrap("aa bb cc dd", 8, wide, 2) == ("aa bb", "cc dd")
    assert wrap("aa bb cc dd", 8, wide, 1) is None


def test_what_is_too_long_is_cut() -> None:
    assert squeeze("een twee drie vier", 9, wide, 2) == (("een twee", "drie vier"), True)
    assert squeeze("een twee drie vier", 8, wide, 2) == (("een twee", "drie…"), False)
    assert squeeze("onbreekbaar", 6, wide, 2) == (("onbre…",), False)
    assert squeeze("kort", 6, wide, 1) == (("kort",), True)


@given(
    st.lists(st.tuples(st.floats(-50, 150), st.floats(1, 20)), max_size=8),
)
def test_spread_keeps_things_apart_and_inside(things: list[tuple[float, float]]) -> None:
    wanted, sizes = [w for w, _ in things], [s for _, s in things]
    high = max(100.0, sum(sizes))
    centres = spread(wanted, sizes, 0.0, high)
    edges = sorted((c - s / 2, c + s / 2) for c, s in zip(centres, sizes, strict=True))
    assert all(end <= start + 1e-6 for (_, end), (start, _) in pairwise(edges))
    assert all(start >= -1e-6 and end <= high + 1e-6 for start, end in edges)


def test_spread_moves_nothing_that_is_free() -> None:
    assert spread([70, 10, 40], [10, 10, 10], 0, 100) == [70, 10, 40]
    assert spread([50, 50], [10, 10], 0, 100) == [45, 55]
    assert spread([], [], 0, 100) == []


def test_boxes_meet() -> None:
    box = Rect(0, 0, 10, 10)
    assert box.meets(Rect(9, 9, 20, 20))
    assert not box.meets(Rect(10, 0, 20, 10))
    assert box.meets(Rect(10, 0, 20, 10), 1)


@pytest.mark.parametrize(
    ("start", "end", "crossed"),
    [
        ((-5, 5), (15, 5), True),
        ((-5, -5), (15, 15), True),
        ((5, 5), (6, 6), True),
        ((-5, 5), (-1, 5), False),
        ((-5, 11), (15, 11), False),
        ((11, -5), (11, 15), False),
        ((-5, 8), (8, 25), False),
    ],
)
def test_lines_cross_boxes(start: tuple[float, float], end: tuple[float, float], crossed: bool) -> None:
    assert Rect(0, 0, 10, 10).crossed(start, end) is crossed
