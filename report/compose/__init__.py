"""Pass 4: makes the flowables and the structure tree of a Document, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from report.compose.composer import Composer
from report.compose.contents import contents
from report.compose.cover import CoverFlowable
from report.compose.elements import body, compose_element
from report.compose.stamp import folio
from report.document import Heading
from report.story import Story
from report.structure.element import StructureElement
from report.typography.setter import Setter, close

if TYPE_CHECKING:
    from report.document import Document
    from report.theme.theme import Theme


def compose(document: Document, theme: Theme) -> Story:
    """Make one edition's Story; raises LayoutError for all texts and tables that the theme's measures cannot hold."""
    tree = StructureElement("Document", {"lang": document.metadata.language_tag})
    setter = Setter(theme, document.language, document.hyphenation)
    composer = Composer(document, theme, setter, compose_element)
    with composer.at(document.cover.mark):
        cover = CoverFlowable(document.cover, composer, tree.add("Sect"))
    contents(composer, [e for e in document.elements if isinstance(e, Heading)], tree)
    body(composer, document.elements, tree)
    close(setter)
    return Story(
        metadata=document.metadata,
        words=document.words,
        cover=cover,
        flowables=composer.flowables,
        notes=composer.notes,
        tree=tree,
        folio=lambda number: folio(composer, number),
        faces=setter.faces,
        outline=composer.outline,
        running_heads=composer.running_heads,
        attachments=document.attachments,
    )
