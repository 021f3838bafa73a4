"""Levelling: columns that end level - at the end of a chapter, and above what stands across the page in its place."""

from __future__ import annotations

from collections.abc import Iterator
from operator import itemgetter
from typing import NamedTuple

from report.flow.column import Fill, level_fills, planned_fills
from report.flow.column_node import ColumnNode, ColumnStart, SetColumn
from report.flow.demerits import LEVEL, PAGE, TALLER, demerits, emptiness, shortness, unevenness, vertical_fit
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


def level(galley: Galley, node: ColumnNode, region: Region, layout: PageLayout) -> Iterator[ColumnNode]:
    """The nodes that follow when all that is left of a region stands in columns that end level, if it fits there.

    Behind them comes the end of the chapter, what stands across the page below them, or a new page; for that, headings
    at the end of the region go along with what they are the headings of.
    """
    at, line, full = region.stop, galley.line, galley.full
    found = _levelled(galley, node, region, layout)
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
        found = _levelled(galley, node, region._replace(stop=at), layout) if at > place else None
    if found:
        cost = shortness((full - found.foot) / line)
        after = overleaf(galley, found.node, ColumnBreak(at), found.node.ahead.placed)
        if after:
            yield after._replace(demerits=after.demerits + cost)


def _levelled(galley: Galley, node: ColumnNode, region: Region, layout: PageLayout) -> Levelled | None:
    """The depth at which columns with the rest of a region best end level, and the node behind; None without room.

    Each foot is tried from the one at which all columns are full to the one at the foot of the page, until being taller
    alone costs more than the best. The last column may be shorter than the others.
    """
    line, start = galley.line, node.ahead
    if layout.feet and start.limit >= galley.floats.befores[region.stop]:
        return None
    least = _height(galley, start, region)
    goes = (
        start.limit + layout.feet < galley.floats.befores[region.stop]
    )  # overleaf: then this page must be nearly full
    if goes and least < FULL * region.columns * (layout.foot - layout.top):
        return None
    if least > region.columns * (layout.foot - layout.top) or not (least or layout.feet):
        return None
    best: Levelled | None = None
    foot = layout.top + on_grid(max(least / region.columns, line), line)
    taller, tried = node.demerits, 0
    while foot <= layout.foot + SLACK and tried < TRIED and (best is None or taller < best.node.demerits):
        found = _chain(galley, node, region, foot, layout)
        if found:
            found = found._replace(demerits=found.demerits + taller - node.demerits)
            if best is None or found.demerits < best.node.demerits:
                best = Levelled(foot, found)
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


def _height(galley: Galley, start: ColumnStart, region: Region) -> float:
    """A lower bound of what is left: without the space between blocks, and with paragraphs at their shortest."""
    nexts = galley.floats.nexts
    if start.place.block == region.stop:
        found = 0.0
    else:
        found = -galley.blocks[start.place.block].flowable.height(0, start.place.strip)
    at = start.place.block
    while at < region.stop:
        block = galley.blocks[at]
        found += block.height - (galley.line if block.shorter else 0.0)
        at = nexts[at + 1]
    needed = min(galley.floats.befores[region.stop], start.limit)
    found += sum([galley.floats.listed[number].height for number in range(start.placed, needed)])
    return found


def _chain(galley: Galley, node: ColumnNode, region: Region, foot: float, layout: PageLayout) -> ColumnNode | None:
    """The best way through columns that end at `foot`, up to the end of a region; None when they do not hold it."""
    line, final = galley.line, region.stop == len(galley.blocks)
    floor = galley.full if final and not layout.feet else foot
    nodes = [node._replace(ahead=node.ahead._replace(foot=foot))]
    done: list[tuple[float, ColumnStart, ColumnNode]] = []
    empty = PAGE + unevenness((foot - node.ahead.top) / line)
    needed = min(galley.floats.befores[region.stop], node.ahead.limit)
    for left in reversed(range(region.columns)):
        reached: dict[tuple[ColumnBreak, int], ColumnNode] = {}
        for before in nodes:
            start = before.ahead
            for fill in _level_fills(galley, region, start, floor):
                ends = fill.end.block == region.stop and fill.placed >= needed
                if not ends and not left:
                    continue
                fit = vertical_fit(fill, line, ends=ends)
                cost = demerits(fill, fit, line, first=True, ends=ends, level=True)
                cost += moved(galley, fill, start.place, start.placed + fill.tops)
                column = SetColumn(start, fill, fit, foot, floor)
                if ends:
                    cost += left * empty + (unevenness(fill.room / line) if fill.room > LEVEL * line else 0.0)
                    ahead = start._replace(place=fill.end, placed=fill.placed, notes=())
                    found = before.on(cost, ahead, column)
                    done.append((found.demerits, start, found))
                    continue
                key = fill.end, fill.placed
                if key not in reached or before.demerits + cost < reached[key].demerits:
                    reached[key] = before.on(cost, start.beside(fill), column)
        nodes = sorted(reached.values(), key=lambda node: (node.demerits, node.ahead))[:KEPT]
    return min(done, key=itemgetter(0, 1))[2] if done else None


def _level_fills(galley: Galley, region: Region, start: ColumnStart, floor: float) -> list[Fill]:
    """The ways to fill a column that is to end level with others, by all plans."""
    frame = Frame(region.stop, start.top, start.foot, floor, start.notes, start.placed)
    found: list[Fill] = []
    for number, plan in enumerate(plans(galley, start)):
        planned = frame._replace(plan=plan)
        if not number:
            found = level_fills(galley, start.place, planned)
        else:
            found += planned_fills(galley, start.place, planned, passes=False)
    return found
