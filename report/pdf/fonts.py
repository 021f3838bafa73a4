"""Fonts in the file: composite ones with two-byte codes, each with its font program (ISO 32000-1, 9.7 and 9.9)."""

from __future__ import annotations

from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from report.typography.lines import number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from report.memo import Memo
    from report.pdf.objects import ObjectFile
    from report.typography.embedding import DrawnCode, FontProgram, FontResource, FontResources

SYMBOLIC, ITALIC = 1 << 2, 1 << 6  # flags of a font (ISO 32000-1, table 123)
SYSTEM = "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
ENTRIES = 100  # the most in a block of a CMap (Adobe Technical Note 5014)

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


def write_fonts(file: ObjectFile, fonts: FontResources, memo: Memo) -> str:
    """Write the fonts, whose programs `memo` keeps; returns the dictionary that tells their numbers by their names."""
    entries = []
    for font in fonts:
        used = tuple(sorted(font.codes()))
        program = memo.once(("font", font.name), (font.face, used), partial(_program, font))
        entries.append(f"/{font.name} {_write(file, program)} 0 R")
    return f"<<{''.join(entries)}>>"


def _program(font: FontResource, _: Memo) -> FontProgram:
    return font.program()


def _write(file: ObjectFile, program: FontProgram) -> int:
    """Write a Type 0 font (ISO 32000-1, tables 121 and 117): codes are CIDs, and a table leads from these to glyphs."""
    codes, name = program.codes, f"/BaseFont/{program.name}"
    descendant = file.add(
        f"<</Type/Font/Subtype/CIDFontType2{name}/CIDSystemInfo{SYSTEM}/FontDescriptor {_descriptor(file, program)} 0 R"
        f"/DW 1000/W[{_widths(codes)}]/CIDToGIDMap {file.deflated('', _glyph_map(codes))} 0 R>>"
    )
    return file.add(
        f"<</Type/Font/Subtype/Type0{name}/Encoding/Identity-H/DescendantFonts[{descendant} 0 R]"
        f"/ToUnicode {file.deflated('', _unicode_map(codes))} 0 R>>"
    )


def _descriptor(file: ObjectFile, program: FontProgram) -> int:
    """Write the font descriptor (ISO 32000-1, 9.8); StemV is the usual estimate from the weight."""
    embedded = file.deflated(f"/Length1 {len(program.data)}", program.data)
    return file.add(
        f"<</Type/FontDescriptor/FontName/{program.name}/Flags {SYMBOLIC | (ITALIC if program.slant else 0)}"
        f"/FontBBox[{' '.join(map(str, program.box))}]/ItalicAngle {number(program.slant)}"
        f"/Ascent {program.ascent}/Descent {program.descent}/CapHeight {program.cap_height}/XHeight {program.x_height}"
        f"/StemV {round(10 + 220 * (program.weight - 50) / 900)}/FontFile2 {embedded} 0 R>>"
    )


def _widths(codes: Sequence[DrawnCode]) -> str:
    """The inside of the W array (ISO 32000-1, 9.7.4.3): runs of consecutive codes with their widths."""
    runs = groupby(enumerate(codes), lambda item: item[1].cid - item[0])
    rows = [[code for _, code in run] for _, run in runs]
    return " ".join([f"{row[0].cid}[{' '.join([str(code.width) for code in row])}]" for row in rows])


def _glyph_map(codes: Sequence[DrawnCode]) -> bytes:
    """CIDToGIDMap (ISO 32000-1, table 117): two bytes for each code up to the highest one."""
    table = bytearray(2 * (max([code.cid for code in codes], default=0) + 1))
    for code in codes:
        table[2 * code.cid : 2 * code.cid + 2] = code.glyph.to_bytes(2, "big")
    return bytes(table)


def _unicode_map(codes: Sequence[DrawnCode]) -> bytes:
    """The ToUnicode CMap (ISO 32000-1, 9.10.3): codes that were drawn, and only those."""
    lines = [f"<{code.cid:04X}> <{code.text.encode('utf-16-be', 'replace').hex().upper()}>" for code in codes]
    blocks = [lines[i : i + ENTRIES] for i in range(0, len(lines), ENTRIES)]
    body = "".join([f"{len(b)} beginbfchar\n" + "\n".join(b) + "\nendbfchar\n" for b in blocks])
    return CMAP.format(body).encode("ascii")
