"""Page turns: from the last column of a page to the next page, with the float below it, and what that costs."""

from __future__ import annotations

from report.flow.column import Fill
from report.flow.column_node import ColumnNode, SetColumn
from report.flow.demerits import DELAYED, LATE, MOVED, VerticalFit
from report.flow.galley import ColumnBreak, Galley, NoteRest
from report.story import Strip


def float_fill(place: ColumnBreak, placed: int, tops: int) -> Fill:
    """A column that holds floats alone."""
    return Fill(place, 0.0, 0.0, Strip(0.0), placed=placed, tops=tops)


def moved(galley: Galley, fill: Fill, start: ColumnBreak, placed: int) -> float:
    """Demerits of the floats of a column that do not stand where they were put, of which those before `placed` do."""
    first = placed - fill.tops
    heads = [galley.floats.listed[number].block for number in range(first, placed)]
    feet = [galley.floats.listed[number].block for number in range(fill.placed - fill.feet, fill.placed)]
    nexts = galley.floats.nexts
    above = [nexts[at] != start.block or start.strip > 0 for at in heads]
    below = [nexts[at] != fill.end.block or fill.end.strip > 0 for at in feet]
    return MOVED * (sum(above) + sum(below))


def with_foot(galley: Galley, node: ColumnNode, end: ColumnBreak, foot: float) -> ColumnNode:
    """The node behind the float across the page that stands below columns, and ends at `foot`."""
    start = node.ahead
    top = foot - galley.floats.listed[start.limit].height
    below = start._replace(place=end, column=0, top=top, notes=(), placed=start.limit, band=start.band + 1, foot=foot)
    fill = float_fill(end, start.limit + 1, 1)
    cost = moved(galley, fill, end, fill.placed)
    return node.on(cost, start, SetColumn(below, fill, VerticalFit(), foot, foot))


def overleaf(
    galley: Galley, node: ColumnNode, place: ColumnBreak, placed: int, notes: tuple[NoteRest, ...] = ()
) -> ColumnNode | None:
    """The node at the top of the next page; None if a float stands on this one that belongs on a later one."""
    listed = galley.floats.listed
    here = (place.block, place.strip)
    if placed and listed[placed - 1].ready >= here and place.block < len(galley.blocks):
        return None
    cost = 0.0
    for number in range(placed, len(listed)):
        if listed[number].block >= place.block:
            break
        passed = place.strip or galley.floats.nexts[listed[number].block] != place.block
        cost += DELAYED * bool(passed) + LATE * (listed[number].cited < (node.opened.block, node.opened.strip))
    ahead = node.ahead.overleaf(place, placed, notes)
    return node._replace(demerits=node.demerits + cost, ahead=ahead, opened=place)
