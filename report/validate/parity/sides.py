"""Sides: a text in one language, taken apart once for all comparisons."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from report.markup.tree import Inline, Words
from report.markup.tree import flatten as pieces_of
from report.validate.parity.fact import Fact
from report.validate.parity.facts import facts_of
from report.validate.parity.names import Name, names_of
from report.validate.parity.sentences import Sentence, length, sentences_of
from report.validate.parity.vocabulary import Vocabulary
from report.validate.terminology.passages import Flat, flatten


class Side(NamedTuple):
    """A text in one language: as typed, its pieces of markup, what it says, the names in it, its sentences."""

    language: str
    typed: str
    pieces: tuple[Inline, ...]
    content: Flat
    facts: list[Fact]
    names: list[Name]
    sentences: list[Sentence]
    length: int

    def at(self, place: int) -> int:
        """The place in the typed text of one in the flat text."""
        pieces = self.content.pieces
        flat, typed = pieces[max(0, bisect_right(pieces, place, key=lambda piece: piece[0]) - 1)]
        return min(typed + place - flat, max(0, len(self.typed) - 1))

    def flat_at(self, offset: int) -> int:
        """The place in the flat text of one in the typed text."""
        pieces = self.content.pieces
        flat, typed = pieces[max(0, bisect_right(pieces, offset, key=lambda piece: piece[1]) - 1)]
        return flat + max(0, offset - typed)

    def said(self, fact: Fact | Name) -> str:
        """A fact as typed, without its markup."""
        typed = self.typed[self.at(fact.start) : self.at(fact.end - 1) + 1]
        return (typed if len(typed) == fact.end - fact.start else self.content.flat[fact.start : fact.end]).strip()


def side_of(typed: str, inline: tuple[Inline, ...], language: str, terms: Vocabulary, languages: Iterable[str]) -> Side:
    """A text in one language, taken apart."""
    content = flatten(typed)
    facts = facts_of(content, language, terms, languages)
    pieces = tuple([piece for piece in pieces_of(inline) if not isinstance(piece, Words)])
    names = names_of(content, facts)
    return Side(
        language, typed, pieces, content, facts, names, sentences_of(content.flat, language), length(content.flat)
    )


def alongside(here: Side, there: Side, place: int) -> int:
    """About the same place in another reading, at the start of a word; in the typed text."""
    flat = there.content.flat
    about = int(place / max(1, len(here.content.flat)) * len(flat))
    return there.at(flat.rfind(" ", 0, about + 1) + 1)
