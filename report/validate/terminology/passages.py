"""Passages: the words of a text in one language without its markup, each with its place in what was typed."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from report.model.text import Text

#: Stands for what is not typed as words: a value slot, a cross-reference.
SLOT = "\ufffc"

_MARKUP = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|\*+|\[\^[^\]\[]*\]|\u00ad"
    r"|(?P<slot>\[@[^\]\[]*\]|\{[^{}\n]*\})"
    r"|(?P<open>\[)"
    r"|\](?:\((?:[^()\s\\]|\\.|\([^()\s]*\))*\)|\{(?P<span>[^{}\n]*)\})?"
    r"|(?P<accented>\w[\u0300-\u036f]+)"
)
_SPECIAL = re.compile(r"[\\*\[{\u00ad\u0300-\u036f]")
_WORD = re.compile(r"[^\W_]+")
_SPACES = re.compile(r" {2,}")
_ALIKE = str.maketrans("\u2019\u2018\u02bc\u00a0\u202f\u2009\t\n\u2010\u2011", "'''     --")
_QUOTES = str.maketrans("\u201c\u201d\u201e\u00ab\u00bb\u2039\u203a", '"' * 7)
_QUOTED = re.compile(r' ?" ?')
_LANGUAGE = re.compile(r"lang=([A-Za-z]+)")
_OPENING = re.compile('[“„«‹] ?$|(?:^|[ (])"$')
_SENTENCE_ENDS = frozenset(".!?:…")


class Stretch(NamedTuple):
    """Words `first` to before `after` that are of one language; `is_reference` for those of `[..]{ref}`."""

    first: int
    after: int
    language: str
    is_reference: bool


class _Region(NamedTuple):
    """Characters of a passage that are marked as another language, or as a reference."""

    start: int
    end: int
    language: str
    is_reference: bool


class Flat(NamedTuple):
    """A text without markup, and where its pieces stand in what was typed.

    `flat` has plain apostrophes and hyphens and one kind of space; `words` are its words in small letters, `starts` and
    `ends` where they stand in it. `pieces` are pairs of places: in the flat text, and in what was `typed`.
    """

    flat: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    pieces: tuple[tuple[int, int], ...] = ((0, 0),)
    regions: tuple[_Region, ...] = ()
    typed: str = ""


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
        return _typed_at(self.content, self.content.starts[index])

    def typed(self, first: int, after: int) -> str:
        """The words from `first` to before `after` as they were typed, without markup; "…" for a slot."""
        start, end = self.content.starts[first], self.content.ends[after - 1]
        pieces = self.content.pieces
        ends = [flat for flat, _ in pieces[1:]] + [len(self.content.flat)]
        parts = [
            _shown(self.content, max(start, flat), min(end, ending), typed - flat)
            for (flat, typed), ending in zip(pieces, ends, strict=True)
            if flat < end and start < ending
        ]
        return " ".join("".join(parts).split())

    def original(self, index: int) -> str:
        """A word with its capitals."""
        return self.content.flat[self.content.starts[index] : self.content.ends[index]]

    def before(self, index: int) -> str:
        """What stands between a word and the one before it; quotation marks of all languages are alike."""
        return separator(self.content, index)

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
        return self._kind(self.content.starts[index])[0]

    def stretches(self) -> Iterator[Stretch]:
        """Its words, cut where the language changes."""
        regions = self.content.regions
        if not regions:
            yield Stretch(0, len(self.words), self.language, False)
            return
        first = 0
        kinds = [self._kind(start) for start in self.content.starts]
        for index in range(1, len(kinds) + 1):
            if index == len(kinds) or kinds[index] != kinds[first]:
                yield Stretch(first, index, *kinds[first])
                first = index

    def _kind(self, start: int) -> tuple[str, bool]:
        """The language of a place, and whether it is in a reference; of nested marks the innermost counts."""
        inside = [region for region in self.content.regions if region.start <= start < region.end]
        language = next((region.language for region in inside if region.language), self.language)
        return language, any(region.is_reference for region in inside)


def passages(texts: Iterable[Text], languages: Iterable[str]) -> tuple[Passage, ...]:
    """Every text in every language, except addresses and names of files."""
    wanted = tuple(languages)
    found = []
    for text in texts:
        if not text.markup:
            continue
        for language in wanted:
            typed = text.source.get(language)
            if typed:
                content = flatten(typed)
                if content.words:
                    found.append(Passage(text, language, content))
    return tuple(found)


@lru_cache(maxsize=4096)
def flatten(typed: str) -> Flat:
    """A typed text without its markup; also of one whose markup is faulty, then as far as it makes sense."""
    if not _SPECIAL.search(typed):
        return _with_words(typed.translate(_ALIKE), ((0, 0),), (), typed)
    parts: list[str] = []
    pieces: list[tuple[int, int]] = []
    regions: list[_Region] = []
    opened: list[int] = []
    length = position = 0

    def add(part: str, start: int) -> None:
        nonlocal length
        if part:
            pieces.append((length, start))
            parts.append(part)
            length += len(part)

    for token in _MARKUP.finditer(typed):
        add(typed[position : token.start()], position)
        position = token.end()
        kind = token.lastgroup
        if kind == "escaped":
            add(token["escaped"], position - 1)
        elif kind == "slot":
            add(SLOT, token.start())
        elif kind == "open":
            opened.append(length)
        elif kind == "accented":
            add(unicodedata.normalize("NFC", token[0]), token.start())
        elif token[0].startswith("]") and opened:
            start = opened.pop()
            if kind == "span":
                regions.append(_region(start, length, token["span"]))
    add(typed[position:], position)
    return _with_words("".join(parts).translate(_ALIKE), tuple(pieces) or ((0, 0),), tuple(regions), typed)


def separator(content: Flat, index: int) -> str:
    """What stands between a word and the one before it; quotation marks of all languages are alike."""
    between = content.flat[content.ends[index - 1] if index else 0 : content.starts[index]]
    if between in ("", " ", "-", "'"):
        return between
    return _QUOTED.sub('"', _SPACES.sub(" ", between.translate(_QUOTES)))


def _region(start: int, end: int, properties: str) -> _Region:
    language = _LANGUAGE.search(properties)
    return _Region(start, end, language[1].lower() if language else "", "ref" in properties.split())


def _with_words(flat: str, pieces: tuple[tuple[int, int], ...], regions: tuple[_Region, ...], typed: str) -> Flat:
    small = flat.lower()
    if len(small) != len(flat):  # a letter whose small form is two
        small = "".join([one.lower() if len(one.lower()) == 1 else one for one in flat])
    spans = [word.span() for word in _WORD.finditer(small)]
    starts, ends = zip(*spans, strict=True) if spans else ((), ())
    return Flat(flat, tuple([small[start:end] for start, end in spans]), starts, ends, pieces, regions, typed)


def _shown(content: Flat, start: int, end: int, ahead: int) -> str:
    """What was typed for a part of the flat text, which stands `ahead` characters further in the typed one."""
    flat, typed = content.flat[start:end], content.typed[start + ahead : end + ahead]
    if flat == SLOT:
        return "…"
    return typed if typed.translate(_ALIKE) == flat else flat


def _typed_at(content: Flat, place: int) -> int:
    """The place in the typed text of a place in the flat one."""
    flat, typed = content.pieces[bisect_right(content.pieces, place, key=lambda piece: piece[0]) - 1]
    return typed + place - flat
