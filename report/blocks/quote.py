"""The block `quote`: words of somebody else."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from report.document import Element, Group, Paragraph
from report.model.report import Block, Text

if TYPE_CHECKING:
    from report.localise.edition import Edition


class Quote(Block):
    """A quotation, set apart, and where it comes from."""

    name: ClassVar[str] = "quote"

    text: Text
    source: Text | None = None

    def lower(self, edition: Edition) -> Iterable[Element]:
        """A group with the quotation and its source."""
        elements = [edition.paragraph(self.text, "quote")]
        if self.source:
            elements.append(Paragraph(edition.label(self.source), "source", mark=self.source.mark))
        yield Group("quote", tuple(elements), mark=self.mark)
