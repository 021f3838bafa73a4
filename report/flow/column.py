"""A column being filled: strips from above to below, notes at its foot, and every break at which it may end."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from report.flow.floats import NONE
from report.flow.frame import Frame
from report.flow.galley import SLACK, ColumnBreak, FootNotes, Galley, GalleyBlock, NoteRest, VerticalGlue
from report.story import Flowable, Strip

GIVES = 3  # lines by which the space above a figure at the foot of a column may grow
#: Lines; a column that ends further above its foot is looked at only when there is none better. Of a long report in two
#: columns, 20 lines save 1.5 % of the demerits for twice the time, and in one column 3 lines find the same pages.
WINDOW = 10


class Flex(NamedTuple):
    """By how many lines a column can change: its spaces `stretch` and `shrink`, paragraphs become `longer`, `shorter`.

    Each place counts once, though a space may stretch by two lines against a hole (see vertical_fit).
    """

    stretch: int = 0
    shrink: int = 0
    longer: int = 0
    shorter: int = 0

    def with_glue(self, glue: VerticalGlue) -> Flex:
        """With a space more."""
        if not glue.stretches:  # then it does not shrink either, as most spaces: those between paragraphs
            return self
        return Flex(self.stretch + 1, self.shrink + glue.shrinks, self.longer, self.shorter)

    def with_block(self, block: GalleyBlock) -> Flex:
        """With a whole block more."""
        if not (block.longer or block.shorter):
            return self
        return Flex(self.stretch, self.shrink, self.longer + (block.longer > 0), self.shorter + (block.shorter > 0))


class Fill(NamedTuple):
    """A column that ends at `end`.

    Its text ends at `depth`, and `room` is left below, in points; `room` is negative where it lacks, by no more than
    its `flex` can make up for. `last` is the strip at the foot, `low` tells whether a heading stands just above,
    `altered` how much worse than its best lines those of a paragraph are that goes on overleaf, `torn` whether what
    belongs together is parted. `rests` are the notes of which `dragged` lines go on in the next column. The floats
    before `placed` stand here or before: `tops` of them at the top, `feet` at the foot, above which so many lines are
    `given` that would be missing else, the others of this column in their places.
    """

    end: ColumnBreak
    depth: float
    room: float
    last: Strip
    flex: Flex = Flex()
    low: bool = False
    altered: float = 0.0
    torn: bool = False
    rests: tuple[NoteRest, ...] = ()
    dragged: int = 0
    placed: int = 0
    tops: int = 0
    feet: int = 0
    given: float = 0.0

    @property
    def plain(self) -> bool:
        """Whether the column is filled without doing anything to its spaces, paragraphs and notes."""
        return self.room >= -SLACK and not self.end.variant and not self.rests


class _Level(NamedTuple):
    """How far a column is filled, in points, with what flex."""

    depth: float
    room: float
    flex: Flex


def fills(galley: Galley, start: ColumnBreak, frame: Frame) -> list[Fill]:
    """All ways worth a look to end the column that begins at `start`; none when that does not fit.

    What belongs together is parted only in a column as high as a page: in a lower one, it can still go overleaf.
    """
    window = WINDOW * galley.line
    found = ColumnFiller(galley, frame, frame.foot - window).fill(start)
    if not any(fill.plain for fill in found):  # whatever else happens, there must be a way to go on
        found = ColumnFiller(galley, frame, 0.0).fill(start)
        least = min([fill.room for fill in found if fill.plain], default=0.0)
        found = [fill for fill in found if fill.room <= least + window]
    whole = frame.top < SLACK and frame.foot > galley.full - SLACK
    if not found and whole and frame.notes:
        found = ColumnFiller(galley, frame, 0.0, tears=True).without_text(start)
    if not found and whole and not frame.plan.tops:
        found = [fill._replace(torn=True) for fill in ColumnFiller(galley, frame, 0.0, tears=True).fill(start)]
    return found


def planned_fills(galley: Galley, start: ColumnBreak, frame: Frame, *, passes: bool = True) -> list[Fill]:
    """The ways to end a column with other floats than those that come along; if it `passes` them on, with notes."""
    return ColumnFiller(galley, frame, frame.foot - WINDOW * galley.line, passes=passes).fill(start)


def level_fills(galley: Galley, start: ColumnBreak, frame: Frame) -> list[Fill]:
    """All ways worth a look to end a column that others are to end level with: nothing is passed on to the next."""
    found = planned_fills(galley, start, frame, passes=False)
    return found or ColumnFiller(galley, frame, 0.0, passes=False).fill(start)


class ColumnFiller:
    """Fills one column; ways to end it are kept from the depth `zone` on, in points.

    If it `passes` them on, a part of a note may go on in the next column. If it `tears`, what belongs together may be
    parted. A float that is not to stand here, or finds no room, is left to what comes behind.
    """

    def __init__(self, galley: Galley, frame: Frame, zone: float, *, passes: bool = True, tears: bool = False) -> None:
        self.galley = galley
        self.frame = frame
        self.zone = zone
        self.tears = tears
        self.found: list[Fill] = []
        self.depth = frame.top
        self.notes = FootNotes(galley.notes, frame.notes, parted=passes, tears=tears)
        self.flex = Flex()
        self.placed = frame.placed
        self.reserve = galley.reserve(frame.plan.limit, frame.plan.feet)

    @property
    def room(self) -> float:
        """Points between the text and what it must stand above; negative where it stands too low."""
        return min(self.frame.foot, self.frame.floor - self.notes.height) - self.depth - self.reserve

    @property
    def least(self) -> float:
        """The room, negative, that what stands here can make up for, if all that shrinks does."""
        return -(self.flex.shrink + self.flex.shorter) * self.galley.line - SLACK

    def fill(self, start: ColumnBreak) -> list[Fill]:
        """The ways to end the column that begins at `start`, from above to below."""
        blocks, stop, numbers, nexts = self.galley.blocks, self.frame.stop, *self.galley.stream
        barriers = self.galley.floats.barriers
        above = self._tops(start) if self.frame.plan.tops else None
        at, low, ends = start.block, False, False
        while at < stop:
            block, number = blocks[at], numbers[at]
            if number != NONE and (ends or not self._stays(number)):
                at += 1
                continue
            if barriers[at] > self.placed and not self.tears:
                break
            usual = at != start.block or not start.strip
            before = self.depth, self.flex
            if above:
                glue = self.galley.glue(above, block.flowable, self.depth)
                self.depth = glue.top
                self.flex = self.flex.with_glue(glue)
            else:
                self.depth += self.galley.opening(block.variants[start.variant], start.strip)
            end = self.depth + block.height
            if usual and not block.notes and end + self.notes.height + self.reserve < self.zone:
                self.depth = end  # no way to end it is kept up here: most blocks of a page take this short cut
                self.flex = self.flex.with_block(block)
            elif not self._pour(at, start, usual, low):
                if number == NONE:
                    break
                self.depth, self.flex = before
                at, ends = at + 1, True
                continue
            at += 1
            self.placed += number != NONE
            above, low = block.flowable, block.flowable.keep_with_next
            if nexts[at] == stop or self.tears or not low:
                self._end(ColumnBreak(nexts[at]), block.flowable.strips, len(block.flowable.strips), low)
        return self.found

    def without_text(self, start: ColumnBreak) -> list[Fill]:
        """The only way to fill a column with nothing but what is left of notes."""
        room = self.room
        rests, lower = self.notes.without(-room) if room < -SLACK else ((), 0.0)
        return [Fill(start, self.depth, room + lower, Strip(0.0), rests=rests, placed=self.placed)]

    def _stays(self, number: int) -> bool:
        """Whether a float may stand in its place."""
        return number == self.placed < self.frame.plan.limit and not self.galley.floats.listed[number].across

    def _tops(self, start: ColumnBreak) -> Flowable:
        """Put floats at the top of the column."""
        flowable: Flowable | None = None
        for number in range(self.placed, self.placed + self.frame.plan.tops):
            below = self.galley.float_block(number).flowable
            if flowable:
                glue = self.galley.glue(flowable, below, self.depth)
                self.depth, self.flex = glue.top, self.flex.with_glue(glue)
            else:
                self.depth += self.galley.opening(below, 0)
            self.depth += below.height()
            flowable = below
        assert flowable
        self.placed += self.frame.plan.tops
        self._end(start, flowable.strips, len(flowable.strips), low=False)
        return flowable

    def _pour(self, at: int, start: ColumnBreak, usual: bool, low: bool) -> bool:
        """Put the strips of a block in the column; False when it is full before the last one.

        The column goes on behind the block's usual setting; the other ones may only end it.
        """
        block = self.galley.blocks[at]
        if not usual:
            return self._strips(block.variants[start.variant].strips, start, low, 0)
        depth, notes = self.depth, self.notes.copy() if block.notes else self.notes
        fits = self._strips(block.flowable.strips, ColumnBreak(at), low, block.shorter > 0)
        after = self.depth, self.notes
        for variant in range(1, len(block.variants)):
            self.depth, self.notes = depth, notes.copy() if block.notes else notes
            self._strips(block.variants[variant].strips, ColumnBreak(at, variant), low, 0)
        self.depth, self.notes = after
        self.flex = self.flex.with_block(block)
        return fits

    def _strips(self, strips: Sequence[Strip], place: ColumnBreak, low: bool, spare: int) -> bool:
        """Put strips from `place` on, keeping the ways to end between them; `spare` more lines may lack at the end."""
        last, room, least = len(strips) - 1, self.room, self.least
        highest, loose = self.frame.foot - self.zone, self.notes.loose
        for position in range(place.strip, last + 1):
            strip = strips[position]
            self.depth += strip.height
            room -= strip.height
            if strip.notes:
                self.notes.add(strip.notes)
                room, loose = self.room, self.notes.loose
            if room < least - spare * self.galley.line and room + loose < -SLACK:
                return False
            if position < last and not strip.keep and room <= highest:
                self._end(place._replace(strip=position + 1), strips, position + 1, low)
        return True

    def _end(self, end: ColumnBreak, strips: Sequence[Strip], count: int, low: bool) -> None:
        """Keep a way to end the column, behind the first `count` of `strips`; `low`: a heading stands above them."""
        plan, room, given = self.frame.plan, self.room, 0.0
        if plan.feet:
            if self.placed != plan.limit:
                return
            given = min(max(room, 0.0), GIVES * self.galley.line)
            room -= given
        if room > self.frame.foot - self.zone and end.block < self.frame.stop:
            return
        rests: tuple[NoteRest, ...] = ()
        if room < self.least:
            if room + self.notes.loose < -SLACK:
                return
            rests, lower = self.notes.without(-room - SLACK)
            room += lower
        last = strips[count - 1] if strips else Strip(0.0)
        altered = 0.0
        if end.strip:
            block = self.galley.blocks[end.block]
            altered = block.costs[end.variant]
            if block.asks and last.hyphenated and not end.variant:
                block.ask_for_whole(count - 1)
        self.found.append(
            Fill(
                end,
                self.depth,
                room,
                last,
                self.flex,
                low=low and count <= 2,
                altered=altered,
                rests=rests,
                dragged=self.notes.lines(rests),
                placed=self.placed + plan.feet,
                tops=plan.tops,
                feet=plan.feet,
                given=given / self.galley.line,
            )
        )
