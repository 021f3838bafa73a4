"""The block `callout`: a remark that stands out beside the running text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from report.document import Element, Group
from report.model.report import Block, Blocks, Text

if TYPE_CHECKING:
    from report.localise.edition import Edition


class Callout(Block):
    """A remark or a commitment, set apart; it holds a text, blocks, or both."""

    name: ClassVar[str] = "callout"

    title: Text | None = None
    text: Text | None = None
    blocks: Blocks = ()

    def lower(self, edition: Edition) -> Iterable[Element]:
        """A group with the text before the blocks."""
        title = edition.label(self.title) if self.title else ()
        text = (edition.paragraph(self.text),) if self.text else ()
        yield Group("callout", (*text, *edition.elements(self.blocks)), title, self.mark)
