"""Inline markup of the editors' texts: what it may hold, once parsed (report.markup reads it)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, TypeAlias


class Words(NamedTuple):
    """Plain text."""

    text: str


class Strong(NamedTuple):
    """`**strong**`"""

    children: tuple[Inline, ...]


class Emphasis(NamedTuple):
    """`*emphasis*`"""

    children: tuple[Inline, ...]


class Link(NamedTuple):
    """`[text](target)`.

    The target is an address (https:, http:, mailto:), `#id` in this report, or a key of `links` in report.yaml.
    """

    children: tuple[Inline, ...]
    target: str
    offset: int


class Span(NamedTuple):
    """`[text]{lang=en}` a phrase in another language; `[text]{ref}` a reference that is never broken or hyphenated."""

    children: tuple[Inline, ...]
    lang: str | None
    ref: bool


class NoteMark(NamedTuple):
    """`[^id]` the mark of the note `id` in the section's `notes`."""

    id: str
    offset: int


class Reference(NamedTuple):
    """`[@id]` a cross-reference to a figure, table or section."""

    id: str
    offset: int


class Slot(NamedTuple):
    """`{kind:argument|filter argument|...}` or `{data.row.column|...}`; a data slot has kind "data"."""

    kind: str
    argument: str
    filters: tuple[tuple[str, str], ...]
    offset: int


Inline: TypeAlias = Words | Strong | Emphasis | Link | Span | NoteMark | Reference | Slot


def flatten(inlines: tuple[Inline, ...]) -> Iterator[Inline]:
    """Every piece of a text, those inside others too, in the order of their first character."""
    for inline in inlines:
        yield inline
        if isinstance(inline, Strong | Emphasis | Link | Span):
            yield from flatten(inline.children)
