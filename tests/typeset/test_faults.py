"""Faults of ReportLab that the report must not inherit: a test each."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pymupdf
import pytest
from reportlab.pdfbase import pdfmetrics

from report.compose import compose
from report.document import Document, Heading, Run
from report.pdf.intents import PROFILE
from report.typeset import typeset
from report.typography.registry import read_face
from report.typography.setter import Setter
from report.verify.reading import PdfReading
from tests.documents import MARK, THEME, document, paragraph, table
from tests.pdf.tagged import made, opened, raw
from tests.strategies import FIRST, PROSE

pytestmark = pytest.mark.slow

SETTER = Setter(THEME, "nl")


def test_narrow_and_figure_spaces_neither_break_nor_change() -> None:
    for space in ("\u202f", "\u2009", "\u2007", "\u00a0"):
        number = f"6{space}272"
        _, data = made(document(*[paragraph("xy " * n + f"{number} einde") for n in range(1, 90)]))
        lines = [shown.text for page in opened(data).pages for shown in page.shown]
        assert len([line for line in lines if number in line]) == 89, repr(space)


def test_no_hyphen_and_no_space_is_lost_and_no_text_is_set_twice() -> None:
    words = "een evidence-based beleid\u00adsplan voor overheids\u00adopdrachten "
    tree, data = made(document(FIRST, *[paragraph((words * 30).strip()) for _ in range(6)]))
    assert tree.text().count("evidence-based") == 180
    found = opened(data)
    text = "".join([raw(element, found) for element in found.elements if element.role == "P"])
    assert text.count("een evidence-based beleidsplan voor overheidsopdrachten") == 180


def test_flowables_are_not_changed_by_being_cut() -> None:
    story = compose(document(FIRST, *[paragraph(PROSE * 9) for _ in range(9)]), THEME)
    before = [[strip.height for strip in flowable.strips] for flowable in story.flowables]
    first = typeset(story, THEME)
    assert [[strip.height for strip in flowable.strips] for flowable in story.flowables] == before
    assert len(first) > 0


def test_shaped_and_hyphenated_text_extracts_as_letters() -> None:
    """Ligatures are read as the letters that they stand for, hyphenated words as one."""
    _, data = made(document(FIRST, paragraph("Officiële fiets en ﬂuit, affiche, efficiëntieverbeteringen. " * 20)))
    with pymupdf.open(stream=data) as pdf:  # type: ignore[no-untyped-call]
        text = "".join([page.get_text("text", flags=0) for page in pdf])
    assert not re.search(r"[\ue000-\uf8ff\ufffd]", text)
    assert text.count("fiets") == 20


def test_no_code_means_nul_and_a_missing_glyph_is_still_read() -> None:
    _, data = made(document(FIRST, paragraph("日本 en de rest")))
    with pikepdf.open(BytesIO(data)) as pdf:
        maps = [font.ToUnicode.read_bytes() for font in pdf.pages[1].Resources.Font.values()]
    assert maps
    assert not any(b"> <0000>" in found for found in maps)
    with pymupdf.open(stream=data) as read:  # type: ignore[no-untyped-call]
        assert "日本 en de rest" in read[2].get_text()


def test_a_face_is_embedded_once_however_many_glyphs() -> None:
    face = SETTER.faces["regular"]
    letters = [chr(c) for c in range(0xC0, 0x250) if c in face.font.face.unicodes]
    assert len(letters) > 256
    _, data = made(document(FIRST, paragraph(" ".join(letters))))
    with pikepdf.open(BytesIO(data)) as pdf:
        names = [str(font.BaseFont).partition("+")[2] for font in pdf.pages[1].Resources.Font.values()]
    assert len(names) == len(set(names))


def test_no_font_comes_in_that_is_not_embedded() -> None:
    _, data = made(document(FIRST, table([("a", "1")], ("b", "c")), paragraph("tekst")))
    with pikepdf.open(BytesIO(data)) as pdf:
        fonts = [
            found for found in pdf.objects if isinstance(found, pikepdf.Dictionary) and found.get("/Type") == "/Font"
        ]
        assert fonts
        assert all("SourceSans3" in str(font.BaseFont) for font in fonts)
        contents = b"".join([page.obj.Contents.read_bytes() for page in pdf.pages])
        used = set(re.findall(rb"/([\w+]+) [\d.]+ Tf", contents))
        resources: Any = pdf.pages[0].Resources
        assert used <= {name[1:].encode() for name in resources.Font}


def test_a_heading_stays_with_two_lines_and_not_with_the_whole_paragraph() -> None:
    below = []
    for count in range(20, 45):
        heading = Heading(2, (Run("Kop"),), "k", mark=MARK)
        found = opened(made(document(FIRST, *[paragraph("regel")] * count, heading, paragraph(PROSE * 12)))[1])
        (one,) = [e for e in found.elements if e.role == "H3"]
        below.append(rows(found, PROSE[:30]).get(next(one.marks()).page, 0))
    assert min(below) >= 2
    assert min(below) < max(below)


def test_no_line_stands_alone_at_a_page_end() -> None:
    split = 0
    for count in range(20, 45):
        found = opened(made(document(FIRST, *[paragraph("regel")] * count, paragraph(PROSE * 5)))[1])
        counts = rows(found, PROSE[:30])
        assert min(counts.values()) >= 2
        split += len(counts) > 1
    assert split


def rows(found: PdfReading, start: str) -> dict[int, int]:
    """How many lines of the paragraph with this start stand on each page."""
    (one,) = [e for e in found.elements if e.role == "P" and raw(e, found).startswith(start)]
    heights: dict[int, set[int]] = {}
    for mark in one.marks():
        heights.setdefault(mark.page, set()).update([round(shown.y0) for shown in found.pieces[mark]])
    return {page: len(on_it) for page, on_it in heights.items()}


def test_a_word_in_a_narrow_head_is_broken_with_a_hyphen_or_not_at_all() -> None:
    heads = ("Land", *["Verblijfsduur", "Aankoopprocedures", "Duurzaamheidscriteria"] * 2)
    _, data = made(document(FIRST, table([["x", "1", "2", "3", "4", "5", "6"]], heads)))
    found = opened(data)
    for cell in [e for e in found.elements if e.role == "TH"]:
        shown = [piece for mark in cell.marks() for piece in found.pieces[mark]]
        for before, after in pairwise(shown):
            assert before.text.endswith("\u00ad") or abs(before.y0 - after.y0) < 1
    assert "Duurzaamheidscriteria" in "".join([raw(e, found) for e in found.elements if e.role == "TH"])


def test_the_identifier_follows_the_content_and_dates_follow_publication() -> None:
    def identity(found: Document) -> tuple[bytes, str]:
        with pikepdf.open(BytesIO(made(found)[1])) as pdf:
            return bytes(pdf.trailer.ID[0]), str(pdf.docinfo.CreationDate)

    one = document(FIRST, paragraph("een"))
    later = replace(one, metadata=replace(one.metadata, published=date(2031, 2, 3)))
    assert identity(one) == identity(document(FIRST, paragraph("een")))
    assert identity(one)[0] != identity(document(FIRST, paragraph("twee")))[0]
    assert (identity(one)[1], identity(later)[1]) == ("D:20301231000000Z", "D:20310203000000Z")


def test_a_second_font_of_a_known_name_is_not_taken_for_the_first(tmp_path: Path) -> None:
    fonts = Path("assets/fonts").resolve() if Path("assets/fonts").is_dir() else THEME.font_path("regular").parent
    regular, bold = fonts / "SourceSans3-Regular.ttf", next(fonts.glob("SourceSans3-*bold.ttf"))
    other = tmp_path / regular.name
    other.write_bytes(bold.read_bytes())
    first = read_face(regular)
    second = read_face(other)
    assert pdfmetrics.getFont(first.name).face is second
    assert first.width("breedte", 10) != second.width("breedte", 10)
    assert pdfmetrics.getFont(read_face(regular).name).face is first


def test_the_colour_profile_carries_no_clock() -> None:
    assert PROFILE.read_bytes()[24:36].hex() == "07e600010001000000000000"
