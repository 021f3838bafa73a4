"""Amounts of money: 275e6 EUR is 275 miljoen euro; the values of a column share its currency."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from report.values.codes import read_currency
from report.values.formats import LocaleFormats
from report.values.kind import AxisScale, Formatting, QuantityKind, SlotKind, ValueProblem, Wording, roughly
from report.values.number import decimal_in_cell, decimal_in_csv, decimal_tick, numbers_in_csv, read_number
from report.values.ticks import decimal_step

MILLION = Decimal(1_000_000)
BILLION = Decimal(1_000_000_000)


class Amount(NamedTuple):
    """An amount with its currency, as a slot holds it."""

    number: Decimal
    currency: str


def read_amount(typed: str) -> Amount:
    """An amount and its currency: 275e6 EUR. Raises ValueProblem."""
    number, _, code = typed.strip().partition(" ")
    if not code:
        raise ValueProblem(f"the amount '{typed}' has no currency", "write {money:275e6 EUR}")
    return Amount(read_number(number), read_currency(code.strip()))


def _unit(how: Formatting, locale: LocaleFormats) -> str:
    # catalog: the unit of amounts of money, in the head of a table or above an axis.
    return locale.pgettext("unit", "euros") if how.currency == "EUR" else how.currency


def _scale(top: Decimal, how: Formatting, locale: LocaleFormats) -> AxisScale:
    """Large amounts are counted in millions, so that the ticks stay short."""
    if top < MILLION:
        return AxisScale(Decimal(1), _unit(how, locale))
    if how.currency == "EUR":
        if top < BILLION:
            return AxisScale(MILLION, locale.pgettext("unit", "million euros"))
        return AxisScale(BILLION, locale.pgettext("unit", "billion euros"))
    pattern = locale.pgettext("unit", "million {currency}")
    if top >= BILLION:
        pattern = locale.pgettext("unit", "billion {currency}")
    return AxisScale(MILLION if top < BILLION else BILLION, pattern.format(currency=how.currency))


_IN_TEXT: Wording[Decimal] = Wording(
    (), lambda value, how, locale: locale.numbers.money(value, how.currency, how.signed)
)

MONEY = QuantityKind(
    name="money",
    align="decimal",
    chronological=False,
    csv_note=numbers_in_csv,
    slots=(
        SlotKind(
            word="money",
            example="275e6 EUR",
            read=read_amount,
            wording=Wording((), lambda amount, _, locale: locale.numbers.money(*amount)),
            states=lambda amount: (("amount", amount),),
        ),
    ),
    read=read_number,
    in_text=_IN_TEXT,
    in_cell=decimal_in_cell,
    on_axis=lambda value, how, locale: locale.numbers.money(value, how.currency),
    in_csv=decimal_in_csv,
    bare=False,
    approximate=roughly(_IN_TEXT),
    difference=_IN_TEXT,
    unit=_unit,
    step=decimal_step,
    scale=_scale,
    tick=decimal_tick,
)
