"""A greedy page breaker, which fills each page as far as it goes: what the optimum is measured against."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from report.flow.column import ColumnFiller
from report.flow.demerits import demerits, vertical_fit
from report.flow.frame import Frame, Plan
from report.flow.galley import ColumnBreak, Galley, GalleyBlock
from report.flow.optimum import best_columns
from report.story import Flowable


def galley_of(
    flowables: Sequence[Flowable], notes: Mapping[str, Flowable], height: float, line: float, columns: int = 1
) -> Galley:
    """What fills the pages of one chapter made of these flowables."""
    return Galley([GalleyBlock(flowable) for flowable in flowables], notes, height, line, columns)


def greedy_places(flowables: Sequence[Flowable], notes: Mapping[str, Flowable], height: float) -> list[ColumnBreak]:
    """Where a greedy breaker begins the pages after the first one, all flowables standing off the grid."""
    units = [(at, n) for at, flowable in enumerate(flowables) for n in range(len(flowable.strips))]
    places: list[ColumnBreak] = []
    begin = 0
    while (end := _fullest(units, begin, flowables, notes, height)) < len(units):
        at, strip = units[end]
        places.append(ColumnBreak(at, 0, strip))
        begin = end
    return places


def _fullest(
    units: Sequence[tuple[int, int]],
    begin: int,
    flowables: Sequence[Flowable],
    notes: Mapping[str, Flowable],
    height: float,
) -> int:
    """The last unit that may begin the page after the one that begins with unit `begin`."""
    depth = reserve = 0.0
    seen: set[str] = set()
    best = torn = begin
    for number in range(begin, len(units)):
        at, strip = units[number]
        flowable = flowables[at]
        if number == begin:
            depth = flowable.head if strip else 0.0
        elif strip == 0:
            depth += max(flowables[at - 1].space_after, flowable.space_before)
        found = flowable.strips[strip]
        depth += found.height
        for name in found.notes:
            if name not in seen:
                reserve += notes[name].height() + notes[name].space_after + (0.0 if seen else 14.0)
                seen.add(name)
        if depth + reserve > height + 1e-6:
            return best if best > begin else torn
        ends = strip == len(flowable.strips) - 1
        if number == len(units) - 1 or (not flowable.keep_with_next if ends else not found.keep):
            best = number + 1
        if ends:
            torn = number + 1
    return len(units)


def optimum_of(galley: Galley) -> float:
    """The demerits of the best pages."""
    total, count = 0.0, len(galley.blocks)
    for column in best_columns(galley):
        ends = column.fill.end.block == count
        total += demerits(column.fill, column.fit, galley.line, first=column.start.place == ColumnBreak(0), ends=ends)
    return total


def demerits_of(galley: Galley, places: Sequence[ColumnBreak]) -> float:
    """The demerits of pages that begin at `places`, after the first."""
    total, start = 0.0, ColumnBreak(0)
    for end in (*places, ColumnBreak(len(galley.blocks))):
        plan = Plan(limit=len(galley.floats))
        frame = Frame(len(galley.blocks), 0.0, galley.full, galley.full, plan=plan)
        column = ColumnFiller(galley, frame, 0.0, tears=True)
        fill = next(fill for fill in column.fill(start) if fill.end == end)
        ends = end.block == len(galley.blocks)
        torn = not ends and end.strip == 0 and galley.blocks[end.block - 1].flowable.keep_with_next
        fitted = vertical_fit(fill, galley.line, ends=ends)
        total += demerits(fill._replace(torn=torn), fitted, galley.line, first=start == ColumnBreak(0), ends=ends)
        start = end
    return total
