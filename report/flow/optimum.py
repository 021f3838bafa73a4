"""The optimum: the column ends of a chapter with the least demerits, found by looking ahead over all of its pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from report.flow.blocks import Place
from report.flow.demerits import PAGE, SHORT, TINY
from report.flow.ways import Spot, Way, ways_on

if TYPE_CHECKING:
    from collections.abc import Sequence

    from report.flow.demerits import Fit
    from report.flow.filling import Fill, Filler

BEAM = 8  # ways kept from page to page
CURABLE = 5  # lines; of a page that is shorter, a figure is the cause, and no paragraphs cure it


class Cut(NamedTuple):
    """A column: where it begins, how it ends, how it is made to end at its foot, and where its notes end at most."""

    start: Spot
    fill: Fill
    fitted: Fit
    floor: float


def best_cuts(filler: Filler) -> list[Cut]:
    """The best pages of a chapter; raises LayoutError for what fits on no page.

    Other settings of paragraphs are asked for only around pages that are not good without them.
    """
    cuts = _cuts(_search(filler))
    near = [filler.blocks[at] for at in _around_faults(cuts, filler.line) if at < len(filler.blocks)]
    for block in near:
        block.ask(filler.line)
    return _cuts(_search(filler)) if near else cuts


def _around_faults(cuts: Sequence[Cut], line: float) -> list[int]:
    """The blocks of the pages with a fault, of the two before and the one after each."""
    found: set[int] = set()
    for number, (_, fill, fitted, _) in enumerate(cuts):
        tiny = 0 < number == len(cuts) - 1 and fill.depth < TINY * line
        if fill.last.hyphenated or tiny or len(SHORT) <= fitted.short <= CURABLE:
            after = cuts[min(number + 1, len(cuts) - 1)].fill.end.block + 1
            found.update(range(cuts[max(number - 2, 0)].start.place.block, after))
    return sorted(found)


def _cuts(way: Way | None) -> list[Cut]:
    """The pages of a way, first to last."""
    found = []
    while way and way.fill and way.fitted:
        found.append(Cut(way.start, way.fill, way.fitted, way.floor))
        way = way.before
    return found[::-1]


def _search(filler: Filler) -> Way | None:
    """The best way through a chapter; raises LayoutError for what fits on no page."""
    best: Way | None = None
    start = Way(0.0, Spot(Place(0)))
    waves = {start.spot.order: {start.spot: start}}
    while waves:
        reached = waves.pop(min(waves))
        ways = sorted(reached.values(), key=lambda way: (way.demerits, way.spot))
        for number, way in enumerate(ways):
            if (number >= BEAM and not way.plain) or (best and way.demerits + PAGE >= best.demerits):
                continue
            for found in ways_on(filler, way):
                if found.spot.place.block == len(filler.blocks) and not (found.fill and found.fill.passes):
                    if best is None or found.demerits < best.demerits:
                        best = found
                    continue
                wave = waves.setdefault(found.spot.order, {})
                known = wave.get(found.spot, found)
                better = found if found.demerits < known.demerits else known
                wave[found.spot] = better._replace(plain=True) if found.plain and not better.plain else better
    return best
