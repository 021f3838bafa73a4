"""A theme that extends another states only what differs; a page of another format brings its grid along."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from report.diagnostics.errors import AssetError
from report.theme.formats import FORMATS, named_formats
from report.theme.lengths import MM
from report.theme.reading import read_theme
from report.theme.theme import Theme
from tests.editions import ROOT

PROGRAM = ROOT / "assets"
FEDERAL = read_theme((PROGRAM,), "federal")


def themes(folder: Path, **texts: str) -> tuple[Path, ...]:
    """The folders of a report with these themes, by their names, over the program's."""
    (folder / "assets" / "themes").mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / "assets" / "themes" / f"{name}.yaml").write_text(text, "utf-8")
    return folder / "assets", PROGRAM


def refused(folder: Path, **texts: str) -> str:
    """What is said of the theme `ours`."""
    with pytest.raises(AssetError) as caught:
        read_theme(themes(folder, **texts), "ours")
    return str(caught.value)


def differing(one: Theme, other: Theme) -> set[str]:
    """The fields in which two themes differ."""
    ignored = {"name", "folders", "extends"}
    return {name for name in Theme.model_fields if getattr(one, name) != getattr(other, name)} - ignored


def test_what_is_not_stated_comes_from_the_theme_that_is_extended(tmp_path: Path) -> None:
    ours = 'extends: federal\ncolours: {accent: "#003399"}\nstyles: {body: {size: 10}}\n'
    theme = read_theme(themes(tmp_path, ours=ours), "ours")
    assert differing(theme, FEDERAL) == {"colours", "styles"}
    assert theme.colours == {**FEDERAL.colours, "accent": "#003399"}
    assert theme.styles == {**FEDERAL.styles, "body": FEDERAL.style("body").model_copy(update={"size": 10.0})}
    assert all(theme.font_path(role).is_file() for role in theme.fonts)


def test_themes_extend_themes_that_extend_others(tmp_path: Path) -> None:
    house = 'extends: federal\ncolours: {accent: "#003399"}\ngrid: {top: 34}\n'
    ours = "extends: house\ngrid: {bottom: 26}\n"
    theme = read_theme(themes(tmp_path, house=house, ours=ours), "ours")
    assert theme.colours["accent"] == "#003399"
    assert (round(theme.grid.top / MM), round(theme.grid.bottom / MM), round(theme.grid.main / MM)) == (34, 26, 118)


def test_a_theme_of_a_report_may_extend_the_one_of_its_own_name_of_the_program(tmp_path: Path) -> None:
    theme = read_theme(themes(tmp_path, federal="extends: federal\ndrop: 4\n"), "federal")
    assert differing(theme, FEDERAL) == {"drop"}


