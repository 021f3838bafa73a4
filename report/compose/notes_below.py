"""Notes below tables and figures, at a readable measure: letters and signs hang at the left edge, remarks do not."""

from __future__ import annotations

from itertools import groupby

from report.compose.composer import Composer, Measure, note_label
from report.compose.text import Hung
from report.document import Note, Table
from report.structure.element import StructureElement
from report.theme.parts import TextStyle
from report.theme.theme import Theme

GAP = 5.0  # points between the last row and the notes, and between notes that hang and remarks
HANG = 9.0  # points from the left edge of a letter to its note, at least
SIGNS = 75  # in a line, at most: what readers find their way back from to the next line
SIGN = 0.42  # of the size: the width of a sign of running text, spaces included


def readable(measure: Measure, look: TextStyle, theme: Theme) -> Measure:
    """The part of a measure that lines of a style fill whose next ones are found again, without a side column."""
    return Measure(measure.left, min(measure.width, theme.grid.main, SIGNS * SIGN * look.size), side=False)


def notes_below(element: Table, composer: Composer, parent: StructureElement, table: Measure) -> list[Hung]:
    """The notes, remarks and source of a table of this measure, each with the space above it, in their order.

    What letters lead to is a Note with a Lbl, as footnotes are (ISO 32000-1, 14.8.4.4.1); all else is a P.
    """
    look = composer.look("table-note")
    measure = readable(table, look, composer.theme)
    hang = note_label([note for note in element.notes if note.number], look, composer.setter, HANG)
    notes = [note for note in (*element.notes, Note("", "", element.source)) if note.runs]
    found: list[Hung] = []
    for hangs, group in groupby(notes, key=lambda note: bool(note.number)):
        for n, note in enumerate(group):
            structure = parent.add("Note", id=note.id) if note.id else parent.add("P")
            if hangs:
                text = composer.note_text(note, structure, measure, "table-note", hang)
            else:
                text = composer.text(note.runs, look, measure.width, structure, measure.left, mark=note.mark)
            space = max(look.before, look.after) if n else max(look.before, GAP)
            found.append(Hung(space, text))
    return found
