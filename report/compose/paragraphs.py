"""Paragraphs: those that follow another one are indented where the theme says so."""

from __future__ import annotations

from report.compose.composer import Composer, Measure
from report.document import Paragraph
from report.structure.element import StructureElement
from report.typography.setter import Width


def paragraph(composer: Composer, element: Paragraph, parent: StructureElement, measure: Measure) -> None:
    """Add a paragraph; no indent tells a reader what a heading or a list above it has told already.

    What floats between two paragraphs has told nothing: it may stand on another page.
    """
    look, width = composer.look(element.style), measure.width
    above = next((one for one in reversed(composer.flowables) if not one.floats), None)
    follows = composer.paragraph == (above, element.style, measure)
    indent = look.indent * look.size if follows and look.align in ("justify", "left") else 0.0
    wide: Width = (width - indent, width) if indent else width
    text = composer.text(element.runs, look, wide, parent.add("P"), measure.left, mark=element.mark)
    composer.add(text)
    composer.paragraph = text, element.style, measure
