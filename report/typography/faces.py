"""Faces: one TrueType file each, shaped and measured by HarfBuzz."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import uharfbuzz as hb

from report.diagnostics.errors import AssetError, Mark
from report.fonts import font_bytes
from report.messages import Message, say
from report.theme.folders import bounds_of
from report.typography.codes import ZERO_WIDTH_SPACE, Codes, texts_of, written

GAP = "\ue000"  # stands in a code where a line's extra space goes; no code holds it, as codes are ASCII


class Glyphs(NamedTuple):
    """Shaped text. `code` is the inside of a string of a TJ array, kerning included as `)-12(`.

    `width` is in thousandths of an em and is exactly what PDF viewers add up; `length` is the number of glyphs;
    `spaces` the number of no-break spaces that stretch with the line, each followed by GAP in `code`.
    """

    width: int
    code: str
    length: int
    spaces: int


class _Piece(NamedTuple):
    """A glyph that stands for a text: its code, how that is written, its own advance, and whether it is a space."""

    cid: int
    written: str
    advance: int
    stretches: bool


class Face:
    """One TrueType file; raises AssetError if it is unusable.

    `ascent`, `descent`, `cap_height`, `x_height` and `space`, the width of a space, are in thousandths of an em.
    `digest` stands for what is in the file.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.name = path.stem
        data = font_bytes(path, bounds_of(path))
        self.digest = hashlib.sha256(data).hexdigest()
        self.font = hb.Font(hb.Face(hb.Blob(data)))
        self._codes = Codes(self.font)
        self._scale = 1000 / self.font.face.upem
        self._buffer = hb.Buffer()
        self._invisible: int = self.font.get_nominal_glyph(ord(ZERO_WIDTH_SPACE)) or 0  # 0: HarfBuzz takes the space
        self._shapes: dict[str, dict[str, Glyphs]] = {}
        self._aliased: dict[tuple[str, str, str], Glyphs] = {}
        self._cids: dict[str, list[int]] = {}
        self._pieces: dict[tuple[int, str], _Piece] = {}
        extents = self.font.get_font_extents("ltr")
        self.ascent = round(extents.ascender * self._scale)
        self.descent = round(extents.descender * self._scale)
        self.cap_height = self._metric(hb.OTMetricsTag.CAP_HEIGHT, "H")
        self.x_height = self._metric(hb.OTMetricsTag.X_HEIGHT, "x")
        self.space = self.shape(" ").width

    def _metric(self, tag: hb.OTMetricsTag, letter: str) -> int:
        """A height in thousandths of an em: the font's word for it, or the height of a letter."""
        height = self.font.get_metric_position(tag)
        if not height:
            extents = self.font.get_glyph_extents(self.font.get_nominal_glyph(ord(letter)) or 0)
            height = extents.y_bearing if extents else 0
        scaled: int = round(height * self._scale)
        return scaled

    # --- text --------------------------------------------------------------------------------------

    def shape(self, text: str, features: str = "") -> Glyphs:
        """Shape text with kerning, ligatures and `features` ("tnum", "sups,case"); a word is shaped once."""
        shapes = self._shapes.get(features)
        if shapes is None:
            shapes = self._shapes[features] = {}
        glyphs = shapes.get(text)
        if glyphs is None:
            glyphs = shapes[text] = self._shape(text, text, features)
        return glyphs

    def shape_as(self, text: str, source: str, features: str = "") -> Glyphs:
        """Shape text that stands for another: "verzend-" at the end of a line for "verzend" and a soft hyphen."""
        glyphs = self._aliased.get((text, source, features))
        if glyphs is None:
            glyphs = self._aliased[text, source, features] = self._shape(text, source, features)
        return glyphs

    def width(self, text: str, size: float, features: str = "") -> float:
        """The width of a line of text in points."""
        return self.shape(text, features).width * size / 1000

    def placed(self, text: str, features: str = "") -> Iterator[tuple[int, float, float]]:
        """The glyphs of a line of text, with where each is drawn, in ems from the start of the line."""
        infos, positions = self._run(text, dict.fromkeys(features.split(","), True) if features else {})
        em, x = self.font.face.upem, 0
        for info, position in zip(infos, positions, strict=True):
            yield info.codepoint, (x + position.x_offset) / em, position.y_offset / em
            x += position.x_advance

    def _run(self, text: str, features: dict[str, bool]) -> tuple[list[Any], list[Any]]:
        """Glyph infos and positions. Language and script are fixed: HarfBuzz's guess would ask the machine's locale.

        Clusters are kept by character, so that each glyph of a ligature or an accent tells what it stands for.
        """
        buffer = self._buffer
        buffer.reset()
        buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
        buffer.direction, buffer.script, buffer.language = "ltr", "Latn", "en"
        buffer.invisible_glyph = self._invisible
        buffer.add_str(text)
        hb.shape(self.font, buffer, features)
        return buffer.glyph_infos, buffer.glyph_positions

    def _shape(self, text: str, source: str, features: str) -> Glyphs:
        infos, positions = self._run(text, dict.fromkeys(features.split(","), True) if features else {})
        texts = texts_of(text, source, [info.cluster for info in infos])
        scale, pieces = self._scale, self._pieces
        code: list[str] = []
        cids: list[int] = []
        width = shift = spaces = 0  # shift: how far the next glyph stands from where the last one's width ends
        for info, position, stands_for in zip(infos, positions, texts, strict=True):
            key = info.codepoint, stands_for
            piece = pieces.get(key)
            if piece is None:
                piece = pieces[key] = self._piece(*key)
            # all in whole thousandths of an em, as TJ and the W array have them: what is measured here is what viewers
            # add up, and no rounding grows along the line
            offset, advance = round(position.x_offset * scale), round(position.x_advance * scale)
            if shift + offset:
                code.append(f"){-shift - offset}(")
            code.append(piece.written)
            cids.append(piece.cid)
            width += advance
            shift = advance - offset - piece.advance
            spaces += piece.stretches
        if shift:
            code.append(f"){-shift}(")
        whole = "".join(code)
        self._cids[whole] = cids
        return Glyphs(width, whole, len(cids), spaces)

    def _piece(self, glyph: int, text: str) -> _Piece:
        cid = self._codes.cid(glyph, text)
        stretches = text == "\u00a0"
        advance = round(self.font.get_glyph_h_advance(glyph) * self._scale)
        return _Piece(cid, written(cid) + GAP * stretches, advance, stretches)

    # --- what the codes mean -----------------------------------------------------------------------

    def cids(self, code: str) -> list[int]:
        """The codes of the glyphs in `Glyphs.code`."""
        return self._cids[code]

    def meaning(self, cid: int) -> tuple[int, str]:
        """The glyph that a code draws, and the text that it stands for."""
        return self._codes.meanings[cid]


def unusable(path: Path, message: Message) -> AssetError:
    """The error of a font file that cannot be used."""
    return AssetError.of(message, say("use a .ttf file with TrueType outlines"), Mark(str(path)))
