"""Distances of colours to the eye, by the published examples of the formula."""

from __future__ import annotations

import pytest

from report.colours import channels, hexadecimal
from report.colours.perception import BLINDNESSES, Lab, difference, lab, of_lab, seen_with, told_apart


@pytest.mark.parametrize(
    ("one", "other", "distance"),
    [  # Sharma, Wu and Dalal, The CIEDE2000 color-difference formula, 2005, table 1
        ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
        ((50, -1, 2), (50, 0, 0), 2.3669),
        ((50, 2.49, -0.001), (50, -2.49, 0.0009), 7.1792),
        ((50, 2.5, 0), (73, 25, -18), 27.1492),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
        ((22.7233, 20.0904, -46.6940), (23.0331, 14.9730, -42.5619), 2.0373),
        ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
    ],
)
def test_distances(one: tuple[float, ...], other: tuple[float, ...], distance: float) -> None:
    assert difference(Lab(*one), Lab(*other)) == pytest.approx(distance, abs=1e-4)
    assert difference(Lab(*other), Lab(*one)) == pytest.approx(distance, abs=1e-4)


def test_lightness_of_black_and_white() -> None:
    assert lab(channels("#000000")).lightness == pytest.approx(0)
    assert lab(channels("#ffffff")).lightness == pytest.approx(100)


def test_a_colour_comes_back() -> None:
    back = of_lab(*lab(channels("#12594a")))
    assert back is not None
    assert hexadecimal(back) == "#12594a"
    assert of_lab(50, 120, 120) is None


@pytest.mark.parametrize("blindness", BLINDNESSES)
def test_greys_look_the_same_to_all(blindness: str) -> None:
    assert hexadecimal(seen_with(channels("#808080"), blindness)) == "#808080"


def test_red_and_green_of_one_lightness_are_not_told_apart_by_all() -> None:
    assert told_apart(channels("#a06000"), channels("#6f7a00")) < 10
