"""Embedding: the part of a face that one PDF document uses, written as a CIDFontType2 font with Identity-H."""

from __future__ import annotations

import hashlib
import struct
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

import uharfbuzz as hb
from reportlab.pdfbase import pdfdoc

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.pdfbase.pdfdoc import PDFDocument

    from report.typography.faces import Face

KEPT_TABLES = {"glyf", "head", "hhea", "hmtx", "loca", "maxp"}  # what a CIDFontType2 needs (ISO 32000-1, 9.9)
SYMBOLIC, ITALIC = 1 << 2, 1 << 6

CMAP = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
{}endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""


class Used(NamedTuple):
    """A code that was drawn: the glyph it draws, and the text it stands for."""

    cid: int
    glyph: int
    text: str


class Embedding:
    """One face in one document. `resource` is its name there; `drawn` collects the codes of the text that is drawn."""

    def __init__(self, document: PDFDocument, face: Face) -> None:
        self.name = f"F{len(document.fontMapping) + 1}"
        self.resource = f"/{self.name}+0"  # ReportLab's way: a font, and the number of its subset
        self.drawn: set[str] = set()
        self._document = document
        self._face = face
        document.fontMapping[face.fontName] = f"/{self.name}"
        document.delayedFonts.append(face)

    def write(self, font: hb.Font, codes: Sequence[tuple[int, int, str]]) -> None:
        """Add the font's objects to the document, with the glyphs of `codes` and no others."""
        used = [Used(*code) for code in codes]
        data, glyphs = _subset(font.face, {u.glyph for u in used})
        tag = "".join([chr(65 + b % 26) for b in hashlib.sha256(data).digest()[:6]])
        name = f"{tag}+{font.face.get_name(hb.OTNameIdPredefined.POSTSCRIPT_NAME) or self._face.name}"
        scale = 1000 / font.face.upem
        widths = [(u.cid, round(font.get_glyph_h_advance(u.glyph) * scale)) for u in used]
        descendant = {
            "Type": "/Font",
            "Subtype": "/CIDFontType2",
            "BaseFont": f"/{name}",
            "CIDSystemInfo": "<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>",
            "FontDescriptor": self._descriptor(font, name, data),
            "DW": 1000,
            "W": _widths(widths),
            "CIDToGIDMap": self._stream(_glyph_map(used, glyphs), "glyphs"),
        }
        whole = {
            "Type": "/Font",
            "Subtype": "/Type0",
            "BaseFont": f"/{name}",
            "Encoding": "/Identity-H",
            "DescendantFonts": pdfdoc.PDFArray([self._dictionary(descendant, "descendant")]),
            "ToUnicode": self._stream(_unicode_map(used), "unicode"),
        }
        self._document.idToObject["BasicFonts"].dict[self.resource[1:]] = self._dictionary(whole, "font")

    def _descriptor(self, font: hb.Font, name: str, data: bytes) -> Any:
        """The font descriptor (ISO 32000-1, 9.8); StemV is the usual estimate from the weight."""
        scale = 1000 / font.face.upem
        head = font.face.reference_table("head").data
        slant = font.get_style_value(hb.StyleTag.SLANT_ANGLE)
        weight = font.get_style_value(hb.StyleTag.WEIGHT)
        box = [round(edge * scale) for edge in struct.unpack(">4h", head[36:44])]
        return self._dictionary(
            {
                "Type": "/FontDescriptor",
                "FontName": f"/{name}",
                "Flags": SYMBOLIC | (ITALIC if slant else 0),
                "FontBBox": pdfdoc.PDFArray(box),
                "ItalicAngle": round(slant, 2),
                "Ascent": self._face.ascent,
                "Descent": self._face.descent,
                "CapHeight": self._face.cap_height,
                "XHeight": self._face.x_height,
                "StemV": round(10 + 220 * (weight - 50) / 900),
                "FontFile2": self._stream(data, "file", Length1=len(data)),
            },
            "descriptor",
        )

    def _dictionary(self, entries: dict[str, Any], part: str) -> Any:
        return self._document.Reference(pdfdoc.PDFDictionary(entries), f"{self.name}.{part}")

    def _stream(self, content: bytes, part: str, **entries: int) -> Any:
        filters = [pdfdoc.PDFZCompress] if self._document.compression else []
        stream = pdfdoc.PDFStream(pdfdoc.PDFDictionary(entries), content, filters)
        return self._document.Reference(stream, f"{self.name}.{part}")


def _subset(face: hb.Face, glyphs: set[int]) -> tuple[bytes, dict[int, int]]:
    """A font file with these glyphs (and .notdef), unhinted, and their numbers in it."""
    wanted = hb.SubsetInput()
    wanted.glyph_set.update(glyphs)
    wanted.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NO_LAYOUT_CLOSURE | hb.SubsetFlags.NOTDEF_OUTLINE
    for tag in set(face.table_tags) - KEPT_TABLES:
        wanted.drop_table_tag_set.add(int.from_bytes(tag.encode("ascii"), "big"))
    plan = hb.SubsetPlan(face, wanted)
    return plan.execute().blob.data, dict(plan.old_to_new_glyph_mapping.items())


def _glyph_map(used: Sequence[Used], glyphs: dict[int, int]) -> bytes:
    """CIDToGIDMap: two bytes for each code up to the highest one."""
    table = bytearray(2 * (max([u.cid for u in used], default=0) + 1))
    for u in used:
        table[2 * u.cid : 2 * u.cid + 2] = glyphs[u.glyph].to_bytes(2, "big")
    return bytes(table)


def _widths(widths: Sequence[tuple[int, int]]) -> str:
    """The W array: runs of consecutive codes with their widths in thousandths of an em."""
    runs = groupby(enumerate(widths), lambda item: item[1][0] - item[0])
    rows = [[pair for _, pair in run] for _, run in runs]
    return "[ " + " ".join([f"{row[0][0]} [ {' '.join([str(w) for _, w in row])} ]" for row in rows]) + " ]"


def _unicode_map(used: Sequence[Used]) -> bytes:
    """The ToUnicode CMap (ISO 32000-1, 9.10.3): codes that were drawn, and only those."""
    lines = [f"<{u.cid:04X}> <{u.text.encode('utf-16-be', 'replace').hex().upper()}>" for u in used]
    blocks = [lines[i : i + 100] for i in range(0, len(lines), 100)]
    body = "".join([f"{len(b)} beginbfchar\n" + "\n".join(b) + "\nendbfchar\n" for b in blocks])
    return CMAP.format(body).encode("ascii")
