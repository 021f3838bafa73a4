"""Demerits: how bad a column is, and by which spaces and paragraphs it is made to end at its foot."""

from __future__ import annotations

from math import ceil, floor
from typing import TYPE_CHECKING, NamedTuple

from report.flow.filling import NONE

if TYPE_CHECKING:
    from report.flow.filling import Fill

PAGE = 100.0  # each page
SHORT = (0.0, 10.0, 40.0)  # a page none, one and two lines short
HOLE = 1000.0  # a page three lines short
DEEPER = 100.0  # each line more
UNEVEN = 15.0  # each line by which a column is shorter than those beside it, where they are to end level
TALLER = 15.0  # each line by which such columns are longer than need be
HYPHEN = 1200.0  # a page that ends inside a word
TORN = 1e6  # what belongs together is parted, because it is taller than a page
PARTED = 1150.0  # a note that goes on in the next column
DRAGGED = 10.0  # each line of it that does
FLOATED = 300.0  # a figure that stands in the next column, behind text that follows it
LOW = 15.0  # a heading with no more than two lines below it
STRETCH = 6.0  # each line added to a space
STRAIN = 24.0  # and for the second line added to the same space
SHRINK = 20.0  # each line taken from a space
ALTERED = 60.0  # each paragraph set longer or shorter
GRADE = 1000.0  # demerits of lines that weigh as much as one of pages
TINY = 6  # lines; the last page of a chapter that holds fewer looks empty
EMPTY = 300.0  # a page that is tiny
FEW = 12  # lines that the last page of a chapter should hold
LACKING = 5.0  # each line below that


class Fit(NamedTuple):
    """What makes a page end at its foot: lines added to its spaces and to its paragraphs, negative if taken away.

    `short` is how many lines are missing then.
    """

    spaces: int = 0
    paragraphs: int = 0
    short: int = 0


def fit(fill: Fill, line: float, *, ends: bool) -> Fit:
    """How a page is made to end at its foot, by lines of `line` points; one that `ends` a chapter need not."""
    if fill.room < -1e-6:
        lack = ceil(-fill.room / line - 1e-6)
        spaces = min(lack, fill.shrink)
        return Fit(-spaces, spaces - lack)
    if ends:
        return Fit()
    short = floor(fill.room / line + 1e-6)
    spaces = min(short, fill.stretch)
    spaces += min(max(0, short - spaces - 2), fill.stretch)  # a second line each, but only against a hole
    paragraphs = min(max(0, short - spaces - 2), fill.longer)
    left = short - spaces - paragraphs
    return Fit(spaces, paragraphs, left) if left < len(SHORT) else Fit(short=short)


def demerits(fill: Fill, fitted: Fit, line: float, *, first: bool, ends: bool, level: bool = False) -> float:
    """How bad a column is; `first` and `ends` tell whether it is the first and the last one of its chapter.

    One of those that are to end `level` may be shorter than they.
    """
    found = PAGE
    spaces, paragraphs, short = fitted
    found += max(spaces, 0) * STRETCH + max(spaces - fill.stretch, 0) * STRAIN - min(spaces, 0) * SHRINK
    found += abs(paragraphs) * ALTERED + PARTED * len(fill.rests) + DRAGGED * fill.dragged
    found += FLOATED * (fill.held != NONE)
    found += TORN * (fill.torn + sum([rest.first == 0 for rest in fill.rests]))
    if ends:
        return found if first else found + emptiness(fill.depth / line)
    found += UNEVEN * short if level else shortness(short)
    found += fill.last.penalty
    if fill.end.variant:
        found += ALTERED + fill.altered / GRADE
    if fill.last.hyphenated:
        found += HYPHEN
    if fill.low:
        found += LOW
    return found


def shortness(lines: float) -> float:
    """How bad it is that so many lines are missing at the foot of a column."""
    short = floor(lines + 1e-6)
    return SHORT[short] if short < len(SHORT) else HOLE + DEEPER * (short - len(SHORT))


def emptiness(lines: float) -> float:
    """How bad it is that the last page of a chapter holds no more than so many lines."""
    return max(0.0, FEW - lines) * LACKING + (EMPTY if lines < TINY else 0.0)
