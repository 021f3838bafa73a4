"""Vocabulary: the facts that a text may state, and the words and phrases that state them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple, TypeAlias

from report.markup.flat import WORD, Flat

_SIGNS = re.compile(r"[-\"“”„«»‹›]+")
_ENDS = frozenset(".!?:…;|")  # a bar begins a cell, whose first word has a capital as a sentence has
#: What an item of a list in a text begins with: "a) Welke", "(2) Combien".
_ITEM = re.compile(r"(?:^|[ (])[^\W_]{1,3}\)$")
_OPENING = " '\"“”„«»‹([–-"
_SPACES = re.compile(r" {2,}")


class FactKind(Enum):
    """What a fact is about."""

    NUMBER = "number"
    FRACTION = "fraction"
    MULTIPLE = "multiple"
    QUANTITY = "quantity"  # in the smallest unit that it is counted in: what 12 months and a year have in common
    YEAR = "year"
    PERCENT = "percentage"
    POINTS = "percentage points"
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

    A `weak` one may be a fact or may be none: it answers one of the other language, but asks for no answer. `unit` is
    that of the Unicode locale data ("duration-day"), `scale` the power of ten that stands behind a number ("miljoen"),
    and `readings` are what else the fact may say, or says in other words.
    """

    kind: FactKind
    value: FactValue
    start: int
    end: int
    weak: bool = False
    unit: str = ""
    scale: int = 1
    readings: tuple[FactKey, ...] = ()

    @property
    def key(self) -> FactKey:
        """What two facts have in common when they are the same."""
        return self.kind, self.value


class FactPhrase(NamedTuple):
    """A phrase that states a fact.

    `phrase` is how it must read, in small letters, hyphens as spaces; with `exact`, capitals count, but for one that
    opens a sentence; with `capital`, the first letter must be one. `readings` are what else it may state.
    """

    kind: FactKind
    value: FactValue
    phrase: str
    weak: bool = False
    capital: bool = False
    exact: str = ""
    readings: tuple[FactKey, ...] = ()


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


def before_marks(flat: str, place: int) -> int:
    """Where what stands before a place ends, without the spaces and the marks that open between them."""
    while place and flat[place - 1] in _OPENING:
        place -= 1
    return place


def opens_sentence(flat: str, place: int) -> bool:
    """Whether what starts at a place is the first of a sentence, an item or a cell."""
    before = before_marks(flat, place)
    return not before or flat[before - 1] in _ENDS or _ITEM.search(flat, max(0, before - 5), before) is not None


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
