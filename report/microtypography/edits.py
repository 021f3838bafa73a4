"""Edits: what a rule changes in a text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

#: Where a stretch of the text starts and ends, and what stands there instead. Those of one rule are in order and do not
#: overlap; none is empty, so that it is always clear which run a new character belongs to.
Edit: TypeAlias = tuple[int, int, str]
Edits: TypeAlias = list[Edit]
EditRule: TypeAlias = Callable[[str], Sequence[Edit]]


def edited(text: str, edits: Sequence[Edit]) -> str:
    """The text with edits carried out."""
    parts = []
    at = 0
    for start, end, new in edits:
        parts += [text[at:start], new]
        at = end
    parts.append(text[at:])
    return "".join(parts)
