"""Whole numbers, counted (6272) or estimated: een 80-tal, une trentaine."""

from __future__ import annotations

from decimal import Decimal

from report.values.formats import LocaleFormats
from report.values.kind import Formatting, QuantityKind, SlotKind, Stated, ValueProblem, Wording
from report.values.number import as_it_is, decimal_in_csv, decimal_tick, no_unit, numbers_in_csv, read_number
from report.values.ticks import whole_step


def read_integer(typed: str) -> Decimal:
    """A whole number. Raises ValueProblem."""
    value = read_number(typed)
    if value != value.to_integral_value():
        raise ValueProblem(f"'{typed}' is not a whole number", "take the kind decimal, or a whole number")
    return value


def _exactly(value: Decimal, how: Formatting, locale: LocaleFormats) -> str:
    if "words" in how.filters:
        return locale.numbers.word(value, feminine=how.filters["words"] == "f")
    return locale.numbers.integer(value, how.signed)


def _approximately(value: Decimal, how: Formatting, locale: LocaleFormats) -> str:
    noun = locale.numbers.quantity(value) if "noun" in how.filters else None
    return noun or locale.numbers.approximate(value)


def _in_figures(value: Decimal, _: Formatting, locale: LocaleFormats) -> str:
    return locale.numbers.integer(value)


def states_number(value: Decimal) -> tuple[Stated, ...]:
    """A number may be meant as a year, too."""
    return ("number", value), ("year", value)


EXACT = Wording(("words",), _exactly)
APPROXIMATE = Wording(("noun",), _approximately)

INTEGER = QuantityKind(
    name="integer",
    align="decimal",
    chronological=False,
    csv_note=numbers_in_csv,
    slots=(
        SlotKind(word="int", example="6272", read=read_integer, wording=EXACT, states=states_number),
        SlotKind(word="approx", example="80", read=read_integer, wording=APPROXIMATE, states=states_number),
    ),
    read=read_integer,
    in_text=EXACT,
    in_cell=_in_figures,
    on_axis=_in_figures,
    in_csv=decimal_in_csv,
    bare=True,
    approximate=APPROXIMATE,
    difference=EXACT,
    unit=no_unit,
    step=whole_step,
    scale=as_it_is,
    tick=decimal_tick,
)
