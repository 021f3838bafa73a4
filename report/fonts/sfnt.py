"""TrueType files (ISO/IEC 14496-22): their tables are checked before a library, a printer or a reader meets them."""

from __future__ import annotations

import struct
from array import array
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise
from sys import byteorder
from typing import Final

from report.messages import Message, say

VERSIONS: Final = (b"\0\1\0\0", b"true")
REQUIRED: Final = ("OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post")
LEAST: Final = {"OS/2": 68, "head": 54, "hhea": 36, "maxp": 6, "cmap": 4, "name": 6, "post": 32}  # bytes
MOST_TABLES = 200
FIRST_VERSION = b"\0\1\0\0"  # the only one of those that measure letters
MAGIC = 0x5F0F3CF5  # of the table head
COMPOSITE, MORE, WORDS, SCALE, TWO_SCALES, MATRIX = -1, 0x20, 0x01, 0x08, 0x40, 0x80
#: Bits of fsType in OS/2: embedding forbidden unless one of the others allows it; no subsets; bitmaps only.
FORBIDDEN, ALLOWED, WHOLE, BITMAPS = 0x0002, 0x000C, 0x0100, 0x0200


class FontError(Exception):
    """A font that cannot be used: what is wrong with it in plain words, and what to do about it."""

    def __init__(self, reason: Message, hint: Message) -> None:
        super().__init__(reason)
        self.reason = reason
        self.hint = hint

    def told(self, name: str) -> Message:
        """The problem of the font in a file of this name."""
        return say("the font '{name}' cannot be used: {reason}", name=name, reason=self.reason)


class DamagedFontError(FontError):
    """A font file that is not whole."""

    def told(self, name: str) -> Message:
        return say("the font file '{name}' is damaged: {reason}", name=name, reason=self.reason)


class ForeignFontError(FontError):
    """A file of another kind."""

    def told(self, name: str) -> Message:
        return say("'{name}' is not a TrueType font", name=name)


def check(data: bytes) -> None:
    """Check the tables of a font file. Raises FontError."""
    if data[:4] not in VERSIONS:
        hint = say("use a .ttf file with TrueType outlines")
        raise ForeignFontError(say("it begins like another kind of file"), hint)
    try:
        tables = _tables(data)
        glyphs = _measures(tables)
        _outlines(tables, glyphs)
    except (struct.error, IndexError, ValueError, CycleError):
        raise damaged(say("its outlines cannot be read")) from None
    _licence(tables["OS/2"])


def damaged(what: Message) -> DamagedFontError:
    """The error of a font file that is not whole."""
    hint = say("put the font's file there again, a TrueType font with a Unicode character map")
    return DamagedFontError(what, hint)


def _tables(data: bytes) -> Mapping[str, bytes]:
    """The tables by their tags; each is where the file says, and its sum is right."""
    (count,) = struct.unpack_from(">H", data, 4)
    if count > MOST_TABLES:
        raise damaged(say("it has too many tables"))
    found = {}
    for number in range(count):
        name, wanted, offset, length = struct.unpack_from(">4sLLL", data, 12 + 16 * number)
        tag = name.decode("latin-1")
        content = data[offset : offset + length]
        if not (tag.isascii() and tag.isprintable()) or tag.strip() in found:
            raise damaged(say("a table has no usable name"))
        if len(content) < length:
            raise damaged(say("a part of its table '{table}' is missing", table=tag.strip()))
        summed = content[:8] + bytes(4) + content[12:] if tag == "head" else content
        if _sum(summed) != wanted:
            raise damaged(say("the checksum of its table '{table}' is wrong", table=tag.strip()))
        found[tag.strip()] = content
    for tag in REQUIRED:
        if len(found.get(tag, b"")) < LEAST.get(tag, 1):
            raise damaged(say("its table '{table}' is missing or too short", table=tag))
    return found


def _sum(content: bytes) -> int:
    """The sum of a table's words (5.2)."""
    return sum(_numbers("I", content + bytes(-len(content) % 4))) & 0xFFFFFFFF


def _numbers(code: str, content: bytes) -> array[int]:
    """Big-endian numbers."""
    numbers = array(code, content)
    if byteorder == "little":
        numbers.byteswap()
    return numbers


