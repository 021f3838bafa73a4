"""Flowing: strips of flowables into the columns of pages, notes to their feet; pure geometry, nothing is drawn here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from typing import NamedTuple

from report.flow.blocks import Block
from report.flow.filling import NONE, Filler, Gap
from report.flow.optimum import Cut, best_cuts
from report.flow.ways import Spot
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


class Shown(NamedTuple):
    """Strips `first` to `last` - 1 of block `at`, in one of its settings."""

    at: int
    flowable: Flowable
    first: int
    last: int


@dataclass(slots=True)
class Sheet:
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
) -> list[Sheet]:
    """Break flowables into pages whose text is `height` points high, on a grid of `baseline` points.

    `lefts` are the left edges of the columns on a page. The columns of each chapter are chosen together, with the least
    demerits (see report.flow.demerits). A strip that forbids a break below it stays with the next one, a flowable
    that is kept with the next one stays with its first strips, and a note stands in the column of its mark. Columns
    end level above what stands across them, and at the end of a chapter. A figure that does not fit may stand at the
    top of the next column, with text that follows it moved up; it is read where its author put it, before that text,
    and not in the middle of a sentence. Raises LayoutError for what fits on no page.
    """
    sheets: list[Sheet] = []
    for chapter in _chapters(flowables):
        filler = Filler([Block(flowable) for flowable in chapter], notes, height, baseline, len(lefts))
        pages = groupby(best_cuts(filler), key=lambda cut: cut.start.page)
        sheets += [_sheet(filler, list(cuts), lefts) for _, cuts in pages]
    return sheets or [Sheet()]


def _chapters(flowables: Sequence[Flowable]) -> Iterator[Sequence[Flowable]]:
    """Flowables from one that opens a page to the next."""
    starts = [0, *[n for n, flowable in enumerate(flowables) if flowable.opens_page and n], len(flowables)]
    for first, last in pairwise(starts):
        if first < last:
            yield flowables[first:last]


def _sheet(filler: Filler, cuts: Sequence[Cut], lefts: Sequence[float]) -> Sheet:
    """A page of columns, and of what stands across them."""
    sheet, lowest = Sheet(), cuts[-1].start.band
    pieces: list[tuple[int, Placed]] = []
    for number, cut in enumerate(cuts):
        left = lefts[cut.start.column]
        shown = _shown(filler, cut)
        pieces += _pieces(filler, cut, shown, left)
        after = cuts[number + 1].start if number + 1 < len(cuts) else cut.start
        placed = _foot(filler, _notes(cut, shown, after), filler.full if cut.start.band == lowest else cut.floor, left)
        sheet.feet += [placed] if placed else []
    sheet.pieces = [piece for _, piece in sorted(pieces, key=lambda pair: pair[0])]
    return sheet


def _pieces(filler: Filler, cut: Cut, shown: Sequence[Shown], left: float) -> list[tuple[int, Placed]]:
    """What stands in a column, from above to below, and where; with the numbers of the blocks."""
    extra = _extra_lines(filler, shown, cut)
    pieces: list[tuple[int, Placed]] = []
    depth = cut.start.top
    for number, (at, flowable, first, last) in enumerate(shown):
        if number:
            depth = filler.gap(shown[number - 1].flowable, flowable, depth).top + extra.get(number, 0) * filler.line
        else:
            depth += filler.opening(flowable, first)
        pieces.append((at, Placed(flowable, first, last, depth, left)))
        depth += flowable.height(first, last)
    return pieces


def _shown(filler: Filler, cut: Cut) -> list[Shown]:
    """What stands in a column, some of it set longer or shorter."""
    start, end, blocks = cut.start.place, cut.fill.end, filler.blocks
    shown: list[Shown] = []
    if cut.start.held != NONE:
        flowable = blocks[cut.start.held].flowable
        shown.append(Shown(cut.start.held, flowable, 0, len(flowable.strips)))
    lack = cut.fitted.paragraphs
    for at in range(start.block, min(end.block + 1, len(blocks))):
        block, variant = blocks[at], 0
        first = start.strip if at == start.block else 0
        if at == cut.fill.held:
            continue
        if at == end.block:
            if end.strip > first:
                shown.append(Shown(at, block.variants[end.variant], first, end.strip))
            break
        if first:
            variant = start.variant
        elif lack > 0 and block.longer:
            variant, lack = block.longer, lack - 1
        elif lack < 0 and block.shorter:
            variant, lack = block.shorter, lack + 1
        flowable = block.variants[variant]
        shown.append(Shown(at, flowable, first, len(flowable.strips)))
    return shown


def _extra_lines(filler: Filler, shown: Sequence[Shown], cut: Cut) -> dict[int, int]:
    """By how many lines the space above each flowable changes: small ones grow and large ones shrink first."""
    gaps: list[tuple[float, int, Gap]] = []
    lines = cut.fitted.spaces
    depth = cut.start.top + (filler.opening(shown[0].flowable, shown[0].first) if shown else 0.0)
    for number, (_, flowable, first, last) in enumerate(shown):
        if number:
            gap = filler.gap(shown[number - 1].flowable, flowable, depth)
            gaps.append((gap.top - depth, number, gap))
            depth = gap.top
        depth += flowable.height(first, last)
    if lines > 0:
        able = [number for _, number, gap in sorted(gaps) if gap.stretches]
        return {number: lines // len(able) + (n < lines % len(able)) for n, number in enumerate(able)}
    able = [number for _, number, gap in sorted(gaps, reverse=True) if gap.shrinks]
    return dict.fromkeys(able[:-lines], -1)


def _notes(cut: Cut, shown: Sequence[Shown], after: Spot) -> list[tuple[str, int, int | None]]:
    """The notes of a column, with their first strips and those after the last ones that stand here.

    Those of what stands across the page stand in the column `after` it, if that is below.
    """
    found = dict(cut.start.notes)
    for _, flowable, first, last in shown:
        for strip in flowable.strips[first:last]:
            for name in strip.notes:
                found.setdefault(name, 0)
    moved = dict(after.notes) if after.band > cut.start.band else {}
    ends = dict(cut.fill.rests)
    return [(name, first, ends.get(name)) for name, first in found.items() if name not in moved]


def _foot(filler: Filler, shown: Sequence[tuple[str, int, int | None]], floor: float, left: float) -> list[Placed]:
    """Notes at the foot of a column, the last of which ends at `floor`."""
    placed = []
    for name, first, last in reversed(shown):
        note = filler.notes[name]
        end = len(note.strips) if last is None else last
        if first < end:
            floor -= note.height(first, end) + note.space_after
            placed.append(Placed(note, first, end, floor, left))
    return placed[::-1]
