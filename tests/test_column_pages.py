"""A theme of two columns: whole reports set in it, read back from their files by the places of their glyphs."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from typing import NamedTuple

import pikepdf
import pytest
from hypothesis import given, settings

from report.compose import compose
from report.document import Document, Heading, Run
from report.structure.element import StructureElement
from report.theme.lengths import MM
from report.theme.parts import Columns
from report.theme.theme import Theme
from report.typeset import typeset
from report.verify import verify_bytes
from report.verify.painted import ShownText
from report.verify.reading import PdfReading
from tests.documents import MARK, THEME, document, pages, paragraph, squeezed, table
from tests.editions import EDITIONS, edition
from tests.examples import examples, quick
from tests.pdf.tagged import faults
from tests.strategies import FIRST, PROSE, documents

pytestmark = pytest.mark.slow

GUTTER = 8 * MM
TWO = THEME.model_copy(update={"columns": Columns(count=2, gutter=8)})
WIDTH = (THEME.grid.wide - GUTTER) / 2
STEP = WIDTH + GUTTER
CONTENTS = 1  # index of the page
BODY, LEADING = 10.5, 14.0
both = pytest.mark.parametrize(("content", "language"), quick(EDITIONS, EDITIONS[2:]))


class Side(NamedTuple):
    """The lines of body text in a column of a page, from above to below."""

    page: int
    column: int
    lines: tuple[ShownText, ...]


def made(found: Document, theme: Theme = TWO) -> tuple[StructureElement, bytes]:
    """The structure tree and the bytes of a document in columns."""
    story = compose(found, theme)
    return story.tree, typeset(story, theme)


@cache
def columned(content: str, language: str) -> bytes:
    """An edition in two columns."""
    return made(edition(content, language).document)[1]


def column_left(page: int, column: int) -> float:
    """The left edge of a column, in points; `page` is the index of its page."""
    return THEME.live_left(right=THEME.is_right(page + 1)) + column * STEP


def sides(data: bytes) -> list[Side]:
    """The columns of a file: the last piece of each line of body text that begins at the left edge of one."""
    found: dict[tuple[int, int], dict[float, ShownText]] = {}
    for number, page in enumerate(PdfReading(pikepdf.open(BytesIO(data))).pages):
        for shown in page.shown:
            is_title = shown.font is not None and shown.font.bold  # of a chart or callout
            if abs(shown.size - BODY) < 0.25 and not is_title:
                column = int(shown.x0 >= column_left(number, 1) - 1)
                found.setdefault((number, column), {})[round(shown.y0, 1)] = shown
    return [Side(*key, tuple([lines[y] for y in sorted(lines, reverse=True)])) for key, lines in sorted(found.items())]


def test_columns_share_the_width_of_the_page() -> None:
    assert TWO.column_width == pytest.approx(WIDTH)
    assert TWO.column_lefts == pytest.approx([0, STEP])


@both
def test_nothing_is_found_in_an_edition(content: str, language: str) -> None:
    assert verify_bytes(columned(content, language)) == ()


@both
def test_text_stands_in_both_columns_on_one_grid_and_ends_inside_no_word(content: str, language: str) -> None:
    """Or midway between its lines; what is in callouts, timelines and lists of terms is indented, or stands across."""
    found = [side for side in sides(columned(content, language)) if side.page > CONTENTS]
    assert {side.column for side in found} == {0, 1}
    offsets = []
    for side in found:
        lines = [line for line in side.lines if abs(line.x0 - column_left(side.page, side.column)) < 1]
        offsets += [line.y0 % (LEADING / 2) for line in lines]
        assert side.lines[-1].text[-1] not in "-\u00ad\u2010"
    assert max(offsets) - min(offsets) < 0.1


@settings(max_examples=examples(10))
@given(documents)
def test_random_documents_are_tagged_as_they_are_read(found: Document) -> None:
    tree, data = made(found)
    assert faults(tree, PdfReading(pikepdf.open(BytesIO(data)))) == []


def test_columns_of_prose_are_full_and_part_no_line_from_its_paragraph() -> None:
    _, data = made(document(FIRST, *[paragraph(PROSE * (3 + n % 4)) for n in range(60)]))
    found = sides(data)
    assert len(found) > 8
    least = min([side.lines[-1].y0 for side in found])
    for side in found[:-4]:
        assert side.lines[-1].y0 < least + 3 * LEADING
    for side in found[1:]:
        begins = [n for n, line in enumerate(side.lines) if line.text.startswith("De werkgroep")]
        assert begins
    read = PdfReading(pikepdf.open(BytesIO(data)))
    parted = 0
    for element in [element for element in read.elements if element.role == "P"]:
        rows: dict[tuple[int, int], set[float]] = {}
        for mark in element.marks():
            for shown in read.pieces[mark]:
                rows.setdefault((mark.page, int(shown.x0 >= column_left(mark.page, 1) - 1)), set()).add(
                    round(shown.y0, 1)
                )
        parted += len(rows) > 1
        assert all(len(lines) > 1 for lines in rows.values()) or len(rows) < 2
    assert parted > 5


def test_a_table_stands_in_a_column_if_its_words_fit_there_and_else_across_the_page() -> None:
    small = table([["plat", "12"]], ("Soort", "Aantal"))
    wide = table([["plat", *["duurzaamheidscriteria"] * 4, "12"]], ("Soort", *["Overheidsopdracht"] * 4, "Aantal"))
    flowables = compose(document(FIRST, small, wide), TWO).flowables
    assert [flowable.across for flowable in flowables if "tabel" in flowable.places] == [False, True]


def test_the_title_of_a_section_stands_beside_its_number() -> None:
    heading = Heading(2, (Run("Een titel van een sectie die niet op een regel past"),), "s", "1.1", mark=MARK)
    read = PdfReading(pikepdf.open(BytesIO(made(document(FIRST, heading, paragraph(PROSE)))[1])))
    (title,) = [element for element in read.elements if element.role == "H3"]
    shown = [piece for mark in title.marks() for piece in read.pieces[mark]]
    (mark, *_) = title.marks()
    number, *words = shown
    assert number.text == "1.1"
    assert abs(number.x0 - column_left(mark.page, 0)) < 1
    assert abs(words[0].y0 - number.y0) < 0.1
    assert {round(word.x0) for word in words} == {round(number.x1 + 10)}


def test_one_column_is_what_there_was() -> None:
    alone = THEME.model_copy(update={"columns": Columns(count=1)})
    found = document(FIRST, *[paragraph(PROSE * 5) for _ in range(9)])
    assert made(found, alone)[1] == made(found, THEME)[1]
    assert "".join(map(squeezed, pages(found))).count("Dewerkgroep") == 45
