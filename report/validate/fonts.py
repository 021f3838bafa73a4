"""What the fonts of a theme can print: their characters, and whether these can be raised."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from report.fonts import read_font
from report.theme.theme import Theme, bounds_of


def characters_of(theme: Theme) -> frozenset[str]:
    """The characters that at least one font of a theme has. Raises AssetError for a font that cannot be read."""
    return frozenset().union(*(characters_in(theme, role) for role in theme.fonts))


def characters_in(theme: Theme, role: str) -> frozenset[str]:
    """The characters that the font of a role has; raises AssetError as characters_of does."""
    path = theme.font_path(role)
    return read_font(path, bounds_of(path)).characters


def without_superiors(theme: Theme) -> Iterator[Path]:
    """The fonts of a theme that print at full size what should be raised; raises AssetError as characters_of does."""
    files = sorted({theme.font_path(role) for role in theme.fonts})
    return (path for path in files if not read_font(path, bounds_of(path)).superiors)
