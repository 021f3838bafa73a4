"""Character codes: which two bytes of a PDF string stand for which glyph, and for which text that glyph is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    import uharfbuzz as hb

# Codes are made of these bytes first: no escapes, and the same bytes in ASCII, Latin-1 and UTF-8 (ReportLab's choice)
SAFE = "".join(chr(b) for b in range(0x20, 0x7F) if chr(b) not in "()\\")
SAFE_CODES = len(SAFE) ** 2
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
