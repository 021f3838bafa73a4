"""The block `section`: a part of a section, with a heading one level deeper."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Literal

from report.document import Element
from report.model.block import Titled, Writer


class SectionBlock(Titled):
    """A heading with the blocks under it, one level deeper than what is around it."""

    name: ClassVar[str] = "section"

    opening: Literal["page"] | None = None
    """Whether it begins on the next `page`."""

    def lower(self, writer: Writer) -> Iterable[Element]:
        """The heading, then the blocks."""
        yield writer.heading(self.id, self.title, self.mark, opening=self.opening)
        yield from writer.elements(self.blocks)
