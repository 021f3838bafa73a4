"""Character codes: which two bytes of a PDF string stand for which glyph, and for which text that glyph is drawn.

HarfBuzz tells the text of a glyph by its cluster, the index of the first character that it stands for.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from zlib import crc32

import uharfbuzz as hb

ZERO_WIDTH_SPACE = "\u200b"  # what a glyph stands for that adds nothing to the text of its neighbour
# Codes are made of these bytes first: no escapes, and the same bytes in ASCII, Latin-1 and UTF-8 (ReportLab's choice)
SAFE = "".join(chr(b) for b in range(0x20, 0x7F) if chr(b) not in "()\\")
SAFE_CODES = len(SAFE) ** 2  # enough for most fonts; those with more glyphs go on in codes that need escapes
FIRST_ESCAPED = 0x8000
CODES = SAFE_CODES + 0x10000 - FIRST_ESCAPED


class Codes:
    """The codes (CIDs) of one face: one for each pair of a glyph and the text that it stands for.

    A glyph that stands for its usual text has the code of its glyph id. Other pairs (the hyphen of a word broken at
    the end of a line stands for U+00AD, a no-break space is drawn with the glyph of the space) have codes behind
    those. Codes follow from the pair alone, not from the order in which pairs are met, so that neither another
    edition built before nor a warm cache changes a byte.
    """

    def __init__(self, font: hb.Font) -> None:
        self._font = font
        self._glyphs: int = min(font.face.glyph_count, CODES - 1024)
        characters = sorted(font.face.unicodes, reverse=True)
        nominal = font.get_nominal_glyph
        self._usual = {nominal(c): chr(c) for c in characters}  # of characters that share a glyph, the lowest
        self._cids: dict[tuple[int, str], int] = {}
        self._aliases: set[int] = set()
        self.meanings: dict[int, tuple[int, str]] = {}

    def cid(self, glyph: int, text: str) -> int:
        """The code of `glyph` where it stands for `text`."""
        known = self._cids.get((glyph, text))
        if known is not None:
            return known
        slot = glyph if glyph < self._glyphs and text == self.usual_text(glyph) else self._alias(glyph, text)
        cid = FIRST_ESCAPED + slot - SAFE_CODES
        if slot < SAFE_CODES:
            cid = ord(SAFE[slot // len(SAFE)]) << 8 | ord(SAFE[slot % len(SAFE)])
        self._cids[glyph, text] = cid
        self.meanings[cid] = glyph, text
        return cid

    def usual_text(self, glyph: int) -> str:
        """What a glyph stands for unless said otherwise: its character, or what its name says ("f_f_i", "one.sups")."""
        text = self._usual.get(glyph)
        if text is None:
            names = self._font.glyph_to_string(glyph).partition(".")[0].split("_")
            parts = [self._font.get_glyph_from_name(name) for name in names]
            text = self._usual[glyph] = "".join([self._usual.get(part, "") for part in parts if part])
        return text

    def _alias(self, glyph: int, text: str) -> int:
        """A slot behind those of the glyphs, found by content; taken slots are rare and stepped over."""
        end = SAFE_CODES if self._glyphs < SAFE_CODES - 2048 else CODES
        size = end - self._glyphs
        slot = self._glyphs + crc32(f"{glyph} {text}".encode("utf-8", "surrogatepass")) % size
        while slot in self._aliases:
            slot = self._glyphs + (slot - self._glyphs + 1) % size
        self._aliases.add(slot)
        return slot


def written(cid: int) -> str:
    """A code as it stands inside a PDF literal string (ISO 32000-1, 7.3.4.2)."""
    return "".join([chr(b) if chr(b) in SAFE else f"\\{b:03o}" for b in cid.to_bytes(2, "big")])


def texts_of(text: str, source: str, clusters: list[int]) -> Sequence[str]:
    """What each glyph stands for: a piece of `source`, whose beginning and end `text` shares with it."""
    if source == text and clusters == list(range(len(text))):
        return text
    starts = [*clusters, len(text)]
    texts = [text[a:b] for a, b in pairwise(starts)]
    if source != text:
        first = shared_start(text, source)
        last = shared_start(text[first:][::-1], source[first:][::-1])
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


def shared_start(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    return next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
