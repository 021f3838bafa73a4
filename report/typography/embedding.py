"""What one file uses of the faces: which glyphs were drawn, and the font programs cut down to them."""

from __future__ import annotations

import hashlib
import re
import struct
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import uharfbuzz as hb

from report.messages import say
from report.typography.faces import GAP, Face, unusable

KEPT_TABLES = {"glyf", "head", "hhea", "hmtx", "loca", "maxp"}  # what a CIDFontType2 needs (ISO 32000-1, 9.9)


class DrawnCode(NamedTuple):
    """A code (CID) that was drawn: its glyph in the font program, its width in thousandths of an em, its text."""

    cid: int
    glyph: int
    width: int
    text: str


class FontProgram(NamedTuple):
    """A TrueType file with the glyphs that were drawn and no others, and what a font descriptor says of it.

    `name` is tagged as that of a subset (ISO 32000-1, 9.6.4); heights and the box are in thousandths of an em, `slant`
    in degrees, `weight` from 1 to 1000 (400 is regular).
    """

    name: str
    data: bytes
    codes: tuple[DrawnCode, ...]
    box: tuple[int, int, int, int]
    ascent: int
    descent: int
    cap_height: int
    x_height: int
    slant: float
    weight: float


class FontResource:
    """A face in one file: the `name` of its font there, and what is drawn with it.

    Whoever draws adds to `shown` the codes of shaped texts (`Glyphs.code`), or single ones to `cids`.
    """

    def __init__(self, face: Face, name: str) -> None:
        self.face = face
        self.name = name
        self.shown: set[str] = set()
        self.cids: set[int] = set()

    def show(self, text: str, features: str = "") -> str:
        """The operator that shows a line of text, for a text object in which this font is set."""
        code = self.face.shape(text, features).code
        self.shown.add(code)
        return f"[({code.replace(GAP, '')})]TJ"

    def codes(self) -> set[int]:
        """All codes that were drawn up to now."""
        if self.shown:
            self.cids.update(*map(self.face.cids, self.shown))
            self.shown.clear()
        return self.cids

    def program(self) -> FontProgram:
        """The font program with all that was drawn up to now."""
        face, font = self.face, self.face.font
        used = [(cid, *face.meaning(cid)) for cid in sorted(self.codes())]
        try:
            data, glyphs = _subset(font.face, {glyph for _, glyph, _ in used})
        except (RuntimeError, UnicodeError):
            message = say("the font '{name}' cannot be cut down to the letters that are used", name=face.path.name)
            raise unusable(face.path, message) from None
        tag = "".join([chr(65 + b % 26) for b in hashlib.sha256(data).digest()[:6]])
        scale = 1000 / font.face.upem
        head = font.face.reference_table("head").data
        left, bottom, right, top = struct.unpack(">4h", head[36:44])
        return FontProgram(
            name=f"{tag}+{_postscript_name(font.face) or _plain(face.name) or 'Font'}",
            data=data,
            codes=tuple(
                [
                    DrawnCode(cid, glyphs[glyph], round(font.get_glyph_h_advance(glyph) * scale), text)
                    for cid, glyph, text in used
                ]
            ),
            box=(round(left * scale), round(bottom * scale), round(right * scale), round(top * scale)),
            ascent=face.ascent,
            descent=face.descent,
            cap_height=face.cap_height,
            x_height=face.x_height,
            slant=font.get_style_value(hb.StyleTag.SLANT_ANGLE),
            weight=font.get_style_value(hb.StyleTag.WEIGHT),
        )


class FontResources:
    """What is drawn with faces, those of a file: named "F1", "F2", ... in their order, whichever are used."""

    def __init__(self, faces: Iterable[Face] = ()) -> None:
        self._names = {face: f"F{number}" for number, face in enumerate(dict.fromkeys(faces), 1)}
        self._fonts: dict[Face, FontResource] = {}

    def font(self, face: Face) -> FontResource:
        """What is used of a face."""
        font = self._fonts.get(face)
        if font is None:
            name = self._names.setdefault(face, f"F{len(self._names) + 1}")
            font = self._fonts[face] = FontResource(face, name)
        return font

    def take(self, others: FontResources) -> None:
        """Add what others draw with the same faces."""
        for other in others:
            self.font(other.face).cids |= other.codes()

    def __iter__(self) -> Iterator[FontResource]:
        return iter([self._fonts[face] for face in self._names if face in self._fonts])


def _postscript_name(face: hb.Face) -> str:
    return _plain(face.get_name(hb.OTNameIdPredefined.POSTSCRIPT_NAME) or "")


def _plain(name: str) -> str:
    """A name as PDF can write it without escapes (ISO 32000-1, 7.3.5), of the length that readers take."""
    return re.sub(r"[^A-Za-z0-9._+-]", "", name)[:63]


def _subset(face: hb.Face, glyphs: set[int]) -> tuple[bytes, dict[int, int]]:
    """A font file with these glyphs (and .notdef), unhinted, and their numbers in it."""
    wanted = hb.SubsetInput()
    wanted.glyph_set.update(glyphs)
    wanted.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NO_LAYOUT_CLOSURE | hb.SubsetFlags.NOTDEF_OUTLINE
    for tag in set(face.table_tags) - KEPT_TABLES:
        wanted.drop_table_tag_set.add(int.from_bytes(tag.encode("ascii"), "big"))
    plan = hb.SubsetPlan(face, wanted)
    made = plan.execute()
    if KEPT_TABLES - set(made.table_tags):
        raise RuntimeError("HarfBuzz has left out a table that it cannot read")
    return made.blob.data, dict(plan.old_to_new_glyph_mapping.items())
