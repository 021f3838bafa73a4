"""The block `paragraph`: running text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from report.document import Element
from report.model.report import Block, Text

if TYPE_CHECKING:
    from report.localise.edition import Edition


class ParagraphBlock(Block):
    """A paragraph of running text."""

    name: ClassVar[str] = "paragraph"
    shorthand: ClassVar[str] = "text"

    text: Text

    def lower(self, edition: Edition) -> Iterable[Element]:
        """One paragraph."""
        yield edition.paragraph(self.text)
