"""Years: what {year}, {year:-1} and {year|since 2014} stand for, told from the year that a report is about."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from report.locales import Locale
from report.markup.tree import Slot
from report.messages import say
from report.slots.found import ValueAnswer, plainly
from report.values.integer import INTEGER
from report.values.kind import Formatting, ValueProblem, Wording, shown

YEAR: Final = "year"
YEAR_EXAMPLE = "{year:-1}"
_STEP = re.compile(r"[+-][0-9]{1,3}", re.ASCII)
_YEAR = re.compile(r"[0-9]{4}", re.ASCII)


def is_year(slot: Slot) -> bool:
    """Whether a slot is {year}, or a year some years from it."""
    return slot.kind == YEAR or (slot.kind == "data" and slot.argument == YEAR)


def year_of(slot: Slot, year: int) -> ValueAnswer:
    """The year of such a slot in a report about `year`, or how many years it is since another. Raises ValueProblem."""
    filters = dict(slot.filters)
    typed = slot.argument if slot.kind == YEAR else "+0"
    if not _STEP.fullmatch(typed):
        message = say("'{typed}' is no number of years before or after the report's", typed=shown(typed))
        raise ValueProblem(message, say("write {slot}", slot="{year}, {year:-1}, {year:+1}"))
    found = year + int(typed)
    if not 1 <= found <= 9999:
        raise ValueProblem(say("there is no year {year}", year=str(found)), say("write {slot}", slot=YEAR_EXAMPLE))
    if "since" in filters:
        return _since(found, filters)
    return plainly(found, _WORDING, filters)


def _since(year: int, filters: Mapping[str, str]) -> ValueAnswer:
    typed = filters["since"]
    if not _YEAR.fullmatch(typed) or int(typed) >= year:
        message = say("'{typed}' is no year before {year}", typed=shown(typed), year=str(year))
        raise ValueProblem(message, say("write {filter}", filter=f"|since {year - 8}"))
    return plainly(
        Decimal(year - int(typed)), Wording((*INTEGER.in_text.filters, "since"), INTEGER.in_text.write), filters
    )


def _write(value: int, _: Formatting, __: Locale) -> str:
    return str(value)


_WORDING = Wording(("since",), _write)
