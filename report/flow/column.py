"""A column being filled: strips from above to below, notes at its foot, and the places where it may end."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from report.flow.blocks import SLACK, Place
from report.flow.filling import NONE, Fill
from report.flow.footnotes import FootNotes
from report.story import Strip

if TYPE_CHECKING:
    from report.flow.filling import Filler, Frame
    from report.flow.footnotes import Rest
    from report.story import Flowable

HOLE = 3  # lines that text is moved up to fill
WINDOW = 10  # lines; a column that ends further above its foot is looked at only when there is none better


def fills(filler: Filler, start: Place, frame: Frame) -> list[Fill]:
    """All ways worth a look to end the column that begins at `start`; none when that does not fit.

    What belongs together is parted only in a column as high as a page.
    """
    window = WINDOW * filler.line
    found = Column(filler, frame, frame.foot - window).fill(start)
    if not any(fill.plain for fill in found):
        found = Column(filler, frame, 0.0).fill(start)
        least = min([fill.room for fill in found if fill.plain], default=0.0)
        found = [fill for fill in found if fill.room <= least + window]
    whole = frame.top < SLACK
    if not found and whole and frame.notes:
        found = Column(filler, frame, 0.0, tears=True)._without_text(start)
    if not found and whole:
        found = [fill._replace(torn=True) for fill in Column(filler, frame, 0.0, tears=True).fill(start)]
    return found


def level_fills(filler: Filler, start: Place, frame: Frame) -> list[Fill]:
    """All ways worth a look to end a column that others are to end level with: nothing is passed on to the next."""
    found = Column(filler, frame, frame.foot - WINDOW * filler.line, passes=False).fill(start)
    return found or Column(filler, frame, 0.0, passes=False).fill(start)


class Column:
    """One column being filled; ways to end it are kept from the depth `zone` on.

    If it `passes` them on, a part of a note may go on in the next column, and a figure that does not fit may stand at
    its top, with text that follows the figure here instead.
    """

    def __init__(self, filler: Filler, frame: Frame, zone: float, *, passes: bool = True, tears: bool = False) -> None:
        self.filler = filler
        self.frame = frame
        self.zone = zone
        self.passes = passes
        self.tears = tears
        self.found: list[Fill] = []
        self.depth = frame.top
        self.notes = FootNotes(filler.notes, frame.notes, parted=passes, tears=tears)
        self.stretch = self.shrink = self.longer = self.shorter = 0
        self.held = NONE

    @property
    def room(self) -> float:
        """Points between the text and what it must stand above; negative where it stands too low."""
        return min(self.frame.foot, self.frame.floor - self.notes.height) - self.depth

    def fill(self, start: Place) -> list[Fill]:
        """The ways to end the column that begins at `start`, from above to below."""
        blocks, zone = self.filler.blocks, self.zone
        at, stop = start.block, self.frame.stop
        above = self._first(start) if self.frame.held != NONE else None
        low = False
        while at < stop:
            block = blocks[at]
            usual = at != start.block or not start.strip
            before = self._state() if block.flowable.floats and above else None
            if above:
                gap = self.filler.gap(above, block.flowable, self.depth)
                self.depth = gap.top
                self.stretch += gap.stretches
                self.shrink += gap.shrinks
            else:
                self.depth += self.filler.opening(block.variants[start.variant], start.strip)
            end = self.depth + block.height
            if usual and not block.notes and end + self.notes.height < zone:
                self.depth = end
                self.longer += block.longer > 0
                self.shorter += block.shorter > 0
            elif not self._pour(at, start, usual, low):
                if before is None or not self._holds(at, before, low):
                    break
                at += 1
                continue
            at += 1
            above, low = block.flowable, block.flowable.keep_with_next
            if at == stop or self.tears or not low:
                self._end(Place(at), block.flowable.strips, len(block.flowable.strips), low)
            if self.held != NONE and not (at < stop and blocks[at].flowable.flows):
                break  # no text that flows: a heading, or another figure
        return self.found

    def _first(self, start: Place) -> Flowable:
        """Put what was held over from the column before at the top of this one."""
        flowable = self.filler.blocks[self.frame.held].flowable
        self.depth += self.filler.opening(flowable, 0) + flowable.height()
        self._end(start, flowable.strips, len(flowable.strips), low=False)
        return flowable

    def _state(self) -> tuple[float, float, int, int, int, int]:
        """How far the column is filled."""
        return self.depth, self.room, self.stretch, self.shrink, self.longer, self.shorter

    def _holds(self, at: int, before: tuple[float, float, int, int, int, int], low: bool) -> bool:
        """Whether a figure that does not fit goes to the top of the next column, as it does if text fills its place.

        The column is filled as it was `before` the figure then.
        """
        blocks, line = self.filler.blocks, self.filler.line
        figure = blocks[at]
        hole = before[1] >= HOLE * line
        follows = at + 1 < self.frame.stop and blocks[at + 1].flowable.flows
        if not (self.passes and hole and follows) or low or self.tears or self.held != NONE or figure.notes:
            return False
        self.depth, _, self.stretch, self.shrink, self.longer, self.shorter = before
        self.held = at
        return True

    def _pour(self, at: int, start: Place, usual: bool, low: bool) -> bool:
        """Put the strips of a block in the column; False when it is full before the last one."""
        block = self.filler.blocks[at]
        if not usual:
            return self._strips(block.variants[start.variant].strips, start, low, 0)
        depth, notes = self.depth, self.notes.copy() if block.notes else self.notes
        fits = self._strips(block.flowable.strips, Place(at), low, block.shorter > 0)
        after = self.depth, self.notes
        for variant in range(1, len(block.variants)):
            self.depth, self.notes = depth, notes.copy() if block.notes else notes
            self._strips(block.variants[variant].strips, Place(at, variant), low, 0)
        self.depth, self.notes = after
        self.longer += block.longer > 0
        self.shorter += block.shorter > 0
        return fits

    def _strips(self, strips: Sequence[Strip], place: Place, low: bool, spare: int) -> bool:
        """Put strips from `place` on, keeping the ways to end between them; `spare` more lines may lack at the end."""
        filler, last = self.filler, len(strips) - 1
        room = self.room
        least = -(self.shrink + self.shorter) * filler.line - SLACK
        highest, loose = self.frame.foot - self.zone, self.notes.loose
        for position in range(place.strip, last + 1):
            strip = strips[position]
            self.depth += strip.height
            room -= strip.height
            if strip.notes:
                self.notes.add(strip.notes)
                room, loose = self.room, self.notes.loose
            if room < least - spare * filler.line and room + loose < -SLACK:
                return False
            if position < last and not strip.keep and room <= highest:
                self._end(place._replace(strip=position + 1), strips, position + 1, low)
        return True

    def _end(self, end: Place, strips: Sequence[Strip], count: int, low: bool) -> None:
        """Keep a way to end the column, behind the first `count` of `strips`."""
        room = self.room
        if room > self.frame.foot - self.zone and end.block < self.frame.stop:
            return
        rests: tuple[Rest, ...] = ()
        least = -(self.shrink + self.shorter) * self.filler.line - SLACK
        if room < least:
            if room + self.notes.loose < -SLACK:
                return
            rests, lower = self.notes.without(-room - SLACK)
            room += lower
        last = strips[count - 1] if strips else Strip(0.0)
        altered = 0.0
        if end.strip:
            block = self.filler.blocks[end.block]
            altered = block.costs[end.variant]
            if block.asks and last.hyphenated and not end.variant:
                block.ask_for_whole(count - 1)
        limits = self.stretch, self.shrink, self.longer, self.shorter
        low = low and count <= 2
        self.found.append(
            Fill(end, self.depth, room, *limits, last, low, altered, False, rests, self.notes.lines(rests), self.held)
        )

    def _without_text(self, start: Place) -> list[Fill]:
        """The only way to fill a column with nothing but what is left of notes."""
        room = self.room
        rests, lower = self.notes.without(-room) if room < -SLACK else ((), 0.0)
        return [Fill(start, self.depth, room + lower, 0, 0, 0, 0, Strip(0.0), low=False, rests=rests)]
