"""The block `callout`: a remark that stands out beside the running text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from report.document import Element, Group
from report.model.block import Block, Blocks, Writer
from report.model.text import RunningText, Text


class Callout(Block):
    """A remark or a commitment, set apart; it holds a text, blocks, or both."""

    name: ClassVar[str] = "callout"
    example: ClassVar[str] = "{title: {nl: ..., fr: ...}, text: {nl: ..., fr: ...}}"

    title: Text | None = None
    text: RunningText | None = None
    blocks: Blocks = ()

    def lower(self, writer: Writer) -> Iterable[Element]:
        """A group with the text before the blocks."""
        title = writer.label(self.title) if self.title else ()
        text = (writer.paragraph(self.text),) if self.text else ()
        yield Group("callout", (*text, *writer.elements(self.blocks)), title, self.mark)
