"""Clusters: which piece of the source each glyph of shaped text stands for."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

ZERO_WIDTH_SPACE = "\u200b"  # what a glyph stands for that adds nothing to the text of its neighbour


def texts_of(text: str, source: str, clusters: list[int]) -> Sequence[str]:
    """What each glyph stands for: a piece of `source`, whose beginning and end `text` shares with it."""
    if source == text and clusters == list(range(len(text))):
        return text
    starts = [*clusters, len(text)]
    texts = [text[a:b] for a, b in pairwise(starts)]
    if source != text:
        first = _common(text, source)
        last = _common(text[first:][::-1], source[first:][::-1])
        # glyphs of the part that differs; at least one, and no more than there are characters for them
        low = max([i for i, c in enumerate(clusters) if c <= first], default=0)
        high = next((i for i, c in enumerate(clusters) if c >= len(text) - last and i > low), len(clusters))
        begin, end = starts[low], len(source) - (len(text) - starts[high])
        while high - low > max(1, end - begin) and low:
            low -= 1
            begin = starts[low]
        texts[low:high] = _dealt(source[begin:end], high - low)
    return [t or ZERO_WIDTH_SPACE for t in texts]


def _dealt(text: str, count: int) -> list[str]:
    """`text` in `count` pieces: a character each, the rest to the last."""
    return [*text[: count - 1], text[count - 1 :]] if len(text) >= count else [*text, *[""] * (count - len(text))]


def _common(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    return next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
