"""What no page of the report may be, read back from where its glyphs stand, without help from the page breaker."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import NamedTuple

import pymupdf
import pytest

from tests.editions import EDITIONS, edition

pytestmark = pytest.mark.slow

BODY, LEADING, LEFT = 10.5, 14.0, 187.0  # points: size and leading of body text, its left edge on left pages
MIRRORED = LEFT - 73.7  # points by which it stands further left on right pages; places there are told as on left ones
LABEL = 9.5  # points, size of dates and terms in lists
CHAPTER = 32.0  # points, size of the title of a chapter
TOP, FOOT = 90.0, 765.0  # points from the page's upper edge: between these stands the text
FIRST = 2  # index of the first page after cover and contents
SCALED = 0.25  # points by which the scaling of a line changes the size of its letters
HYPHENS = "-\u00ad\u2010"
both = pytest.mark.parametrize(("content", "language"), EDITIONS)


class Line(NamedTuple):
    """A line of text: its baseline and left edge in points from the page's upper left corner, its words and looks."""

    y: float
    x: float
    text: str
    size: float
    bold: bool

    @property
    def beside(self) -> bool:
        """Whether it stands beside the main column, or is the label of what stands beside it there."""
        return self.x < LEFT - 1 or (self.bold and abs(self.size - LABEL) < 0.1)

    @property
    def body(self) -> bool:
        """Whether it is body text of the main column."""
        return abs(self.size - BODY) < SCALED and LEFT - 1 < self.x < LEFT + 60


class Sheet(NamedTuple):
    """A page: its lines from above to below, where its text ends, and where it could."""

    lines: tuple[Line, ...]
    depth: float
    end: float
    frames: tuple[tuple[float, float], ...]  # from where to where callouts reach, which stand whole

    @property
    def body(self) -> list[Line]:
        """Its lines of body text that are no headings."""
        return [line for line in self.lines if line.body and not line.bold]

    @property
    def opens(self) -> bool:
        """Whether a chapter begins on it."""
        return any(abs(line.size - CHAPTER) < 0.1 for line in self.lines)


@cache
def sheets(content: str, language: str) -> tuple[Sheet, ...]:
    """The pages of an edition after its contents."""
    with pymupdf.open(stream=edition(content, language).data) as pdf:  # type: ignore[no-untyped-call]
        return tuple([_sheet(page) for page in list(pdf)[FIRST:]])


def _sheet(page: pymupdf.Page) -> Sheet:
    found: dict[tuple[int, int], list[Line]] = {}
    is_right = (page.number or 0) % 2 == 0
    blocks = page.get_text("dict", flags=0)["blocks"]  # type: ignore[no-untyped-call]
    for number, block in enumerate(blocks):
        for line in block["lines"]:
            for span in line["spans"]:
                (x, y), text = span["origin"], span["text"]
                if text.strip() and y < FOOT:
                    x += MIRRORED if is_right else 0.0
                    one = Line(y, x, text, span["size"], "Semibold" in span["font"])
                    found.setdefault((round(y), 0 if one.beside else number + 1), []).append(one)
    lines = []
    for spans in found.values():
        spans.sort(key=lambda span: span.x)
        size = max(span.size for span in spans)
        bold = all(span.bold for span in spans)
        lines.append(Line(spans[0].y, spans[0].x, "".join([span.text for span in spans]).strip(), size, bold))
    lines = sorted([line for line in _joined(lines) if line.y > TOP])
    rules = [d["rect"] for d in page.get_drawings() if abs(d["rect"].width - 56) < 0.5 and d["rect"].height < 1]
    end = min([rule.y0 - LEADING / 2 for rule in rules], default=FOOT + 4)
    shown = [line for line in lines if line.y < end + 1]
    drawn = [d["rect"].y1 for d in page.get_drawings() if TOP < d["rect"].y1 < end]
    filled = [d["rect"] for d in page.get_drawings() if d["fill"] and d["rect"].width > 100 and d["rect"].y0 > TOP - 20]
    frames = tuple([(rect.y0, rect.y1) for rect in filled])
    return Sheet(tuple(shown), max([line.y for line in shown] + drawn, default=0.0), end, frames)


def _joined(lines: list[Line]) -> list[Line]:
    """Lines of the main column on one baseline are one line: what a reader takes for several is put together."""
    kept: dict[tuple[int, bool], Line] = {}
    for line in sorted(lines, key=lambda line: line.x):
        key = round(line.y), line.beside
        before = kept.get(key)
        kept[key] = before._replace(text=before.text + line.text, bold=before.bold and line.bold) if before else line
    return list(kept.values())


