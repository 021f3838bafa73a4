"""Press copies: each chart as SVG and PNG, with its words, and what it shows for those who cannot see it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree

import pymupdf
import pytest
from PIL import Image

from tests.invented import copied, run

pytestmark = pytest.mark.slow

SVG = "{http://www.w3.org/2000/svg}"
CHARTS = {"honey-chart", "occupied-chart", "budget-chart", "small-charts", "groups-chart", "both-chart"}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    root = copied(tmp_path_factory.mktemp("charts"))
    result = run("charts", "--root", root, "--lang", "nl")
    assert result.exit_code == 0
    folder = root / "build" / "2030" / "charts"
    found = {path.name.removeprefix("bijenverslag-2030-nl-"): path for path in folder.iterdir()}
    assert sorted(result.stdout.split()) == sorted(str(path) for path in found.values())
    return found


def test_all_charts_are_there_twice(made: Mapping[str, Path]) -> None:
    assert set(made) == {f"{name}.{kind}" for name in CHARTS for kind in ("svg", "png")}


@pytest.mark.parametrize("name", sorted(CHARTS))
def test_a_chart_has_its_title_and_says_what_it_shows(name: str, made: Mapping[str, Path]) -> None:
    tree = ElementTree.parse(made[f"{name}.svg"]).getroot()
    title, description = tree.findtext(f"{SVG}title"), tree.findtext(f"{SVG}desc")
    assert title
    assert description
    assert tree.get("role") == "img"
    with Image.open(made[f"{name}.png"]) as picture:
        assert picture.info["Title"] == title
        assert picture.info["Description"] == description
        assert picture.info["dpi"][0] == pytest.approx(300, abs=1)


@pytest.mark.parametrize("name", sorted(CHARTS))
def test_both_pictures_look_the_same(name: str, made: Mapping[str, Path]) -> None:
    """They are drawn by different programs: how much ink is where, in 8 by 8 fields."""
    page = pymupdf.open(made[f"{name}.svg"])[0]  # type: ignore[no-untyped-call]
    pixels = page.get_pixmap(dpi=72)
    one = (
        Image.frombytes("RGB", (pixels.width, pixels.height), pixels.samples)
        .convert("L")
        .resize((8, 8), Image.Resampling.BOX)
    )
    with Image.open(made[f"{name}.png"]) as picture:
        other = picture.convert("L").resize((8, 8), Image.Resampling.BOX)
    pairs = list(zip(one.tobytes(), other.tobytes(), strict=True))
    assert max(abs(a - b) for a, b in pairs) < 20
    assert min(min(pair) for pair in pairs) < 250


def test_nothing_is_drawn_outside(made: Mapping[str, Path]) -> None:
    for path in (path for name, path in made.items() if name.endswith(".svg")):
        text = path.read_text("utf-8")
        width, height = map(float, re.findall(r'viewBox="0 0 (\S+) (\S+)"', text)[0])
        for data in re.findall(r' d="([^"]+)"', text):
            numbers = [float(n) for n in re.findall(r"-?[\d.]+", data)]
            assert min(numbers) >= -1
            assert max(numbers[::2]) <= width + 1
            assert max(numbers[1::2]) <= height + 1
