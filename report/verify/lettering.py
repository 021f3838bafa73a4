"""Fonts of a finished PDF: which text and which widths the codes of its strings stand for (ISO 32000-1, 9.10)."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeAlias

import pikepdf

from report.verify.budget import Budget

Spend: TypeAlias = Callable[[int], None]

BLOCK = re.compile(rb"begin(codespacerange|bfchar|bfrange)(.*?)end\1", re.DOTALL)
TOKEN = re.compile(rb"<([0-9A-Fa-f\s]*)>|(\[)|(\])")
BOLD = re.compile("bold|black|heavy", re.IGNORECASE)
BOLD_FROM = 600  # weight from which type counts as bold


class Glyph(NamedTuple):
    """One code of a string: its text (None when the font does not tell), its advance in ems, the glyph it draws."""

    code: int
    text: str | None
    width: float
    glyph: int


@dataclass(frozen=True, slots=True, eq=False)
class Font:
    """A font resource. `unicode` is its ToUnicode map, None when it has none; `code_length` counts bytes per code."""

    name: str
    bold: bool
    embedded: bool
    composite: bool
    code_length: int
    unicode: dict[int, str] | None
    widths: dict[int, float]
    default_width: float
    glyphs: bytes | None
    known: dict[int, Glyph] = field(default_factory=dict, compare=False)  # what was read of it already

    def read(self, string: bytes) -> list[Glyph]:
        """The glyphs of a string that was shown in this font."""
        size = self.code_length
        codes = [int.from_bytes(string[i : i + size], "big") for i in range(0, len(string), size)]
        return [self.known.get(code) or self._read(code) for code in codes]

    def _read(self, code: int) -> Glyph:
        read = Glyph(code, self._text(code), self.widths.get(code, self.default_width), self._glyph(code))
        return self.known.setdefault(code, read)

    def _text(self, code: int) -> str | None:
        if self.unicode is not None:
            return self.unicode.get(code)
        return None if self.composite else bytes([code]).decode("cp1252", "replace")

    def _glyph(self, code: int) -> int:
        """The number of the glyph in the font file; what cannot be known counts as some glyph, not as .notdef."""
        if not self.composite:
            return -1
        if self.glyphs is None:
            return code
        return int.from_bytes(self.glyphs[2 * code : 2 * code + 2], "big")


def read_font(font: Any, budget: Budget) -> Font:
    """Read a font dictionary; what is missing or odd in it is left out, never an error."""
    name = str(font.get("/BaseFont", "/?"))[1:]
    composite = str(font.get("/Subtype", "")) == "/Type0"
    descendants = font.get("/DescendantFonts", [])
    inner = descendants[0] if composite and len(descendants) else font
    descriptor = inner.get("/FontDescriptor", {})
    widths = _composite_widths(inner.get("/W", []), budget.spend_mappings) if composite else _simple_widths(font)
    mapping = font.get("/ToUnicode")
    cmap = budget.decoded(mapping) if isinstance(mapping, pikepdf.Stream) else None
    glyph_map = inner.get("/CIDToGIDMap")
    return Font(
        name=name,
        bold=int(descriptor.get("/FontWeight", 400)) >= BOLD_FROM or BOLD.search(name) is not None,
        embedded=any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3"))
        or str(font.get("/Subtype", "")) == "/Type3",
        composite=composite,
        code_length=2 if composite else 1,
        unicode=None if cmap is None else to_unicode(cmap, budget.spend_mappings),
        widths=widths,
        default_width=float(inner.get("/DW", 1000)) / 1000 if composite else 0.5,
        glyphs=budget.decoded(glyph_map) if isinstance(glyph_map, pikepdf.Stream) else None,
    )


def to_unicode(data: bytes, spend: Spend) -> dict[int, str]:
    """What a ToUnicode CMap maps codes to; `spend` is told of how many before they are looked at."""
    found: dict[int, str] = {}
    for block in BLOCK.finditer(data):
        kind, tokens = block[1], _tokens(block[2])
        if kind == b"bfchar":
            for code, text in zip(tokens[::2], tokens[1::2], strict=False):
                if isinstance(code, bytes) and isinstance(text, bytes):
                    found[int.from_bytes(code, "big")] = _utf16(text)
        elif kind == b"bfrange":
            for first, last, target in zip(tokens[::3], tokens[1::3], tokens[2::3], strict=False):
                if isinstance(first, bytes) and isinstance(last, bytes):
                    _add_range(found, int.from_bytes(first, "big"), int.from_bytes(last, "big"), target, spend)
    return found


def _tokens(data: bytes) -> list[bytes | list[bytes]]:
    """The hexadecimal strings of a block, those between brackets as a list."""
    tokens: list[bytes | list[bytes]] = []
    inside: list[bytes] | None = None
    for match in TOKEN.finditer(data):
        if match[2]:
            inside = []
        elif match[3]:
            tokens.append(inside or [])
            inside = None
        else:
            digits = re.sub(rb"\s", b"", match[1])
            value = bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))
            (tokens if inside is None else inside).append(value)
    return tokens


def _add_range(found: dict[int, str], first: int, last: int, target: bytes | list[bytes], spend: Spend) -> None:
    last = min(last, first + 0xFFFF)
    spend(max(last - first, 0) + 1)
    if isinstance(target, list):
        found.update({first + i: _utf16(text) for i, text in enumerate(target) if first + i <= last})
        return
    start = int.from_bytes(target, "big")
    for code in range(first, last + 1):
        found[code] = _utf16((start + code - first).to_bytes(max(len(target), 2), "big"))


def _utf16(data: bytes) -> str:
    return data.decode("utf-16-be", "replace")


def _composite_widths(entries: Any, spend: Spend) -> dict[int, float]:
    """The W array (ISO 32000-1, 9.7.4.3) as advances in ems."""
    widths: dict[int, float] = {}
    items, i = list(entries), 0
    while i + 1 < len(items):
        if isinstance(items[i + 1], pikepdf.Array):
            widths.update({int(items[i]) + n: float(w) / 1000 for n, w in enumerate(items[i + 1])})
            i += 2
        elif i + 2 < len(items):
            last = min(int(items[i + 1]), 0xFFFF)
            spend(max(last - int(items[i]), 0) + 1)
            widths.update(dict.fromkeys(range(int(items[i]), last + 1), float(items[i + 2]) / 1000))
            i += 3
        else:
            break
    return widths


def _simple_widths(font: Any) -> dict[int, float]:
    first = int(font.get("/FirstChar", 0))
    return {first + n: float(w) / 1000 for n, w in enumerate(font.get("/Widths", []))}
