"""A click on a word leads to the place where it was typed: on every page of both editions of 2022."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pymupdf
import pytest

from report.live.placing import nearest_word
from tests.browser.stage import Stage, Watched
from tests.editions import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Page, Position

pytestmark = pytest.mark.browser

WORD = re.compile(r"[^\W\d_]{6,}")
LANGUAGES = ("nl", "fr")
CATALOGS = tuple((ROOT / "report" / "catalogs").glob("*/LC_MESSAGES/report.po"))


class PrintedWord(NamedTuple):
    """A word as it is printed: its page, counted from 0, and the middle of it in points from the top left."""

    page: int
    text: str
    x: float
    y: float


def printed(pdf: bytes) -> Iterator[PrintedWord]:
    """The words of an edition, as a reader of PDFs finds them that knows nothing of ours."""
    with pymupdf.open(stream=pdf) as document:  # type: ignore[no-untyped-call]
        for number, page in enumerate(document):
            for left, top, right, bottom, text, *_ in page.get_text("words"):
                yield PrintedWord(number, text, (left + right) / 2, (top + bottom) / 2)


def typed_once(folder: Path) -> dict[str, str]:
    """The words that stand once in all files of a year: where each is, as "file:line:column"."""
    places: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for path in sorted(folder.rglob("*.yaml")):
        for number, line in enumerate(path.read_text("utf-8").split("\n"), 1):
            for found in WORD.finditer(line):
                counts[found[0]] += 1
                places[found[0]] = f"{path.relative_to(folder)}:{number}:{found.start() + 1}"
    own = set(WORD.findall("".join([path.read_text("utf-8") for path in CATALOGS])))  # what the program writes itself
    return {word: place for word, place in places.items() if counts[word] == 1 and word not in own}


def leads(root: Path, place: str, word: str, typed: str) -> bool:
    """Whether a place is the one where a word was typed, or that of a date or a value slot which prints it."""
    file, line, column = place.rsplit(":", 2)
    there = (root / file).read_text("utf-8").split("\n")[int(line) - 1][int(column) - 1 :]
    return place.endswith(typed) or there.startswith((word, "{")) or there.removeprefix("[")[:1].isdecimal()


def has_more(places: list[str], number: int) -> bool:
    """Whether a place more than so many was told."""
    return len(places) > number


def sample(words: Iterator[PrintedWord], known: dict[str, str], number: int) -> list[PrintedWord]:
    """So many words of each page that are typed once, spread over it."""
    pages: dict[int, list[PrintedWord]] = {}
    for one in words:
        if one.text in known:
            pages.setdefault(one.page, []).append(one)
    return [one for page in pages.values() for one in page[:: max(1, len(page) // number)][:number]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_click_leads_to_the_line_and_column(language: str, real: Watched, page: Page) -> None:
    known = typed_once(real.root / "content" / "2022")
    with Stage(real, page).entered() as stage:
        edition = real.shown[-1].editions[language].edition
        wanted = sample(printed(edition.pdf), known, 2)
        assert len({one.page for one in wanted}) > 10
        page.locator(f"[data-view={language}]").click()
        wrong = []
        for word in wanted:
            before = len(real.places)
            shown = page.locator(f".edition[lang={language}] .page").nth(word.page)
            shown.evaluate("one => one.scrollIntoView()")
            stage.settle(1)
            width, height = real.shown[-1].editions[language].pictures.sizes[word.page]
            box = shown.bounding_box()
            assert box
            at: Position = {"x": word.x / width * box["width"], "y": word.y / height * box["height"]}
            shown.click(position=at)
            stage.wait(partial(has_more, real.places, before))
            if not leads(real.root, real.places[-1], word.text, known[word.text]):
                wrong.append((word, known[word.text], real.places[-1]))
        assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_has_a_place(language: str, real: Watched, page: Page) -> None:
    """Without the browser, as a click would find it."""
    folder = real.root / "content" / "2022"
    known = typed_once(folder)
    with Stage(real, page).entered():
        shown = real.shown[-1].editions[language]
    lines = {path: path.read_text("utf-8").split("\n") for path in folder.rglob("*.yaml")}
    wrong, exact = [], 0
    for word in printed(shown.edition.pdf):
        found = nearest_word(shown.words(word.page), word.x, word.y)
        assert found, word
        assert found.id, word
        left, top, right, bottom = found.box
        hit = left - 2 <= word.x <= right + 2 and top - 2 <= word.y <= bottom + 2
        path = real.root / found.mark.file
        there = path in lines and len(lines[path][found.mark.line - 1]) >= found.mark.column - 1
        if not hit or not there:
            wrong.append((word, found))
        elif word.text in known:
            exact += 1
            if not leads(real.root, str(found.mark), word.text, known[word.text]):
                wrong.append((word, found))
    assert wrong == []
    assert exact > 150
