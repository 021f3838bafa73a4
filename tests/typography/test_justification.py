"""The room that a line leaves is shared by glyphs, letter spaces and spaces, and what hangs out is light."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from report.typography.boxes import SHARES, protrusion
from report.typography.faces import Face
from report.typography.justification import JUSTIFIED, ROUNDING, TOO_WIDE, Justification, justify

SPACE, SIZE = 2.0, 10.0


def filled(width: float, gaps: int, glyphs: int, measure: float = 200.0) -> tuple[Justification, float, float]:
    """What a line gets, how wide it is then, and how wide its spaces look."""
    given = justify(width, measure, gaps=gaps, glyphs=glyphs, space=SPACE, size=SIZE, setting=JUSTIFIED)
    drawn = given.scale / 100 * (width + gaps * given.gap + (glyphs - 1) * given.tracking)
    return given, drawn, given.scale / 100 * (SPACE + given.gap + 2 * given.tracking)


@given(st.floats(170, 230), st.integers(0, 15), st.integers(20, 60))
def test_a_line_fills_its_measure_within_the_limits(width: float, gaps: int, glyphs: int) -> None:
    given, drawn, space = filled(width, gaps, glyphs + 2 * gaps)
    assert abs(given.scale - 100) <= 2 + 1e-9
    assert abs(given.tracking) <= 0.1 + 1e-9
    assert given.overfull == (drawn > 200.05)
    if gaps:
        assert space >= SPACE * (1 - JUSTIFIED.yielding - JUSTIFIED.shrink - ROUNDING) - 1e-9
        assert given.overfull or -1e-3 <= drawn - 200.0 <= TOO_WIDE


def test_all_yield_together() -> None:
    shares = []
    for room in (-5.0, -2.0, 0.0, 2.0, 5.0):
        given, drawn, space = filled(200 - room, 6, 46)
        assert drawn == pytest.approx(200.0)
        shares.append(((given.scale - 100) / 2, given.tracking / 0.1, (space / SPACE - 1) / JUSTIFIED.yielding))
    assert shares == sorted(shares)
    for scaling, tracking, gap in shares:
        assert scaling == pytest.approx(tracking, abs=0.06)
        assert gap == pytest.approx(tracking, abs=0.2)


def test_spaces_stay_as_they_are_while_the_rest_yields() -> None:
    for room in range(-6, 7):
        _, _, space = filled(200.0 - room, 6, 46)
        assert space == pytest.approx(SPACE, rel=JUSTIFIED.yielding + 0.005)
    assert filled(190.0, 6, 46)[2] > 1.1 * SPACE
    assert filled(208.5, 6, 46)[2] < 0.95 * SPACE


def test_a_line_without_spaces_is_scaled_and_no_more() -> None:
    assert filled(199.0, 0, 40)[1] == pytest.approx(200.0, abs=0.02)
    given, drawn, _ = filled(150.0, 0, 40)
    assert given.scale == pytest.approx(102.0)
    assert drawn < 160
    assert filled(220.0, 0, 40)[0].overfull


def test_hyphens_stops_and_quotes_hang_out(face: Face) -> None:
    width = face.width
    assert protrusion("zend-", face, 10, "") == pytest.approx((0.0, SHARES["-"][1] * width("-", 10)))
    assert protrusion("“Neen.”", face, 10, "")[0] == pytest.approx(SHARES["“"][0] * width("“", 10))
    assert protrusion("einde.", face, 10, "")[1] == pytest.approx(2 * protrusion("einde.", face, 5, "")[1])
    assert protrusion("evidence-\u00ad", face, 10, "") == protrusion("evidence-", face, 10, "")
    for alone in ("", "-", "“", "\u00ad"):
        assert protrusion(alone, face, 10, "") == (0.0, 0.0)
    assert protrusion("noemen", face, 10, "") == (0.0, 0.0)


def test_nothing_hangs_out_so_far_that_it_stands_alone(face: Face) -> None:
    for character, (left, right) in SHARES.items():
        assert ord(character) in face.font.face.unicodes
        assert 0 <= left <= 0.7
        assert 0 <= right <= 0.7
        assert max(left, right) * face.width(character, 10.5) < 2.2
