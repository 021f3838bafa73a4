"""Differences of order: two figures that have changed places, and so say of each thing what is true of the other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple, TypeAlias

from report.languages import LANGUAGES
from report.markup.flat import WORD
from report.markup.spans import starting_in
from report.messages import Message, say
from report.validate.parity.alignment import SentenceGroup, within
from report.validate.parity.misspelling import folded
from report.validate.parity.sides import Difference, Side, replaced, unless_meant
from report.validate.parity.vocabulary import Fact, FactKey, FactKind
from report.validate.spelling import shared_start

_FIGURES = frozenset(
    {FactKind.NUMBER, FactKind.FRACTION, FactKind.QUANTITY, FactKind.PERCENT, FactKind.AMOUNT, FactKind.DATE}
    | {FactKind.YEAR, FactKind.TIME}
)
#: How far a figure's company reaches, in characters; a list hardly has more words between two figures.
_REACH = 60
_BESIDE = re.compile(r"(?: [\w'’-]+){1,2}")
_STOP = re.compile(r"[,;:()–]")
#: How many letters words of two languages begin with that may be one word, and that surely are.
_MAYBE, _SURE = 4, 5

_SHARE, _LIST, _STEP = "share", "list", "step"
#: What may stand for each other between two figures: "van 12 tot 14", "12 et 14".
_FOLLOW = {_STEP: _LIST}


#: Two facts of the first reading that follow each other, and the two of the second that stand in their place.
Exchange: TypeAlias = tuple[tuple[Fact, Fact], tuple[Fact, Fact]]


class _Figure(NamedTuple):
    """A figure, and what stands before and behind it up to the next part of the sentence: words, and other facts.

    `next` is what stands right behind it, which it counts.
    """

    fact: Fact
    before: frozenset[object]
    after: frozenset[object]
    next: frozenset[object]


class _Couple(NamedTuple):
    """Two figures that follow each other, and how they are joined: "list", "step", "share", "parallel", or not, ""."""

    one: _Figure
    other: _Figure
    joint: str


def order_differs(first: Side, second: Side, groups: Sequence[SentenceGroup]) -> Iterator[Difference]:
    """Two figures that follow each other in both readings, in one order here and in the other one there.

    They are told where nothing else can have changed their order: joined by the same little word ("van 428 naar 214",
    "de 214 à 428"), or each beside what stands beside the other one ("12 auditoren", "12 inspecteurs").
    """
    ones = _figures(first)
    others = _figures(second) if len(ones) > 1 else []
    if len(others) < 2:
        return
    for mine, theirs in in_groups(ones, others, groups, first, second):
        for one, other in exchanged(mine, theirs, first, second):
            yield difference(*one, *other, first, second, say("give the figures in the same order"))


def _figures(side: Side) -> list[Fact]:
    return [fact for fact in side.facts if fact.kind in _FIGURES and not fact.weak]


def exchanged(
    mine: Sequence[Fact], theirs: Sequence[Fact], first: Side, second: Side, *, by_place: bool = True
) -> Iterator[Exchange]:
    """Two and two facts that have changed places, of either reading; if not `by_place`, by what stands beside only."""
    if len(mine) < 2 or len(theirs) < 2:
        return
    told: set[int] = set()
    ones, others = _couples(mine, first), _couples(theirs, second)
    surplus = Counter(map(_keys, ones)) - Counter(map(_keys, others))
    answers = {_keys(couple)[::-1]: couple for couple in others}
    for couple in ones:
        answer = answers.get(_keys(couple))
        if not surplus[_keys(couple)] or not answer or couple.one.fact.start in told:
            continue
        if _is_wrong(couple, answer, by_place):
            told |= {couple.one.fact.start, couple.other.fact.start}
            yield (couple.one.fact, couple.other.fact), (answer.one.fact, answer.other.fact)


def in_groups(
    ones: Sequence[Fact], others: Sequence[Fact], groups: Sequence[SentenceGroup], first: Side, second: Side
) -> Iterator[tuple[Sequence[Fact], Sequence[Fact]]]:
    """Of the facts of either reading, those in each group of sentences."""
    start = attrgetter("start")
    sides = [within(ones, first.sentences, start), within(others, second.sentences, start)]
    at = [0, 0]
    for group in groups:
        parts: list[Sequence[Fact]] = []
        for number, sentences in enumerate(group):
            inside = sides[number][at[number] : at[number] + len(sentences)]
            at[number] += len(sentences)
            parts.append([fact for facts in inside for fact in facts])
        yield parts[0], parts[1]


def _keys(couple: _Couple) -> tuple[FactKey, FactKey]:
    return _key(couple.one.fact), _key(couple.other.fact)


def _key(fact: Fact) -> FactKey:
    """What a figure says; of an amount the greater reading, as the "12" of "van 12 naar 14 miljoen euro" has."""
    if fact.kind is not FactKind.AMOUNT:
        return fact.key
    return max((fact.key, *[one for one in fact.readings if one[0] is fact.kind]), key=_amount)


def _amount(key: FactKey) -> Decimal:
    return key[1][0] if isinstance(key[1], tuple) else Decimal(0)


def _couples(facts: Sequence[Fact], side: Side) -> list[_Couple]:
    """Two and two figures of one kind that follow each other, and are not the same."""
    figures = [_with_company(facts, number, side) for number in range(len(facts))]
    return [
        _Couple(one, other, _joint(side, one.fact, other.fact))
        for one, other in pairwise(figures)
        if one.fact.kind is other.fact.kind
        and one.fact.key != other.fact.key
        and one.fact.end <= other.fact.start
        and ";" not in side.content.flat[one.fact.end : other.fact.start]
    ]


def _joint(side: Side, one: Fact, other: Fact) -> str:
    """How two figures are joined."""
    if other.start - one.end > _REACH:
        return ""
    match = _joints(side.language).fullmatch(side.content.flat, one.end, other.start)
    return (match.lastgroup or "") if match else ""


@cache
def _joints(language: str) -> re.Pattern[str]:
    speech = LANGUAGES[language].speech
    joined = rf",|(?:{speech.joining})"
    behind = r"(?: [^\W\d_]+){1,4}?"
    return re.compile(
        rf"(?P<list>(?:{joined}) )|(?P<step> (?:{speech.steps}) )|(?P<share> (?:{speech.shares}) )"
        rf"|(?P<parallel>{behind},?(?:{speech.joining}) )",
        re.IGNORECASE,
    )


@cache
def _stops(language: str) -> re.Pattern[str]:
    return re.compile(rf"{_STOP.pattern}|(?:{LANGUAGES[language].speech.joining}) ", re.IGNORECASE)


def _with_company(facts: Sequence[Fact], number: int, side: Side) -> _Figure:
    """A figure with its company, which ends at the next figure of its kind, or part of the sentence."""
    fact, flat, stops = facts[number], side.content.flat, _stops(side.language)
    start = max([fact.start - _REACH, 0, *[one.end for one in facts[max(0, number - 1) : number]]])
    for match in stops.finditer(flat, start, fact.start):
        start = match.end()
    end = min([fact.end + _REACH, len(flat), *[one.start for one in facts[number + 1 : number + 2]]])
    if stop := stops.search(flat, fact.end, end):
        end = stop.start()
    beside = _BESIDE.match(flat, fact.end, end)
    near = _company(side, fact.end, beside.end()) if beside else frozenset()
    return _Figure(fact, _company(side, start, fact.start), _company(side, fact.end, end), near)


def _company(side: Side, start: int, end: int) -> frozenset[object]:
    """The longer words between two places, as they begin, and the facts there."""
    words = [folded(word) for word in WORD.findall(side.content.flat[start:end])]
    found: set[object] = {word for word in words if len(word) >= _MAYBE and word.isalpha()}
    return frozenset(found | {fact.key for fact in starting_in(side.facts, start, end) if not fact.weak})


def _is_wrong(couple: _Couple, answer: _Couple, by_place: bool) -> bool:
    """Whether two figures have changed places, but not what stands beside them."""
    one, other = couple.one, couple.other
    its_one, its_other = answer.other, answer.one  # the same figures over there
    if _keeps_company(one, its_one) or _keeps_company(other, its_other):
        return False
    if by_place and couple.joint and _FOLLOW.get(couple.joint, couple.joint) == _FOLLOW.get(answer.joint, answer.joint):
        return True
    if not by_place and _LIST in (couple.joint, answer.joint):
        return False  # "Ghent and Leuven, with 12 and 14 seats"
    if couple.joint == answer.joint == _STEP:
        return True
    if _SHARE in (couple.joint, answer.joint):
        return False  # "van de tien zijn er vier blauw", "quatre sur dix sont bleus"
    if not by_place and _state_alike(one, its_other) and _state_alike(other, its_one):
        return True
    # What stands before the first of them or far behind the last may belong to both.
    beside = ((one.next, its_other.next), (other.next, its_one.next), (other.before, its_one.before))
    return any(_have_in_common(mine, theirs, _SURE) for mine, theirs in beside)


def _state_alike(one: _Figure, other: _Figure) -> bool:
    """Whether one fact stands beside both."""
    shared = (one.before | one.after) & (other.before | other.after)
    return any(not isinstance(thing, str) for thing in shared)


def _keeps_company(one: _Figure, answer: _Figure) -> bool:
    return _have_in_common(one.before | one.after, answer.before | answer.after, _MAYBE)


def _have_in_common(mine: frozenset[object], theirs: frozenset[object], letters: int) -> bool:
    """Whether there are a fact and a word in both, or words that begin alike in two languages."""
    if any(not isinstance(thing, str) for thing in mine & theirs):
        return True
    return any(
        shared_start(here, there) >= max(letters, max(len(here), len(there)) // 2)
        for here in mine
        if isinstance(here, str)
        for there in theirs
        if isinstance(there, str)
    )


def difference(
    one: Fact, other: Fact, its_one: Fact, its_other: Fact, first: Side, second: Side, cure: Message
) -> Difference:
    """That the second reading has two facts in another order than the first."""
    here = first.content.shown(one.start, other.end).strip()
    there = second.content.shown(its_one.start, its_other.end).strip()
    return replaced((here, one.start), (there, its_one.start), first, second, unless_meant(cure), "parity-order")