def runs(lines: list[Line]) -> list[list[Line]]:
    """Lines that stand one leading below each other, in groups; a bullet or number begins a group."""
    found: list[list[Line]] = []
    for line in lines:
        follows = found and abs(line.y - found[-1][-1].y - LEADING) < 0.5
        if follows and not re.match(r"[•–-]|\d+\. ", line.text):
            found[-1].append(line)
        else:
            found.append([line])
    return found


def goes_on(above: Sheet, below: Sheet) -> bool:
    """Whether a paragraph begins on one page and ends on the next."""
    if below.opens or not above.body or not below.lines or not below.lines[0].body:
        return False
    return not re.search(r"[.:;!?][”»’)\d\s]*$", above.body[-1].text) and above.lines[-1].body


@both
def test_pages_are_read_as_a_reader_sees_them(content: str, language: str) -> None:
    """Guards the tests below: were lines not found, they would pass."""
    found = sheets(content, language)
    assert sum([len(sheet.body) for sheet in found]) > 20
    assert sum([sheet.opens for sheet in found]) > 2
    assert any(line.bold and line.size > BODY for sheet in found for line in sheet.lines)
    if content == "real":
        both_editions = [pair for each in ("nl", "fr") for pair in pairwise(sheets(content, each))]
        assert any(goes_on(above, below) for above, below in both_editions)
        assert any(sheet.end < FOOT - 2 * LEADING for sheet in found)


@both
def test_no_line_of_a_paragraph_stands_alone(content: str, language: str) -> None:
    for above, below in pairwise(sheets(content, language)):
        if goes_on(above, below):
            assert len(runs(above.body)[-1]) > 1, above.body[-1].text
            assert len(runs(below.body)[0]) > 1, below.body[0].text


@both
def test_no_page_ends_in_a_hyphen(content: str, language: str) -> None:
    for sheet in sheets(content, language):
        if sheet.body:
            assert sheet.body[-1].text[-1] not in HYPHENS


@both
def test_two_lines_stand_below_every_heading(content: str, language: str) -> None:
    for sheet in sheets(content, language):
        for line in sheet.lines:
            if line.bold and line.size >= BODY and LEFT - 1 < line.x < LEFT + 1:
                below = {round(other.y) for other in sheet.lines if other.y > line.y + 2 and other.size < line.size + 9}
                assert len(below) > 1, line.text


@both
def test_no_page_is_three_lines_short_without_cause(content: str, language: str) -> None:
    """The cause is a chapter that begins on the next page, or a figure, table or callout at its top that is taller."""
    for above, below in pairwise(sheets(content, language)):
        room = above.end - above.depth
        if below.opens or room < 3 * LEADING:
            continue
        loose = [line for line in below.body if not any(top < line.y < foot for top, foot in below.frames)]
        wanted = [line for line in loose if line.y < TOP + room]
        assert not any(len(run) > 1 for run in runs(wanted)), (above.lines[-1].text, below.lines[0].text)


@both
def test_body_lines_of_all_pages_stand_on_one_grid_or_midway_between_its_lines(content: str, language: str) -> None:
    """But for those of timelines and lists of terms, whose labels in the side column are half a line apart."""
    offsets = []
    for sheet in sheets(content, language):
        labels = [line.y for line in sheet.lines if line.beside and abs(line.size - LABEL) < 0.1]
        inside = (min(labels) - 1, max(labels) + 2 * LEADING + 1) if labels else (0.0, 0.0)
        offsets += [line.y % (LEADING / 2) for line in sheet.body if not inside[0] < line.y < inside[1]]
    assert max(offsets) - min(offsets) < 0.1


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_no_page_of_the_report_of_this_folder_is_more_than_half_empty(language: str) -> None:
    """Empty is the longest way down the text of a page on which nothing stands."""
    with pymupdf.open(stream=edition("real", language).data) as pdf:  # type: ignore[no-untyped-call]
        for page in list(pdf)[1:]:
            blocks = page.get_text("dict", flags=0)["blocks"]
            spans = [span["bbox"] for block in blocks for line in block["lines"] for span in line["spans"]]
            boxes = [(box[1], box[3]) for box in spans] + [(d["rect"].y0, d["rect"].y1) for d in page.get_drawings()]
            depth, empty = TOP, 0.0
            for top, foot in sorted([box for box in boxes if TOP < box[1] < FOOT]):
                empty, depth = max(empty, top - depth), max(depth, foot)
            assert max(empty, FOOT - depth) < (FOOT - TOP) / 2, page.number + 1
