"""Numbers with decimals, as many as were typed unless told otherwise: 66.50 is 66,50. Other kinds start from them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from decimal import Decimal

from report.locales import Locale
from report.messages import Message, either, say, verbatim
from report.values.currency import currency_of
from report.values.kind import (
    AxisScale,
    Belonging,
    Formatting,
    QuantityKind,
    SheetForm,
    SlotKind,
    Stated,
    ValueProblem,
    Wording,
    roughly,
    shown,
)
from report.values.numerals import (
    BEHIND,
    LONGEST,
    PERCENT_SIGN,
    Numeral,
    canonical,
    is_canonical,
    is_sensible,
    numerals,
)

ROUND = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
_LARGE = re.compile(r"[+-]?\d+(?:\.\d+)?[eE]\+?\d+", re.ASCII)
_HEXADECIMAL = re.compile(r"0[xX][0-9A-Fa-f]{1,12}", re.ASCII)
MINUS = "\N{MINUS SIGN}"
#: What is no number, and how it is written.
_OTHERS = {
    "duration": re.compile(r"\d{1,5}:[0-5]\d(?::[0-5]\d)?", re.ASCII),
    "date": re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII),
    "period": re.compile(r"\d{4}-\d{2}-\d{2}/\d{4}-\d{2}-\d{2}", re.ASCII),
}


def read_number(typed: str) -> Decimal:
    """A number with a decimal point, its digits kept as typed: "70.00" stays 70.00. Exponents are allowed: 275e6.

    Raises ValueProblem, for what can be read in two ways as well.
    """
    value = Decimal(typed) if len(typed) <= LONGEST and is_canonical(typed) else None
    if value is None or not is_sensible(value):
        raise not_a_number(typed)
    return value or value.copy_abs()  # nobody means minus zero


def not_a_number(typed: str, unit: str = "", whole: bool = False) -> ValueProblem:
    """What is wrong with a number that is written otherwise, where one of that unit or a whole one is asked for."""
    found = numerals(typed)
    if whole:
        found = tuple(one for one in map(_without_decimals, found) if one) or found
    if not found:
        return _unreadable(typed, whole)
    first, hint, forms = found[0], write_one(found), either([canonical(one.value) for one in found])
    is_not = in_two_ways(typed, found) if len(found) > 1 else say("'{typed}' is not a number", typed=shown(typed))
    if first.unit == PERCENT_SIGN != unit:
        is_not = say("'{typed}' is a percentage", typed=shown(typed))
        return ValueProblem(is_not, hint, _belonging("percent", "percent", found))
    if currency_of(first.unit):
        return ValueProblem(is_not, hint, _belonging("money", "money", found, first.unit))
    if len(found) > 1:
        return ValueProblem(is_not, hint)
    if is_canonical(typed) and first.value == first.value.normalize() != Decimal(typed):
        is_not = say("'{typed}' has more than {most} decimals", typed=shown(typed), most=BEHIND)
    if first.unit not in ("", unit):
        hint = say(
            "write {number} here, and '{words}' in the text or as 'unit' of the column",
            number=forms,
            words=shown(first.unit),
        )
    elif first.approximate:
        return ValueProblem(is_not, hint, _belonging("", "approx" if whole else "", found))
    elif whole and first.value != first.value.to_integral_value():
        is_not = say("'{typed}' is not a whole number", typed=shown(typed))
        hint = say("take the kind decimal, or a whole number")
        return ValueProblem(is_not, hint, _belonging("decimal", "decimal", found))
    return ValueProblem(is_not, hint)


def _belonging(kind: str, word: str, found: Sequence[Numeral], currency: str = "") -> Belonging:
    """Where the readings of a number belong: a kind of column, and the slot of that word."""
    forms = [canonical(one.value) for one in found]
    slots = [f"{{{word}:{form}{currency and ' '}{currency}}}" for form in forms if word]
    return Belonging(kind, either(forms), either(slots), currency)


def _unreadable(typed: str, whole: bool) -> ValueProblem:
    if _HEXADECIMAL.fullmatch(typed):
        message = say("'{typed}' is a number as computers write them", typed=shown(typed))
        return ValueProblem(message, say("write it in figures: {number}", number=str(int(typed, 16))))
    if len(typed) > LONGEST or _LARGE.fullmatch(typed) or is_canonical(typed):
        message = say("the number '{typed}' is too large", typed=shown(typed))
        return ValueProblem(message, say("numbers have at most 15 digits before the point: count in millions"))
    hint = say("write digits only, with a point before the decimals: 66.5")
    if whole:
        hint = say("write digits only: 6272")
    other = next((kind for kind, form in _OTHERS.items() if form.fullmatch(typed)), "")
    there = Belonging(other, verbatim(typed), verbatim(f"{{{other}:{typed}}}")) if other else None
    return ValueProblem(say("'{typed}' is not a number", typed=shown(typed)), hint, there)


def in_two_ways(typed: str, found: Sequence[Numeral]) -> Message:
    """What is wrong with a number that has two readings."""
    first, second = (f"{one.value.normalize():f}" for one in found[:2])
    return say("'{typed}' can be read as {first} and as {second}", typed=shown(typed), first=first, second=second)


def write_one(found: Sequence[Numeral], form: Callable[[Numeral], str] = lambda one: canonical(one.value)) -> Message:
    """How the readings of a number are typed; `form` is how one of them is."""
    if len(found) == 1:
        return say("write {number}", number=form(found[0]))
    first, second = form(found[0]), form(found[1])
    if found[0].value == found[1].value * 1000:
        return say("write {first}; if its last three digits are decimals, {second}", first=first, second=second)
    return say("write what is meant: {numbers}", numbers=either([first, second]))


def slot_of(one: Numeral) -> str:
    """The slot that writes a reading of a number in a text."""
    number = canonical(one.value)
    if one.unit == PERCENT_SIGN:
        return f"{{percent:{number}}}"
    if one.unit:
        return f"{{money:{number} {one.unit}}}"
    return (
        f"{{int:{number}}}"
        if number.lstrip("-").isdigit() and one.value.as_tuple().exponent == 0
        else f"{{decimal:{number}}}"
    )


def _without_decimals(one: Numeral) -> Numeral | None:
    """A whole number without zeros behind its point; None for another one."""
    whole = one.value.to_integral_value()
    return one._replace(value=whole) if whole == one.value else None


def read_digits(typed: str) -> int:
    """A number of decimals, 0 to 9. Raises ValueProblem."""
    if len(typed) == 1 and typed in "0123456789":
        return int(typed)
    raise ValueProblem(
        say("'{typed}' is no number of decimals", typed=shown(typed)),
        say("write a digit from 0 to {most}: 1 for 66,5", most=BEHIND),
    )


def states_number(value: Decimal) -> tuple[Stated, ...]:
    """A number may be meant as a year, too."""
    return ("number", value), ("year", value)


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
    shows=say("a number with decimals: 66.5"),
    align="decimal",
    chronological=False,
    csv_note=_csv_note,
    in_sheet=SheetForm(
        held="number", asked=lambda locale: locale.gettext("a number"), allowed="decimal", number_format="General"
    ),
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
