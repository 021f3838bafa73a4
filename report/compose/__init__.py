"""Pass 4: makes the flowables and the structure tree of a Document, side by side."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from report.compose.composer import Composer, Measure
from report.compose.contents import CONTENTS_DEPTH, contents
from report.compose.figures import FigureFlowable
from report.compose.groups import group
from report.compose.lists import item_list
from report.compose.openings import CoverFlowable, heading
from report.compose.reportlab import ReportLabFlowable
from report.compose.tables import TableFlowable
from report.document import (
    Document,
    Element,
    Figure,
    Group,
    Heading,
    ItemList,
    Paragraph,
    ReportLabContent,
    Table,
    plain,
)
from report.story import Story
from report.structure.element import StructureElement
from report.theme.theme import Theme
from report.typography.setter import Setter, close


def compose(document: Document, theme: Theme) -> Story:
    """Make one edition's Story; raises LayoutError for all texts and tables that the theme's measures cannot hold."""
    setter = Setter(theme, document.language, document.hyphenation)
    composer = Composer(document, theme, setter, compose_element)
    with composer.at(document.cover.mark):
        cover = CoverFlowable(document.cover, composer, composer.tree.add("Sect"))
    listed = [e for e in document.elements if isinstance(e, Heading) and e.level <= CONTENTS_DEPTH]
    section = composer.tree.add("Sect") if listed else None
    _body(composer, document.elements)
    if section:
        contents(composer, listed, section)
    close(setter)
    return composer.story(cover)


def _body(composer: Composer, elements: Iterable[Element]) -> None:
    """Add all elements; each heading opens a Sect that lasts until the next heading of its level or above."""
    sections = [composer.tree]
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
            composer.add(TableFlowable(element, composer, parent, measure))
        case Figure():
            composer.add(FigureFlowable(element, composer, parent, measure))
        case Group():
            group(composer, element, parent, measure)
        case Heading():
            heading(composer, element, parent, measure)
        case ReportLabContent():
            composer.add(ReportLabFlowable(element, composer, parent, measure))
        case _:
            assert_never(element)
