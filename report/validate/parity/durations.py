"""Durations: a length of time in two units, read as one: "1 uur en 22 minuten", "2 ans et 3 mois"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from operator import attrgetter
from typing import NamedTuple

from report.languages import LANGUAGES
from report.validate.parity.units import UNITS
from report.validate.parity.vocabulary import Fact, FactKey, FactKind

_MOST = 1000  # of one unit, to which another one may be added
_UNIT = attrgetter("unit")
_MINUTE = "duration-minute"
_ARTICLE = 12  # characters of an article
_HOUR, _SECONDS, _DAY = Decimal(3600), 60, 24


def durations_of(flat: str, facts: Sequence[Fact], language: str) -> list[Fact]:
    """The facts in their order, with two lengths of time that are added as what they come to."""
    if not any(map(_UNIT, facts)):
        return list(facts)
    found: list[Fact] = []
    for fact in facts:
        both = _together(flat, found[-1], fact, language) if fact.unit and found else None
        if both is None:
            found.append(fact)
        else:
            found[-1] = both
    return found


def _together(flat: str, one: Fact, other: Fact, language: str) -> Fact | None:
    """Two lengths of time that are added; "jaar" alone is one only behind an article: "een jaar en drie maanden"."""
    if not _added(language).fullmatch(flat, one.end, other.start):
        return None
    is_counted = not one.weak or one.unit or _one(language).search(flat, max(0, one.start - _ARTICLE), one.start)
    return _sum(one, other) if is_counted else None


class _Length(NamedTuple):
    """A length of time in the smallest unit that it is counted in, and how much of that its own unit is."""

    base: str
    total: Decimal
    size: Decimal


def _length(fact: Fact) -> _Length | None:
    """How long a fact is: "2 uur", or "uur" alone."""
    if fact.kind is FactKind.NUMBER and fact.unit and isinstance(fact.value, Decimal) and fact.value in range(_MOST):
        unit = UNITS[fact.unit]
        return _Length(unit.base, fact.value * unit.size, unit.size) if unit.is_time else None
    if fact.kind is FactKind.QUANTITY and isinstance(fact.value, tuple) and fact.weak:
        base, size = fact.value
        return _Length(base, size, size)
    return None


def _sum(one: Fact, other: Fact) -> Fact | None:
    """Two lengths of time as one, when the second is in a smaller unit, and less than one of the first."""
    first, second = _length(one), _length(other)
    if first is None or second is None or first.base != second.base or second.total >= first.size:
        return None
    total = first.total + second.total
    readings: tuple[FactKey, ...] = ()
    hours, minutes = divmod(total, _HOUR)
    if other.unit == _MINUTE and hours < _DAY:
        readings = ((FactKind.TIME, (int(hours), int(minutes // _SECONDS))),)
    return Fact(FactKind.QUANTITY, (first.base, total.normalize()), one.start, other.end, readings=readings)


@cache
def _added(language: str) -> re.Pattern[str]:
    return re.compile(rf",? (?:{re.escape(LANGUAGES[language].notation.conjunction)} )?")


@cache
def _one(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(LANGUAGES[language].speech.ones)}) $", re.IGNORECASE)
