"""The first page of a proof: what it is, in each language, side by side."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from math import inf
from typing import NamedTuple

from report.compose.composer import Composer
from report.compose.text import Hung, TextFlowable
from report.document import Run, Runs
from report.drawing.pen import Pen
from report.proof.pairs import Opening, Proof
from report.story import Edges, Flowable, Offset, Strip
from report.structure.element import StructureElement
from report.theme.parts import TextStyle
from report.typography.setter import Setter

SPACE = 12.0  # points below a paragraph
#: How deep the titles stand, as a share of the page's height, and their size in points. The first is taken
#: with which the page holds everything, or else the last.
OPENINGS = ((0.22, 28.0), (0.22, 22.0), (0.16, 18.0), (0.11, 14.0))
FIRST_GUTTER = 40.0  # points between the languages, or half of that between more than two


class _Looks(NamedTuple):
    """How the first page may look: the styles of titles and of what follows, and how deep the titles begin."""

    title: TextStyle
    body: TextStyle
    depth: float

    def of(self, opening: Opening) -> list[tuple[TextStyle, Runs]]:
        """The texts of one language, each in its style."""
        return [(self.title, (Run(opening.title),)), *[(self.body, line) for line in opening.lines]]

    def space(self, look: TextStyle) -> float:
        """What stands below a text in one of the styles, in points."""
        return 2 * SPACE if look is self.title else SPACE

    def deepest(self, width: float, opening: Opening, setter: Setter) -> float:
        """How far down the texts of one language go; without end, where a word is wider than the column."""
        known, depth = len(setter.misfits), self.depth - SPACE
        for look, runs in self.of(opening):
            text = setter.set(runs, look, width)
            depth += len(text.lines) * text.leading + self.space(look)
        fits = len(setter.misfits) == known
        del setter.misfits[known:]
        return depth if fits else inf


class FirstPage(Flowable):
    """What the proof is, in each language, side by side; edges and top of `draw` are the page's upper left corner."""

    strips = (Strip(0.0),)

    def __init__(self, proof: Proof, composer: Composer, setters: Sequence[Setter], parent: StructureElement) -> None:
        grid, count = composer.theme.grid, len(proof.openings)
        gutter = FIRST_GUTTER if count <= 2 else FIRST_GUTTER / 2
        width = (grid.wide - (count - 1) * gutter) / count
        self.texts: list[Hung] = []
        for share, size in OPENINGS:
            title = composer.style("chapter-plain", size=size, leading=round(1.2 * size))
            looks = _Looks(title, composer.style("body", align="left"), composer.theme.page.height * share)
            deepest = max(map(partial(looks.deepest, width), proof.openings, setters))
            if deepest <= composer.theme.page.height - grid.bottom:
                break
        for number, (opening, document, setter) in enumerate(
            zip(proof.openings, proof.documents, setters, strict=True)
        ):
            column = parent.add("Sect", lang=document.metadata.language_tag)
            x = grid.left + number * (width + gutter)
            depth = looks.depth
            for look, runs in looks.of(opening):
                element = column.add("P" if number or look is looks.body else "H1")
                spans = composer.fill(element, runs)
                text = TextFlowable(setter.set(runs, look, width), element, Offset(x), spans=spans)
                self.texts.append(Hung(depth, text))
                depth += text.height() + looks.space(look)

    def draw(self, pen: Pen, first: int, last: int, edges: Edges, top: float) -> None:
        for text in self.texts:
            text.draw(pen, edges, top)
