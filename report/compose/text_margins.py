"""What stands in the margins of all pages: the number of each, and what they are pages of, finished or not."""

from __future__ import annotations

from collections.abc import Sequence

from report.compose.text import ArtifactText
from report.document import Run
from report.story import Flowable, Offset
from report.theme.theme import Theme
from report.typography.setter import Setter

STAMP = {"size": 11.0, "tracking": 0.12}  # points; of an em


class TextMargins:
    """Makes the feet of pages: the number, and beside it the `stamp`, what every page of an unfinished edition says.

    Where pages are mirrored, `head` says above the left ones what they are pages of: the first of some `titles` that
    has room there.
    """

    def __init__(self, titles: Sequence[str], stamp: str, theme: Theme, setter: Setter) -> None:
        self.stamp = stamp
        self.theme = theme
        self.setter = setter
        self.head: Flowable | None = None
        if theme.pages.mirrored:
            look = theme.style("running-head")
            heads = [
                ArtifactText(setter.set((Run(title),), look, theme.grid.main), Offset(0.0, "wide")) for title in titles
            ]
            self.head = next((head for head in heads if len(head.strips) == 1), None)

    def foot(self, number: str, *, right: bool) -> ArtifactText:
        """The foot of a page with this number, which stands outside, as on a left page where pages are not mirrored."""
        runs, setter, wide = (Run(number),), self.setter, self.theme.grid.wide
        look = self.theme.style("folio")
        width = max(self.theme.grid.side, setter.widths(runs, look)[1])
        outside = look.model_copy(update={"align": "right" if right else "left"})
        made = ArtifactText(setter.set(runs, outside, width), Offset(wide - width if right else 0.0, "wide"))
        if self.stamp:
            stamp = look.model_copy(update=STAMP | {"align": "left" if right else "right"})
            text = setter.set((Run(self.stamp, remark=True),), stamp, wide - width)
            made.beside = ArtifactText(text, Offset(0.0 if right else width, "wide"))
        return made
