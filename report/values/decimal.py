"""Numbers with decimals, as many as were typed unless told otherwise: 66.50 is 66,50."""

from __future__ import annotations

from decimal import Decimal

from report.values.integer import states_number
from report.values.kind import QuantityKind, SlotKind, Wording, roughly
from report.values.number import (
    as_it_is,
    decimal_in_cell,
    decimal_in_csv,
    decimal_tick,
    no_unit,
    numbers_in_csv,
    read_number,
)
from report.values.ticks import decimal_step

_IN_TEXT: Wording[Decimal] = Wording(
    ("digits",), lambda value, how, locale: locale.numbers.decimal(value, how.digits, how.signed)
)

DECIMAL = QuantityKind(
    name="decimal",
    align="decimal",
    chronological=False,
    csv_note=numbers_in_csv,
    slots=(SlotKind(word="decimal", example="66.5", read=read_number, wording=_IN_TEXT, states=states_number),),
    read=read_number,
    in_text=_IN_TEXT,
    in_cell=decimal_in_cell,
    on_axis=decimal_in_cell,
    in_csv=decimal_in_csv,
    bare=True,
    approximate=roughly(_IN_TEXT),
    difference=_IN_TEXT,
    unit=no_unit,
    step=decimal_step,
    scale=as_it_is,
    tick=decimal_tick,
)
