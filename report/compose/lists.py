"""Lists: bullets and numbers hang in the main column, dates and terms in the side column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from report.colours import stroke_colour
from report.document import Item, ItemList, Paragraph, Runs, plain
from report.story import Flowable

if TYPE_CHECKING:
    from report.compose.composer import Composer
    from report.compose.text import TextFlowable
    from report.story import Pen
    from report.structure import StructureElement
    from report.theme import Theme

HANG = 15.0  # points from a bullet or number to the text of its item
DOT = 2.2  # points, radius of the dot at a moment of a timeline
DOT_RISE = 3.2  # points from the baseline to the middle of the dot
RULE = 0.6  # points, weight of the rule between two dots
SIDE_STYLES = {"timeline": "timeline-date", "definitions": "term"}


class Moment(Flowable):
    """What happened at a moment of a timeline: a dot beside its first line, on a rule that leads to the next one."""

    is_last = False

    def __init__(self, text: TextFlowable, theme: Theme) -> None:
        self.text = text
        self.theme = theme
        self.strips = text.strips
        self.mark = text.mark

    def draw(self, pen: Pen, first: int, last: int, x: float, top: float) -> None:
        middle = x + self.text.x - self.theme.grid.gutter / 2
        dot = top - self.text.text.ascent + DOT_RISE
        foot = top - self.height(first, last) - (self.space_after if last == len(self.strips) else 0.0)
        pen.artifact()
        if not self.is_last:
            pen.rectangle(middle - RULE / 2, foot - DOT, RULE, dot - foot, self.theme.colour("rule"))
        if first == 0:
            pen.operators(circle(middle, dot, DOT, self.theme.colour("accent")))
        pen.close()
        self.text.draw(pen, first, last, x, top)


def circle(x: float, y: float, radius: float, colour: str) -> str:
    """Operators of a filled circle around (x, y): a dot-long line with round ends."""
    return f"q {stroke_colour(colour)} 1 J {2 * radius:g} w {x:.2f} {y:.2f} m {x:.2f} {y:.2f} l S Q"


def item_list(composer: Composer, element: ItemList, parent: StructureElement, x: float, width: float) -> None:
    """Add a list between `x` and `x` + `width` (points); its labels are Lbl, its contents LBody (14.8.4.3.3)."""
    numbering = {"bullet": "Disc", "number": "Decimal"}.get(element.style, "None")
    structure = parent.add("L", numbering=numbering)
    start = len(composer.flowables)
    for item in element.items:
        _item(composer, element.style, item, structure, x, width)
    added = composer.flowables[start:]
    if parent.role != "LBody":  # a list inside a list stands close to what it belongs to
        air = composer.theme.baseline / 2
        composer.spaced(added, before=air, after=air)
    if element.style == "timeline":
        moments = [f for f in added if isinstance(f, Moment)]
        moments[-1].is_last = True
    for flowable in (added[0], added[-2]) if len(added) > 1 else ():
        flowable.keep_with_next = True  # no item of a list stands alone at a page's foot or head


def _item(composer: Composer, style: str, item: Item, parent: StructureElement, x: float, width: float) -> None:
    structure = parent.add("LI")
    start = len(composer.flowables)
    label: TextFlowable | None = _label(composer, style, item.label, structure, x)
    body = structure.add("LBody")
    inset = 0.0 if style in SIDE_STYLES else HANG
    for part in item.elements:
        if isinstance(part, Paragraph):
            _paragraph(composer, part, body, x + inset, width - inset, label, style)
            label = None
        else:
            composer.element(part, body, x + inset, width - inset)
    if style in SIDE_STYLES:
        added = composer.flowables[start:]
        composer.spaced(added, after=composer.theme.baseline / 2)
        for flowable in added:
            flowable.on_grid = False


def _label(composer: Composer, style: str, runs: Runs, parent: StructureElement, x: float) -> TextFlowable:
    grid = composer.theme.grid
    element = parent.add("Lbl")
    if style in SIDE_STYLES:
        return composer.text(runs, SIDE_STYLES[style], grid.side, element, 0.0)
    return composer.text(runs, composer.style("body", colour="accent", align="left"), HANG, element, x)


def _paragraph(
    composer: Composer,
    part: Paragraph,
    parent: StructureElement,
    x: float,
    width: float,
    label: TextFlowable | None,
    style: str,
) -> None:
    look = composer.style(part.style, align="left")
    text = composer.text(part.runs, look, width, parent, x, label=label, mark=part.mark)
    flowable = Moment(text, composer.theme) if style == "timeline" else text
    flowable.space_after = 0.0
    flowable.keep_with_next = plain(part.runs).rstrip().endswith(":")
    composer.add(flowable)