def _measures(tables: Mapping[str, bytes]) -> int:
    """The number of glyphs, when head, maxp, hhea and hmtx agree on what they measure."""
    units, magic = struct.unpack_from(">18xH", tables["head"])[0], struct.unpack_from(">12xL", tables["head"])[0]
    if any(tables[table][:4] != FIRST_VERSION for table in ("head", "hhea", "maxp")):  # others are read as empty
        raise damaged(say("it does not say in a known way how large its letters are"))
    if magic != MAGIC or not 16 <= units <= 16384:
        raise damaged(say("it does not say how large its letters are (unitsPerEm)"))
    (glyphs,) = struct.unpack_from(">4xH", tables["maxp"])
    (metrics,) = struct.unpack_from(">34xH", tables["hhea"])
    if not glyphs or not 0 < metrics <= glyphs or len(tables["hmtx"]) < 4 * metrics + 2 * (glyphs - metrics):
        raise damaged(say("the widths of some letters are missing"))
    return int(glyphs)


def _outlines(tables: Mapping[str, bytes], count: int) -> None:
    """Check where the outlines are, and each of them (5.3.3 and 5.3.4)."""
    (long,) = struct.unpack_from(">50xh", tables["head"])
    places, outlines = tables["loca"], tables["glyf"]
    size = 4 if long else 2
    if long not in (0, 1) or len(places) < (count + 1) * size:
        raise ValueError
    starts = [place * (1 if long else 2) for place in _numbers("I" if long else "H", places[: (count + 1) * size])]
    if any(one > other for one, other in pairwise(starts)) or starts[-1] > len(outlines):
        raise ValueError
    parts: dict[int, set[int]] = {}
    for number, (start, end) in enumerate(pairwise(starts)):
        if start == end:
            continue
        outline = outlines[start:end]
        (contours,) = struct.unpack_from(">h", outline)
        if contours >= 0:
            _simple(outline, contours)
        elif contours == COMPOSITE:
            parts[number] = set(_components(outline))
            if max(parts[number]) >= count:
                raise ValueError
        else:
            raise ValueError
    TopologicalSorter(parts).prepare()


def _simple(outline: bytes, contours: int) -> None:
    """Check an outline of its own: as many points as it says, each with its coordinates."""
    ends = struct.unpack_from(f">{contours}H", outline, 10)
    if not contours:
        return
    if any(one >= other for one, other in pairwise(ends)):
        raise ValueError
    (instructions,) = struct.unpack_from(">H", outline, 10 + 2 * contours)
    at, left, width = 12 + 2 * contours + instructions, ends[-1] + 1, 0
    while left:
        flag = outline[at]
        times = 1
        at += 1
        if flag & 8:
            times += outline[at]
            at += 1
        # of each coordinate: one byte, or none when it is the same as before, or two
        bytes_of_x = 1 if flag & 2 else 0 if flag & 16 else 2
        bytes_of_y = 1 if flag & 4 else 0 if flag & 32 else 2
        times = min(times, left)
        width += times * (bytes_of_x + bytes_of_y)
        left -= times
    if at + width > len(outline):
        raise ValueError


def _components(outline: bytes) -> Iterator[int]:
    """The glyphs that one is made of."""
    at, more = 10, True
    while more:
        flags, glyph = struct.unpack_from(">HH", outline, at)
        yield glyph
        at += 8 if flags & WORDS else 6
        at += 2 if flags & SCALE else 4 if flags & TWO_SCALES else 8 if flags & MATRIX else 0
        more = bool(flags & MORE)
    if at > len(outline):
        raise ValueError


def _licence(table: bytes) -> None:
    """Refuse a font that its licence does not allow to be embedded, and cut down to the letters that are used."""
    (kind,) = struct.unpack_from(">8xH", table)
    if kind & FORBIDDEN and not kind & ALLOWED:
        reason = say("its licence does not allow it to be embedded in a file (fsType in its table OS/2)")
    elif kind & (WHOLE | BITMAPS):
        reason = say("its licence does not allow a part of it to be embedded in a file (fsType in its table OS/2)")
    else:
        return
    raise FontError(reason, say("take another font, or ask its maker for one that may be embedded"))
