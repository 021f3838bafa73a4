"""Vocabulary: the facts that a text may state, and the words and phrases that state them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import Enum
from functools import cache
from typing import NamedTuple, TypeAlias

from report.languages import LANGUAGES
from report.languages.language import Speech
from report.locales import data_of
from report.markup.flat import WORD, Flat

#: Countries whose names are common words, or no countries at all; parts of the world go by their own tables.
_NO_COUNTRIES = frozenset({"RE", "DM", "MU", "JE", "IM", "NF", "GG", "CX", "QO", "XA", "XB", "ZZ", "EZ", "AC", "AS"})
_LANGUAGES = frozenset(language.name for language in LANGUAGES.values())
_SIGNS = re.compile(r"[-\"“”„«»‹›]+")
_SPACES = re.compile(r" {2,}")


class FactKind(Enum):
    """What a fact is about."""

    NUMBER = "number"
    YEAR = "year"
    PERCENT = "percentage"
    AMOUNT = "amount"
    TIME = "time"
    DATE = "date"
    MONTH = "month"
    WEEKDAY = "weekday"
    SEASON = "season"
    CODE = "reference"
    TERM = "term"
    PLACE = "place"
    LANGUAGE = "language"
    PHRASE = "phrase"
    NAME = "name"


FactValue: TypeAlias = object  # whatever is equal in all languages: a Decimal, (day, month, year), "BE", a term's id
FactKey: TypeAlias = tuple[FactKind, FactValue]


class Fact(NamedTuple):
    """A fact, and where it stands in the flat text.

    A `weak` one may be a fact or may be none: it answers one of the other language, but asks for no answer.
    """

    kind: FactKind
    value: FactValue
    start: int
    end: int
    weak: bool = False

    @property
    def key(self) -> FactKey:
        """What two facts have in common when they are the same."""
        return self.kind, self.value


class FactPhrase(NamedTuple):
    """A phrase that states a fact.

    `phrase` is how it must read, in small letters, hyphens as spaces; with `exact`, capitals count, but for one that
    opens a sentence; with `capital`, the first letter must be one.
    """

    kind: FactKind
    value: FactValue
    phrase: str
    weak: bool = False
    capital: bool = False
    exact: str = ""


class Vocabulary:
    """Phrases by their words; `longest` tells how many the longest phrase has, by the first word."""

    def __init__(self, entries: Iterable[FactPhrase]) -> None:
        self.longest: dict[str, int] = {}
        self._entries: dict[str, list[FactPhrase]] = {}
        for entry in entries:
            words = (entry.phrase,) if entry.phrase.isalpha() else tuple(WORD.findall(entry.phrase))
            if words:
                self._entries.setdefault(" ".join(words), []).append(entry)
                self.longest[words[0]] = max(len(words), self.longest.get(words[0], 0))

    def match(self, content: Flat, index: int) -> tuple[FactPhrase, int] | None:
        """The longest phrase that starts at a word, and the word after it."""
        words = content.words
        most = min(self.longest.get(words[index], 0), len(words) - index)
        for after in range(index + most, index, -1):
            for entry in self._entries.get(" ".join(words[index:after]), ()):
                if _reads(content, index, after, entry):
                    return entry, after
        return None


def normal(typed: str) -> str:
    """A phrase as entries have it, but with its capitals: hyphens and quotation marks are spaces, spaces single."""
    return _SPACES.sub(" ", _SIGNS.sub(" ", typed)).strip()


def _reads(content: Flat, first: int, after: int, entry: FactPhrase) -> bool:
    """Whether words really are the phrase, signs and capitals included."""
    if after == first + 1 and not (entry.capital or entry.exact):
        return True
    start = content.starts[first]
    typed = content.flat[start : content.ends[after - 1]]
    if entry.capital and not typed[0].isupper():
        return False
    read = normal(typed)
    if entry.exact:
        return read == entry.exact or (typed[0].isupper() and read[1:] == entry.exact[1:])
    return read.lower() == entry.phrase


@cache
def vocabulary_of(language: str) -> Vocabulary:
    """What a language that the program knows says in words."""
    known, data = LANGUAGES[language], data_of(language)
    entries = list(_phrases(known.speech))
    if data is not None:
        entries += [_name(FactKind.MONTH, number, month) for number, month in enumerate(data.months, 1)]
        for number, weekday in enumerate(data.weekdays):
            entries += [_name(FactKind.WEEKDAY, number, weekday + end) for end in ("", *known.grammar.endings)]
        for code, name in data.countries.items():
            if len(code) == 2 and code not in _NO_COUNTRIES:
                phrase = normal(name.replace("’", "'")).lower()
                entries.append(FactPhrase(FactKind.PLACE, code, phrase, capital=True))
    return Vocabulary(entries)


def _phrases(speech: Speech) -> Iterator[FactPhrase]:
    for phrase, number in {**speech.scales, **speech.numbers()}.items():
        yield FactPhrase(FactKind.NUMBER, number, phrase)
    for phrase, number in speech.number_hints().items():
        yield FactPhrase(FactKind.NUMBER, number, phrase, weak=True)
    for season, listed in speech.seasons.items():
        for word in listed.split("|"):
            yield FactPhrase(FactKind.SEASON, season, word)
    for table, weak in ((speech.names, False), (speech.name_hints, True)):
        for name, listed in table.items():
            kind = FactKind.LANGUAGE if name in _LANGUAGES else FactKind.PLACE
            yield from (_name(kind, name, written, weak) for written in listed.split("|"))
    for name, listed in speech.bodies.items():
        yield from (_name(FactKind.NAME, name, written) for written in listed.split("|"))
    for word, name in speech.short_names.items():
        yield FactPhrase(FactKind.PLACE, name, word.lower(), exact=word)


def _name(kind: FactKind, name: FactValue, written: str, weak: bool = False) -> FactPhrase:
    return FactPhrase(kind, name, normal(written).lower(), weak, capital=written[0].isupper())
