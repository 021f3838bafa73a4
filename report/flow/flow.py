"""Flowing: strips of flowables into the columns of pages, notes to their feet; pure geometry, nothing is drawn here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from math import copysign
from operator import itemgetter
from typing import NamedTuple

from report.flow.column_node import ColumnStart, SetColumn
from report.flow.floats import NONE
from report.flow.galley import NOTE_GAP, Galley, GalleyBlock, VerticalGlue
from report.flow.optimum import best_columns
from report.story import Flowable


class Placed(NamedTuple):
    """Strips `first` to `last` - 1 of a flowable, their upper edge `top` points below the top of the text.

    `left` is how far its column stands from the left edge of the live area, in points.
    """

    flowable: Flowable
    first: int
    last: int
    top: float
    left: float = 0.0


class Slice(NamedTuple):
    """Strips `first` to `last` - 1 of block `at` in one of its settings, or of a note (`at` is NONE)."""

    at: int
    flowable: Flowable
    first: int
    last: int


@dataclass(slots=True)
class FlowedPage:
    """One page: what stands on it, in the order in which it is read, and the notes at the feet of its columns."""

    pieces: list[Placed] = field(default_factory=list)
    feet: list[list[Placed]] = field(default_factory=list)

    @property
    def notes(self) -> list[Placed]:
        """All notes of the page."""
        return [note for foot in self.feet for note in foot]


def flow(
    flowables: Sequence[Flowable],
    notes: Mapping[str, Flowable],
    height: float,
    baseline: float,
    lefts: Sequence[float] = (0.0,),
) -> list[FlowedPage]:
    """Break flowables into pages whose text is `height` points high, on a grid of `baseline` points.

    `lefts` are the left edges of the columns on a page. The columns of each chapter are chosen together, with the least
    demerits (see report.flow.demerits). A strip that forbids a break below it stays with the next one, a flowable
    that is kept with the next one stays with its first strips, and a note stands in the column of its mark. Columns
    end level above what stands across them in its place, and at the end of a chapter. What floats may stand at the head
    or foot of a column or page while text flows past it, in its order and on the page of the text that refers to it
    or the next one; it is read where its author put it, and not in the middle of a sentence. Raises LayoutError for
    what fits on no page.
    """
    found: list[FlowedPage] = []
    for chapter in _chapters(flowables):
        galley = Galley([GalleyBlock(flowable) for flowable in chapter], notes, height, baseline, len(lefts))
        pages = groupby(best_columns(galley), key=lambda column: column.start.page)
        found += [_page(galley, list(columns), lefts) for _, columns in pages]
    return found or [FlowedPage()]


def _chapters(flowables: Sequence[Flowable]) -> Iterator[Sequence[Flowable]]:
    """Flowables from one that opens a page to the next: what stands in one chapter moves nothing in another."""
    starts = [0, *[n for n, flowable in enumerate(flowables) if flowable.opens_page and n], len(flowables)]
    for first, last in pairwise(starts):
        if first < last:
            yield flowables[first:last]


def _page(galley: Galley, columns: Sequence[SetColumn], lefts: Sequence[float]) -> FlowedPage:
    """A page of columns, and of what stands across them."""
    page, lowest = FlowedPage(), columns[-1].start.band
    pieces: list[tuple[int, Placed]] = []
    for column, after in pairwise([*columns, columns[-1]]):
        left = lefts[column.start.column]
        slices = _slices(galley, column)
        floor = galley.full if column.start.band == lowest else column.floor
        foot = _foot(_notes(galley, column, slices, after.start), floor, left)
        page.feet += [foot] if foot else []
        pieces += _pieces(galley, column, slices, left)
        pieces += _feet(galley, column, min(column.foot, foot[0].top - NOTE_GAP if foot else column.foot), left)
    page.pieces = [piece for _, piece in sorted(pieces, key=itemgetter(0))]  # a figure that floats before its text
    return page


def _pieces(galley: Galley, column: SetColumn, slices: Sequence[Slice], left: float) -> list[tuple[int, Placed]]:
    """What stands in a column, from above to below, and where; with the numbers of the blocks."""
    extra = _extra_lines(galley, slices, column)
    pieces: list[tuple[int, Placed]] = []
    depth = column.start.top
    for number, (at, flowable, first, last) in enumerate(slices):
        if number:
            depth = galley.glue(slices[number - 1].flowable, flowable, depth).top + extra.get(number, 0) * galley.line
        else:
            depth += galley.opening(flowable, first)
        pieces.append((at, Placed(flowable, first, last, depth, left)))
        depth += flowable.height(first, last)
    return pieces


def _slices(galley: Galley, column: SetColumn) -> list[Slice]:
    """What stands in a column, some of it set longer or shorter."""
    start, end, blocks = column.start.place, column.fill.end, galley.blocks
    slices: list[Slice] = []
    fill = column.fill
    tops = range(column.start.placed, column.start.placed + fill.tops)
    slices += [_whole(galley, number) for number in tops]
    stay = range(tops.stop, fill.placed - fill.feet)
    lack, numbers = column.fit.paragraphs, galley.floats.numbers
    for at in range(start.block, min(end.block + 1, len(blocks))):
        block, variant = blocks[at], 0
        first = start.strip if at == start.block else 0
        if numbers[at] != NONE and numbers[at] not in stay:
            continue
        if at == end.block:
            if end.strip > first:
                slices.append(Slice(at, block.variants[end.variant], first, end.strip))
            break
        if first:
            variant = start.variant
        elif lack > 0 and block.longer:
            variant, lack = block.longer, lack - 1
        elif lack < 0 and block.shorter:
            variant, lack = block.shorter, lack + 1
        flowable = block.variants[variant]
        slices.append(Slice(at, flowable, first, len(flowable.strips)))
    return slices


def _whole(galley: Galley, number: int) -> Slice:
    """A float."""
    flowable = galley.float_block(number).flowable
    return Slice(galley.floats.listed[number].block, flowable, 0, len(flowable.strips))


def _feet(galley: Galley, column: SetColumn, foot: float, left: float) -> list[tuple[int, Placed]]:
    """The floats at the foot of a column, the last of which ends at `foot`, with the numbers of the blocks."""
    pieces: list[tuple[int, Placed]] = []
    for number in reversed(range(column.fill.placed - column.fill.feet, column.fill.placed)):
        at, flowable, first, last = _whole(galley, number)
        foot -= flowable.height()
        pieces.append((at, Placed(flowable, first, last, foot, left)))
        foot -= max(flowable.space_before, galley.line)
    return pieces


def _extra_lines(galley: Galley, slices: Sequence[Slice], column: SetColumn) -> dict[int, float]:
    """By how many lines, in halves, the space above each flowable changes: small ones grow, large ones shrink first."""
    gaps: list[tuple[float, int, VerticalGlue]] = []
    halves = round(2 * column.fit.spaces)
    depth = column.start.top + (galley.opening(slices[0].flowable, slices[0].first) if slices else 0.0)
    for number, (_, flowable, first, last) in enumerate(slices):
        if number:
            glue = galley.glue(slices[number - 1].flowable, flowable, depth)
            gaps.append((glue.top - depth, number, glue))
            depth = glue.top
        depth += flowable.height(first, last)
    able = [number for _, number, glue in sorted(gaps) if (glue.stretches if halves > 0 else glue.shrinks)]
    if halves < 0:
        able.reverse()
    share, rest = divmod(abs(halves), len(able) or 1)
    return {number: copysign(share + (n < rest), halves) / 2 for n, number in enumerate(able)}


def _notes(galley: Galley, column: SetColumn, slices: Sequence[Slice], after: ColumnStart) -> list[Slice]:
    """What stands at the foot of a column: whole notes, the rest of one from before, the beginning of one.

    Those of what stands across the page stand in the column `after` it, if that is below.
    """
    found = dict(column.start.notes)
    for _, flowable, first, last in slices:
        for strip in flowable.strips[first:last]:
            for name in strip.notes:
                found.setdefault(name, 0)
    moved = dict(after.notes) if after.band > column.start.band else {}
    ends = dict(column.fill.rests)
    here = [(name, galley.notes[name], first) for name, first in found.items() if name not in moved]
    return [Slice(NONE, note, first, ends.get(name, len(note.strips))) for name, note, first in here]


def _foot(notes: Sequence[Slice], floor: float, left: float) -> list[Placed]:
    """Notes at the foot of a column, the last of which ends at `floor`."""
    placed = []
    for _, note, first, last in reversed(notes):
        if first < last:
            floor -= note.height(first, last) + note.space_after
            placed.append(Placed(note, first, last, floor, left))
    return placed[::-1]
