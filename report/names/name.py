"""Name: what something of a report is called, and a place in its files where the name stands."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from report.diagnostics.errors import Mark
from report.model.schema import ValidationContext


class NameKind(StrEnum):
    """What has names. A part is a section, a figure or a table; a link is an address of report.yaml."""

    DATA = "data"
    COLUMN = "column"
    ROW = "row"
    CELL = "cell"
    TERM = "term"
    PART = "part"
    NOTE = "note"
    LINK = "link"
    IMAGE = "image"


class Name(NamedTuple):
    """The name of one thing.

    `within` is the data set of a column, row or cell, or the file of the section of a note; the id of a cell is that of
    its row, a point, and that of its column.
    """

    kind: NameKind
    id: str
    within: str = ""


class NamedPlace(NamedTuple):
    """Where a name is written: its first character, and how many it has there."""

    mark: Mark
    length: int

    @classmethod
    def of(cls, typed: str, mark: Mark, context: ValidationContext) -> NamedPlace:
        """That of a name as a value of YAML, which may stand in quotes."""
        return cls(context.locate(mark, typed, 0), len(typed))

    def covers(self, mark: Mark) -> bool:
        """Whether a place is in it, or right behind it."""
        return self.mark[:2] == mark[:2] and 0 <= mark.column - self.mark.column <= self.length


def cell_of(dataset: str, row: str, column: str) -> Name:
    """The name of a cell."""
    return Name(NameKind.CELL, f"{row}.{column}", dataset)
