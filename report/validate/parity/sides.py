"""Sides: a text in one language, taken apart once for all comparisons."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from report.markup.flat import Flat
from report.markup.tree import Inline, TextNode, nodes
from report.model.text import Text
from report.validate.parity.fact import Fact
from report.validate.parity.facts import facts_of
from report.validate.parity.names import ProperName, names_of
from report.validate.parity.sentences import Sentence, length, sentences_of
from report.validate.parity.vocabulary import Vocabulary


class Side(NamedTuple):
    """A text in one language: as typed, its pieces of markup, what it says, the names in it, its sentences."""

    language: str
    typed: str
    pieces: tuple[Inline, ...]
    content: Flat
    facts: list[Fact]
    names: list[ProperName]
    sentences: list[Sentence]
    length: int

    def at(self, place: int) -> int:
        """The place in the typed text of one in the flat text."""
        return self.content.at(place)

    def said(self, fact: Fact | ProperName) -> str:
        """A fact as typed, without its markup."""
        return self.content.shown(fact.start, fact.end).strip()


def side_of(text: Text, language: str, terms: Vocabulary, languages: Iterable[str]) -> Side:
    """A text in one language, taken apart."""
    content = text.flat(language)
    facts = facts_of(content, language, terms, languages)
    pieces = tuple([piece for piece in nodes(text.inline[language]) if not isinstance(piece, TextNode)])
    return Side(
        language,
        content.typed,
        pieces,
        content,
        facts,
        names_of(content, facts, language),
        sentences_of(content.flat, language),
        length(content.flat),
    )


def alongside(here: Side, there: Side, place: int) -> int:
    """About the same place in another reading, at the start of a word; in the typed text."""
    flat = there.content.flat
    about = int(place / max(1, len(here.content.flat)) * len(flat))
    return there.at(flat.rfind(" ", 0, about + 1) + 1)
