"""Successors: how a chapter goes on from the start of a column - by one column, or by columns that end level."""

from __future__ import annotations

from collections.abc import Iterator

from report.diagnostics.errors import LayoutError
from report.flow.column import Fill, fills, planned_fills
from report.flow.column_node import ColumnNode, ColumnStart, SetColumn
from report.flow.demerits import (
    DELAYED,
    HOLE,
    LEVEL,
    LOWERED,
    TORN,
    UNEVEN,
    VerticalFit,
    demerits,
    unevenness,
    vertical_fit,
)
from report.flow.frame import Frame, Plan
from report.flow.galley import SLACK, Galley, Region
from report.flow.levelling import LevelColumns, level
from report.flow.page_layout import PageLayout, layouts, plans, usual_plan
from report.flow.page_turns import float_fill, moved, overleaf, with_foot
from report.messages import say
from report.story import Flowable

GOOD = 400.0  # demerits of a column beside which no other plan is looked for, where there is one column


def successors(levels: LevelColumns, node: ColumnNode) -> Iterator[ColumnNode]:
    """The nodes that follow a node by one column, or by columns that end level; raises LayoutError if none can."""
    galley, start = levels.galley, node.ahead
    region = galley.regions[start.place.block]
    waits = start.column or galley.floats.pending(start.place.block, start.placed)
    if region.columns < galley.columns and waits:  # the rest of a note, and floats, come before what stands across
        region = Region(start.place.block, start.place.block, galley.columns)
    if region.columns < galley.columns:
        yield from _in_place(galley, node, region)
    elif start.column:
        yield from _columns(galley, node, region)
    else:
        for opened, layout in layouts(galley, start):
            below = _below_floats(galley, node, opened, layout)
            if galley.columns > 1 and not layout.lower:
                yield from level(levels, below, region, layout)
            if layout.foot > layout.top:
                yield from _columns(galley, below, region)
            else:
                yield from _turned(galley, below, HOLE)


def _below_floats(galley: Galley, node: ColumnNode, opened: ColumnStart, layout: PageLayout) -> ColumnNode:
    """The node at columns with floats across the page above them."""
    node = node._replace(demerits=node.demerits + layout.lower * LOWERED)
    if not layout.tops:
        return node._replace(ahead=opened)
    start = node.ahead._replace(band=node.ahead.band - 1, foot=layout.top)
    fill = float_fill(start.place, opened.placed, layout.tops)
    cost = moved(galley, fill, start.place, fill.placed)
    return node.on(cost, opened, SetColumn(start, fill, VerticalFit(), layout.top, layout.top))


def _columns(galley: Galley, node: ColumnNode, region: Region) -> Iterator[ColumnNode]:
    """The nodes that follow by one column."""
    start, line = node.ahead, galley.line
    found = _filled(galley, node, region)
    if not found:
        floats = start.feet > 0 or start.foot < galley.full - SLACK
        if start.top < SLACK and not floats and start.place.block < region.stop:
            raise too_tall(galley.blocks[start.place.block].flowable)
        if not floats:
            yield from _turned(galley, node, TORN if galley.is_kept(start.place) else HOLE)
        return
    simple = start.foot > galley.full - SLACK
    floor = start.foot if start.feet else galley.full
    fullest = max(found, key=lambda fill: (fill.plain, fill.placed - fill.feet, fill.end))
    for fill in found:
        ends = galley.is_end(fill.end, fill.placed) and not fill.rests
        fit = vertical_fit(fill, line, ends=ends)
        cost = demerits(fill, fit, line, first=not start.page, ends=ends)
        cost += moved(galley, fill, start.place, start.placed + fill.tops)
        column = SetColumn(start, fill, fit, start.foot, floor)
        over = fill.end.block == region.stop
        waits = fill.rests or galley.floats.pending(fill.end.block, fill.placed)
        plain = simple and fill is fullest
        if (not over or waits) and start.column + 1 < region.columns:
            yield node.on(cost, start.beside(fill), column, plain=plain)
            continue
        if over and region.columns > 1 and not waits:
            cost += TORN if galley.is_kept(fill.end) and not ends else _unevenness(start, region, fill, line)
        elif start.column:
            cost += _difference(node, fill, fit, line)
        yield from _page_end(galley, node.on(cost, start, column, plain=plain), fill)


def _filled(galley: Galley, node: ColumnNode, region: Region) -> list[Fill]:
    """The ways to fill a column, by all plans; one column is left as it is wherever that is good."""
    start = node.ahead
    floor = start.foot if start.feet else galley.full
    frame = Frame(region.stop, start.top, start.foot, floor, start.notes, start.placed)
    if galley.columns == 1:
        usual = planned_fills(galley, start.place, frame._replace(plan=usual_plan(galley, start)))
        if _is_good(galley, usual, start):
            return usual
    found: list[Fill] = []
    for plan in plans(galley, start):
        planned = frame._replace(plan=plan)
        if plan.tops or plan.feet or plan.limit < start.limit:
            found += planned_fills(galley, start.place, planned)
        elif start.place.block < region.stop or start.notes:
            found += fills(galley, start.place, planned)
    return found


