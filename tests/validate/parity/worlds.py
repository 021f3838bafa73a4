"""Worlds: the real texts as their editors typed them, and with every value slot written out as readers see it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

from report.locales import locale_of
from report.markup.parser import escape
from report.markup.tree import Slot, nodes
from report.model.text import Text
from report.model.units import Unit
from report.slots.answers import answer
from report.slots.found import ValueAnswer
from report.source.load import load
from report.validate.content import Content
from report.validate.parity.corpus import Corpus, Pair
from report.validate.parity.readings import Reader, differences
from report.validate.parity.sides import Difference, Side
from report.validate.reading import read_content

ROOT = Path(__file__).parents[3]
FOLDERS = {"real": ROOT / "content" / "2022", "invented": ROOT / "tests" / "content" / "2030"}
LANGUAGES = ("nl", "fr")


class World:
    """Texts in Dutch and French that are compared, and what the comparison of all of them has shown."""

    def __init__(self, content: Content, *, written_out: bool = False) -> None:
        self.content = content
        self.units = [unit for unit in content.units if not unit.is_address]
        self.typed = [
            {
                language: _written_out(unit.text, language, content) if written_out else unit.text.source[language]
                for language in LANGUAGES
            }
            for unit in self.units
        ]
        self._reader = Reader(content.terms, LANGUAGES)

    @cached_property
    def pairs(self) -> list[Pair]:
        """Every text, taken apart in both languages."""
        return [(self.side(one["nl"], "nl"), self.side(one["fr"], "fr")) for one in self.typed]

    @cached_property
    def corpus(self) -> Corpus:
        """What the untouched texts show."""
        return self._reader.corpus(self.pairs)

    def side(self, typed: str, language: str) -> Side:
        """A text in one language."""
        return self._reader.side(Text.of({language: typed}), language)

    def changed(self, index: int, typed: str, language: str, *, anew: bool) -> list[Difference]:
        """What is said when a text reads otherwise in one language; `anew` looks at the names of all texts again."""
        side, pair = self.side(typed, language), self.pairs[index]
        pair = (side, pair[1]) if language == "nl" else (pair[0], side)
        corpus = self.corpus
        if anew:
            corpus = self._reader.corpus([*self.pairs[:index], pair, *self.pairs[index + 1 :]])
        return list(differences(*pair, corpus))

    def untouched(self) -> Iterable[tuple[Unit, Difference]]:
        """What is said of the texts as they are."""
        for unit, pair in zip(self.units, self.pairs, strict=True):
            yield from ((unit, found) for found in differences(*pair, self.corpus))


def world(name: str, *, written_out: bool = False) -> World:
    """The world of the "real" or the "invented" report."""
    return World(read_content(load(FOLDERS[name])), written_out=written_out)


def _written_out(text: Text, language: str, content: Content) -> str:
    """A text with the words of its value slots in their place; terms stay slots."""
    typed = text.source[language]
    slots = [piece for piece in nodes(text.inline[language]) if isinstance(piece, Slot) and piece.kind != "term"]
    for slot in reversed(slots):
        found = answer(slot, content.data, content.front.year if content.front else 0)
        if isinstance(found, ValueAnswer):
            typed = typed[: slot.start] + escape(found.in_text(locale_of(language))) + typed[slot.end :]
    return typed
