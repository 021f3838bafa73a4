"""Font files to try, made by generators from a right one: each is wrong in another way."""

from __future__ import annotations

import random
import struct
from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

RIGHT = (Path(__file__).parents[2] / "assets" / "fonts" / "SourceSans3-Regular.ttf").read_bytes()
REQUIRED = ("OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post")


def tables(data: bytes = RIGHT) -> dict[bytes, bytes]:
    """The tables of a font file by their tags."""
    (count,) = struct.unpack_from(">H", data, 4)
    entries = [struct.unpack_from(">4sLLL", data, 12 + 16 * n) for n in range(count)]
    return {tag: data[offset : offset + length] for tag, _, offset, length in entries}


@cache
def checksum(padded: bytes) -> int:
    """The sum of a table whose length is a multiple of four (OpenType, "Calculating checksums")."""
    words: tuple[int, ...] = struct.unpack(f">{len(padded) // 4}L", padded)
    return sum(words) & 0xFFFFFFFF


def packed(found: dict[bytes, bytes], version: bytes = b"\0\1\0\0") -> bytes:
    """A font file of tables, whose checksums are right."""
    at, head, body = 12 + 16 * len(found), b"", b""
    for tag, content in found.items():
        whole = content + bytes(-len(content) % 4)
        summed = whole[:8] + bytes(4) + whole[12:] if tag == b"head" else whole
        head += struct.pack(">4sLLL", tag, checksum(summed), at + len(body), len(content))
        body += whole
    return version + struct.pack(">HHHH", len(found), 0, 0, 0) + head + body


def changed(tag: str, change: Callable[[bytes], bytes]) -> bytes:
    """The right font with another content of a table."""
    found = tables()
    key = tag.ljust(4).encode()
    found[key] = change(found[key])
    return packed(found)


def put(tag: str, at: int, content: bytes) -> bytes:
    """The right font with other bytes at a place of a table."""
    return changed(tag, lambda table: table[:at] + content + table[at + len(content) :])


