"""The characters of a font file, compared with another reader of them, and fonts that are damaged."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from report.diagnostics.errors import AssetError
from report.validate.fonts import _format_4, _format_12, font_characters

FONTS = sorted((Path(__file__).parent.parent.parent / "assets" / "fonts").glob("*.ttf"))


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_our_fonts_have_the_characters_that_another_reader_finds(path: Path) -> None:
    with TTFont(path) as font:
        assert font_characters(path) == frozenset(map(chr, font.getBestCmap()))


@pytest.mark.parametrize("path", FONTS[:2], ids=lambda path: path.stem)
def test_both_formats_are_read(path: Path) -> None:
    with TTFont(path) as font:
        for table in font["cmap"].tables:
            data = table.compile(font)
            if table.format == 4:
                assert _format_4(data, 0) == set(table.cmap) - {0xFFFF}
            elif table.format == 12:
                assert _format_12(data, 0) == set(table.cmap)


def test_a_changed_font_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "font.ttf"
    path.write_bytes(FONTS[0].read_bytes())
    assert "é" in font_characters(path)
    path.write_bytes(b"\0\1\0\0" + bytes(8))
    with pytest.raises(AssetError, match=r"'font\.ttf' is damaged"):
        font_characters(path)


@given(st.integers(0, 20_000), st.binary(max_size=8))
def test_no_damage_makes_the_reader_fail_otherwise(
    tmp_path_factory: pytest.TempPathFactory, position: int, damage: bytes
) -> None:
    data = FONTS[0].read_bytes()
    path = tmp_path_factory.mktemp("font", numbered=True) / "font.ttf"
    path.write_bytes(data[:position] + damage + data[position + len(damage) :])
    try:
        assert isinstance(font_characters(path), frozenset)
    except AssetError:
        return


def test_a_font_without_a_unicode_map_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "font.ttf"
    cmap = struct.pack(">HHHHL", 0, 1, 1, 0, 12)  # one subtable, for the old Macintosh encoding
    path.write_bytes(struct.pack(">LHHHH4sLLL", 0x10000, 1, 0, 0, 0, b"cmap", 0, 28, len(cmap)) + cmap)
    with pytest.raises(AssetError, match="is damaged"):
        font_characters(path)
