"""PDF operators as text: rounding, colours, patterns, graphics state."""

from __future__ import annotations

import re

import pytest

from report.charts.canvas import OperatorBuilder, dashes_operator, hatching, opaque
from report.charts.display import number, numbers


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0, "0"),
        (-0.0, "0"),
        (-0.001, "0"),
        (12, "12"),
        (1.5, "1.5"),
        (0.126, "0.13"),
        (-3.14159, "-3.14"),
        (100, "100"),
    ],
)
def test_numbers_have_two_decimals_at_most(value: float, written: str) -> None:
    assert number(value) == written


def test_the_last_bit_does_not_decide() -> None:
    for value in (12.345, 0.005, 99.995, -7.125):
        assert number(value * (1 + 2e-16)) == number(value * (1 - 2e-16))


def test_what_is_half_transparent_is_laid_upon_the_paper() -> None:
    assert opaque((0, 0, 0, 0.5), "#FFFFFF") == "#808080"
    assert opaque((1, 0, 0), "#FFFFFF") == "#FF0000"


def test_dashes() -> None:
    assert dashes_operator(0, [2, 1.5]) == "[2 1.5] 0 d"
    assert dashes_operator(None, None) == "[] 0 d"


@pytest.mark.parametrize("pattern", ["/", "\\", "-", "|", "//", "/\\"])
def test_patterns_cover_a_box_and_stay_inside(pattern: str) -> None:
    lines = [
        tuple(map(float, line.groups()))
        for line in re.finditer(r"(\S+) (\S+) m (\S+) (\S+) l", hatching(pattern, 10, 20, 50, 40))
    ]
    assert len(lines) >= 6
    for x0, y0, x1, y1 in lines:
        assert 10 <= min(x0, x1) <= max(x0, x1) <= 50
        assert 20 <= min(y0, y1) <= max(y0, y1) <= 40


def test_a_repeated_pattern_is_finer() -> None:
    assert hatching("//", 0, 0, 40, 40).count(" l") > 1.8 * hatching("/", 0, 0, 40, 40).count(" l")


def test_the_state_is_set_only_when_it_changes() -> None:
    code = OperatorBuilder()
    code.set("width", "1 w")
    code.set("width", "1 w")
    code.save()
    code.set("width", "2 w")
    code.restore()
    code.set("width", "1 w")
    code.set("width", "2 w")
    assert code.take().split("\n") == ["1 w", "q", "2 w", "Q", "2 w"]
    code.forget("width")
    code.set("width", "2 w")
    assert code.take() == "2 w"
    assert code.take() == ""
    assert numbers([1, 2.5]) == "1 2.5"
