"""Values as editors type them: read strictly, digits kept, refused with what to write instead."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from report.values.country import read_countries, read_country
from report.values.date import read_date, read_dates, read_month, read_year
from report.values.decimal import read_digits, read_number
from report.values.duration import read_duration
from report.values.integer import read_integer
from report.values.kind import ValueProblem
from report.values.money import read_amount, read_currency
from report.values.numerals import canonical
from report.values.percent import read_percent
from report.values.period import read_period

D = datetime.date
READERS = (
    read_number,
    read_integer,
    read_date,
    read_month,
    read_period,
    read_duration,
    read_country,
    read_currency,
    read_amount,
    read_countries,
    read_dates,
    read_percent,
    read_digits,
    read_year,
)


@pytest.mark.parametrize(
    ("reader", "typed", "value"),
    [
        (read_number, "70.00", Decimal("70.00")),
        (read_number, "-0.5", Decimal("-0.5")),
        (read_number, "275e6", Decimal("275e6")),
        (read_number, "0123", Decimal(123)),
        (read_integer, "6272", Decimal(6272)),
        (read_integer, "275e6", Decimal(275_000_000)),
        (read_date, "2024-02-29", D(2024, 2, 29)),
        (read_month, "2022-10", D(2022, 10, 1)),
        (read_period, "2021-12-01/2022-12-01", (D(2021, 12, 1), D(2022, 12, 1))),
        (read_period, "2021-12-01 / 2022-12-01", (D(2021, 12, 1), D(2022, 12, 1))),
        (read_duration, "3:49", Decimal(229)),
        (read_duration, "1:03:05", Decimal(3785)),
        (read_duration, "75:00", Decimal(4500)),
        (read_country, "SI", "SI"),
        (read_countries, "SI, BE", ("SI", "BE")),
        (read_dates, "2022-03-30,2022-03-31", (D(2022, 3, 30), D(2022, 3, 31))),
        (read_currency, "EUR", "EUR"),
        (read_currency, "BEF", "BEF"),  # a report may tell of what is gone
        (read_amount, "275e6 EUR", (Decimal("275e6"), "EUR")),
    ],
)
def test_what_is_read(reader: Callable[[str], Any], typed: str, value: object) -> None:
    assert reader(typed) == value


def test_digits_are_kept_as_typed() -> None:
    assert str(read_number("70.00")) == "70.00"
    assert str(read_number("61")) == "61"


@pytest.mark.parametrize(
    ("reader", "typed", "hint"),
    [
        (read_number, "66,5", "write 66.5"),
        (read_number, "66,5 %", "write 66.5"),
        (read_number, "1 234,5", "write 1234.5"),
        (read_number, "1\u202f234", "write 1234"),
        (read_number, "1.234,5", "write 1234.5"),
        (read_number, "NaN", "digits only"),
        (read_number, "275.000", "write 275000; if its last three digits are decimals, 275"),
        (read_number, "1.509", "write 1509; if its last three digits are decimals, 1.509e0"),
        (read_number, "12.5m", "12500000 or 12.5"),
        (read_number, "12 billion", "12000000000 or 12000000000000"),
        (read_number, "0x10", "in figures: 16"),
        (read_number, "12 tot 15", "digits only"),
        (read_number, "12.300000000000001", "write 12.3"),
        (read_number, "1" * 16, "15 digits"),
        (read_number, "1" * 400, "15 digits"),
        (read_number, "12 kg", "write 12 here"),
        (read_integer, "4.392", "write 4392"),
        (read_integer, "12500,00", "write 12500"),
        (read_percent, "12 ‰", "write 1.2"),
        (read_digits, "-5", "0 to 9"),
        (read_digits, "1000000", "0 to 9"),
        (read_year, "2_030", "four digits"),
        (read_date, "11/10/2022", "2022-10-11 or 2022-11-10"),
        (read_date, "44845", "2022-10-11"),
        (read_date, "oktober 2022", "2022-10-01/2022-11-01"),
        (read_dates, "30 en 31 maart 2022", "2022-03-30,2022-03-31"),
        (read_month, "maart 2022", "2022-03"),
        (read_period, "18-20 mei 2022", "2022-05-18/2022-05-21 or 2022-05-18/2022-05-20"),
        (read_period, "2e trimestre 2022", "2022-04-01/2022-07-01"),
        (read_duration, "229", "3:49 or 3:49:00"),
        (read_duration, "1,5 uur", "1:30:00"),
        (read_countries, "België en Denemarken", "BE,DK"),
        (read_countries, "BE DK", "BE,DK"),
        (read_integer, "twaalf", "write digits only: 6272"),
        (read_number, "Infinity", "digits only"),
        (read_number, "1_000", "write 1000"),
        (read_number, "١٢", "write 12"),
        (read_number, "1e999999999", "at most 15 digits"),
        (read_number, "", "digits only"),
        (read_integer, "19.5", "take the kind decimal"),
        (read_date, "11-10-2022", "year-month-day"),
        (read_date, "2022-13-01", "check month and day"),
        (read_date, "2023-02-29", "check month and day"),
        (read_date, "20221011", "year-month-day"),
        (read_date, "0000-01-01", "check month and day"),
        (read_month, "2022-13", "year-month"),
        (read_month, "0000-10", "year-month"),
        (read_period, "2022-01-01", "first day/day after the last"),
        (read_period, "2022-01-01/2022-01-01", "the day after the last"),
        (read_duration, "3:75", "minutes:seconds"),
        (read_duration, "1:75:00", "minutes:seconds"),
        (read_duration, "3.49", "minutes:seconds"),
        (read_country, "si", "write SI"),
        (read_country, "UK", "write GB"),
        (read_country, "EU", "terms.yaml"),
        (read_country, "Belgium", "write BE"),
        (read_country, "Bohemia", "two capitals"),
        (read_currency, "euro", "write EUR"),
        (read_currency, "kroon", "three capitals"),
        (read_currency, "eur", "write EUR"),
        (read_amount, "275e6", "275e6 EUR"),
        (read_amount, "veel EUR", "digits only"),
    ],
)
def test_what_is_refused(reader: Callable[[str], Any], typed: str, hint: str) -> None:
    with pytest.raises(ValueProblem) as caught:
        reader(typed)
    assert hint in caught.value.hint
    assert typed.split(" EUR", maxsplit=1)[0][:40] in caught.value.message


@given(st.text(), st.sampled_from(READERS))
def test_no_text_makes_a_reader_fail_otherwise(typed: str, reader: Callable[[str], Any]) -> None:
    try:
        reader(typed)
    except ValueProblem as problem:
        assert problem.hint


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**9), max_value=10**9))
def test_numbers_come_back(number: Decimal) -> None:
    assert read_number(canonical(number)) == number
    assert not read_number(canonical(number)).is_signed() or number < 0


@given(st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=-(10**9), max_value=10**9))
def test_numbers_come_back_with_their_zeros(number: Decimal) -> None:
    assert str(read_number(f"{number:f}")) == f"{number or number.copy_abs():f}"
