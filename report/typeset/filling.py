"""Filling a page: every place where a page that begins at a given place may end, and what stands on it then."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from report.story import Flowable, Strip, on_grid

SLACK = 1e-6  # points; sums of heights are not exact
NOTE_GAP = 14.0  # points between the text and the first note
LEAST = 0.75  # of a line: what a space that is made smaller keeps
UGLY = 200_000.0  # demerits of lines that are not worth any page
WINDOW = 10  # lines; a page that ends further above its foot is looked at only when there is none better


class Place(NamedTuple):
    """Where a page begins: strip `strip` of block `block`, which is set in its variant `variant`."""

    block: int
    variant: int = 0
    strip: int = 0


class Fill(NamedTuple):
    """A page that ends before `end`.

    Its text ends at `depth`, and `room` is left below, in points; `room` is negative where it lacks. Its spaces can
    grow in `stretch` places and shrink in `shrink`; `longer` paragraphs can gain a line and `shorter` ones lose one.
    `last` is the strip at the foot, `low` tells whether a heading stands just above, `altered` how much worse than its
    best lines those of a paragraph are that goes on overleaf, `torn` whether the page parts what belongs together.
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

    @property
    def plain(self) -> bool:
        """Whether the page is filled without doing anything to its spaces and paragraphs."""
        return self.room >= -SLACK and not self.end.variant


class Block:
    """A flowable as the page breaker sees it; `variants` are its settings, the usual one first.

    `costs` tell how much worse their lines are. `height` is that of the usual one, in points; `notes` tells whether
    marks of notes stand in it. `longer` and `shorter` are the indexes of variants with a line more and a line less, 0
    where there is none; a block that `asks` looks for more variants where a page would end inside a word.
    """

    __slots__ = ("asks", "costs", "flowable", "height", "longer", "notes", "shorter", "variants")

    def __init__(self, flowable: Flowable) -> None:
        self.flowable = flowable
        self.variants = [flowable]
        self.costs = [0.0]
        self.asks = False
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
        for other, cost in self.flowable.alternatives((strip,)):
            if cost <= UGLY:
                self._add(other, cost)

    def _add(self, other: Flowable, cost: float) -> None:
        self.variants.append(other)
        self.costs.append(cost)


class Gap(NamedTuple):
    """The space above a block, which begins at `top`; where it flexes it can grow, and become a line smaller."""

    top: float
    stretches: bool = False
    shrinks: bool = False


class Filler:
    """Fills the pages of a chapter, whose text is `full` points high on a grid of `line` points.

    `notes` are the heights of the notes in points.
    """

    def __init__(self, blocks: Sequence[Block], notes: Mapping[str, float], full: float, line: float) -> None:
        self.blocks = blocks
        self.notes = notes
        self.full = full
        self.line = line

    def opening(self, flowable: Flowable, first: int) -> float:
        """How far below the top of its page strip `first` of a flowable begins there."""
        if first:
            return flowable.head
        return on_grid(flowable.rise, self.line) - flowable.rise if flowable.rise else 0.0

    def gap(self, above: Flowable, below: Flowable, depth: float) -> Gap:
        """The space between two flowables of a page, of which the upper one ends at `depth`."""
        top = depth + max(above.space_after, below.space_before)
        if below.on_grid:
            top = on_grid(top + below.rise, self.line) - below.rise
        if below.flexes_above or above.flexes_below:
            return Gap(top, True, top - depth - self.line >= LEAST * self.line - SLACK)
        return Gap(top)

    def reserved(self, names: Iterable[str], seen: set[str]) -> float:
        """Height in points that notes take at the foot beside those `seen` there already, which they join."""
        height = 0.0
        for name in names:
            if name not in seen:
                height += self.notes[name] + (0.0 if seen else NOTE_GAP)
                seen.add(name)
        return height

    def fills(self, start: Place) -> list[Fill]:
        """All ways worth a look to end the page that begins at `start`; none when that fits on no page."""
        window = WINDOW * self.line
        found = Page(self, self.full - window).fill(start)
        if not any(fill.plain for fill in found):
            found = Page(self, 0.0).fill(start)
            least = min([fill.room for fill in found if fill.plain], default=0.0)
            found = [fill for fill in found if fill.room <= least + window]
        if not found:
            found = [fill._replace(torn=True) for fill in Page(self, 0.0, tears=True).fill(start)]
        return found


