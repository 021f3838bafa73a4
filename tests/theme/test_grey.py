"""Grey print: what an office printer makes of the colours of the theme keeps text apart from what it stands on."""

from __future__ import annotations

from itertools import product

import pytest

from report.colours import LARGE_TEXT_CONTRAST, TEXT_CONTRAST, Colour, channels, ratio
from report.inks.condition import condition_for
from report.inks.separation import separation_for
from report.theme.contrasts import LARGE
from report.theme.folders import assets_folders
from report.theme.reading import read_theme
from report.theme.theme import Theme
from tests.editions import ROOT


@pytest.fixture(scope="module")
def theme() -> Theme:
    return read_theme(assets_folders(ROOT), "federal")


def by_driver(colour: str) -> Colour:
    """The grey that drivers of printers make: the luma of ITU-R BT.601."""
    red, green, blue = channels(colour)
    return (0.299 * red + 0.587 * green + 0.114 * blue,) * 3


def by_black_plate(colour: str) -> Colour:
    """What is left when a file in inks is printed with black toner, each ink as dark as it looks by itself."""
    cyan, magenta, yellow, black = [
        share / 100 for share in separation_for(condition_for("coated")).inks(channels(colour))
    ]
    return (max(0.0, 1 - min(1.0, 0.3 * cyan + 0.59 * magenta + 0.11 * yellow + black)),) * 3


@pytest.mark.parametrize("grey", [by_driver, by_black_plate])
def test_text_keeps_its_contrast(theme: Theme, grey: object) -> None:
    found = []
    for name, style in theme.styles.items():
        grounds = ("accent",) if style.colour.startswith("on-") else ("paper", "tint")
        wanted = LARGE_TEXT_CONTRAST if style.size >= LARGE else TEXT_CONTRAST
        for ground in grounds:
            contrast = ratio(grey(theme.colour(style.colour)), grey(theme.colour(ground)))  # type: ignore[operator]
            if contrast < wanted:
                found.append((name, ground, round(contrast, 2)))
    assert found == []


def test_links_and_remarks_keep_their_contrast(theme: Theme) -> None:
    for colour, ground in product(("accent", "text", "quiet", "remark"), ("paper", "tint")):
        assert ratio(by_driver(theme.colour(colour)), by_driver(theme.colour(ground))) >= TEXT_CONTRAST
