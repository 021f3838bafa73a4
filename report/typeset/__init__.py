"""Pass 5: breaks a Story into pages, draws them and returns the bytes of the PDF, which is tagged and archival."""

from __future__ import annotations

from typing import TYPE_CHECKING

from report.flow.flow import FlowedPage, flow
from report.pdf.assembly import assemble
from report.pdf.navigation import Destination
from report.story import BACK
from report.typeset.pages import PageMaster
from report.typeset.pen import PagePen

if TYPE_CHECKING:
    from report.story import Story
    from report.theme.theme import Theme

FIRST = 1  # index of the first page of text; the cover comes before it


def typeset(story: Story, theme: Theme) -> bytes:
    """Typeset one edition; raises LayoutError for what fits on no page."""
    sheets = flow(story.flowables, story.notes, theme.rows * theme.baseline, theme.baseline, theme.column_lefts)
    places = _places(sheets, theme)
    pen = PagePen({id: place.folio for id, place in places.items()}, story.faces)
    master = PageMaster(story, theme)
    master.cover(pen)
    for sheet in sheets:
        master.page(pen, sheet)
    return assemble(story, theme, pen.drawing, places)


def _places(sheets: list[FlowedPage], theme: Theme) -> dict[str, Destination]:
    """Where each id stands, and the first mark of each note."""
    top = theme.page.height - theme.grid.top
    places: dict[str, Destination] = {}
    for page, sheet in enumerate(sheets, FIRST):
        for piece in (*sheet.pieces, *sheet.notes):
            flowable, first = piece.flowable, piece.first
            for id, strip in flowable.places.items():
                if first <= strip < piece.last:
                    y = top - piece.top - flowable.height(first, strip)
                    places.setdefault(id, Destination(page, y, str(page + 1)))
            for strip in range(first, piece.last):
                for note in flowable.strips[strip].notes:
                    y = top - piece.top - flowable.height(first, strip)
                    places.setdefault(f"{BACK[1:]}{note}", Destination(page, y, str(page + 1)))
    return places
