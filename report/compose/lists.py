"""Lists: bullets and numbers hang in the main column, dates and terms in the side column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from report.document import Item, ItemList, Paragraph, Runs

if TYPE_CHECKING:
    from report.compose.composer import Composer
    from report.compose.text import TextFlowable
    from report.structure import StructureElement

HANG = 15.0  # points from a bullet or number to the text of its item
SIDE_STYLES = {"timeline": "timeline-date", "definitions": "term"}


def item_list(composer: Composer, element: ItemList, parent: StructureElement, x: float, width: float) -> None:
    """Add a list between `x` and `x` + `width` (points); its labels are Lbl, its contents LBody (14.8.4.3.3)."""
    numbering = {"bullet": "Disc", "number": "Decimal"}.get(element.style, "None")
    structure = parent.add("L", numbering=numbering)
    start = len(composer.flowables)
    for item in element.items:
        _item(composer, element.style, item, structure, x, width)
    air = composer.theme.baseline / 2
    composer.spaced(composer.flowables[start:], before=air, after=air)


def _item(composer: Composer, style: str, item: Item, parent: StructureElement, x: float, width: float) -> None:
    structure = parent.add("LI")
    start = len(composer.flowables)
    label = _label(composer, style, item.label, structure, x)
    body = structure.add("LBody")
    inset = 0.0 if style in SIDE_STYLES else HANG
    for part in item.elements:
        if isinstance(part, Paragraph):
            _paragraph(composer, part, body, x + inset, width - inset, label)
            label = None
        else:
            composer.element(part, body, x + inset, width - inset)
    if style in SIDE_STYLES:
        composer.spaced(composer.flowables[start:], after=composer.theme.baseline / 2)


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
) -> None:
    look = composer.style(part.style, align="left")
    flowable = composer.text(part.runs, look, width, parent, x, label=label, mark=part.mark)
    flowable.space_after = 0.0
    composer.add(flowable)
