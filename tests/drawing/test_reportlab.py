"""ReportLab's canvas: what is drawn on it becomes operators of a page, and what a file must not hold is refused."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.lib.colors import CMYKColor, Color
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from report.drawing.reportlab import operators_of
from report.typography.embedding import FontResources
from report.typography.lines import Rectangle
from report.typography.setter import Setter
from tests.documents import THEME
from tests.editions import ROOT
from tests.typography.conftest import opened
from tests.typography.small import SmallFile

FACES = Setter(THEME, "nl").faces
REGULAR = FACES["regular"].name
PICTURE = ROOT / "tests" / "content" / "2030" / "images" / "roof.png"


class Drawn(Flowable):  # type: ignore[misc]
    """A flowable that draws what a function draws."""

    def __init__(self, paint: Callable[[Canvas], object]) -> None:
        super().__init__()
        self.paint = paint
        self.width, self.height = 100, 50

    def draw(self) -> None:
        self.paint(self.canv)


def operators(paint: Callable[[Canvas], object], fonts: FontResources | None = None) -> str:
    return operators_of(Drawn(paint), Rectangle(50, 700, 550, 1000), 0, FACES.values(), fonts or FontResources())


def shown(text: str, font: str = REGULAR) -> Callable[[Canvas], object]:
    """What shows a text."""

    def paint(canvas: Canvas) -> None:
        canvas.setFont(font, 10)
        canvas.drawString(0, 0, text)

    return paint


def test_text_is_drawn_and_measured_alike() -> None:
    text = "Één (blok) \\ van 10 €, 5\u00a0%"
    small = SmallFile()
    small.add(operators(shown(text), small.fonts))
    page = opened(small.data())[0]
    assert page.get_text().rstrip(" \n") == text
    (block,) = page.get_text("rawdict")["blocks"]
    characters = [c for line in block["lines"] for span in line["spans"] for c in span["chars"]]
    last = characters[len(text) - 1]["bbox"][2]
    assert last - 50 == pytest.approx(Canvas("").stringWidth(text, REGULAR, 10), abs=0.01)


def test_it_begins_in_the_state_that_reportlab_expects_and_leaves_no_trace() -> None:
    code = operators(lambda canvas: (canvas.addLiteral("%gs"), canvas.rect(0, 0, 9, 9))).split("\n")
    assert code[0] == "q 0 g 0 G 1 w 0 J 0 j 10 M [] 0 d"
    assert code[-1] == "Q"
    assert sum(line.startswith("q") for line in code) == code.count("Q")


def test_a_font_may_be_set_that_nothing_is_shown_in() -> None:
    fonts = FontResources()
    code = operators(lambda canvas: (canvas.setFont("Times-Roman", 9), shown("dak")(canvas)), fonts)
    assert re.findall(r"/(\w+) \S+ Tf", code) == ["F1"]
    assert [font.face.name for font in fonts] == [REGULAR]


def image(canvas: Canvas) -> None:
    canvas.drawImage(str(PICTURE), 0, 0, 10, 10)


def shading(canvas: Canvas) -> None:
    canvas.linearGradient(0, 0, 9, 9, ("#FF0000", "#00FF00"))


@pytest.mark.parametrize(
    ("paint", "words"),
    [
        (
            shown("dak", "Helvetica"),
            "its font 'Helvetica' cannot be embedded: use one of SourceSans3-It, SourceSans3-Li",
        ),
        (shown("日"), f"its font '{REGULAR}' has no character '日'"),
        (lambda canvas: canvas.setFillColor(Color(1, 0, 0, 0.5)), "it has transparency"),
        (lambda canvas: canvas.setFillColor(CMYKColor(1, 0, 0, 0)), "CMYK"),
        (image, "it has an image"),
        (lambda canvas: canvas.drawInlineImage(str(PICTURE), 0, 0, 10, 10), "it has an image"),
        (shading, "it has a gradient"),
        (lambda canvas: canvas.linkURL("https://example.be", (0, 0, 9, 9)), "it has a link"),
        (lambda canvas: canvas.acroForm.checkbox(), "it has a link or a form field"),
        (lambda canvas: canvas.addLiteral("/P<</MCID 0>>BDC"), "it has tags"),
        (lambda canvas: canvas.addLiteral("/Pattern cs"), "the operator 'cs'"),
    ],
)
def test_what_a_file_must_not_hold_is_refused(paint: Callable[[Canvas], object], words: str) -> None:
    with pytest.raises(ValueError, match=re.escape(words)):
        operators(paint)


def test_space_between_words_is_kept() -> None:
    def paint(canvas: Canvas) -> None:
        text = canvas.beginText(0, 0)
        text.setFont(REGULAR, 10)
        text.setWordSpace(5)
        text.textOut("een dak")
        text.setWordSpace(0)
        text.textOut("een dak")
        canvas.drawText(text)

    spaced, plain = re.findall(r"(?:\[.*?\] ?TJ)|(?:\(.*?\) ?Tj)", operators(paint))
    assert ")-500.0(" in spaced
    assert " Tw" not in operators(paint)
    assert plain.endswith("Tj")


ORDINARY = """
import sys
from report.compose import compose
from report.typeset import typeset
from tests.documents import THEME, document, paragraph
typeset(compose(document(paragraph("tekst")), THEME), THEME)
print(*sorted(name for name in sys.modules if name.startswith("reportlab.")))
"""


def test_an_ordinary_report_draws_nothing_with_reportlab() -> None:
    command = [sys.executable, "-c", ORDINARY]
    loaded = subprocess.run(command, cwd=Path(ROOT), capture_output=True, text=True, check=True).stdout.split()
    assert "reportlab.pdfbase.pdfmetrics" in loaded
    assert not [name for name in loaded if name.startswith(("reportlab.pdfgen", "reportlab.platypus"))]
