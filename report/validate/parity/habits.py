"""Habits: what a whole report shows of two languages: the usual length, and which names there are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from math import log
from statistics import median
from typing import NamedTuple

from report.languages import LANGUAGES
from report.validate.parity.fact import FactKind
from report.validate.parity.names import ProperName, without_one
from report.validate.parity.sides import Side

Pair = tuple[Side, Side]
TermWords = Mapping[str, frozenset[str]]  # by the ids of terms

#: Texts of so many characters show how much longer one language is; so many of them are needed to tell.
LONG, MANY = 60, 8
_TOGETHER = 3
_ENDINGS = {one for language in LANGUAGES.values() for one in language.grammar.endings if one.isalpha()}
_ENDING = re.compile(f"(?:{'|'.join(sorted(_ENDINGS))})$")
_DOUBLED = re.compile(r"([aeou])\1|([^\W\d_])\2$")
_CALLED = frozenset({FactKind.TERM, FactKind.PLACE, FactKind.LANGUAGE, FactKind.NAME})


class NameIndex(NamedTuple):
    """The names of one language.

    `near` has the known ones under what each would be without one of its letters; `rare` stand once in the report;
    `terms` are the words with a capital of each term.
    """

    near: Mapping[str, Sequence[str]]
    rare: frozenset[str]
    terms: TermWords


class Habits(NamedTuple):
    """What the texts of two languages show.

    `ratio` is the logarithm of how much longer the second is; `alike` are the names that both write alike, `together`
    pairs of names that stand in the same texts: "Gids" and "Guide".
    """

    ratio: float
    alike: frozenset[str]
    together: tuple[tuple[str, str], ...]
    first: NameIndex
    second: NameIndex


def habits_of(pairs: Sequence[Pair], terms: Mapping[str, TermWords]) -> Habits:
    """The habits that the texts of a report show; `terms` are the words of its terms, per language."""
    firsts, seconds = [first for first, _ in pairs], [second for _, second in pairs]
    long = [pair for pair in pairs if min(pair[0].length, pair[1].length) >= LONG]
    ratios = [log(second.length / first.length) for first, second in long]
    one, other = _Seen(firsts), _Seen(seconds)
    alike = one.proper & other.proper
    words = [terms.get(sides[0].language, {}) if sides else {} for sides in (firsts, seconds)]
    return Habits(
        median(ratios) if len(ratios) >= MANY else 0.0,
        alike,
        _together(firsts, seconds, one.sure - alike, other.sure - alike),
        one.names(words[0], alike),
        other.names(words[1], alike),
    )


class _Seen:
    """The names of all texts in one language."""

    def __init__(self, sides: Sequence[Side]) -> None:
        self._sides = sides
        self._count: Counter[str] = Counter()
        self._called: set[str] = set()  # the words of terms and places that the texts name
        self.sure: set[str] = set()
        for side in sides:
            for name in side.names:
                self._count[name.word] += 1
                if not (name.initial and name.plain):
                    self.sure.add(name.word)
            for fact in side.facts:
                if fact.kind in _CALLED:
                    self._called.update(re.findall(r"[^\W\d_]+", side.said(fact)))
        ordinary = self._ordinary()
        self.proper = frozenset(self.sure - ordinary)

    def _ordinary(self) -> set[str]:
        """Those names that are also written small: no names, but words that open something."""
        wanted = {name.lower(): name for name in self.sure}
        found: set[str] = set()
        for side in self._sides:
            words = enumerate(side.content.words)
            found |= {wanted[word] for i, word in words if word in wanted and side.content.original(i) == word}
        return found

    def names(self, terms: TermWords, alike: frozenset[str]) -> NameIndex:
        """The names to compare others with: those of the terms, and those that stand in the report more than once."""
        usual = {name for name in self.sure if self._count[name] > 1} | self._called
        usual |= {word for words in terms.values() for word in words}
        rare = frozenset([name for name in self.proper - alike - usual if self._count[name] == 1])
        near: dict[str, list[str]] = {}
        for name in sorted(usual) if rare else ():
            if name[0].isupper():
                for rest in without_one(name):
                    near.setdefault(rest, []).append(name)
        return NameIndex(near, rare, terms)


def nearest(name: ProperName, names: NameIndex) -> str | None:
    """The known name that a rare one is probably meant to be: one letter apart, and no other form of it."""
    if name.word not in names.rare or len(name.word) < (4 if name.plain else 3):
        return None
    for rest in sorted(without_one(name.word)):
        for known in names.near.get(rest, ()):
            if len(name.word) < 4 and len(name.word) != len(known):
                continue
            if not _is_inflected(name.word, known):
                return known
    return None


def _together(
    firsts: Sequence[Side], seconds: Sequence[Side], mine: AbstractSet[str], theirs: AbstractSet[str]
) -> tuple[tuple[str, str], ...]:
    """The names that stand in the same texts, but for one text in four, in three texts at least."""
    ones, others = _places(firsts, mine), _places(seconds, theirs)
    return tuple(
        (one, other)
        for one, here in ones.items()
        if len(here) >= _TOGETHER
        for other, there in others.items()
        if len(here & there) >= max(_TOGETHER, 0.75 * len(here | there))
    )


def _places(sides: Sequence[Side], wanted: AbstractSet[str]) -> dict[str, set[int]]:
    """In which texts each of these names stands."""
    found: dict[str, set[int]] = {}
    for index, side in enumerate(sides):
        for name in side.names:
            if name.word in wanted:
                found.setdefault(name.word, set()).add(index)
    return found


def _is_inflected(one: str, other: str) -> bool:
    """Whether two words are forms of one: "Federaal" and "Federale", "Bus" and "Bussen"."""
    return _stem(one) == _stem(other)


def _stem(word: str) -> str:
    return _DOUBLED.sub(lambda match: match[0][0], _ENDING.sub("", word.lower()))
