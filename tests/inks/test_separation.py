"""Separation: greys and dark text in black alone, white as paper, the rest within what paper takes."""

from __future__ import annotations

from itertools import product

import pytest
from PIL import Image

from report.colours import channels
from report.inks.condition import coated
from report.inks.separation import BLACK, MOST, PAPER, Separation, separation_for


@pytest.fixture(scope="module")
def separation() -> Separation:
    return separation_for(coated())


@pytest.mark.parametrize("colour", ["#000000", "#101010", "#1E2729", "#201A1A"])
def test_black_and_what_is_nearly_black_is_full_black_ink_alone(separation: Separation, colour: str) -> None:
    assert separation.inks(channels(colour)) == BLACK


def test_white_is_paper(separation: Separation) -> None:
    assert separation.inks(channels("#FFFFFF")) == separation.inks(channels("#FEFEFE")) == PAPER


@pytest.mark.parametrize("colour", ["#808080", "#DDDDDD", "#55656A", "#444444"])
def test_greys_and_dark_text_that_is_nearly_grey_are_black_ink_alone(separation: Separation, colour: str) -> None:
    inks = separation.inks(channels(colour))
    assert inks[:3] == (0, 0, 0)
    assert 0 < inks.black < 100


def test_the_darker_a_grey_the_more_ink(separation: Separation) -> None:
    ramp = [separation.inks((value / 255,) * 3).black for value in range(256)]
    assert ramp == sorted(ramp, reverse=True)
    assert (ramp[0], ramp[-1]) == (100, 0)


@pytest.mark.parametrize("colour", ["#12594A", "#E9F1ED", "#FF0000", "#0033A0", "#A3195B"])
def test_colours_stay_colours(separation: Separation, colour: str) -> None:
    assert any(separation.inks(channels(colour))[:3])


def test_no_colour_and_no_pixel_needs_more_ink_than_paper_takes(separation: Separation) -> None:
    colours = list(product(range(0, 256, 51), repeat=3))
    assert max(separation.inks((r / 255, g / 255, b / 255)).total for r, g, b in colours) <= MOST
    image = Image.new("RGB", (len(colours), 1))
    for x, colour in enumerate(colours):
        image.putpixel((x, 0), colour)
    inked = separation.picture(image).tobytes()
    assert max(sum(inked[at : at + 4]) for at in range(0, len(inked), 4)) <= MOST * 2.55 + 1
