"""The block `colophon`: who made the report, from the fields of report.yaml."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from report.document import Element, Group, Item, ItemList, Paragraph
from report.model.report import Block

if TYPE_CHECKING:
    from report.localise.edition import Edition


class ColophonBlock(Block):
    """The lines of `colophon` in report.yaml; it has no fields: `- colophon: {}`."""

    name: ClassVar[str] = "colophon"

    def lower(self, edition: Edition) -> Iterable[Element]:
        """A group with a list of definitions; nothing when report.yaml has no such lines."""
        items = [
            Item(edition.label(line.label), (Paragraph(edition.label(line.text), mark=line.mark),))
            for line in edition.report.colophon
        ]
        if items:
            yield Group("colophon", (ItemList(tuple(items), "definitions", self.mark),), mark=self.mark)
