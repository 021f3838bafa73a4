"""The pen: what flowables draw with; it gathers a page's operators, marked content and annotations."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from report.charts.display import operators
from report.colours import fill_colour, stroke_colour
from report.structure import StructureElement
from report.typography.lines import Ink, text_operators

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from report.charts.display import DisplayList
    from report.story import Rectangle
    from report.typography.faces import Face
    from report.typography.setter import SetText


class CanvasPen:
    """Draws on a ReportLab canvas, a page at a time (see report.story.Pen for what each method does)."""

    def __init__(self, canvas: Canvas, folios: Mapping[str, str], faces: Mapping[str, Face]) -> None:
        self.canvas = canvas
        self.faces = faces
        self.ink = Ink(canvas)
        self.page = 0
        self._folios = folios
        self._code: list[str] = []
        self._next_id = 0  # marked-content id of the page (ISO 32000-1, 14.7.4.4)

    def end_page(self) -> None:
        """Close the page and start the next one."""
        self.canvas._code.extend(self._code)
        self.canvas.showPage()
        self._code = []
        self._next_id = 0
        self.ink = Ink(self.canvas)
        self.page += 1

    def element(self, element: StructureElement) -> None:
        element.content.append((self.page, self._next_id))
        self._code.append(f"/{element.role} <</MCID {self._next_id}>> BDC")
        self._next_id += 1

    def artifact(self, kind: str = "") -> None:
        self._code.append(f"/Artifact <</Type /{kind}>> BDC" if kind else "/Artifact BMC")

    def close(self) -> None:
        self._code.append("EMC")

    def operators(self, code: str) -> None:
        self._code.append(code)

    def rectangle(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        self._code.append(f"{fill_colour(colour)} {x:.2f} {y:.2f} {width:.2f} {height:.2f} re f")

    def rule(self, x: float, y: float, width: float, colour: str, weight: float) -> None:
        self._code.append(f"{stroke_colour(colour)} {weight:g} w {x:.2f} {y:.2f} m {x + width:.2f} {y:.2f} l S")

    def text(
        self,
        text: SetText,
        x: float,
        top: float,
        element: StructureElement | None = None,
        *,
        first: int = 0,
        last: int | None = None,
        spans: Mapping[int, StructureElement] = MappingProxyType({}),
    ) -> None:
        drawn = text_operators(self.ink, text.lines[first:last], x, top - text.ascent, text.leading, align=text.align)
        self._code.append(drawn.begin)
        for run, code in drawn.segments:
            owner = element if run is None else spans.get(run, element)
            if owner is not None:
                self.element(owner)
            self._code.append(code)
            if owner is not None:
                self._code.append("EMC")
        self._code.append(drawn.end)
        for href, x0, y0, x1, y1, run in drawn.links:
            owner = spans.get(run, element)
            if owner is not None:
                self.link(href, (x0, y0, x1, y1), owner)

    def chart(self, display: DisplayList, x: float, y: float) -> None:
        self._code.append(operators(display, self.faces, x, y, self.canvas))

    def link(self, href: str, box: Rectangle, element: StructureElement) -> None:
        words = element.text()
        if href.startswith("#"):
            self.canvas.linkAbsolute(words, href[1:], box, Border="[0 0 0]")
        else:
            from reportlab.pdfbase.pdfdoc import PDFString

            self.canvas.linkURL(href, box, relative=0, thickness=0, Contents=PDFString(words))

    def folio_of(self, id: str) -> str:
        return self._folios[id]

    def image(self, file: str, x: float, y: float, width: float, height: float) -> None:
        from reportlab.lib.utils import ImageReader

        self.canvas._code.extend(self._code)  # ReportLab draws images at once: keep the order
        self._code = []
        # given a path, ReportLab would name the image by it, and the folder would reach the file
        self.canvas.drawImage(ImageReader(file), x, y, width, height, mask="auto")
