"""Demerits: how bad a column is, and by which spaces and paragraphs it is made to end at its foot.

All demerits of a chapter add up: the search minimises one number, as Plass (Optimal Pagination Techniques for Automatic
Typesetting Systems, 1981) does for pages what he and Knuth do for lines. They are no squares of a badness, but a scale
on which faults are set against each other: 100 is a page more; below it is what a reader hardly sees, between 300 and
1,500 what he does see, in the order in which an editor would rather have it.
"""

from __future__ import annotations

from math import ceil, floor
from typing import NamedTuple

from report.flow.column import Fill
from report.flow.galley import SLACK

PAGE = 100.0  # each page: a chapter takes no page more to save a line or two at the foot of some
SHORT = (0.0, 10.0, 40.0)  # a page none, one and two lines short, which is seen only beside a full one
HALF = 5.0  # half a line more
HOLE = 1000.0  # a page three lines short: a hole
DEEPER = 100.0  # each line more
UNEVEN = 15.0  # each line by which a column is shorter than those beside it, where they are to end level
LEVEL = 1.5  # lines by which they may differ: with what lines reach down and figures do not, hardly two
UNLEVEL = 700.0  # more than those, which everybody sees
TALLER = 15.0  # each line by which such columns are longer than need be
HYPHEN = 1500.0  # a page that ends inside a word: a hole of eight lines is as bad
TORN = 1e6  # what belongs together is parted, because it is taller than a page: never while anything else can be had
PARTED = 1150.0  # a note that goes on in the next column, rather than a hole of five lines
DRAGGED = 10.0  # each line of it that does
MOVED = 25.0  # a figure that stands elsewhere on its page than its author put it
LOWERED = 45.0  # each line by which all columns of a page end above its foot, level
DELAYED = 120.0  # a figure that goes overleaf, behind text that follows it: much better than any hole
LATE = 3000.0  # a figure that is not on the next page either, when text before this one refers to it
LOW = 15.0  # a heading with no more than two lines below it
STRETCH = 6.0  # each line added to a space: cheaper than a line lacking at the foot
STRAIN = 24.0  # and for the second line added to the same space: dearer, yet far from a hole
SHRINK = 20.0  # each line taken from a space: what is dense looks worse than what is open
ALTERED = 60.0  # each paragraph set longer or shorter: not for a line or two at a foot, but for any fault
GRADE = 1000.0  # demerits of lines that weigh as much as one of pages: a hyphen more (300²) is 90 here
TINY = 6  # lines; the last page of a chapter that holds fewer looks empty
EMPTY = 300.0  # a page that is tiny
FEW = 12  # lines that the last page of a chapter should hold
LACKING = 5.0  # each line below that


class VerticalFit(NamedTuple):
    """What makes a column end at its foot: lines added to its spaces and to its paragraphs, negative if taken away.

    `short` is how many lines are missing then. Spaces change by half lines, and half a line may be missing.
    """

    spaces: float = 0.0
    paragraphs: int = 0
    short: float = 0.0


def vertical_fit(fill: Fill, line: float, *, ends: bool) -> VerticalFit:
    """How a column is made to end at its foot, by lines of `line` points; one that `ends` a chapter need not.

    Spaces go first, as nobody sees them change by a line; then paragraphs, which must get other lines. Two lines may
    always lack. Where more would lack all the same, nothing is done: a hole is a hole, however its text is spread.
    """
    stretch, shrink, longer, _ = fill.flex
    if fill.room < -SLACK:
        lack = ceil(-2 * fill.room / line - SLACK) / 2
        spaces = min(lack, shrink)
        return VerticalFit(-spaces, -ceil(lack - spaces))
    if ends:
        return VerticalFit()
    short = floor(2 * fill.room / line + SLACK) / 2
    spaces = min(short, stretch)
    spaces += min(max(0.0, short - spaces - 2), stretch)  # a second line each, but only against a hole
    paragraphs = min(floor(max(0.0, short - spaces - 2)), longer)
    left = short - spaces - paragraphs
    return VerticalFit(spaces, paragraphs, left) if left < len(SHORT) else VerticalFit(short=short)


def demerits(fill: Fill, fit: VerticalFit, line: float, *, first: bool, ends: bool, level: bool = False) -> float:
    """How bad a column is; `first` and `ends` tell whether it is the first and the last one of its chapter.

    One of those that are to end `level` may be shorter than they. `line` is the grid in points.
    """
    found = PAGE
    spaces, paragraphs, short = fit
    found += max(spaces, 0) * STRETCH + max(spaces - fill.flex.stretch, 0) * STRAIN - min(spaces, 0) * SHRINK
    found += abs(paragraphs) * ALTERED + PARTED * len(fill.rests) + DRAGGED * fill.dragged
    # a note that has gone from the column of its mark altogether is torn as well
    found += TORN * (fill.torn + sum([rest.first == 0 for rest in fill.rests]))
    if ends:
        return found if first else found + emptiness(fill.depth / line)
    found += unevenness(short) if level else shortness(short)
    found += fill.last.penalty + fill.given * STRETCH + max(0.0, fill.given - 2) * STRAIN
    if fill.end.variant:
        found += ALTERED + fill.altered / GRADE
    if fill.last.hyphenated:
        found += HYPHEN
    if fill.low:
        found += LOW
    return found


def unevenness(lines: float) -> float:
    """How bad it is that a column is so many lines shorter than those beside it, which end level."""
    return UNEVEN * lines + (UNLEVEL + DEEPER * (lines - LEVEL) if lines > LEVEL + SLACK else 0.0)


def shortness(lines: float) -> float:
    """How bad it is that so many lines are missing at the foot of a column."""
    short = floor(lines + SLACK)
    half = HALF * floor(2 * (lines - short) + SLACK)
    return half + (SHORT[short] if short < len(SHORT) else HOLE + DEEPER * (short - len(SHORT)))


def emptiness(lines: float) -> float:
    """How bad it is that the last page of a chapter holds no more than so many lines."""
    return max(0.0, FEW - lines) * LACKING + (EMPTY if lines < TINY else 0.0)
