"""The characters that a TrueType font has, read from its cmap table (OpenType 1.9, cmap, formats 4 and 12)."""

from __future__ import annotations

import functools
import struct
from pathlib import Path

from report.diagnostics.errors import AssetError, Mark
from report.theme.theme import Theme

_PREFERRED = ((3, 10), (0, 6), (0, 4), (3, 1), (0, 3), (0, 2), (0, 1), (0, 0))  # (platform, encoding), widest first


def characters_of(theme: Theme) -> frozenset[str]:
    """The characters that at least one font of a theme has. Raises AssetError for a font that cannot be read."""
    return frozenset().union(*(font_characters(path) for path in {theme.font_path(role) for role in theme.fonts}))


def font_characters(path: Path) -> frozenset[str]:
    """The characters of one font file. Raises AssetError when it has no usable character map."""
    status = path.stat()
    return _characters(path, status.st_mtime_ns, status.st_size)


@functools.lru_cache(maxsize=64)
def _characters(path: Path, changed: int, size: int) -> frozenset[str]:  # noqa: ARG001 - they are keys of the cache
    try:
        data = path.read_bytes()
        return frozenset(map(chr, _codes(data, _table(data, b"cmap"))))
    except (OSError, struct.error, ValueError):
        problem = f"the font file '{path.name}' is damaged"
        hint = "put the font's file there again, a TrueType font with a Unicode character map"
        raise AssetError.of(problem, hint, Mark(f"assets/fonts/{path.name}")) from None


def _table(data: bytes, tag: bytes) -> int:
    """The offset of a table, from the font's directory."""
    (count,) = struct.unpack_from(">H", data, 4)
    for index in range(count):
        name, _, offset, _ = struct.unpack_from(">4sLLL", data, 12 + 16 * index)
        if name == tag:
            return int(offset)
    raise ValueError(f"the font has no {tag.decode()} table")


def _codes(data: bytes, cmap: int) -> set[int]:
    """The code points of the widest Unicode subtable that has a glyph for each."""
    (count,) = struct.unpack_from(">H", data, cmap + 2)
    subtables = {}
    for index in range(count):
        platform, encoding, offset = struct.unpack_from(">HHL", data, cmap + 4 + 8 * index)
        subtables[platform, encoding] = cmap + offset
    for key in _PREFERRED:
        if key in subtables:
            offset = subtables[key]
            (form,) = struct.unpack_from(">H", data, offset)
            if form == 12:
                return _format_12(data, offset)
            if form == 4:
                return _format_4(data, offset)
    raise ValueError("the font has no Unicode character map")


def _format_12(data: bytes, offset: int) -> set[int]:
    (groups,) = struct.unpack_from(">L", data, offset + 12)
    codes: set[int] = set()
    for first, last, glyph in struct.iter_unpack(">LLL", data[offset + 16 : offset + 16 + 12 * groups]):
        if last <= 0x10FFFF:
            codes.update(range(first + (glyph == 0), last + 1))
    return codes


def _format_4(data: bytes, offset: int) -> set[int]:
    (double,) = struct.unpack_from(">H", data, offset + 6)
    segments = double // 2
    at = offset + 14
    ends = struct.unpack_from(f">{segments}H", data, at)
    starts = struct.unpack_from(f">{segments}H", data, at + double + 2)
    deltas = struct.unpack_from(f">{segments}H", data, at + 2 * double + 2)
    ranges_at = at + 3 * double + 2
    ranges = struct.unpack_from(f">{segments}H", data, ranges_at)
    codes: set[int] = set()
    for index, (start, end, delta, distance) in enumerate(zip(starts, ends, deltas, ranges, strict=True)):
        if start > end:
            continue
        if not distance:
            absent = -delta & 0xFFFF  # the code that maps to glyph 0
            codes.update(code for code in range(start, end + 1) if code != absent)
        else:
            glyphs = struct.unpack_from(f">{end - start + 1}H", data, ranges_at + 2 * index + distance)
            codes.update(start + step for step, glyph in enumerate(glyphs) if glyph)
    codes.discard(0xFFFF)
    return codes
