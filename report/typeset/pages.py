"""Page templates: the cover, the text area, the running head above it and the folio below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from report.flow.flow import FlowedPage, Placed
from report.flow.footnotes import NOTE_GAP

if TYPE_CHECKING:
    from report.story import Flowable, Story
    from report.theme.theme import Theme
    from report.typeset.pen import PagePen

HEAD_HEIGHT = 34.0  # points from the top of the text up to the top of the running head
FOLIO_DEPTH = 20.0  # points from the foot of the text down to the top of the folio
NOTE_RULE = 56.0  # width in points of the rule above the notes


class PageMaster:
    """Draws the pages of an edition, one after the other."""

    def __init__(self, story: Story, theme: Theme) -> None:
        self.story = story
        self.theme = theme
        self.left = theme.grid.left
        self.top = theme.page.height - theme.grid.top
        self.foot = self.top - theme.rows * theme.baseline
        self.head: Flowable | None = None
        self.notes: set[Flowable] = set()
        self.repeated = False  # the note that was drawn last

    def cover(self, pen: PagePen) -> None:
        """Draw the cover, which is page 1."""
        self.story.cover.draw(pen, 0, 1, 0, self.theme.page.height)
        pen.end_page()

    def page(self, pen: PagePen, sheet: FlowedPage) -> None:
        """Draw a page of text; page.piece tops count from the top of the text."""
        head = self.running_head(sheet)
        for piece in sheet.pieces:
            piece.flowable.draw(pen, piece.first, piece.last, self.left + piece.left, self.top - piece.top)
        for foot in sheet.feet:
            self.note_rule(pen, foot[0])
            for note in foot:
                self.note(pen, note)
        if head:
            pen.artifact("Header")
            head.draw(pen, 0, 1, self.left, self.top + HEAD_HEIGHT)
            pen.close()
        pen.artifact("Footer")
        self.story.folio(str(pen.page + 1)).draw(pen, 0, 1, self.left, self.foot - FOLIO_DEPTH)
        pen.close()
        pen.end_page()

    def running_head(self, sheet: FlowedPage) -> Flowable | None:
        """The head in force on this page; what starts lower on the page counts from the next one on."""
        heads = self.story.running_heads
        found = [heads[id] for piece in sheet.pieces for id in piece.flowable.places if id in heads]
        opening = bool(sheet.pieces) and sheet.pieces[0].flowable.bare
        shown = None if opening else (self.head or (found[0] if found else None))
        if found:
            self.head = found[-1]
        return shown

    def note(self, pen: PagePen, note: Placed) -> None:
        """Draw a note, or a part of it; one that has marks on several pages is printed on each, and read once."""
        if note.first == 0:
            self.repeated = note.flowable in self.notes
            self.notes.add(note.flowable)
        again = self.repeated
        if again:
            pen.artifact("Repeated")
        note.flowable.draw(pen, note.first, note.last, self.left + note.left, self.top - note.top)
        if again:
            pen.close()

    def note_rule(self, pen: PagePen, note: Placed) -> None:
        """Draw the rule above the first note of a column; it is as wide as the column where that note goes on."""
        width = self.theme.text_width if note.first else NOTE_RULE
        y = self.top - note.top + NOTE_GAP / 2
        pen.artifact()
        pen.rule(self.left + note.left + self.theme.text_left, y, width, self.theme.colour("rule"), 0.5)
        pen.close()
