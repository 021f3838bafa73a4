"""Demerits: each fault of a column weighs what its constant says, and spaces give before paragraphs do."""

from __future__ import annotations

import pytest

from report.flow import demerits as weights
from report.flow.column import Fill, Flex
from report.flow.demerits import VerticalFit, demerits, emptiness, shortness, vertical_fit
from report.flow.galley import ColumnBreak, NoteRest
from report.story import Strip

LINE = 14.0


def fill(lines: float = 0.0, **others: object) -> Fill:
    """A column with so many lines of room, 30 lines deep."""
    made = Fill(end=ColumnBreak(1), depth=30 * LINE, room=lines * LINE, last=Strip(LINE))
    return made._replace(**others)  # type: ignore[arg-type]


def weighed(column: Fill, fit: VerticalFit, **options: bool) -> float:
    """What a column weighs beyond a page."""
    return demerits(column, fit, LINE, **{"first": False, "ends": False, **options}) - weights.PAGE


@pytest.mark.parametrize(
    ("fit", "expected"),
    [
        (VerticalFit(), 0.0),
        (VerticalFit(spaces=2), 2 * weights.STRETCH),
        (VerticalFit(spaces=5), 5 * weights.STRETCH + 2 * weights.STRAIN),  # three spaces stretch: two of them twice
        (VerticalFit(spaces=-2), 2 * weights.SHRINK),
        (VerticalFit(paragraphs=2), 2 * weights.ALTERED),
        (VerticalFit(paragraphs=-1), weights.ALTERED),
        (VerticalFit(short=1), weights.SHORT[1]),
        (VerticalFit(short=4), weights.HOLE + weights.DEEPER),
    ],
)
def test_what_makes_a_column_end_at_its_foot_has_its_price(fit: VerticalFit, expected: float) -> None:
    assert weighed(fill(flex=Flex(stretch=3, shrink=3)), fit) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("column", "expected"),
    [
        (fill(rests=(NoteRest("a", 2),), dragged=3), weights.PARTED + 3 * weights.DRAGGED),
        (fill(rests=(NoteRest("a", 0),), dragged=3), weights.PARTED + 3 * weights.DRAGGED + weights.TORN),
        (fill(torn=True), weights.TORN),
        (fill(low=True), weights.LOW),
        (fill(last=Strip(LINE, hyphenated=True)), weights.HYPHEN),
        (fill(last=Strip(LINE, penalty=70.0)), 70.0),
        (fill(end=ColumnBreak(1, variant=1), altered=2000.0), weights.ALTERED + 2000.0 / weights.GRADE),
    ],
)
def test_each_fault_weighs_what_it_should(column: Fill, expected: float) -> None:
    assert weighed(column, VerticalFit()) == pytest.approx(expected)


def test_columns_that_end_level_are_judged_by_each_line() -> None:
    assert weighed(fill(), VerticalFit(short=1), level=True) == weights.UNEVEN
    beyond = weights.UNLEVEL + (2 - weights.LEVEL) * weights.DEEPER
    assert weighed(fill(), VerticalFit(short=2), level=True) == 2 * weights.UNEVEN + beyond


def test_the_last_page_is_judged_by_how_empty_it_looks_unless_it_is_the_only_one() -> None:
    short = fill(depth=4 * LINE, last=Strip(LINE, hyphenated=True))
    assert weighed(short, VerticalFit(), ends=True) == 8 * weights.LACKING + weights.EMPTY
    assert weighed(short, VerticalFit(), ends=True, first=True) == 0.0


@pytest.mark.parametrize(("lines", "expected"), [(12, 0.0), (11, 5.0), (6, 30.0), (5, 335.0)])
def test_emptiness(lines: float, expected: float) -> None:
    assert emptiness(lines) == expected


@pytest.mark.parametrize(("lines", "expected"), [(0, 0.0), (0.4, 0.0), (0.9, 5.0), (2, 40.0), (3, 1000.0), (5, 1200.0)])
def test_shortness(lines: float, expected: float) -> None:
    assert shortness(lines) == expected


@pytest.mark.parametrize(
    ("room", "flex", "expected"),
    [
        (0, Flex(), VerticalFit()),
        (2, Flex(), VerticalFit(short=2)),
        (0.5, Flex(), VerticalFit(short=0.5)),
        (0.5, Flex(stretch=1), VerticalFit(spaces=0.5)),
        (2, Flex(stretch=1), VerticalFit(spaces=1, short=1)),
        (4, Flex(stretch=1), VerticalFit(spaces=2, short=2)),  # a second line to the same space, against a hole
        (5, Flex(stretch=1, longer=1), VerticalFit(spaces=2, paragraphs=1, short=2)),
        (4.5, Flex(stretch=1, longer=1), VerticalFit(spaces=2, short=2.5)),  # a paragraph changes by whole lines
        (9, Flex(stretch=1, longer=1), VerticalFit(short=9)),  # a hole is a hole
        (-1, Flex(shrink=2), VerticalFit(spaces=-1)),
        (-3, Flex(shrink=2), VerticalFit(spaces=-2, paragraphs=-1)),
        (-0.5, Flex(shrink=1), VerticalFit(spaces=-0.5)),
        (-0.5, Flex(shorter=1), VerticalFit(paragraphs=-1)),
    ],
)
def test_spaces_give_first_then_paragraphs(room: float, flex: Flex, expected: VerticalFit) -> None:
    assert vertical_fit(fill(room, flex=flex), LINE, ends=False) == expected


def test_the_end_of_a_chapter_need_not_reach_the_foot() -> None:
    assert vertical_fit(fill(9), LINE, ends=True) == VerticalFit()
