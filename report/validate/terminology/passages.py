"""Passages: the words of a text in one language without its markup, each with its place in what was typed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from report.markup.flat import Flat, MarkedRegion
from report.markup.spans import Regions
from report.model.text import Text

_OPENING = re.compile('[“„«‹] ?$|(?:^|[ (])"$')
_SENTENCE_ENDS = frozenset(".!?:…")


class Stretch(NamedTuple):
    """Words `first` to before `after` that are of one language; `is_reference` for those of `[..]{ref}`."""

    first: int
    after: int
    language: str
    is_reference: bool


class Passage(NamedTuple):
    """A text of the report in one language."""

    text: Text
    language: str
    content: Flat

    @property
    def words(self) -> tuple[str, ...]:
        """Its words, in small letters."""
        return self.content.words

    def offset(self, index: int) -> int:
        """Where a word stands in what was typed."""
        return self.content.at(self.content.starts[index])

    def typed(self, first: int, after: int) -> str:
        """The words from `first` to before `after` as they were typed, without markup; "…" for a slot."""
        return " ".join(self.content.shown(self.content.starts[first], self.content.ends[after - 1]).split())

    def original(self, index: int) -> str:
        """A word with its capitals."""
        return self.content.original(index)

    def before(self, index: int) -> str:
        """What stands between a word and the one before it; quotation marks of all languages are alike."""
        return self.content.before(index)

    def is_followed_by(self, index: int, sign: str) -> bool:
        """Whether a sign stands right behind a word."""
        return self.content.flat.startswith(sign, self.content.ends[index])

    def opens_sentence(self, index: int) -> bool:
        """Whether a word may have its capital because a sentence, or what is quoted or in brackets, starts with it."""
        start = self.content.ends[index - 1] if index else 0
        between = self.content.flat[start : self.content.starts[index]]
        if _OPENING.search(between):
            return True
        bare = between.rstrip(" (")
        return bool(_SENTENCE_ENDS.intersection(bare)) if index or bare else True

    def language_of(self, index: int) -> str:
        """The language of a word."""
        start = self.content.starts[index]
        return self._kind([region for region in self.content.regions if region.start <= start < region.end])[0]

    def stretches(self) -> Iterator[Stretch]:
        """Its words, cut where the language changes."""
        regions = self.content.regions
        if not regions:
            yield Stretch(0, len(self.words), self.language, False)
            return
        first = 0
        found = Regions(regions)
        kinds = [self._kind(found.at(start)) for start in self.content.starts]
        for index in range(1, len(kinds) + 1):
            if index == len(kinds) or kinds[index] != kinds[first]:
                yield Stretch(first, index, *kinds[first])
                first = index

    def _kind(self, inside: Sequence[MarkedRegion]) -> tuple[str, bool]:
        """The language within these marks, and whether it is in a reference; of nested marks the innermost counts."""
        language = next((region.language for region in inside if region.language), self.language)
        return language, any(region.is_reference for region in inside)


def passages(texts: Iterable[Text], languages: Iterable[str]) -> tuple[Passage, ...]:
    """Every text in every language, except addresses and names of files."""
    wanted = tuple(languages)
    every = ((text, language) for text in texts if text.markup for language in wanted if text.source.get(language))
    found = (Passage(text, language, text.flat(language)) for text, language in every)
    return tuple([passage for passage in found if passage.words])
