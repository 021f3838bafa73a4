"""Places: what an editor asks about - a position in an open text, and what the report was when it was read last."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from lsprotocol.types import Location, Position

from report.lsp.positions import Lines, uri_of
from report.lsp.years import OpenYear
from report.names.name import NamedPlace
from report.names.table import NameTable
from report.validate.content import Content


@dataclass(frozen=True)
class OpenText:
    """A text of a year as it is now; `uri` is how the editor calls it."""

    year: OpenYear
    path: Path
    uri: str

    @property
    def file(self) -> str:
        """How messages call the file."""
        return self.year.file(self.path)

    @cached_property
    def lines(self) -> Lines:
        """Its lines."""
        return self.year.lines(self.file, None)


@dataclass(frozen=True)
class OpenPlace(OpenText):
    """A position in such a text, and the `content` of its year with the `table` of its names."""

    position: Position
    content: Content
    table: NameTable

    @cached_property
    def offset(self) -> int:
        """The place in the text."""
        return self.lines.offset(self.position)

    def location(self, place: NamedPlace) -> Location:
        """Where an editor finds a place of the report; files that are no texts begin at their first character."""
        mark = self.year.shown(place.mark, self.content)
        lines = self.year.lines(mark.file, self.content)
        start = lines.at(mark)
        end = start + place.length if mark is place.mark else start
        return Location(uri_of(self.year.path(mark.file)), lines.range(start, end))
