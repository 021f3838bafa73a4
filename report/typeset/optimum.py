"""The optimum: the page ends of a chapter with the least demerits, found by looking ahead over all of its pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from report.errors import Diagnostic, LayoutError, Mark
from report.typeset.demerits import PAGE, SHORT, TINY, demerits, fit
from report.typeset.filling import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from report.story import Flowable
    from report.typeset.demerits import Fit
    from report.typeset.filling import Fill, Filler

BEAM = 8  # ways kept from page to page
CURABLE = 6  # lines; of a page that is shorter, a figure is the cause, and no paragraph cures it


class Way(NamedTuple):
    """The best way found to a page end: what it costs so far, the page that ends there, and the way before it.

    A `plain` way fills each page as far as it goes.
    """

    demerits: float
    place: Place
    plain: bool = True
    start: Place = Place(0)
    fill: Fill | None = None
    fitted: Fit | None = None
    before: Way | None = None


class Cut(NamedTuple):
    """A page: where it begins, how it ends, and how it is made to end at its foot."""

    start: Place
    fill: Fill
    fitted: Fit


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
    for number, (_, fill, fitted) in enumerate(cuts):
        tiny = 0 < number == len(cuts) - 1 and fill.depth < TINY * line
        if fill.last.hyphenated or tiny or len(SHORT) <= fitted.short <= CURABLE:
            after = cuts[min(number + 1, len(cuts) - 1)].fill.end.block + 1
            found.update(range(cuts[max(number - 2, 0)].start.block, after))
    return sorted(found)


def _cuts(way: Way | None) -> list[Cut]:
    """The pages of a way, first to last."""
    found = []
    while way and way.fill and way.fitted:
        found.append(Cut(way.start, way.fill, way.fitted))
        way = way.before
    return found[::-1]


def _search(filler: Filler) -> Way | None:
    """The best way through a chapter; raises LayoutError for what fits on no page."""
    best: Way | None = None
    ways = [Way(0.0, Place(0))]
    while ways:
        reached: dict[Place, Way] = {}
        for way in ways:
            if best and way.demerits + PAGE >= best.demerits:
                continue
            for found in _pages_after(filler, way):
                if found.place.block == len(filler.blocks):
                    if best is None or found.demerits < best.demerits:
                        best = found
                    continue
                known = reached.get(found.place, found)
                better = found if found.demerits < known.demerits else known
                reached[found.place] = better._replace(plain=True) if found.plain and not better.plain else better
        ways = sorted(reached.values(), key=lambda way: (way.demerits, way.place))
        ways = [way for number, way in enumerate(ways) if number < BEAM or way.plain]
    return best


def _pages_after(filler: Filler, way: Way) -> Iterator[Way]:
    """The ways that go on from a way by one page."""
    fills = filler.fills(way.place)
    if not fills:
        raise too_tall(filler.blocks[way.place.block].flowable)
    fullest = max(fills, key=lambda fill: (fill.plain, fill.end))
    for fill in fills:
        ends = fill.end.block == len(filler.blocks)
        fitted = fit(fill, filler.line, ends=ends)
        cost = way.demerits + demerits(fill, fitted, filler.line, first=not way.fill, ends=ends)
        yield Way(cost, fill.end, way.plain and fill is fullest, way.place, fill, fitted, way)


def too_tall(flowable: Flowable) -> LayoutError:
    """The error about what fits on no page."""
    hint = "make it shorter, or split it into several blocks"
    return LayoutError(Diagnostic(flowable.mark or Mark(""), "this is taller than a page and cannot be cut", hint))
