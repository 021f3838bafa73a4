"""The block `quote`: words of somebody else."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from report.document import Element, Group, Paragraph
from report.model.block import Block, Writer
from report.model.text import LabelText, RunningText


class Quote(Block):
    """A quotation, set apart, and where it comes from."""

    name: ClassVar[str] = "quote"

    text: RunningText
    """The words that are quoted, without quotation marks."""
    source: LabelText | None = None
    """Who said or wrote the words."""

    def lower(self, writer: Writer) -> Iterable[Element]:
        """A group with the quotation and its source."""
        elements = [writer.paragraph(self.text, "quote")]
        if self.source:
            elements.append(Paragraph(writer.label(self.source), "source", mark=self.source.mark))
        yield Group("quote", tuple(elements), mark=self.mark)
