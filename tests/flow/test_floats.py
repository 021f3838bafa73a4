"""Figures that do not fit: text that follows them fills their place, and they stand at the top of the next page."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from report.document import Figure, Item, ItemList, Run
from report.flow.flow import FlowedPage, Placed, flow
from report.story import Flowable, Strip
from report.verify import verify_bytes
from report.verify.reading import PdfReading
from tests.documents import MARK, document, paragraph, table
from tests.examples import examples
from tests.flow.standing import stands_apart
from tests.flow.test_flow import LINE, PAGE, block, lines
from tests.flow.test_optimum import NOTES, heading
from tests.pdf.tagged import faults, made, raw
from tests.strategies import FIRST, PICTURE, PROSE

pytestmark = pytest.mark.slow

ROWS = 20  # lines of a page


def figure(rows: int, *notes: str) -> Flowable:
    """A figure of so many lines, which floats."""
    air = {"space_before": LINE, "space_after": LINE}
    return block(Strip(rows * LINE, notes=notes), floats=True, flexes_above=True, flexes_below=True, **air)


def text(count: int, **fields: object) -> Flowable:
    """A paragraph."""
    return lines(count, **fields)


def pages(*blocks: Flowable, columns: int = 1) -> list[list[tuple[int, int, int]]]:
    """What stands on each page: the number of a block, its first strip and the one after the last."""
    sheets = flow(blocks, NOTES, PAGE, LINE, [100.0 * column for column in range(columns)])
    return [[(blocks.index(p.flowable), p.first, p.last) for p in sheet.pieces] for sheet in sheets]


def test_text_fills_the_place_of_a_figure_that_does_not_fit() -> None:
    assert pages(text(12), figure(10), text(14)) == [[(0, 0, 12), (2, 0, 8)], [(1, 0, 1), (2, 8, 14)]]


def test_whole_paragraphs_move_too() -> None:
    assert pages(text(12), figure(10), text(3), text(5), text(9)) == [
        [(0, 0, 12), (2, 0, 3), (3, 0, 5)],
        [(1, 0, 1), (4, 0, 9)],
    ]


def test_a_figure_that_fits_stays_and_so_does_one_that_leaves_two_lines() -> None:
    assert pages(text(9), figure(10), text(14))[0] == [(0, 0, 9), (1, 0, 1)]
    assert pages(text(18), figure(10), text(9)) == [[(0, 0, 18)], [(1, 0, 1), (2, 0, 9)]]


def test_headings_and_all_else_flow_past_a_figure() -> None:
    blocks = [text(12), figure(10), text(2), heading(), text(19)]
    assert pages(*blocks) == [[(0, 0, 12), (2, 0, 2), (3, 0, 1), (4, 0, 3)], [(1, 0, 1), (4, 3, 12)], [(4, 12, 19)]]
    assert pages(text(12), figure(10), lines(14)) == [[(0, 0, 12), (2, 0, 8)], [(1, 0, 1), (2, 8, 14)]]


def test_no_figure_passes_another() -> None:
    first, second, *_ = pages(text(12), figure(10), figure(4), text(14))
    assert first == [(0, 0, 12), (3, 0, 7)]
    assert second[:2] == [(1, 0, 1), (2, 0, 1)]


def test_a_figure_without_which_a_heading_had_nothing_below_it_stays() -> None:
    assert pages(text(9), heading(), figure(10), heading(), text(14))[0] == [(0, 0, 9)]
    assert pages(text(9), heading(), figure(10), text(14)) == [
        [(0, 0, 9), (1, 0, 1), (3, 0, 8)],
        [(2, 0, 1), (3, 8, 14)],
    ]


def test_what_announces_a_figure_stays_with_it() -> None:
    first, second, *_ = pages(text(10), text(2, keep_with_next=True), figure(10), text(7))
    assert first == [(0, 0, 10)]
    assert second[:2] == [(1, 0, 2), (2, 0, 1)]


def test_a_figure_with_the_mark_of_a_note_stays() -> None:
    assert pages(text(12), figure(10, "a"), text(14))[0] == [(0, 0, 12)]


def test_a_page_may_end_below_a_figure_that_was_held_over() -> None:
    below = text(20)
    for rows in range(8, 20):
        sheets = flow([text(20 - rows + 1), figure(rows), below], {}, PAGE, LINE)
        assert all(piece.first < piece.last for sheet in sheets for piece in sheet.pieces)


def test_a_figure_stands_at_the_foot_of_a_column_where_that_is_better() -> None:
    picture = figure(10)
    (sheet,) = flow([text(12), picture, text(14)], {}, PAGE, LINE, [0.0, 100.0])
    assert [(p.left, p.top / LINE) for p in sheet.pieces if p.flowable is picture] == [(0.0, 9)]


def test_all_text_may_stand_before_a_figure_that_ends_the_chapter() -> None:
    assert pages(text(14), figure(12), text(5)) == [[(0, 0, 14), (2, 0, 5)], [(1, 0, 1)]]


kinds = st.lists(
    st.one_of(
        st.integers(1, 30).map(text),
        st.integers(1, 12).map(figure),
        st.just(0).map(lambda _: heading()),
        st.builds(lines, st.integers(1, 6)),
    ),
    min_size=1,
    max_size=25,
)


@settings(max_examples=examples(150))
@given(kinds, st.integers(1, 3), st.sets(st.integers(0, 24)))
def test_nothing_is_lost_and_each_kind_stands_in_its_order(
    blocks: list[Flowable], columns: int, wide: set[int]
) -> None:
    for number in wide:
        if number < len(blocks) and blocks[number].floats:
            blocks[number].across = True
    lefts = [100.0 * column for column in range(columns)]
    sheets = flow(blocks, {}, PAGE, LINE, lefts)
    for floats in (False, True):
        pieces = [p for sheet in sheets for p in _in_order(sheet) if p.flowable.floats == floats]
        strips = [(p.flowable, n) for p in pieces for n in range(p.first, p.last)]
        assert strips == [(b, n) for b in blocks for n in range(len(b.strips)) if b.floats == floats]
    for sheet in sheets:
        stands_apart(sheet, lefts)


def _in_order(sheet: FlowedPage) -> list[Placed]:
    """The pieces of a page, column by column between what stands across it."""
    bands = [p.top for p in sheet.pieces if p.flowable.across]
    for wide in list(bands):  # a heading stands across if what it is the heading of, right below it, does
        for one in sheet.pieces:
            beside = [p for p in sheet.pieces if one.top <= p.top < wide and not p.flowable.keep_with_next]
            if one.flowable.keep_with_next and one.left == 0 and one.top < wide and not beside:
                bands.append(one.top)
    return sorted(sheet.pieces, key=lambda p: (sum(top <= p.top for top in bands), p.left, p.top))


def test_a_figure_is_read_where_its_author_put_it() -> None:
    picture = Figure("dak", "Figuur 1", (Run("Het dak"),), "Zes gele vlakken op een grijze grond.", PICTURE, mark=MARK)
    small = table([(f"rij {n}", f"{n}") for n in range(12)], ("Naam", "Waarde"))
    listed = ItemList(tuple([Item((Run("•"),), (paragraph(f"punt {n}."),)) for n in range(30)]))
    moved = 0
    for above in range(1, 9):
        for what in (picture, small):
            found = document(FIRST, *[paragraph(f"{PROSE * 2}Boven.")] * above, what, listed, paragraph(PROSE * 9))
            tree, data = made(found)
            read = PdfReading(pikepdf.open(BytesIO(data)))
            assert faults(tree, read) == []
            roles = [element.role for element in read.elements]
            role = "Figure" if what is picture else "Table"
            assert roles.index(role) < roles.index("L", roles.index("P"))
            captions = [e for e in read.elements if e.role in ("Caption", role)]
            pages = {mark.page for element in captions for mark in element.marks()}
            assert len(pages) == 1
            items = [element for element in read.elements if raw(element, read).startswith("punt 0.")]
            moved += next(items[0].marks()).page < min(pages)
    assert moved > 2
    assert verify_bytes(data) == ()
