"""Percentages: 66.5 is 66,5 %, and the distance between two of them is told in percentage points."""

from __future__ import annotations

from decimal import Decimal

from report.values.kind import QuantityKind, SlotKind, Wording, roughly
from report.values.number import as_it_is, decimal_in_cell, decimal_in_csv, numbers_in_csv, read_number
from report.values.ticks import decimal_step

_IN_TEXT: Wording[Decimal] = Wording(
    ("digits",), lambda value, how, locale: locale.numbers.percent(value, how.digits, how.signed)
)

PERCENT = QuantityKind(
    name="percent",
    align="decimal",
    chronological=False,
    csv_note=numbers_in_csv,
    slots=(
        SlotKind(
            word="percent",
            example="66.5",
            read=read_number,
            wording=_IN_TEXT,
            states=lambda value: (("percentage", value),),
        ),
    ),
    read=read_number,
    in_text=_IN_TEXT,
    in_cell=decimal_in_cell,
    on_axis=lambda value, how, locale: locale.numbers.percent(value, how.digits),
    in_csv=decimal_in_csv,
    bare=False,
    approximate=roughly(_IN_TEXT),
    difference=Wording((), lambda value, how, locale: locale.numbers.points(value, how.digits, how.signed)),
    unit=lambda _, __: "%",
    step=decimal_step,
    scale=as_it_is,  # each tick has its sign
    tick=lambda value, digits, locale: locale.numbers.percent(value, digits),
)
