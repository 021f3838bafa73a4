"""Numbers as editors type them, and what several kinds of them share."""

from __future__ import annotations

import re
from decimal import Decimal

from report.values.kind import Formatting, Stated, ValueProblem

MINUS = "\N{MINUS SIGN}"

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


def states_number(value: Decimal) -> tuple[Stated, ...]:
    """A number may be meant as a year, too."""
    return ("number", value), ("year", value)


def plural_of(value: Decimal) -> int:
    """The count that decides between singular and plural: 1,99 is singular in French."""
    return int(abs(value))


def sign_of(value: Decimal, how: Formatting) -> str:
    """The sign before a number that is written in several parts."""
    return MINUS if value < 0 else "+" if how.signed and value else ""
