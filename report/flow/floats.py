"""Floats: what may stand at the head or foot of a column or page while text flows past it, in its order."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from report.story import Flowable

NONE = -1  # no float


class Citation(NamedTuple):
    """A line of a chapter: strip `strip` of block `block`."""

    block: int
    strip: int = 0


class Float(NamedTuple):
    """A block that may move: `height` points high, in a column or `across` all of them.

    `cited` is the line that first refers to it, or its own place where none does before. It may stand on a page on
    which `ready` is set: then all floats before it are due as well.
    """

    block: int
    height: float
    across: bool
    cited: Citation
    ready: Citation


class Floats:
    """The floats of a chapter by their numbers; the other blocks are its stream.

    `numbers` tells for each block which float it is, or NONE; `nexts` the first block of the stream at or behind it.
    `befores` counts the floats before each block; as many must stand above it as its `barriers` tell, where it is a
    figure or a table that stays. `caps` counts those before the next such block, which they may not pass.
    """

    def __init__(self, flowables: Sequence[Flowable], full: float, columns: int) -> None:
        movable = _movable(flowables, full, columns)
        cited = _cited(flowables)
        self.listed: list[Float] = []
        self.numbers = [NONE] * len(flowables)
        ready = Citation(0)
        for at in movable:
            flowable = flowables[at]
            own = Citation(at)
            first = min([own, *[cited[id] for id in flowable.places if id in cited]])
            ready = max(ready, first)
            self.numbers[at] = len(self.listed)
            self.listed.append(Float(at, flowable.height(), flowable.across and columns > 1, first, ready))
        count = len(flowables)
        self.nexts = [count] * (count + 1)
        for at in reversed(range(count)):
            self.nexts[at] = at if self.numbers[at] == NONE else self.nexts[at + 1]
        self.befores = [0, *accumulate([number != NONE for number in self.numbers])]
        self.barriers = [0] * count
        self.caps = [len(self.listed)] * (count + 1)
        for at in reversed(range(count)):
            stays = self.numbers[at] == NONE and _is_numbered(flowables[at])
            self.caps[at] = self.befores[at] if stays else self.caps[at + 1]
            self.barriers[at] = self.befores[at] if stays else 0
        wide = [columns if flowable.across else 1 for flowable in flowables]
        heights = [
            (flowable.height() + flowable.space_after) * times if number == NONE else 0.0
            for flowable, number, times in zip(flowables, self.numbers, wide, strict=True)
        ]
        self.depths = [0.0, *accumulate(heights)]
        rest = [one.height * (columns if one.across else 1) for one in reversed(self.listed)]
        self.rests = [0.0, *accumulate(rest)][::-1]

    def __len__(self) -> int:
        return len(self.listed)

    def pending(self, block: int, placed: int) -> bool:
        """Whether the float after so many that are placed stands before a block of the stream."""
        return placed < self.befores[block]

    def cap(self, block: int, strip: int) -> int:
        """The first float that must not stand before what follows a place."""
        return self.caps[block + 1 if strip else block]

    def ahead(self, block: int, number: int) -> float:
        """Points of the stream from a block to where a float is ready; negative when that was before."""
        return self.depths[self.listed[number].ready.block] - self.depths[block]

    def left(self, block: int, placed: int) -> float:
        """Points of all that is left to be set, as high as it would be in one column."""
        return self.depths[-1] - self.depths[block] + self.rests[placed]


def _movable(flowables: Sequence[Flowable], full: float, columns: int) -> list[int]:
    """The blocks that may move: what is announced stays, and so does that without which a heading had nothing below.

    A table across columns need not be cut if it fits on a page: text flows past it.
    """
    found: list[int] = []
    able = [
        one.height() <= full and _is_numbered(one) and _is_movable(one, wide=one.across and columns > 1)
        for one in flowables
    ]
    for at in range(len(able)):
        before = at - 1
        while before >= 0 and able[before]:
            before -= 1
        able[at] = able[at] and not (before >= 0 and _is_needed(flowables, able, before, at))
        if able[at]:
            found.append(at)
    return found


def _is_needed(flowables: Sequence[Flowable], able: Sequence[bool], before: int, at: int) -> bool:
    """Whether a block must stay below the one before it, a heading or what announces it."""
    above, after = flowables[before], at + 1
    if not above.keep_with_next:
        return False
    while after < len(able) and able[after]:
        after += 1
    heads = bool(above.strips) and above.strips[-1].keep
    return not heads or after == len(able) or flowables[after].keep_with_next or flowables[after].across


def _is_movable(flowable: Flowable, *, wide: bool) -> bool:
    """Whether it may stand elsewhere: it has no notes, and is never cut or stands across columns."""
    whole = wide or (flowable.floats and all(strip.keep for strip in flowable.strips[:-1]))
    return whole and not flowable.opens_page and not any(strip.notes for strip in flowable.strips)


def _is_numbered(flowable: Flowable) -> bool:
    """Whether it is a figure or a table: something that is referred to, and no heading."""
    return flowable.floats or (bool(flowable.places) and not flowable.keep_with_next)


def _cited(flowables: Sequence[Flowable]) -> dict[str, Citation]:
    """The first line that refers to each id."""
    found: dict[str, Citation] = {}
    for at, flowable in enumerate(flowables):
        for number, strip in enumerate(flowable.strips):
            for id in strip.cites:
                found.setdefault(id, Citation(at, number))
    return found
