"""Looseness: the best lines of a paragraph for other numbers of lines, for pages that need it longer or shorter.

TeX's \\looseness, for every number of lines with which the paragraph still looks well.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from report.typography.breaking import Breaks, Line, fits, lines_of, measures_of, only_break
from report.typography.breakpoints import Breakpoint, Breakpoints
from report.typography.items import Items
from report.typography.settings import JUSTIFIED, Setting
from report.typography.totalfit import ActiveNode, TotalFit, total_fit


class LineVariant(NamedTuple):
    """Lines of a paragraph, and how many demerits more they have than its best lines."""

    lines: tuple[Line, ...]
    demerits: float


class _Beginning(NamedTuple):
    """Line ends of the first parts of a paragraph, and their demerits."""

    demerits: float = 0.0
    parts: tuple[tuple[Breakpoint, ...], ...] = ()

    def further(self, stops: tuple[Breakpoint, ...], demerits: float = 0.0) -> _Beginning:
        """With another part."""
        return _Beginning(self.demerits + demerits, (*self.parts, stops))


def line_variants(
    items: Items, measure: float | Sequence[float], setting: Setting = JUSTIFIED, *, whole: Collection[int] = ()
) -> dict[int, LineVariant]:
    """The best lines for each number of lines with which a paragraph looks well, from the fewest on.

    No line whose index is in `whole` ends in a hyphen. Lines keep within the setting's tolerance, if any do, and the
    last one is no remnant: there may be no variants at all, and there are none to a text of one line. Finding them
    takes some times as long as set_lines.
    """
    measures = measures_of(measure)
    best, beginnings = _Beginning(), {0: _Beginning()}
    lines = 0
    for part in items.parts:
        ahead = measures[lines:] or measures[-1:]
        if fits(part, ahead):
            stops = (only_break(part),)
            best = best.further(stops)
            beginnings = {count + 1: beginning.further(stops) for count, beginning in beginnings.items()}
        else:
            breakpoints = Breakpoints(part, setting)
            node = total_fit(breakpoints, ahead)
            best = best.further(node.stops(), node.demerits)
            beginnings = _further(beginnings, breakpoints, measures, whole)
        lines += len(best.parts[-1])
    if lines == len(items.parts):
        return {}
    return {
        count: LineVariant(
            lines_of(items, Breaks(found.parts, measures, setting)), max(found.demerits - best.demerits, 0.0)
        )
        for count, found in sorted(beginnings.items())
    }


def _further(
    beginnings: Mapping[int, _Beginning], breakpoints: Breakpoints, measures: tuple[float, ...], whole: Collection[int]
) -> dict[int, _Beginning]:
    """The beginnings, each with the lines of another part: of those with as many lines the best."""
    wrong = breakpoints.setting.wrong**2
    found: dict[int, _Beginning] = {}
    for before, beginning in beginnings.items():
        inside = {index - before for index in whole}
        for lines, node in _ends(breakpoints, measures[before:] or measures[-1:], inside).items():
            known = found.get(before + lines)
            further = beginning.further(node.stops(), node.demerits)
            if node.worst() < wrong and (known is None or further.demerits < known.demerits):
                found[before + lines] = further
    return found


def _ends(breakpoints: Breakpoints, measures: tuple[float, ...], whole: Collection[int]) -> dict[int, ActiveNode]:
    """The best ways through a part by their number of lines; a part that is hard to set in any has looser ones."""
    setting = breakpoints.setting
    for tolerance in (setting.tolerance, setting.emergency):
        ends = TotalFit(breakpoints, measures, tolerance=tolerance, counted=True, whole=whole).best_of_each()
        if ends:
            return ends
    return {}
