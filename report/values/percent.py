"""Percentages: 66.5 is 66,5 %, and the distance between two of them is told in percentage points."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from report.locales import Locale
from report.messages import say
from report.values.decimal import DECIMAL, not_a_number, read_number
from report.values.kind import Formatting, SheetForm, SlotKind, ValueProblem, Wording, roughly
from report.values.numerals import PERCENT_SIGN


def read_percent(typed: str) -> Decimal:
    """A percentage without its sign: 66.5. Raises ValueProblem."""
    try:
        return read_number(typed)
    except ValueProblem:
        raise not_a_number(typed, unit=PERCENT_SIGN) from None


def _percent(value: Decimal, how: Formatting, locale: Locale) -> str:
    # catalog: keep the no-break space between a number and its sign.
    return locale.gettext("{number} %").format(number=locale.numbers.decimal(value, how.digits, how.signed))


def _points(value: Decimal, how: Formatting, locale: Locale) -> str:
    pattern = locale.ngettext("{number} percentage point", "{number} percentage points", value)
    return pattern.format(number=locale.numbers.decimal(value, how.digits, how.signed))


_IN_TEXT = Wording(("digits",), _percent)
_SLOT = SlotKind(
    word="percent", example="66.5", read=read_percent, wording=_IN_TEXT, states=lambda value: (("percentage", value),)
)

PERCENT = replace(
    DECIMAL,
    name="percent",
    shows=say("a percentage, without its sign: 66.5"),
    in_sheet=SheetForm(
        held="percentage", asked=lambda locale: locale.gettext("a percentage"), allowed="decimal", number_format="0.00%"
    ),
    slots=(_SLOT,),
    read=read_percent,
    in_text=_IN_TEXT,
    on_axis=_percent,
    bare=False,
    approximate=roughly(_IN_TEXT),
    difference=Wording(("digits",), _points),
    unit=lambda _, __: "%",
    tick=lambda value, digits, locale: _percent(value, Formatting(digits), locale),
)
