"""Paper: what reaches its edges goes on into the bleed, and pictures cover that without being stretched."""

from __future__ import annotations

import pytest

from report.drawing.paper import Paper
from report.typography.lines import Rectangle

SHEET = Paper(200, 300, 10)


@pytest.mark.parametrize(
    ("box", "bled"),
    [
        ((0, 0, 200, 300), (-10, -10, 210, 310)),
        ((0, 250, 200, 300), (-10, 250, 210, 310)),
        ((0.05, 20, 50, 30), (-9.95, 20, 50, 30)),
        ((20, 20, 180, 280), (20, 20, 180, 280)),
    ],
)
def test_edges_of_the_sheet_are_moved_out(box: tuple[float, ...], bled: tuple[float, ...]) -> None:
    assert SHEET.bled(Rectangle(*box)) == pytest.approx(bled)
    assert Paper(200, 300).bled(Rectangle(*box)) == box


def test_a_picture_at_the_edge_covers_its_bleed_and_keeps_its_shape() -> None:
    box = Rectangle(0, 200, 200, 300)
    clip, shown = SHEET.covered(box)
    assert clip == "-10.00 200.00 220.00 110.00 re W n "
    assert (shown.right - shown.left) / (shown.top - shown.bottom) == pytest.approx(2)
    assert shown.left <= -10
    assert shown.right >= 210
    assert shown.bottom <= 200
    assert shown.top >= 310


def test_a_picture_within_the_page_is_drawn_as_it_is() -> None:
    box = Rectangle(20, 30, 60, 70)
    assert SHEET.covered(box) == ("", box)
