"""Numbers with decimals, as many as were typed unless told otherwise: 66.50 is 66,50."""

from __future__ import annotations

from decimal import Decimal

from report.values.formats import LocaleFormats
from report.values.kind import AxisScale, Formatting, QuantityKind, SlotKind, Wording, roughly
from report.values.number import read_number, states_number
from report.values.ticks import decimal_step


def _in_cell(value: Decimal, how: Formatting, locale: LocaleFormats) -> str:
    return locale.numbers.decimal(value, how.digits)


def _csv_note(locale: LocaleFormats) -> str:
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
