"""Blocks: flowables as the page breaker sees them, each in the settings that it can take."""

from __future__ import annotations

from typing import NamedTuple

from report.story import Flowable

SLACK = 1e-6  # points; sums of heights are not exact
UGLY = 200_000.0  # demerits of lines that are not worth any page


class Place(NamedTuple):
    """Where a column begins: strip `strip` of block `block`, which is set in its variant `variant`."""

    block: int
    variant: int = 0
    strip: int = 0


class Block:
    """A flowable as the page breaker sees it; `variants` are its settings, the usual one first.

    `costs` tell how much worse their lines are. `height` is that of the usual one, in points; `notes` tells whether
    marks of notes stand in it. `longer` and `shorter` are the indexes of variants with a line more and a line less, 0
    where there is none; a block that `asks` looks for more variants where a page would end inside a word.
    """

    __slots__ = ("asks", "costs", "flowable", "height", "longer", "notes", "shorter", "variants", "whole")

    def __init__(self, flowable: Flowable) -> None:
        self.flowable = flowable
        self.variants = [flowable]
        self.costs = [0.0]
        self.asks = False
        self.whole: set[int] = set()  # strips for which other settings were looked for
        self.longer = self.shorter = 0
        self.height, self.notes = 0.0, False
        for strip in flowable.strips:
            self.height += strip.height
            if strip.notes:
                self.notes = True

    def ask(self, line: float) -> None:
        """Take the settings of the same text that are a line of `line` points longer or shorter."""
        self.asks = True
        for other, cost in self.flowable.alternatives():
            change = other.height() - self.height
            if cost > UGLY or abs(abs(change) - line) > SLACK:
                continue
            if change > 0:
                self.longer = len(self.variants)
            else:
                self.shorter = len(self.variants)
            self._add(other, cost)

    def ask_for_whole(self, strip: int) -> None:
        """Take the settings of the same text in which a strip does not end inside a word."""
        if strip in self.whole:
            return
        self.whole.add(strip)
        for other, cost in self.flowable.alternatives((strip,)):
            if cost <= UGLY:
                self._add(other, cost)

    def _add(self, other: Flowable, cost: float) -> None:
        self.variants.append(other)
        self.costs.append(cost)
