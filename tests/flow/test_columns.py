"""Columns: filled one after the other, level above what stands across them and at a chapter's end, on one grid."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from report.flow.flow import FlowedPage, Placed, flow
from report.story import Flowable, Strip
from tests.examples import examples
from tests.flow.standing import is_torn, notes_stand_by_their_marks, stands_apart
from tests.flow.test_flow import LINE, PAGE, block, lines
from tests.flow.test_optimum import NOTES, Elastic, figure, flowables, heading, text

pytestmark = pytest.mark.slow

ROWS = 20  # lines of a column


def pages(*flowables: Flowable, notes: dict[str, Flowable] | None = None, columns: int = 2) -> list[FlowedPage]:
    """The pages of flowables in columns."""
    return flow(flowables, notes or {}, PAGE, LINE, [100.0 * column for column in range(columns)])


def across(*strips: Strip, **fields: object) -> Flowable:
    """What stands across the columns."""
    return block(*strips, across=True, **fields)


def depth(piece: Placed) -> float:
    """Where a piece ends, in lines from the top of the page."""
    return (piece.top + piece.flowable.height(piece.first, piece.last)) / LINE


def shown(sheet: FlowedPage) -> list[tuple[float, int, float, float]]:
    """The pieces of a page: left edge, number of strips, first and last line."""
    return [(p.left, p.last - p.first, p.top / LINE, depth(p)) for p in sheet.pieces]


def test_columns_are_filled_one_after_the_other_and_then_pages() -> None:
    sheets = pages(lines(100))
    assert [shown(sheet) for sheet in sheets] == [
        [(0, 20, 0, 20), (100, 20, 0, 20)],
        [(0, 20, 0, 20), (100, 20, 0, 20)],
        [(0, 10, 0, 10), (100, 10, 0, 10)],
    ]


def test_three_columns_end_level_at_the_end_of_a_chapter() -> None:
    (sheet,) = pages(lines(31), columns=3)
    assert [(left, count) for left, count, _, _ in shown(sheet)] == [(0, 11), (100, 10), (200, 10)]
    opening, after = lines(6, opens_page=True), lines(4)
    assert [len(sheet.pieces) for sheet in pages(opening, after, lines(12, opens_page=True))] == [3, 2]


def test_columns_end_level_above_what_stands_across_them() -> None:
    picture = across(Strip(4 * LINE), space_before=LINE, space_after=LINE)
    (sheet,) = pages(lines(12), picture, lines(8))
    assert shown(sheet) == [
        (0, 6, 0, 6),
        (100, 6, 0, 6),
        (0, 1, 7, 11),
        (0, 4, 12, 16),
        (100, 4, 12, 16),
    ]


def test_what_does_not_fit_below_columns_begins_a_page_across_them() -> None:
    picture = across(Strip(12 * LINE), space_before=LINE, space_after=LINE)
    sheets = pages(lines(24), picture, lines(14))
    assert shown(sheets[0]) == [(0, 12, 0, 12), (100, 12, 0, 12)]
    assert shown(sheets[1]) == [(0, 1, 0, 12), (0, 7, 13, 20), (100, 7, 13, 20)]


def test_no_column_stays_empty_beside_full_ones_where_what_follows_begins_a_page() -> None:
    first, second = pages(lines(36), across(Strip(18 * LINE)), columns=3)
    assert shown(first) == [(0, 12, 0, 12), (100, 12, 0, 12), (200, 12, 0, 12)]
    assert shown(second) == [(0, 1, 0, 18)]


def test_what_is_taller_than_a_page_goes_on_across_the_columns() -> None:
    table = across(*[Strip(LINE) for _ in range(30)], head=2 * LINE)
    sheets = pages(lines(4), table, lines(4))
    assert shown(sheets[0]) == [(0, 2, 0, 2), (100, 2, 0, 2), (0, 18, 2, 20)]
    assert shown(sheets[1]) == [(0, 12, 2, 14), (0, 2, 14, 16), (100, 2, 14, 16)]


def test_a_heading_stands_across_the_columns_with_what_it_is_the_heading_of() -> None:
    title, picture = heading(), across(Strip(4 * LINE))
    (sheet,) = pages(lines(8), title, picture)
    assert [(p.flowable, p.left, p.top / LINE) for p in sheet.pieces[2:]] == [(title, 0, 6), (picture, 0, 7)]


def test_what_announces_something_stays_on_its_page() -> None:
    words = lines(2, keep_with_next=True)
    table = across(Strip(10 * LINE))
    for above in range(16, 40):
        for sheet in pages(lines(above), words, table):
            found = [piece.flowable for piece in sheet.pieces]
            assert (words in found) == (table in found)


def test_a_chapter_opening_stays_with_the_columns_below_it() -> None:
    for height in range(1, 20):
        opening = across(Strip(height * LINE, keep=True), keep_with_next=True)
        sheets = pages(opening, figure(5 * LINE), lines(40))
        assert len(sheets[0].pieces) > 1 or height > 14


def test_no_column_ends_inside_a_word_and_headings_stay_with_two_lines_in_each() -> None:
    hyphenated = text(75, 19, 39, 59)
    for sheet in pages(hyphenated):
        for piece in sheet.pieces:
            assert not piece.flowable.strips[piece.last - 1].hyphenated
    title, below = heading(), lines(10)
    for above in range(14, 21):
        (sheet,) = pages(lines(above), title, below)
        column = [piece for piece in sheet.pieces if piece.flowable in (title, below)]
        assert column[0].left == column[1].left
        assert column[1].last >= 2


def test_a_paragraph_is_set_otherwise_for_a_column() -> None:
    same = text(60, 4)
    elastic = Elastic(text(60, *range(14, 25)), same)
    assert {piece.flowable for sheet in pages(elastic) for piece in sheet.pieces} == {same}


def test_a_note_stands_at_the_foot_of_the_column_of_its_mark() -> None:
    left, right = lines(2, on_grid=False), lines(1, on_grid=False)
    marked = block(*[Strip(LINE, notes={3: ("a",), 25: ("b",)}.get(n, ())) for n in range(30)])
    (sheet,) = pages(marked, notes={"a": left, "b": right})
    assert [[(n.flowable, n.left, n.top / LINE) for n in foot] for foot in sheet.feet] == [
        [(left, 0, ROWS - 2)],
        [(right, 100, ROWS - 1)],
    ]


def test_the_notes_of_columns_stand_above_what_stands_across_them() -> None:
    note = lines(2, on_grid=False)
    marked = block(*[Strip(LINE, notes=("a",) if n == 0 else ()) for n in range(12)])
    picture = across(Strip(4 * LINE))
    (sheet,) = pages(marked, picture, lines(4), notes={"a": note})
    assert shown(sheet)[2] == (0, 1, 8, 12)
    assert [note.top / LINE for note in sheet.notes] == [6]
    assert max(depth(piece) for piece in sheet.pieces[:2]) <= 8


def test_the_notes_of_what_stands_across_are_at_the_foot_of_the_first_column_below_it() -> None:
    note = lines(2, on_grid=False)
    opening = across(Strip(4 * LINE, keep=True, notes=("a",)), keep_with_next=True)
    sheets = pages(opening, lines(60), notes={"a": note})
    assert shown(sheets[0]) == [(0, 1, 0, 4), (0, 13, 4, 17), (100, 16, 4, 20)]
    assert [(foot[0].left, foot[0].top / LINE) for foot in sheets[0].feet] == [(0, 18)]
    assert not sheets[1].feet
    (alone,) = pages(opening, notes={"a": note})
    assert [(foot[0].left, foot[0].top / LINE) for foot in alone.feet] == [(0, 18)]


@settings(max_examples=examples(200))
@given(flowables, st.sets(st.integers(0, 24)), st.integers(2, 4))
def test_every_strip_stands_once_in_its_column(blocks: list[Flowable], wide: set[int], columns: int) -> None:
    for number, found in enumerate(blocks):
        found.across = number in wide
    lefts = [100.0 * column for column in range(columns)]
    sheets = flow(blocks, NOTES, PAGE, LINE, lefts)
    order = [(p.flowable, n) for s in sheets for p in s.pieces for n in range(p.first, p.last)]
    assert order == [(b, n) for b in blocks for n in range(len(b.strips))]
    for sheet in sheets:
        stands_apart(sheet, lefts)
    notes_stand_by_their_marks(sheets, NOTES, whole=not is_torn(blocks, NOTES, columns))
