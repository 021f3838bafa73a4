"""Tables: columns solved from the text, rows as strips, heads that repeat on every page the table crosses."""

from __future__ import annotations

from report.compose.cells import TableGrid, set_row
from report.compose.composer import Composer, Measure
from report.compose.notes_below import notes_below
from report.compose.text import notes_of
from report.diagnostics.errors import LayoutError
from report.document import Table, beside
from report.drawing.pen import Pen
from report.story import BACK, Edges, Flowable, Strip
from report.structure.element import StructureElement

AIR = 14.0  # points above and below a table
CAPTION_GAP = 5.0  # points between caption and head
HEAD_RULE = 1.0  # points, weight of the rules around the head
ROW_RULE = 0.35  # points, weight of the rules between rows
CUT = 150.0  # penalty of a page break between two rows
LOW = 0.5  # a table whose rows take no more than this part of a page may stand in one of several columns
FEW = 0.25  # notes that take no more than this part of a page are never cut
WHOLE = 0.6  # a table that takes no more than this part of a page is never cut


class TableFlowable(Flowable):
    """A table: its strips are the caption, the head, the rows, and the notes.

    A row taller than `tall` points is cut into the lines of its cells; all others are never cut. Raises LayoutError
    when its columns cannot be made narrow enough.
    """

    space_before = AIR
    space_after = AIR
    flexes_above = flexes_below = True

    def __init__(self, element: Table, composer: Composer, parent: StructureElement, measure: Measure) -> None:
        self.theme = composer.theme
        self.mark = element.mark
        self.places = {element.id: 0}
        self.structure = parent.add("Table")
        narrow = _narrow(element, composer, measure)
        self.across = narrow is None
        self.grid = narrow or TableGrid(element, composer, composer.theme.grid.wide)
        self.measure = measure if narrow else composer.wide
        left = self.measure.left
        self.captions = composer.caption(element, self.structure, measure if narrow else None)
        head = self.structure.add("THead")
        self.head_rows = [set_row(self.grid, row, head.add("TR"), head=True) for row in element.head]
        body = self.structure.add("TBody")
        self.rows = [set_row(self.grid, row, body.add("TR"), head=False) for row in element.body]
        width = self.grid.width
        self.notes = notes_below(element, composer, parent, Measure(left, width, side=False))
        # Stands above the head where the table goes on: "Tabel 2 (vervolg)".
        words = f"{element.label} ({element.continued})" if element.continued else element.label
        self.repeat = composer.artifact(beside(words, element.caption), "label", width, left)
        self.parts: list[tuple[str, int, int]] = []  # what each strip is: kind, index of row or note, its line
        self.strips = self._strips(composer.theme.rows * composer.theme.baseline)
        self.places |= self._places_of_notes()
        self.head = self.repeat.height() + CAPTION_GAP + sum([row.height for row in self.head_rows])
        self.floats = all(strip.keep for strip in self.strips[:-1])

    def _strips(self, page: float) -> list[Strip]:
        notes = notes_of(*[text for _, text in self.captions])
        strips = [Strip(self.captions[-1].foot + CAPTION_GAP, keep=True, notes=notes)]
        self.parts = [("caption", 0, 0)]
        for index, row in enumerate(self.head_rows):
            strips.append(Strip(row.height, keep=True, notes=row.notes(0)))
            self.parts.append(("head", index, 0))
        for index, row in enumerate(self.rows):
            for line, height in enumerate(row.slices(page)):
                strips.append(Strip(height, notes=row.notes(line), penalty=CUT))
                self.parts.append(("row", index, line))
        strips[-1] = strips[-1]._replace(penalty=0.0)
        if len(self.rows) > 2:  # no row alone below the head, and none after it on the next page
            for lone in (self.parts.index(("row", 0, 0)), self.parts.index(("row", len(self.rows) - 1, 0)) - 1):
                strips[lone] = strips[lone]._replace(penalty=2 * CUT)
        few = sum([depth + note.height() for depth, note in self.notes]) <= FEW * page
        for index, (depth, note) in enumerate(self.notes):
            strips[-1] = strips[-1]._replace(keep=few or not index, penalty=CUT)
            for line, strip in enumerate(note.strips):
                height = strip.height + (0.0 if line else depth)
                strips.append(strip._replace(height=height, keep=few or strip.keep, penalty=2 * CUT))
                self.parts.append(("note", index, line))
        strips[-1] = strips[-1]._replace(keep=False, penalty=0.0)
        if sum([s.height for s in strips]) <= WHOLE * page:
            strips = [s._replace(keep=i < len(strips) - 1) for i, s in enumerate(strips)]
        return strips

    def _places_of_notes(self) -> dict[str, int]:
        """The strips on which the notes stand that letters lead to, and the first letter of each."""
        notes = enumerate([note.text for note in self.notes])
        found = {id: self.parts.index(("note", n, 0)) for n, note in notes for id in note.places}
        for strip, (kind, index, line) in enumerate(self.parts):
            row = {"head": self.head_rows, "row": self.rows}.get(kind)
            for id in row[index].leads_to(line) if row else ():
                if id in found:
                    found.setdefault(f"{BACK[1:]}{id}", strip)
        return found

    def repeated(self, first: int) -> float:
        """The continued caption and the head of the rows; above notes that go on, the caption alone."""
        if not first or self.parts[first][0] == "row":
            return super().repeated(first)
        return self.repeat.height() + CAPTION_GAP

    def draw(self, pen: Pen, first: int, last: int, edges: Edges, top: float) -> None:
        if first:
            self._draw_repeated(pen, edges, top + self.repeated(first), heads=self.parts[first][0] == "row")
        x = self.measure.left.on(edges)
        y = top
        while first < last:
            kind, index, line = self.parts[first]
            end = first + 1
            while end < last and self.parts[end][:2] == (kind, index):  # lines of one row, which is read cell by cell
                end += 1
            height = self.height(first, end)
            if kind == "caption":
                for text in self.captions:
                    text.draw(pen, edges, y)
            elif kind == "head":
                self._draw_head(pen, index, x, y)
            elif kind == "row":
                row = self.rows[index]
                row.draw(pen, x, y, line, line + end - first)
                self._rule(pen, x, y - height, "rule", ROW_RULE)
            else:
                depth, note = self.notes[index]
                note.draw(pen, line, line + end - first, edges, y - (0.0 if line else depth))
            y -= height
            first = end

    def _draw_head(self, pen: Pen, index: int, x: float, y: float, *, repeated: bool = False) -> None:
        row = self.head_rows[index]
        if index == 0:
            self._rule(pen, x, y, "accent", HEAD_RULE)
        if repeated:
            pen.artifact("Repeated")
        row.draw(pen, x, y, 0, 1)
        if repeated:
            pen.close()
        if index == len(self.head_rows) - 1:
            self._rule(pen, x, y - row.height, "accent", HEAD_RULE / 2)

    def _draw_repeated(self, pen: Pen, edges: Edges, top: float, *, heads: bool) -> None:
        """The continued caption and the head, which belong to no element: they were read once already."""
        pen.artifact("Repeated")
        self.repeat.draw(pen, 0, 1, edges, top)
        pen.close()
        x = self.measure.left.on(edges)
        y = top - self.repeat.height() - CAPTION_GAP
        for index, row in enumerate(self.head_rows if heads else ()):
            self._draw_head(pen, index, x, y, repeated=True)
            y -= row.height

    def _rule(self, pen: Pen, x: float, y: float, colour: str, weight: float) -> None:
        pen.rule(x, y, self.grid.width, self.theme.colour(colour), weight)


def _narrow(element: Table, composer: Composer, measure: Measure) -> TableGrid | None:
    """The columns of a table in a measure; None where it is to stand across the page.

    It does wherever there is a side column, and where it would have to hyphenate its words to fit, or to cut a row: a
    row is read cell by cell, which cannot be done in two columns of a page.
    """
    if measure.side:
        return None
    if measure != composer.column:  # inside something else
        return TableGrid(element, composer, measure.width)
    try:
        found = TableGrid(element, composer, measure.width)
    except LayoutError:
        return None
    page = composer.theme.rows * composer.theme.baseline
    return found if found.keeps_words() and found.is_low(LOW * page) else None
