"""Flowables and drawings of ReportLab's own library: split over pages, tagged, and without fault."""

from __future__ import annotations

import re
from itertools import chain
from typing import Any

import pymupdf
import pytest

from report.compose import compose
from report.compose.reportlab import ReportLabFlowable
from report.document import Document, ReportLabContent
from report.verify import verify_bytes
from tests.compose.flowables import ROWS, bars, code, content, groups, ledger, prose, texts
from tests.documents import THEME, document, paragraph
from tests.examples import quick
from tests.pdf.tagged import faults, made, opened, raw
from tests.strategies import FIRST, PROSE

pytestmark = pytest.mark.slow


def composed(element: ReportLabContent) -> ReportLabFlowable:
    """The flowable that an element becomes."""
    flowable = compose(document(element), THEME).flowables[-1]
    assert isinstance(flowable, ReportLabFlowable)
    return flowable


@pytest.mark.long
def test_a_strip_is_a_row_or_a_line() -> None:
    table, text, drawing = (composed(content(make)) for make in (ledger, prose, bars))
    assert len(table.strips) == ROWS
    heights = [strip.height for strip in table.strips]
    assert heights[0] == pytest.approx(2 * heights[1])
    assert heights[1:] == pytest.approx([heights[1]] * (ROWS - 1))
    assert table.head == pytest.approx(heights[1])
    assert {round(strip.height, 6) for strip in text.strips} == {14, 28}  # ReportLab leaves no line alone above a break
    assert text.head == 0
    assert [strip.height for strip in drawing.strips] == [150]
    assert (table.floats, drawing.floats) == (False, True)


@pytest.mark.parametrize("before", quick(range(1, 40, 3), range(1, 40, 24)))
def test_no_row_is_alone_lost_or_drawn_twice_and_heads_are_repeated(before: int) -> None:
    _, data = made(document(FIRST, *[paragraph("regel")] * before, content(ledger, id="l")))
    pages = [page for page in texts(data) if "dak " in page]
    rows = [re.findall(r"^dak (\d+)", page, re.MULTILINE) for page in pages]
    assert [int(row) for row in chain(*rows)] == list(range(1, ROWS + 1))
    assert min(map(len, rows)) > 1
    assert [len(re.findall("^Kasten", page, re.MULTILINE)) for page in pages] == [1] * len(pages)


def test_a_table_with_spans_and_colours_is_split_between_them() -> None:
    _, data = made(document(FIRST, paragraph(PROSE), content(groups), paragraph(PROSE)))
    assert verify_bytes(data) == ()
    pages = [page for page in texts(data) if "dak " in page]
    rows = [re.findall(r"^dak (\d+)", page, re.MULTILINE) for page in pages]
    assert [int(row) for row in chain(*rows)] == list(range(1, ROWS + 1))
    assert [len(page) % 5 for page in rows] == [0] * len(rows)


def test_a_table_is_one_figure_on_many_pages() -> None:
    alt = "A list of 120 numbered roofs, with the number of hives that stand on each of them."
    list_of_roofs = content(ledger, id="l", lang="en", alt=alt)
    tree, data = made(document(FIRST, paragraph(PROSE * 9), list_of_roofs, paragraph(PROSE)))
    found = opened(data)
    assert faults(tree, found) == []
    assert verify_bytes(data) == ()
    (figure,) = [element for element in found.elements if element.role == "Figure"]
    assert (figure.alt, figure.lang) == (alt, "en")
    assert len({mark.page for mark in figure.marks()}) == len([*figure.marks()]) > 2
    assert "BBox" not in figure.attributes  # which is for what stands on one page


@pytest.mark.parametrize("make", [bars, code])
def test_a_drawing_is_a_figure_with_its_box(make: Any) -> None:
    tree, data = made(document(FIRST, paragraph(PROSE), content(make), paragraph(PROSE)))
    found = opened(data)
    assert faults(tree, found) == []
    assert verify_bytes(data) == ()
    (figure,) = [element for element in found.elements if element.role == "Figure"]
    left, bottom, right, top = map(float, figure.attributes["BBox"])
    assert right - left == pytest.approx(THEME.text_width, abs=0.01)
    assert top - bottom == pytest.approx({bars: 150, code: 80}[make], abs=0.01)


def test_text_is_read_as_it_stands_and_justified() -> None:
    _, data = made(document(FIRST, paragraph(PROSE), content(prose, role="P", alt="")))
    assert verify_bytes(data) == ()
    found = opened(data)
    (element,) = [one for one in found.elements if raw(one, found).startswith("Vet")]
    assert element.role == "P"
    assert raw(element, found).strip() == ("Vet en schuin. " + PROSE * 60).strip()
    with pymupdf.open(stream=data) as pdf:  # type: ignore[no-untyped-call]
        words, fonts = pdf[2].get_text("words"), {font[3].partition("+")[2] for font in pdf[2].get_fonts()}
    assert {"SourceSans3-Regular", "SourceSans3-Semibold", "SourceSans3-It"} <= fonts
    (first,) = [word[3] for word in words if word[4] == "Vet"]
    ends = [max(word[2] for word in words if abs(word[3] - first - 14 * line) < 2) for line in range(9)]
    assert ends == pytest.approx([ends[0]] * 9, abs=0.05)


@pytest.mark.long
def test_the_same_report_gives_the_same_bytes() -> None:
    def edition() -> Document:
        return document(FIRST, *[content(make) for make in (ledger, prose, bars, code)])

    assert made(edition())[1] == made(edition())[1]
