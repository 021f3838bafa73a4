"""Numbers with decimals, as many as were typed unless told otherwise: 66.50 is 66,50. Other kinds start from them."""

from __future__ import annotations

import re
from decimal import Decimal

from report.locales import Locale
from report.values.kind import AxisScale, Formatting, QuantityKind, SlotKind, Stated, ValueProblem, Wording, roughly

ROUND = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
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


def decimal_step(least: Decimal) -> Decimal:
    """A round distance in the decimal system: 1, 2, 2.5 or 5 with any number of zeros."""
    power = Decimal(1).scaleb(least.adjusted())
    return next(power * factor for factor in ROUND if power * factor >= least)


def _in_cell(value: Decimal, how: Formatting, locale: Locale) -> str:
    return locale.numbers.decimal(value, how.digits)


def _csv_note(locale: Locale) -> str:
    # catalog: how numbers are written in an attached file.
    return locale.gettext("Numbers have a decimal point and no thousands separator")


_IN_TEXT: Wording[Decimal] = Wording(
    ("digits",), lambda value, how, locale: locale.numbers.decimal(value, how.digits, how.signed)
)

DECIMAL = QuantityKind(
    name="decimal",
    align="decimal",
    chronological=False,
    csv_note=_csv_note,
    slots=(SlotKind(word="decimal", example="66.5", read=read_number, wording=_IN_TEXT, states=states_number),),
    read=read_number,
    in_text=_IN_TEXT,
    in_cell=_in_cell,
    on_axis=_in_cell,
    in_csv=lambda value, _: f"{value:f}",
    bare=True,
    approximate=roughly(_IN_TEXT),
    difference=_IN_TEXT,
    unit=lambda _, __: "",
    step=decimal_step,
    scale=lambda _, __, ___: AxisScale(Decimal(1), ""),
    tick=lambda value, digits, locale: locale.numbers.decimal(value, digits),
)
