"""Two editions facing each other: their pages are chosen together, so that a spread shows the same matter twice."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

from report.flow.flow import FlowedPage
from report.story import Chapter, Flowable
from report.theme.theme import Theme
from report.typeset import BLANK, break_pages

FULL = 0.7  # share of a page's height down to which the longer side of a spread is filled, if that can be
LOOSE = 0.8  # share of the height of pages that flowables alone take, without the spaces between them and notes
LONGEST = 3  # spreads that go by without a place where both sides begin anew, to have them filled


class Spreads(NamedTuple):
    """The pages of some matter in two editions: as many in one as in the other."""

    left: list[FlowedPage]
    right: list[FlowedPage]


class SharedStart(NamedTuple):
    """Where both editions begin the same thing: the index of its first flowable in each."""

    left: int
    right: int


def facing_pages(left: Chapter, right: Chapter, theme: Theme) -> Spreads:
    """The pages of a chapter in two editions.

    Each spread, or each few of them, holds the same blocks on both sides: where the longer side has no room for a block
    both go on with it on the next spread, and the shorter one is left white below. A block that is longer than a page
    breaks freely. Raises LayoutError for what fits on no page.
    """
    starts = list(shared_starts(left.flowables, right.flowables))
    sides = _Sides(left, right, starts, theme)
    found = Spreads([], [])
    at = 0
    while at < len(starts) - 1:
        end = sides.next(at)
        pages = sides.between(at, end)
        for side, own in zip(found, pages, strict=True):
            side.extend([*own, *[BLANK] * (sides.count(at, end) - len(own))])
        at = end
    return found


class _Sides:
    """Sets what stands between two shared starts on pages of both editions."""

    def __init__(self, left: Chapter, right: Chapter, starts: Sequence[SharedStart], theme: Theme) -> None:
        self.chapters = left, right
        self.starts = starts
        self.theme = theme
        self.height = theme.rows * theme.baseline
        self._set: dict[tuple[int, int], Spreads] = {}

    def between(self, first: int, end: int) -> Spreads:
        """The pages of what stands between two starts."""
        if (first, end) not in self._set:
            pages = [
                break_pages(chapter.flowables[one:other], chapter.notes, self.theme) if one < other else []
                for chapter, one, other in zip(self.chapters, self.starts[first], self.starts[end], strict=True)
            ]
            self._set[first, end] = Spreads(*pages)
        return self._set[first, end]

    def count(self, first: int, end: int) -> int:
        """How many spreads that takes."""
        return max(map(len, self.between(first, end)))

    def fill(self, first: int, end: int) -> float:
        """How far down the last of these spreads is filled on its longer side, as a share of the page's height."""
        pages = self.between(first, end)
        last = [page for side in pages if len(side) == self.count(first, end) for page in side[-1:]]
        depths = [piece.top + piece.flowable.height(piece.first, piece.last) for page in last for piece in page.pieces]
        return max(depths, default=0.0) / self.height

    def height_of(self, first: int, end: int) -> float:
        """How many pages high what stands between two starts is, as far as is known before it is set."""
        columns = self.theme.columns.count
        heights = [
            sum([flowable.height() / (1 if flowable.across else columns) for flowable in chapter.flowables[one:other]])
            for chapter, one, other in zip(self.chapters, self.starts[first], self.starts[end], strict=True)
        ]
        return max(heights) / self.height

    def next(self, at: int) -> int:
        """Where what follows the next spread, or the next few, starts."""
        last = len(self.starts) - 1
        tries: list[int] = []
        spreads = max(1, int(LOOSE * self.height_of(at, at + 1)))
        while len(tries) < LONGEST:
            end = self._last_that_fits(at, spreads)
            if end == last or (end > at and self.fill(at, end) >= FULL):
                return end
            tries += [end] if end > at else []
            spreads += 1
        return max(tries, key=lambda end: self.fill(at, end))

    def _last_that_fits(self, at: int, spreads: int) -> int:
        """The last start up to which all takes no more than so many spreads; `at` itself if there is none."""
        last, end = len(self.starts) - 1, at
        while end < last and self.height_of(at, end + 1) <= LOOSE * spreads:
            end += 1
        while end > at and self.count(at, end) > spreads:
            end -= 1
        while end < last and self.count(at, end + 1) <= spreads:
            end += 1
        return end


def shared_starts(left: Sequence[Flowable], right: Sequence[Flowable]) -> Iterator[SharedStart]:
    """Where pages may begin in both editions with the same thing: first of all, and behind the last, at least.

    What is the same was typed in the same place.
    """
    yield SharedStart(0, 0)
    matcher = SequenceMatcher(None, [_name(one) for one in left], [_name(one) for one in right], autojunk=False)
    last = SharedStart(0, 0)
    for block in matcher.get_matching_blocks():
        for offset in range(block.size):
            one, other = block.a + offset, block.b + offset
            if last.left < one and last.right < other and _may_start(left, one) and _may_start(right, other):
                last = SharedStart(one, other)
                yield last
    yield SharedStart(len(left), len(right))


def _name(flowable: Flowable) -> object:
    """What is the same of a flowable in all editions: where it was typed, and what it is; it is like no other else."""
    return (flowable.mark, type(flowable)) if flowable.mark else flowable


def _may_start(flowables: Sequence[Flowable], at: int) -> bool:
    """Whether a page may begin with a flowable: it stays with nothing above it, and what it was typed in begins."""
    above, here = flowables[at - 1], flowables[at]
    kept = above.keep_with_next or (bool(above.strips) and above.strips[-1].keep)
    return not kept and here.mark is not None and above.mark != here.mark


def pair_chapters(
    left: Sequence[Chapter], right: Sequence[Chapter], pages: Callable[[Chapter, Chapter], Spreads]
) -> tuple[list[list[FlowedPage]], list[list[FlowedPage]]]:
    """The pages of all chapters of two editions, chapter by chapter.

    Both begin with the same one, their contents. What is a chapter of one edition only faces white pages, which are
    behind those of the chapter before it.
    """
    matcher = SequenceMatcher(None, [one.name for one in left[1:]], [one.name for one in right[1:]], autojunk=False)
    common = [(block.a + n, block.b + n) for block in matcher.get_matching_blocks() for n in range(1, block.size + 1)]
    sides: tuple[list[list[FlowedPage]], list[list[FlowedPage]]] = ([], [])
    for (one, other), (stop, other_stop) in pairwise([(0, 0), *common, (len(left), len(right))]):
        for side, made in zip(sides, pages(left[one], right[other]), strict=True):
            side.append(made)
        alone = Chapter("", ())
        for chapter in left[one + 1 : stop]:
            _face_white(sides[0], sides[1], pages(chapter, alone).left)
        for chapter in right[other + 1 : other_stop]:
            _face_white(sides[1], sides[0], pages(alone, chapter).right)
    return sides


def _face_white(side: list[list[FlowedPage]], other: list[list[FlowedPage]], made: list[FlowedPage]) -> None:
    """Add the pages of a chapter to a side, and as many white ones to the other."""
    side.append(made)
    other[-1] += [BLANK] * len(made)
