"""Numbering: the number of every chapter, section, figure and table, known before the first text is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Literal, NamedTuple, TypeAlias

from report.model.block import Block, Captioned, Titled
from report.model.report import Part, Report
from report.model.text import Text
from report.model.walk import blocks_in

Kind: TypeAlias = Literal["chapter", "section", "figure", "table"]

NUMBERED_DEPTH = 2  # sections deeper than 1.1 have a heading, but no number


class Place(NamedTuple):
    """Something that `[@id]` can point at; `number` is "2.1", or "" without one; figures and tables have level 0.

    `block` is that of a figure or table.
    """

    kind: Kind
    number: str
    level: int
    title: Text
    block: Captioned | None = None

    @property
    def data(self) -> str:
        """The id of the data set that the figure or table prints, "" without one."""
        view = self.block.data_shown() if self.block else None
        return view.data if view else ""


def numbering(report: Report) -> dict[str, Place]:
    """The places of a report by id, in reading order."""
    counting = _Counting()
    chapter = 0
    for part in report.parts:
        chapter += part.section.numbered
        counting.part(part, str(chapter) if part.section.numbered else "", 1)
    return counting.places


class _Counting:
    """Counts on, through the whole report for figures and tables, inside each section for what is below it."""

    def __init__(self) -> None:
        self.places: dict[str, Place] = {}
        self.counts: Counter[str] = Counter()

    def part(self, part: Part, number: str, level: int) -> None:
        section = part.section
        self.places[section.id] = Place("chapter" if level == 1 else "section", number, level, section.title)
        below = self.blocks(section.blocks, number, level, 0)
        for inner in part.parts:
            below += inner.section.numbered
            self.part(inner, _joined(number, below, level + 1) if inner.section.numbered else "", level + 1)

    def blocks(self, blocks: Iterable[Block], number: str, level: int, below: int) -> int:
        """Count blocks and those inside them; `below` sections of this one are counted already. Returns their count."""
        for block in blocks:
            if isinstance(block, Titled):
                below += 1
                own = _joined(number, below, level + 1)
                self.places[block.id] = Place("section", own, level + 1, block.title)
                self.blocks(block.blocks, own, level + 1, 0)
                continue
            if isinstance(block, Captioned):
                self.counts[block.counted] += 1
                self.places[block.id] = Place(block.counted, str(self.counts[block.counted]), 0, block.caption, block)
            below = self.blocks(blocks_in(block), number, level, below)
        return below


def _joined(number: str, count: int, level: int) -> str:
    """ "2.1"; nothing below an unnumbered section, and nothing too deep."""
    return f"{number}.{count}" if number and level <= NUMBERED_DEPTH else ""
