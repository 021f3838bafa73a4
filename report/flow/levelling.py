"""Levelling: columns that end level - at the end of a chapter, and above what stands across the page in its place."""

from __future__ import annotations

from collections.abc import Iterator
from math import inf
from operator import itemgetter
from typing import NamedTuple

from report.flow.column import Fill, level_fills, planned_fills
from report.flow.column_node import ColumnNode, ColumnStart, SetColumn
from report.flow.demerits import (
    LEVEL,
    PAGE,
    TALLER,
    VerticalFit,
    demerits,
    emptiness,
    shortness,
    unevenness,
    vertical_fit,
)
from report.flow.frame import Frame
from report.flow.galley import SLACK, ColumnBreak, Galley, Region
from report.flow.page_layout import PageLayout, plans
from report.flow.page_turns import moved, overleaf, with_foot
from report.story import on_grid

#: Nodes kept from one level column to the next: the same columns come of 8 as of all of them, not so of 4, in a report
#: of 250 pages in two columns. There are many more of them than at the end of a page, as each foot is tried.
KEPT = 8
FULL = 0.7  # of the room of columns that end level, though floats that come before go overleaf
GOOD = 50.0  # demerits beyond those of its columns: no other foot is tried then
TRIED = 6  # feet, one line below the other, behind the first at which columns hold all that is left


class Levelled(NamedTuple):
    """Columns that end level at `foot`, and the node behind them."""

    foot: float
    node: ColumnNode


def level(levels: LevelColumns, node: ColumnNode, region: Region, layout: PageLayout) -> Iterator[ColumnNode]:
    """The nodes that follow when all that is left of a region stands in columns that end level, if it fits there.

    Behind them comes the end of the chapter, what stands across the page below them, or a new page; for that, headings
    at the end of the region go along with what they are the headings of.
    """
    galley = levels.galley
    at, line, full = region.stop, galley.line, galley.full
    found = _levelled(levels, node, region, layout)
    placed = found.node.ahead.placed if found else 0
    if found and galley.is_end(ColumnBreak(at), placed):
        empty = emptiness(found.foot / line) if node.ahead.page and node.ahead.top < SLACK else 0.0
        yield found.node._replace(demerits=found.node.demerits + empty)
        return
    above = galley.before(at)
    if found and above and at < len(galley.blocks) and not galley.floats.pending(at, placed):
        top = galley.below(above, galley.blocks[at].flowable, found.foot)
        if top < full:
            yield found.node._replace(ahead=node.ahead.below(ColumnBreak(at), placed, top))
    if found and at < len(galley.blocks) and galley.is_kept(ColumnBreak(at)):
        while at > node.ahead.place.block and galley.is_kept(ColumnBreak(at)):
            at = galley.stream_before(at)
        place = node.ahead.place.block
        found = _levelled(levels, node, region._replace(stop=at), layout) if at > place else None
    if found:
        cost = shortness((full - found.foot) / line)
        after = overleaf(galley, found.node, ColumnBreak(at), found.node.ahead.placed)
        if after:
            yield after._replace(demerits=after.demerits + cost)


def _levelled(levels: LevelColumns, node: ColumnNode, region: Region, layout: PageLayout) -> Levelled | None:
    """The depth at which columns with the rest of a region best end level, and the node behind; None without room.

    Each foot is tried from the one at which all columns are full to the one at the foot of the page, until being taller
    alone costs more than the best. The last column may be shorter than the others.
    """
    galley = levels.galley
    line, start, room = galley.line, node.ahead, region.columns * (layout.foot - layout.top)
    if layout.feet and start.limit >= galley.floats.befores[region.stop]:
        return None
    least = _height(galley, start, region, room)
    passes = start.limit + layout.feet < galley.floats.befores[region.stop]  # floats on: this page is nearly full then
    if least > room or (passes and least < FULL * room) or not (least or layout.feet):
        return None
    best: Levelled | None = None
    foot = layout.top + on_grid(max(least / region.columns, line), line)
    taller, tried = 0.0, 0
    while foot <= layout.foot + SLACK and tried < TRIED:
        most = best.node.demerits - taller if best else inf
        if most <= node.demerits:
            break
        found = _chain(levels, node, region, foot, layout, most)
        if found:
            best = Levelled(foot, found._replace(demerits=found.demerits + taller))
        if best and best.node.demerits - node.demerits < region.columns * PAGE + GOOD:
            break
        tried += best is not None
        taller += TALLER if best else 0.0
        foot += line
    if best and layout.feet:
        foot = best.foot + galley.reserve(start.limit, 1)
        behind = with_foot(galley, best.node, ColumnBreak(region.stop), foot)
        best = Levelled(foot, behind._replace(ahead=behind.ahead._replace(placed=start.limit + 1)))
    return best


