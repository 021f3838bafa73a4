"""Shared units: numbers that leave their sign, scale or unit to the one beside them, as "60 en 70 %" does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from itertools import pairwise
from operator import attrgetter

from report.languages import LANGUAGES
from report.validate.parity.quantity_phrases import quantity
from report.validate.parity.units import UNITS
from report.validate.parity.vocabulary import Fact, FactKey, FactKind

_SCALE, _KIND = attrgetter("scale"), attrgetter("kind")


def with_shared_units(flat: str, facts: Sequence[Fact], language: str) -> list[Fact]:
    """The facts, with "60 en 70 %" read as two percentages and "2 of 3 miljoen" as what may be two millions."""
    found, joins = list(facts), ranges_of(language)
    for index in range(len(found) - 2, -1, -1):
        fact, after = found[index], found[index + 1]
        if (
            fact.kind is FactKind.NUMBER
            and not (fact.weak or fact.unit)
            and (after.unit or after.scale > 1 or after.kind in (FactKind.PERCENT, FactKind.AMOUNT, FactKind.POINTS))
            and joins.fullmatch(flat, fact.end, after.start)
        ):
            found[index] = _like(fact, after)
    if max(map(_SCALE, found), default=1) == 1 and FactKind.AMOUNT not in map(_KIND, found):
        return found
    pairs, contrasts = list(pairwise(found)), _contrasts(language)
    for index in [number for number, pair in enumerate(pairs) if _may_contrast(*pair)]:
        before, fact = pairs[index]
        if contrasts.fullmatch(flat, before.end, fact.start):
            found[index + 1] = fact._replace(readings=(*fact.readings, *_as_before(before, fact)))
    return found


@cache
def ranges_of(language: str) -> re.Pattern[str]:
    """What stands between two numbers with one sign, or two times of day."""
    return re.compile(rf" ?(?:{LANGUAGES[language].speech.ranges}|–|-) ?")


@cache
def _contrasts(language: str) -> re.Pattern[str]:
    return re.compile(rf"[ ,(]{{1,3}}(?:{LANGUAGES[language].speech.contrasts}) ", re.IGNORECASE)


def _like(fact: Fact, after: Fact) -> Fact:
    """A number that may share what stands behind the next one: a sign, millions, a unit."""
    value = fact.value
    if not isinstance(value, Decimal):
        return fact
    values = [value] if fact.scale > 1 or after.scale == 1 else [value, value * after.scale]
    readings = [*fact.readings, *((FactKind.NUMBER, one) for one in values)]
    if after.unit:
        readings += [quantity(one, UNITS[after.unit]) for one in values]
    if after.kind is FactKind.AMOUNT and isinstance(after.value, tuple):
        amounts = [(FactKind.AMOUNT, (one, after.value[1])) for one in values]
        return fact._replace(kind=FactKind.AMOUNT, value=amounts[0][1], readings=(*amounts[1:], *readings))
    if after.kind in (FactKind.PERCENT, FactKind.POINTS):
        return fact._replace(kind=after.kind, readings=tuple(readings))
    unit = after.unit if fact.scale > 1 or after.scale == 1 else ""
    return fact._replace(unit=unit, readings=tuple(readings))


def _may_contrast(before: Fact, fact: Fact) -> bool:
    """Whether a number is bare, and the one before it is not."""
    return (before.scale > 1 or before.kind is FactKind.AMOUNT) and fact.kind is FactKind.NUMBER and not fact.unit


def _as_before(before: Fact, fact: Fact) -> list[FactKey]:
    """What a bare number may say behind one that it contrasts with: "8,6 miljoen euro in plaats van 9,8"."""
    value = fact.value
    if not isinstance(value, Decimal):
        return []
    values = [value] if before.scale == 1 else [value * before.scale, value]
    if before.kind is FactKind.AMOUNT and isinstance(before.value, tuple):
        return [(FactKind.AMOUNT, (one, before.value[1])) for one in values]
    return [(FactKind.NUMBER, one) for one in values[:-1]] if before.kind is FactKind.NUMBER else []
