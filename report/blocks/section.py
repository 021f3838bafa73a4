"""The block `section`: a part of a section, with a heading one level deeper."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from report.document import Element
from report.localise.numbering import Titled

if TYPE_CHECKING:
    from report.localise.edition import Edition


class SectionBlock(Titled):
    """A heading with the blocks under it, one level deeper than what is around it."""

    name: ClassVar[str] = "section"

    def lower(self, edition: Edition) -> Iterable[Element]:
        """The heading, then the blocks."""
        yield edition.heading(self.id, self.title, self.mark)
        yield from edition.elements(self.blocks)
