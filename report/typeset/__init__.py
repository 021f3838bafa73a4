"""Pass 5: breaks a Story into pages, draws them and returns the bytes of the PDF."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from report.typeset.flow import Sheet, flow
from report.typeset.metadata import new_canvas, write_metadata
from report.typeset.pages import PageMaster
from report.typeset.pen import CanvasPen

if TYPE_CHECKING:
    from report.story import Story
    from report.theme import Theme


BOOKMARK_AIR = 14.0  # points that a reader sees above the place that a link leads to


def typeset(story: Story, theme: Theme) -> bytes:
    """Typeset one edition; raises LayoutError for what fits on no page."""
    sheets = flow(story.flowables, story.notes, theme.rows * theme.baseline, theme.baseline)
    places = _places(sheets, theme)
    canvas, stream = new_canvas(story, theme), BytesIO()
    folios = {id: str(page + 2) for id, (page, _) in places.items()}  # the cover is page 1
    pen = CanvasPen(canvas, folios, story.faces)
    master = PageMaster(story, theme)
    master.cover(pen)
    by_page: dict[int, list[tuple[str, float]]] = {}
    for id, (page, y) in places.items():
        by_page.setdefault(page, []).append((id, y))
    for index, sheet in enumerate(sheets):
        for id, y in by_page.get(index, ()):
            canvas.bookmarkHorizontalAbsolute(id, y + BOOKMARK_AIR)
        master.page(pen, sheet)
    write_metadata(canvas, story)
    canvas._doc.SaveToFile(stream, canvas)
    return stream.getvalue()


def _places(sheets: list[Sheet], theme: Theme) -> dict[str, tuple[int, float]]:
    """Where each id stands: index of its sheet, and height on the page in points from below."""
    top = theme.page.height - theme.grid.top
    places: dict[str, tuple[int, float]] = {}
    for index, sheet in enumerate(sheets):
        for piece in (*sheet.pieces, *sheet.notes):
            for id, strip in piece.flowable.places.items():
                if piece.first <= strip < piece.last:
                    above = piece.top + piece.flowable.height(piece.first, strip)
                    places[id] = (index, top - above)
    return places
