"""The optimum: the columns of a chapter with the least demerits, found by looking ahead over all of its pages.

A shortest path from column to column, as lines are found in a paragraph (Plass, 1981): of the nodes at one start of a
column only the best is kept, and of those on one page the best few (a beam search). From each node a chapter goes on by
one column, or by columns that end level.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from operator import itemgetter

from report.diagnostics.errors import LayoutError
from report.flow.column import NONE, Fill, Frame, fills, level_fills
from report.flow.column_node import ColumnNode, ColumnStart, SetColumn
from report.flow.demerits import (
    HOLE,
    PAGE,
    SHORT,
    TALLER,
    TINY,
    TORN,
    UNEVEN,
    demerits,
    emptiness,
    shortness,
    vertical_fit,
)  # fmt: skip
from report.flow.galley import SLACK, ColumnBreak, Galley, Region
from report.messages import say
from report.story import Flowable, on_grid

#: Nodes kept from one level column to the next: the same columns come of 8 as of all of them, not so of 4, in a report
#: of 250 pages in two columns. There are many more of them than at the end of a page, as each foot is tried.
KEPT = 8
#: Nodes kept from column to column, besides that of the greedy way, which is kept so that the outcome is never worse
#: than what is found without looking ahead. A report of 250 pages gets the same pages from 2 as from all of them, in
#: one column or two; with 1, it is 8 pages longer in one. 8 leave room for harder chapters, and take no time: hardly
#: any page has more ends that are worth a look.
BEAM = 8
CURABLE = 5  # lines; of a page that is shorter, a figure is the cause, and no paragraphs cure it


def successors(galley: Galley, node: ColumnNode) -> Iterator[ColumnNode]:
    """The nodes that follow a node by one column, or by columns that end level; raises LayoutError if none can."""
    start, count = node.ahead, len(galley.blocks)
    region = galley.regions[min(start.place.block, count - 1)]  # what is left of notes may stand alone behind the last
    found = fills(galley, start.place, Frame(region.stop, start.top, galley.full, galley.full, start.notes, start.held))
    if not found:
        if start.top < SLACK:
            raise too_tall(galley.blocks[start.place.block].flowable)
        cost = TORN if galley.is_kept(start.place) else HOLE
        passed = start.notes if start.column else ()  # those in the first column stand below what is across, then
        turned = ColumnStart(start.place, notes=passed, held=start.held, page=start.page + 1)
        yield node._replace(ahead=turned, demerits=node.demerits + cost)
        return
    if region.columns > 1 and start.column == 0 and start.place.block < count:
        yield from _level(galley, node, region)
    fullest = max(found, key=lambda fill: (fill.plain, fill.end))  # what a greedy breaker would take
    for fill in found:
        last, ends = fill.end.block == region.stop, fill.end.block == count and fill.held == NONE
        if last and fill.held != NONE and region.stop < count:
            continue
        if last and not ends and not fill.passes and region.columns == 1:
            yield from _across(galley, node, fill, plain=fill is fullest)
            continue
        fit = vertical_fit(fill, galley.line, ends=ends)
        cost = demerits(fill, fit, galley.line, first=not node.column, ends=ends)
        if region.columns > 1 and last and not fill.passes:
            cost += TORN if galley.is_kept(fill.end) and not ends else _unevenness(galley, start, region, fill)
        goes_on = not last or (fill.passes and region.stop == count)  # else the next column holds something else
        beside = goes_on and start.column + 1 < region.columns
        ahead = start.beside(fill) if beside else start.overleaf(fill)
        yield node.on(cost, ahead, SetColumn(start, fill, fit, galley.full), plain=fill is fullest)


def _unevenness(galley: Galley, start: ColumnStart, region: Region, fill: Fill) -> float:
    """Demerits of columns that do not end level, the last of which is a fill; those behind it are empty."""
    left = region.columns - 1 - start.column
    return left * HOLE + UNEVEN * (fill.room + left * (galley.full - start.top)) / galley.line


def _across(galley: Galley, node: ColumnNode, fill: Fill, *, plain: bool) -> Iterator[ColumnNode]:
    """The nodes that follow when what stands across the page has ended: columns below it, or a new page."""
    at, line, start = fill.end.block, galley.line, node.ahead
    if fill.room >= line:
        fit = vertical_fit(fill, line, ends=True)
        cost = demerits(fill, fit, line, first=True, ends=True)
        going_on = {note.name for note in start.notes}
        begun = [note for note in galley.notes_of(start.place, fill.end) if note.name not in going_on]
        below = start.below(fill.end, galley.below(at, fill.depth), (*start.notes, *begun))
        yield node.on(cost, below, SetColumn(start, fill, fit, galley.full), plain=plain)
    fit = vertical_fit(fill, line, ends=False)
    cost = demerits(fill, fit, line, first=True, ends=False)
    cost += TORN if galley.is_kept(fill.end) else 0.0
    yield node.on(cost, start.overleaf(fill), SetColumn(start, fill, fit, galley.full), plain=plain)


def _level(galley: Galley, node: ColumnNode, region: Region) -> Iterator[ColumnNode]:
    """The nodes that follow when all that is left of a region stands in columns that end level, if it fits there.

    Behind them comes the end of the chapter, what stands across the page below them, or a new page; for that, headings
    at the end of the region go along with what they are the headings of.
    """
    at, line, full = region.stop, galley.line, galley.full
    found = _levelled(galley, node, region)
    if found and at == len(galley.blocks):
        empty = emptiness(found[0] / line) if node.column and node.ahead.top < SLACK else 0.0
        yield found[1]._replace(demerits=found[1].demerits + empty)
        return
    if found and full - found[0] >= line:
        below = node.ahead.below(ColumnBreak(at), galley.below(at, found[0]))
        yield found[1]._replace(ahead=below)
    while at > node.ahead.place.block and galley.blocks[at - 1].flowable.keep_with_next:
        at -= 1
    if at < region.stop:
        found = _levelled(galley, node, region._replace(stop=at)) if at > node.ahead.place.block else None
    if found:
        yield found[1]._replace(demerits=found[1].demerits + shortness((full - found[0]) / line))


def _levelled(galley: Galley, node: ColumnNode, region: Region) -> tuple[float, ColumnNode] | None:
    """The depth at which columns with the rest of a region best end level, and the node behind them; None without room.

    Each foot is tried from the one at which all columns are full to the one at the foot of the page, until being taller
    alone costs more than the best. The last column may be shorter than the others.
    """
    line, top, full = galley.line, node.ahead.top, galley.full
    blocks = galley.blocks[node.ahead.place.block : region.stop]
    most = region.columns * (full - top)
    height = -blocks[0].flowable.height(0, node.ahead.place.strip)
    for block in blocks:  # a lower bound: without the space between blocks, and with paragraphs at their shortest
        height += block.height - (line if block.shorter else 0.0)
        if height > most:
            return None
    best: tuple[float, ColumnNode] | None = None
    foot = top + on_grid(max(height / region.columns, line), line)
    taller = node.demerits
    while foot <= full + SLACK and (best is None or taller < best[1].demerits):
        found = _chain(galley, node, region, foot)
        if found:
            found = found._replace(demerits=found.demerits + taller - node.demerits)
            if best is None or found.demerits < best[1].demerits:
                best = foot, found
        taller += TALLER if best else 0.0
        foot += line
    return best


def _chain(galley: Galley, node: ColumnNode, region: Region, foot: float) -> ColumnNode | None:
    """The best way through columns that end at `foot`, up to the end of a region; None when they do not hold it."""
    line = galley.line
    floor = galley.full if region.stop == len(galley.blocks) else foot
    nodes = [node]
    done: list[tuple[float, ColumnStart, ColumnNode]] = []
    empty = PAGE + UNEVEN * (foot - node.ahead.top) / line
    for left in reversed(range(region.columns)):
        reached: dict[ColumnBreak, ColumnNode] = {}
        for before in nodes:
            start = before.ahead
            frame = Frame(region.stop, start.top, foot, floor, start.notes, start.held)
            for fill in level_fills(galley, start.place, frame):
                ends = fill.end.block == region.stop
                fit = vertical_fit(fill, line, ends=ends)
                cost = demerits(fill, fit, line, first=True, ends=ends, level=True)
                column = SetColumn(start, fill, fit, floor)
                if ends:
                    found = before.on(cost + left * empty, node.ahead.overleaf(fill), column)
                    done.append((found.demerits, start, found))
                elif fill.end not in reached or before.demerits + cost < reached[fill.end].demerits:
                    reached[fill.end] = before.on(cost, start.beside(fill), column)
        nodes = sorted(reached.values(), key=lambda node: (node.demerits, node.ahead))[:KEPT]
    return min(done, key=itemgetter(0, 1))[2] if done else None


def too_tall(flowable: Flowable) -> LayoutError:
    """The error about what fits on no page."""
    hint = say("make it shorter, or split it into several blocks")
    return LayoutError.of(say("this is taller than a page and cannot be cut"), hint, flowable.mark)


def best_columns(galley: Galley) -> list[SetColumn]:
    """The best columns of a chapter; raises LayoutError for what fits on no page.

    Other settings of paragraphs are asked for only around pages that are not good without them, as each takes longer
    than setting the paragraph did; a second search then weighs them.
    """
    columns = _columns(_search(galley))
    near = [galley.blocks[at] for at in _around_faults(columns, galley.line) if at < len(galley.blocks)]
    for block in near:
        block.ask(galley.line)
    return _columns(_search(galley)) if near else columns


def _around_faults(columns: Sequence[SetColumn], line: float) -> list[int]:
    """The blocks of the columns with a fault, of the two before and the one after each."""
    found: set[int] = set()
    final = len(columns) - 1
    for number, (_, fill, fit, _) in enumerate(columns):
        tiny = 0 < number == final and fill.depth < TINY * line
        if fill.last.hyphenated or tiny or len(SHORT) <= fit.short <= CURABLE:
            after = columns[min(number + 1, final)].fill.end.block + 1
            found.update(range(columns[max(number - 2, 0)].start.place.block, after))
    return sorted(found)


def _columns(node: ColumnNode | None) -> list[SetColumn]:
    """The columns on the way to a node, first to last."""
    found = []
    while node and node.column:
        found.append(node.column)
        node = node.before
    return found[::-1]


def _kept(reached: Collection[ColumnNode]) -> list[ColumnNode]:
    """The best few of the nodes on one column, and the best of the greedy ones, of which columns can have many."""
    nodes = sorted(reached, key=lambda node: (node.demerits, node.ahead))
    return nodes[:BEAM] + [node for node in nodes[BEAM:] if node.plain][:1]


def _search(galley: Galley) -> ColumnNode | None:
    """The end of the best way through a chapter; raises LayoutError for what fits on no page."""
    best: ColumnNode | None = None
    first = ColumnNode(0.0, ColumnStart(ColumnBreak(0)))
    waves = {first.ahead.order: {first.ahead: first}}
    while waves:
        reached = waves.pop(min(waves))
        for node in _kept(reached.values()):
            if best and node.demerits + PAGE >= best.demerits:
                continue
            for found in successors(galley, node):
                if found.ahead.place.block == len(galley.blocks) and not (found.column and found.column.fill.passes):
                    if best is None or found.demerits < best.demerits:
                        best = found
                    continue
                wave = waves.setdefault(found.ahead.order, {})
                known = wave.get(found.ahead, found)
                better = found if found.demerits < known.demerits else known
                wave[found.ahead] = better._replace(plain=True) if found.plain and not better.plain else better
    return best