class Page:
    """One page being filled; ways to end it are kept from the depth `zone` on."""

    def __init__(self, filler: Filler, zone: float, *, tears: bool = False) -> None:
        self.filler = filler
        self.zone = zone
        self.tears = tears
        self.found: list[Fill] = []
        self.depth = self.reserve = 0.0
        self.seen: set[str] = set()
        self.stretch = self.shrink = self.longer = self.shorter = 0

    def fill(self, start: Place) -> list[Fill]:
        """The ways to end the page that begins at `start`, from above to below."""
        blocks, zone = self.filler.blocks, self.zone
        at, count = start.block, len(blocks)
        low = False
        while at < count:
            block = blocks[at]
            usual = at != start.block or not start.strip
            if at != start.block:
                gap = self.filler.gap(blocks[at - 1].flowable, block.flowable, self.depth)
                self.depth = gap.top
                self.stretch += gap.stretches
                self.shrink += gap.shrinks
            else:
                self.depth = self.filler.opening(block.variants[start.variant], start.strip)
            end = self.depth + block.height
            if usual and not block.notes and end + self.reserve < zone:
                self.depth = end
                self.longer += block.longer > 0
                self.shorter += block.shorter > 0
            elif not self._pour(at, start, usual, low):
                break
            at += 1
            low = block.flowable.keep_with_next
            if at == count or self.tears or not low:
                self._end(Place(at), block.flowable.strips, len(block.flowable.strips), low)
        return self.found

    def _pour(self, at: int, start: Place, usual: bool, low: bool) -> bool:
        """Put the strips of a block on the page; False when it is full before the last one."""
        block = self.filler.blocks[at]
        if not usual:
            return self._strips(block.variants[start.variant].strips, start, low, 0)
        before = self.depth, self.reserve, set(self.seen)
        fits = self._strips(block.flowable.strips, Place(at), low, block.shorter > 0)
        after = self.depth, self.reserve, self.seen
        for variant in range(1, len(block.variants)):
            self.depth, self.reserve, self.seen = *before[:2], set(before[2])
            self._strips(block.variants[variant].strips, Place(at, variant), low, 0)
        self.depth, self.reserve, self.seen = after
        self.longer += block.longer > 0
        self.shorter += block.shorter > 0
        return fits

    def _strips(self, strips: Sequence[Strip], place: Place, low: bool, spare: int) -> bool:
        """Put strips from `place` on, keeping the ways to end between them; `spare` more lines may lack at the end."""
        filler, last = self.filler, len(strips) - 1
        room = filler.full - self.reserve - self.depth
        least = -(self.shrink + self.shorter) * filler.line - SLACK
        highest = filler.full - self.zone
        for position in range(place.strip, last + 1):
            strip = strips[position]
            self.depth += strip.height
            room -= strip.height
            if strip.notes:
                added = filler.reserved(strip.notes, self.seen)
                self.reserve += added
                room -= added
            if room < least and room < least - spare * filler.line:
                return False
            if position < last and not strip.keep and least <= room <= highest:
                self._end(place._replace(strip=position + 1), strips, position + 1, low)
        return True

    def _end(self, end: Place, strips: Sequence[Strip], count: int, low: bool) -> None:
        """Keep a way to end the page, behind the first `count` of `strips`."""
        room = self.filler.full - self.reserve - self.depth
        if room > self.filler.full - self.zone and end.block < len(self.filler.blocks):
            return
        if room < -(self.shrink + self.shorter) * self.filler.line - SLACK:
            return
        last = strips[count - 1] if strips else Strip(0.0)
        altered = 0.0
        if end.strip:
            block = self.filler.blocks[end.block]
            altered = block.costs[end.variant]
            if block.asks and last.hyphenated and not end.variant:
                block.ask_for_whole(count - 1)
        limits = self.stretch, self.shrink, self.longer, self.shorter
        self.found.append(Fill(end, self.depth, room, *limits, last, low and count <= 2, altered))
