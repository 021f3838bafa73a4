"""The optimum: the columns of a chapter with the least demerits, found by looking ahead over all of its pages.

A shortest path from column to column, as lines are found in a paragraph (Plass, 1981): of the nodes at one start of a
column only the best is kept, and of those on one page the best few (a beam search). They are compared by what they cost
so far and by how much is left, as on the same page some have come further than others.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from report.flow.column_node import ColumnNode, ColumnStart, SetColumn
from report.flow.demerits import PAGE, SHORT, TINY
from report.flow.galley import ColumnBreak, Galley
from report.flow.levelling import LevelColumns
from report.flow.successors import successors

#: Nodes kept from column to column, besides that of the greedy way, which is kept so that the outcome is never worse
#: than what is found without looking ahead. A report of 250 pages gets the same pages from 2 as from all of them, in
#: one column; with 1, it is 8 pages longer. 8 leave room for harder chapters, and take no time: hardly any page has
#: more ends that are worth a look. Where figures may stand across columns, there are many more.
BEAM = 8
WIDE = 16  # those in the second search of a chapter that has a fault in several columns
BAD = 600.0  # demerits of a column with such a fault
CURABLE = 8  # lines; of a page that is shorter, a figure is the cause, and no paragraphs cure it


def best_columns(galley: Galley) -> list[SetColumn]:
    """The best columns of a chapter; raises LayoutError for what fits on no page.

    Other settings of paragraphs are asked for only around pages that are not good without them, as each takes longer
    than setting the paragraph did; a second search then weighs them. Where there are several columns, it keeps more
    nodes: figures leave holes only in few chapters, in which that is worth its time.
    """
    end = _search(galley, BEAM)
    columns = _columns(end)
    near = [galley.blocks[at] for at in _around_faults(columns, galley.line) if at < len(galley.blocks)]
    for block in near:
        block.ask(galley.line)
    galley.widely = galley.columns > 1 and _is_bad(end)
    return _columns(_search(galley, WIDE if galley.widely else BEAM)) if near or galley.widely else columns


def _is_bad(node: ColumnNode | None) -> bool:
    """Whether a column on the way to a node has a fault that everybody sees."""
    while node and node.before:
        if node.demerits - node.before.demerits > BAD:
            return True
        node = node.before
    return False


def _around_faults(columns: Sequence[SetColumn], line: float) -> list[int]:
    """The blocks of the columns with a fault, of the two before and the one after each."""
    found: set[int] = set()
    final = len(columns) - 1
    for number, (_, fill, fit, _, _) in enumerate(columns):
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


def _kept(galley: Galley, reached: Collection[ColumnNode], most: int) -> list[ColumnNode]:
    """The best few of the nodes on one column, and the best of the greedy ones, of which columns can have many."""

    def weight(node: ColumnNode) -> tuple[float, ColumnStart]:
        ahead = node.ahead
        left = galley.floats.left(ahead.place.block, ahead.placed)
        return node.demerits + PAGE * left / galley.full, ahead

    nodes, beam = sorted(reached, key=weight), most * galley.columns
    return nodes[:beam] + [node for node in nodes[beam:] if node.plain][:1]


def _search(galley: Galley, beam: int) -> ColumnNode | None:
    """The end of the best way through a chapter; raises LayoutError for what fits on no page."""
    best: ColumnNode | None = None
    levels = LevelColumns(galley)
    first = ColumnNode(0.0, ColumnStart(ColumnBreak(galley.floats.nexts[0])))
    waves = {first.ahead.order: {first.ahead: first}}
    while waves:
        reached = waves.pop(min(waves))
        for node in _kept(galley, reached.values(), beam):
            if best and node.demerits + PAGE >= best.demerits:
                continue
            for found in successors(levels, node):
                if galley.is_end(found.ahead.place, found.ahead.placed) and not found.ahead.notes:
                    if best is None or found.demerits < best.demerits:
                        best = found
                    continue
                wave = waves.setdefault(found.ahead.order, {})
                known = wave.get(found.ahead, found)
                better = found if found.demerits < known.demerits else known
                wave[found.ahead] = better._replace(plain=True) if found.plain and not better.plain else better
    return best
