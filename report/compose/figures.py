"""Figures: a chart or an image with its caption beside it, above it where there is no side column or it is wide."""

from __future__ import annotations

from report.charts.display import DisplayList
from report.charts.drawing import draw_chart
from report.charts.palette import Palette
from report.charts.words import words_of
from report.compose.composer import Composer, Measure
from report.compose.notes_below import readable
from report.compose.text import Hung, notes_of
from report.diagnostics.errors import Mark, error
from report.document import Chart, Figure, Picture
from report.drawing.pen import Pen
from report.pictures.raster import Raster
from report.story import Edges, Flowable, Offset, Strip
from report.structure.element import StructureElement
from report.typography.setter import Setter

AIR = 14.0  # points above and below a figure
NOTES_GAP = 4.0  # points between a figure and what is said below it
CAPTION_GAP = 8.0  # points between a caption and what it stands above or below


class PictureFlowable(Flowable):
    """A chart, or an image of `size` points, as one structure element, at an offset from an edge of its page.

    `words` are those of which a chart is made.
    """

    def __init__(
        self,
        body: DisplayList | Raster,
        size: tuple[float, float],
        element: StructureElement,
        left: Offset,
        words: tuple[str, ...] = (),
    ) -> None:
        self.words = words
        self.body = body
        self.size = size
        self.element = element
        self.left = left
        self.strips = (Strip(size[1]),)

    def draw(self, pen: Pen, first: int, last: int, edges: Edges, top: float) -> None:
        width, height = self.size
        left = self.left.on(edges)
        pen.element(self.element)
        if isinstance(self.body, DisplayList):
            pen.chart(self.body, left, top - height, self.words)
        else:
            pen.image(self.body, left, top - height, width, height)
        pen.close()


class FigureFlowable(Flowable):
    """A figure with its caption and what is said below it, never cut.

    Div holds Caption and Figure side by side, because an alt text hides what is inside.
    """

    space_before = AIR
    space_after = AIR
    flexes_above = flexes_below = floats = True

    def __init__(self, element: Figure, composer: Composer, parent: StructureElement, measure: Measure) -> None:
        self.composer = composer
        self.mark = element.mark
        self.places = {element.id: 0}
        self.across = element.wide and measure == composer.column
        self.measure = composer.wide if self.across else measure
        group = parent.add("Div")
        self.captions = composer.caption(element, group, None if self.across else measure)
        above = self.across or not measure.side or isinstance(element.body, Chart)
        self.top = self.captions[-1].foot + CAPTION_GAP if above else 0.0
        _, tallest = composer.theme.picture_room()
        structure = group.add("Figure", alt=element.alt)
        self.body = picture(element.body, self.measure, tallest, composer.setter, structure)
        foot = self.top + self.body.height()
        self.notes = self._notes(element, group, foot)
        texts = [*self.captions, *self.notes]
        depth = max([foot, *[text.foot for text in texts]])
        self.strips = (Strip(depth, notes=notes_of(*[text.text for text in texts])),)

    def _notes(self, element: Figure, group: StructureElement, depth: float) -> list[Hung]:
        """The notes and the source of the figure, the first one below `depth` points."""
        notes: list[Hung] = []
        look = self.composer.look("source")
        left, width, _ = readable(self.measure, look, self.composer.theme)
        for runs in (*element.notes, element.source):
            if runs:
                text = self.composer.text(runs, look, width, group.add("P"), left)
                notes.append(Hung(notes[-1].foot if notes else depth + NOTES_GAP, text))
        return notes

    def draw(self, pen: Pen, first: int, last: int, edges: Edges, top: float) -> None:
        for text in self.captions:
            text.draw(pen, edges, top)
        self.body.draw(pen, 0, 1, edges, top - self.top)
        for text in self.notes:
            text.draw(pen, edges, top)


def picture(
    body: Chart | Picture, measure: Measure, tallest: float, setter: Setter, element: StructureElement
) -> PictureFlowable:
    """A chart as wide as a measure, or an image as large as fits in this width and in `tallest` points."""
    left, width, _ = measure
    if isinstance(body, Chart):
        display = drawing(body, width, setter)
        return PictureFlowable(display, (display.width, display.height), element, left, words_of(body))
    scale = min(width / body.width, tallest / body.height)
    return PictureFlowable(body.raster, (body.width * scale, body.height * scale), element, left)


def drawing(chart: Chart, width: float, setter: Setter) -> DisplayList:
    """A chart `width` points wide in the colours, the faces and, where it was drawn before, the cache of a setter."""
    chart = chart.respelt(setter.shaper.with_soft_hyphens)
    display = draw_chart(chart, width, Palette.of(setter.theme.colour), setter.faces, setter.cache)
    place = setter.place or Mark("")
    setter.misfits += [error(place, message, hint, "layout") for message, hint in display.faults]
    return display
