"""Explanations: what two readings may mean though they say it otherwise, and hints that may mean different things."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from report.validate.parity.matching import Unanswered
from report.validate.parity.vocabulary import Fact, FactKind

_MOST_OF = 1000  # "drie op de tien", "2 sur 1000"
_SHARES, _LENGTHS = frozenset({FactKind.FRACTION, FactKind.MULTIPLE}), frozenset({FactKind.QUANTITY})
#: Different lengths of time that are often meant to be the same: what a working day is goes without saying.
_NEARLY = frozenset({"duration-day", "duration-workday"})


def without_ratios(
    ones: list[Unanswered], others: list[Unanswered], mine: Iterable[Fact], theirs: Iterable[Fact]
) -> tuple[list[Unanswered], list[Unanswered]]:
    """What is left of both when "drie op de tien" is "30 %"; `mine` and `theirs` are all facts that stand alone."""
    ones, others = _explained(ones, others, mine, theirs)
    others, ones = _explained(others, ones, theirs, mine)
    return ones, others


def _explained(
    counts: list[Unanswered], shares: list[Unanswered], here: Iterable[Fact], there: Iterable[Fact]
) -> tuple[list[Unanswered], list[Unanswered]]:
    """The numbers of one reading and the shares of the other without those that say the same."""
    numbers = {one.fact.value for one in counts if one.fact.kind is FactKind.NUMBER}
    if not numbers:
        return counts, shares
    # "neuf sur dix": nine may be new.
    hints = {fact.value for fact in here if fact.weak and fact.kind is FactKind.NUMBER}
    said: dict[Fraction, list[Fact]] = {}
    for fact in (*(share.fact for share in shares), *(fact for fact in there if fact.weak)):
        if (ratio := _ratio(fact)) is not None:
            said.setdefault(ratio, []).append(fact)
    same: set[object] = set()
    for ratio, facts in said.items():
        for below in numbers:
            above = _above(ratio, below)
            if above and (above == 1 or above in numbers or above in hints):
                same |= {*facts, (above,), (below,)}
    return (
        [one for one in counts if one.fact.kind is not FactKind.NUMBER or (one.fact.value,) not in same],
        [share for share in shares if share.fact not in same],
    )


def _above(ratio: Fraction, below: object) -> Decimal | None:
    """How many of so many a share is, if that is a whole number."""
    if not isinstance(below, Decimal) or not 2 <= below <= _MOST_OF or below % 1:
        return None
    above = ratio * int(below)
    return Decimal(int(above)) if above.denominator == 1 and 0 < above < int(below) else None


def _ratio(fact: Fact) -> Fraction | None:
    """How much of one a fraction or a percentage is."""
    if fact.kind is FactKind.PERCENT and isinstance(fact.value, Decimal):
        return Fraction(fact.value) / 100
    return fact.value if isinstance(fact.value, Fraction) else None


def units_apart(pairs: Sequence[tuple[Fact, Fact]]) -> Sequence[tuple[Fact, Fact]]:
    """The pairs of the same number in different units, without those that have theirs from a number beside them."""
    typed = [pair for pair in pairs if not any((FactKind.NUMBER, fact.value) in fact.readings for fact in pair)]
    return typed or pairs[:1]


def hints_apart(first: Sequence[Fact], second: Sequence[Fact]) -> Iterator[tuple[Fact, Fact]]:
    """Hints that answer nothing, where the other reading has another one: "verdubbeld" and "triplé"."""
    for kinds in (_SHARES, _LENGTHS):
        mine, theirs = ([fact for fact in facts if fact.weak and _may_be(fact, kinds)] for facts in (first, second))
        # Whoever says "year" in passing, and not the other, says no other length of time.
        if len(mine) == len(theirs) == 1:
            yield mine[0], theirs[0]
            return


def _may_be(fact: Fact, kinds: frozenset[FactKind]) -> bool:
    """Whether one of the readings of a fact is of some kinds."""
    return fact.kind in kinds or any(kind in kinds for kind, _ in fact.readings)


def may_agree(one: Fact, other: Fact) -> bool:
    """Whether two facts that are not the same may be meant to be, or may be none."""
    if one.weak and other.weak:
        return True
    hints = (one.weak or other.weak) and (one.kind is not FactKind.NUMBER or one.unit != other.unit)
    return hints or (one.value == other.value and {one.unit, other.unit} == _NEARLY)
