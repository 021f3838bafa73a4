"""Figures: a chart or an image with its caption beside it, above it where there is no side column or it is wide."""

from __future__ import annotations

from report.charts.display import DisplayList
from report.charts.drawing import draw_chart
from report.charts.palette import Palette
from report.compose.composer import Composer, Measure
from report.compose.text import Hung, notes_of
from report.document import Chart, Figure, Picture
from report.story import Flowable, Pen, Strip
from report.structure.element import StructureElement
from report.typography.setter import Setter

AIR = 14.0  # points above and below a figure
TALLEST = 0.5  # of the text's height, for an image
NOTES_GAP = 4.0  # points between a figure and what is said below it
CAPTION_GAP = 8.0  # points between a caption and what it stands above or below


class FigureFlowable(Flowable):
    """A figure with its caption and what is said below it, never cut."""

    space_before = AIR
    space_after = AIR
    flexes_above = flexes_below = floats = True

    def __init__(self, element: Figure, composer: Composer, parent: StructureElement, measure: Measure) -> None:
        self.composer = composer
        self.mark = element.mark
        self.places = {element.id: 0}
        self.across = element.wide and measure == composer.column
        self.x, self.width = (0.0, composer.theme.grid.wide) if self.across else measure[:2]
        group = parent.add("Div")
        caption = group.add("Caption")
        self.captions = composer.caption(element, caption, None if self.across else measure)
        above = self.across or not measure.side
        self.top = self.captions[-1].foot + CAPTION_GAP if above else 0.0
        self.structure = group.add("Figure", alt=element.alt)
        self.body, height = self._body(element)
        self.notes = self._notes(element, group, self.top + height)
        texts = [*self.captions, *self.notes]
        depth = max([self.top + height, *[text.foot for text in texts]])
        self.strips = (Strip(depth, notes=notes_of(*[text.text for text in texts])),)

    def _notes(self, element: Figure, group: StructureElement, depth: float) -> list[Hung]:
        """The notes and the source of the figure, the first one below `depth` points."""
        notes: list[Hung] = []
        for runs in (*element.notes, element.source):
            if runs:
                text = self.composer.text(runs, "source", self.width, group.add("P"), self.x)
                notes.append(Hung(notes[-1].foot if notes else depth + NOTES_GAP, text))
        return notes

    def _body(self, element: Figure) -> tuple[DisplayList | Picture, float]:
        if isinstance(element.body, Chart):
            display = drawing(element.body, self.width, self.composer.setter)
            return display, display.height
        picture = element.body
        tallest = TALLEST * self.composer.theme.rows * self.composer.theme.baseline
        self.scale = min(self.width / picture.width, tallest / picture.height)
        return picture, picture.height * self.scale

    def draw(self, pen: Pen, first: int, last: int, x: float, top: float) -> None:
        for depth, text in self.captions:
            text.draw(pen, 0, len(text.strips), x, top - depth)
        pen.element(self.structure)
        if isinstance(self.body, Picture):
            width, height = self.body.width * self.scale, self.body.height * self.scale
            pen.image(str(self.body.file), x + self.x, top - self.top - height, width, height)
        else:
            lower = top - self.top - self.body.height
            pen.chart(self.body, x + self.x, lower)
        pen.close()
        for depth, text in self.notes:
            text.draw(pen, 0, len(text.strips), x, top - depth)


def figure(composer: Composer, element: Figure, parent: StructureElement, measure: Measure) -> None:
    """Add a figure: Div holding Caption and Figure side by side, because an alt text hides what is inside."""
    composer.add(FigureFlowable(element, composer, parent, measure))


def drawing(chart: Chart, width: float, setter: Setter) -> DisplayList:
    """A chart `width` points wide in the colours, the faces and, where it was drawn before, the cache of a setter."""
    return draw_chart(chart, width, Palette.of(setter.theme.colour), setter.faces, setter.cache)
