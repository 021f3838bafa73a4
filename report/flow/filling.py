"""Filling: what stands in a column that begins at a given place, and every place where it may end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from report.flow.blocks import SLACK, Block, Place
from report.flow.footnotes import Rest
from report.story import Flowable, Strip, on_grid

NONE = -1  # no block
LEAST = 0.75  # of a line: what a space that is made smaller keeps


class Region(NamedTuple):
    """Blocks `first` to `stop` - 1 of a chapter, which are set in so many columns."""

    first: int
    stop: int
    columns: int


class Frame(NamedTuple):
    """Room in a column, in points below the top of the page's text: from `top` to `foot`; notes end at `floor`.

    It takes blocks before `stop`, and first of all the one `held` over from the column before, unless that is NONE.
    `notes` stand at its foot already: those of what stands across the columns above, and what is left of a note that
    began in the column before.
    """

    stop: int
    top: float
    foot: float
    floor: float
    notes: tuple[Rest, ...] = ()
    held: int = NONE


class Fill(NamedTuple):
    """A column that ends before `end`; if there is one column, a page.

    Its text ends at `depth`, and `room` is left below, in points; `room` is negative where it lacks. Its spaces can
    grow in `stretch` places and shrink in `shrink`; `longer` paragraphs can gain a line and `shorter` ones lose one.
    `last` is the strip at the foot, `low` tells whether a heading stands just above, `altered` how much worse than its
    best lines those of a paragraph are that goes on overleaf, `torn` whether what belongs together is parted. `rests`
    are the notes of which `dragged` lines go on in the next column; `held` is the block that stands at its top, because
    it did not fit here, or NONE.
    """

    end: Place
    depth: float
    room: float
    stretch: int
    shrink: int
    longer: int
    shorter: int
    last: Strip
    low: bool
    altered: float = 0.0
    torn: bool = False
    rests: tuple[Rest, ...] = ()
    dragged: int = 0
    held: int = NONE

    @property
    def plain(self) -> bool:
        """Whether the column is filled without doing anything to its spaces, paragraphs, notes and figures."""
        return self.room >= -SLACK and not self.end.variant and not self.passes

    @property
    def passes(self) -> bool:
        """Whether a note or a figure is passed on to the next column."""
        return bool(self.rests) or self.held != NONE


class Gap(NamedTuple):
    """The space above a block, which begins at `top`; where it flexes it can grow, and become a line smaller."""

    top: float
    stretches: bool = False
    shrinks: bool = False


class Filler:
    """Fills the columns of a chapter, on pages whose text is `full` points high, on a grid of `line` points.

    `notes` are the notes by their names. `regions` tells for each block where it stands: across the page, or
    in one of its `columns`.
    """

    def __init__(
        self, blocks: Sequence[Block], notes: Mapping[str, Flowable], full: float, line: float, columns: int = 1
    ) -> None:
        self.blocks = blocks
        self.notes = notes
        self.full = full
        self.line = line
        self.regions = _regions([block.flowable for block in blocks], columns)

    def opening(self, flowable: Flowable, first: int) -> float:
        """How far below the top of its column strip `first` of a flowable begins there."""
        if first:
            return flowable.head
        if flowable.sink:
            return flowable.sink
        return on_grid(flowable.rise, self.line) - flowable.rise if flowable.rise else 0.0

    def gap(self, above: Flowable, below: Flowable, depth: float) -> Gap:
        """The space between two flowables of a column, of which the upper one ends at `depth`."""
        top = depth + max(above.space_after, below.space_before)
        if below.on_grid:
            top = on_grid(top + below.rise, self.line) - below.rise
        if below.flexes_above or above.flexes_below:
            return Gap(top, True, top - depth - self.line >= LEAST * self.line - SLACK)
        return Gap(top)

    def notes_of(self, start: Place, end: Place) -> tuple[Rest, ...]:
        """The notes whose marks stand between two places."""
        found: dict[str, None] = {}
        for at in range(start.block, min(end.block + 1, len(self.blocks))):
            first = start if at == start.block else Place(at)
            last = end.strip if at == end.block else None
            for strip in self.blocks[at].variants[first.variant].strips[first.strip : last]:
                found.update(dict.fromkeys(strip.notes))
        return tuple(map(Rest, found))


def _regions(flowables: Sequence[Flowable], columns: int) -> list[Region]:
    """The region of each block; a heading stands across the columns if what it is the heading of does."""
    count = len(flowables)
    if columns == 1:
        return [Region(0, count, 1)] * count
    across = False
    widths: list[int] = []
    for flowable in reversed(flowables):
        heads = flowable.keep_with_next and bool(flowable.strips) and flowable.strips[-1].keep
        across = flowable.across or (heads and across)
        widths.append(1 if across else columns)
    found: list[Region] = []
    for width, group in groupby(reversed(widths)):
        size = len(list(group))
        found += [Region(len(found), len(found) + size, width)] * size
    return found
