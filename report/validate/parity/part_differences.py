"""Differences of parts: an item of an enumeration, a bracket, the end of a sentence that one reading does not have.

No rule knows what the words say. What is looked at are the commas, brackets and conjunctions of sentences that belong
together: where all of them are there in both readings but those of one part, and the reading without it is shorter.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from math import log
from typing import NamedTuple

from report.languages import LANGUAGES
from report.markup.spans import Spans, starting_in
from report.messages import Message, say
from report.validate.parity.alignment import SentenceGroup
from report.validate.parity.sides import Difference, Side, length, unless_meant

_COMMA, _JOINED, _BRACKET, _PART = "comma", "joined", "bracket", "part"
_LEAST = 20  # characters of sentences that can be compared
#: Words of an item that is not the first one, without its article; and of the only one between two others.
_WORDS, _SINGLE = 6, 2
_FIRST = 4  # words of an item from which on it may be none
_LEAD = 8  # words with a fact before a comma that may be no item: "In 2021, ..."
_SHORTER = 0.03  # by which logarithm a reading is shorter at least that lacks anything
#: How much longer, as a logarithm and by how many characters besides, one is that has all signs of the other and more:
#: where nothing that is claimed bears it out that a part is lacking, where one claim does, and where more do; and where
#: no part need fit.
_BORNE_OUT_BY = ((0.35, 9.0), (0.3, 9.0), (0.2, 6.0))
_MUCH = (0.51, 9.0)
#: How far the length of the rest may be from that of the other reading, as a logarithm, and how much farther for each
#: claim that bears it out.
_FIT, _FIT_BORNE = 0.2, 0.05
_MOST_SIGNS = 6  # that go with a part
_FIRST_PART = 0.1  # how much better the first part has to fit than another one
#: How much of what a bracket takes of the longer reading the other is shorter at least when it lacks that.
_BORNE_OUT = 0.5
_BRACKETED = 10  # characters of a bracket that is more than a number or an abbreviation


class Sign(NamedTuple):
    """A comma, a conjunction, a bracket, and from where to where it stands in the flat text."""

    kind: str
    start: int
    end: int


class Enumeration(NamedTuple):
    """Items between commas, the last one behind a conjunction: how many at least and at most, and where.

    It is `sure` when all of its items are short.
    """

    least: int
    most: int
    start: int
    end: int
    sure: bool


class Structure(NamedTuple):
    """What the signs of sentences that belong together show; `start` and `end` are where these do in the flat text.

    `length` is about as printed.
    """

    side: Side
    signs: Sequence[Sign]
    start: int
    end: int
    length: int

    @property
    def kinds(self) -> Counter[str]:
        """How many signs of each kind there are."""
        return Counter([sign.kind for sign in self.signs])


def parts_differ(first: Side, second: Side, groups: Sequence[SentenceGroup], ratio: float) -> Iterator[Difference]:
    """Parts of sentences that one reading lacks; `ratio` is the logarithm of how much longer the second language is."""
    for mine, theirs in groups:
        if not mine or not theirs:
            continue
        one = _structure(first, mine[0].start, mine[-1].end)
        other = _structure(second, theirs[0].start, theirs[-1].end)
        if min(one.length, other.length) < _LEAST:
            continue
        longer = log(one.length / other.length) + ratio
        if fewer := _fewer_items(one, other):
            yield fewer
        elif longer > _SHORTER:
            yield from _left_out(one, other, longer, first, second)
        elif longer < -_SHORTER:
            yield from _left_out(other, one, -longer, second, first)


def _left_out(full: Structure, bare: Structure, longer: float, here: Side, there: Side) -> Iterator[Difference]:
    """What the second reading lacks, when the first is so much longer than it would be as a rule."""
    mine, theirs = full.kinds, bare.kinds
    extra, lost = mine - theirs, theirs - mine
    if not extra:
        return
    kind = "" if lost or sum(extra.values()) != 1 else next(iter(extra))
    if kind in (_COMMA, _JOINED) and (item := _item_left_out(kind, full, bare, here, there)):
        yield item
    elif mine[_BRACKET] == theirs[_BRACKET] + 1 and (bracket := _bracket_left_out(full, bare, longer, here)):
        yield _lacks(bracket.start, _no_bracket(here, there), full, bare, here, there)
    elif not lost and (part := _part_left_out(extra, full, bare, longer)) is not None:
        yield _lacks(part, _no_words(here, there), full, bare, here, there)


def _item_left_out(kind: str, full: Structure, bare: Structure, here: Side, there: Side) -> Difference | None:
    """That an enumeration has one item less, or is none any more, where one sign is all that differs."""
    ones, others = list(_enumerations(here, full)), list(_enumerations(there, bare))
    if len(ones) == len(others):
        fewer = [(one, other) for one, other in zip(ones, others, strict=True) if one.least > other.most]
        if len(fewer) == 1 and fewer[0][0].least == fewer[0][1].most + 1:
            return _fewer(*fewer[0], here, there)
    sure = next((one for one in ones if one.sure), None)
    if len(ones) > len(others) and sure and not (kind == _COMMA and _may_enumerate(bare)):
        return _lacks(sure.start, _no_item(here, there), full, bare, here, there)
    return None


def _fewer_items(one: Structure, other: Structure) -> Difference | None:
    """That one of the enumerations of short items, of which both readings have as many, has one item less in either."""
    if len(one.signs) < 2 or len(other.signs) < 2:
        return None
    mine, theirs = list(_enumerations(one.side, one)), list(_enumerations(other.side, other))
    pairs = list(zip(mine, theirs, strict=False)) if len(mine) == len(theirs) else []
    uneven = [pair for pair in pairs if pair[0].least != pair[1].least]
    if len(uneven) != 1 or not all(item.sure for pair in pairs for item in pair):
        return None
    a, b = uneven[0]
    if abs(a.least - b.least) != 1:
        return None
    return _fewer(a, b, one.side, other.side) if a.least > b.least else _fewer(b, a, other.side, one.side)


def _bracket_left_out(full: Structure, bare: Structure, longer: float, here: Side) -> Sign | None:
    """The first bracket that the other reading may lack: it is no number or abbreviation, and states no fact."""
    facts = Spans((fact.start, fact.end) for fact in here.facts if not fact.weak)
    for sign in full.signs:
        size = sign.end - sign.start
        if sign.kind == _BRACKET and size >= _BRACKETED and longer >= _BORNE_OUT * -log(1 - size / (full.length + 1)):
            has_words = " " in here.content.flat[sign.start : sign.end]
            is_lacking = has_words and not facts.meet(sign.start, sign.end)
            return sign if is_lacking and not _is_said(full, bare, sign.start, sign.end) else None
    return None


def _part_left_out(extra: Counter[str], full: Structure, bare: Structure, longer: float) -> int | None:
    """Where a part starts without which the first reading has the signs and the length of the second.

    What is said in more words is longer as well, but seldom by just a part of it. What else is claimed then still
    agrees: "zich kunnen houden" is no part that is lacking where "permettre" answers it.
    """
    shortest = min(full.length, bare.length)
    if longer > _MUCH[0] + _MUCH[1] / shortest:
        return [sign for sign in full.signs if sign.kind in extra][-1].start
    if longer <= _BORNE_OUT_BY[-1][0] + _BORNE_OUT_BY[-1][1] / shortest:
        return None
    flat = full.side.content.flat
    sizes = [(length(flat[start:end]) / full.length, start, end) for start, end in _parts(extra, full)]
    fits = [(abs(longer + log(1 - size)), start, end) for size, start, end in sizes if size < 1]
    how, start, end = min(fits, key=lambda fit: fit[0] + _FIRST_PART * (fit[1] == full.start), default=(1.0, 0, 0))
    borne_out = _disagreeing(full, bare) - _disagreeing(full, bare, start, end)
    if borne_out < 0 or how > _FIT + _FIT_BORNE * borne_out:
        return None
    least, besides = _BORNE_OUT_BY[min(borne_out, len(_BORNE_OUT_BY) - 1)]
    return start if longer > least + besides / shortest else None


def _parts(extra: Counter[str], full: Structure) -> Iterator[tuple[int, int]]:
    """The parts of sentences, from where to where, that go with signs of these kinds."""
    signs, count = full.signs, extra.total()
    for first in range(len(signs) - count + 1 if count <= _MOST_SIGNS else 0):
        if Counter([sign.kind for sign in signs[first : first + count]]) == extra:
            last = first + count
            if not first:
                yield full.start, signs[last - 1].end
            yield signs[first].start, signs[last].start if last < len(signs) else full.end


def _disagreeing(full: Structure, bare: Structure, start: int = 0, end: int = 0) -> int:
    """How many claims of two readings nothing in the other answers, without those of a part of the first."""
    ones, others = (starting_in(one.side.claims, one.start, one.end) for one in (full, bare))
    ones = [claim for claim in ones if not start <= claim.start < end]
    said = [Counter([(one.topic, one.pole) for one in claims if not one.weak]) for claims in (ones, others)]
    answers = [Counter([(one.topic, one.pole) for one in claims]) for claims in (others, ones)]
    return sum((mine - theirs).total() for mine, theirs in zip(said, answers, strict=True))


def _is_said(full: Structure, bare: Structure, start: int, end: int) -> bool:
    """Whether the second reading has anything of a part of the first, beyond what answers the rest of it."""
    listed = list(map(_stated, (full, bare)))
    inside = Counter([key for key, place, asks in listed[0] if start <= place < end and asks])
    rest = Counter([key for key, place, _ in listed[0] if not start <= place < end])
    return bool(inside & (Counter([key for key, *_ in listed[1]]) - rest))


def _stated(structure: Structure) -> list[tuple[object, int, bool]]:
    """The claims and contacts of sentences: what, where, and whether it is for sure."""
    side, within = structure.side, (structure.start, structure.end)
    claims = [((one.topic, one.pole), one.start, not one.weak) for one in starting_in(side.claims, *within)]
    return [*claims, *((one.value, one.start, True) for one in starting_in(side.contacts, *within))]


def _may_enumerate(structure: Structure) -> bool:
    """Whether a comma stands before a conjunction, with some words between."""
    return any(one.kind == _COMMA and other.kind == _JOINED for one, other in pairwise(structure.signs))


def _fewer(one: Enumeration, other: Enumeration, here: Side, there: Side) -> Difference:
    message = say(
        "the {language} lists {number} items, the {other} {other_number}",
        language=here.name,
        number=one.least,
        other=there.name,
        other_number=other.most,
    )
    places = {here.language: here.at(one.start), there.language: there.at(other.start)}
    return Difference(places, message, unless_meant(say("list the same items")), "parity-items", wrong=there.language)


def _no_item(here: Side, there: Side) -> Message:
    return say(
        "the {other} seems to lack an item of an enumeration in the {language}", other=there.name, language=here.name
    )


def _no_bracket(here: Side, there: Side) -> Message:
    return say("the {other} seems to lack what the {language} has in brackets", other=there.name, language=here.name)


def _no_words(here: Side, there: Side) -> Message:
    return say("the {other} seems to lack a part of a sentence in the {language}", other=there.name, language=here.name)


def _lacks(place: int, message: Message, full: Structure, bare: Structure, here: Side, there: Side) -> Difference:
    about = bare.start + int((place - full.start) / max(1, full.length) * bare.length)
    about = there.content.flat.rfind(" ", bare.start, about + 1) + 1 or bare.start
    places = {here.language: here.at(place), there.language: there.at(about)}
    hint = unless_meant(say("see whether both say the same"))
    return Difference(places, message, hint, "parity-items", wrong=there.language)


def _structure(side: Side, start: int, end: int) -> Structure:
    flat = side.content.flat
    signs = [Sign(match.lastgroup or "", *match.span()) for match in _signs(side.language).finditer(flat, start, end)]
    return Structure(side, signs, start, end, length(flat[start:end]))


def _enumerations(side: Side, structure: Structure) -> Iterator[Enumeration]:
    """The enumerations, by their conjunctions."""
    signs = structure.signs
    flat, articles = side.content.flat, LANGUAGES[side.language].notation.articles
    for number, sign in enumerate(signs):
        first, sizes = number, []
        while first and sign.kind == _JOINED and signs[first - 1].kind == _COMMA:
            words = flat[signs[first - 1].end : signs[first].start].lower().split()
            size = len(words) - (words[:1] != [] and words[0] in articles)
            if not 1 <= size <= _WORDS:
                break
            sizes.append(size)
            first -= 1
        if not sizes:
            continue
        begins = signs[first - 1].end if first else structure.start
        lead = [fact for fact in side.facts if begins <= fact.start < signs[first].start]
        words = flat[begins : signs[first].start].split()
        doubtful = _is_lead(sizes) or (bool(lead) and len(words) <= _LEAD)
        sure = max(sizes) <= _SINGLE and not doubtful
        yield Enumeration(len(sizes) + 2 - doubtful, len(sizes) + 2, signs[first].start, sign.end, sure)


def _is_lead(sizes: Sequence[int]) -> bool:
    """Whether the first of some items, of so many words from the last one on, may stand before the enumeration."""
    *others, size = sizes
    if len(others) < 2:
        return size >= _FIRST or max(sizes) > min(sizes) + 2
    return size > max(others) + 1


@cache
def _signs(language: str) -> re.Pattern[str]:
    """What parts a sentence of a language: each kind of sign is a group."""
    # Between two figures it makes a range: "entre 14 et 20".
    joined = rf"(?<!\d)(?P<{_JOINED}>{LANGUAGES[language].speech.joining})(?= (?!\d))"
    others = rf"(?P<{_COMMA}>, )", rf"(?P<{_BRACKET}>\([^()]*\))", rf"(?P<{_PART}>[;:] )"
    return re.compile("|".join([joined, *others]))
