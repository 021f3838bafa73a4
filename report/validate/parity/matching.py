"""Matching: which facts of two readings answer each other, the surest first, and which remain alone."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, TypeAlias

from report.validate.parity.vocabulary import Fact, FactKind

Labels: TypeAlias = Callable[[Fact], Iterable[object]]


class Unanswered(NamedTuple):
    """A fact of one reading; `mine` and `theirs` are how often both readings state it."""

    fact: Fact
    mine: int
    theirs: int


class Matched(NamedTuple):
    """The facts of two readings: those that remain alone on each side, and those whose numbers only are the same."""

    first: list[Fact]
    second: list[Fact]
    other_units: list[tuple[Fact, Fact]]


def matched(first: Sequence[Fact], second: Sequence[Fact], once: frozenset[FactKind]) -> Matched:
    """Facts matched by what they say: exactly; in other words or units; with a unit or a sign on one side only.

    Each answers one, or any number of those that may be said `once`. What counts for sure comes before what may count,
    so that hints are left for what needs them.
    """
    answers = frozenset([fact.key for fact in first if fact.kind in once])
    other_answers = frozenset([fact.key for fact in second if fact.kind in once])
    ones = [fact for fact in (*_sure(first), *_unsure(first)) if fact.key not in other_answers]
    others = [fact for fact in (*_sure(second), *_unsure(second)) if fact.key not in answers]
    if not ones and not others:
        return Matched([], [], [])
    currencies, other_currencies = _currencies(first), _currencies(second)
    steps: tuple[tuple[Labels, Labels], ...] = (
        (_exactly, _exactly),
        (_in_any_unit, _without_unit),
        (_without_unit, _in_any_unit),
        (_says, _says),
        (_may_say, _says),
        (_says, _may_say),
        (lambda one: _bare(one, other_currencies), _number),
        (_number, lambda other: _bare(other, currencies)),
    )
    for labels, other_labels in steps:
        _, ones, others = _paired(ones, others, labels, other_labels)
    pairs, ones, others = _paired(ones, others, _in_any_unit, _in_any_unit)
    return Matched(ones, others, pairs)


def _paired(
    ones: Sequence[Fact], others: Sequence[Fact], labels: Labels, other_labels: Labels
) -> tuple[list[tuple[Fact, Fact]], list[Fact], list[Fact]]:
    """Facts with a label in common, two and two in their order, and those of each side that are left."""
    if not ones or not others:
        return [], list(ones), list(others)
    waiting: dict[object, deque[int]] = {}
    for number, other in enumerate(others):
        for label in other_labels(other):
            waiting.setdefault(label, deque()).append(number)
    pairs, left, taken = [], [], set[int]()
    for one in ones:
        found = next((place for label in labels(one) if (place := _next(waiting.get(label), taken)) is not None), None)
        if found is None:
            left.append(one)
        else:
            taken.add(found)
            pairs.append((one, others[found]))
    return pairs, left, [other for number, other in enumerate(others) if number not in taken]


def _next(queue: deque[int] | None, taken: set[int]) -> int | None:
    while queue and queue[0] in taken:
        queue.popleft()
    return queue[0] if queue else None


def _sure(facts: Iterable[Fact]) -> list[Fact]:
    return [fact for fact in facts if not fact.weak]


def _unsure(facts: Iterable[Fact]) -> list[Fact]:
    return [fact for fact in facts if fact.weak]


def _exactly(fact: Fact) -> Iterable[object]:
    yield fact.key, fact.unit


def _in_any_unit(fact: Fact) -> Iterable[object]:
    yield fact.key


def _without_unit(fact: Fact) -> Iterable[object]:
    if not fact.unit:
        yield fact.key


def _says(fact: Fact) -> Iterable[object]:
    """What a fact says, in whatever words; a number of days is no number of months."""
    if not fact.unit:
        yield fact.key
    yield from (key for key in fact.readings if key[0] is not FactKind.NUMBER)


def _may_say(fact: Fact) -> Iterable[object]:
    """What a fact may say besides: two that may both be bare numbers are no less of two currencies for that."""
    yield from (key for key in fact.readings if key[0] is FactKind.NUMBER)


def _currencies(facts: Iterable[Fact]) -> frozenset[object]:
    """The currencies that a reading writes somewhere."""
    return frozenset(
        [fact.value[1] for fact in facts if isinstance(fact.value, tuple) and fact.kind is FactKind.AMOUNT]
    )


def _number(fact: Fact) -> Iterable[object]:
    """A number without its sign."""
    if fact.kind in (FactKind.NUMBER, FactKind.YEAR) and not fact.unit:
        yield fact.value


def _bare(fact: Fact, currencies: frozenset[object]) -> Iterable[object]:
    """The number of an amount, whose currency the other reading writes elsewhere only: "2.148 euro, eerst 2.040"."""
    if fact.kind is FactKind.AMOUNT and isinstance(fact.value, tuple) and fact.value[1] in currencies:
        yield fact.value[0]
