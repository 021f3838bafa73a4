"""Embedded fonts hold what their document draws, and say what it means."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
import uharfbuzz as hb

from report.diagnostics.errors import AssetError
from report.typography.codes import SAFE
from report.typography.faces import Face
from tests.typography.conftest import Draw, opened
from tests.typography.small import SmallFile

TEXT = "Officiële « fjord » : 1\u202f234,5\u00a0% – evidence\u2011based, ﬁ (x) \\ ’s!"


Fonts = Callable[[bytes], dict[str, Any]]


@pytest.fixture
def fonts() -> Iterator[Fonts]:
    """The fonts of a PDF with one page by their names without the tag of the subset."""
    pdfs = []

    def fonts(data: bytes) -> dict[str, Any]:
        pdfs.append(pikepdf.open(BytesIO(data)))
        return {str(font.BaseFont).partition("+")[2]: font for font in pdfs[-1].pages[0].Resources.Font.values()}

    yield fonts
    for pdf in pdfs:
        pdf.close()


def unicode_map(font: Any) -> dict[int, str]:
    """The ToUnicode CMap, read by its own rules."""
    lines = re.findall(r"^<([0-9A-F]{4})> <([0-9A-F]+)>$", font.ToUnicode.read_bytes().decode("ascii"), re.MULTILINE)
    return {int(code, 16): bytes.fromhex(text).decode("utf-16-be") for code, text in lines if code != "0000"}


def widths(font: Any) -> dict[int, int]:
    array = list(font.DescendantFonts[0].W)
    return {
        int(first) + i: int(width)
        for first, row in zip(array[::2], array[1::2], strict=True)
        for i, width in enumerate(row)
    }


def show(small: SmallFile, face: Face, *texts: str) -> bytes:
    for n, text in enumerate(texts):
        small.show(face, text, 700 - 20 * n)
    return small.data()


def test_extracted_text_equals_the_source(small: SmallFile, face: Face) -> None:
    page = opened(show(small, face, TEXT))[0]
    assert page.get_text().strip("\n") == TEXT


def test_a_font_is_one_subset_however_many_glyphs(small: SmallFile, face: Face, fonts: Fonts) -> None:
    characters = "".join([chr(c) for c in range(0xC0, 0x250) if c in face.font.face.unicodes])
    assert len(characters) > 256
    texts = [characters[i : i + 60] for i in range(0, len(characters), 60)]
    data = show(small, face, *texts)
    assert list(fonts(data)) == ["SourceSans3-Regular"]
    assert "".join(opened(data)[0].get_text().split()) == characters


def test_the_font_is_what_the_standards_want(small: SmallFile, face: Face, fonts: Fonts) -> None:
    font = fonts(show(small, face, TEXT))["SourceSans3-Regular"]
    (descendant,) = font.DescendantFonts
    assert (font.Subtype, font.Encoding, descendant.Subtype) == ("/Type0", "/Identity-H", "/CIDFontType2")
    assert re.fullmatch(r"/[A-Z]{6}\+SourceSans3-Regular", str(font.BaseFont))
    assert font.BaseFont == descendant.BaseFont == descendant.FontDescriptor.FontName
    assert (str(descendant.CIDSystemInfo.Registry), str(descendant.CIDSystemInfo.Ordering)) == ("Adobe", "Identity")
    descriptor = descendant.FontDescriptor
    assert descriptor.Flags == 4
    assert descriptor.ItalicAngle == 0
    assert 50 < descriptor.StemV < 120
    assert (descriptor.CapHeight, descriptor.XHeight) == (face.cap_height, face.x_height)
    assert len(descriptor.FontBBox) == 4
    assert descriptor.FontFile2.Length1 == len(descriptor.FontFile2.read_bytes())


def test_an_italic_says_so(small: SmallFile, italic: Face, fonts: Fonts) -> None:
    descriptor = fonts(show(small, italic, "schuin"))["SourceSans3-It"].DescendantFonts[0].FontDescriptor
    assert descriptor.Flags == 4 | 64
    assert -20 < descriptor.ItalicAngle < -5


def test_widths_and_glyphs_are_those_of_the_embedded_file(small: SmallFile, face: Face, fonts: Fonts) -> None:
    font = fonts(show(small, face, TEXT))["SourceSans3-Regular"]
    (descendant,) = font.DescendantFonts
    embedded = hb.Font(hb.Face(hb.Blob(descendant.FontDescriptor.FontFile2.read_bytes())))
    original = hb.Font(hb.Face(hb.Blob.from_file_path(str(face.path))))
    table = descendant.CIDToGIDMap.read_bytes()
    listed, meanings = widths(font), unicode_map(font)
    assert listed.keys() == meanings.keys()
    for cid, width in listed.items():
        glyph = int.from_bytes(table[2 * cid : 2 * cid + 2], "big")
        assert 0 < glyph < embedded.face.glyph_count
        assert embedded.get_glyph_h_advance(glyph) == width
        if len(meanings[cid]) == 1 and meanings[cid] != "\ufb01":
            nominal = original.get_nominal_glyph(ord(meanings[cid]))
            assert embedded.get_glyph_extents(glyph) == original.get_glyph_extents(nominal)


def test_only_what_is_drawn_is_embedded(small: SmallFile, face: Face, fonts: Fonts) -> None:
    face.shape("Xylofoon")  # shaped, and never drawn
    font = fonts(show(small, face, "fiets fiets"))["SourceSans3-Regular"]
    assert sorted(unicode_map(font).values()) == [" ", "e", "f", "i", "s", "t"]
    embedded = hb.Face(hb.Blob(font.DescendantFonts[0].FontDescriptor.FontFile2.read_bytes()))
    assert 6 < embedded.glyph_count < 12  # .notdef and parts of letters too
    assert set(embedded.table_tags) == {"glyf", "head", "hhea", "hmtx", "loca", "maxp"}


def test_no_code_means_nothing(small: SmallFile, face: Face, fonts: Fonts) -> None:
    font = fonts(show(small, face, TEXT))["SourceSans3-Regular"]
    meanings = unicode_map(font)
    assert all((text and text.isprintable()) or text in "\u00a0\u202f\u00ad" for text in meanings.values())
    assert "\0" not in "".join(meanings.values())
    assert all(chr(cid >> 8) in SAFE and chr(cid & 255) in SAFE for cid in meanings)


def test_what_the_font_lacks_is_drawn_as_missing_and_still_read(small: SmallFile, face: Face) -> None:
    data = show(small, face, "a日b\ud800")
    assert opened(data)[0].get_text().strip("\n") == "a日b?"


def test_a_face_that_draws_nothing_is_no_harm(small: SmallFile, face: Face, fonts: Fonts) -> None:
    small.fonts.font(face)
    assert unicode_map(fonts(small.data())["SourceSans3-Regular"]) == {}


def test_documents_do_not_know_of_each_other(face: Face, italic: Face, fonts: Fonts) -> None:
    one, other = SmallFile(), SmallFile()
    for small, shown, text in ((one, face, "abc"), (other, italic, "x"), (other, face, "xyz"), (one, face, "d")):
        small.show(shown, text)
    meanings = [
        {name: sorted(unicode_map(font).values()) for name, font in fonts(small.data()).items()}
        for small in (one, other)
    ]
    assert meanings == [
        {"SourceSans3-Regular": ["a", "b", "c", "d"]},
        {"SourceSans3-It": ["x"], "SourceSans3-Regular": ["x", "y", "z"]},
    ]


def test_bytes_do_not_depend_on_what_was_drawn_before(draw: Draw) -> None:
    first = draw("Cafeetjes en verzendkosten: 5\u00a0% van de officiële prijs.", measure=90)
    draw("Iets anders, ﬁ en ﬂ, evidence-based\u00adheid en foto’s (1\u202f000).", measure=60)
    assert draw("Cafeetjes en verzendkosten: 5\u00a0% van de officiële prijs.", measure=90) == first


SCRIPT = """
import hashlib, sys
from pathlib import Path
from report.document import Run
from report.typography.breaking import set_lines
from report.typography.registry import read_face
from report.typography.items import Shaper
from report.typography.lines import text_operators
from report.typography.boxes import CharacterStyle
from tests.typography.small import SmallFile
face = read_face(Path("assets/fonts/SourceSans3-Regular.ttf"))
small = SmallFile()
items = Shaper("nl").items((Run(sys.argv[1]),), lambda run: CharacterStyle(face, 10))
small.add(text_operators(small.fonts, set_lines(items, 80), 50, 700, 12).operators)
print(hashlib.sha256(small.data()).hexdigest())
"""


def test_bytes_depend_on_neither_hash_seed_nor_locale() -> None:
    digests = set()
    for seed, locale in (("0", "C"), ("1", "nl_BE.UTF-8"), ("2", "tr_TR.UTF-8")):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": locale, "LANG": locale, "PYTHONUTF8": "1"}
        command = [sys.executable, "-c", SCRIPT, "Officiële cafeetjes met 5\u00a0% korting en ’n fjord."]
        root = Path(__file__).parents[2]
        run = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=True)
        digests.add(run.stdout)
    assert len(digests) == 1


def faults_of_fonts(data: bytes) -> set[str]:
    """The rules about fonts of PDF/UA-1 and PDF/A-3a that a file breaks."""
    page = pytest.importorskip("page")
    rules = set()
    for profile in (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_3A):
        report = page.validate_pdf_bytes(data, profile=profile)
        rules |= {failure.rule_id for failure in report.failures}
    return {rule for rule in rules if re.search("FONT|CID|GLYPH|UNICODE|CMAP", rule.partition("-")[2])}


def test_the_standards_find_no_fault_with_the_fonts(draw: Draw, small: SmallFile, face: Face) -> None:
    assert (
        faults_of_fonts(draw("Officiële cafeetjes: 5\u00a0% van 6\u202f272, evidence-based\u2060!", measure=60))
        == set()
    )
    small.show(face, "a font without its file")
    with pikepdf.open(BytesIO(small.data())) as pdf:
        del pdf.pages[0].Resources.Font.F1.DescendantFonts[0].FontDescriptor.FontFile2
        pdf.save(stream := BytesIO())
    assert faults_of_fonts(stream.getvalue()) != set()


def test_a_font_that_cannot_be_cut_down_is_told(small: SmallFile, face: Face, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: object) -> None:
        raise RuntimeError("Subsetting failed")

    monkeypatch.setattr("report.typography.embedding._subset", failing)
    with pytest.raises(AssetError) as raised:
        show(small, face, TEXT)
    (one,) = raised.value.diagnostics
    assert one.message == ("the font 'SourceSans3-Regular.ttf' cannot be cut down to the letters that are used")
