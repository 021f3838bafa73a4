"""Ways: how a chapter can go on by one column from a place, with what that costs."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from report.diagnostics.errors import LayoutError
from report.flow.blocks import SLACK, Place
from report.flow.column import fills, level_fills
from report.flow.demerits import HOLE, PAGE, TALLER, TORN, UNEVEN, demerits, emptiness, fit, shortness
from report.flow.filling import NONE, Frame
from report.story import on_grid

if TYPE_CHECKING:
    from collections.abc import Iterator

    from report.flow.demerits import Fit
    from report.flow.filling import Fill, Filler, Region
    from report.flow.footnotes import Rest
    from report.story import Flowable

KEPT = 8  # ways kept from one of these columns to the next


class Spot(NamedTuple):
    """Where a column begins: at a place of the chapter, in column `column` of its page, `top` points below its top.

    `notes` stand at its foot: those of what stands across the columns just above, or what is left of a note that began
    in the column before. `held` is the block that did not fit there, and stands at the top of this one, or NONE. `page`
    and `band` count the pages of the chapter, and on each page the bands of columns and of what stands across them.
    """

    place: Place
    column: int = 0
    top: float = 0.0
    notes: tuple[Rest, ...] = ()
    held: int = NONE
    page: int = 0
    band: int = 0

    @property
    def order(self) -> tuple[int, int, int]:
        """Which column of the chapter it is."""
        return self.page, self.band, self.column

    def beside(self, fill: Fill) -> Spot:
        """The top of the column beside this one, which is filled."""
        return Spot(fill.end, self.column + 1, self.top, fill.rests, fill.held, self.page, self.band)

    def overleaf(self, fill: Fill) -> Spot:
        """The first column of the next page."""
        return Spot(fill.end, notes=fill.rests, held=fill.held, page=self.page + 1)

    def below(self, place: Place, top: float, notes: tuple[Rest, ...] = ()) -> Spot:
        """The first column below this band."""
        return Spot(place, 0, top, notes, page=self.page, band=self.band + 1)


class Way(NamedTuple):
    """The best way found to a spot: what it costs so far, the column that ends there, and the way before it.

    A `plain` way fills each column as far as it goes. The column begins at `start`; its notes end at `floor`.
    """

    demerits: float
    spot: Spot
    plain: bool = True
    start: Spot = Spot(Place(0))
    fill: Fill | None = None
    fitted: Fit | None = None
    floor: float = 0.0
    before: Way | None = None

    def on(self, cost: float, spot: Spot, plain: bool, fill: Fill, fitted: Fit, floor: float) -> Way:
        """The way that goes on by a column."""
        return Way(self.demerits + cost, spot, self.plain and plain, self.spot, fill, fitted, floor, self)


def ways_on(filler: Filler, way: Way) -> Iterator[Way]:
    """The ways that go on from a way by one column, or by columns that end level; raises LayoutError if none can."""
    spot, count = way.spot, len(filler.blocks)
    region = filler.regions[min(spot.place.block, count - 1)]  # what is left of notes may stand alone behind the last
    found = fills(filler, spot.place, Frame(region.stop, spot.top, filler.full, filler.full, spot.notes, spot.held))
    if not found:
        if spot.top < SLACK:
            raise too_tall(filler.blocks[spot.place.block].flowable)
        cost = TORN if _is_kept(filler, spot.place) else HOLE
        passed = spot.notes if spot.column else ()  # those in the first column stand below what is across, then
        turned = Spot(spot.place, notes=passed, held=spot.held, page=spot.page + 1)
        yield way._replace(spot=turned, demerits=way.demerits + cost)
        return
    if region.columns > 1 and spot.column == 0 and spot.place.block < count:
        yield from _level(filler, way, region)
    fullest = max(found, key=lambda fill: (fill.plain, fill.end))
    for fill in found:
        last, ends = fill.end.block == region.stop, fill.end.block == count and fill.held == NONE
        if last and fill.held != NONE and region.stop < count:
            continue
        if last and not ends and not fill.passes and region.columns == 1:
            yield from _across(filler, way, fill, plain=fill is fullest)
            continue
        fitted = fit(fill, filler.line, ends=ends)
        cost = demerits(fill, fitted, filler.line, first=not way.fill, ends=ends)
        if region.columns > 1 and last and not fill.passes:
            cost += TORN if _is_kept(filler, fill.end) and not ends else _unevenness(filler, spot, region, fill)
        goes_on = not last or (fill.passes and region.stop == count)  # else the next column holds something else
        beside = goes_on and spot.column + 1 < region.columns
        after = spot.beside(fill) if beside else spot.overleaf(fill)
        yield way.on(cost, after, fill is fullest, fill, fitted, filler.full)


def _unevenness(filler: Filler, spot: Spot, region: Region, fill: Fill) -> float:
    """Demerits of columns that do not end level, the last of which is a fill; those behind it are empty."""
    left = region.columns - 1 - spot.column
    return left * HOLE + UNEVEN * (fill.room + left * (filler.full - spot.top)) / filler.line


def _across(filler: Filler, way: Way, fill: Fill, *, plain: bool) -> Iterator[Way]:
    """The ways on when what stands across the page has ended: columns below it, or a new page."""
    at, line, start = fill.end.block, filler.line, way.spot
    if fill.room >= line:
        fitted = fit(fill, line, ends=True)
        cost = demerits(fill, fitted, line, first=True, ends=True)
        going_on = {note.name for note in start.notes}
        begun = [note for note in filler.notes_of(start.place, fill.end) if note.name not in going_on]
        below = start.below(fill.end, _below(filler, at, fill.depth), (*start.notes, *begun))
        yield way.on(cost, below, plain, fill, fitted, filler.full)
    fitted = fit(fill, line, ends=False)
    cost = demerits(fill, fitted, line, first=True, ends=False)
    cost += TORN if _is_kept(filler, fill.end) else 0.0
    yield way.on(cost, start.overleaf(fill), plain, fill, fitted, filler.full)


def _level(filler: Filler, way: Way, region: Region) -> Iterator[Way]:
    """The ways on when all that is left of a region stands in columns that end level, if it fits there."""
    at, line, full = region.stop, filler.line, filler.full
    found = _levelled(filler, way, region)
    if found and at == len(filler.blocks):
        empty = emptiness(found[0] / line) if way.fill and way.spot.top < SLACK else 0.0
        yield found[1]._replace(demerits=found[1].demerits + empty)
        return
    if found and full - found[0] >= line:
        below = way.spot.below(Place(at), _below(filler, at, found[0]))
        yield found[1]._replace(spot=below)
    while at > way.spot.place.block and filler.blocks[at - 1].flowable.keep_with_next:
        at -= 1
    if at < region.stop:
        found = _levelled(filler, way, region._replace(stop=at)) if at > way.spot.place.block else None
    if found:
        yield found[1]._replace(demerits=found[1].demerits + shortness((full - found[0]) / line))


def _levelled(filler: Filler, way: Way, region: Region) -> tuple[float, Way] | None:
    """The depth at which columns with the rest of a region best end level, and the way to its end; None without room.

    The last column may be shorter than the others.
    """
    line, top, full = filler.line, way.spot.top, filler.full
    blocks = filler.blocks[way.spot.place.block : region.stop]
    most = region.columns * (full - top)
    height = -blocks[0].flowable.height(0, way.spot.place.strip)
    for block in blocks:
        height += block.height - (line if block.shorter else 0.0)
        if height > most:
            return None
    best: tuple[float, Way] | None = None
    foot = top + on_grid(max(height / region.columns, line), line)
    taller = way.demerits
    while foot <= full + SLACK and (best is None or taller < best[1].demerits):
        found = _chain(filler, way, region, foot)
        if found:
            found = found._replace(demerits=found.demerits + taller - way.demerits)
            if best is None or found.demerits < best[1].demerits:
                best = foot, found
        taller += TALLER if best else 0.0
        foot += line
    return best


def _chain(filler: Filler, way: Way, region: Region, foot: float) -> Way | None:
    """The best way through columns that end at `foot`, up to the end of a region; None when they do not hold it."""
    line = filler.line
    floor = filler.full if region.stop == len(filler.blocks) else foot
    ways, done = [way], []
    empty = PAGE + UNEVEN * (foot - way.spot.top) / line
    for left in reversed(range(region.columns)):
        reached: dict[Place, Way] = {}
        for before in ways:
            spot = before.spot
            frame = Frame(region.stop, spot.top, foot, floor, spot.notes, spot.held)
            for fill in level_fills(filler, spot.place, frame):
                ends = fill.end.block == region.stop
                fitted = fit(fill, line, ends=ends)
                cost = demerits(fill, fitted, line, first=True, ends=ends, level=True)
                found = before.on(cost, spot.beside(fill), True, fill, fitted, floor)
                if ends:
                    cost = found.demerits + left * empty
                    done.append(found._replace(demerits=cost, spot=way.spot.overleaf(fill)))
                elif fill.end not in reached or found.demerits < reached[fill.end].demerits:
                    reached[fill.end] = found
        ways = sorted(reached.values(), key=lambda way: (way.demerits, way.spot))[:KEPT]
    return min(done, key=lambda way: (way.demerits, way.start), default=None)


def _below(filler: Filler, at: int, depth: float) -> float:
    """How far below the top of the page columns begin whose first block is `at`, below what ends at `depth`."""
    above, below = filler.blocks[at - 1].flowable, filler.blocks[at].flowable
    return on_grid(depth + max(above.space_after, below.space_before), filler.line)


def _is_kept(filler: Filler, place: Place) -> bool:
    """Whether what stands before a place must stay with what stands behind it."""
    return not place.strip and filler.blocks[place.block - 1].flowable.keep_with_next


def too_tall(flowable: Flowable) -> LayoutError:
    """The error about what fits on no page."""
    hint = "make it shorter, or split it into several blocks"
    return LayoutError.of("this is taller than a page and cannot be cut", hint, flowable.mark)
