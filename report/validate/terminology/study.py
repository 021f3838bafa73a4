"""Study: what the texts of a report have of its terms, looked up once for all rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import combinations
from typing import NamedTuple

from report.model.text import Text
from report.model.units import is_shared
from report.validate.terminology.foreign import ForeignWords, Said, are_exchanged, foreign_words, said_by
from report.validate.terminology.lexicon import Lexicon, TermMatch, TermStatus
from report.validate.terminology.near import misses
from report.validate.terminology.passages import Passage, passages


class StudiedPassage(NamedTuple):
    """A passage, the forms of terms in it, what is nearly one, and the words that are of another language.

    `is_shared` are texts that were typed once for all languages: nobody expects them to be of this one.
    """

    passage: Passage
    matches: tuple[TermMatch, ...]
    misses: tuple[TermMatch, ...]
    foreign: tuple[ForeignWords, ...]
    said: Said
    is_shared: bool

    @property
    def names(self) -> tuple[TermMatch, ...]:
        """The forms and what is nearly one."""
        return (*self.matches, *self.misses)

    def is_foreign(self, first: int) -> bool:
        """Whether a word is among those of another language."""
        return any(one.first <= first < one.after for one in self.foreign)


def texts_with(vocabulary: Mapping[str, Mapping[str, int]], language: str, word: str) -> int:
    """In how many texts of a language a word stands: one may be the text that asks, a second is another."""
    return min(2, vocabulary.get(language, {}).get(word, 0))


class Study:
    """The texts of a report as its terms see them: `texts` without the names of the terms themselves."""

    def __init__(self, texts: Iterable[Text], lexicon: Lexicon) -> None:
        own = {id(text) for term in lexicon.terms for text in (term.name, term.short)}
        self._texts = [text for text in texts if id(text) not in own]
        self.lexicon = lexicon

    @cached_property
    def readings(self) -> tuple[StudiedPassage, ...]:
        """Every text in every language."""
        return tuple([self.read(passage) for passage in passages(self._texts, self.lexicon.languages)])

    @cached_property
    def vocabulary(self) -> Mapping[str, Mapping[str, int]]:
        """By language, in how many of its texts each word stands, in small letters; without what was typed once."""
        found: dict[str, Counter[str]] = {}
        for reading in self.readings:
            if not reading.is_shared:
                found.setdefault(reading.passage.language, Counter()).update(set(reading.passage.words))
        return found

    def texts_with(self, language: str, word: str) -> int:
        """In how many texts of a language a word stands; more than two are told as two."""
        return texts_with(self.vocabulary, language, word)

    @cached_property
    def exchanged(self) -> tuple[tuple[StudiedPassage, StudiedPassage], ...]:
        """The texts whose two languages have changed places."""
        by_text: dict[int, list[StudiedPassage]] = {}
        for reading in self.readings:
            if not reading.is_shared:
                by_text.setdefault(id(reading.passage.text), []).append(reading)
        pairs = [pair for readings in by_text.values() for pair in combinations(readings, 2)]
        return tuple([(a, b) for a, b in pairs if are_exchanged(a.passage, a.said, b.passage, b.said, self.texts_with)])

    def read(self, passage: Passage) -> StudiedPassage:
        """What a passage has of the terms, and of other languages."""
        matches = self.lexicon.matches(passage)
        near = tuple(misses(passage, self.lexicon, matches))
        if is_shared(passage.text):
            return StudiedPassage(passage, matches, near, (), (), True)
        names = [one for one in (*matches, *near) if one.form.sort is not TermStatus.FOREIGN]
        said = said_by(passage, {index for one in names for index in range(one.first, one.after)})
        foreign = tuple(foreign_words(passage, said, self.lexicon.languages))
        return StudiedPassage(passage, matches, near, foreign, said, False)
