"""Values as editors type them: read strictly, digits kept, refused with what to write instead."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from report.values import typed as values
from report.values.typed import ValueProblem

D = datetime.date
READERS = (
    values.number,
    values.integer,
    values.date,
    values.month,
    values.period,
    values.duration,
    values.country,
    values.currency,
    values.money,
)


@pytest.mark.parametrize(
    ("reader", "typed", "value"),
    [
        (values.number, "70.00", Decimal("70.00")),
        (values.number, "-0.5", Decimal("-0.5")),
        (values.number, "275e6", Decimal("275e6")),
        (values.number, "0123", Decimal(123)),
        (values.integer, "6272", Decimal(6272)),
        (values.integer, "275e6", Decimal(275_000_000)),
        (values.date, "2024-02-29", D(2024, 2, 29)),
        (values.month, "2022-10", D(2022, 10, 1)),
        (values.period, "2021-12-01/2022-12-01", (D(2021, 12, 1), D(2022, 12, 1))),
        (values.period, "2021-12-01 / 2022-12-01", (D(2021, 12, 1), D(2022, 12, 1))),
        (values.duration, "3:49", Decimal(229)),
        (values.duration, "1:03:05", Decimal(3785)),
        (values.duration, "75:00", Decimal(4500)),
        (values.country, "SI", "SI"),
        (values.currency, "EUR", "EUR"),
        (values.money, "275e6 EUR", (Decimal("275e6"), "EUR")),
    ],
)
def test_what_is_read(reader: Callable[[str], Any], typed: str, value: object) -> None:
    assert reader(typed) == value


def test_digits_are_kept_as_typed() -> None:
    assert str(values.number("70.00")) == "70.00"
    assert str(values.number("61")) == "61"


@pytest.mark.parametrize(
    ("reader", "typed", "hint"),
    [
        (values.number, "66,5", "write 66.5"),
        (values.number, "66,5 %", "write 66.5"),
        (values.number, "1 234,5", "write 1234.5"),
        (values.number, "1\u202f234", "write 1234"),
        (values.number, "1.234,5", "digits only"),
        (values.number, "NaN", "digits only"),
        (values.number, "Infinity", "digits only"),
        (values.number, "1_000", "digits only"),
        (values.number, "١٢", "digits only"),
        (values.number, "1e999999999", "digits only"),
        (values.number, "", "digits only"),
        (values.integer, "19.5", "take the kind decimal"),
        (values.date, "11-10-2022", "year-month-day"),
        (values.date, "2022-13-01", "check month and day"),
        (values.date, "2023-02-29", "check month and day"),
        (values.date, "20221011", "year-month-day"),
        (values.date, "0000-01-01", "check month and day"),
        (values.month, "2022-13", "year-month"),
        (values.month, "0000-10", "year-month"),
        (values.period, "2022-01-01", "first day/day after the last"),
        (values.period, "2022-01-01/2022-01-01", "the day after the last"),
        (values.duration, "3:75", "minutes:seconds"),
        (values.duration, "1:75:00", "minutes:seconds"),
        (values.duration, "3.49", "minutes:seconds"),
        (values.country, "si", "write SI"),
        (values.country, "UK", "write GB"),
        (values.country, "EU", "terms.yaml"),
        (values.country, "Belgium", "two capitals"),
        (values.currency, "euro", "three capitals"),
        (values.currency, "eur", "write EUR"),
        (values.money, "275e6", "275e6 EUR"),
        (values.money, "veel EUR", "digits only"),
    ],
)
def test_what_is_refused(reader: Callable[[str], Any], typed: str, hint: str) -> None:
    with pytest.raises(ValueProblem) as caught:
        reader(typed)
    assert hint in caught.value.hint
    assert typed.split(" EUR", maxsplit=1)[0] in caught.value.message


@given(st.text(), st.sampled_from(READERS))
def test_no_text_makes_a_reader_fail_otherwise(typed: str, reader: Callable[[str], Any]) -> None:
    try:
        reader(typed)
    except ValueProblem as problem:
        assert problem.hint


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**9), max_value=10**9))
def test_numbers_come_back(number: Decimal) -> None:
    assert str(values.number(f"{number:f}")) == f"{number:f}"
