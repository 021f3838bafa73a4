"""Places: the id and the place in a file of what words were typed in."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property

from report.diagnostics.errors import Mark
from report.document import OriginPiece
from report.model.report import Report

FoundPlace = tuple[str, Mark, str]  # an id, a place, a language


class Places:
    """Finds what words were typed in, for an edition in a language."""

    def __init__(self, report: Report, language: str) -> None:
        self._report = report
        self._language = language
        self._names = report.names
        self._marks = sorted(report.names)
        self._known: dict[tuple[Mark, int], Mark] = {}

    def of(self, piece: OriginPiece | None, at: int, place: Mark | None) -> FoundPlace:
        """What the character `at` of a piece was typed in; without a piece, the text nearest to a place."""
        if piece is None:
            return self._near(place)
        language = piece.language or self._language
        if piece.text is None:
            assert piece.place
            return self._cells.get(piece.place) or self._near(piece.place)[0], piece.place, language
        text = piece.text
        id = self._names.get(text.mark) or self._near(text.mark)[0]
        return id, piece.place or self._located(piece, at, language), language

    def _located(self, piece: OriginPiece, at: int, language: str) -> Mark:
        """The place of the character `at` of a piece of a text."""
        assert piece.text
        start, typed = piece.text.mark_in(language), piece.text.source.get(language, "")
        offset = piece.start
        if piece.places:
            first, offset = piece.places[bisect_right(piece.places, at, key=lambda pair: pair[0]) - 1]
            offset += at - first
        key = start, offset
        if key not in self._known:
            self._known[key] = self._report.locate(start, typed, offset) if typed else start
        return self._known[key]

    def _near(self, place: Mark | None) -> FoundPlace:
        """The first text of a file that starts at a place or behind it, or else the last one; that of the title."""
        title = self._report.title.mark
        found = title
        if place is not None and self._marks:
            at = bisect_left(self._marks, place)
            near = [mark for mark in self._marks[max(at - 1, 0) : at + 1] if mark.file == place.file]
            found = near[-1] if near else title
        return self._names.get(found, ""), self._starts.get(found, found), self._language

    @cached_property
    def _starts(self) -> dict[Mark, Mark]:
        """Where the words of each text start in the language of the edition."""
        return {unit.text.mark: unit.text.mark_in(self._language) for unit in self._report.units}

    @cached_property
    def _cells(self) -> dict[Mark, str]:
        """The ids of the values of data sets, as those of texts in them are made."""
        return {
            cell.at("value"): f"data/{name}/rows/{row.id}/{column}"
            for name, dataset in self._report.data.items()
            for row in dataset.rows
            for column, cell in row.cells.items()
        }
