"""Where chapters open: on the next page, on a left or right one, or below the chapter before them."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest

from report.compose import compose
from report.document import ChapterStart, Document, Element, Heading, Run
from report.theme.parts import Pages
from report.typeset import typeset
from report.verify import verify_bytes
from report.verify.reading import PdfReading
from tests.documents import MARK, THEME, document, paragraph
from tests.strategies import PROSE


def chapter(name: str, opening: ChapterStart | None = None, level: int = 1) -> Heading:
    number = name if level == 1 else f"{name}.1"
    return Heading(level, (Run(f"Hoofdstuk{name}"),), f"h{name}", number, mark=MARK, opening=opening)


def texts(made: Document, opening: ChapterStart = "page") -> list[str]:
    """The words of each page, in a theme whose chapters open so."""
    theme = THEME.model_copy(update={"pages": Pages(mirrored=True, opening=opening)})
    data = typeset(compose(made, theme), theme)
    assert verify_bytes(data) == ()
    return [" ".join([text.text for text in page.shown]) for page in PdfReading(pikepdf.open(BytesIO(data))).pages]


def first_with(pages: list[str], words: str) -> int:
    """The number of the first page after the contents on which words stand."""
    return next(number for number, text in enumerate(pages, 1) if number > 2 and words in text)


def test_a_chapter_that_runs_in_stands_on_the_page_of_the_one_before() -> None:
    pages = texts(document(chapter("1"), paragraph(PROSE), chapter("2", "run-in"), paragraph(PROSE)))
    assert first_with(pages, "Hoofdstuk1") == first_with(pages, "Hoofdstuk2") == len(pages) == 3


def test_all_chapters_of_a_theme_may_run_in_but_those_that_say_otherwise() -> None:
    made = document(chapter("1"), paragraph(PROSE), chapter("2"), paragraph(PROSE), chapter("3", "page"))
    pages = texts(made, "run-in")
    assert [first_with(pages[1:2] * 3, f"Hoofdstuk{n}") for n in "12"] == [3, 3]  # on the page of the contents
    assert first_with(pages, "Hoofdstuk3") == len(pages) == 3


@pytest.mark.parametrize(("opening", "remainder"), [("right", 1), ("left", 0)])
def test_chapters_open_on_one_side_behind_pages_on_which_nothing_stands(opening: ChapterStart, remainder: int) -> None:
    parts: list[Element] = []
    for n in "1234":
        parts += [chapter(n), *[paragraph(PROSE * 9)] * (6 if n in "24" else 1)]
    pages = texts(document(*parts), opening)
    starts = [first_with(pages, f"Hoofdstuk{n}") for n in "1234"]
    assert [start % 2 for start in starts] == [remainder] * 4
    blank = [number for number, text in enumerate(pages, 1) if not text.strip()]
    assert blank
    assert all(number + 1 in starts for number in blank)
    assert {start - 1 for start in starts if start > 3} >= {number for number in blank if number > 2}


def test_page_numbers_and_labels_count_blank_pages() -> None:
    theme = THEME.model_copy(update={"pages": Pages(mirrored=True, opening="right")})
    made = document(chapter("1"), paragraph(PROSE), chapter("2"), paragraph(PROSE))
    story = compose(made, theme)
    with pikepdf.open(BytesIO(typeset(story, theme))) as pdf:
        assert len(pdf.pages) == 5
        assert pdf.pages[3].Contents.read_bytes().strip() == b""
        assert int(pdf.Root.PageLabels.Nums[0]) == 0


def test_a_section_may_begin_a_page_and_keeps_the_running_head_of_its_chapter() -> None:
    pages = texts(document(chapter("1"), paragraph(PROSE), chapter("1", "page", level=2), paragraph(PROSE)))
    assert len(pages) == 4
    assert "Verslag 2030" in pages[3]
