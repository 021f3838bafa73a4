"""Colours of charts: strong enough to be seen, and never the only thing that tells two series apart."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import combinations

import pytest

from report.charts.palette import LOOKS, Palette, mix, readable_on
from report.charts.series_colours import SHADES, series_colours
from report.colours import GRAPHICS_CONTRAST, TEXT_CONTRAST, channels, contrast, hexadecimal
from report.colours.perception import lab, told_apart
from tests.charts.contrasts import weak_colours
from tests.examples import quick


def test_mix_lies_between_its_colours() -> None:
    assert mix("#ff0000", "#0000ff", 1) == "#ff0000"
    assert mix("#ff0000", "#0000ff", 0.2) == "#3300cc"


def test_texts_of_the_theme_can_be_read(palette: Palette) -> None:
    for colour in (palette.text, palette.quiet):
        assert contrast(colour, palette.paper) >= TEXT_CONTRAST


def test_what_is_drawn_stands_out_from_the_paper(palette: Palette) -> None:
    assert contrast(palette.muted, palette.paper) >= GRAPHICS_CONTRAST
    for number in range(8):
        mark = palette.mark(number)
        assert contrast(mark.edge, palette.paper) >= GRAPHICS_CONTRAST
        assert contrast(mark.casing or mark.ink, palette.paper) >= GRAPHICS_CONTRAST


def test_what_is_stressed_stands_out_from_the_rest(palette: Palette) -> None:
    assert contrast(palette.accent, palette.muted) >= 2


def test_surfaces_of_neighbours_differ_without_their_hue(palette: Palette) -> None:
    for one, other in combinations([palette.mark(number) for number in range(LOOKS)], 2):
        assert one.hatch != other.hatch or lightness(one.fill) != pytest.approx(lightness(other.fill), abs=15)


@pytest.mark.parametrize("seed", quick(range(300), range(6)))
def test_colours_are_told_apart_by_all_and_in_grey(seed: int) -> None:
    chance = random.Random(seed)
    accent = hexadecimal((chance.random(), chance.random(), chance.random()))
    shades = series_colours(accent)
    assert len(shades) == SHADES
    assert shades[0] == accent
    for one, other in combinations(map(channels, shades), 2):
        assert told_apart(one, other) >= 10
        assert abs(lab(one).lightness - lab(other).lightness) >= 15


def lightness(colour: str) -> float:
    return lab(channels(colour)).lightness


def test_lines_differ_without_their_colour(palette: Palette) -> None:
    marks = [palette.mark(number) for number in range(8)]
    assert len({(mark.marker, mark.hollow) for mark in marks}) == 8


def test_texts_on_surfaces_can_be_read(palette: Palette) -> None:
    for number in range(8):
        mark = palette.mark(number)
        if not mark.hatch:
            assert contrast(readable_on(mark.fill, palette), mark.fill) >= TEXT_CONTRAST


def test_colours_that_are_too_weak_are_found(palette: Palette) -> None:
    assert weak_colours(palette) == []
    weak = replace(palette, accent="#9FD3C0", quiet="#A0A0A0")
    assert weak_colours(weak) == ["quiet", "accent"]
    assert weak.muted == weak.text  # no tint of a light accent is strong enough
