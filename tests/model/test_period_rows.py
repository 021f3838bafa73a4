"""Rows that are periods: which ids follow each other, and what a later report has more of them."""

from __future__ import annotations

import datetime

import pytest

from report.model.period_rows import are_periods, months_later, period_rows


def coming(*ids: str, since: int = 2022, until: int = 2023) -> list[str]:
    """The ids that a report of 2023 adds to those of 2022, series by series."""
    return [one.next(count) for one in period_rows(ids) for count in range(1, one.coming(since=since, until=until) + 1)]


@pytest.mark.parametrize(
    ("ids", "expected"),
    [
        (("2020", "2021", "2022"), "2023"),
        (("2022",), "2023"),
        (("2022", "2021", "2020"), "2023"),
        (("2018", "2019", "2021", "2022"), "2023"),
        (("2020-2021", "2021-2022"), "2022-2023"),
        (("2021-2022",), "2022-2023"),
        (("2020_2021", "2021_2022"), "2022_2023"),
        (("2020-21", "2021-22"), "2022-23"),
        (("y2021", "y2022"), "y2023"),
        (("2020", "2021", "2022", "total"), "2023"),
        (("be-2021", "be-2022", "fr-2021", "fr-2022"), "be-2023 fr-2023"),
        (("2018-2019", "2020-2021"), "2022-2023"),
        (("2021-Q4", "2022-Q1", "2022-Q2", "2022-Q3", "2022-Q4"), "2023-Q1 2023-Q2 2023-Q3 2023-Q4"),
        (("K3-2022", "K4-2022"), "K1-2023 K2-2023 K3-2023 K4-2023"),
        (("2021-S2", "2022-S1", "2022-S2"), "2023-S1 2023-S2"),
        (("2022-11", "2022-12"), " ".join(f"2023-{month:02d}" for month in range(1, 13))),
        (("2021-12-31", "2022-12-31"), "2023-12-31"),
        (("2022-03-31", "2022-06-30", "2022-09-30", "2022-12-31"), "2023-03-31 2023-06-30 2023-09-30 2023-12-31"),
    ],
)
def test_the_next_period_follows_from_those_before(ids: tuple[str, ...], expected: str) -> None:
    assert coming(*ids) == expected.split()


@pytest.mark.parametrize(
    "ids",
    [
        ("june", "august"),
        ("pc-144",),
        ("2010", "2011", "2012"),  # ended long ago
        ("law-2016", "law-2018"),
        ("2022-06-09", "2022-08-31", "2022-10-28", "2022-12-06"),
        ("2021", "2023", "2022"),
        ("a-1", "a-2"),
        ("2022-13", "2022-45"),
        ("",),
    ],
)
def test_what_is_no_series_has_no_next_period(ids: tuple[str, ...]) -> None:
    assert coming(*ids) == []


def test_a_report_that_is_left_out_has_its_row_as_well() -> None:
    assert coming("2020", "2021", "2022", until=2025) == ["2023", "2024", "2025"]


def test_the_last_day_of_a_month_stays_the_last() -> None:
    assert months_later(datetime.date(2023, 2, 28), 12) == datetime.date(2024, 2, 29)
    assert months_later(datetime.date(2022, 1, 30), 1) == datetime.date(2022, 2, 28)
    assert months_later(datetime.date(2022, 12, 1), -12) == datetime.date(2021, 12, 1)


def test_rows_that_are_periods_are_known() -> None:
    assert are_periods(["2020", "2021"])
    assert not are_periods(["be", "fr"])
