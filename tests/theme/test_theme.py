"""Themes: what is wrong with one is said with its place, and weak colours are refused."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from report.charts.palette import Palette
from report.diagnostics.errors import AssetError
from report.theme.theme import MM, read_theme
from tests.charts.contrasts import weak_colours
from tests.editions import ROOT

ASSETS = ROOT / "assets"


@pytest.fixture
def assets(tmp_path: Path) -> Path:
    """A copy of the assets that a test may spoil."""
    shutil.copytree(ASSETS / "themes", tmp_path / "themes")
    (tmp_path / "fonts").symlink_to(ASSETS / "fonts")
    return tmp_path


def spoilt(assets: Path, old: str, new: str) -> str:
    """What is said of the theme when `old` is replaced in it."""
    path = assets / "themes" / "federal.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(AssetError) as caught:
        read_theme((assets,), "federal")
    return str(caught.value)


@pytest.mark.parametrize("path", sorted((ASSETS / "themes").glob("*.yaml")), ids=lambda path: path.stem)
def test_every_theme_is_complete_and_readable(path: Path) -> None:
    theme = read_theme((ASSETS,), path.stem)
    assert theme.grid.left + theme.grid.wide <= theme.page.width
    assert theme.rows > 40
    assert weak_colours(Palette.of(theme.colour)) == []
    assert all(theme.font_path(role).is_file() for role in theme.fonts)


def test_lengths_of_the_page_are_millimetres_and_of_type_points() -> None:
    theme = read_theme((ASSETS,), "federal")
    assert theme.page.width == pytest.approx(210 * MM)
    assert theme.grid.indent == pytest.approx(46 * MM)
    assert theme.style("body").leading == theme.baseline == 14


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("baseline: 14", "baseline: much", r":6:1[01]: theme: baseline"),
        ("baseline: 14", "line: 14", r"theme: line: "),
        ("baseline: 14", "baseline: 0", r":6:11: theme: baseline: .* greater than 0"),
        ("main: 118", "main: 218", r":5:7: theme: grid: it is 284 mm wide with its left margin"),
        ("page: {width: 210", "page: {width: 150", r":5:7: theme: grid: it is 184 mm wide with its left margin"),
        ("bottom: 24}", "bottom: 270}", r"theme: grid: top and bottom leave 0 lines"),
        ("baseline: 14", "baseline: @14", r":6:11: a text starts with a sign of YAML"),
        ("SourceSans3-It.ttf", "Missing.ttf", r"font file 'Missing.ttf' is missing"),
        ("SourceSans3-It.ttf", "OFL.txt", r"'OFL.txt' is not a TrueType font"),
        ("  italic: ", "  cursive: ", r"theme: fonts: 'italic' is missing"),
        ("  note: {", "  notes: {", r"theme: styles: 'note' is missing"),
        ('"#12594A"', '"green"', r"theme: colours.accent"),
        (
            "count: 1, gutter: 6",
            "count: 4, gutter: 12",
            r":7:10: theme: columns: they would be 32 mm",
        ),
        ("count: 1,", "count: 0,", r":7:\d+: theme: columns.count"),
        ("colour: quiet", "colour: loud", r"names an unknown colour 'loud'"),
        ("{font: light, size: 14", "{font: thin, size: 14", r"names an unknown font 'thin'"),
        ('quiet: "#55656A"', 'quiet: "#99A5A9"', r"style 'source': 'quiet' on 'paper' has a contrast of 2"),
        ("strong: {regular: semibold", "strong: {regular: heavy", r"theme: strong: unknown font 'heavy'"),
    ],
)
def test_what_is_wrong_with_a_theme_is_said(assets: Path, old: str, new: str, said: str) -> None:
    message = spoilt(assets, old, new)
    assert message.startswith("assets/themes/federal.yaml:")
    assert re.search(said, message), message


def test_an_unknown_theme_is_told_with_those_that_exist(assets: Path) -> None:
    with pytest.raises(AssetError, match=r"there is no theme 'x'\n    themes that exist: federal"):
        read_theme((assets,), "x")
