"""Flat: the words of a text without its markup, each with its place in what was typed."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple

from report.characters import UNSEEN
from report.markup.tree import Inline, InlineParent, NoteMark, Offsets, Phrase, TextNode

#: Stands for what is not typed as words: a value slot, a cross-reference.
SLOT = "\ufffc"

#: A word: letters and figures, whatever signs stand around them.
WORD = re.compile(r"[^\W_]+")
_SPACES = re.compile(r" {2,}")
#: The place of a piece in the flat text, and in what was typed.
_FLAT, _TYPED = itemgetter(0), itemgetter(1)
#: What words are compared without: what cannot be seen, and accents that are characters of their own.
_COMPOSED = re.compile(rf"(?P<unseen>[{UNSEEN}])|\w[\u0300-\u036f]+")
_RARE = re.compile(f"[{UNSEEN}\u0300-\u036f]")
_ALIKE = str.maketrans("\u2019\u2018\u02bc\u00a0\u2007\u202f\u2009\t\n\u2010\u2011", "'''      --")
_QUOTES = str.maketrans("\u201c\u201d\u201e\u00ab\u00bb\u2039\u203a", '"' * 7)
_QUOTED = re.compile(r' ?" ?')


class MarkedRegion(NamedTuple):
    """Characters of a flat text that are marked as another language ("fr", "" for none), or as a reference."""

    start: int
    end: int
    language: str
    is_reference: bool


class Flat(NamedTuple):
    """A text without markup, and where its pieces stand in what was typed.

    `flat` has plain apostrophes and hyphens and one kind of space; `words` are its words in small letters, `starts` and
    `ends` where they stand in it. `pieces` are pairs of places: in the flat text, and in what was `typed`. Of nested
    `regions` the inner one comes first.
    """

    flat: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    pieces: Offsets
    regions: tuple[MarkedRegion, ...]
    typed: str

    def at(self, place: int) -> int:
        """The place in the typed text of one in the flat text."""
        flat, typed = self.pieces[bisect_right(self.pieces, place, key=_FLAT) - 1]
        return min(typed + place - flat, max(0, len(self.typed) - 1))

    def place_of(self, offset: int) -> int:
        """The place in the flat text of one in the typed text."""
        flat, typed = self.pieces[max(0, bisect_right(self.pieces, offset, key=_TYPED) - 1)]
        return flat + max(0, offset - typed)

    def shown(self, start: int, end: int) -> str:
        """A part of the text as it was typed, without markup; "…" for a slot."""
        first = max(0, bisect_right(self.pieces, start, key=_FLAT) - 1)
        last = bisect_left(self.pieces, end, key=_FLAT)
        pieces = self.pieces[first:last]
        ends = [*[flat for flat, _ in pieces[1:]], min(end, len(self.flat))]
        return "".join(
            self._part(max(start, flat), after, typed - flat)
            for (flat, typed), after in zip(pieces, ends, strict=False)
        )

    def _part(self, start: int, end: int, ahead: int) -> str:
        flat, typed = self.flat[start:end], self.typed[start + ahead : end + ahead]
        return "…" if flat == SLOT else typed if typed.translate(_ALIKE) == flat else flat

    def within(self, start: int, end: int) -> range:
        """The numbers of the words that start between two places in the flat text."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))

    def original(self, index: int) -> str:
        """A word with its capitals."""
        return self.flat[self.starts[index] : self.ends[index]]

    def before(self, index: int) -> str:
        """What stands between a word and the one before it; quotation marks of all languages are alike."""
        between = self.flat[self.ends[index - 1] if index else 0 : self.starts[index]]
        if between in ("", " ", "-", "'"):
            return between
        return _QUOTED.sub('"', _SPACES.sub(" ", between.translate(_QUOTES)))


def flatten(inlines: Iterable[Inline], typed: str) -> Flat:
    """The words of a text that was `typed` and parsed."""
    parts = _Parts()
    parts.gather(inlines)
    flat = "".join(parts.flat)
    small = flat.lower()
    if len(small) != len(flat):  # a letter whose small form is two
        small = "".join([one.lower() if len(one.lower()) == 1 else one for one in flat])
    spans = [word.span() for word in WORD.finditer(small)]
    starts, ends = zip(*spans, strict=True) if spans else ((), ())
    words = tuple([small[start:end] for start, end in spans])
    return Flat(flat, words, starts, ends, tuple(parts.pieces) or ((0, 0),), tuple(parts.regions), typed)


@lru_cache(maxsize=4096)
def plain(written: str) -> Flat:
    """The words of a text that has no markup: a form of a term."""
    return flatten((TextNode(written),), written)


class _Parts:
    """What a flat text is made of."""

    def __init__(self) -> None:
        self.flat: list[str] = []
        self.pieces: list[tuple[int, int]] = []
        self.regions: list[MarkedRegion] = []
        self.length = 0

    def gather(self, inlines: Iterable[Inline]) -> None:
        for inline in inlines:
            if isinstance(inline, TextNode):
                ends = [*[place for place, _ in inline.places[1:]], len(inline.text)]
                for (first, typed), after in zip(inline.places, ends, strict=True):
                    self.words(inline.text[first:after], typed)
            elif isinstance(inline, InlineParent):
                start = self.length
                self.gather(inline.children)
                if isinstance(inline, Phrase):
                    language = (inline.lang or "").partition("-")[0].lower()
                    self.regions.append(MarkedRegion(start, self.length, language, inline.ref))
            elif not isinstance(inline, NoteMark):
                self.add(SLOT, inline.start)

    def words(self, text: str, typed: int) -> None:
        """Add words that were typed from a place on."""
        position = 0
        for found in _COMPOSED.finditer(text) if _RARE.search(text) else ():
            self.add(text[position : found.start()], typed + position)
            if not found["unseen"]:
                self.add(unicodedata.normalize("NFC", found[0]), typed + found.start())
            position = found.end()
        self.add(text[position:], typed + position)

    def add(self, part: str, typed: int) -> None:
        if part:
            self.pieces.append((self.length, typed))
            self.flat.append(part.translate(_ALIKE))
            self.length += len(part)
