"""The block `colophon`: who made the report, from the fields of report.yaml."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from report.document import Element, Group, Item, ItemList, Paragraph
from report.model.block import Block, Writer


class ColophonBlock(Block):
    """The lines of `colophon` in report.yaml; it has no fields: `- colophon: {}`."""

    name: ClassVar[str] = "colophon"

    def lower(self, writer: Writer) -> Iterable[Element]:
        """A group with a list of definitions; nothing when report.yaml has no such lines."""
        items = [
            Item(writer.label(line.label), (Paragraph(writer.label(line.text), mark=line.mark),))
            for line in writer.report.colophon
        ]
        if items:
            yield Group("colophon", (ItemList(tuple(items), "definitions", self.mark),), mark=self.mark)
