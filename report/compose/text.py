"""Text on the page: paragraphs, captions, cells and labels as flowables of lines."""

from __future__ import annotations

from collections.abc import Mapping
from copy import copy
from typing import NamedTuple

from report.diagnostics.errors import Mark
from report.drawing.pen import Pen
from report.story import TEXT_EDGE, Alternative, Edges, Flowable, Offset, Strip
from report.structure.element import StructureElement
from report.typography.breaking import Line
from report.typography.setter import SetText

ALTERABLE = 3  # lines; a paragraph with fewer is always set the same


class TextFlowable(Flowable):
    """Set text at an offset from an edge of its page, as one structure element; each line is a strip.

    `spans` maps the index of a run to the element inside `element` that it is (a link, a phrase in another language,
    the mark of a note). `label` stands beside the first line, on its baseline, which is `lowered` by as many
    points as the label reaches above the text. All of it is painted `raised` points above its place.
    """

    lowered = raised = 0.0

    def __init__(
        self,
        text: SetText,
        element: StructureElement,
        left: Offset = TEXT_EDGE,
        *,
        before: float = 0.0,
        after: float = 0.0,
        spans: Mapping[int, StructureElement] | None = None,
        label: TextFlowable | None = None,
        mark: Mark | None = None,
    ) -> None:
        self.element = element
        self.left = left
        self.spans = spans or {}
        self.label = label
        self.mark = mark
        self.space_before = before
        self.space_after = after
        self._hold(text)

    def _hold(self, text: SetText) -> None:
        self.text = text
        self.strips = _strips(text)
        if self.label:
            line = self.strips[0]
            self.lowered = max(0.0, self.label.text.ascent - text.ascent)
            notes = (*notes_of(self.label), *line.notes)
            self.strips[0] = line._replace(height=line.height + self.lowered, notes=notes)

    def draw(self, pen: Pen, first: int, last: int, edges: Edges, top: float) -> None:
        top += self.raised
        if self.label and first == 0:
            top -= self.lowered
            shift = self.text.ascent - self.label.text.ascent
            self.label.draw(pen, 0, len(self.label.strips), edges, top - shift)
        pen.text(self.text, self.left.on(edges), top, self.element, first=first, last=last, spans=self.spans)

    def alternatives(self, whole: tuple[int, ...] = ()) -> list[Alternative]:
        """The same text in a line more, a line less or as many; headings and what is short stay as they are."""
        if len(self.strips) < ALTERABLE or self.strips[-1].keep:
            return []
        return [Alternative(self._with(text), cost) for text, cost in self.text.alternatives(whole).values()]

    def _with(self, text: SetText) -> TextFlowable:
        """The same flowable with its text set otherwise."""
        other = copy(self)
        other._hold(text)
        return other


class ArtifactText(Flowable):
    """Set text that belongs to no structure element: running heads, folios, repeated heads."""

    beside: ArtifactText | None = None  # more of it, at the same height

    def __init__(self, text: SetText, left: Offset = TEXT_EDGE) -> None:
        self.text = text
        self.left = left
        self.strips = _strips(text)

    def draw(self, pen: Pen, first: int, last: int, edges: Edges, top: float) -> None:
        pen.text(self.text, self.left.on(edges), top, first=first, last=last)
        if self.beside:
            self.beside.draw(pen, first, last, edges, top)


class Hung(NamedTuple):
    """A text that stands `depth` points below the top of what it belongs to."""

    depth: float
    text: TextFlowable

    @property
    def foot(self) -> float:
        """How far below the top it ends, in points."""
        return self.depth + self.text.height()

    def draw(self, pen: Pen, edges: Edges, top: float) -> None:
        """Paint it whole, below `top`."""
        self.text.draw(pen, 0, len(self.text.strips), edges, top - self.depth)


def notes_of(*flowables: Flowable) -> tuple[str, ...]:
    """The ids of the notes whose marks stand in flowables, in their order."""
    return tuple([name for flowable in flowables for strip in flowable.strips for name in strip.notes])


def _strips(text: SetText) -> list[Strip]:
    """One strip a line; no break after the first or before the last line of a paragraph (orphan, widow)."""
    lines = text.lines
    leading, count = text.leading, len(lines)
    return [
        Strip(leading, i < count - 1 and (i == 0 or i == count - 2), line.notes, line.hyphen, cites=_cites(line))
        for i, line in enumerate(lines)
    ]


def _cites(line: Line) -> tuple[str, ...]:
    """The ids of the places to which a line refers."""
    addresses = [segment.run.href for segment in line.segments]
    return tuple([address[1:] for address in addresses if address and address.startswith("#")])
