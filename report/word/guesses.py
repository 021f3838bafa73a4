"""Guesses: what a paragraph looks like without being it - a heading in bold, an item with a typed hyphen."""

from __future__ import annotations

import re
from collections.abc import Sequence

from report.word.prose import Piece, WordBlock, WordParagraph, WordRun, WordTable

#: "Tabel 2: "; a number of four figures is a year.
_LABEL = re.compile(r"[^\W\d_]+\.?[ \u00a0]+\d{1,3}(?!\d)(?:[.-]\d+)*[ \u00a0]*[:.–—-]?[ \u00a0]*")
_BULLET = re.compile(r"^(?:[-–—•*·▪●○►➢✓]|o(?=[ \t])|\(?(?:\d{1,2}|[a-z])[.)])[ \u00a0\t]+\S")
_LONGEST_HEADING = 80
_ENDS = ".:;,!?…"


def is_like_an_item(text: str) -> bool:
    """Whether a paragraph begins with a typed bullet, number or letter."""
    return _BULLET.match(text) is not None


def is_like_a_heading(block: WordBlock) -> bool:
    """Whether a paragraph is bold as a whole, short, and no sentence."""
    if isinstance(block, WordTable) or block.role or block.place:
        return False
    words = [one for one in block.pieces if isinstance(one, WordRun) and one.text.strip()]
    text = block.text.strip()
    return (
        bool(words)
        and all(one.look.strong for one in words)
        and len(text) <= _LONGEST_HEADING
        and text[-1] not in _ENDS
    )


def parted(pieces: Sequence[Piece]) -> tuple[str, list[Piece]]:
    """The label of a caption, such as "Table 2:", which the report writes itself, "" without one; and the rest."""
    text = "".join([one.text for one in pieces if isinstance(one, WordRun)])
    found = _LABEL.match(text)
    label = found[0] if found and found.end() < len(text) else ""
    left = len(label)
    rest: list[Piece] = []
    for one in pieces:
        if isinstance(one, WordRun):
            cut = min(left, len(one.text))
            left -= cut
            one = one._replace(text=one.text[cut:])  # noqa: PLW2901 - what is left of it
        rest.append(one)
    return label.strip(), rest


def as_words(block: WordParagraph) -> WordParagraph:
    """A heading in a box as a paragraph of strong words: nothing opens a section there."""
    if block.role != "heading":
        return block
    pieces = [
        one._replace(look=one.look._replace(strong=True)) if isinstance(one, WordRun) else one for one in block.pieces
    ]
    return WordParagraph(block.number, "", 0, None, tuple(pieces), block.remarks)
