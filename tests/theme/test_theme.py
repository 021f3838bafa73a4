"""Themes: what is wrong with one is said with its place, and weak colours are refused."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from report.charts.palette import Palette
from report.diagnostics.errors import AssetError
from report.theme.lengths import MM
from report.theme.reading import read_theme
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
        ("baseline: 14", "baseline: much", r":6:11: 'baseline' cannot be 'much'\n +write a number from 5 to 100"),
        ("baseline: 14", "baseline: nan", r":6:11: 'baseline' cannot be 'nan'"),
        ("baseline: 14", "baseline: 1e400", r":6:11: 'baseline' cannot be '1e400'"),
        ("baseline: 14", "baseline: -14", r":6:11: 'baseline' cannot be '-14'"),
        ("baseline: 14", "baseline: 0", r":6:11: 'baseline' cannot be '0'"),
        ("baseline: 14", "baseline: [14]", r":6:11: 'baseline' cannot be \[\.\.\.\]"),
        ("baseline: 14", "basline: 14", r"unknown field 'basline' in a theme \(did you mean 'baseline'\?\)"),
        (
            "{size: 10.5, leading: 14, align",
            "{size: 0, leading: 14, align",
            r":35:16: 'styles.body.size' cannot be '0'",
        ),
        ("{size: 10.5, leading: 14, align", "{size: 10.5, leading: 0, align", r"'styles.body.leading' cannot be '0'"),
        (
            "{size: 10.5, leading: 14, align",
            "{size: 10.5, indent: 14, align",
            r"'styles.body.indent' cannot be '14'\n +write a number from 0 to 4 em",
        ),
        (
            "{size: 10.5, leading: 14, align",
            "{size: 10.5, leading: 9, align",
            r":35:9: lines of style 'body' would touch",
        ),
        ("align: justify", "align: blok", r"unknown value 'blok' of 'styles.body.align'\n +allowed: justify, left"),
        ("hyphenate: false", "hyphenate: perhaps", r"'styles.lead.hyphenate' is true or false, and not 'perhaps'"),
        ("page: {width: 210, height: 297}", "page: tabloyd", r"unknown format of paper 'tabloyd'"),
        (
            "page: {width: 210",
            "page: {width: 1",
            r":4:15: 'page.width' cannot be '1'\n +write a number from 50 to 1500 mm",
        ),
        ("height: 297", "height: 70", r":5:7: top and bottom of the grid leave 2 lines"),
        ("main: 118", "main: 218", r":5:7: the grid is 284 mm wide with its left margin, and the page is 210 mm"),
        ("page: {width: 210", "page: {width: 150", r":5:7: the grid is 184 mm wide with its left margin"),
        ("bottom: 24}", "bottom: 270}", r"top and bottom of the grid leave 0 lines"),
        ("top: 32", "top: 10", r":5:55: the running head would stand above the page: .* 10 mm\n +make it 12 or more"),
        (
            "running-head: {size: 8.5, leading: 11",
            "running-head: {size: 8.5, leading: 30",
            r"the running head would stand on the text: its leading is 30 points\n +make it 28 or less",
        ),
        (
            "chapter: {font: light, size: 32, leading: 36",
            "chapter: {font: light, size: 32, leading: 190",
            r"the title of a chapter, in 3 lines, leaves no room for text on its page\n +make the leading of style",
        ),
        (
            "leading: 36, colour: accent",
            "leading: 175, colour: accent",
            r":8:7: the title of a chapter, 6 lines down, leaves no room for text on its page\n +make drop smaller",
        ),
        ("SourceSans3-It.ttf", "../It.ttf", r"'../It.ttf' is not the name of a file\n +write the name alone"),
        ("SourceSans3-It.ttf", "[It.ttf]", r"'fonts.italic' is a name, and not "),
        ("bottom: 24", "bottom: 5", r":5:67: the page number would stand below the page"),
        (
            "side: 38",
            "side: 0",
            r":5:24: the side column is 0 mm wide, and what stands there in style 'timeline-date' needs 17",
        ),
        ("main: 118", "main: 30", r":5:45: the main column is 30 mm wide"),
        ("{font: light, size: 14", "{font: light, size: 60", r"lines of style 'lead' would touch"),
        (
            "lead: {font: light, size: 14, leading: 21",
            "lead: {font: light, size: 60, leading: 70",
            r":36:9: letters of 60 points in style 'lead' are too large for .* 118 mm\n +make the size 55 or less",
        ),
        (
            "numeral: {font: light, size: 120, leading: 120",
            "numeral: {font: light, size: 400, leading: 400",
            r"the number of a chapter would stand above the page",
        ),
        ("size: 50, leading: 54", "size: 70, leading: 200", r"lines or spaces of style 'cover-title' are too high"),
        ("baseline: 14", "baseline: @14", r":6:11: a text starts with a sign of YAML"),
        ("SourceSans3-It.ttf", "Missing.ttf", r"font file 'Missing.ttf' is missing"),
        ("SourceSans3-It.ttf", "OFL.txt", r"'OFL.txt' is not a TrueType font"),
        ("  italic: ", "  cursive: ", r"'italic' is missing among the fonts of the theme"),
        ("  note: {", "  notes: {", r"'note' is missing among the styles of the theme"),
        ('"#12594A"', '"green"', r"'colours.accent' is no colour: 'green'"),
        ('"#12594A"', '"#7FBFAF"', r":23:11: text in 'accent' on 'tint' has a contrast of 1.8"),
        ('paper: "#FFFFFF"', 'paper: "#333333"', r"'paper' contrasts too little with the colours of texts"),
        ('text: "#1E2729"', 'text: "#FFFFFF"', r":\d+:\d+: text in 'text' on 'paper' has a contrast of 1.0"),
        ("count: 1, gutter: 6", "count: 4, gutter: 12", r":7:10: the columns would be 32 mm wide"),
        ("count: 1,", "count: 0,", r":7:\d+: 'columns.count' cannot be '0'\n +write a number from 1 to 6$"),
        ("colour: quiet", "colour: loud", r"names an unknown colour 'loud'"),
        ("{font: light, size: 14", "{font: thin, size: 14", r"names an unknown font 'thin'"),
        (
            "colour: on-accent-quiet",
            "colour: tint",
            r":\d+:\d+: style '[a-z-]+': 'tint' on '[a-z]+' has a contrast of 1",
        ),
        ('quiet: "#55656A"', 'quiet: "#99A5A9"', r"text in 'quiet' on 'tint' has a contrast of 2"),
        (
            "baseline: 14",
            "press: {bleed: 11}\nbaseline: 14",
            r":6:16: 'press.bleed' cannot be '11'\n +.* from 0 to 10 mm",
        ),
        (
            "baseline: 14",
            "press: 3\nbaseline: 14",
            r"'press' is a map of fields, and not '3'\n +write it so: press: {bleed",
        ),
        ("baseline: 14", "links: note\nbaseline: 14", r"unknown value 'note' of 'links' \(did you mean 'notes'\?\)"),
        ("strong: {regular: semibold", "strong: {regular: heavy", r"unknown font 'heavy'"),
    ],
)
def test_what_is_wrong_with_a_theme_is_said(assets: Path, old: str, new: str, said: str) -> None:
    message = spoilt(assets, old, new)
    assert message.startswith("assets/themes/federal.yaml:")
    assert re.search(said, message), message
    if "contrast" in said:
        assert message.count("contrast") == 1, message


def test_an_unknown_theme_is_told_with_those_that_exist(assets: Path) -> None:
    with pytest.raises(AssetError, match=r"there is no theme 'x'\n    themes that exist: federal"):
        read_theme((assets,), "x")


def test_a_theme_of_a_few_colours_is_refused_once(assets: Path) -> None:
    (assets / "themes" / "own.yaml").write_text('colours: {accent: "#003399"}\n', "utf-8")
    with pytest.raises(AssetError) as caught:
        read_theme((assets,), "own")
    (one,) = caught.value.diagnostics
    assert "lacks" in one.message
    assert "'extends: federal'" in one.hint
    (assets / "themes" / "own.yaml").write_text('extends: federal\ncolours: {accent: "#003399"}\n', "utf-8")
    assert read_theme((assets,), "own").colours["accent"] == "#003399"
