"""The block `lead`: what a chapter or section says, in a few larger lines."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from report.document import Element
from report.model.report import Block, Text

if TYPE_CHECKING:
    from report.localise.edition import Edition


class Lead(Block):
    """A paragraph in larger type that opens a section."""

    name: ClassVar[str] = "lead"
    shorthand: ClassVar[str] = "text"

    text: Text

    def lower(self, edition: Edition) -> Iterable[Element]:
        """One paragraph in the style of leads."""
        yield edition.paragraph(self.text, "lead")
