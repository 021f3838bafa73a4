"""The pages of a draft are those of the report, line by line: queries stand beside them, and cover nothing."""

from __future__ import annotations

import re
from functools import cache

import pytest

from report.compose import compose
from report.drawing.pages import DrawnPage, DrawnText
from report.locales import locale_of
from report.localise import localise
from report.localise.draft import DraftEdition
from report.localise.edition import Edition
from report.model.report import Report
from report.source.load import load
from report.structure.element import outline
from report.theme.parts import Columns, Grid
from report.typeset import DrawnStory, assembled, draw
from report.typography.lines import Rectangle, line_ends
from report.validate import validate
from report.verify import verify_bytes
from tests.documents import THEME
from tests.editions import FOLDERS
from tests.examples import quick

pytestmark = pytest.mark.slow

WIDE = Grid(left=25, side=38, gutter=8, main=114, top=32, bottom=24)
TIGHT = Grid(left=8, side=42, gutter=8, main=144, top=32, bottom=24)
HEADS = THEME.page.height - THEME.grid.top + 1  # points; what stands higher says that it is a draft
LOOKS = {
    "one column": THEME,
    "two columns": THEME.model_copy(update={"columns": Columns(count=2)}),
    "three columns": THEME.model_copy(update={"columns": Columns(count=3)}),
    "even margins": THEME.model_copy(update={"grid": WIDE, "columns": Columns(count=2)}),
    "no margins": THEME.model_copy(update={"grid": TIGHT, "columns": Columns(count=2)}),
}


@cache
def read(content: str) -> Report:
    return validate(load(FOLDERS[content]))


@cache
def made(content: str, look: str, draft: bool, language: str = "nl") -> DrawnStory:
    report, locale = read(content), locale_of(language)
    edition = (DraftEdition if draft else Edition)(report, locale)
    return draw(compose(localise(report, locale, edition), LOOKS[look]), LOOKS[look])


def is_remark(drawn: DrawnText) -> bool:
    """Whether all the words of a text are about the report and not of it: queries and their signs."""
    return all(segment.run.remark for line in drawn.text.lines for segment in line.segments)


def lines(page: DrawnPage) -> list[tuple[str, float, float]]:
    """The lines of a page below its head, without what is remarked: the words of each, and where it stands."""
    found = []
    for drawn in page.drawn:
        if isinstance(drawn, DrawnText) and not is_remark(drawn) and drawn.top < HEADS:
            for number, line in enumerate(drawn.text.lines[drawn.first : drawn.last]):
                words = " ".join([box.text for segment in line.segments for box in segment.boxes])
                found.append((words, round(drawn.x, 3), round(drawn.top - number * drawn.text.leading, 3)))
    return found


def remarks(page: DrawnPage) -> list[tuple[str, Rectangle]]:
    """What is remarked on a page, each with its area; signs are such, too."""
    found = []
    for drawn in page.drawn:
        if isinstance(drawn, DrawnText) and is_remark(drawn):
            text, shown = drawn.text, drawn.text.lines[drawn.first : drawn.last]
            ends = [line_ends(line, drawn.x, text.align) for line in shown]
            foot = drawn.top - text.ascent - (len(shown) - 1) * text.leading
            box = Rectangle(
                min(ends)[0], foot, max([right for _, right in ends]), drawn.top - text.leading + text.ascent
            )
            words = " ".join([box.text for line in shown for segment in line.segments for box in segment.boxes])
            found.append((words, box))
    return found


@pytest.mark.parametrize(
    ("content", "look"),
    quick(
        [(content, look) for content in FOLDERS for look in LOOKS],
        [("invented", "one column"), ("invented", "three columns"), ("real", "even margins")],
    ),
)
def test_a_draft_has_the_pages_and_lines_of_the_report(content: str, look: str) -> None:
    report, draft = made(content, look, False), made(content, look, True)
    pages = report.drawing.pages
    assert len(pages) <= len(draft.drawing.pages)
    for number, (page, drafted) in enumerate(zip(pages, draft.drawing.pages, strict=False)):
        if number:  # the cover says that it is a draft
            assert lines(page) == lines(drafted), f"page {number + 1}"


@pytest.mark.parametrize("look", quick([*LOOKS][:-1], ["two columns"]))
def test_queries_cover_nothing_and_each_is_printed_once(look: str) -> None:
    draft = made("real", look, True)
    numbers: list[int] = []
    for page in draft.drawing.pages:
        boxes = [box for words, box in remarks(page) if re.match(r"\d+ \D", words)]
        numbers += [int(words.split()[0]) for words, _ in remarks(page) if re.match(r"\d+ \D", words)]
        for at, box in enumerate(boxes):
            assert box.left > 0
            assert box.right < THEME.page.width
            others = [*boxes[:at], *boxes[at + 1 :], *_areas(page)]
            assert not [other for other in others if _overlap(box, other)], f"{look}: {box}"
    assert sorted(numbers) == list(range(1, len(numbers) + 1))
    assert len(numbers) > 30


def _areas(page: DrawnPage) -> list[Rectangle]:
    """The areas of the texts of a page that are no remarks, and of its pictures."""
    found = []
    for drawn in page.drawn:
        if not isinstance(drawn, DrawnText):
            box = getattr(drawn, "box", None)
            found += [box] if box else []
        elif not is_remark(drawn):
            text, shown = drawn.text, drawn.text.lines[drawn.first : drawn.last]
            ends = [line_ends(line, drawn.x, text.align) for line in shown]
            foot = drawn.top - text.ascent - (len(shown) - 1) * text.leading
            found.append(Rectangle(min(ends)[0], foot, max([right for _, right in ends]), drawn.top - 2))
    return found


def _overlap(one: Rectangle, other: Rectangle) -> bool:
    return one.left < other.right and other.left < one.right and one.bottom < other.top and other.bottom < one.top


def test_what_has_no_room_is_listed_behind_the_report_with_its_page() -> None:
    draft, report = made("real", "no margins", True), made("real", "no margins", False)
    behind = draft.drawing.pages[len(report.drawing.pages) :]
    assert [words for page in report.drawing.pages for words, _ in remarks(page)] == []
    listed = [words for page in behind for words, _ in remarks(page)]
    assert [words for words in listed if re.match(r"1\s+\(bladzijde \d+\)\s+Vraag:", words)], listed[:2]
    assert len(listed) > 30


@pytest.mark.parametrize("look", quick([*LOOKS], ["two columns"]))
def test_a_draft_is_read_without_faults(look: str) -> None:
    assert verify_bytes(assembled(LOOKS[look], made("real", look, True))) == ()


def test_queries_are_read_behind_what_they_are_about() -> None:
    told = list(outline(made("invented", "one column", True).story.tree))
    at = next(n for n, line in enumerate(told) if "Klopt de dag van de telling?" in line)
    assert told[at - 1].strip() == "Note (#~query-2)"
    assert told[at - 2].strip().startswith("P: Het dak van de telling")
