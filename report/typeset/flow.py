"""Flowing: strips of flowables onto pages, notes to their feet; pure geometry, nothing is drawn here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from report.story import Flowable
from report.typeset.filling import Block, Filler, Gap
from report.typeset.optimum import Cut, best_cuts


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

    The pages of each chapter are chosen together, with the least demerits (see report.typeset.demerits). A strip that
    forbids a break below it stays with the next one, a flowable that is kept with the next one stays with its first
    strips, and a note stands on the page of its mark. Raises LayoutError for what fits on no page.
    """
    heights = {name: note.height() + note.space_after for name, note in notes.items()}
    sheets = []
    for chapter in _chapters(flowables):
        filler = Filler([Block(flowable) for flowable in chapter], heights, height, baseline)
        sheets += [Sheet(_pieces(filler, cut)) for cut in best_cuts(filler)]
    for sheet in sheets:
        sheet.notes = _notes(sheet.pieces, notes, heights, height)
    return sheets or [Sheet()]


def _chapters(flowables: Sequence[Flowable]) -> Iterator[Sequence[Flowable]]:
    """Flowables from one that opens a page to the next."""
    starts = [0, *[n for n, flowable in enumerate(flowables) if flowable.opens_page and n], len(flowables)]
    for first, last in pairwise(starts):
        if first < last:
            yield flowables[first:last]


def _pieces(filler: Filler, cut: Cut) -> list[Placed]:
    """What stands on a page, and where."""
    shown = _shown(filler, cut)
    extra = _extra_lines(filler, shown, cut.fitted.spaces)
    pieces: list[Placed] = []
    depth = 0.0
    for number, (flowable, first, last) in enumerate(shown):
        if number:
            depth = filler.gap(shown[number - 1][0], flowable, depth).top + extra.get(number, 0) * filler.line
        else:
            depth = filler.opening(flowable, first)
        pieces.append(Placed(flowable, first, last, depth))
        depth += flowable.height(first, last)
    return pieces


def _shown(filler: Filler, cut: Cut) -> list[tuple[Flowable, int, int]]:
    """The flowables of a page, some set longer or shorter, with their first strip and the one after the last."""
    start, end, blocks = cut.start, cut.fill.end, filler.blocks
    shown: list[tuple[Flowable, int, int]] = []
    lack = cut.fitted.paragraphs
    for at in range(start.block, min(end.block + 1, len(blocks))):
        block, variant = blocks[at], 0
        first = start.strip if at == start.block else 0
        if at == end.block:
            if end.strip:
                shown.append((block.variants[end.variant], first, end.strip))
            break
        if first:
            variant = start.variant
        elif lack > 0 and block.longer:
            variant, lack = block.longer, lack - 1
        elif lack < 0 and block.shorter:
            variant, lack = block.shorter, lack + 1
        flowable = block.variants[variant]
        shown.append((flowable, first, len(flowable.strips)))
    return shown


def _extra_lines(filler: Filler, shown: Sequence[tuple[Flowable, int, int]], lines: int) -> dict[int, int]:
    """By how many lines the space above each flowable changes: small ones grow and large ones shrink first."""
    gaps: list[tuple[float, int, Gap]] = []
    depth = filler.opening(*shown[0][:2]) if shown else 0.0
    for number, (flowable, first, last) in enumerate(shown):
        if number:
            gap = filler.gap(shown[number - 1][0], flowable, depth)
            gaps.append((gap.top - depth, number, gap))
            depth = gap.top
        depth += flowable.height(first, last)
    if lines > 0:
        able = [number for _, number, gap in sorted(gaps) if gap.stretches]
        return {number: lines // len(able) + (n < lines % len(able)) for n, number in enumerate(able)}
    able = [number for _, number, gap in sorted(gaps, reverse=True) if gap.shrinks]
    return dict.fromkeys(able[:-lines], -1)


def _notes(
    pieces: Sequence[Placed], notes: Mapping[str, Flowable], heights: Mapping[str, float], full: float
) -> list[Placed]:
    """The notes whose marks stand on a page; they end on the lowest line of the text."""
    names = dict.fromkeys([n for p in pieces for s in p.flowable.strips[p.first : p.last] for n in s.notes])
    top = full - sum([heights[name] for name in names])
    placed = []
    for name in names:
        placed.append(Placed(notes[name], 0, len(notes[name].strips), top))
        top += heights[name]
    return placed
