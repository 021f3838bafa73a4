"""What the tests of text share: faces, looks, and a way to draw paragraphs into a small PDF."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any, Protocol

import pymupdf
import pytest
from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from report.document import Run
from report.typography.boxes import CharacterStyle
from report.typography.breaking import set_lines
from report.typography.faces import Face, read_face
from report.typography.items import Shaper
from report.typography.lines import FontResources, text_operators
from report.typography.settings import JUSTIFIED, Setting

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


@pytest.fixture
def canvas(monkeypatch: pytest.MonkeyPatch, face: Face) -> Canvas:
    return new_canvas(monkeypatch, face)


def new_canvas(monkeypatch: pytest.MonkeyPatch, face: Face) -> Canvas:
    monkeypatch.setattr(rl_config, "invariant", 1)
    return Canvas(BytesIO(), pagesize=(595, 842), initialFontName=face.name, pageCompression=1)


@pytest.fixture
def draw(monkeypatch: pytest.MonkeyPatch, face: Face, looks: Looks) -> Draw:
    def draw(
        *paragraphs: str | Sequence[Run],
        measure: float = 200.0,
        language: str = "nl",
        setting: Setting = JUSTIFIED,
        align: str = "justify",
    ) -> bytes:
        canvas = new_canvas(monkeypatch, face)
        shaper, ink, y = Shaper(language), FontResources(canvas), TOP
        for paragraph in paragraphs:
            runs = (Run(paragraph),) if isinstance(paragraph, str) else tuple(paragraph)
            lines = set_lines(shaper.items(runs, looks), measure, setting)
            if y - LEADING * len(lines) < 30:
                canvas.showPage()
                y = TOP
            canvas._code.append(text_operators(ink, lines, LEFT, y, LEADING, align).operators)
            y -= LEADING * (len(lines) + 1)
        canvas.showPage()
        data: bytes = canvas.getpdfdata()
        return data

    return draw
