"""Where the pieces of pages stand: nothing on anything else, and every note at the foot of the page of its mark."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from report.flow.flow import FlowedPage
from report.flow.galley import NOTE_GAP
from report.flow.optimum import best_columns
from report.story import Flowable
from tests.flow.greedy import galley_of
from tests.flow.test_flow import LINE, PAGE


def stands_apart(sheet: FlowedPage, lefts: Sequence[float]) -> None:
    """Nothing lies on anything else, in any column: text, notes and what stands across."""
    ends = dict.fromkeys(lefts, 0.0)
    notes = [(note.top - (NOTE_GAP if note is foot[0] else 0.0), note) for foot in sheet.feet for note in foot]
    pieces = [(piece.top, piece) for piece in sheet.pieces]
    for top, piece in sorted(pieces + notes, key=lambda pair: (pair[0], pair[1].left)):
        below = lefts if piece.flowable.across else [piece.left]
        assert all(top >= ends[left] - 1e-6 for left in below)
        for left in below:
            ends[left] = piece.top + piece.flowable.height(piece.first, piece.last)
    assert max(ends.values()) <= PAGE + 1e-6


def notes_stand_by_their_marks(sheets: Sequence[FlowedPage], notes: Mapping[str, Flowable], *, whole: bool) -> None:
    """Notes stand on the pages of their marks, all `whole`, or begin there or later and go on where they ended."""
    names = {note: name for name, note in notes.items()}
    marked: set[str] = set()
    shown: set[str] = set()
    owed: dict[str, int] = {}  # the strip with which a note goes on that has not ended yet
    for sheet in sheets:
        marks = {name for p in sheet.pieces for strip in p.flowable.strips[p.first : p.last] for name in strip.notes}
        marked |= marks
        for note in sheet.notes:
            name = names[note.flowable]
            assert name in marked
            assert note.first == owed.pop(name, 0)
            if note.last < len(note.flowable.strips):
                owed[name] = note.last
            else:
                shown.add(name)
        if whole:
            assert not owed
            assert {names[note.flowable] for note in sheet.notes} == marks
    assert not owed
    assert shown == marked


def is_torn(blocks: Sequence[Flowable], notes: Mapping[str, Flowable], columns: int = 1) -> bool:
    """Whether something that belongs together is too tall for any page."""
    return any(column.fill.torn for column in best_columns(galley_of(blocks, notes, PAGE, LINE, columns)))
