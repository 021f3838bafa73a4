"""Positions: how editors count - lines from 0, columns in code units, files as URIs - and how the program does."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from lsprotocol.types import Position, PositionEncodingKind, Range
from pygls.uris import from_fs_path, to_fs_path

from report.diagnostics.errors import Mark

_LINE_END = re.compile(r"\r\n|\r|\n")
_BYTE_ORDER_MARK = "\ufeff"
#: By what an editor counts columns in: how many units some characters are.
UNITS: Final[Mapping[str, Callable[[str], int]]] = {
    PositionEncodingKind.Utf8: lambda text: len(text.encode("utf-8", "surrogatepass")),
    PositionEncodingKind.Utf16: lambda text: len(text) + sum(char > "\uffff" for char in text),
    PositionEncodingKind.Utf32: len,
}


class Lines:
    """The lines of a text as an editor has it, which counts columns in code units of an `encoding`.

    Offsets and marks of the program count in its `plain` form: all line ends are plain, and no byte order mark is
    there.
    """

    def __init__(self, text: str, encoding: str = PositionEncodingKind.Utf16) -> None:
        self._units = UNITS.get(encoding, UNITS[PositionEncodingKind.Utf16])
        self.shift = len(_BYTE_ORDER_MARK) * text.startswith(_BYTE_ORDER_MARK)
        self.plain = _LINE_END.sub("\n", text[self.shift :])
        self._lines = self.plain.split("\n")
        starts = [0]
        for line in self._lines[:-1]:
            starts.append(starts[-1] + len(line) + 1)
        self._starts = starts

    def offset(self, position: Position) -> int:
        """The place of a position, or the nearest one where the text is shorter."""
        if position.line >= len(self._lines):
            return len(self.plain)
        line = self._lines[position.line]
        units = position.character - (self.shift and self._units(_BYTE_ORDER_MARK) if position.line == 0 else 0)
        column = 0
        while column < len(line) and units > 0:
            units -= self._units(line[column])
            column += 1
        return self._starts[position.line] + column

    def position(self, offset: int) -> Position:
        """The position of a place."""
        number = bisect_right(self._starts, max(0, min(offset, len(self.plain)))) - 1
        before = self.plain[self._starts[number] : max(self._starts[number], offset)]
        shift = self._units(_BYTE_ORDER_MARK) if self.shift and number == 0 else 0
        return Position(number, self._units(before) + shift)

    def range(self, start: int, end: int) -> Range:
        """The range between two places."""
        return Range(self.position(start), self.position(end))

    def at(self, mark: Mark) -> int:
        """The place of a mark, or the nearest one where the text is shorter."""
        number = min(max(mark.line, 1), len(self._lines)) - 1
        return self._starts[number] + min(max(mark.column - 1, 0), len(self._lines[number]))

    def mark(self, offset: int, file: str) -> Mark:
        """The mark of a place in a file."""
        number = bisect_right(self._starts, offset) - 1
        return Mark(file, number + 1, offset - self._starts[number] + 1)


def uri_of(path: Path) -> str:
    """How editors call a file."""
    return from_fs_path(str(path)) or path.as_uri()


def path_of(uri: str) -> Path | None:
    """The file that an editor means; None for what is no file on this machine, such as a text without a name."""
    found = to_fs_path(uri)
    return Path(found) if found and "\0" not in found else None
