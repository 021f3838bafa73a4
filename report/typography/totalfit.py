"""Total fit: the best line ends of a whole paragraph (Knuth and Plass, Breaking Paragraphs into Lines, 1981)."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from report.typography.items import Part, Stop

SLACK = 1e-6  # points; sums of widths are not exact
INFINITE = float("inf")
OVERFULL = 1e15  # demerits of a line that is a point too wide
WORST = 30.0  # ratios above this are alike
NO_GAP = 20.0  # how bad it is that a line without spaces ends early, against the part of the measure that stays empty
SHORT = 10.0  # spaces: a last line below this looks like a remnant


class Setting(NamedTuple):
    """What a good line is.

    Spaces of a justified line stretch by `stretch` and shrink by `shrink` of their width at the cost of 100 (their
    badness grows with the cube); a ragged line may end `rag` of its measure early at that cost. Lines whose ratio is
    above `tolerance` are taken only when nothing else is left; a paragraph that does without hyphens within
    `pretolerance` has none. The other numbers are added to the badness of a line, squared (see TeX's demerits).
    """

    justify: bool = True
    stretch: float = 0.5
    shrink: float = 0.2
    rag: float = 0.0
    pretolerance: float = 1.0
    tolerance: float = 2.5
    line: float = 10.0
    hyphen: float = 60.0
    hard_hyphen: float = 30.0
    address: float = 80.0
    two_hyphens: float = 120.0
    last_hyphen: float = 80.0
    short_last: float = 150.0
    fragment: float = 400.0


JUSTIFIED = Setting()
RAGGED = Setting(False, stretch=0.0, shrink=0.0, rag=0.1, pretolerance=2.0, tolerance=4.0, hyphen=1500.0, address=500.0)


class Node(NamedTuple):
    """The best way to a place in a part: its demerits, the place, and the node of the line before.

    `start`, `gaps` and `word` say where the next line begins; `hyphen` that this one ends in a hyphen.
    """

    demerits: float
    start: float
    gaps: int
    word: int
    hyphen: bool
    stop: Stop | None
    before: Node | None


class TotalFit:
    """One search for the best lines of a part, line by line: all places where line n may end, then line n + 1.

    Without `hyphens` words stay whole and the search may fail; with them it takes what there is.
    """

    def __init__(self, part: Part, measures: tuple[float, ...], setting: Setting, *, hyphens: bool = True) -> None:
        self.part = part
        self.measures = measures
        self.measure = measures[0]
        self.setting = setting
        self.hyphens = hyphens
        self.worst = 100 * (setting.tolerance if hyphens else setting.pretolerance) ** 3
        self.stretch = setting.stretch * part.space
        self.shrink = setting.shrink * part.space
        self.last = len(part.ends) - 1
        self.reached: dict[float, Node] = {}  # where the line being looked at may end, by where the next one begins
        self.least: dict[float, float] = {}  # demerits of the best way met so far to a place
        self.end: Node | None = None

    def best(self) -> Node | None:
        """The last line of the best way through the part, or None."""
        frontier = [Node(0.0, 0.0, 0, 0, False, None, None)]
        line = 0
        while frontier:
            self.measure = self.measures[min(line, len(self.measures) - 1)]
            if line < len(self.measures):
                self.least = {}  # ways to a place compare when the same measures lie ahead
            self.reached = {}
            for node in frontier:
                self._lines_from(node)
            frontier = list(self.reached.values())
            line += 1
        return self.end

    def _lines_from(self, node: Node) -> None:
        """Reach every place where the line that begins at `node` may end."""
        part, last, hyphens = self.part, self.last, self.hyphens
        limit = node.start + self.measure + SLACK
        natural = bisect_right(part.ends, limit, node.word) - 1  # the last word that fits unsqueezed
        if natural >= last:
            self._finish(node)
            return
        tight = natural + 1
        while tight < last and self._reach(node, part.stop(tight)):
            tight += 1
        if tight == last:
            self._finish(node)
        loose = natural
        while loose >= node.word and self._reach(node, part.stop(loose), forced=hyphens and loose == natural):
            loose -= 1
        if hyphens:
            fits = natural >= node.word
            for word in range(max(loose, node.word), tight + 1):
                for stop in part.splits(word):
                    if stop.start > node.start + SLACK:
                        fits |= self._reach(node, stop, forced=word > natural and stop.end <= limit)
            if not fits:
                self._overflow(node)

    def _reach(self, node: Node, stop: Stop, *, forced: bool = False) -> bool:
        """End the line at `stop` if that is good enough, or if it must be and the line is not too wide."""
        setting = self.setting
        badness = self._badness(node, stop)
        if badness > self.worst and (not forced or badness == INFINITE):
            return False
        demerits = node.demerits + (setting.line + badness) ** 2
        hyphen = False
        if stop.found:
            point = stop.found.point
            hyphen = point.hyphen
            penalty = setting.hyphen if point.soft else setting.hard_hyphen if hyphen else setting.address
            demerits += penalty**2 + (setting.two_hyphens**2 if hyphen and node.hyphen else 0)
        if demerits < self.least.get(stop.start, INFINITE):
            self.least[stop.start] = demerits
            self.reached[stop.start] = Node(demerits, stop.start, stop.gaps_start, stop.word, hyphen, stop, node)
        return True

    def _badness(self, node: Node, stop: Stop) -> float:
        """100 for a line whose spaces stretch or shrink as far as they like to, growing with the cube."""
        room = node.start + self.measure - stop.end
        gaps = stop.gaps_end - node.gaps
        if room >= -SLACK:
            give = self.stretch * gaps + self.setting.rag * self.measure
            ratio = min(room / give, WORST) if give else NO_GAP * room / self.measure
            return 100 * ratio * ratio * ratio
        ratio = -room / (self.shrink * gaps) if gaps and self.shrink else INFINITE
        return 100 * ratio * ratio * ratio if ratio <= 1 + SLACK else INFINITE

    def _finish(self, node: Node) -> None:
        """End the last line, if the rest of the text fits into it."""
        part, setting, stop = self.part, self.setting, self.part.stop(self.last)
        badness = self._badness(node, stop) if node.start + self.measure + SLACK < stop.end else 0.0
        demerits = node.demerits + (setting.line + badness) ** 2
        if node.before:
            inside = node.start > part.starts[node.word] + SLACK
            if stop.gaps_end == node.gaps:
                demerits += setting.fragment**2 if inside else setting.short_last**2
            elif stop.end - node.start < SHORT * part.space:
                demerits += setting.short_last**2
            demerits += setting.last_hyphen**2 if node.hyphen else 0
        if demerits < (self.end.demerits if self.end else INFINITE):
            self.end = Node(demerits, stop.start, stop.gaps_start, stop.word, False, stop, node)

    def _overflow(self, node: Node) -> None:
        """End a line that nothing can make fit at the first place there is."""
        inside = [stop for stop in self.part.splits(node.word) if stop.start > node.start + SLACK]
        stop = inside[0] if inside else self.part.stop(node.word)
        demerits = node.demerits + OVERFULL * (1 + stop.end - node.start - self.measure)
        found = Node(demerits, stop.start, stop.gaps_start, stop.word, bool(inside), stop, node)
        if stop.word > self.last:
            self.end = min(self.end or found, found)
        elif demerits < self.least.get(stop.start, INFINITE):
            self.least[stop.start] = demerits
            self.reached[stop.start] = found
