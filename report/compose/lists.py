"""Lists: bullets and numbers hang in the column of the text, dates and terms in the side column."""

from __future__ import annotations

from collections.abc import Mapping

from report.colours import stroke_colour
from report.compose.composer import Composer, Measure
from report.compose.text import TextFlowable
from report.document import Item, ItemList, ListLook, Paragraph, Runs, StyleName, plain
from report.drawing.pen import Pen
from report.story import Edges, Flowable
from report.structure.element import StructureElement
from report.theme.parts import TextStyle
from report.theme.theme import Theme

HANG = 15.0  # points from the left edge of a bullet or number to the text of its item, at least
LABEL_GAP = 4.0  # points between the widest number and the text, in a list whose numbers need more room
DOT = 2.2  # points, radius of the dot at a moment of a timeline
DOT_RISE = 3.2  # points from the baseline to the middle of the dot
RULE = 0.6  # points, weight of the rule between two dots
#: The numbering of a list's labels (ISO 32000-1, 14.8.5.5).
NUMBERINGS: Mapping[ListLook, str] = {"bullet": "Disc", "number": "Decimal", "timeline": "None", "definitions": "None"}
SIDE_STYLES: Mapping[ListLook, StyleName] = {"timeline": "timeline-date", "definitions": "term"}


class ListMoment(Flowable):
    """What happened at a moment of a timeline: a dot beside its first line, on a rule that leads to the next one."""

    is_last = False

    def __init__(self, text: TextFlowable, theme: Theme) -> None:
        self.text = text
        self.theme = theme
        self.strips = text.strips
        self.mark = text.mark

    def draw(self, pen: Pen, first: int, last: int, edges: Edges, top: float) -> None:
        middle = self.text.left.on(edges) - self.theme.grid.gutter / 2
        dot = top - self.text.lowered - self.text.text.ascent + DOT_RISE
        foot = top - self.height(first, last) - (self.space_after if last == len(self.strips) else 0.0)
        pen.artifact()
        if not self.is_last:
            pen.rectangle(middle - RULE / 2, foot - DOT, RULE, dot - foot, self.theme.colour("rule"))
        if first == 0:
            pen.operators(circle(middle, dot, DOT, self.theme.colour("accent")))
        pen.close()
        self.text.draw(pen, first, last, edges, top)


def circle(x: float, y: float, radius: float, colour: str) -> str:
    """Operators of a filled circle around (x, y): a dot-long line with round ends."""
    return f"q {stroke_colour(colour)} 1 J {2 * radius:g} w {x:.2f} {y:.2f} m {x:.2f} {y:.2f} l S Q"


def item_list(composer: Composer, element: ItemList, parent: StructureElement, measure: Measure) -> None:
    """Add a list; its labels are Lbl, its contents LBody (ISO 32000-1, 14.8.4.3.3).

    Dates and terms stand at the left of their texts, on right pages as well: they are read first. A list of them stands
    across the page, and inside something else each stands above its text.
    """
    numbering = NUMBERINGS[element.style]
    structure = parent.add("L", numbering=numbering)
    start = len(composer.flowables)
    sided = element.style in SIDE_STYLES
    across = sided and measure == composer.column
    hang = 0.0 if sided else _hang(composer, element)
    for item in element.items:
        _item(composer, element.style, item, structure, composer.labelled if across else measure, hang)
    added = composer.flowables[start:]
    if parent.role != "LBody":  # a list inside a list stands close to what it belongs to
        air = composer.theme.baseline / 2
        composer.spaced(added, before=air, after=air)
    if element.style == "timeline":
        for last in [flowable for flowable in added if isinstance(flowable, ListMoment)][-1:]:
            last.is_last = True
    for flowable in added if across else ():
        flowable.across = True
    for flowable in (added[0], added[-2]) if len(added) > 1 else ():
        flowable.keep_with_next = True  # no item of a list stands alone at a page's foot or head


def _hang(composer: Composer, element: ItemList) -> float:
    """Points from the left edge of a list to its text: the longest of its numbers has room there."""
    labels = {item.label for item in element.items}
    longest = max([len(plain(label)) for label in labels], default=0)
    look = _label_style(composer)
    widths = [composer.setter.widths(label, look)[1] for label in labels if len(plain(label)) == longest]
    widest = max(widths, default=0.0)
    return HANG if widest <= HANG else widest + LABEL_GAP


def _item(
    composer: Composer, style: ListLook, item: Item, parent: StructureElement, measure: Measure, hang: float
) -> None:
    structure = parent.add("LI")
    start = len(composer.flowables)
    sided = style in SIDE_STYLES
    made = _label(composer, style, item.label, structure, measure, hang)
    tall = made.height() if measure.side else 0.0  # a label of more lines than its text keeps its room
    made.keep_with_next = sided and not measure.side
    label = None if made.keep_with_next else made
    body = structure.add("LBody")
    inner = measure.inset(hang)
    for part in item.elements:
        if not isinstance(part, Paragraph):
            composer.element(part, body, inner)
            continue
        look = composer.style(part.style, align="left")
        text = composer.text(part.runs, look, inner.width, body, inner.left, label=label, mark=part.mark)
        flowable: Flowable = ListMoment(text, composer.theme) if style == "timeline" and measure.side else text
        flowable.space_after = 0.0
        flowable.keep_with_next = plain(part.runs).rstrip().endswith(":")
        composer.add(flowable)
        composer.queries.close(body)
        label = None
    if sided:
        added = composer.flowables[start:]
        composer.spaced(added, after=composer.theme.baseline / 2)
        added[-1].space_after += max(0.0, tall - sum([flowable.height() for flowable in added]))
        for flowable in added:
            flowable.on_grid = False


def _label_style(composer: Composer) -> TextStyle:
    """How bullets and numbers are set."""
    return composer.style("body", colour="accent", align="left")


def _label(
    composer: Composer, style: ListLook, runs: Runs, parent: StructureElement, measure: Measure, hang: float
) -> TextFlowable:
    element = parent.add("Lbl")
    if style not in SIDE_STYLES:
        return composer.text(runs, _label_style(composer), hang, element, measure.left)
    if measure.side:
        return composer.text(runs, SIDE_STYLES[style], composer.theme.grid.side, element, composer.wide.left)
    look = composer.style(SIDE_STYLES[style], align="left")
    above = composer.text(runs, look, measure.width, element, measure.left)
    composer.add(above)
    return above
