"""Value slots: what may stand between braces in a text, read into plain values that belong to no language yet.

`answer` serves two passes: validate asks whether a slot can be answered, localise writes the answer out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from report.diagnostics.shortening import listed, nearest
from report.markup.tree import Slot
from report.model.text import Text
from report.values import typed as values
from report.values.typed import ValueProblem

DATA_EXAMPLE = "{visits.2021-2022.sessions}"


class Answer(NamedTuple):
    """The value of a slot, and how it is to be written. `kind` says what `value` is:

    integer, approx, decimal, percent, points (percentage points), duration (seconds): Decimal · money: (Decimal,
    currency) · date, month: date · dates: tuple of dates · period: (first day, day after the last) · country: code ·
    countries: tuple of codes · term: id · text: Text.

    `filters` are those that change the wording only; `digits` the decimals to round to (None: as typed); `signed`
    numbers show their plus; `approx` ones are marked as approximate; `unit` is written after the number.
    """

    kind: str
    value: Any
    filters: Mapping[str, str]
    digits: int | None = None
    signed: bool = False
    approx: bool = False
    unit: Text | None = None


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of slot: how its argument is read, the filters that it takes, an example, and the kind of its answer."""

    read: Callable[[str], object]
    filters: tuple[str, ...]
    example: str
    answer: str = ""


def _dates(typed: str) -> tuple[object, ...]:
    return tuple(values.date(part.strip()) for part in typed.split(","))


def _countries(typed: str) -> tuple[str, ...]:
    return tuple(values.country(part.strip()) for part in typed.split(","))


def _name(typed: str) -> str:
    if not typed:
        raise ValueProblem("no term is named", "write the id of a term of terms.yaml: {term:fido}")
    return typed


# By the word that editors type.
KINDS: Final[Mapping[str, Kind]] = {
    "date": Kind(values.date, ("no-year", "weekday", "figures"), "{date:2022-10-11}"),
    "dates": Kind(_dates, ("no-year",), "{dates:2022-03-30,2022-03-31}"),
    "month": Kind(values.month, ("no-year",), "{month:2022-10}"),
    "period": Kind(values.period, ("inclusive", "figures", "short"), "{period:2021-12-01/2022-12-01}"),
    "int": Kind(values.integer, ("words",), "{int:6272}", "integer"),
    "decimal": Kind(values.number, ("digits",), "{decimal:66.5}"),
    "percent": Kind(values.number, ("digits",), "{percent:66.5}"),
    "money": Kind(values.money, (), "{money:275e6 EUR}"),
    "duration": Kind(values.duration, ("short",), "{duration:2:56}"),
    "approx": Kind(values.integer, ("noun",), "{approx:80}"),
    "country": Kind(values.country, ("articles", "of", "name"), "{country:SI}"),
    "countries": Kind(_countries, ("articles", "of", "name"), "{countries:BE,DK,FI}"),
    "term": Kind(_name, ("short", "long", "full"), "{term:fido}"),
}
EVERYWHERE = ("capital",)  # for a slot that opens a sentence
NEEDED: Final[Mapping[str, str]] = {  # what must stand after a filter's name
    "change": "change 2020-2021",
    "difference": "difference 2020-2021",
    "digits": "digits 1",
}
OPTIONAL: Final[Mapping[str, str]] = {"words": "f"}  # what may: "une" for one


def check_filters(filters: Mapping[str, str], allowed: tuple[str, ...]) -> None:
    """Raise ValueProblem for an unknown filter, or one with too little or too much after its name."""
    if not filters:
        return
    known = allowed + EVERYWHERE
    for name, argument in filters.items():
        if name not in known:
            raise ValueProblem(f"unknown filter '{name}'{nearest(name, known)}", f"filters here: {listed(known, 20)}")
        if name in NEEDED and not argument:
            raise ValueProblem(f"the filter '{name}' is not complete", f"write |{NEEDED[name]}")
        if argument and name not in NEEDED and argument != OPTIONAL.get(name):
            hint = f"write |{name}" + (f" or |{name} {OPTIONAL[name]}" if name in OPTIONAL else "")
            raise ValueProblem(f"the filter '{name}' takes no '{argument}'", hint)
    if not re.fullmatch(r"\d", filters.get("digits", "0")):
        raise ValueProblem(f"'{filters['digits']}' is no number of decimals", "write |digits 1")


def literal(slot: Slot) -> Answer:
    """The answer of a slot that holds its value itself, or names a term. Raises ValueProblem."""
    kind = KINDS.get(slot.kind)
    if kind is None:
        examples = "  ".join([*(known.example for known in KINDS.values()), DATA_EXAMPLE])
        raise ValueProblem(f"unknown kind of value slot '{slot.kind}'{nearest(slot.kind, KINDS)}", f"slots: {examples}")
    filters = dict(slot.filters)
    check_filters(filters, kind.filters)
    digits = int(filters["digits"]) if "digits" in filters else None
    return Answer(kind.answer or slot.kind, kind.read(slot.argument), filters, digits)
