"""Positions: where on the pages of an edition each word stands, and where in the report it was typed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from report.document import NOWHERE, OriginPiece, origin_of
from report.drawing.pages import DrawnArea, DrawnChart, DrawnPage, DrawnText, DrawnThing
from report.model.report import Report
from report.positions.alignment import SignAlignment
from report.positions.areas import WordArea, words_of_chart, words_of_text
from report.positions.places import Places
from report.positions.position import Position as Position
from report.typography.lines import Rectangle


def positions(pages: Sequence[DrawnPage], height: float, report: Report, language: str) -> Iterator[Position]:
    """The positions of all words of an edition in a language, page by page in the order of painting.

    Its pages are `height` points high. What the program writes itself, such as a number or "Source:", has the position
    of the text beside which it stands, and what stands beside none that of the report's title. A picture, and what
    ReportLab draws, has one as a whole.
    """
    places = Places(report, language)
    for number, page in enumerate(pages):
        for drawn in page.drawn:
            for area, piece, at in _words(drawn):
                left, bottom, right, top = area
                id, mark, spoken = places.of(piece, at, drawn.place)
                yield Position(number, (left, height - top, right, height - bottom), id, mark, spoken)


def _words(drawn: DrawnThing) -> Iterator[tuple[Rectangle, OriginPiece | None, int]]:
    """The areas of what was drawn, each with what it was typed in and the first character there that it shows."""
    match drawn:
        case DrawnText():
            whole, areas = words_of_text(drawn)
            runs = {segment.number: segment.run for line in drawn.text.lines for segment in line.segments}
            yield from _aligned(SignAlignment.of_runs(whole, list(runs.values())), areas)
        case DrawnChart():
            for placed in drawn.display.words:
                typed = NOWHERE if placed.word is None else origin_of(drawn.words[placed.word])
                yield from _aligned(SignAlignment(placed.text, typed.pieces), words_of_chart(drawn, placed))
        case DrawnArea():
            yield drawn.box, None, 0


def _aligned(
    alignment: SignAlignment, areas: Sequence[WordArea]
) -> Iterator[tuple[Rectangle, OriginPiece | None, int]]:
    for area in areas:
        piece, at = alignment.at(area.start)
        yield area.box, piece, at
