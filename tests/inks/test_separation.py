"""Separation: greys and dark text in black alone, white as paper, the rest within what paper takes."""

from __future__ import annotations

from itertools import product

import pytest
from PIL import Image

from report.colours import channels, ratio
from report.inks.condition import CONDITIONS, condition_for
from report.inks.proofing import printed_colour
from report.inks.separation import BLACK, MOST, PAPER, Separation, separation_for


@pytest.fixture(scope="module")
def separation() -> Separation:
    return separation_for(condition_for("coated"))


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


@pytest.mark.parametrize("paper", CONDITIONS)
def test_each_paper_has_a_profile_of_four_inks_and_its_own_colours(paper: str) -> None:
    condition = condition_for(paper)
    assert condition.profile[12:20] == b"prtrCMYK"
    own = separation_for(condition)
    assert own.inks(channels("#000000")) == BLACK
    assert own.inks(channels("#FFFFFF")) == PAPER
    colours = ["#12594A", "#2B7463", "#FF0000", "#0033A0", "#003300", "#330033"]
    assert max(own.inks(channels(colour)).total for colour in colours) <= MOST


def test_papers_differ() -> None:
    green = [separation_for(condition_for(paper)).inks(channels("#12594A")) for paper in CONDITIONS]
    assert green[0] != green[1]


@pytest.mark.parametrize("colour", ["#12594A", "#2B7463", "#A3195B", "#7A56A8", "#55656A", "#1E2729"])
def test_text_keeps_on_paper_the_contrast_that_it_has_on_screens(colour: str) -> None:
    inks = separation_for(condition_for("coated")).inks(channels(colour))
    seen = printed_colour(*[share / 100 for share in inks])
    on_screen = ratio(channels(colour), (1, 1, 1))
    assert ratio(seen, (1, 1, 1)) >= min(0.9 * on_screen, 12)
