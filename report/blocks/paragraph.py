"""The block `paragraph`: running text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from report.document import Element
from report.model.block import Block, Writer
from report.model.text import RunningText


class ParagraphBlock(Block):
    """A paragraph of running text."""

    name: ClassVar[str] = "paragraph"
    shorthand: ClassVar[str] = "text"

    text: RunningText
    """The words of the paragraph."""

    def lower(self, writer: Writer) -> Iterable[Element]:
        """One paragraph."""
        yield writer.paragraph(self.text)