def _height(galley: Galley, start: ColumnStart, region: Region, most: float) -> float:
    """A lower bound of what is left, in points: without space between blocks, and with paragraphs at their shortest.

    Of what is higher than `most`, nothing more is told than that.
    """
    nexts = galley.floats.nexts
    if start.place.block == region.stop:
        found = 0.0
    else:
        found = -galley.blocks[start.place.block].flowable.height(0, start.place.strip)
    at = start.place.block
    while at < region.stop and found <= most:
        block = galley.blocks[at]
        found += block.height - (galley.line if block.shorter else 0.0)
        at = nexts[at + 1]
    needed = min(galley.floats.befores[region.stop], start.limit)
    found += sum([galley.floats.listed[number].height for number in range(start.placed, needed)])
    return found


def _chain(
    levels: LevelColumns, node: ColumnNode, region: Region, foot: float, layout: PageLayout, most: float
) -> ColumnNode | None:
    """The best way through columns that end at `foot`, up to the end of a region; None when they do not hold it.

    Ways of `most` demerits or more are given up.
    """
    galley = levels.galley
    line, final = galley.line, region.stop == len(galley.blocks)
    floor = galley.full if final and not layout.feet else foot
    nodes = [node._replace(ahead=node.ahead._replace(foot=foot))]
    done: list[tuple[float, ColumnStart, ColumnNode]] = []
    empty = PAGE + unevenness((foot - node.ahead.top) / line)
    for left in reversed(range(region.columns)):
        reached: dict[tuple[ColumnBreak, int], ColumnNode] = {}
        for before in nodes:
            start = before.ahead
            for fill, fit, cost, ends in levels.found(region.stop, start, floor):
                behind = before.demerits + cost
                if behind + left * PAGE >= most or not (ends or left):
                    continue
                column = SetColumn(start, fill, fit, foot, floor)
                if ends:
                    ahead = start._replace(place=fill.end, placed=fill.placed, notes=())
                    found = before.on(cost + left * empty, ahead, column)
                    if found.demerits < most:
                        done.append((found.demerits, start, found))
                    continue
                key = fill.end, fill.placed
                if key not in reached or behind < reached[key].demerits:
                    reached[key] = before.on(cost, start.beside(fill), column)
        nodes = sorted(reached.values(), key=lambda node: (node.demerits, node.ahead))[:KEPT]
    return min(done, key=itemgetter(0, 1))[2] if done else None


class LevelColumn(NamedTuple):
    """A column that is to end level with others, how it is made to, its demerits, and whether nothing is left then."""

    fill: Fill
    fit: VerticalFit
    demerits: float
    ends: bool


class LevelColumns:
    """The columns of a chapter that end level, each filled once: many ways lead to the same start of one."""

    def __init__(self, galley: Galley) -> None:
        self.galley = galley
        self._found: dict[tuple[int, float, ColumnStart], list[LevelColumn]] = {}

    def found(self, stop: int, start: ColumnStart, floor: float) -> list[LevelColumn]:
        """The ways to fill a column before block `stop`, whose notes end at `floor`, in points."""
        key = stop, floor, start._replace(page=0, band=0)
        known = self._found.get(key)
        if known is None:
            known = self._found[key] = list(self._weighed(stop, start, floor))
        return known

    def _weighed(self, stop: int, start: ColumnStart, floor: float) -> Iterator[LevelColumn]:
        galley, line = self.galley, self.galley.line
        needed = min(galley.floats.befores[stop], start.limit)
        for fill in self._fills(stop, start, floor):
            ends = fill.end.block == stop and fill.placed >= needed
            fit = vertical_fit(fill, line, ends=ends)
            cost = demerits(fill, fit, line, first=True, ends=ends, level=True)
            cost += moved(galley, fill, start.place, start.placed + fill.tops)
            cost += unevenness(fill.room / line) if ends and fill.room > LEVEL * line else 0.0
            yield LevelColumn(fill, fit, cost, ends)

    def _fills(self, stop: int, start: ColumnStart, floor: float) -> list[Fill]:
        """The ways to fill a column by all plans, the usual one first."""
        galley = self.galley
        usual, *others = plans(galley, start)
        frame = Frame(stop, start.top, start.foot, floor, start.notes, start.placed)
        found = level_fills(galley, start.place, frame._replace(plan=usual))
        for plan in others:
            found += planned_fills(galley, start.place, frame._replace(plan=plan), passes=False)
        return found
