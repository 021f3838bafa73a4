"""A sheet of a spreadsheet as it was read: its cells with their places, and what hides or joins some of them."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal, NamedTuple, TypeAlias

from report.diagnostics.errors import ContentError, Mark, cell_name
from report.messages import NOTHING, Message, say

MOST_ROWS, MOST_COLUMNS = 1_048_576, 16_384  # of any spreadsheet
_LONGEST_NAME = 31  # of a sheet, in Excel
RANGE_HINT = say("write the first and the last cell, with a colon between them: A3:E12")
_RANGE = re.compile(r"\$?([A-Z]{1,3})\$?([1-9]\d{0,6}):\$?([A-Z]{1,3})(?:\$?([1-9]\d{0,6}))?", re.ASCII)

#: What a cell holds: a number, words, a day, a length of time in seconds, or something that no data set can have.
Held: TypeAlias = Literal["number", "text", "date", "time", "other"]


class SheetError(ContentError):
    """A spreadsheet, or a cell of one, cannot be read without guessing."""

    code = "data"


class Doubt(NamedTuple):
    """Why a cell is not read, and what to do about it."""

    message: Message
    hint: Message = NOTHING


@dataclass(frozen=True, slots=True)
class SheetCell:
    """A cell that is not empty.

    `typed` is a number in digits with a point, words as they stand, a day as 2022-10-11, or seconds. `unit` is that of
    the format of a number: "%" or a currency ("EUR"). `shown` is what people see instead where the cell shows something
    else than it holds. `doubt` is there when it cannot be read whatever its column. `is_loose` is a cell of a file of
    text, in which numbers and dates are words.
    """

    mark: Mark
    held: Held
    typed: str
    unit: str = ""
    shown: str = ""
    doubt: Doubt | None = None
    is_loose: bool = False

    def at(self, mark: Mark) -> SheetCell:
        """The same in another place."""
        return self if mark == self.mark else replace(self, mark=mark)


class CellArea(NamedTuple):
    """A rectangle of cells, its rows and columns counted from 1, the last ones as well."""

    top: int
    left: int
    bottom: int
    right: int

    def meets(self, other: CellArea) -> bool:
        """Whether two rectangles have a cell in common."""
        rows = self.top <= other.bottom and other.top <= self.bottom
        return rows and self.left <= other.right and other.left <= self.right

    @property
    def name(self) -> str:
        """ "A3:E12"."""
        return f"{cell_name(self.top, self.left)}:{cell_name(self.bottom, self.right)}"


@dataclass(frozen=True)
class SheetGrid:
    """A sheet: its cells by row and column, from 1; `file` is how messages call the file, `sheet` is "" for text.

    `merged` are areas of cells that were made one; rows and columns may be hidden, rows by a filter as well; `totals`
    are rows that the sheet itself calls so. `marks` are the places of empty cells in a file of text.
    """

    file: str
    sheet: str
    cells: Mapping[tuple[int, int], SheetCell]
    merged: tuple[CellArea, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    is_filtered: bool = False
    totals: frozenset[int] = frozenset()
    marks: Mapping[tuple[int, int], Mark] = field(default_factory=dict)

    def mark(self, row: int, column: int) -> Mark:
        """The place of a cell, also of an empty one."""
        cell = self.cells.get((row, column))
        if cell is not None:
            return cell.mark
        if self.sheet:
            return Mark(self.file, row, column, self.sheet)
        first = self.cells.get((row, 1))
        return self.marks.get((row, column)) or (first.mark if first else self.marks.get((row, 1), Mark(self.file)))

    @property
    def used(self) -> CellArea | None:
        """The smallest area that holds all cells; None for an empty sheet."""
        if not self.cells:
            return None
        rows, columns = {row for row, _ in self.cells}, {column for _, column in self.cells}
        return CellArea(min(rows), min(columns), max(rows), max(columns))

    def row(self, number: int, area: CellArea) -> Iterator[SheetCell]:
        """The cells of a row that stand in an area."""
        for column in range(area.left, area.right + 1):
            if cell := self.cells.get((number, column)):
                yield cell


def sheet_name(name: str) -> str:
    """How the sheet of a data set is called: by its name, which a fingerprint ends if it is too long for a sheet."""
    if len(name) <= _LONGEST_NAME:
        return name
    return f"{name[: _LONGEST_NAME - 9]}-{zlib.crc32(name.encode('utf-8')):08x}"


def sheets_likely(name: str) -> tuple[str, ...]:
    """How the sheet of a data set may be called: by the program, or by people, who cut a long name."""
    return tuple(dict.fromkeys((sheet_name(name), name[:_LONGEST_NAME])))


def column_number(letters: str) -> int:
    """1 for A, 27 for AA."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def read_range(typed: str) -> tuple[str, int, int, int, int | None]:
    """A range, "A3:E12", "A3:E" or "Blad1!A3:E12": its sheet, and its area, which may be open below.

    Raises ValueError for what is none.
    """
    sheet, _, cells = typed.strip().rpartition("!")
    found = _RANGE.fullmatch(cells.strip().upper())
    if not found:
        raise ValueError(typed)
    left, right = column_number(found[1]), column_number(found[3])
    top, bottom = int(found[2]), int(found[4]) if found[4] else None
    if left > right or right > MOST_COLUMNS or top > MOST_ROWS or (bottom or top) < top:
        raise ValueError(typed)
    return sheet.strip().strip("'").replace("''", "'"), top, left, right, bottom
