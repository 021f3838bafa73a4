"""Widths of table columns: they fill the table, and no column gets less than its longest piece."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from report.compose.cells import solve

columns = st.lists(st.tuples(st.floats(1, 100), st.floats(0, 200), st.floats(0, 200)), min_size=1, max_size=12)


@given(columns, st.floats(50, 2000))
def test_columns_fill_the_table_and_hold_their_longest_piece(
    sizes: list[tuple[float, float, float]], width: float
) -> None:
    least = [low for low, _, _ in sizes]
    wanted = [low + more for low, more, _ in sizes]
    natural = [low + more + most for low, more, most in sizes]
    solved = solve(least, wanted, natural, width)
    if sum(least) > width:
        assert solved is None or sum(least) <= width + 1e-6
        return
    assert solved is not None
    assert sum(solved) == pytest.approx(width)
    assert all(got >= low - 1e-6 for got, low in zip(solved, least, strict=True))


def test_text_that_fits_stays_on_one_line() -> None:
    assert solve([10, 10], [40, 60], [40, 60], 200) == [80, 120]


def test_what_is_left_goes_where_text_is_long() -> None:
    assert solve([10, 10], [10, 300], [10, 300], 100) == [10, 90]


def test_columns_that_cannot_fit_are_refused() -> None:
    assert solve([60, 60], [80, 80], [80, 80], 100) is None


def test_cells_come_before_heads() -> None:
    assert solve([10, 10], [30, 10], [30, 90], 60) == [30, 30]
