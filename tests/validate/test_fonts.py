"""The characters of a font file, compared with another reader of them, and fonts that are damaged or raise nothing."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from report.diagnostics.errors import AssetError, Severity
from report.pipeline import check
from report.validate.fonts import read_font
from tests.invented import copied

FONTS = sorted((Path(__file__).parent.parent.parent / "assets" / "fonts").glob("*.ttf"))


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_our_fonts_have_the_characters_that_another_reader_finds(path: Path) -> None:
    with TTFont(path) as font:
        assert read_font(path) == (frozenset(map(chr, font.getBestCmap())), True)


def test_a_changed_font_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "font.ttf"
    path.write_bytes(FONTS[0].read_bytes())
    assert "é" in read_font(path).characters
    path.write_bytes(b"\0\1\0\0" + bytes(8))
    with pytest.raises(AssetError, match=r"'font\.ttf' is damaged"):
        read_font(path)


@given(st.integers(0, 20_000), st.binary(max_size=8))
def test_no_damage_makes_the_reader_fail_otherwise(
    tmp_path_factory: pytest.TempPathFactory, position: int, damage: bytes
) -> None:
    data = FONTS[0].read_bytes()
    path = tmp_path_factory.mktemp("font", numbered=True) / "font.ttf"
    path.write_bytes(data[:position] + damage + data[position + len(damage) :])
    try:
        assert read_font(path).characters
    except AssetError:
        return


def test_a_font_without_a_unicode_map_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "font.ttf"
    cmap = struct.pack(">HHHHL", 0, 1, 1, 0, 12)  # one subtable, for the old Macintosh encoding
    path.write_bytes(struct.pack(">LHHHH4sLLL", 0x10000, 1, 0, 0, 0, b"cmap", 0, 28, len(cmap)) + cmap)
    with pytest.raises(AssetError, match="is damaged"):
        read_font(path)


@pytest.mark.parametrize("left", ["", "zero one two three four five six seven eight nine"])
def test_a_font_that_cannot_raise_a_mark_is_told(tmp_path: Path, left: str) -> None:
    """One that raises figures only is told as well: the letters of "1er" would stand at full size."""
    folder = copied(tmp_path) / "assets" / "fonts"
    folder.mkdir(exist_ok=True)
    regular = next(path for path in FONTS if path.stem.endswith("Regular"))
    with TTFont(regular) as font:
        table = font["GSUB"].table
        features = [one.Feature for one in table.FeatureList.FeatureRecord if one.FeatureTag == "sups"]
        for lookup in {number for feature in features for number in feature.LookupListIndex}:
            for step in table.LookupList.Lookup[lookup].SubTable:
                raised = getattr(step, "ExtSubTable", step)
                raised.mapping = {name: other for name, other in raised.mapping.items() if name in left.split()}
        font.save(folder / regular.name)
    found = [one for one in check(tmp_path, 2030) if one.code == "superiors"]
    assert [(one.mark.file, one.severity) for one in found] == [(f"assets/fonts/{regular.name}", Severity.WARNING)]
