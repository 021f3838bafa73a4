"""Things at places of a text are found without looking at all of them."""

from __future__ import annotations

import pytest

from report.markup.spans import Spans, starting_in

MARKS = [slice(place, place + 5) for place in (0, 4, 4, 9)]


@pytest.mark.parametrize(
    ("start", "end", "found"), [(0, 10, MARKS), (1, 9, MARKS[1:3]), (4, 4, []), (9, 99, MARKS[3:]), (-3, 0, [])]
)
def test_what_starts_from_a_place_to_before_another(start: int, end: int, found: list[slice]) -> None:
    assert starting_in(MARKS, start, end) == found


def test_spans_that_touch_are_one() -> None:
    spans = Spans([(4, 6), (0, 2), (2, 4)])
    assert spans.meet(0, 1)
    assert spans.meet(5, 9)
    assert not spans.meet(6, 9)
