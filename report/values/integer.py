"""Whole numbers, counted (6272) or estimated: een 80-tal, une trentaine."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from report.locales import Locale
from report.messages import say
from report.values.decimal import DECIMAL, decimal_step, not_a_number, read_number, states_number
from report.values.kind import Formatting, SheetForm, SlotKind, ValueProblem, Wording
from report.values.ordinal import in_order


def read_integer(typed: str) -> Decimal:
    """A whole number. Raises ValueProblem."""
    try:
        value = read_number(typed)
    except ValueProblem:
        raise not_a_number(typed, whole=True) from None
    if value != value.to_integral_value():
        raise not_a_number(typed, whole=True)
    return value


def whole_step(least: Decimal) -> Decimal:
    """A round distance that is a whole number, so that there are no ticks between those of what is counted."""
    step = decimal_step(max(least, Decimal(1)))
    return step if step == step.to_integral_value() else decimal_step(step + 1)


def _exactly(value: Decimal, how: Formatting, locale: Locale) -> str:
    if "ordinal" in how.filters and value > 0:
        return in_order(value, how, locale)
    if "words" in how.filters:
        return locale.numbers.word(value, feminine=how.filters["words"] == "f")
    return locale.numbers.integer(value, how.signed)


def _approximately(value: Decimal, how: Formatting, locale: Locale) -> str:
    if "short" in how.filters:
        # catalog: an approximate number that is printed large, or where there is little room.
        return locale.gettext("± {number}").format(number=locale.numbers.integer(value))
    noun = _nouns(locale).get(int(value)) if "noun" in how.filters else None
    # catalog: an approximate number in running text, such as "some 80".
    return noun or locale.gettext("some {number}").format(number=locale.numbers.integer(value))


def _nouns(locale: Locale) -> dict[int, str]:
    """What is counted follows in the text: "een dertigtal aankopers", "une trentaine d’acheteurs"."""
    # catalog: the next nine are nouns for an approximate number, without what is counted ("une trentaine").
    return {
        10: locale.pgettext("quantity", "about ten"),
        12: locale.pgettext("quantity", "about a dozen"),
        15: locale.pgettext("quantity", "about fifteen"),
        20: locale.pgettext("quantity", "about twenty"),
        30: locale.pgettext("quantity", "about thirty"),
        40: locale.pgettext("quantity", "about forty"),
        50: locale.pgettext("quantity", "about fifty"),
        60: locale.pgettext("quantity", "about sixty"),
        100: locale.pgettext("quantity", "about a hundred"),
    }


def _in_figures(value: Decimal, _: Formatting, locale: Locale) -> str:
    return locale.numbers.integer(value)


_EXACT = Wording(("words", "ordinal"), _exactly)
_APPROXIMATE = Wording(("noun", "short"), _approximately)

INTEGER = replace(
    DECIMAL,
    name="integer",
    shows=say("a whole number: 6272"),
    in_sheet=SheetForm(
        held="number", asked=lambda locale: locale.gettext("a whole number"), allowed="whole", number_format="0"
    ),
    slots=(
        SlotKind(word="int", example="6272", read=read_integer, wording=_EXACT, states=states_number),
        SlotKind(word="approx", example="80", read=read_integer, wording=_APPROXIMATE, states=states_number),
    ),
    read=read_integer,
    in_text=_EXACT,
    in_cell=_in_figures,
    on_axis=_in_figures,
    approximate=_APPROXIMATE,
    difference=_EXACT,
    step=whole_step,
)
