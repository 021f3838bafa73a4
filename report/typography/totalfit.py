"""Total fit: the best line ends of a whole paragraph (Knuth and Plass, Breaking Paragraphs into Lines, 1981)."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from report.typography.items import Part, Stop
    from report.typography.settings import Setting

SLACK = 1e-6  # points; sums of widths are not exact
INFINITE = float("inf")
OVERFULL = 1e15  # demerits of a line that is a point too wide
WORST = 30.0  # ratios above this are alike
NO_GAP = 20.0  # how bad it is that a line without spaces ends early, against the part of the measure that stays empty
SHORT = 10.0  # spaces: a last line below this looks like a remnant


class Node(NamedTuple):
    """The best way to a place in a part: its demerits, the place, and the node of the line before.

    `start`, `gaps` and `word` say where the next line begins; `hyphens` counts the lines up to this one that end in
    hyphens, one below the other (2 for more).
    """

    demerits: float
    start: float
    gaps: int
    word: int
    hyphens: int
    stop: Stop | None
    before: Node | None


def total_fit(part: Part, measures: tuple[float, ...], setting: Setting) -> tuple[Stop, ...]:
    """The best line ends of a part: without hyphens if that looks well, then with them, then whatever can be had."""
    node = (
        TotalFit(part, measures, setting, tolerance=setting.pretolerance, hyphens=False).best()
        or TotalFit(part, measures, setting, tolerance=setting.tolerance).best()
        or TotalFit(part, measures, setting, tolerance=2 * setting.tolerance, forced=True).best()
    )
    stops = []
    while node and node.stop:
        stops.append(node.stop)
        node = node.before
    return tuple(reversed(stops))


class TotalFit:
    """One search for the best lines of a part, line by line: all places where line n may end, then line n + 1.

    Without `hyphens` words stay whole. The search fails where no lines are within the tolerance, unless `forced`: then
    a line takes what fits, and at least the next word.
    """

    def __init__(
        self,
        part: Part,
        measures: tuple[float, ...],
        setting: Setting,
        *,
        tolerance: float,
        hyphens: bool = True,
        forced: bool = False,
    ) -> None:
        self.part = part
        self.measures = measures
        self.setting = setting
        self.tolerance = tolerance
        self.hyphens = hyphens
        self.forced = forced
        self.stretch = setting.stretch * part.space
        self.shrink = setting.shrink * part.space
        self.last = len(part.ends) - 1
        self._measure(measures[0])
        self.reached: dict[float, Node] = {}  # where the line being looked at may end, by where the next one begins
        self.least: dict[float, float] = {}  # demerits of the best way met so far to a place
        self.end: Node | None = None

    def best(self) -> Node | None:
        """The last line of the best way through the part, or None."""
        frontier = [Node(0.0, 0.0, 0, 0, 0, None, None)]
        line = 0
        while frontier:
            if line < len(self.measures):
                self._measure(self.measures[line])
                self.least = {}  # ways to a place compare when the same measures lie ahead
            self.reached = {}
            for node in frontier:
                self._lines_from(node)
            frontier = list(self.reached.values())
            line += 1
        return self.end

    def _measure(self, measure: float) -> None:
        """Take the measure of the lines to come."""
        self.measure = measure
        self.scaled = self.setting.scaling * measure
        self.rag = self.setting.rag * measure

    def _lines_from(self, node: Node) -> None:
        """Reach every place where the line that begins at `node` may end."""
        part, last = self.part, self.last
        ends, gaps_end = part.ends, part.gaps_end
        _, start, gaps, first, *_ = node
        limit = start + self.measure
        scaled = self.scaled
        natural = bisect_right(ends, limit + SLACK, first) - 1  # the last word that fits unsqueezed
        if natural >= last:
            self._finish(node)
            return
        tight = natural + 1
        while ends[tight] - limit <= self.shrink * (gaps_end[tight] - gaps) + scaled:
            if tight == last:
                self._finish(node)
                break
            self._reach(node, part.stop(tight))
            tight += 1
        loose = natural
        stretch, rest = self.tolerance * self.stretch, self.tolerance * self.rag + scaled
        while loose >= first and limit - ends[loose] <= stretch * (gaps_end[loose] - gaps) + rest:
            self._reach(node, part.stop(loose))
            loose -= 1
        if self.forced and first <= natural == loose:
            self._reach(node, part.stop(natural))
        if self.hyphens:
            fits = first <= natural
            for word in range(max(loose + 1, first), tight + 1):
                for stop in part.splits(word):
                    if start + SLACK < stop.start and self._fits(stop, limit, gaps, natural):
                        self._reach(node, stop)
                        fits = True
            if self.forced and not fits:
                self._overflow(node)

    def _fits(self, stop: Stop, limit: float, gaps: int, natural: int) -> bool:
        """Whether a line that ends inside a word is neither too tight nor, unless it must be, too loose."""
        room = limit - stop.end
        if room < -SLACK:
            return -room <= self.shrink * (stop.gaps_end - gaps) + self.scaled
        give = self.stretch * (stop.gaps_end - gaps) + self.rag
        return room <= self.tolerance * give + self.scaled or (self.forced and stop.word > natural)

    def _reach(self, node: Node, stop: Stop) -> None:
        """End a line at `stop`."""
        setting = self.setting
        demerits = node.demerits + (setting.line + self._badness(node, stop)) ** 2
        hyphens = 0
        if stop.found:
            point = stop.found.point
            demerits += (
                setting.hyphen if point.soft else setting.hard_hyphen if point.hyphen else setting.address
            ) ** 2
            if point.hyphen:
                demerits += (0.0, setting.two_hyphens, setting.three_hyphens)[node.hyphens] ** 2
                hyphens = min(node.hyphens + 1, 2)
        elif stop.letter:
            demerits += setting.letter**2
        self._keep(demerits, hyphens, stop, node)

    def _keep(self, demerits: float, hyphens: int, stop: Stop, node: Node) -> None:
        """Remember a way to a place unless a better one is known; after two hyphens it is another place."""
        place = -stop.start if hyphens == 2 else stop.start
        if demerits < self.least.get(place, INFINITE):
            self.least[place] = demerits
            self.reached[place] = Node(demerits, stop.start, stop.gaps_start, stop.word, hyphens, stop, node)

    def _badness(self, node: Node, stop: Stop) -> float:
        """100 for a line whose spaces stretch or shrink as far as they like to, growing with the cube."""
        room = node.start + self.measure - stop.end
        gaps = stop.gaps_end - node.gaps
        scaled = self.scaled
        if room >= -SLACK:
            give = self.stretch * gaps + self.rag
            if room <= give + scaled:
                ratio = room / (give + scaled) if room > SLACK else 0.0
            else:
                ratio = (room - scaled) / give if give else 1 + NO_GAP * room / self.measure
        else:
            give = self.shrink * gaps + scaled
            ratio = -room / give if give else WORST
        ratio = min(ratio, WORST)
        return 100 * ratio * ratio * ratio

    def _finish(self, node: Node) -> None:
        """End the last line, if the rest of the text fits into it."""
        part, setting, stop = self.part, self.setting, self.part.stop(self.last)
        badness = self._badness(node, stop) if node.start + self.measure < stop.end else 0.0
        demerits = node.demerits + (setting.line + badness) ** 2
        if node.before:
            inside = node.start > part.starts[node.word] + SLACK
            if stop.gaps_end == node.gaps:
                demerits += setting.fragment**2 if inside else setting.short_last**2
            elif stop.end - node.start < SHORT * part.space:
                demerits += setting.short_last**2
            demerits += setting.last_hyphen**2 if node.hyphens else 0
        if demerits < (self.end.demerits if self.end else INFINITE):
            self.end = Node(demerits, stop.start, stop.gaps_start, stop.word, 0, stop, node)

    def _overflow(self, node: Node) -> None:
        """End a line that nothing can make fit at the first place there is."""
        inside = [stop for stop in self.part.splits(node.word) if stop.start > node.start + SLACK]
        stop = inside[0] if inside else self.part.stop(node.word)
        demerits = node.demerits + OVERFULL * (1 + stop.end - node.start - self.measure)
        if stop.word <= self.last:
            self._keep(demerits, 0, stop, node)
        elif demerits < (self.end.demerits if self.end else INFINITE):
            self.end = Node(demerits, stop.start, stop.gaps_start, stop.word, 0, stop, node)