def hostile() -> dict[str, bytes]:
    """Fonts of which none can be used, by what is wrong with them."""
    chance = random.Random(1)
    whole = tables()
    found = {
        "empty": b"",
        "otto": b"OTTO" + RIGHT[4:],
        "collection": b"ttcf" + RIGHT[4:],
        "woff": b"wOFF" + RIGHT[4:],
        "text": b"no font at all",
        "no-tables": b"\0\1\0\0" + bytes(8),
        "many-tables": b"\0\1\0\0\xff\xff" + bytes(6) + RIGHT[12:],
        "glyf-of-zeros": changed("glyf", lambda table: bytes(len(table))),
        "glyf-of-rubbish": changed("glyf", lambda table: chance.randbytes(len(table))),
        "glyf-short": changed("glyf", lambda table: table[: len(table) // 2]),
        "glyf-empty": changed("glyf", lambda _: b""),
        "loca-of-rubbish": changed("loca", lambda table: chance.randbytes(len(table))),
        "loca-of-zeros": changed("loca", lambda table: bytes(len(table))),
        "loca-backwards": changed("loca", lambda table: table[::-1]),
        "loca-short": changed("loca", lambda table: table[:-8]),
        "loca-other-format": put("head", 50, b"\0\0"),
        "loca-no-format": put("head", 50, b"\0\7"),
        "units-0": put("head", 18, b"\0\0"),
        "units-1": put("head", 18, b"\0\1"),
        "units-65535": put("head", 18, b"\xff\xff"),
        "no-magic": put("head", 12, bytes(4)),
        "no-glyphs": put("maxp", 4, b"\0\0"),
        "more-glyphs": put("maxp", 4, b"\xff\xff"),
        "no-metrics": put("hhea", 34, b"\0\0"),
        "more-metrics": put("hhea", 34, b"\xff\xff"),
        "hhea-of-other-version": put("hhea", 0, b"\0\xff"),
        "maxp-of-other-version": put("maxp", 0, b"\0\0\x50\0"),
        "too-tall": put("hhea", 4, b"\x7f\xff"),
        "too-deep": put("hhea", 6, b"\x80\1"),
        "nothing-above-the-line": put("hhea", 4, b"\0\0"),
        "capitals-below-the-line": put("OS/2", 88, b"\xe0\0"),
        "capitals-too-tall": put("OS/2", 88, b"\x7f\xff"),
        "small-letters-below-the-line": put("OS/2", 86, b"\xe0\0"),
        "hmtx-short": changed("hmtx", lambda table: table[:100]),
        "hmtx-of-zeros": changed("hmtx", lambda table: bytes(len(table))),
        "hmtx-too-wide": changed("hmtx", lambda table: b"\xff\xff\0\0" * (len(table) // 4)),
        "cmap-of-zeros": changed("cmap", lambda table: bytes(len(table))),
        "cmap-of-rubbish": changed("cmap", lambda table: chance.randbytes(len(table))),
        "cmap-short": changed("cmap", lambda table: table[:20]),
        "restricted": put("OS/2", 8, b"\0\2"),
        "no-subsets": put("OS/2", 8, b"\1\0"),
        "bitmaps-only": put("OS/2", 8, b"\2\0"),
        "restricted-and-no-subsets": put("OS/2", 8, b"\1\2"),
    }
    for tag in REQUIRED:
        key = tag.ljust(4).encode()
        found[f"no-{tag}"] = packed({one: content for one, content in whole.items() if one != key})
        found[f"short-{tag}"] = changed(tag, lambda table: table[:3])
    for tag in ("head", "glyf", "GPOS"):
        place = RIGHT.index(tag.encode(), 12) + 4
        found[f"sum-of-{tag}"] = RIGHT[:place] + bytes(4) + RIGHT[place + 4 :]
    for number, odd in enumerate((b"\xff\xfe\xfd\xfc", b"\0\0\0\0", b"gl\nf", b"\xe9\xe8  ")):
        found[f"odd-tag-{number}"] = packed({**whole, odd: b"content"})
    for part in (3, 11, 40, 300, 5000, len(RIGHT) // 2, len(RIGHT) - 100):
        found[f"first-{part}"] = RIGHT[:part]
    found["circle"] = circle()
    found["far-component"] = circle(component=65000)
    found["no-letters"] = without("abcdefghijklmnopqrstuvwxyz")
    found["no-seven"] = without("7")
    return found


def circle(component: int | None = None) -> bytes:
    """A font with a glyph that is made of itself, or of one that is not there."""
    found = tables()
    long = found[b"head"][51]
    starts = struct.unpack(f">{len(found[b'loca']) // (4 if long else 2)}{'L' if long else 'H'}", found[b"loca"])
    starts = tuple(start * (1 if long else 2) for start in starts)
    number = next(n for n in range(40, len(starts) - 1) if starts[n + 1] - starts[n] >= 18)
    made = struct.pack(">hhhhhHHbb", -1, 0, 0, 9, 9, 0, number if component is None else component, 0, 0)
    return put("glyf", starts[number], made)


def without(letters: str) -> bytes:
    """A font that has no such letters."""
    with TTFont(BytesIO(RIGHT)) as font:
        for table in font["cmap"].tables:
            for letter in letters:
                table.cmap.pop(ord(letter), None)
        stream = BytesIO()
        font.save(stream)
    return stream.getvalue()


def blank(letters: str) -> bytes:
    """A font in which these letters have no outline."""
    with TTFont(BytesIO(RIGHT)) as font:
        names = font.getBestCmap()
        empty = font["glyf"][names[ord(" ")]]
        for letter in letters:
            font["glyf"][names[ord(letter)]] = empty
        stream = BytesIO()
        font.save(stream)
    return stream.getvalue()


def named(name: str) -> bytes:
    """A font with another PostScript name."""
    with TTFont(BytesIO(RIGHT)) as font:
        font["name"].setName(name, 6, 3, 1, 0x409)
        font["name"].setName(name, 6, 1, 0, 0)
        stream = BytesIO()
        font.save(stream)
    return stream.getvalue()
