"""What the fonts of a theme can print: their characters, and whether these can be raised."""

from __future__ import annotations

from pathlib import Path

from report.fonts import FontFile, read_font
from report.theme.folders import bounds_of
from report.theme.theme import Theme


class ThemeFonts:
    """The fonts of a theme, each read once: `characters` are those that at least one of them has.

    Raises AssetError for a font that cannot be read.
    """

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self._paths = {role: theme.font_path(role) for role in theme.fonts}
        self._files: dict[Path, FontFile] = {
            path: read_font(path, bounds_of(path)) for path in sorted({*self._paths.values()})
        }
        self.characters: frozenset[str] = frozenset().union(*[file.characters for file in self._files.values()])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ThemeFonts) and self.theme is other.theme and self._files == other._files

    __hash__ = None  # type: ignore[assignment]

    def characters_in(self, role: str) -> frozenset[str]:
        """The characters that the font of a role has."""
        return self._files[self._paths[role]].characters

    @property
    def without_superiors(self) -> list[Path]:
        """The fonts that print at full size what should be raised."""
        return [path for path, file in self._files.items() if not file.superiors]
