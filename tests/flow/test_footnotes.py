"""Notes that do not fit at the foot of their page go on at that of the next one, whole where that is possible."""

from __future__ import annotations

from io import BytesIO
from itertools import pairwise

import pikepdf
import pymupdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from report.document import Heading, Note, Paragraph, Run
from report.flow.flow import FlowedPage, flow
from report.flow.galley import NOTE_GAP, FootNotes, NoteRest
from report.story import Flowable, Strip
from report.verify import verify_bytes
from report.verify.reading import PdfReading
from tests.documents import MARK, THEME, document, paragraph
from tests.examples import examples
from tests.flow.standing import notes_stand_by_their_marks, stands_apart
from tests.flow.test_flow import LINE, PAGE, block, lines, spans
from tests.pdf.tagged import faults, made, raw
from tests.strategies import FIRST, PROSE

pytestmark = pytest.mark.slow

ROWS = 20  # lines of a page


def marked(count: int, at: int, *names: str) -> Flowable:
    """A paragraph with the marks of notes in line `at`, counted from 0."""
    found = lines(count)
    found.strips = [strip._replace(notes=names if n == at else ()) for n, strip in enumerate(found.strips)]
    return found


def note(count: int) -> Flowable:
    """A note of so many lines."""
    return block(*[Strip(LINE)] * count, on_grid=False)


def pages(*flowables: Flowable, **notes: Flowable) -> list[FlowedPage]:
    """The pages of flowables with these notes."""
    return flow(flowables, notes, PAGE, LINE)


def feet(sheets: list[FlowedPage]) -> list[list[tuple[int, int]]]:
    """First and last strip of the notes on each page."""
    return [[(piece.first, piece.last) for piece in sheet.notes] for sheet in sheets]


def test_only_what_need_not_stand_here_goes_on() -> None:
    found = FootNotes({"a": note(3), "b": note(8)}, ())
    found.add(("a", "b"))
    assert found.height == NOTE_GAP + 11 * LINE
    assert found.loose == 6 * LINE
    assert found.without(LINE) == ((NoteRest("b", 6),), 2 * LINE)
    assert found.without(5 * LINE) == ((NoteRest("b", 3),), 5 * LINE)
    assert FootNotes(found.flowables, (NoteRest("b", 5),)).loose == 0
    torn = FootNotes(found.flowables, (NoteRest("a"), NoteRest("b", 5)), tears=True)
    assert torn.loose == torn.height
    assert torn.without(4 * LINE) == ((NoteRest("a", 2), NoteRest("b", 5)), 4 * LINE)


def test_a_note_that_fits_is_not_parted() -> None:
    assert feet(pages(marked(30, 11, "a"), a=note(7))) == [[(0, 7)], []]
    assert feet(pages(marked(26, 16, "a"), a=note(7))) == [[], [(0, 7)]]


def test_a_note_is_parted_rather_than_leaving_a_hole() -> None:
    text = marked(40, 10, "a")
    sheets = pages(text, a=note(14))
    assert feet(sheets)[:2] == [[(0, 8)], [(8, 14)]]
    assert spans(sheets, text)[:2] == [(0, 0, 11), (1, 11, 24)]
    assert [sheet.notes[0].top / LINE for sheet in sheets[:2]] == [12, 14]


def test_a_note_taller_than_its_page_stands_on_several() -> None:
    text = marked(30, 3, "a")
    sheets = pages(text, a=note(50))
    found = [piece for foot in feet(sheets) for piece in foot]
    assert found[0][0] == 0
    assert found[-1][1] == 50
    assert all(above[1] == below[0] for above, below in pairwise(found))
    assert [piece.last for sheet in sheets for piece in sheet.pieces][-1] == 30


def test_what_is_left_of_a_note_may_stand_alone() -> None:
    for text in (marked(2, 1, "a"), marked(2, 0, "a")):
        sheets = pages(text, block(Strip(19 * LINE)), a=note(30))
        assert sum([last - first for foot in feet(sheets) for first, last in foot]) == 30
        assert any(not sheet.pieces for sheet in sheets)
    assert feet(pages(marked(3, 2, "a"), a=note(30))) == [[(0, 16)], [(16, 30)]]


