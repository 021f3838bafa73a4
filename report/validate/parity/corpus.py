"""Corpus: what a whole report shows of two languages: the usual length, and which names there are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from itertools import product
from math import log
from statistics import median
from typing import Any, NamedTuple

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
_LETTERS = re.compile(r"[^\W\d_]+")
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

    near: Mapping[str, tuple[str, ...]]
    rare: AbstractSet[str]
    terms: TermWords
    together: Mapping[str, tuple[str, ...]]


class Corpus(NamedTuple):
    """What the texts of two languages show.

    `ratio` is the logarithm of how much longer the second is; `alike` are the names that both write alike, `usual`
    those that do so in two texts at least; `names` are those of each language.
    """

    ratio: float
    alike: AbstractSet[str]
    usual: AbstractSet[str]
    names: Mapping[str, NameIndex]


class SeenLanguage(NamedTuple):
    """What texts show of one language, as numbers that can be added up.

    Of names how often they are written, and where it is sure that they are names; how many texts have them, and how
    many have a word in small letters; the words of terms and places that are named.
    """

    written: Counter[str]
    sure: Counter[str]
    texts: Counter[str]
    small: Counter[str]
    called: Counter[str]

    def proper(self) -> frozenset[str]:
        """What is a name, and no word that opens something: that is also written small."""
        return frozenset([name for name in self.sure if name.lower() not in self.small])


class SeenPairs(NamedTuple):
    """What pairs of texts show of two languages, as numbers that can be added up.

    How many pairs have a name in both, or one name in the first and another in the second; how often the second of two
    texts is longer by how much.
    """

    first: SeenLanguage
    second: SeenLanguage
    both: Counter[str]
    together: Counter[tuple[str, str]]
    ratios: Counter[float]

    def counters(self) -> list[Counter[Any]]:
        """All numbers, in an order that is always the same."""
        return [*self.first, *self.second, self.both, self.together, self.ratios]


def seen_in(pairs: Iterable[Pair]) -> SeenPairs:
    """What pairs of texts show."""
    seen = nothing_seen()
    for first, second in pairs:
        here, there = _add(seen.first, first), _add(seen.second, second)
        seen.both.update(here & there)
        if len(there) <= _MOST:  # a text with very many names says of none which it goes with
            seen.together.update(product(here, there))
        if min(first.length, second.length) >= LONG:
            seen.ratios[log(second.length / first.length)] += 1
    return seen


def nothing_seen() -> SeenPairs:
    """What no texts show."""
    first, second = (SeenLanguage(Counter(), Counter(), Counter(), Counter(), Counter()) for _ in range(2))
    return SeenPairs(first, second, Counter(), Counter(), Counter())


def _add(seen: SeenLanguage, side: Side) -> set[str]:
    """Add what a text shows; returns its names."""
    names = {name.word for name in side.names}
    seen.written.update([name.word for name in side.names])
    seen.sure.update({name.word for name in side.names if name.is_sure})
    seen.texts.update(names)
    text = side.content
    seen.small.update(
        {word for word, at in zip(text.words, text.starts, strict=True) if text.flat.startswith(word, at)}
    )
    for fact in side.facts:
        if fact.kind in _CALLED:
            seen.called.update(_LETTERS.findall(side.said(fact)))
    return names


def corpus_of(seen: SeenPairs, languages: tuple[str, str], terms: Mapping[str, TermWords]) -> Corpus:
    """What the texts of a report show of two languages; `terms` are the words of its terms, per language."""
    one, other = seen.first, seen.second
    shared = _alike(seen)
    alike = frozenset(shared)
    names = {
        language: _index(own, terms.get(language, {}), alike, beside)
        for language, own, beside in zip(languages, (one, other), _together(seen, alike), strict=True)
    }
    usual = frozenset([name for name, texts in shared.items() if texts >= _TWICE])
    return Corpus(_ratio(seen.ratios, languages), alike, usual, names)


def _ratio(ratios: Counter[float], languages: tuple[str, str]) -> float:
    """How much longer the second language is: to a hundredth, since nobody's text is longer or shorter for less."""
    if ratios.total() >= MANY:
        return round(median(ratios.elements()), 2)
    # as a rule, where a report has too few texts to show it
    known = [language_of(language) for language in languages]
    first, second = [one.speech.expansion if one else 0 for one in known]
    return log(second / first) if first and second else 0.0


def _index(
    seen: SeenLanguage, terms: TermWords, alike: frozenset[str], together: Mapping[str, tuple[str, ...]]
) -> NameIndex:
    """The names to compare others with: those of the terms, and those that stand in the report more than once."""
    usual = {name for name in seen.sure if seen.written[name] > 1} | seen.called.keys()
    usual |= {word for words in terms.values() for word in words}
    rare = frozenset([name for name in seen.proper() - alike - usual if seen.written[name] == 1])
    near: dict[str, list[str]] = {}
    for name in sorted(usual) if rare else ():
        if name[0].isupper() and len(name) <= LONGEST:
            for rest in without_one(name):
                near.setdefault(rest, []).append(name)
    return NameIndex({rest: tuple(names) for rest, names in near.items()}, rare, terms, together)


def _alike(seen: SeenPairs) -> dict[str, int]:
    """The names that both languages write alike, in half of the texts that have them at least; in how many texts.

    A paragraph that nobody has translated yet shows "Gids" in both; the rest of the report, "Gids" and "Guide".
    """
    here, there, both = seen.first.texts, seen.second.texts, seen.both
    shared = {name: both[name] for name in seen.first.proper() & seen.second.proper()}
    return {name: texts for name, texts in shared.items() if 3 * texts >= here[name] + there[name]}


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
    seen: SeenPairs, alike: frozenset[str]
) -> tuple[Mapping[str, tuple[str, ...]], Mapping[str, tuple[str, ...]]]:
    """The names that stand in the same texts, but for one text in four, in three texts at least: of each language, by
    those of the other.
    """
    here, there = seen.first.texts, seen.second.texts
    ahead: dict[str, list[str]] = {}
    back: dict[str, list[str]] = {}
    for (one, other), shared in seen.together.items():
        if shared < _TOGETHER or shared < 0.75 * (here[one] + there[other] - shared):
            continue
        if one not in alike and other not in alike and one in seen.first.sure and other in seen.second.sure:
            ahead.setdefault(one, []).append(other)
            back.setdefault(other, []).append(one)
    return tuple({name: tuple(sorted(names)) for name, names in found.items()} for found in (ahead, back))  # type: ignore[return-value]


def _stem(word: str) -> str:
    """What the forms of a word have in common: "Federaal" and "Federale", "Bus" and "Bussen"."""
    return _DOUBLED.sub(lambda match: match[0][0], _ENDING.sub("", word.lower()))


def without_one(word: str) -> frozenset[str]:
    """A word and the words made of it by leaving out a letter: near words share one of them."""
    return frozenset([word, *(word[:i] + word[i + 1 :] for i in range(len(word)))])
