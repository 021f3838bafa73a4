"""What the tests of text share: faces, looks, and a way to draw paragraphs into a small PDF."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Protocol

import pymupdf
import pytest

from report.document import Run
from report.typography.boxes import CharacterStyle
from report.typography.breaking import set_lines
from report.typography.faces import Face
from report.typography.items import Shaper
from report.typography.justification import JUSTIFIED, Setting
from report.typography.lines import text_operators
from report.typography.registry import read_face
from tests.typography.small import SmallFile

FONTS = Path(__file__).parents[2] / "assets" / "fonts"
LEFT, TOP, LEADING = 50.0, 800.0, 14.0

Looks = Callable[[Run], CharacterStyle]


class Draw(Protocol):
    """Draws paragraphs below each other, 50 points from the left edge, and returns the PDF."""

    def __call__(
        self,
        *paragraphs: str | Sequence[Run],
        measure: float = 200.0,
        language: str = "nl",
        setting: Setting = JUSTIFIED,
        align: str = "justify",
    ) -> bytes: ...


def opened(data: bytes) -> Any:
    """A PDF, opened with MuPDF."""
    untyped: Any = pymupdf
    return untyped.open(stream=data)


@pytest.fixture(scope="session")
def face() -> Face:
    return read_face(FONTS / "SourceSans3-Regular.ttf")


@pytest.fixture(scope="session")
def italic() -> Face:
    return read_face(FONTS / "SourceSans3-It.ttf")


@pytest.fixture(scope="session")
def looks(face: Face, italic: Face) -> Looks:
    plain, slanted = CharacterStyle(face, 10.0, features="pnum"), CharacterStyle(italic, 10.0, features="pnum")
    note, link = CharacterStyle(face, 10.0, features="sups"), CharacterStyle(face, 10.0, (0.0, 0.3, 0.6))

    def looks(run: Run) -> CharacterStyle:
        return slanted if run.emphasis else note if run.note is not None else link if run.href is not None else plain

    return looks


@pytest.fixture(scope="module")
def shaper() -> Shaper:
    return Shaper("nl")


@pytest.fixture
def small() -> SmallFile:
    return SmallFile()


@pytest.fixture
def draw(looks: Looks) -> Draw:
    def draw(
        *paragraphs: str | Sequence[Run],
        measure: float = 200.0,
        language: str = "nl",
        setting: Setting = JUSTIFIED,
        align: str = "justify",
    ) -> bytes:
        small, shaper, y = SmallFile(), Shaper(language), TOP
        for paragraph in paragraphs:
            runs = (Run(paragraph),) if isinstance(paragraph, str) else tuple(paragraph)
            lines = set_lines(shaper.items(runs, looks), measure, setting)
            if y - LEADING * len(lines) < 30:
                small.pages.append([])
                y = TOP
            small.add(text_operators(small.fonts, lines, LEFT, y, LEADING, align).operators)
            y -= LEADING * (len(lines) + 1)
        return small.data()

    return draw
