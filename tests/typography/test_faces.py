"""Faces shape, measure and tell what they lack."""

from __future__ import annotations

from pathlib import Path

import pytest
import uharfbuzz as hb
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfbase import pdfmetrics

from report.diagnostics.errors import AssetError
from report.typography.codes import SAFE, SAFE_CODES, Codes, written
from report.typography.faces import GAP, Face, Glyphs
from report.typography.registry import name_fonts, read_face
from report.typography.setter import Setter
from tests.documents import THEME

FONTS = Path(__file__).parents[2] / "assets" / "fonts"
WORDS = st.text("abcdefgfijlT.AVo-éëï’ 0123456789\u00a0\u202f()\\", min_size=1, max_size=12)


def harfbuzz_width(path: Path, text: str, features: dict[str, bool]) -> int:
    font = hb.Font(hb.Face(hb.Blob.from_file_path(str(path))))
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.direction, buffer.script, buffer.language = "ltr", "Latn", "en"
    hb.shape(font, buffer, features)
    assert font.face.upem == 1000
    width: int = sum(position.x_advance for position in buffer.glyph_positions)
    return width


@given(WORDS)
def test_the_width_is_harfbuzzs(face: Face, text: str) -> None:
    assert face.shape(text).width == harfbuzz_width(face.path, text, {})
    assert face.shape(text, "pnum").width == harfbuzz_width(face.path, text, {"pnum": True})


@given(WORDS)
def test_codes_are_printable_ascii(face: Face, text: str) -> None:
    code = face.shape(text).code.replace(GAP, "")
    assert code.isascii()
    assert code == "" or code.isprintable()


def test_pairs_are_kerned(face: Face) -> None:
    assert face.shape("AV").width < face.shape("A").width + face.shape("V").width
    assert ")" in face.shape("AV").code


def test_ligatures_are_one_glyph(face: Face) -> None:
    assert face.shape("ff").length == 1
    assert face.shape("officiële").length == len("officiële") - 1


def test_nothing_has_no_width(face: Face) -> None:
    assert face.shape("") == Glyphs(0, "", 0, 0)


def test_figures_are_proportional_tabular_or_superior(face: Face) -> None:
    assert face.shape("111", "pnum").width < face.shape("888", "pnum").width
    assert face.shape("111", "tnum").width == face.shape("888", "tnum").width
    assert face.shape("111", "sups").width < face.shape("111", "tnum").width


def test_no_break_spaces_stretch_and_narrow_ones_do_not(face: Face) -> None:
    assert face.shape("5\u00a0%").spaces == 1
    assert face.shape("5\u00a0%").code.count(GAP) == 1
    assert face.shape("1\u202f234").spaces == 0
    assert GAP not in face.shape("1\u202f234").code
    assert face.shape("a b").spaces == 0


def test_invisible_characters_take_no_room(face: Face) -> None:
    assert face.shape("aan\u00adkoop").width == face.shape("aankoop").width
    assert face.shape("aan\u2060koop").width == face.shape("aankoop").width


def test_text_may_stand_for_other_text(face: Face) -> None:
    assert face.shape_as("café-", "cafee\u00ad").width == face.shape("café-").width
    assert face.shape_as("café-", "cafee\u00ad").code != face.shape("café-").code


def test_heights_come_from_the_font(face: Face) -> None:
    assert 400 < face.x_height < face.cap_height < face.ascent
    assert face.descent < 0
    assert face.space == 200


def test_a_face_is_read_once(face: Face) -> None:
    assert read_face(FONTS / "SourceSans3-Regular.ttf") is face


