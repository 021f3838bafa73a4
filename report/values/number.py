"""Numbers as editors type them, and the parts that all kinds of numbers share."""

from __future__ import annotations

import re
from decimal import Decimal

from report.values.formats import LocaleFormats
from report.values.kind import AxisScale, Formatting, ValueProblem

_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?(?:[eE]\d{1,2})?", re.ASCII)


def read_number(typed: str) -> Decimal:
    """A number with a decimal point, its digits kept as typed: "70.00" stays 70.00. Exponents are allowed: 275e6.

    Raises ValueProblem.
    """
    if _NUMBER.fullmatch(typed):
        return Decimal(typed)
    bare = typed.strip().rstrip("%").strip()
    cleaned = re.sub(r"[\s\u00a0\u202f']", "", bare).replace(",", ".")
    hint = (
        f"write {cleaned}"
        if _NUMBER.fullmatch(cleaned)
        else "write digits only, with a point before the decimals: 66.5"
    )
    raise ValueProblem(f"'{typed}' is not a number", hint)


def decimal_in_cell(value: Decimal, how: Formatting, locale: LocaleFormats) -> str:
    """A number in a table, whose head has its unit."""
    return locale.numbers.decimal(value, how.digits)


def decimal_in_csv(value: Decimal, _: LocaleFormats) -> str:
    """A number for programs, whatever the language: 275000000.00."""
    return f"{value:f}"


def numbers_in_csv(locale: LocaleFormats) -> str:
    """How numbers are written in a file of data."""
    # catalog: how numbers are written in an attached file.
    return locale.gettext("Numbers have a decimal point and no thousands separator")


def no_unit(_: Formatting, __: LocaleFormats) -> str:
    """For numbers that say nothing of what they count."""
    return ""


def as_it_is(_: Decimal, __: Formatting, ___: LocaleFormats) -> AxisScale:
    """An axis that counts what the values count, however large they are, and says nothing of what it is."""
    return AxisScale(Decimal(1), "")


def decimal_tick(value: Decimal, digits: int, locale: LocaleFormats) -> str:
    """A tick in the decimal system."""
    return locale.numbers.decimal(value, digits)