def _is_good(galley: Galley, found: list[Fill], start: ColumnStart) -> bool:
    """Whether a page can be filled well enough as it is."""
    for fill in found:
        ends = galley.is_end(fill.end, fill.placed)
        waits = galley.floats.pending(fill.end.block, fill.placed)
        if waits and fill.end.block == len(galley.blocks):
            continue
        fit = vertical_fit(fill, galley.line, ends=ends)
        if demerits(fill, fit, galley.line, first=not start.page, ends=ends) + DELAYED * waits < GOOD:
            return True
    return False


def _unevenness(start: ColumnStart, region: Region, fill: Fill, line: float) -> float:
    """Demerits of columns that do not end level, the last of which is a fill; those behind it are empty."""
    left = region.columns - 1 - start.column
    return left * HOLE + UNEVEN * (fill.room + left * (start.foot - start.top)) / line


def _difference(node: ColumnNode, fill: Fill, fit: VerticalFit, line: float) -> float:
    """Demerits of a last column that ends higher or lower than those before it by more than hardly anybody sees."""
    shorts, before = [_short(fill, fit, line)], node
    for _ in range(node.ahead.column):
        assert before.column
        assert before.before
        shorts.append(_short(before.column.fill, before.column.fit, line))
        before = before.before
    lines = max(shorts) - min(shorts)
    return unevenness(lines) if lines > LEVEL + SLACK else 0.0


def _short(fill: Fill, fit: VerticalFit, line: float) -> float:
    """How many lines are missing at the foot of a column in fact."""
    return max(0.0, fill.room / line - fit.spaces - fit.paragraphs)


def _page_end(galley: Galley, node: ColumnNode, fill: Fill) -> Iterator[ColumnNode]:
    """The node on the next page, behind a last column and the float across the page below it, if there is one."""
    start, placed = node.ahead, fill.placed
    if start.feet:
        if placed != start.limit:
            return
        node = with_foot(galley, node, fill.end, galley.full)
        placed += 1
    found = overleaf(galley, node, fill.end, placed, fill.rests)
    if found:
        yield found


def _turned(galley: Galley, node: ColumnNode, cost: float) -> Iterator[ColumnNode]:
    """The node on the next page, where nothing more fits on this one."""
    start = node.ahead
    passed = start.notes if start.column else ()  # those in the first column stand below what is across, then
    found = overleaf(galley, node._replace(demerits=node.demerits + cost), start.place, start.placed, passed)
    if found:
        yield found


def _in_place(galley: Galley, node: ColumnNode, region: Region) -> Iterator[ColumnNode]:
    """The nodes that follow by what stands across the page in its place."""
    start, line, full = node.ahead, galley.line, galley.full
    found = fills(galley, start.place, Frame(region.stop, start.top, full, full, start.notes, start.placed, Plan()))
    if not found:
        if start.top < SLACK:
            raise too_tall(galley.blocks[start.place.block].flowable)
        yield from _turned(galley, node, TORN if galley.is_kept(start.place) else HOLE)
    fullest = max(found, key=lambda fill: (fill.plain, fill.end), default=None)
    for fill in found:
        ends = galley.is_end(fill.end, fill.placed) and not fill.rests
        plain = fill is fullest
        if fill.end.block == region.stop and not ends and not fill.rests:
            yield from _behind(galley, node, fill, plain=plain)
            continue
        fit = vertical_fit(fill, line, ends=ends)
        cost = demerits(fill, fit, line, first=not start.page, ends=ends)
        behind = node.on(cost, start, SetColumn(start, fill, fit, full, full), plain=plain)
        after = overleaf(galley, behind, fill.end, fill.placed, fill.rests)
        if after:
            yield after


def _behind(galley: Galley, node: ColumnNode, fill: Fill, *, plain: bool) -> Iterator[ColumnNode]:
    """The nodes that follow when what stands across the page has ended: columns below it, or a new page."""
    at, line, start, full = fill.end.block, galley.line, node.ahead, galley.full
    above, below = galley.before(at), galley.blocks[at].flowable if at < len(galley.blocks) else None
    if fill.room >= line and above:
        fit = vertical_fit(fill, line, ends=True)
        cost = demerits(fill, fit, line, first=True, ends=True)
        going_on = {note.name for note in start.notes}
        begun = [note for note in galley.notes_of(start.place, fill.end) if note.name not in going_on]
        ahead = start.below(fill.end, fill.placed, galley.below(above, below, fill.depth), (*start.notes, *begun))
        yield node.on(cost, ahead, SetColumn(start, fill, fit, full, full), plain=plain)
    fit = vertical_fit(fill, line, ends=False)
    cost = demerits(fill, fit, line, first=True, ends=False)
    cost += TORN if galley.is_kept(fill.end) else 0.0
    behind = node.on(cost, start, SetColumn(start, fill, fit, full, full), plain=plain)
    after = overleaf(galley, behind, fill.end, fill.placed)
    if after:
        yield after


def too_tall(flowable: Flowable) -> LayoutError:
    """The error about what fits on no page."""
    hint = say("make it shorter, or split it into several blocks")
    return LayoutError.of(say("this is taller than a page and cannot be cut"), hint, flowable.mark)
