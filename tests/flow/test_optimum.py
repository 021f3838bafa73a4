"""Looking ahead: what a greedy breaker gets wrong and the optimum cures, and that it is never the worse of the two."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from report.flow.flow import FlowedPage, flow
from report.flow.galley import NOTE_GAP
from report.story import Alternative, Flowable, Strip
from tests.examples import examples
from tests.flow.greedy import demerits_of, galley_of, greedy_places, optimum_of
from tests.flow.standing import is_torn, notes_stand_by_their_marks
from tests.flow.test_flow import LINE, PAGE, block, lines, spans
from tests.flow.unpainted import Unpainted

pytestmark = pytest.mark.slow

ROWS = 20  # lines of a page


def heading(before: float = 2 * LINE) -> Flowable:
    """A heading of one line, in whose space above a line can be saved or added."""
    return block(Strip(LINE, keep=True), keep_with_next=True, flexes_above=True, space_before=before)


def figure(height: float) -> Flowable:
    """A figure, around which space flexes."""
    return block(Strip(height), flexes_above=True, flexes_below=True, space_before=LINE, space_after=LINE)


def text(count: int, *hyphens: int) -> Flowable:
    """A paragraph of which some lines, counted from 0, end in hyphens."""
    made = lines(count)
    made.strips = [s._replace(hyphenated=n in hyphens) for n, s in enumerate(made.strips)]
    return made


class Elastic(Unpainted):
    """A paragraph that can be set in other numbers of lines, and with other hyphens."""

    def __init__(self, usual: Flowable, *others: Flowable, cost: float = 0.0) -> None:
        self.strips = usual.strips
        self.others = others
        self.cost = cost
        self.asked: list[tuple[int, ...]] = []

    def alternatives(self, whole: tuple[int, ...] = ()) -> list[Alternative]:
        self.asked.append(whole)
        fitting = [other for other in self.others if not any(other.strips[n].hyphenated for n in whole)]
        return [Alternative(other, self.cost) for other in fitting]


def pages(*flowables: Flowable, notes: dict[str, Flowable] | None = None) -> list[FlowedPage]:
    """The pages of flowables."""
    return flow(flowables, notes or {}, PAGE, LINE)


def depth(sheet: FlowedPage) -> float:
    """Lines from the top of a page to the end of its text."""
    last = sheet.pieces[-1]
    return (last.top + last.flowable.height(last.first, last.last)) / LINE


def test_a_page_does_not_end_inside_a_word() -> None:
    hyphenated = text(35, ROWS - 1)
    assert spans(pages(hyphenated), hyphenated) == [(0, 0, 19), (1, 19, 35)]


def test_a_hyphen_is_better_than_a_hole() -> None:
    hyphenated = text(40, *range(9, 30))
    assert spans(pages(hyphenated), hyphenated)[0] == (0, 0, 20)


def test_a_space_shrinks_so_that_a_heading_stays_on_its_page() -> None:
    above, title, below = lines(16), heading(), lines(4)
    sheets = pages(above, title, below, lines(10))
    assert spans(sheets, title) == [(0, 0, 1)]
    assert depth(sheets[0]) == ROWS
    assert sheets[0].pieces[1].top == (16 + 1) * LINE


def test_spaces_stretch_where_a_page_falls_short() -> None:
    picture, title = figure(4 * LINE), heading()
    sheets = pages(lines(4), picture, lines(5), title, lines(2), figure(8 * LINE))
    assert [len(sheet.pieces) for sheet in sheets] == [5, 1]
    assert depth(sheets[0]) == ROWS
    tops = [piece.top / LINE for piece in sheets[0].pieces]
    assert tops == [0, 5, 10, 17, 18]


def test_a_space_takes_a_second_line_against_a_hole() -> None:
    sheets = pages(lines(6), heading(), lines(7), figure(8 * LINE))
    assert [piece.top / LINE for piece in sheets[0].pieces] == [0, 10, 11]
    assert depth(sheets[0]) == ROWS - 2
    assert [len(sheet.pieces) for sheet in sheets] == [3, 1]


def test_a_space_at_the_top_of_a_page_does_not_stretch() -> None:
    sheets = pages(lines(ROWS), heading(), lines(17), lines(3))
    assert sheets[1].pieces[0].top == 0


def test_looking_ahead_spares_the_next_page_a_hole() -> None:
    """Two lines that greedy carries over leave no room for the figure; a smaller space keeps them where they are."""
    blocks = [lines(9), heading(), lines(9), figure(18 * LINE)]
    assert [place.block for place in greedy_places(blocks, {}, PAGE)] == [2, 3]
    assert [[p.flowable for p in sheet.pieces] for sheet in pages(*blocks)] == [blocks[:3], blocks[3:]]


def test_a_paragraph_is_set_shorter_for_a_line_that_would_stand_alone() -> None:
    """The last page of a chapter would hold two lines."""
    elastic = Elastic(lines(12), lines(11))
    closing = lines(9)
    sheets = pages(elastic, closing)
    assert len(sheets) == 1
    assert sheets[0].pieces[0].flowable is elastic.others[0]
    assert depth(sheets[0]) == ROWS


def test_a_paragraph_is_set_longer_where_a_page_falls_short() -> None:
    elastic = Elastic(lines(8), lines(9))
    sheets = pages(elastic, lines(9), figure(10 * LINE))
    assert sheets[0].pieces[0].flowable is elastic.others[0]
    assert depth(sheets[0]) == ROWS - 2


def test_a_paragraph_is_set_otherwise_for_a_page_that_would_end_inside_a_word() -> None:
    same = text(30, 4)
    elastic = Elastic(text(30, *range(14, 25)), same)
    sheets = pages(elastic)
    assert [(p.flowable, p.first, p.last) for s in sheets for p in s.pieces] == [(same, 0, 20), (same, 20, 30)]
    assert (ROWS - 1,) in elastic.asked


def test_ugly_lines_are_not_worth_a_better_page() -> None:
    elastic = Elastic(lines(12), lines(11), cost=1e6)
    assert len(pages(elastic, lines(9))) == 2


def test_nothing_is_set_otherwise_without_need() -> None:
    elastic = Elastic(lines(12), lines(11), lines(13))
    sheets = pages(elastic, lines(8), lines(12))
    assert elastic.asked == []
    assert sheets[0].pieces[0].flowable is elastic


def test_a_setting_of_another_leading_is_no_remedy() -> None:
    elastic = Elastic(lines(12), block(Strip(11.5 * LINE)))
    assert len(pages(elastic, lines(9))) == 2


def test_what_is_long_is_cut_where_the_penalty_is_least() -> None:
    rows = [Strip(LINE, penalty=150.0 if n != 18 else 0.0) for n in range(25)]
    table = block(*rows)
    assert spans(pages(table), table) == [(0, 0, 19), (1, 19, 25)]


def test_the_text_inside_a_frame_stands_on_the_grid() -> None:
    frame = block(Strip(LINE + 10), Strip(LINE + 10), rise=10.0, space_before=5.0)
    sheets = pages(lines(2), frame, lines(1))
    assert (sheets[0].pieces[1].top + 10) % (LINE / 2) == 0
    assert sheets[0].pieces[2].top % (LINE / 2) == 0


def test_headings_that_fill_a_page_are_parted_at_last() -> None:
    titles = [block(Strip(6 * LINE, keep=True), keep_with_next=True) for _ in range(4)]
    sheets = pages(*titles, lines(3))
    assert [len(sheet.pieces) for sheet in sheets] == [3, 2]


strips = st.builds(
    Strip,
    st.integers(1, 3).map(lambda n: n * LINE),
    st.booleans(),
    st.sampled_from([(), (), (), ("a",), ("b",), ("a", "b")]),
    st.booleans(),
    st.sampled_from([0.0, 0.0, 150.0]),
)
flowables = st.lists(
    st.builds(
        lambda found, **fields: block(*found, **fields),
        st.lists(strips, min_size=1, max_size=5),
        space_before=st.sampled_from([0.0, LINE, 2 * LINE]),
        space_after=st.sampled_from([0.0, LINE]),
        on_grid=st.booleans(),
        flexes_above=st.booleans(),
        flexes_below=st.booleans(),
        keep_with_next=st.sampled_from([False, False, True]),
    ),
    min_size=1,
    max_size=25,
)
NOTES = {"a": lines(2, on_grid=False), "b": lines(1, on_grid=False, space_after=3.0)}


def elastic(flowable: Flowable) -> Flowable:
    """A flowable that can be set a line longer and a line shorter."""
    kept = Strip(LINE, keep=True)
    other = Elastic(
        flowable, block(*flowable.strips, kept), *([block(*flowable.strips[1:])] if len(flowable.strips) > 1 else [])
    )
    other.keep_with_next = flowable.keep_with_next
    return other


@given(flowables)
def test_the_optimum_is_never_worse_than_greedy(blocks: list[Flowable]) -> None:
    galley = galley_of(blocks, NOTES, PAGE, LINE)
    assert optimum_of(galley) <= demerits_of(galley, greedy_places(blocks, NOTES, PAGE))


@settings(max_examples=examples(200))
@given(flowables, st.sets(st.integers(0, 24)))
def test_every_strip_stands_once_in_order_on_its_page_above_its_notes(
    blocks: list[Flowable], stretchy: set[int]
) -> None:
    blocks = [elastic(found) if n in stretchy else found for n, found in enumerate(blocks)]
    sheets = flow(blocks, NOTES, PAGE, LINE)
    _stands_once(blocks, sheets)
    whole = not is_torn(blocks, NOTES)
    for sheet in sheets:
        below = 0.0
        for piece in sheet.pieces:
            assert piece.top >= below - 1e-6
            below = piece.top + piece.flowable.height(piece.first, piece.last)
        foot = PAGE if not sheet.notes else sheet.notes[0].top - NOTE_GAP
        assert below <= foot + 1e-6
        if whole:
            marks = dict.fromkeys(n for p in sheet.pieces for s in p.flowable.strips[p.first : p.last] for n in s.notes)
            assert [note.flowable for note in sheet.notes] == [NOTES[name] for name in marks]
    notes_stand_by_their_marks(sheets, NOTES, whole=whole)


def _stands_once(blocks: list[Flowable], sheets: list[FlowedPage]) -> None:
    """Each flowable, or one of its other settings, from its first strip to its last."""
    pieces = [piece for sheet in sheets for piece in sheet.pieces]
    for found in blocks:
        settings_ = [found, *(found.others if isinstance(found, Elastic) else ())]
        assert any(pieces[0].flowable is setting for setting in settings_)
        shown, strip = pieces[0].flowable, 0
        while strip < len(shown.strips):
            piece = pieces.pop(0)
            assert piece.flowable is shown
            assert piece.first == strip
            strip = piece.last
    assert not pieces


@given(flowables)
def test_the_same_blocks_give_the_same_pages(blocks: list[Flowable]) -> None:
    assert flow(blocks, NOTES, PAGE, LINE) == flow(blocks, NOTES, PAGE, LINE)
