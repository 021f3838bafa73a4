"""Alternatives: the best lines of a paragraph for other numbers of lines, for pages that need it longer or shorter."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from report.typography.breaking import Breaks, Line, fits, lines_of, only_stop
from report.typography.places import Places
from report.typography.settings import JUSTIFIED, Setting
from report.typography.totalfit import Node, TotalFit, total_fit

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from report.typography.items import Items
    from report.typography.places import Stop


class Alternative(NamedTuple):
    """Lines of a paragraph, and how many demerits more they have than its best lines."""

    lines: tuple[Line, ...]
    demerits: float


class Way(NamedTuple):
    """Line ends of the first parts of a paragraph, and their demerits."""

    demerits: float = 0.0
    parts: tuple[tuple[Stop, ...], ...] = ()

    def further(self, stops: tuple[Stop, ...], demerits: float = 0.0) -> Way:
        """The way with another part."""
        return Way(self.demerits + demerits, (*self.parts, stops))


def alternatives(
    items: Items,
    measure: float | Sequence[float],
    setting: Setting = JUSTIFIED,
    *,
    whole: Collection[int] = (),
) -> dict[int, Alternative]:
    """The best lines for each number of lines with which a paragraph looks well, from the fewest on.

    No line whose index is in `whole` ends in a hyphen. Lines keep within the setting's tolerance, if any do, and the
    last one is no remnant: there may be no alternatives at all, and there are none to a text of one line. Finding them
    takes some times as long as set_lines.
    """
    measures = (measure,) if isinstance(measure, (int, float)) else tuple(measure)
    best, ways = Way(), {0: Way()}
    lines = 0
    for part in items.parts:
        if fits(part, measures[lines:] or measures[-1:]):
            stops = (only_stop(part),)
            best, ways = best.further(stops), {count + 1: way.further(stops) for count, way in ways.items()}
        else:
            places = Places(part, setting)
            node = total_fit(places, measures[lines:] or measures[-1:])
            best = best.further(node.stops(), node.demerits)
            ways = _further(ways, places, measures, whole)
        lines += len(best.parts[-1])
    if lines == len(items.parts):
        return {}
    return {
        count: Alternative(
            lines_of(items, Breaks(way.parts, measures, setting)), max(way.demerits - best.demerits, 0.0)
        )
        for count, way in sorted(ways.items())
    }


def _further(
    ways: Mapping[int, Way], places: Places, measures: tuple[float, ...], whole: Collection[int]
) -> dict[int, Way]:
    """The ways, each with the lines of another part: of those with as many lines the best."""
    setting = places.setting
    found: dict[int, Way] = {}
    for before, way in ways.items():
        inside = {index - before for index in whole}
        ahead = measures[before:] or measures[-1:]
        for lines, node in _ends(places, ahead, inside).items():
            known = found.get(before + lines)
            total = way.demerits + node.demerits
            if node.worst() < setting.wrong**2 and (known is None or total < known.demerits):
                found[before + lines] = way.further(node.stops(), node.demerits)
    return found


def _ends(places: Places, measures: tuple[float, ...], whole: Collection[int]) -> dict[int, Node]:
    """The best ways through a part by their number of lines; a part that is hard to set in any has looser ones."""
    setting = places.setting
    for tolerance in (setting.tolerance, setting.emergency):
        ends = TotalFit(places, measures, tolerance=tolerance, counted=True, whole=whole).best_of_each()
        if ends:
            return ends
    return {}
