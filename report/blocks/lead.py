"""The block `lead`: what a chapter or section says, in a few larger lines."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from report.document import Element
from report.model.block import Block, Writer
from report.model.text import RunningText


class Lead(Block):
    """A paragraph in larger type that opens a section."""

    name: ClassVar[str] = "lead"
    shorthand: ClassVar[str] = "text"

    text: RunningText
    """The words of the paragraph."""

    def lower(self, writer: Writer) -> Iterable[Element]:
        """One paragraph in the style of leads."""
        yield writer.paragraph(self.text, "lead")
