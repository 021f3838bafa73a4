"""Captions of figures and tables: in the side column, or above what they belong to."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from report.document import Run

if TYPE_CHECKING:
    from report.compose.composer import Composer
    from report.compose.measure import Measure
    from report.compose.text import TextFlowable
    from report.document import Figure, Table
    from report.structure.element import StructureElement


class Hung(NamedTuple):
    """A text that stands `depth` points below the top of what it belongs to."""

    depth: float
    text: TextFlowable

    @property
    def foot(self) -> float:
        """How far below the top it ends, in points."""
        return self.depth + self.text.height()


def caption_above(composer: Composer, element: Figure | Table, parent: StructureElement) -> list[Hung]:
    """The caption of what stands across the page: its label in the side column, its words beside it."""
    label = composer.text((Run(element.label),), "label", composer.theme.grid.side, parent.add("P"))
    x, width, _ = composer.across
    return [Hung(0.0, composer.text(element.caption, "caption", width, parent.add("P"), x, label=label))]


def caption_below_label(
    composer: Composer, element: Figure | Table, parent: StructureElement, measure: Measure
) -> list[Hung]:
    """The caption of what stands in a column: its label and its words below each other, in the side column if any."""
    x, width = (0.0, composer.theme.grid.side) if measure.side else measure[:2]
    label = composer.text((Run(element.label),), "label", width, parent.add("P"), x)
    text = composer.text(element.caption, "caption", width, parent.add("P"), x)
    return [Hung(0.0, label), Hung(label.height(), text)]
