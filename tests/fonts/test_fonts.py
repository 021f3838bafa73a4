"""The characters of a font file, compared with another reader of them, and fonts that are damaged or raise nothing."""

from __future__ import annotations

import random
import re
import struct
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from report.diagnostics.errors import AssetError, Severity
from report.fonts import read_font
from report.pipeline import check
from report.typography.embedding import FontResource
from report.typography.faces import Face
from tests.examples import quick
from tests.fonts import files
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


FIGURES = "zero one two three four five six seven eight nine"


@pytest.mark.parametrize("left", quick(["", FIGURES], [FIGURES]))
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


HOSTILE = files.hostile()


def test_there_are_enough_fonts_to_refuse() -> None:
    assert len(HOSTILE) >= 60


@pytest.mark.parametrize("name", HOSTILE)
def test_a_font_that_cannot_be_used_is_refused_with_its_name(name: str, tmp_path: Path) -> None:
    path = tmp_path / "Hostile-Font.ttf"
    path.write_bytes(HOSTILE[name])
    with pytest.raises(AssetError, match=r"'Hostile-Font\.ttf'") as raised:
        read_font(path)
    assert all(one.hint for one in raised.value.diagnostics)


@pytest.mark.parametrize("kind", [0x0000, 0x0004, 0x0008, 0x000C, 0x0006])
def test_a_licence_that_allows_embedding_is_no_obstacle(kind: int, tmp_path: Path) -> None:
    path = tmp_path / "font.ttf"
    path.write_bytes(files.put("OS/2", 8, struct.pack(">H", kind)))
    assert read_font(path).superiors


def test_a_character_without_an_outline_is_not_there(tmp_path: Path) -> None:
    path = tmp_path / "font.ttf"
    path.write_bytes(files.blank("\u00e9\u20ac"))
    assert frozenset("\u00e9\u20ac") == read_font(FONTS[0]).characters - read_font(path).characters


@pytest.mark.parametrize("seed", quick(range(0, 30, 2), range(0, 30, 10)))
def test_damage_with_right_checksums_is_refused_or_harmless(seed: int, tmp_path: Path) -> None:
    """A font that is taken can be shaped, measured and cut down."""
    chance = random.Random(seed)
    path = tmp_path / "font.ttf"
    for number in range(4):
        tag = chance.choice((*files.REQUIRED, "GPOS", "GSUB", "GDEF"))
        at, damage = chance.randrange(4000), chance.randbytes(chance.choice((1, 2, 4, 60)))
        path = tmp_path / f"font{number}.ttf"
        path.write_bytes(files.put(tag, at, damage))
        try:
            read_font(path)
        except AssetError:
            continue
        resource = FontResource(Face(path), "F1")
        resource.show("Hamburgefonstiv 0123456789 (\u00e9\u00e8\u00e7) \u201cfi\u201d", "sups")
        assert resource.program().data


@pytest.mark.parametrize("name", ["Evil) /Type (Name", "Caf\u00e9 Sans", "x" * 500, "<<>>[]%#", "\u20ac"])
def test_the_name_of_a_font_breaks_no_file(name: str, tmp_path: Path) -> None:
    path = tmp_path / "a (font).ttf"
    path.write_bytes(files.named(name))
    resource = FontResource(Face(path), "F1")
    resource.show("a")
    assert re.fullmatch(r"[A-Z]{6}\+[A-Za-z0-9._+-]{1,63}", resource.program().name)


def test_a_font_without_superiors_is_usable_and_told(tmp_path: Path) -> None:
    found = files.tables()
    del found[b"GSUB"]
    path = tmp_path / "font.ttf"
    path.write_bytes(files.packed(found))
    assert not read_font(path).superiors


OWN = "assets/fonts/SourceSans3-Regular.ttf"


def spoilt(root: Path, data: bytes) -> list[str]:
    """What is said of the invented report when its regular font is this one."""
    (root / "assets" / "fonts").mkdir(exist_ok=True)
    (root / OWN).write_bytes(data)
    return [str(one) for one in check(root, 2030) if one.severity is Severity.ERROR]


def test_the_theme_that_names_a_font_is_the_place(tmp_path: Path) -> None:
    root = copied(tmp_path)
    (said,) = spoilt(root, files.put("OS/2", 8, b"\0\2"))
    assert said.startswith("assets/themes/federal.yaml:")
    assert "the font 'SourceSans3-Regular.ttf' cannot be used: its licence does not allow it" in said
    (root / OWN).unlink()
    (root / OWN).symlink_to("/etc/passwd")
    (said,) = [str(one) for one in check(root, 2030) if one.severity is Severity.ERROR]
    assert "a link that leads out of the report's folder" in said


LACKING = [
    ("Regular", "Het **dak** is g\u00e9\u00e9l", True),
    ("Semibold", "Het **d\u00e9k** is geel", True),
    ("Semibold", "Het *d\u00e9k* is g\u00e9\u00e9l", False),
    ("SemiboldIt", "Het ***d\u00e9k*** is geel", True),
    ("It", "Het *d\u00e9k* is geel", True),
    ("It", "Het **d\u00e9k** is g\u00e9\u00e9l", False),
]


@pytest.mark.parametrize(
    ("font", "words", "told"),
    quick(LACKING, LACKING[1:3]),
)
def test_a_character_that_one_face_lacks_is_told_where_it_is_set_in_it(
    tmp_path: Path, font: str, words: str, told: bool
) -> None:
    root = copied(tmp_path)
    (root / "assets" / "fonts").mkdir()
    (root / "assets" / "fonts" / f"SourceSans3-{font}.ttf").write_bytes(files.blank("\u00e9"))
    path = root / "content" / "2030" / "sections" / "roofs.yaml"
    text = path.read_text("utf-8")
    line = "        Het dak van de telling van {date:2030-01-11} is plat"
    assert line in text
    path.write_text(text.replace(line, f"        {words} {line.strip()}"), "utf-8")
    number = text[: text.index(line)].count("\n") + 1
    found = [one for one in check(root, 2030, content=True) if one.code == "glyph" and one.mark.line == number]
    assert [f"SourceSans3-{font}.ttf" in one.message for one in found if "roofs" in one.mark.file] == [True] * told
