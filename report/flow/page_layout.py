"""Page layouts: which floats stand across a page, above and below its columns, and which in a column of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from report.flow.column_node import ColumnStart
from report.flow.frame import Plan
from report.flow.galley import SLACK, Galley
from report.story import on_grid

MOST = 2  # floats at the top of a column, or across the page above the columns
LOWER = 2  # lines by which all columns of a page may end above its foot
FEWEST = 6  # lines of columns beside floats across their page


class PageLayout(NamedTuple):
    """A band of columns from `top` to `foot`, in points below the top of the page's text.

    Across the page stand `tops` floats above it, and `feet` below it. It is `lower` than it could be by so many lines.
    """

    top: float
    foot: float
    tops: int = 0
    feet: int = 0
    lower: int = 0


def layouts(galley: Galley, start: ColumnStart) -> Iterator[tuple[ColumnStart, PageLayout]]:
    """The ways to lay out the rest of a page from the start of its columns on, each with the start below its floats."""
    floats, placed = galley.floats, start.placed
    cap = floats.cap(start.place.block, start.place.strip)
    depth, tops = start.top, 0
    while True:
        at = placed + tops
        limit = next((n for n in range(at, len(floats)) if floats.listed[n].across), len(floats))
        top = on_grid(depth, galley.line)
        opened = start._replace(top=top, placed=at, limit=limit)
        room = galley.columns * (galley.full - top)
        if galley.full - top >= FEWEST * galley.line or not tops:
            yield from _lowered(galley, opened, PageLayout(top, galley.full, tops))
            if limit < cap and floats.ahead(start.place.block, limit) <= room:
                foot = galley.full - galley.reserve(limit, 1)
                foot -= foot % galley.line
                if foot - top >= FEWEST * galley.line:
                    yield from _lowered(galley, opened, PageLayout(top, foot, tops, 1))
        else:
            yield opened._replace(foot=top), PageLayout(top, top, tops)
        if tops == MOST or limit != at or at >= cap or floats.ahead(start.place.block, at) > room:
            return
        flowable = galley.float_block(at).flowable
        depth += (galley.line if tops else 0.0) + flowable.height()
        if depth > galley.full + SLACK:
            return
        depth += flowable.space_after
        depth = min(depth, galley.full)
        tops += 1


def _lowered(galley: Galley, opened: ColumnStart, layout: PageLayout) -> Iterator[tuple[ColumnStart, PageLayout]]:
    """A layout, and in a wide search those whose columns are lower by a few lines, all of them alike."""
    for lower in range(1 + (LOWER if galley.widely else 0)):
        foot = layout.foot - lower * galley.line
        if lower and foot - layout.top < 2 * FEWEST * galley.line:
            return
        yield opened._replace(foot=foot, feet=layout.feet), layout._replace(foot=foot, lower=lower)


def usual_plan(galley: Galley, start: ColumnStart) -> Plan:
    """What a reader expects: floats that wait at the top of a column, and those that come in their places."""
    floats, tops, depth = galley.floats, 0, 0.0
    waiting = min(floats.befores[start.place.block], start.limit, start.placed + MOST)
    for number in range(start.placed, waiting):
        depth += floats.listed[number].height + (galley.line if tops else 0.0)
        if depth > start.foot - start.top:
            break
        tops += 1
    return Plan(tops, start.limit)


def plans(galley: Galley, start: ColumnStart) -> Iterator[Plan]:
    """Which floats may stand in a column, the usual way first: each in its place if it fits there."""
    floats, block, limit = galley.floats, start.place.block, start.limit
    yield Plan(limit=limit)
    cap = min(limit, floats.cap(block, start.place.strip))
    beside = galley.columns - start.column
    rest, room, depth = beside * (start.foot - start.top), start.foot - start.top, 0.0
    for tops in range(MOST + 1):
        at = start.placed + tops
        if tops:
            depth += floats.listed[at - 1].height + (galley.line if tops > 1 else 0.0)
            if depth > room + SLACK:
                return
            yield Plan(tops, limit)
        if at >= cap or floats.ahead(block, at) > rest:
            return
        waits = floats.listed[at].block < block
        if not waits:
            yield Plan(tops, at)
        if depth + floats.listed[at].height <= room:
            yield Plan(tops, at, 1)
        after = at + 1
        if not waits and after < cap and floats.ahead(block, after) <= rest:
            yield Plan(tops, after, 1)
