"""The pen: what flowables draw with; it gathers each page's operators, marked content and links."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from math import ceil
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, Literal

from report.charts.display import operators
from report.colours import fill_colour, stroke_colour
from report.diagnostics.errors import Diagnostic, Mark
from report.drawing.pages import (
    SEQUENCE,
    Drawing,
    DrawnArea,
    DrawnChart,
    DrawnPage,
    DrawnText,
    DrawnThing,
    LinkArea,
    PageSequence,
    packed,
)
from report.drawing.paper import Paper
from report.drawing.turning import turned
from report.messages import say
from report.structure.element import StructureElement
from report.typography.embedding import FontResources
from report.typography.lines import Rectangle, line_ends, text_operators

if TYPE_CHECKING:
    from report.charts.display import DisplayList
    from report.pictures.raster import Raster
    from report.typography.faces import Face
    from report.typography.lines import TextObject
    from report.typography.setter import SetText

#: What an artifact is: decoration, what stands behind text, running heads, folios, what a page break repeats.
Artifact = Literal["Layout", "Background", "Header", "Footer", "Repeated"]
#: How each kind of artifact begins (ISO 32000-1, table 330).
ARTIFACTS: Final[Mapping[Artifact, str]] = {
    "Layout": "/Artifact<</Type/Layout>>BDC",
    "Background": "/Artifact<</Type/Background/BBox{}>>BDC",
    "Header": "/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC",
    "Footer": "/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC",
    "Repeated": "/Artifact<</Type/Pagination>>BDC",
}
SPARE = 1.0  # points by which something may reach beyond its room: half a rule, a dot, what rounding leaves
POINT = 25.4 / 72  # in millimetres


class Pen:
    """What flowables draw with, page after page: coordinates in points, y upwards; text belongs to what is open.

    Paths and fills outside an element and an artifact are artifacts. In a "Repeated" artifact nothing belongs to its
    element and nothing is linked: it was read and linked before. What is asked of it wrongly - text outside an element,
    an element inside another mark - is an error of the program and raises RuntimeError. `drawing` gathers what is
    finished, whose pages stand in the file as the `sequence` says. What is drawn beyond the room that it was given (see
    `within`) is one of the `misfits`. What reaches an edge of the `sheet` goes on beyond it, into its bleed. `drawn` is
    what stands on the page so far, `painted` are its areas that are no longer white.
    """

    def __init__(
        self,
        folios: Mapping[str, str],
        faces: Mapping[str, Face],
        sequence: PageSequence = SEQUENCE,
        sheet: Paper | None = None,
    ) -> None:
        self.faces = faces
        self.sheet = sheet
        self.sequence = sequence
        self.fonts = FontResources(faces.values())
        self.drawing = Drawing(self.fonts)
        self._folios = folios
        self.misfits: list[Diagnostic] = []
        self._room: Rectangle | None = None
        self._place: Mark | None = None  # of what is being drawn
        self._open: StructureElement | str = ""  # the element, or the kind of artifact, that is being painted
        self._begin_page()

    def _begin_page(self) -> None:
        self._code: list[str] = []
        self._next_id = 0  # marked-content id of the page (ISO 32000-1, 14.7.4.4)
        self._links: list[LinkArea] = []
        self._translucent = False
        self.drawn: list[DrawnThing] = []
        self.painted: list[Rectangle] = []

    @property
    def page(self) -> int:
        """The index of the page that is being drawn."""
        return self.sequence.at(len(self.drawing.pages))

    def end_page(self) -> None:
        """Close the page and start the next one."""
        if self._open:
            raise RuntimeError(f"page {self.page + 1} ends inside {self._open}")
        stream = packed("\n".join(self._code).encode("latin-1"))
        self.drawing.pages.append(DrawnPage(stream, self._next_id, self._links, self._translucent, self.drawn))
        self._begin_page()

    @contextmanager
    def within(self, room: Rectangle, place: Mark | None = None) -> Iterator[None]:
        """Draw something in the room that it has on the page; `place` is where it was typed."""
        outer, found = (self._room, self._place), len(self.misfits)
        self._room, self._place = room, place or self._place
        try:
            yield
        finally:
            del self.misfits[found + 1 :]  # what reaches too far does so with all its parts
            self._room, self._place = outer

    def _keep(self, left: float, bottom: float, right: float, top: float) -> None:
        """See to it that an area lies in the room that there is, and remember that it is painted."""
        self.painted.append(Rectangle(left, bottom, right, top))
        if self._room is None:
            return
        room = self._room
        beyond = max(room.left - left, right - room.right, room.bottom - bottom, top - room.top)
        if beyond <= SPARE:
            return
        sideways = beyond in (room.left - left, right - room.right)
        length = ceil(beyond * POINT - 0.1)
        message = (
            say("this is {length} mm wider than the room that it has", length=length)
            if sideways
            else say("this is {length} mm higher than the room that it has", length=length)
        )
        hint = say("take it out of what it stands in, make it smaller, or change widths or sizes in the theme")
        self.misfits.append(Diagnostic(self._place or Mark(""), message, hint))

    def element(self, element: StructureElement) -> None:
        """Open marked content that belongs to `element`."""
        self._refuse_nesting(element.role)
        self._open = element
        self._mark(element)

    def artifact(self, kind: Artifact = "Layout", box: Rectangle | None = None) -> None:
        """Open marked content that belongs to no element (ISO 32000-1, 14.8.2.2); backgrounds need their `box`."""
        self._refuse_nesting(kind)
        self._open = kind
        self._code.append(ARTIFACTS[kind].format(box.array() if box else ""))

    def close(self) -> None:
        """Close what was opened last."""
        if not self._open:
            raise RuntimeError(f"nothing is open on page {self.page + 1}")
        self._open = ""
        self._code.append("EMC")

    def operators(self, code: str) -> None:
        """Append page-description operators."""
        if self._open:
            self._code.append(code)
        else:
            self._code += (ARTIFACTS["Layout"], code, "EMC")

    def rectangle(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """Fill a rectangle, and the bleed beside those of its edges that are edges of the sheet."""
        self._keep(x, y, x + width, y + height)
        x, y, right, top = self.bled(Rectangle(x, y, x + width, y + height))
        self.operators(f"{fill_colour(colour)} {x:.2f} {y:.2f} {right - x:.2f} {top - y:.2f} re f")

    def bled(self, box: Rectangle) -> Rectangle:
        """A box, with its edges that are edges of the sheet moved out by the bleed: for fields, pictures and clips."""
        return self.sheet.bled(box) if self.sheet else box

    def rule(self, x: float, y: float, width: float, colour: str, weight: float) -> None:
        """Draw a horizontal rule whose middle is at `y`."""
        self._keep(x, y, x + width, y)
        self.operators(f"{stroke_colour(colour)} {weight:g} w {x:.2f} {y:.2f} m {x + width:.2f} {y:.2f} l S")

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
        """Paint lines `first` to `last` - 1 with their upper left corner at (x, top).

        Without an element the text belongs to whatever is open. `spans` maps indexes of runs to elements of their own.
        """
        lines = text.lines[first:last]
        if len(lines) == 1 and not any(box.code for segment in lines[0].segments for box in segment.boxes):
            return  # an empty paragraph has no content either
        self.drawn.append(DrawnText(text, first, first + len(lines), x, top, self._place))
        ends = [line_ends(line, x, text.align) for line in lines]
        edges = min([left for left, _ in ends]), max([right for _, right in ends])
        baseline = top - text.ascent - (len(lines) - 1) * text.leading
        self._keep(edges[0], baseline, edges[1], top - (text.leading - text.ascent))  # up to its capitals
        drawn = text_operators(self.fonts, lines, x, top - text.ascent, text.leading, align=text.align)
        code = self._code
        code.append(drawn.begin)
        if element is None or self._open == "Repeated":
            if not self._open:
                raise RuntimeError(f"text outside an element on page {self.page + 1}: {text.lines}")
            code += [operators for _, operators in drawn.segments]
        else:
            self._refuse_nesting(element.role)
            before: StructureElement | None = None
            for run, operators in drawn.segments:
                owner = element if run is None else spans.get(run, element)
                if owner is not before:
                    if before is not None:
                        code.append("EMC")
                    self._mark(owner)
                    before = owner
                code.append(operators)
            code.append("EMC")
        code.append(drawn.end)
        if element is not None and self._open != "Repeated":
            self._link_areas(drawn, element, spans)

    def chart(self, display: DisplayList, x: float, y: float, words: tuple[str, ...] = ()) -> None:
        """Paint a chart, made of these words, with its lower left corner at (x, y)."""
        self._picture(Rectangle(x, y, x + display.width, y + display.height))
        self.drawn.append(DrawnChart(display, self.faces, words, x, y, self._place))
        self._code.append(operators(display, self.faces, x, y, self.fonts))

    def reportlab(self, flowable: Any, box: Rectangle, slack: float) -> None:
        """Draw a flowable of ReportLab's, wrapped already, in `box`, which is `slack` points wider than it.

        Raises ValueError for what an accessible and archival file must not hold.
        """
        from report.drawing.reportlab import operators_of

        self._picture(box)
        self.drawn.append(DrawnArea(box, self._place))
        self._code.append(operators_of(flowable, box, slack, self.faces.values(), self.fonts))

    def link(self, href: str, box: Rectangle, element: StructureElement) -> None:
        """Make `box` a link to an address or to "#id"; `element` is a Link, or stands in one."""
        owner = element.within("Link")
        if owner is None:
            raise RuntimeError(f"a link to {href} outside a Link on page {self.page + 1}")
        self._links.append(LinkArea(href, box, owner))

    def folio_of(self, id: str) -> str:
        """The printed number of the page on which `id` stands."""
        return self._folios[id]

    def image(
        self, raster: Raster, x: float, y: float, width: float, height: float, frame: Rectangle | None = None
    ) -> None:
        """Draw an image, turned as it is to be shown, in a box of this size; the same one is embedded once.

        With a `frame`, what is outside it is cut off.
        """
        images = self.drawing.images
        name = images.get(raster)
        if name is None:
            name = images[raster] = f"I{raster.digest[:12]}"
        box = Rectangle(x, y, x + width, y + height)
        self._picture(frame or box)
        self.drawn.append(DrawnArea(box, self._place, raster.size))
        self._translucent |= raster.mask is not None
        clip, shown = self.sheet.covered(box) if self.sheet else ("", box)
        if frame:
            left, bottom, right, top = self.bled(frame)
            clip = f"{left:.2f} {bottom:.2f} {right - left:.2f} {top - bottom:.2f} re W n "
        self._code.append(f"q {clip}{turned(raster.orientation, shown)} cm /{name} Do Q")

    # --- marks -------------------------------------------------------------------------------------

    def _mark(self, element: StructureElement) -> None:
        self.drawing.marks.setdefault(element, []).append((len(self.drawing.pages), self._next_id))
        self._code.append(f"/{element.role}<</MCID {self._next_id}>>BDC")
        self._next_id += 1

    def _picture(self, box: Rectangle) -> None:
        self._keep(*box)
        if not isinstance(self._open, StructureElement):
            raise RuntimeError(f"a picture outside an element on page {self.page + 1}")
        boxes, pages = self.drawing.boxes, [page for page, _ in self.drawing.marks[self._open]]
        if pages[0] == pages[-1]:
            boxes[self._open] = box
        else:
            boxes.pop(self._open, None)  # a box is for what stands on one page

    def _refuse_nesting(self, what: str) -> None:
        if self._open:
            raise RuntimeError(f"{what} inside {self._open} on page {self.page + 1}")

    def _link_areas(self, drawn: TextObject, element: StructureElement, spans: Mapping[int, StructureElement]) -> None:
        """Link what was drawn; runs of one link that stand side by side are one area."""
        found: list[LinkArea] = []
        for area in (*drawn.links, *[n._replace(target=f"#{n.target}") for n in drawn.notes]):
            box = area.box
            owner = spans.get(area.number, element).within("Link")
            if found and found[-1].element is owner and found[-1].box.beside(box):
                box = found.pop().box.joined(box)
            if owner is None:
                raise RuntimeError(f"a link to {area.target} outside a Link on page {self.page + 1}")
            found.append(LinkArea(area.target, box, owner))
        self._links += found
