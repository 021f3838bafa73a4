"""What the fonts of a theme can print: their characters, and whether these can be raised."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from pathlib import Path
from string import ascii_lowercase, digits
from typing import NamedTuple

from report.cache import Cache
from report.diagnostics.errors import AssetError, Mark
from report.theme.theme import Theme

RAISED = digits + ascii_lowercase  # marks of notes, and the letters of "1er"


class FontFile(NamedTuple):
    """The characters that a font has, and whether it has superior forms (OpenType's `sups`) of all in RAISED."""

    characters: frozenset[str]
    superiors: bool


def characters_of(theme: Theme) -> frozenset[str]:
    """The characters that at least one font of a theme has. Raises AssetError for a font that cannot be read."""
    return frozenset().union(*(read_font(path).characters for path in _files(theme)))


def without_superiors(theme: Theme) -> Iterator[Path]:
    """The fonts of a theme that print at full size what should be raised; raises AssetError as characters_of does."""
    return (path for path in _files(theme) if not read_font(path).superiors)


def read_font(path: Path) -> FontFile:
    """What is in one font file. Raises AssetError when it has no usable character map."""
    status = path.stat()
    return _read(path, status.st_mtime_ns, status.st_size)


def _files(theme: Theme) -> list[Path]:
    return sorted({theme.font_path(role) for role in theme.fonts})


@functools.lru_cache(maxsize=64)
def _read(path: Path, changed: int, size: int) -> FontFile:  # noqa: ARG001 - they are keys of the cache
    data, cache = path.read_bytes(), Cache()
    known = cache.get("characters", data)
    if known is None:
        found = _measured(data, path)
        known = bytes([found.superiors]) + "".join(sorted(found.characters)).encode("utf-8", "surrogatepass")
        cache.put("characters", data, known)
    return FontFile(frozenset(known[1:].decode("utf-8", "surrogatepass")), bool(known[0]))


def _measured(data: bytes, path: Path) -> FontFile:
    # HarfBuzz takes longer to load than a report to be checked against what is known of its fonts
    import uharfbuzz as hb

    face = hb.Face(hb.Blob(data))
    if not face.unicodes:
        problem = f"the font file '{path.name}' is damaged"
        hint = "put the font's file there again, a TrueType font with a Unicode character map"
        raise AssetError.of(problem, hint, Mark(f"assets/fonts/{path.name}"))
    font = hb.Font(face)
    glyphs = []
    for sups in (False, True):
        buffer = hb.Buffer()
        buffer.direction, buffer.script, buffer.language = "ltr", "Latn", "en"
        buffer.add_str(RAISED)
        hb.shape(font, buffer, {"sups": sups, "liga": False})
        glyphs.append([info.codepoint for info in buffer.glyph_infos])
    superiors = all(usual != raised for usual, raised in zip(*glyphs, strict=True))
    return FontFile(frozenset(map(chr, face.unicodes)), superiors)