def test_a_font_of_ones_own_stands_beside_those_of_the_program(tmp_path: Path) -> None:
    folders = themes(tmp_path, ours="extends: federal\nfonts: {light: Ours.ttf}\n")
    (tmp_path / "assets" / "fonts").mkdir()
    shutil.copy(PROGRAM / "fonts" / "SourceSans3-Regular.ttf", tmp_path / "assets" / "fonts" / "Ours.ttf")
    theme = read_theme(folders, "ours")
    assert theme.font_path("light") == tmp_path / "assets" / "fonts" / "Ours.ttf"
    assert theme.font_path("regular") == PROGRAM / "fonts" / "SourceSans3-Regular.ttf"


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        ({"ours": "extends: federaal\n"}, r"ours.yaml:1:10: there is no theme 'federaal' \(did you mean 'federal'\?\)"),
        ({"ours": "extends: ../federal\n"}, r"ours.yaml:1:10: there is no theme '../federal'"),
        (
            {"ours": "extends: [federal]\n"},
            r"ours.yaml:1:1: 'extends' is the name of one theme\n +write it so",
        ),
        ({"ours": "extends:\n"}, r"ours.yaml:1:1: 'extends' is the name of one theme"),
        ({"ours": "extends: ours\n"}, r"ours.yaml:1:10: the theme 'ours' extends itself: ours → ours"),
        (
            {"ours": "extends: a\n", "a": "drop: 4\nextends: b\n", "b": "extends: a\n"},
            r"assets/themes/b.yaml:1:10: the theme 'a' extends itself: a → b → a\n +take one",
        ),
        ({"ours": "drop: 5\n"}, r"'extends: federal'"),
        ({"ours": "extends: a\n", "a": "extends: federal\ndrop: 400\n"}, r"assets/themes/a.yaml:2:7: 'drop' cannot be"),
        (
            {"ours": "extends: a\n", "a": "extends: federal\nbaseline: [\n"},
            r"^assets/themes/a.yaml:",
        ),
        (
            {"ours": "extends: a\n", "a": "extends: federal\ncolours: {paper: green}\n"},
            r"a.yaml:2:18: 'colours.paper' is no colour",
        ),
        (
            {"ours": "extends: a\ngrid: {left: 90}\n", "a": "extends: federal\n"},
            r"ours.yaml:2:7: the grid is 254 mm wide",
        ),
        (
            {"ours": "extends: a\nbaseline: 16\n", "a": "extends: federal\ngrid: {side: 10}\n"},
            r"a.yaml:2:14: the side column is 10 mm .*\n.*; state it in assets/themes/ours.yaml as well, .*side'",
        ),
        (
            {"ours": "extends: federal\npage: A55\n"},
            r"ours.yaml:2:7: unknown format of paper 'A55' \(did you mean 'A5'\?\)\n +write one of A3, .*'landscape'",
        ),
        ({"ours": "extends: federal\npage: a5\n"}, r"unknown format of paper 'a5' \(did you mean 'A5'\?\)"),
        ({"ours": "extends: federal\npage: {width: 60, height: 60}\n"}, r"ours.yaml:2:7: "),
        ({"ours": "extends: federal\npage: {width: 1, height: 60}\n"}, r"ours.yaml:2:15: 'page.width' cannot be '1'"),
        ({"ours": "extends: federal\npage: [A4]\n"}, r"ours.yaml:2:7: 'page' is a map of fields, and not \[...\]"),
    ],
    ids=lambda one: str(one)[:60] if isinstance(one, dict) else "",
)
def test_what_is_wrong_is_said_where_it_is_stated(tmp_path: Path, texts: dict[str, str], said: str) -> None:
    assert re.search(said, message := refused(tmp_path, **texts)), message


@pytest.mark.parametrize("name", named_formats())
def test_every_format_brings_its_grid_along(tmp_path: Path, name: str) -> None:
    theme = read_theme(themes(tmp_path, ours=f"extends: federal\npage: {name}\n"), "ours")
    width, height = sorted(FORMATS[name.split(maxsplit=1)[0]], reverse="landscape" in name)
    assert [theme.page.width, theme.page.height] == pytest.approx([width * MM, height * MM])
    assert theme.grid.left / theme.page.width == pytest.approx(FEDERAL.grid.left / FEDERAL.page.width, abs=1e-4)
    assert theme.grid.left + theme.grid.wide <= theme.page.width
    ems = theme.text_width / theme.style("body").size
    assert 22 < ems < 41, ems
    assert theme.style("body").leading == theme.baseline
    assert theme.style("lead").leading == pytest.approx(1.5 * theme.baseline)


def test_type_changes_less_than_paper_and_not_at_all_for_a_little(tmp_path: Path) -> None:
    texts = {name: f"extends: federal\npage: {name}\n" for name in ("letter", "A5", "A3")}
    sizes = {name: read_theme(themes(tmp_path, **texts), name).style("body").size for name in texts}
    assert sizes == {"letter": 10.5, "A5": pytest.approx(9), "A3": pytest.approx(12.375)}


def test_what_is_stated_with_a_page_is_kept_and_the_main_column_takes_the_rest(tmp_path: Path) -> None:
    ours = "extends: federal\npage: A5\ngrid: {left: 12}\nbaseline: 13\nstyles: {body: {size: 9.5, leading: 13}}\n"
    theme = read_theme(themes(tmp_path, ours=ours), "ours")
    plain = read_theme(themes(tmp_path, plain="extends: federal\npage: A5\n"), "plain")
    assert [theme.grid.left, theme.baseline] == pytest.approx([12 * MM, 13])
    assert (theme.style("body").size, theme.style("body").leading) == (9.5, 13)
    assert theme.grid.left + theme.grid.wide == pytest.approx(plain.grid.left + plain.grid.wide, abs=0.1)
    assert theme.grid.main > plain.grid.main
