"""Flowing: strips of flowables onto pages, notes to their feet; pure geometry, nothing is drawn here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import ceil
from typing import NamedTuple

from report.errors import Diagnostic, LayoutError, Mark
from report.story import Flowable

SLACK = 1e-6  # points; sums of heights are not exact
NOTE_GAP = 14.0  # points between the text and the first note


class Placed(NamedTuple):
    """Strips `first` to `last` - 1 of a flowable, their upper edge `top` points below the top of the text."""

    flowable: Flowable
    first: int
    last: int
    top: float


@dataclass(slots=True)
class Sheet:
    """One page: what stands on it, and its notes (their `top` counts from the top of the text as well)."""

    pieces: list[Placed] = field(default_factory=list)
    notes: list[Placed] = field(default_factory=list)


def flow(flowables: Sequence[Flowable], notes: Mapping[str, Flowable], height: float, baseline: float) -> list[Sheet]:
    """Break flowables into pages whose text is `height` points high, on a grid of `baseline` points.

    A strip that forbids a break below it stays with the next one, a flowable that is kept with the next one stays
    with its first strips, and a note stands on the page of its mark. Raises LayoutError for what fits on no page.
    """
    return _Flow(flowables, notes, height, baseline).run()


class _Flow:
    """The state of one run: the page being filled, how deep it is, and what its notes take."""

    def __init__(
        self, flowables: Sequence[Flowable], notes: Mapping[str, Flowable], height: float, baseline: float
    ) -> None:
        self.flowables = flowables
        self.notes = notes
        self.full = height
        self.baseline = baseline
        self.sheets: list[Sheet] = []
        self.new_page()

    def new_page(self) -> None:
        self.sheet = Sheet()
        self.sheets.append(self.sheet)
        self.depth = 0.0  # of what is placed
        self.after = 0.0  # space that the last flowable wants below itself
        self.on_page: list[str] = []  # ids of the page's notes
        self.reserve = 0.0  # height of the page's notes

    def run(self) -> list[Sheet]:
        for index, flowable in enumerate(self.flowables):
            if flowable.opens_page and self.sheet.pieces:
                self.close_page()
            self.place(index, flowable)
        self.close_page(last=True)
        return self.sheets

    def close_page(self, last: bool = False) -> None:
        """Put the notes at the foot of the page; they end on the lowest line of the text."""
        top = self.full - self.reserve + NOTE_GAP
        for name in self.on_page:
            note = self.notes[name]
            self.sheet.notes.append(Placed(note, 0, len(note.strips), top))
            top += note.height() + note.space_after
        if not last:
            self.new_page()

    def start(self, flowable: Flowable, depth: float, after: float, empty: bool) -> float:
        """Where the flowable's first strip begins on this page."""
        if empty:
            return 0.0
        top = depth + max(after, flowable.space_before)
        if flowable.on_grid:
            top = ceil((top - 0.01) / self.baseline) * self.baseline
        return top

    def place(self, index: int, flowable: Flowable) -> None:
        first, count = 0, len(flowable.strips)
        while first < count or not count:
            empty = not self.sheet.pieces
            if first:
                top = flowable.head
            else:
                top = self.start(flowable, self.depth, self.after, empty)
            last = self.fitting(flowable, first, top)
            if last == count and flowable.keep_with_next and not empty and not self.follows(index, top):
                last = first
            if last == first and count:
                if empty:
                    raise _too_tall(flowable)
                self.close_page()
                continue
            self.take(Placed(flowable, first, last, top))
            first = last
            if first < count:
                self.close_page()
            if not count:
                break
        self.after = flowable.space_after

    def take(self, placed: Placed) -> None:
        flowable = placed.flowable
        self.sheet.pieces.append(placed)
        self.depth = placed.top + flowable.height(placed.first, placed.last)
        for strip in flowable.strips[placed.first : placed.last]:
            for name in strip.notes:
                if name not in self.on_page:
                    self.reserve += self.note_height(name, not self.on_page)
                    self.on_page.append(name)

    def note_height(self, name: str, is_first: bool) -> float:
        note = self.notes[name]
        return note.height() + note.space_after + (NOTE_GAP if is_first else 0.0)

    def fitting(self, flowable: Flowable, first: int, top: float) -> int:
        """The end of the strips from `first` on that fit below `top`; `first` when none does."""
        room, reserve, seen = self.full + SLACK - top, self.reserve, list(self.on_page)
        depth, best = 0.0, first
        strips = flowable.strips
        for position in range(first, len(strips)):
            strip = strips[position]
            depth += strip.height
            for name in strip.notes:
                if name not in seen:
                    reserve += self.note_height(name, not seen)
                    seen.append(name)
            if depth + reserve > room:
                return best
            if not strip.keep:
                best = position + 1
        return len(strips)

    def follows(self, index: int, top: float) -> bool:
        """Whether the first strips of what follows fit on this page when flowable `index` stands at `top`."""
        before = self.flowables[index]
        depth, after, reserve, seen = top + before.height(), before.space_after, self.reserve, list(self.on_page)
        for strip in before.strips:
            reserve += sum([self.note_height(n, not seen) for n in strip.notes if n not in seen])
            seen += strip.notes
        for flowable in self.flowables[index + 1 :]:
            if flowable.opens_page:
                return True
            depth = self.start(flowable, depth, after, empty=False)
            for strip in flowable.strips:
                depth += strip.height
                for name in strip.notes:
                    if name not in seen:
                        reserve += self.note_height(name, not seen)
                        seen.append(name)
                if depth + reserve > self.full + SLACK:
                    return False
                if not strip.keep:
                    return True
            if not flowable.keep_with_next:
                return True
            after = flowable.space_after
        return True


def _too_tall(flowable: Flowable) -> LayoutError:
    mark = flowable.mark or Mark("")
    hint = "make it shorter, or split it into several blocks"
    return LayoutError(Diagnostic(mark, "this is taller than a page and cannot be cut", hint))
