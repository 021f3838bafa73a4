"""The galley: a chapter not yet broken into columns - its blocks in all their settings, spaces between them, notes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from report.flow.floats import NONE, Floats
from report.story import Flowable, on_grid

SLACK = 1e-6  # points; sums of heights are not exact
UGLY = 200_000.0  # demerits of lines that are not worth any page: two hyphens more, or a line at a ratio of 1.6
LEAST = 0.75  # of a line: what a space that is made smaller keeps
NOTE_GAP = 14.0  # points between the text and the first note
PART = 2  # lines of a note that stand together at least, where it is parted: no widow and no orphan there either


class NoteRest(NamedTuple):
    """The strips of a note from `first` on."""

    name: str
    first: int = 0


class FootNotes:
    """Notes at the foot of a column, in the order of their marks; `firsts` are the strips with which they begin.

    They are `height` points high, gap included, and become lower by up to `loose` points when what need not stand here
    goes on in the next column: TeX's insertions, which split likewise. Only the last note may go on there, as a reader
    takes what stands above a later note for the end of the earlier one. Nothing does if it is not `parted`; if it
    `tears`, everything may.
    """

    __slots__ = ("firsts", "flowables", "height", "loose", "parted", "tears")

    def __init__(
        self, flowables: Mapping[str, Flowable], rests: Sequence[NoteRest], *, parted: bool = True, tears: bool = False
    ) -> None:
        self.flowables = flowables
        self.parted = parted
        self.tears = tears
        self.firsts: dict[str, int] = {}
        self.height = self.loose = 0.0
        for rest in rests:
            self._add(rest)

    def copy(self) -> FootNotes:
        """The same notes, to which others may be added."""
        other = FootNotes(self.flowables, (), parted=self.parted, tears=self.tears)
        other.firsts = dict(self.firsts)
        other.height, other.loose = self.height, self.loose
        return other

    def add(self, names: Iterable[str]) -> None:
        """Put the notes at the foot that do not stand there yet."""
        for name in names:
            if name not in self.firsts:
                self._add(NoteRest(name))

    def _add(self, rest: NoteRest) -> None:
        note = self.flowables[rest.name]
        height = note.height(rest.first) + note.space_after
        self.height += height + (0.0 if self.firsts else NOTE_GAP)
        self.firsts[rest.name] = rest.first
        if self.tears:
            self.loose = self.height
        elif self.parted:
            ends = len(note.strips) - rest.first >= 2 * PART
            self.loose = note.height(rest.first + PART) if ends else 0.0

    def lines(self, rests: Iterable[NoteRest]) -> int:
        """How many lines are in the rests of notes."""
        return sum([len(self.flowables[name].strips) - first for name, first in rests])

    def without(self, lack: float) -> tuple[tuple[NoteRest, ...], float]:
        """What goes on in the next column so that the notes are lower by `lack` points, and by how much they are."""
        least = 1 if self.tears else PART
        lower = 0.0
        rests: list[NoteRest] = []
        for name, first in reversed(self.firsts.items()):
            note = self.flowables[name]
            height = note.height(len(note.strips) - least + 1)
            for cut in range(len(note.strips) - least, first + least - 1, -1):
                height += note.strips[cut].height
                if lower + height >= lack:
                    return (NoteRest(name, cut), *rests[::-1]), lower + height
            rests.append(NoteRest(name, first))
            lower += note.height(first) + note.space_after
            if lower >= lack:
                break
        return tuple(rests[::-1]), self.height if len(rests) == len(self.firsts) else lower


class ColumnBreak(NamedTuple):
    """Where a column ends and the next one begins: at strip `strip` of block `block`, in its variant `variant`."""

    block: int
    variant: int = 0
    strip: int = 0


class Region(NamedTuple):
    """Blocks `first` to `stop` - 1 of a chapter, which are set in so many columns."""

    first: int
    stop: int
    columns: int


class VerticalGlue(NamedTuple):
    """The space above a block, which begins at `top` (points below the top of the page's text).

    It is TeX's glue in steps of half a line, as all text stands on lines of one grid or midway between them: where it
    `stretches` it can grow by a line, and by another one against a hole; where it `shrinks` it can become a line
    smaller.
    """

    top: float
    stretches: bool = False
    shrinks: bool = False


class GalleyBlock:
    """A flowable as the page breaker sees it; `variants` are its settings, the usual one first.

    `costs` tell how much worse their lines are. `height` is that of the usual one, in points; `notes` tells whether
    marks of notes stand in it. `longer` and `shorter` are the indexes of variants with a line more and a line less, 0
    where there is none; a block that `asks` looks for more variants where a page would end inside a word.
    """

    __slots__ = ("asks", "costs", "flowable", "height", "longer", "notes", "shorter", "variants", "whole")

    def __init__(self, flowable: Flowable) -> None:
        self.flowable = flowable
        self.variants = [flowable]
        self.costs = [0.0]
        self.asks = False
        self.whole: set[int] = set()  # strips for which other settings were looked for
        self.longer = self.shorter = 0
        self.height, self.notes = 0.0, False
        for strip in flowable.strips:
            self.height += strip.height
            if strip.notes:
                self.notes = True

    def ask(self, line: float) -> None:
        """Take the settings of the same text that are a line of `line` points longer or shorter."""
        self.asks = True
        for other, cost in self.flowable.alternatives():
            change = other.height() - self.height
            if cost > UGLY or abs(abs(change) - line) > SLACK:
                continue
            if change > 0:
                self.longer = len(self.variants)
            else:
                self.shorter = len(self.variants)
            self._add(other, cost)

    def ask_for_whole(self, strip: int) -> None:
        """Take the settings of the same text in which a strip does not end inside a word."""
        if strip in self.whole:
            return
        self.whole.add(strip)
        for other, cost in self.flowable.alternatives((strip,)):
            if cost <= UGLY:
                self._add(other, cost)

    def _add(self, other: Flowable, cost: float) -> None:
        self.variants.append(other)
        self.costs.append(cost)


class Galley:
    """The blocks of a chapter, for pages whose text is `full` points high, on a grid of `line` points.

    `notes` are the notes by their ids. `regions` tells for each block, and behind the last, where it stands: across the
    page, or in one of its `columns`; `floats` are the blocks that stand elsewhere. More is
    tried where a chapter is searched `widely`.
    """

    def __init__(
        self, blocks: Sequence[GalleyBlock], notes: Mapping[str, Flowable], full: float, line: float, columns: int = 1
    ) -> None:
        self.blocks = blocks
        self.notes = notes
        self.full = full
        self.line = line
        self.columns = columns
        self.widely = False
        flowables = [block.flowable for block in blocks]
        self.floats = Floats(flowables, full, columns)
        self.stream = self.floats.numbers, self.floats.nexts
        self.regions = _regions(flowables, self.floats, columns)

    def float_block(self, number: int) -> GalleyBlock:
        """The block that is a float."""
        return self.blocks[self.floats.listed[number].block]

    def reserve(self, first: int, count: int) -> float:
        """Points for so many floats from `first` on at the foot of a column, with the space above them."""
        found = 0.0
        for number in range(first, first + count):
            flowable = self.float_block(number).flowable
            found += max(flowable.space_before, self.line) + flowable.height()
        return found

    def opening(self, flowable: Flowable, first: int) -> float:
        """How far below the top of its column, in points, strip `first` of a flowable begins there."""
        if first:
            return flowable.repeated(first)
        if flowable.sink:
            return flowable.sink
        return on_grid(flowable.rise, self.line / 2) - flowable.rise if flowable.rise else 0.0

    def glue(self, above: Flowable, below: Flowable, depth: float) -> VerticalGlue:
        """The space between two flowables of a column, of which the upper one ends at `depth`."""
        top = depth + max(above.space_after, below.space_before)
        if below.on_grid:
            top = on_grid(top + below.rise, self.line / 2) - below.rise
        if below.flexes_above or above.flexes_below:
            return VerticalGlue(top, True, top - depth - self.line >= LEAST * self.line - SLACK)
        return VerticalGlue(top)

    def below(self, above: Flowable, below: Flowable | None, depth: float) -> float:
        """How far below the top of the page columns begin that stand below what ends at `depth`."""
        return on_grid(depth + max(above.space_after, below.space_before if below else 0.0), self.line)

    def is_kept(self, place: ColumnBreak) -> bool:
        """Whether what stands before a break must stay with what stands behind it."""
        before = self.before(place.block)
        return not place.strip and before is not None and before.keep_with_next

    def is_end(self, place: ColumnBreak, placed: int) -> bool:
        """Whether nothing of the chapter is left behind a place and so many floats."""
        return place.block == len(self.blocks) and placed == len(self.floats)

    def before(self, at: int) -> Flowable | None:
        """The last flowable of the stream before a block."""
        found = self.stream_before(at)
        return self.blocks[found].flowable if found >= 0 else None

    def stream_before(self, at: int) -> int:
        """The last block of the stream before a block; -1 if there is none."""
        at -= 1
        while at >= 0 and self.floats.numbers[at] != NONE:
            at -= 1
        return at

    def notes_of(self, start: ColumnBreak, end: ColumnBreak) -> tuple[NoteRest, ...]:
        """The notes whose marks stand between two breaks."""
        found: dict[str, None] = {}
        for at in range(start.block, min(end.block + 1, len(self.blocks))):
            first = start if at == start.block else ColumnBreak(at)
            last = end.strip if at == end.block else None
            for strip in self.blocks[at].variants[first.variant].strips[first.strip : last]:
                found.update(dict.fromkeys(strip.notes))
        return tuple(map(NoteRest, found))


def _regions(flowables: Sequence[Flowable], floats: Floats, columns: int) -> list[Region]:
    """The region of each block; a heading stands across the columns if what it is the heading of does.

    Floats belong to the region of what they follow, and behind the last block, there are columns.
    """
    count = len(flowables)
    if columns == 1:
        return [Region(0, count, 1)] * (count + 1)
    across = False
    widths: list[int] = []
    for flowable, number in zip(reversed(flowables), reversed(floats.numbers), strict=True):
        if number != NONE:
            widths.append(0)
            continue
        heads = flowable.keep_with_next and bool(flowable.strips) and flowable.strips[-1].keep
        across = flowable.across or (heads and across)
        widths.append(1 if across else columns)
    widths.reverse()
    for at, width in enumerate(widths):
        widths[at] = width or (widths[at - 1] if at else next(filter(None, widths), columns))
    found: list[Region] = []
    for width, group in groupby(widths):
        size = len(list(group))
        found += [Region(len(found), len(found) + size, width)] * size
    last = found[-1] if found and found[-1].columns == columns else Region(count, count, columns)
    return [*found, last]
