"""Positions map: those of the editions of a build, as JSON; tests/schemas/positions.json says what that holds."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from report.drawing.pages import DrawnPage
from report.model.report import Report
from report.positions import positions
from report.positions.position import Position
from report.theme.theme import Theme


class PositionMap:
    """Gathers the pages of editions, whose positions are worked out when they are asked for."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._editions: list[tuple[str, Iterator[Position]]] = []

    def __call__(self, file: str, language: str, theme: Theme, pages: Sequence[DrawnPage]) -> None:
        """Take the pages of an edition that are in these looks; it is called as its file, which may have several."""
        self._editions.append((file, positions(pages, theme.page.height, self._report, language)))

    def as_json(self) -> bytes:
        """The positions, one a line, with the names of files where there are several."""
        several = len({file for file, _ in self._editions}) > 1
        found = [_entry(one, file if several else "") for file, editions in self._editions for one in editions]
        lines = ",\n".join([json.dumps(entry, ensure_ascii=False) for entry in found])
        return f"[\n{lines}\n]\n".encode()


def _entry(one: Position, edition: str) -> dict[str, object]:
    """A position as JSON has it: pages from 1, edges to a hundredth of a point; of a spreadsheet, row and column."""
    mark = one.mark
    return {
        **({"edition": edition} if edition else {}),
        "page": one.page + 1,
        "box": [round(edge, 2) for edge in one.box],
        "id": one.id,
        "file": mark.file,
        **({"sheet": mark.sheet} if mark.sheet else {}),
        "line": mark.line,
        "column": mark.column,
        "language": one.language,
    }
