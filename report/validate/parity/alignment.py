"""Alignment of the sentences of two readings: which belong together, and which of them has no partner.

Lengths are compared as Gale and Church do (A program for aligning sentences in bilingual corpora, 1993): a translation
is about as long as its sentence, and the difference grows with the root of the length. What both readings state in
figures, slots and names pulls sentences together.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from math import erfc, exp, log, sqrt
from operator import attrgetter, itemgetter
from typing import NamedTuple, TypeAlias, TypeVar

from report.markup.tree import NoteMark, Reference, Slot
from report.validate.parity.markup_differences import identity
from report.validate.parity.sides import Sentence, Side, length

Span: TypeAlias = tuple[int, int]

T = TypeVar("T")

#: How much more the length of a translation may vary with each character of the original.
_VARIANCE = 4.0
#: How many sentences of each side go together, and what that costs: one and one is the rule.
_STEPS = (((1, 1), 0.1), ((1, 2), 2.4), ((2, 1), 2.4), ((2, 2), 4.5), ((1, 0), 3.0), ((0, 1), 3.0))
#: What it costs to part what is stated in both readings, for each thing stated.
_PARTED = 4.0
_WORST = 50.0
#: How far, in sentences, one may stand from where it would if all were as long as each other.
_REACH = 30


class SentenceSize(NamedTuple):
    """A sentence: how long it is, and what it states."""

    length: int
    states: frozenset[object]


_LENGTH, _STATES = attrgetter("length"), attrgetter("states")

#: Sentences of two readings that belong together; on one side there may be none.
SentenceGroup: TypeAlias = tuple[Sequence[Sentence], Sequence[Sentence]]


def groups_of(first: Side, second: Side, ratio: float) -> list[SentenceGroup]:
    """The sentences of two readings that belong together; `ratio` as for `aligned`.

    Where both have as many, none of them is alone, if putting them two and two parts no more of what both state: a
    sentence that is much shorter has lost a part, or says the same in less words.
    """
    if len(first.sentences) < 2 and len(second.sentences) < 2:
        return [(first.sentences, second.sentences)]
    ones, others = _parts(first), _parts(second)
    found = aligned(ones, others, ratio)
    if len(ones) == len(others) and any(0 in (after - start for start, after in pair) for pair in found):
        in_order = [((at, at + 1), (at, at + 1)) for at in range(len(ones))]
        if _parted(in_order, ones, others) <= _parted(found, ones, others):
            found = in_order
    return [(first.sentences[slice(*mine)], second.sentences[slice(*theirs)]) for mine, theirs in found]


def _parted(groups: Iterable[tuple[Span, Span]], ones: Sequence[SentenceSize], others: Sequence[SentenceSize]) -> int:
    """How much of what both readings state stands in groups without that which answers it."""
    shared = _states(ones) & _states(others)
    return sum(len(shared & (_states(ones[slice(*mine)]) ^ _states(others[slice(*theirs)]))) for mine, theirs in groups)


def _parts(side: Side) -> list[SentenceSize]:
    """The sentences with what they state: slots, references, facts."""
    states: list[tuple[object, int]] = [(fact.key, fact.start) for fact in side.facts if not fact.weak]
    states += [
        (identity(piece), side.content.place_of(piece.start))
        for piece in side.pieces
        if isinstance(piece, Slot | NoteMark | Reference)
    ]
    flat = side.content.flat
    return [
        SentenceSize(length(flat[start:end]), frozenset(key for key, _ in inside))
        for (start, end), inside in zip(side.sentences, within(states, side.sentences, itemgetter(1)), strict=True)
    ]


def within(things: Iterable[T], spans: Sequence[Span], place: Callable[[T], int]) -> list[list[T]]:
    """Of things with a place in a text, those that stand in each of some parts of it, which follow each other."""
    ends = [end for _, end in spans]
    found: list[list[T]] = [[] for _ in spans]
    for one in things:
        number = bisect_right(ends, place(one))
        if number < len(spans) and spans[number][0] <= place(one):
            found[number].append(one)
    return found


def aligned(first: Sequence[SentenceSize], second: Sequence[SentenceSize], ratio: float) -> list[tuple[Span, Span]]:
    """The sentences that belong together at the least cost: from the first to before the last, of either side.

    Only sentences that stand at about the same place in their texts are tried, so that long texts take no long time.
    `ratio` is the logarithm of how much longer the second language is.
    """
    shared = _states(first) & _states(second)
    first, second = [[part._replace(states=part.states & shared) for part in side] for side in (first, second)]
    reach = _REACH + len(second) // max(1, len(first))
    best: dict[Span, tuple[float, Span]] = {(0, 0): (0.0, (0, 0))}
    for i in range(len(first) + 1):
        middle = i * len(second) // max(1, len(first))
        for j in range(max(0, middle - reach), min(len(second), middle + reach) + 1):
            for (down, right), price in _STEPS:
                before = best.get((i - down, j - right))
                if before is not None:
                    cost = before[0] + price + _cost(first[i - down : i], second[j - right : j], ratio)
                    if (i, j) not in best or cost < best[i, j][0]:
                        best[i, j] = cost, (i - down, j - right)
    groups = []
    at = len(first), len(second)
    while at != (0, 0):
        before_i, before_j = best[at][1]
        groups.append(((before_i, at[0]), (before_j, at[1])))
        at = before_i, before_j
    return groups[::-1]


def _states(parts: Sequence[SentenceSize]) -> frozenset[object]:
    return frozenset().union(*map(_STATES, parts))


def _cost(ones: Sequence[SentenceSize], others: Sequence[SentenceSize], ratio: float) -> float:
    """What it costs to put these sentences together, of which the states are those that both readings have."""
    # Written out twice, since it is what takes longest here.
    parted = _PARTED * len(frozenset().union(*map(_STATES, ones)) ^ frozenset().union(*map(_STATES, others)))
    if not ones or not others:
        return parted
    expected = sum(map(_LENGTH, ones)) * exp(ratio)
    far = abs(sum(map(_LENGTH, others)) - expected) / sqrt(max(1.0, expected) * _VARIANCE)
    return parted + min(_WORST, -log(max(erfc(far / sqrt(2)), 1e-20)))
