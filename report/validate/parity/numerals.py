"""Numerals: numbers in digits, in the notation of a language and in those of others, which may be read in two ways."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from report.languages.facts import Quantities

_RAW = re.compile(r"\d+(?:[.,:/']\d+)*")
_SPACED = re.compile(r"(?P<whole>\d{1,3}(?: \d{3})+)(?:[.,](?P<rest>\d+))?(?![.,:/']?\d)")
#: 1.250.000, 1,250.50: whatever the signs, thousands can be told from decimals.
_GROUPED = re.compile(r"(?P<whole>\d{1,3}(?P<sign>[.,'])\d{3}(?:(?P=sign)\d{3})*)(?:(?!(?P=sign))[.,](?P<rest>\d+))?")
_EITHER = re.compile(r"[1-9]\d{0,2}([.,])\d{3}")
_DECIMALS = re.compile(r"\d+[.,]\d+")


class TypedNumber(NamedTuple):
    """A number in digits: what it is worth, where it ends, and what else it may be worth."""

    value: Decimal
    end: int
    others: tuple[Decimal, ...] = ()


def numeral_at(flat: str, position: int, notation: Quantities) -> TypedNumber | None:
    """The number whose first digit stands at a position; None if what stands there is none: "3.1.2"."""
    sign = -1 if _is_negative(flat, position) else 1
    if spaced := _SPACED.match(flat, position):
        return TypedNumber(sign * _value(spaced["whole"].replace(" ", ""), spaced["rest"]), spaced.end())
    typed = raw(flat, position)
    end = position + len(typed)
    if typed.isdecimal():
        return TypedNumber(sign * Decimal(typed), end)
    either = _EITHER.fullmatch(typed)
    if either and (either[1] in notation.decimals) == (either[1] in notation.thousands):
        # "1.250" in French, where Belgians part thousands by a full stop.
        whole, decimals = (Decimal(typed.replace(either[1], part)) for part in ("", "."))
        return TypedNumber(sign * whole, end, (sign * decimals,))
    if _DECIMALS.fullmatch(typed) and not (either and either[1] in notation.thousands):
        return TypedNumber(sign * _value(*re.split("[.,]", typed)), end)
    if grouped := _GROUPED.fullmatch(typed):
        return TypedNumber(sign * _value(re.sub("[.,']", "", grouped["whole"]), grouped["rest"]), end)
    return None


def raw(flat: str, position: int) -> str:
    """Digits and what joins them, from a position on: "3.1.2"."""
    match = _RAW.match(flat, position)
    return match[0] if match else flat[position : position + 1]


def _value(whole: str, decimals: str | None) -> Decimal:
    return Decimal(f"{whole}.{decimals}") if decimals else Decimal(whole)


def _is_negative(flat: str, position: int) -> bool:
    """Whether a minus sign stands before a number, and no dash between two."""
    before = flat[position - 2 : position - 1]
    if position > 0 and flat[position - 1] in "-−":
        return not before.strip(" (")
    # "–5 °C", but not "10 –5"
    return flat[position - 1 : position] == "–" and before in (" ", "(") and not flat[position - 3].isdecimal()
