"""Figures: a chart or an image in the main column, its caption beside it; wide ones carry the caption above."""

from __future__ import annotations

from typing import TYPE_CHECKING

from report.compose.text import notes_of
from report.document import Chart, Figure, Picture, Run
from report.story import Flowable, Pen, Strip

if TYPE_CHECKING:
    from report.charts.display import DisplayList
    from report.compose.composer import Composer
    from report.compose.text import TextFlowable
    from report.structure import StructureElement

AIR = 14.0  # points above and below a figure
TALLEST = 0.5  # of the text's height, for an image
CAPTION_GAP = 8.0  # points between a caption and what it stands above or below


class FigureFlowable(Flowable):
    """A figure and its texts, never cut; `texts` are (x, points below the top, text)."""

    space_before = AIR
    space_after = AIR
    flexes_above = flexes_below = True

    def __init__(self, element: Figure, composer: Composer, parent: StructureElement) -> None:
        self.composer = composer
        self.mark = element.mark
        self.places = {element.id: 0}
        grid = composer.theme.grid
        wide = element.wide
        self.x = 0.0 if wide else grid.indent
        self.width = grid.wide if wide else grid.main
        group = parent.add("Div")
        self.texts: list[tuple[float, TextFlowable]] = []
        depth = 0.0
        caption = group.add("Caption")
        label = composer.text((Run(element.label),), "label", grid.side, caption.add("P"), 0.0)
        if wide:
            head = composer.text(element.caption, "caption", grid.main, caption.add("P"), grid.indent, label=label)
            self.texts.append((0.0, head))
            depth = head.height() + CAPTION_GAP
        else:
            text = composer.text(element.caption, "caption", grid.side, caption.add("P"), 0.0)
            self.texts += [(0.0, label), (label.height(), text)]
        self.top = depth
        self.structure = group.add("Figure", alt=element.alt)
        self.body, body_height = self._body(element)
        depth += body_height
        for runs in (*element.notes, element.source):
            if runs:
                note = composer.text(runs, "source", self.width, group.add("P"), self.x)
                depth += 4.0 if not self.texts or self.texts[-1][1].x != self.x else 0.0
                self.texts.append((depth, note))
                depth += note.height()
        side = max([d + t.height() for d, t in self.texts])
        self.strips = (Strip(max(depth, side), notes=notes_of(*[text for _, text in self.texts])),)

    def _body(self, element: Figure) -> tuple[DisplayList | Picture, float]:
        if isinstance(element.body, Chart):
            display = self.composer.setter.chart(element.body, self.width)
            return display, display.height
        picture = element.body
        tallest = TALLEST * self.composer.theme.rows * self.composer.theme.baseline
        self.scale = min(self.width / picture.width, tallest / picture.height)
        return picture, picture.height * self.scale

    def draw(self, pen: Pen, first: int, last: int, x: float, top: float) -> None:
        captions = 1 if self.x == 0.0 else 2
        for depth, text in self.texts[:captions]:
            text.draw(pen, 0, len(text.strips), x, top - depth)
        pen.element(self.structure)
        if isinstance(self.body, Picture):
            width, height = self.body.width * self.scale, self.body.height * self.scale
            pen.image(str(self.body.file), x + self.x, top - self.top - height, width, height)
        else:
            lower = top - self.top - self.body.height
            pen.chart(self.body, x + self.x, lower)
        pen.close()
        for depth, text in self.texts[captions:]:
            text.draw(pen, 0, len(text.strips), x, top - depth)


def figure(composer: Composer, element: Figure, parent: StructureElement) -> None:
    """Add a figure: Div holding Caption and Figure side by side, because an alt text hides what is inside."""
    composer.add(FigureFlowable(element, composer, parent))
