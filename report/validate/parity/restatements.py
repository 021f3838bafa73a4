"""Restatements: what one reading says in other words that can be worked out - "fin 2023" is the 31st of December."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction
from functools import cache

from report.languages import LANGUAGES
from report.markup.spans import starting_in
from report.validate.parity.claim_phrases import DENIAL
from report.validate.parity.matching import Unanswered
from report.validate.parity.sides import Side
from report.validate.parity.vocabulary import Fact, FactKind

_NEAR = 25  # characters before a year or a date in which its bound stands
_LEAP = 2000
_OF_YEARS = frozenset({FactKind.YEAR, FactKind.DATE})
#: Numbers from which on one that two others come to is hardly one by chance.
_TELLING = 13
_MOST = 10**12


def without_restatements(
    ones: list[Unanswered], others: list[Unanswered], first: Side, second: Side
) -> tuple[list[Unanswered], list[Unanswered]]:
    """What is left of both that no other words say."""
    if not ones and not others:
        return ones, others
    ones, others = _of_periods(ones, others, second)
    others, ones = _of_periods(others, ones, first)
    ones, others = _of_bounds(ones, others, first, second)
    return _of_halves(ones, second), _of_halves(others, first)


def _of_periods(
    dates: list[Unanswered], others: list[Unanswered], there: Side
) -> tuple[list[Unanswered], list[Unanswered]]:
    """Both without the first and the last days of a month or a year that the other reading calls so."""
    left, said = [], set[int]()
    for one in dates:
        found = _period(one.fact, there)
        if found:
            said |= found
        else:
            left.append(one)
    return left, [other for other in others if other.fact.start not in said] if said else others


def _period(fact: Fact, there: Side) -> set[int]:
    """Where the other reading names the month or year, at the end or the start of which a date is."""
    if fact.kind is not FactKind.DATE or not isinstance(fact.value, tuple):
        return set()
    day, month, year = fact.value
    if not 1 <= month <= 12:
        return set()
    is_last = day == monthrange(year or _LEAP, month)[1]
    if not (is_last or day == 1):
        return set()
    for index, other in enumerate(there.facts):
        of_year = other.key == (FactKind.YEAR, year) and (day, month) in ((31, 12), (1, 1))
        if not (of_year or other.key == (FactKind.MONTH, month)):
            continue
        pattern = _limits(there.language, is_last)
        if pattern.search(there.content.flat, max(0, other.start - _NEAR), other.start):
            behind = there.facts[index + 1 : index + 2]
            return {other.start, *[one.start for one in behind if one.key == (FactKind.YEAR, year)]}
    return set()


@cache
def _limits(language: str, is_last: bool) -> re.Pattern[str]:
    clock = LANGUAGES[language].clock
    return re.compile(rf"\b(?:{clock.period_ends if is_last else clock.period_starts}) $", re.IGNORECASE)


def is_said_otherwise(fact: Fact, beside: Iterable[Fact], there: Side) -> bool:
    """Whether the other reading says a year by one beside it, "het jaar voordien", or 100 per cent by "all".

    `beside` are the facts of its own reading, which states the other year, too.
    """
    if fact.key == (FactKind.PERCENT, 100):
        return any(claim.pole == "all" for claim in there.claims)
    if fact.kind is not FactKind.YEAR or not isinstance(fact.value, int):
        return False
    clock = LANGUAGES[there.language].clock
    years = _years(there.facts) & _years(beside)
    for year, pattern in ((fact.value + 1, clock.year_before), (fact.value - 1, clock.year_after)):
        if year in years and _words(pattern).search(there.content.flat):
            return True
    return False


def _years(facts: Iterable[Fact]) -> set[object]:
    """The years that facts state, in dates too."""
    return {fact.value[2] if isinstance(fact.value, tuple) else fact.value for fact in facts if fact.kind in _OF_YEARS}


@cache
def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE)


def _of_bounds(
    ones: list[Unanswered], others: list[Unanswered], first: Side, second: Side
) -> tuple[list[Unanswered], list[Unanswered]]:
    """Both without the days and years that are the same bound: "na 2030" is "pas avant 2031"."""
    answers: dict[tuple[FactKind, str, int], list[Unanswered]] = {}
    for other in others:
        for bound in _bounds(other.fact, second):
            answers.setdefault(bound, []).append(other)
    left: list[Unanswered] = []
    said: set[Unanswered] = set()
    for one in ones if answers else ():
        found = [other for bound in _bounds(one.fact, first) for other in answers.get(bound, ()) if other not in said]
        if found:
            said.add(found[0])
        else:
            left.append(one)
    return (left, [other for other in others if other not in said]) if said else (ones, others)


def _bounds(fact: Fact, side: Side) -> Iterator[tuple[FactKind, str, int]]:
    """From when on, or until when, a day or a year counts itself, as the words before it say."""
    value = _ordinal(fact)
    if value is None:
        return
    claims = starting_in(side.claims, max(0, fact.start - _NEAR), fact.start)
    denied = any(claim.topic == DENIAL and claim.pole == DENIAL for claim in claims)
    for claim in claims:
        if claim.weak and not denied:
            continue
        match claim.pole:
            case "before":
                yield (fact.kind, "from", value) if denied else (fact.kind, "until", value - 1)
            case "after":
                yield (fact.kind, "until", value) if denied else (fact.kind, "from", value + 1)
            case "until" if denied:
                yield fact.kind, "from", value
            case "until" | "latest" | "from" | "earliest":
                yield fact.kind, "until" if claim.pole in ("until", "latest") else "from", value


def _ordinal(fact: Fact) -> int | None:
    """A number for a year or a day, greater by one for the next."""
    if fact.kind is FactKind.YEAR and isinstance(fact.value, int):
        return fact.value
    if fact.kind is not FactKind.DATE or not isinstance(fact.value, tuple):
        return None
    day, month, year = fact.value
    if not 1 <= month <= 12:
        return None
    year = year or _LEAP
    return int(sum(monthrange(year, one)[1] for one in range(1, month)) + day + 366 * year)


def _of_halves(ones: list[Unanswered], there: Side) -> list[Unanswered]:
    """What is not half of what the other reading says, where that says so: "de helft daarvan"."""
    if not any(one.fact.kind in (FactKind.PERCENT, FactKind.AMOUNT) for one in ones):
        return ones
    if not any((FactKind.FRACTION, Fraction(1, 2)) in (fact.key, *fact.readings) for fact in there.facts):
        return ones
    keys = {fact.key for fact in there.facts}
    return [one for one in ones if _twice(one.fact) not in keys]


def _twice(fact: Fact) -> object:
    """What is twice as much."""
    if fact.kind is FactKind.PERCENT and isinstance(fact.value, Decimal):
        return fact.kind, fact.value * 2
    if fact.kind is FactKind.AMOUNT and isinstance(fact.value, tuple):
        return fact.kind, (fact.value[0] * 2, fact.value[1])
    return None


def comes_to(fact: Fact, here: Side, there: Side) -> bool:
    """Whether numbers that both readings state come to one that the second lacks: "86, op twee na" is 84; or whether it
    is next to one of these: "vanaf vijftig" leaves 49."""
    value = fact.value
    if fact.kind is not FactKind.NUMBER or not isinstance(value, Decimal) or not _TELLING <= value < _MOST:
        return False
    numbers = _numbers(here.facts) & _numbers(there.facts)
    return any(value - one in numbers or value + one in numbers for one in (*numbers, Decimal(1)))


def _numbers(facts: Iterable[Fact]) -> frozenset[Decimal]:
    """The whole numbers that facts state."""
    values = [fact.value for fact in facts if fact.kind is FactKind.NUMBER and isinstance(fact.value, Decimal)]
    return frozenset([value for value in values if 0 < value < _MOST and value % 1 == 0])