@pytest.mark.parametrize("content", [None, b"", b"no font", b"\0\1\0\0" + b"\0" * 60])
def test_an_unusable_file_is_an_asset_error(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "face.ttf"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(AssetError) as raised:
        read_face(path)
    (diagnostic,) = raised.value.diagnostics
    assert diagnostic.mark.file == str(path)
    assert "face.ttf" in diagnostic.message
    assert diagnostic.hint


def test_another_file_of_the_same_name_takes_its_place_in_reportlab(tmp_path: Path) -> None:
    other = tmp_path / "SourceSans3-Regular.ttf"
    other.write_bytes((FONTS / "SourceSans3-Bold.ttf").read_bytes())
    bold = read_face(other)
    assert pdfmetrics.getFont("SourceSans3-Regular").face is bold
    regular = read_face(FONTS / "SourceSans3-Regular.ttf")
    assert pdfmetrics.getFont("SourceSans3-Regular").face is regular
    assert regular.shape("breed").width < bold.shape("breed").width


# --- codes -----------------------------------------------------------------------------------------


@pytest.fixture
def codes() -> Codes:
    return Codes(hb.Font(hb.Face(hb.Blob.from_file_path(str(FONTS / "SourceSans3-Regular.ttf")))))


def test_a_glyph_has_one_code_for_each_text_that_it_stands_for(codes: Codes) -> None:
    space, hyphen = 1, 1415
    found = [codes.cid(space, " "), codes.cid(space, "\u00a0"), codes.cid(hyphen, "-"), codes.cid(hyphen, "\u00ad")]
    assert len(set(found)) == 4
    assert codes.cid(space, "\u00a0") == found[1]
    assert codes.meanings[found[3]] == (hyphen, "\u00ad")


@given(st.permutations([(1, " "), (1, "\u00a0"), (1415, "-"), (1415, "\u00ad"), (687, "ff"), (28, "a"), (28, "æ")]))
def test_codes_do_not_depend_on_the_order_of_use(pairs: list[tuple[int, str]]) -> None:
    path = str(FONTS / "SourceSans3-Regular.ttf")
    mine, other = (Codes(hb.Font(hb.Face(hb.Blob.from_file_path(path)))) for _ in range(2))
    found = {pair: mine.cid(*pair) for pair in pairs}
    assert found == {pair: other.cid(*pair) for pair in sorted(pairs)}


def test_a_glyph_without_a_character_stands_for_what_its_name_says(codes: Codes) -> None:
    assert codes.usual_text(1346) == "1"  # one.p
    assert codes.usual_text(1) == " "  # the lower one of U+0020 and U+00A0


def test_codes_that_need_escapes_are_escaped() -> None:
    assert written(0x2041) == " A"
    assert written(0x8028) == "\\200\\050"
    assert written(0xFF5C) == "\\377\\134"
    assert len(SAFE) ** 2 == SAFE_CODES
    assert not set("()\\\r\n") & set(SAFE)


# --- as a font of ReportLab ------------------------------------------------------------------------


def test_reportlab_measures_and_codes_text_letter_by_letter(face: Face) -> None:
    font = pdfmetrics.getFont(face.name)
    assert pdfmetrics.stringWidth("AV", face.name, 10) == face.width("A", 10) + face.width("V", 10)
    assert pdfmetrics.getAscentDescent(face.name) == (face.ascent, face.descent)
    ((subset, codes),) = font.splitString(b"AV", None)
    assert subset == 0
    assert [face.meaning(cid)[1] for cid in (codes[0] << 8 | codes[1], codes[2] << 8 | codes[3])] == ["A", "V"]


def test_reportlab_knows_strong_and_emphasised_fonts() -> None:
    from reportlab.lib.fonts import tt2ps

    names = name_fonts(Setter(THEME, "nl").faces, THEME)
    assert names["regular"] == "SourceSans3-Regular"
    assert tt2ps(names["regular"], 1, 0) == names["semibold"]
    assert tt2ps(names["regular"], 0, 1) == names["italic"]
    assert tt2ps(names["regular"], 1, 1) == names["semibold-italic"]
    assert tt2ps(names["semibold"], 0, 1) == names["semibold-italic"]


def test_a_font_of_somebody_elses_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "Helvetica.ttf"
    path.write_bytes((FONTS / "SourceSans3-Bold.ttf").read_bytes())
    standard = pdfmetrics.getFont("Helvetica")
    assert read_face(path).name == "Helvetica"
    assert pdfmetrics.getFont("Helvetica") is standard
