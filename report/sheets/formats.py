"""Number formats of spreadsheets: what a cell shows of the number that it holds, and of what."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import NamedTuple

from report.values.currency import currency_of

#: A literal, a colour or condition or currency in brackets, a space of the width of a sign, a sign that fills.
_PARTS = re.compile(r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|\[(?P<bracket>[^\]]*)\]|[_*].|(?P<other>.)', re.DOTALL)
_DIGITS = re.compile(r"[0#?](?:[0#?,]*[0#?])?(?P<scale>,*)(?:\.(?P<decimals>[0#?]*)(?P<behind>,*))?")
_CONDITION = re.compile(r"[<>=]")
EXACT = Context(prec=60, rounding=ROUND_HALF_UP)
SIGNIFICANT = 15  # digits of a number that spreadsheets keep


class Look(NamedTuple):
    """What a number looks like: its unit ("%", a currency, ""), and what is seen where that is another number.

    It `is_scaled` when it is seen in thousands or millions.
    """

    unit: str = ""
    shown: str = ""
    is_scaled: bool = False


def look_of(value: Decimal, code: str) -> Look:
    """How a number looks in the format of a cell: "0.0%", `#,##0.00 [$€-813]`."""
    section = _section(value, code)
    if section is None:
        return Look()
    plain, unit, conditional = "", "", False
    for part in _PARTS.finditer(section):
        bracket = part["bracket"]
        if bracket is not None and bracket.startswith("$"):
            unit = currency_of(bracket[1:].partition("-")[0].strip()) or unit
        elif bracket is not None:
            conditional |= bool(_CONDITION.search(bracket))
        words = part["quoted"] or part["escaped"]
        if words and words.strip():
            unit = currency_of(words.strip()) or unit
        plain += part["other"] or ""
    if not section.strip():
        return Look(unit, " ")
    unit = next((code for sign in "€$£¥" if sign in plain and (code := currency_of(sign))), unit)
    if "%" in plain:
        unit = "%"
    found = _DIGITS.search(plain)
    if conditional or not found or re.search(r"General|[Ee][+-]|/", plain):
        return Look(unit)
    thousands = len((found["scale"] or "") + (found["behind"] or ""))
    there = EXACT.multiply(value, Decimal(100) ** plain.count("%") / Decimal(1000) ** thousands)
    seen = EXACT.quantize(there, Decimal(1).scaleb(-len(found["decimals"] or "")))
    whole = EXACT.multiply(value, Decimal(100)) if unit == "%" else value
    return Look(unit, "" if seen == whole else f"{seen:f}{' %' if unit == '%' else ''}", bool(thousands and value))


def _section(value: Decimal, code: str) -> str | None:
    """The part of a format that is for numbers of this sign; None where it is the general one."""
    if code.strip().casefold() in ("", "general", "@"):
        return None
    sections, begun = [], 0
    for part in _PARTS.finditer(code):
        if part["other"] == ";":
            sections.append(code[begun : part.start()])
            begun = part.end()
    sections.append(code[begun:])
    if value < 0 and len(sections) > 1:
        return sections[1]
    return sections[2] if not value and len(sections) > 2 else sections[0]


def digits_of(value: float) -> str:
    """A number with the digits that a spreadsheet shows of it: 0.1 + 0.2 is 0.3."""
    return f"{Decimal(f'{value:.{SIGNIFICANT}g}'):f}"
