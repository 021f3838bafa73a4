"""Spans: parts of a text, and which of them are at a place; found by halving, since a text may have thousands."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import Protocol, TypeVar

from report.markup.flat import MarkedRegion

_START = attrgetter("start")


class Starting(Protocol):
    """What starts somewhere in a text."""

    @property
    def start(self) -> int: ...


T = TypeVar("T", bound=Starting)


def starting_in(things: Sequence[T], start: int, end: int) -> Sequence[T]:
    """Of things in the order in which they start, those that do so from one place to before another."""
    return things[bisect_left(things, start, key=_START) : bisect_left(things, end, key=_START)]


class Spans:
    """Characters of a text: from the first to before the last of each of some parts, in any order."""

    def __init__(self, parts: Iterable[tuple[int, int]]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(parts):
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(end, self._ends[-1])
            else:
                self._starts.append(start)
                self._ends.append(end)

    def meet(self, start: int, end: int) -> bool:
        """Whether any character from `start` to before `end` is in them."""
        before = bisect_left(self._starts, end)
        return before > 0 and start < self._ends[before - 1]


class Regions:
    """Finds the marked regions of a text at a place."""

    def __init__(self, regions: Sequence[MarkedRegion]) -> None:
        opened: dict[int, list[int]] = {}
        for number, region in enumerate(regions):
            opened.setdefault(region.start, []).append(number)
        self._places = sorted({place for region in regions for place in (region.start, region.end)})
        self._inside: list[tuple[MarkedRegion, ...]] = []
        at: list[int] = []  # never many: markup is not deep
        for place in self._places:
            at = [number for number in sorted([*at, *opened.get(place, ())]) if regions[number].end > place]
            self._inside.append(tuple([regions[number] for number in at]))

    def at(self, place: int) -> tuple[MarkedRegion, ...]:
        """The regions that a character stands in, the innermost first."""
        before = bisect_right(self._places, place)
        return self._inside[before - 1] if before else ()
