"""Corpus: what a whole report shows of two languages: the usual length, and which names there are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from math import log
from statistics import median
from typing import NamedTuple

from report.languages import LANGUAGES, language_of
from report.validate.parity.facts import ProperName
from report.validate.parity.sides import Side
from report.validate.parity.vocabulary import FactKind

Pair = tuple[Side, Side]
TermWords = Mapping[str, frozenset[str]]  # by the ids of terms

#: Texts of so many characters show how much longer one language is; so many of them are needed to tell.
LONG, MANY = 60, 8
_TOGETHER = 3
_TWICE = 2
_MOST = 50  # names of a text of which each may go with each of the other language
_SHORT = 4  # letters of an acronym that one letter makes another
LONGEST = 60  # letters of a name that is compared with others
_ENDINGS = {one for language in LANGUAGES.values() for one in language.grammar.endings if one.isalpha()}
_ENDING = re.compile(f"(?:{'|'.join(sorted(_ENDINGS))})$")
_DOUBLED = re.compile(r"([aeou])\1|([^\W\d_])\2$")
_CALLED = frozenset({FactKind.TERM, FactKind.PLACE, FactKind.LANGUAGE, FactKind.NAME})


class NameIndex(NamedTuple):
    """The names of one language.

    `near` has the known ones under what each would be without one of its letters; `rare` stand once in the report;
    `terms` are the words with a capital of each term. `together` are the names of the other language that stand in the
    same texts as one: "Guide" by "Gids".
    """

    near: Mapping[str, Sequence[str]]
    rare: frozenset[str]
    terms: TermWords
    together: Mapping[str, Sequence[str]]


class Corpus(NamedTuple):
    """What the texts of two languages show.

    `ratio` is the logarithm of how much longer the second is; `alike` are the names that both write alike, `usual`
    those that do so in two texts at least; `names` are those of each language.
    """

    ratio: float
    alike: frozenset[str]
    usual: frozenset[str]
    names: Mapping[str, NameIndex]


def corpus_of(pairs: Sequence[Pair], terms: Mapping[str, TermWords]) -> Corpus:
    """What the texts of a report show; `terms` are the words of its terms, per language."""
    long = [pair for pair in pairs if min(pair[0].length, pair[1].length) >= LONG]
    ratios = [log(second.length / first.length) for first, second in long]
    firsts, seconds = [first for first, _ in pairs], [second for _, second in pairs]
    one, other = _SeenNames(firsts), _SeenNames(seconds)
    shared = _alike(one, other)
    alike = frozenset(shared)
    together = _together(one.places(one.sure - alike), other.places(other.sure - alike))
    names = {
        seen.sides[0].language: seen.index(terms.get(seen.sides[0].language, {}), alike, beside)
        for seen, beside in zip((one, other), together, strict=True)
        if seen.sides
    }
    usual = frozenset([name for name, texts in shared.items() if texts >= _TWICE])
    return Corpus(median(ratios) if len(ratios) >= MANY else _usual_ratio(pairs), alike, usual, names)


def _usual_ratio(pairs: Sequence[Pair]) -> float:
    """How much longer the second language is as a rule, where a report has too few texts to show it."""
    known = [language_of(side.language) for side in pairs[0]] if pairs else []
    first, second = [one.speech.expansion if one else 0 for one in known] or (0, 0)
    return log(second / first) if first and second else 0.0


class _SeenNames:
    """The names of all texts in one language."""

    def __init__(self, sides: Sequence[Side]) -> None:
        self.sides = sides
        names = [name for side in sides for name in side.names]
        self._count = Counter(name.word for name in names)
        self.sure = {name.word for name in names if name.is_sure}
        # What is also written small is no name, but a word that opens something.
        texts = [side.content for side in sides]
        small: set[str] = set()
        for text in texts:
            small.update(
                [word for word, at in zip(text.words, text.starts, strict=True) if text.flat.startswith(word, at)]
            )
        self.proper = frozenset([name for name in self.sure if name.lower() not in small])
        called = [side.said(fact) for side in sides for fact in side.facts if fact.kind in _CALLED]
        self._called = set(re.findall(r"[^\W\d_]+", " ".join(called)))  # words of terms and places that the texts name

    def places(self, wanted: AbstractSet[str]) -> dict[str, set[int]]:
        """In which texts each of these names stands."""
        found: dict[str, set[int]] = {}
        for index, side in enumerate(self.sides):
            for name in side.names:
                if name.word in wanted:
                    found.setdefault(name.word, set()).add(index)
        return found

    def index(self, terms: TermWords, alike: frozenset[str], together: Mapping[str, Sequence[str]]) -> NameIndex:
        """The names to compare others with: those of the terms, and those that stand in the report more than once."""
        usual = {name for name in self.sure if self._count[name] > 1} | self._called
        usual |= {word for words in terms.values() for word in words}
        rare = frozenset([name for name in self.proper - alike - usual if self._count[name] == 1])
        near: dict[str, list[str]] = {}
        for name in sorted(usual) if rare else ():
            if name[0].isupper() and len(name) <= LONGEST:
                for rest in without_one(name):
                    near.setdefault(rest, []).append(name)
        return NameIndex(near, rare, terms, together)


def _alike(one: _SeenNames, other: _SeenNames) -> dict[str, int]:
    """The names that both languages write alike, in half of the texts that have them at least; in how many texts.

    A paragraph that nobody has translated yet shows "Gids" in both; the rest of the report, "Gids" and "Guide".
    """
    both = one.proper & other.proper
    here, there = one.places(both), other.places(both)
    shared = {name: len(here[name] & there[name]) for name in both}
    return {name: texts for name, texts in shared.items() if 2 * texts >= len(here[name] | there[name])}


def nearest(name: ProperName, names: NameIndex) -> str | None:
    """The known name that a rare one is probably meant to be: one letter apart, and no other form of it."""
    if name.word not in names.rare or not (4 if name.plain else 3) <= len(name.word) <= LONGEST:
        return None
    for rest in sorted(without_one(name.word)):
        for known in names.near.get(rest, ()):
            if _are_acronyms(name.word, known) and sorted(name.word) != sorted(known):
                continue
            if len(name.word) < 4 and len(name.word) != len(known):
                continue
            if _stem(name.word) != _stem(known):
                return known
    return None


def _are_acronyms(one: str, other: str) -> bool:
    """Whether both are short acronyms, of which a report may well have two with all letters but one in common."""
    return max(len(one), len(other)) <= _SHORT and one.isupper() and other.isupper()


def _together(
    ones: Mapping[str, set[int]], others: Mapping[str, set[int]]
) -> tuple[Mapping[str, Sequence[str]], Mapping[str, Sequence[str]]]:
    """The names that stand in the same texts, but for one text in four, in three texts at least: of each language, by
    those of the other. A text with very many names says of none which it goes with.
    """
    in_texts: dict[int, list[str]] = {}
    for other, there in others.items():
        for text in there if len(there) >= _TOGETHER else ():
            in_texts.setdefault(text, []).append(other)
    ahead: dict[str, list[str]] = {}
    back: dict[str, list[str]] = {}
    for one, here in ones.items():
        if len(here) < _TOGETHER:
            continue
        listed = [in_texts.get(text, ()) for text in here]
        for other, shared in Counter([name for names in listed if len(names) <= _MOST for name in names]).items():
            if shared >= max(_TOGETHER, 0.75 * (len(here) + len(others[other]) - shared)):
                ahead.setdefault(one, []).append(other)
                back.setdefault(other, []).append(one)
    return ahead, back


def _stem(word: str) -> str:
    """What the forms of a word have in common: "Federaal" and "Federale", "Bus" and "Bussen"."""
    return _DOUBLED.sub(lambda match: match[0][0], _ENDING.sub("", word.lower()))


def without_one(word: str) -> frozenset[str]:
    """A word and the words made of it by leaving out a letter: near words share one of them."""
    return frozenset([word, *(word[:i] + word[i + 1 :] for i in range(len(word)))])
