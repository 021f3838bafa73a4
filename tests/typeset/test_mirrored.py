"""Left and right pages that mirror each other: side column, page number and running head outside on both."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from typing import NamedTuple

import pikepdf
import pytest

from report.compose import compose
from report.document import Heading, Run
from report.theme.parts import Pages
from report.typeset import typeset
from report.verify.reading import PdfReading
from tests.documents import MARK, THEME, document, paragraph, table
from tests.strategies import PROSE

PLAIN = THEME.model_copy(update={"pages": Pages()})
NEAR = 1.5  # points that a letter may stand beside the edge of its line


class Extent(NamedTuple):
    """From where to where the texts of one size reach on a page, in points from its left edge."""

    left: float
    right: float


@cache
def sizes(*, mirrored: bool) -> list[dict[float, Extent]]:
    """What stands on each page after that of the title: the extents of its texts by their sizes."""
    theme = THEME if mirrored else PLAIN
    title = Heading(1, (Run("Beleid"),), "beleid", "1", mark=MARK)
    body = [paragraph(PROSE * 9) for _ in range(30)]
    data = typeset(compose(document(title, *body, table([("een", "1")], ("Naam", "Waarde"))), theme), theme)
    found = []
    for page in PdfReading(pikepdf.open(BytesIO(data))).pages[3:]:
        extents: dict[float, Extent] = {}
        for text in page.shown:
            if text.text.strip():
                size = round(text.size, 1) if abs(text.size - 10.5) > 0.3 else 10.5  # as lines are scaled
                before = extents.get(size, Extent(1000.0, 0.0))
                extents[size] = Extent(min(before.left, text.x0), max(before.right, text.x1))
        found.append(extents)
    return found


def test_text_of_a_right_page_is_as_far_from_the_spine_as_that_of_a_left_page() -> None:
    left, right = sizes(mirrored=True)[:2]  # pages 4 and 5
    width = THEME.page.width
    inner = width - THEME.grid.left - THEME.grid.wide
    assert left[10.5].left == pytest.approx(THEME.grid.left + THEME.grid.indent, abs=NEAR)
    assert left[10.5].right == pytest.approx(width - inner, abs=NEAR + 5)  # full stops hang in the margin
    assert right[10.5].left == pytest.approx(inner, abs=NEAR)
    assert right[10.5].right == pytest.approx(inner + THEME.grid.main, abs=NEAR + 5)


def test_numbers_and_running_heads_of_pages_stand_outside() -> None:
    left, right = sizes(mirrored=True)[:2]
    outer = THEME.page.width - THEME.grid.left
    for size in (THEME.style("folio").size, THEME.style("running-head").size):
        assert left[size].left == pytest.approx(THEME.grid.left, abs=NEAR)
        assert right[size].right == pytest.approx(outer, abs=NEAR)


def test_all_pages_are_alike_where_they_are_not_mirrored() -> None:
    left, right = sizes(mirrored=False)[:2]
    assert left[10.5].left == pytest.approx(right[10.5].left, abs=NEAR)
    size = THEME.style("folio").size
    assert left[size].left == pytest.approx(right[size].left, abs=NEAR) == pytest.approx(THEME.grid.left, abs=NEAR)


def test_the_left_page_says_what_report_it_is_of_and_the_right_one_which_chapter() -> None:
    title = Heading(1, (Run("Beleid"),), "beleid", "1", mark=MARK)
    data = typeset(compose(document(title, *[paragraph(PROSE * 9) for _ in range(30)]), THEME), THEME)
    size = THEME.style("running-head").size
    pages = PdfReading(pikepdf.open(BytesIO(data))).pages
    heads = ["".join([text.text for text in page.shown if abs(text.size - size) < 0.1]) for page in pages]
    assert "Verslag 2030" in heads[3]
    assert "Beleid" in heads[4]
    assert "Beleid" not in heads[3]
    assert "Verslag" not in heads[4]
