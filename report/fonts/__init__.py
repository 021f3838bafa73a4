"""Fonts: the file of one is read and checked once; what it can print is measured with HarfBuzz, and kept."""

from __future__ import annotations

import functools
import unicodedata
from pathlib import Path
from string import ascii_letters, ascii_lowercase, digits
from typing import Any, NamedTuple

from report.cache import Cache
from report.diagnostics.errors import AssetError, Mark
from report.files import UnreadableError, read_file
from report.fonts.sfnt import FontError, check, damaged
from report.messages import say

LARGEST = 40_000_000  # bytes; those of Chinese have twenty millions
RAISED = digits + ascii_lowercase  # marks of notes, and the letters of "1er"
NEEDED = ascii_letters + digits  # what no font of a report can do without
WIDEST = TALLEST = 4  # em, of a letter
#: Characters that print nothing, besides spaces, controls and formats (Unicode, 5.21).
_BLANK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0").union(map(chr, range(0xFE00, 0xFE10)))


class FontFile(NamedTuple):
    """The characters that a font has, and whether it has superior forms (OpenType's `sups`) of all in RAISED."""

    characters: frozenset[str]
    superiors: bool


def font_bytes(path: Path, within: Path | None = None) -> bytes:
    """What is in a font file that can be used. Raises AssetError with the name of the font."""
    return _checked(path, within)[0]


def read_font(path: Path, within: Path | None = None) -> FontFile:
    """What one font file can print. Raises AssetError with the name of the font."""
    return _checked(path, within)[1]


def _checked(path: Path, within: Path | None) -> tuple[bytes, FontFile]:
    where = Mark(str(path))
    try:
        data = read_file(path, LARGEST, within)
        return data, _measured(data)
    except UnreadableError as problem:
        raise AssetError.of(
            say("the font '{name}': {problem}", name=path.name, problem=problem.message), problem.hint, where
        ) from None
    except FontError as problem:
        raise AssetError.of(problem.told(path.name), problem.hint, where) from None


@functools.lru_cache(maxsize=16)
def _measured(data: bytes) -> FontFile:
    """What the bytes of a font can print, from the cache if they were met before. Raises FontError."""
    cache = Cache()
    known = cache.get("fonts", data)
    if known and known[0] in (0, 1):
        try:
            return FontFile(frozenset(known[1:].decode("utf-8", "surrogatepass")), bool(known[0]))
        except UnicodeDecodeError:
            pass
    check(data)
    found = _printable(data)
    text = "".join(sorted(found.characters)).encode("utf-8", "surrogatepass")
    cache.put("fonts", data, bytes([found.superiors]) + text)
    return found


def _printable(data: bytes) -> FontFile:
    # HarfBuzz takes longer to load than a report to be checked against what is known of its fonts
    import uharfbuzz as hb

    face = hb.Face(hb.Blob(data))
    font = hb.Font(face)
    characters = frozenset(c for c in map(chr, face.unicodes) if _is_blank(c) or _has_outline(font, c))
    if not characters:
        raise damaged(say("it has no Unicode character map"))
    if missing := [letter for letter in NEEDED if letter not in characters]:
        reason = say("it has no outline for {letters}", letters=" ".join(missing[:12]))
        raise FontError(reason, say("take a font that has all letters and digits"))
    advances = [font.get_glyph_h_advance(font.get_nominal_glyph(ord(letter))) for letter in NEEDED]
    if min(advances) <= 0 or max(advances) > WIDEST * face.upem:
        raise damaged(say("the widths of some letters are impossible"))
    _check_heights(font)
    glyphs = []
    for sups in (False, True):
        buffer = hb.Buffer()
        buffer.direction, buffer.script, buffer.language = "ltr", "Latn", "en"
        buffer.add_str(RAISED)
        hb.shape(font, buffer, {"sups": sups, "liga": False})
        glyphs.append([info.codepoint for info in buffer.glyph_infos])
    superiors = len(glyphs[0]) == len(glyphs[1]) and all(a != b for a, b in zip(*glyphs, strict=True))
    return FontFile(characters, superiors)


def _check_heights(font: Any) -> None:
    """Lines are put where these heights say, and readers of PDFs believe them. Raises FontError."""
    import uharfbuzz as hb

    tallest, extents = TALLEST * font.face.upem, font.get_font_extents("ltr")
    capital, small = (
        font.get_metric_position(tag) or 0 for tag in (hb.OTMetricsTag.CAP_HEIGHT, hb.OTMetricsTag.X_HEIGHT)
    )
    lines = 0 < extents.ascender <= tallest and -tallest <= extents.descender <= 0
    if not lines or not 0 <= min(capital, small) <= max(capital, small) <= tallest:
        raise damaged(say("the heights of its letters are impossible"))


def _has_outline(font: object, character: str) -> bool:
    """Whether something is printed for a character."""
    glyph = font.get_nominal_glyph(ord(character))  # type: ignore[attr-defined]
    extents = font.get_glyph_extents(glyph) if glyph else None  # type: ignore[attr-defined]
    return bool(extents and (extents.width or extents.height))


def _is_blank(character: str) -> bool:
    """Whether nothing is to be printed for a character."""
    return unicodedata.category(character)[0] in "ZC" or character in _BLANK
