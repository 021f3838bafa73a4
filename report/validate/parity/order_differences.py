"""Differences of order: two figures that have changed places, and so say of each thing what is true of the other."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from report.languages import LANGUAGES
from report.markup.flat import WORD
from report.messages import say
from report.validate.parity.alignment import SentenceGroup, within
from report.validate.parity.misspelling import folded
from report.validate.parity.sides import Difference, Side, instead, quoted, unless_meant
from report.validate.parity.vocabulary import Fact, FactKey, FactKind

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

_SHARE = "share"

Pair = tuple[FactKey, FactKey]


class _Figure(NamedTuple):
    """A figure, and what stands before and behind it up to the next part of the sentence: words, and other facts.

    `next` is what stands right behind it, which it counts.
    """

    fact: Fact
    before: frozenset[object]
    after: frozenset[object]
    next: frozenset[object]


class _Couple(NamedTuple):
    """Two figures that follow each other, and how they are joined: "list", "share", "parallel", or not, ""."""

    one: _Figure
    other: _Figure
    joint: str


def order_differs(first: Side, second: Side, groups: Sequence[SentenceGroup]) -> Iterator[Difference]:
    """Two figures that follow each other in both readings, in one order here and in the other one there.

    They are told where nothing else can have changed their order: joined by the same little word ("van 428 naar 214",
    "de 214 à 428"), or each beside what stands beside the other one ("12 auditoren", "12 inspecteurs").
    """
    told: set[int] = set()
    for (here, there), (mine, theirs) in zip(groups, _figures(first, second, groups), strict=True):
        if not here or not there or len(mine) < 2 or len(theirs) < 2:
            continue
        ones, others = _couples(mine, first), _couples(theirs, second)
        surplus = Counter(map(_keys, ones)) - Counter(map(_keys, others))
        answers = {_keys(couple)[::-1]: couple for couple in others}
        for couple in ones:
            answer = answers.get(_keys(couple))
            if surplus[_keys(couple)] and answer and couple.one.fact.start not in told and _is_wrong(couple, answer):
                told |= {couple.one.fact.start, couple.other.fact.start}
                yield _difference(couple, answer, first, second)


def _figures(
    first: Side, second: Side, groups: Sequence[SentenceGroup]
) -> Iterator[tuple[Sequence[Fact], Sequence[Fact]]]:
    """The figures in each group of sentences, of either reading."""
    start = attrgetter("start")
    sides = [
        within([fact for fact in side.facts if fact.kind in _FIGURES and not fact.weak], side.sentences, start)
        for side in (first, second)
    ]
    at = [0, 0]
    for group in groups:
        parts: list[Sequence[Fact]] = []
        for number, sentences in enumerate(group):
            inside = sides[number][at[number] : at[number] + len(sentences)]
            at[number] += len(sentences)
            parts.append([fact for facts in inside for fact in facts])
        yield parts[0], parts[1]


def _keys(couple: _Couple) -> Pair:
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
    joined = rf",|(?:{speech.joining})| (?:{speech.steps})"
    behind = r"(?: [^\W\d_]+){1,4}?"
    return re.compile(
        rf"(?P<list>(?:{joined}) )|(?P<share> (?:{speech.shares}) )|(?P<parallel>{behind},?(?:{speech.joining}) )",
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
    low, high = _between(side, start, end)
    return frozenset(found | {fact.key for fact in side.facts[low:high] if not fact.weak})


def _between(side: Side, start: int, end: int) -> tuple[int, int]:
    key = attrgetter("start")
    return bisect_left(side.facts, start, key=key), bisect_left(side.facts, end, key=key)


def _is_wrong(couple: _Couple, answer: _Couple) -> bool:
    """Whether two figures have changed places, but not what stands beside them."""
    one, other = couple.one, couple.other
    its_one, its_other = answer.other, answer.one  # the same figures over there
    if _keeps_company(one, its_one) or _keeps_company(other, its_other):
        return False
    if couple.joint and couple.joint == answer.joint:
        return True
    if _SHARE in (couple.joint, answer.joint):
        return False  # "van de tien zijn er vier blauw", "quatre sur dix sont bleus"
    # What stands before the first of them or far behind the last may belong to both.
    beside = ((one.next, its_other.next), (other.next, its_one.next), (other.before, its_one.before))
    return any(_have_in_common(mine, theirs, _SURE) for mine, theirs in beside)


def _keeps_company(one: _Figure, answer: _Figure) -> bool:
    return _have_in_common(one.before | one.after, answer.before | answer.after, _MAYBE)


def _have_in_common(mine: frozenset[object], theirs: frozenset[object], letters: int) -> bool:
    """Whether there are a fact and a word in both, or words that begin alike in two languages."""
    if any(not isinstance(thing, str) for thing in mine & theirs):
        return True
    return any(
        _alike(here, there) >= max(letters, max(len(here), len(there)) // 2)
        for here in mine
        if isinstance(here, str)
        for there in theirs
        if isinstance(there, str)
    )


def _alike(one: str, other: str) -> int:
    """With how many letters two words begin alike."""
    return next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _difference(couple: _Couple, answer: _Couple, first: Side, second: Side) -> Difference:
    here = first.content.shown(couple.one.fact.start, couple.other.fact.end).strip()
    there = second.content.shown(answer.one.fact.start, answer.other.fact.end).strip()
    places = {first.language: first.at(couple.one.fact.start), second.language: second.at(answer.one.fact.start)}
    message = instead(quoted(here), quoted(there), first, second)
    return Difference(places, message, unless_meant(say("give the figures in the same order")), "parity-order")