def test_of_several_notes_only_the_last_is_parted() -> None:
    sheets = pages(marked(9, 4, "a", "b", "c"), a=note(3), b=note(5), c=note(9))
    assert [[(p.first, p.last) for p in foot] for sheet in sheets for foot in sheet.feet] == [
        [(0, 3), (0, 5), (0, 6)],
        [(6, 9)],
    ]


def test_what_is_left_of_a_note_stands_in_no_column_of_something_else() -> None:
    wide = block(Strip(10 * LINE), across=True)
    sheets = flow([marked(4, 3, "a"), wide, lines(6)], {"a": note(40)}, PAGE, LINE, [0.0, 100.0])
    assert all(p.left == 0 for sheet in sheets for p in sheet.pieces if p.flowable is wide)
    assert sum([p.last - p.first for sheet in sheets for p in sheet.notes]) == 40


def test_a_note_that_goes_on_is_not_begun_again_by_another_mark() -> None:
    wide = block(Strip(LINE, notes=("a",)), across=True)
    sheets = flow([lines(5), marked(9, 0, "a"), wide, lines(1)], {"a": note(30)}, PAGE, LINE, [0.0, 100.0])
    assert feet(sheets) == [[(0, 12), (12, 24)], [(24, 30)]]


def test_a_note_that_finds_no_room_beside_its_mark_begins_overleaf() -> None:
    tall = block(Strip(PAGE, notes=("a",)))
    sheets = pages(tall, lines(5), a=note(3))
    assert feet(sheets) == [[], [(0, 3)]]


texts = st.lists(
    st.tuples(
        st.integers(1, 9),
        st.integers(0, 8),
        st.sampled_from([(), ("a",), ("b",), ("c", "a"), ("b", "c")]),
        st.sampled_from(["", "", "across", "floats"]),
    ),
    min_size=1,
    max_size=12,
)


@settings(max_examples=examples(60))
@given(texts, st.tuples(*[st.integers(1, 60)] * 3), st.integers(1, 3))
def test_no_note_is_too_long(
    found: list[tuple[int, int, tuple[str, ...], str]], sizes: tuple[int, ...], columns: int
) -> None:
    notes = {name: note(size) for name, size in zip("abc", sizes, strict=True)}
    blocks = [marked(count, min(at, count - 1), *names) for count, at, names, _ in found]
    for one, (*_, kind) in zip(blocks, found, strict=True):
        one.across, one.floats = kind == "across", kind == "floats"
    sheets = flow(blocks, notes, PAGE, LINE, [100.0 * column for column in range(columns)])
    for floats in (False, True):
        pieces = [p for sheet in sheets for p in sheet.pieces if p.flowable.floats == floats]
        order = [(p.flowable, n) for p in pieces for n in range(p.first, p.last)]
        assert order == [(b, n) for b in blocks for n in range(len(b.strips)) if b.floats == floats]
    notes_stand_by_their_marks(sheets, notes, whole=False)
    for sheet in sheets:
        stands_apart(sheet, [100.0 * column for column in range(columns)])


@pytest.mark.parametrize("length", [30, 90])
def test_a_parted_note_is_one_element_below_a_long_rule(length: int) -> None:
    said = Note("1", "1", (Run(PROSE * length),), MARK)
    texts = [
        paragraph((PROSE * 4).strip(), "1"),
        *[paragraph(PROSE * 6) for _ in range(12)],
        Paragraph((Run("Einde."),)),
    ]
    tree, data = made(document(FIRST, *texts, Heading(1, (Run("Later"),), "l", "2"), paragraph("Klaar."), notes=[said]))
    read = PdfReading(pikepdf.open(BytesIO(data)))
    assert faults(tree, read) == []
    assert verify_bytes(data) == ()
    (element,) = [element for element in read.elements if element.role == "Note"]
    on = {mark.page for mark in element.marks()}
    assert len(on) > 1
    assert raw(element, read).count("De werkgroep") == length
    with pymupdf.open(stream=data) as pdf:  # type: ignore[no-untyped-call]
        rules = {n: [round(d["rect"].width) for d in pdf[n].get_drawings() if d["rect"].height < 1] for n in on}
    assert rules == {n: [56 if n == min(on) else round(THEME.grid.main)] for n in on}
