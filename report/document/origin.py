"""Origins: where the words of an edition were typed, which tells nothing of what they are or look like."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple, Protocol

from report.diagnostics.errors import Mark


class TypedText(Protocol):
    """A text as it was typed: one string per language, each at a place."""

    @property
    def mark(self) -> Mark:
        """The place of the whole."""

    @property
    def source(self) -> Mapping[str, str]:
        """What was typed, by language."""

    def mark_in(self, language: str) -> Mark:
        """The place of its words in a language."""


class OriginPiece(NamedTuple):
    """Words as they are printed in a language, and what they were typed in; None for words of the program.

    They come from character `start` of the text, sign by sign where `places` pair characters of the words with such of
    the text. A `place` other than that of the text is that of a value, a date or a query beside it.
    """

    words: str
    text: TypedText | None = None
    language: str = ""
    start: int = 0
    places: tuple[tuple[int, int], ...] = ()
    place: Mark | None = None


class Origin:
    """Where words were typed, piece by piece. All origins are equal: words are alike wherever they come from."""

    __slots__ = ("pieces",)

    def __init__(self, *pieces: OriginPiece) -> None:
        self.pieces = pieces

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Origin)

    def __hash__(self) -> int:
        return 0

    def __repr__(self) -> str:
        return "Origin()"


#: That of what the program writes itself.
NOWHERE: Final = Origin()


def typed_in(words: str, text: TypedText | None, language: str, start: int = 0, place: Mark | None = None) -> Origin:
    """The origin of words that are all typed at one character of a text, or at a place beside it."""
    return Origin(OriginPiece(words, text, language, start, (), place))


def placed_at(place: Mark, words: str) -> Origin:
    """The origin of words of the program that are about what stands at a place."""
    return typed_in(words, None, "", place=place)
