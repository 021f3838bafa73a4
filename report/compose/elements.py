"""The body: which element is composed by what, and the sections that headings open in the structure tree."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from report.compose.figures import figure
from report.compose.groups import group
from report.compose.headings import heading
from report.compose.lists import item_list
from report.compose.reportlab import reportlab
from report.compose.tables import table
from report.document import Element, Figure, Group, Heading, ItemList, Paragraph, ReportLabContent, Table, plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from report.compose.composer import Composer
    from report.compose.measure import Measure
    from report.structure.element import StructureElement


def body(composer: Composer, elements: Iterable[Element], root: StructureElement) -> None:
    """Add all elements; each heading opens a Sect that lasts until the next heading of its level or above."""
    sections: list[StructureElement] = [root]
    before: Element | None = None
    for element in elements:
        if isinstance(element, Heading):
            if element.level == 1:
                composer.close_notes(sections[min(1, len(sections) - 1)])
            del sections[element.level :]
            sections.append(sections[-1].add("Sect"))
            with composer.at(element.mark):
                heading(composer, element, sections[-1])
            before = None
            continue
        if isinstance(element, ItemList | Table | ReportLabContent) and isinstance(before, Paragraph):
            composer.flowables[-1].keep_with_next |= plain(before.runs).rstrip().endswith(":")
        composer.element(element, sections[-1], composer.column)
        before = element
    composer.close_notes(sections[min(1, len(sections) - 1)])


def compose_element(composer: Composer, element: Element, parent: StructureElement, measure: Measure) -> None:
    """Add one element that is no heading, in a measure where it can choose."""
    match element:
        case Paragraph():
            text = composer.text(
                element.runs, element.style, measure.width, parent.add("P"), measure.x, mark=element.mark
            )
            text.flows = element.style == "body"
            composer.add(text)
        case ItemList():
            item_list(composer, element, parent, measure)
        case Table():
            table(composer, element, parent, measure)
        case Figure():
            figure(composer, element, parent, measure)
        case Group():
            group(composer, element, parent, measure)
        case Heading():
            heading(composer, element, parent)
        case ReportLabContent():
            reportlab(composer, element, parent, measure)
        case _:
            assert_never(element)
