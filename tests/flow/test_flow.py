"""Flowing strips onto pages: what must stay together stays, notes stand with their marks, nothing is lost."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from report.diagnostics.errors import LayoutError, Mark
from report.flow.flow import FlowedPage, flow
from report.flow.galley import NOTE_GAP
from report.story import Flowable, Strip
from tests.flow.unpainted import Unpainted

PAGE, LINE = 280.0, 14.0


def block(*strips: Strip, **fields: object) -> Flowable:
    """A flowable of strips with some of its fields set."""
    flowable = Unpainted()
    flowable.strips = strips
    for name, value in fields.items():
        setattr(flowable, name, value)
    return flowable


def lines(count: int, **fields: object) -> Flowable:
    """A paragraph of `count` lines with widow and orphan control."""
    return block(*[Strip(LINE, keep=i < count - 1 and i in (0, count - 2)) for i in range(count)], **fields)


def pages(*flowables: Flowable, notes: dict[str, Flowable] | None = None) -> list[FlowedPage]:
    """The pages of flowables."""
    return flow(flowables, notes or {}, PAGE, LINE)


def spans(sheets: list[FlowedPage], flowable: Flowable) -> list[tuple[int, int, int]]:
    """(page, first, last) of the pieces of a flowable."""
    return [(n, p.first, p.last) for n, s in enumerate(sheets) for p in s.pieces if p.flowable is flowable]


def test_a_page_is_filled_to_its_last_line() -> None:
    first, second = lines(20), lines(1)
    assert spans(pages(first, second), first) == [(0, 0, 20)]
    assert spans(pages(first, second), second) == [(1, 0, 1)]


def test_no_widow_and_no_orphan() -> None:
    above, paragraph = lines(17), lines(4)
    assert spans(pages(above, paragraph), paragraph) == [(0, 0, 2), (1, 2, 4)]
    assert spans(pages(lines(19), paragraph), paragraph) == [(1, 0, 4)]
    three = lines(3)
    assert spans(pages(lines(18), three), three) == [(1, 0, 3)]


def test_a_heading_stays_with_two_lines_of_what_follows() -> None:
    heading, paragraph = block(Strip(LINE, keep=True), keep_with_next=True), lines(10)
    assert spans(pages(lines(17), heading, paragraph), heading) == [(0, 0, 1)]
    assert spans(pages(lines(18), heading, paragraph), heading) == [(1, 0, 1)]
    second = block(Strip(LINE, keep=True), keep_with_next=True)
    assert spans(pages(lines(17), heading, second, paragraph), heading) == [(1, 0, 1)]


def test_space_between_blocks_is_the_larger_one_and_none_at_the_top() -> None:
    sheets = pages(lines(2, space_before=50.0, space_after=20.0), lines(2, space_before=30.0, on_grid=False))
    assert [p.top for p in sheets[0].pieces] == [0.0, 58.0]


def test_blocks_start_on_half_lines_of_the_baseline_grid() -> None:
    odd = block(Strip(20.0), on_grid=False)
    assert [p.top for p in pages(odd, lines(3), odd, lines(2))[0].pieces] == [0.0, 21.0, 63.0, 84.0]


def test_space_of_half_a_line_is_half_a_line() -> None:
    found = pages(lines(2, space_after=LINE / 2), lines(1, space_after=LINE / 2), lines(1))[0].pieces
    assert [piece.top for piece in found] == [0.0, 2.5 * LINE, 4 * LINE]


def test_half_a_line_that_is_left_at_the_foot_goes_to_a_space_that_stretches() -> None:
    heading = block(Strip(LINE, keep=True), keep_with_next=True, flexes_above=True, space_before=LINE)
    first = lines(3, space_after=LINE / 2)
    sheets = pages(first, lines(4), heading, lines(30))
    assert [piece.top for piece in sheets[0].pieces] == [0.0, 3.5 * LINE, 9 * LINE, 10 * LINE]
    assert sheets[0].pieces[-1].last == 10


@pytest.mark.parametrize(("halves", "expected"), [(1, [1.5, 2, 1]), (2, [1.5, 2, 1.5]), (-1, [1, 1.5, 1])])
def test_spaces_change_by_half_lines_each_in_its_turn(halves: int, expected: list[float]) -> None:
    """Small ones grow first, and large ones shrink first."""
    made = [lines(2, flexes_above=True, space_before=space * LINE) for space in (0, 1, 2, 1)]
    found = pages(*made, block(Strip((8 - halves / 2) * LINE)), lines(15))[0].pieces
    assert [(below.top - above.top) / LINE - 2 for above, below in pairwise(found[:4])] == expected


def test_a_note_stands_at_the_foot_of_the_page_of_its_mark() -> None:
    note = lines(2, on_grid=False)
    marked = block(*[Strip(LINE, notes=("a",) if i == 8 else ()) for i in range(20)])
    sheets = pages(marked, notes={"a": note})
    assert [[p.flowable for p in s.notes] for s in sheets] == [[note], []]
    assert sheets[0].notes[0].top == PAGE - 2 * LINE
    text = sheets[0].pieces[-1]
    assert text.top + text.flowable.height(text.first, text.last) <= PAGE - 2 * LINE - NOTE_GAP


def test_a_line_moves_on_when_its_note_does_not_fit() -> None:
    marked = block(*[Strip(LINE, notes=("a",) if i == 18 else ()) for i in range(20)])
    sheets = pages(marked, notes={"a": lines(3)})
    assert spans(sheets, marked) == [(0, 0, 18), (1, 18, 20)]
    assert [len(s.notes) for s in sheets] == [0, 1]


def test_a_continuation_keeps_room_for_the_repeated_head() -> None:
    table = block(*[Strip(LINE) for _ in range(40)], head=3 * LINE)
    sheets = pages(table)
    assert spans(sheets, table) == [(0, 0, 20), (1, 20, 37), (2, 37, 40)]
    assert [s.pieces[0].top for s in sheets] == [0.0, 3 * LINE, 3 * LINE]


def test_what_opens_a_page_does() -> None:
    opening = lines(2, opens_page=True)
    assert spans(pages(lines(1), opening), opening) == [(1, 0, 2)]
    assert spans(pages(opening), opening) == [(0, 0, 2)]


def test_what_fits_on_no_page_is_an_error_with_its_place() -> None:
    tall = block(Strip(PAGE + 1), mark=Mark("a.yaml", 3, 5))
    with pytest.raises(LayoutError, match=r"a\.yaml:3:5: .*taller than a page"):
        pages(lines(2), tall)


strips = st.builds(Strip, st.floats(1, 60), st.booleans(), st.just(()))
flowables = st.lists(
    st.builds(
        block,
        strips,
        strips,
        strips,
        strips,
        space_before=st.floats(0, 40),
        space_after=st.floats(0, 40),
        on_grid=st.booleans(),
        opens_page=st.booleans(),
    ),
    max_size=30,
)


@given(flowables)
def test_every_strip_stands_once_in_order_and_on_the_page(blocks: list[Flowable]) -> None:
    sheets = flow(blocks, {}, PAGE, LINE)
    order = [(p.flowable, n) for s in sheets for p in s.pieces for n in range(p.first, p.last)]
    assert order == [(b, n) for b in blocks for n in range(len(b.strips))]
    for sheet in sheets:
        below = 0.0
        for piece in sheet.pieces:
            assert piece.top >= below - 1e-6
            below = piece.top + piece.flowable.height(piece.first, piece.last)
        assert below <= PAGE + 1e-6
