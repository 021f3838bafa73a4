"""Inline markup of the editors' texts: what it may hold once parsed, and where each piece of it was typed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

#: Pairs of places: a character of a text, and where that one was typed; those between two pairs follow the first.
Offsets: TypeAlias = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class InlineNode:
    """A piece of markup: `start` is its first character in what was typed, `end` the one behind its last.

    Pieces that mean the same are equal wherever they stand. Those of a text follow each other without a gap, and those
    in a parent fill it between its signs: their spans together are what was typed.
    """

    start: int = field(default=0, kw_only=True, compare=False)
    end: int = field(default=0, kw_only=True, compare=False)


@dataclass(frozen=True, slots=True)
class InlineParent(InlineNode):
    """Markup around other markup. What stands before its first child and behind its last one are its signs."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class TextNode(InlineNode):
    """Plain text, without the backslashes of escapes, runs of spaces as one: `places` passes over what is left out."""

    text: str
    places: Offsets = field(default=((0, 0),), kw_only=True, compare=False)

    def typed_at(self, offset: int) -> int:
        """The place in what was typed of a character of the text."""
        first, typed = self.places[bisect_right(self.places, offset, key=lambda place: place[0]) - 1]
        return typed + offset - first


@dataclass(frozen=True, slots=True)
class Strong(InlineParent):
    """`**strong**`"""


@dataclass(frozen=True, slots=True)
class Emphasis(InlineParent):
    """`*emphasis*`"""


@dataclass(frozen=True, slots=True)
class Link(InlineParent):
    """`[text](target)`.

    The target is an address (https:, http:, mailto:), `#id` in this report, or a key of `links` in report.yaml.
    """

    target: str


@dataclass(frozen=True, slots=True)
class Phrase(InlineParent):
    """`[text]{lang=en}` a phrase in another language; `[text]{ref}` a reference that is never broken or hyphenated."""

    lang: str | None
    ref: bool


@dataclass(frozen=True, slots=True)
class NoteMark(InlineNode):
    """`[^id]` the mark of the note `id` in the section's `notes`."""

    id: str


@dataclass(frozen=True, slots=True)
class Reference(InlineNode):
    """`[@id]` a cross-reference to a figure, table or section."""

    id: str


@dataclass(frozen=True, slots=True)
class Slot(InlineNode):
    """`{kind:argument|filter argument|...}` or `{data.row.column|...}`; a data slot has kind "data".

    `parts` are the spans of what stands between its bars, as `start` and `end`: the value, then each filter.
    """

    kind: str
    argument: str
    filters: tuple[tuple[str, str], ...]
    parts: Offsets = field(default=(), kw_only=True, compare=False)


Inline: TypeAlias = TextNode | Strong | Emphasis | Link | Phrase | NoteMark | Reference | Slot


def plain_text(inlines: Iterable[Inline]) -> str:
    """The words of a text alone: slots, note marks and references leave nothing."""
    return "".join([piece.text for piece in nodes(inlines) if isinstance(piece, TextNode)])


def nodes(inlines: Iterable[Inline]) -> Iterator[Inline]:
    """Every piece of a text, those inside others too, in the order of their first character."""
    for inline in inlines:
        yield inline
        if isinstance(inline, InlineParent):
            yield from nodes(inline.children)
