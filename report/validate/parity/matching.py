"""Matching: which facts of one reading have no answer in the other, and which of these belong together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from report.validate.parity.fact import Fact, FactKind, FactValue

#: What may be said once or twice with equal right.
_ONCE = frozenset({FactKind.TERM, FactKind.PLACE, FactKind.LANGUAGE, FactKind.NAME})
_NAMES = frozenset({FactKind.TERM, FactKind.PLACE, FactKind.LANGUAGE, FactKind.NAME, FactKind.PHRASE})

FactKey = tuple[FactKind, FactValue]


class Left(NamedTuple):
    """A fact without an answer; `mine` and `theirs` are how often both readings state it."""

    fact: Fact
    mine: int
    theirs: int


def key_of(fact: Fact) -> FactKey:
    """What two facts have in common when they are the same."""
    return fact.kind, fact.value


def left_over(mine: Sequence[Fact], theirs: Iterable[Fact], is_implied: Callable[[Fact], bool]) -> list[Left]:
    """The facts of one reading that the other does not state as often; `is_implied` may answer one that it lacks."""
    asked = Counter(key_of(fact) for fact in mine if not fact.weak)
    if not asked:
        return []
    answers = Counter(key_of(fact) for fact in theirs)
    found = []
    for key, count in asked.items():
        answered = answers[key]
        if answered >= count or (answered and key[0] in _ONCE):
            continue
        stated = [fact for fact in mine if key_of(fact) == key and not fact.weak]
        if not answered and is_implied(stated[0]):
            continue
        wanted = 1 if answered or key[0] in _ONCE else count
        found += [Left(fact, count, answered) for fact in stated[-wanted:]]
    return found


def paired(first: Sequence[Left], second: Sequence[Left]) -> list[tuple[Left | None, Left | None]]:
    """The facts left over in two readings, two and two where one probably stands for the other."""
    repeated: list[tuple[Left | None, Left | None]] = [(one, None) for one in first if one.theirs]
    repeated += [(None, other) for other in second if other.theirs]
    ones, others = ([left for left in side if not left.theirs] for side in (first, second))
    pairs: list[tuple[Left | None, Left | None]] = []
    for is_pair in (_same_value, _same_kind, _same_group):
        for one in tuple(ones):
            other = next((other for other in others if is_pair(one.fact, other.fact)), None)
            if other is not None:
                pairs.append((one, other))
                ones.remove(one)
                others.remove(other)
    return [*pairs, *((one, None) for one in ones), *((None, other) for other in others), *repeated]


def _same_value(one: Fact, other: Fact) -> bool:
    """ "12 %" and "12": the sign is missing."""
    return one.value == other.value


def _same_kind(one: Fact, other: Fact) -> bool:
    return one.kind is other.kind


def _same_group(one: Fact, other: Fact) -> bool:
    return (one.kind in _NAMES) == (other.kind in _NAMES)
