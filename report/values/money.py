"""Amounts of money: 275e6 EUR is 275 miljoen euro; the values of a column share its currency."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from report.locales import Locale
from report.messages import say
from report.values.currency import currencies, currency_of
from report.values.decimal import DECIMAL, in_two_ways, not_a_number, read_number, write_one
from report.values.kind import AxisScale, Formatting, SheetForm, SlotKind, ValueProblem, Wording, roughly, shown
from report.values.numerals import Numeral, canonical, is_canonical, numerals

MILLION = Decimal(1_000_000)
BILLION = Decimal(1_000_000_000)


class Amount(NamedTuple):
    """An amount with its currency, as a slot holds it."""

    number: Decimal
    currency: str


def read_currency(typed: str) -> str:
    """A currency's code of three letters. Raises ValueProblem."""
    if typed in currencies():
        return typed
    message, code = say("unknown currency '{typed}'", typed=shown(typed)), currency_of(typed)
    if code not in currencies():
        raise ValueProblem(message, say("write its three capitals of ISO 4217: EUR, USD, GBP"))
    raise ValueProblem(message, say("write {code}", code=code))


def read_amount(typed: str) -> Amount:
    """An amount and its currency: 275e6 EUR. Raises ValueProblem."""
    number, _, code = typed.strip().partition(" ")
    if is_canonical(number) and code.strip() in currencies():
        return Amount(read_number(number), code.strip())
    found = numerals(typed)
    if is_canonical(number) and code.isalpha() and not (found and currency_of(found[0].unit)):
        read_currency(code)
    if not found or (found[0].unit and not currency_of(found[0].unit)):
        raise not_a_number(number if code in currencies() else typed)
    message = say("the amount '{typed}' has no currency", typed=shown(typed))
    if found[0].unit:
        read_currency(found[0].unit)
        message = say("'{typed}' is not an amount", typed=shown(typed))
    if len(found) > 1:
        message = in_two_ways(typed, found)
    raise ValueProblem(message, write_one(found, lambda one: f"{{money:{_number(one, typed)} {one.unit or 'EUR'}}}"))


def _number(one: Numeral, typed: str) -> str:
    """The number of an amount as a slot holds it: as it was typed, if that is right."""
    return typed if is_canonical(typed) else canonical(one.value)


def _unit(how: Formatting, locale: Locale) -> str:
    # catalog: the unit of amounts of money, in the head of a table or above an axis.
    return locale.pgettext("unit", "euros") if how.currency == "EUR" else how.currency


def _scale(top: Decimal, how: Formatting, locale: Locale) -> AxisScale:
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


def _in_text(value: Decimal, how: Formatting, locale: Locale) -> str:
    """275e6 as "275 miljoen euro"; an amount that millions would need to round is written in full.

    Currencies other than the euro are written by their code of three letters.
    """
    for unit, pattern in ((BILLION, _billions), (MILLION, _millions)):
        scaled = (value / unit).normalize() if abs(value) >= unit else None
        if scaled is not None and _decimals(scaled) <= 2:
            number = locale.numbers.decimal(scaled, None, how.signed)
            return pattern(scaled, how, locale).format(number=number, currency=how.currency)
    cents = 0 if value == value.to_integral_value() else max(2, _decimals(value))
    number = locale.numbers.decimal(value, cents, how.signed)
    if how.currency == "EUR":
        return locale.ngettext("{number} euro", "{number} euros", value).format(number=number)
    return locale.gettext("{number} {currency}").format(number=number, currency=how.currency)


def _millions(value: Decimal, how: Formatting, locale: Locale) -> str:
    if how.currency == "EUR":
        return locale.ngettext("{number} million euros", "{number} millions of euros", value)
    return locale.ngettext("{number} million {currency}", "{number} millions {currency}", value)


def _billions(value: Decimal, how: Formatting, locale: Locale) -> str:
    if how.currency == "EUR":
        return locale.ngettext("{number} billion euros", "{number} billions of euros", value)
    return locale.ngettext("{number} billion {currency}", "{number} billions {currency}", value)


def _decimals(value: Decimal) -> int:
    return max(0, -int(value.as_tuple().exponent))


_IN_TEXT = Wording((), _in_text)
_SLOT = SlotKind(
    word="money",
    example="275e6 EUR",
    read=read_amount,
    wording=Wording(
        (), lambda amount, _, locale: _in_text(amount.number, Formatting(currency=amount.currency), locale)
    ),
    states=lambda amount: (("amount", amount),),
)

MONEY = replace(
    DECIMAL,
    name="money",
    shows=say("an amount, without its currency: 1300.50 or 275e6"),
    in_sheet=SheetForm(
        held="amount",
        asked=lambda locale: locale.gettext("an amount"),
        allowed="decimal",
        number_format='0.00 "{currency}"',
    ),
    slots=(_SLOT,),
    in_text=_IN_TEXT,
    on_axis=_in_text,
    bare=False,
    approximate=roughly(_IN_TEXT),
    difference=_IN_TEXT,
    unit=_unit,
    scale=_scale,
)
