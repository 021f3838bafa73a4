"""Total fit: the best line ends of a whole paragraph (Knuth and Plass, Breaking Paragraphs into Lines, 1981)."""

from __future__ import annotations

import sys
from bisect import bisect_right
from heapq import heappop, heappush
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from report.typography.places import Places, Stop

SLACK = 1e-6  # points; sums of widths are not exact
INFINITE = float("inf")
OVERFULL = 1e15  # demerits of a line that is a point too wide
WORST = 30.0  # ratios above this are alike
NO_GAP = 20.0  # how bad it is that a line without spaces ends early, against the part of the measure that stays empty
SHORT = 10.0  # spaces: a last line below this looks like a remnant
TIED = 30.0  # spaces: so does one below this that cannot be parted: a word and its colon, a chapter and its number
TIGHT, NORMAL, LOOSE, OPEN = range(4)  # how a line looks beside its neighbours
NEAR = -1, 0, 1  # classes that do not clash
DEMERITS = attrgetter("demerits")
STATES = 12  # four such classes, after no hyphen, one, or more below each other


class Node(NamedTuple):
    """The best way to a place: its demerits, the place, and the node of the line before.

    `fitness` is the class of the line that ends here; `hyphens` counts the lines up to this one that end in hyphens,
    one below the other (2 for more); `lines` counts all lines up to this one.
    """

    demerits: float
    stop: Stop
    fitness: int = NORMAL
    hyphens: int = 0
    lines: int = 0
    before: Node | None = None

    def stops(self) -> tuple[Stop, ...]:
        """The line ends on the way to here."""
        stops, node = [], self
        while node.before:
            stops.append(node.stop)
            node = node.before
        return tuple(reversed(stops))

    def worst(self) -> float:
        """The demerits of the worst line on the way to here."""
        worst, node = 0.0, self
        while node.before:
            worst = max(worst, node.demerits - node.before.demerits)
            node = node.before
        return worst


def total_fit(places: Places, measures: tuple[float, ...]) -> Node:
    """The best way through a part: without hyphens if that looks well, then with them, then whatever can be had.

    It does not look well without where a line costs more than a hyphen. What is wrong - a remnant as last line, a third
    hyphen - is accepted only from the last search.
    """
    setting = places.setting
    for tolerance, hyphens, limit in (
        (setting.pretolerance, False, min(setting.hyphen, setting.wrong)),
        (setting.tolerance, True, setting.wrong),
        (setting.emergency, True, setting.wrong),
    ):
        found = TotalFit(places, measures, tolerance=tolerance, hyphens=hyphens).best()
        if found and found.worst() < limit**2:
            return found
    found = TotalFit(places, measures, tolerance=2 * setting.emergency, forced=True).best()
    if found is None:
        raise AssertionError("a forced search has found no lines")
    return found


class TotalFit:
    """One search for the best lines of a part, from each place that a line may end at to those of the next line.

    Without `hyphens` words stay whole. The search fails where no lines are within the tolerance, unless `forced`: then
    a line takes what fits, and at least the next word. Of two ways to a place the worse is forgotten, unless they are
    `counted`: then only if they have as many lines. No line whose index is in `whole` ends in a hyphen.
    """

    def __init__(
        self,
        places: Places,
        measures: tuple[float, ...],
        *,
        tolerance: float,
        hyphens: bool = True,
        forced: bool = False,
        counted: bool = False,
        whole: Collection[int] = (),
    ) -> None:
        setting = places.setting
        self.places = places
        self.measures = measures
        self.setting = setting
        self.hyphens = hyphens
        self.forced = forced
        self.counted = counted
        self.whole = whole
        self.stretch = setting.stretch * places.space
        self.shrink = setting.shrink * places.space
        self.beyond = tolerance - setting.easy  # how far spaces may go when all else has yielded
        self.clash = setting.clash**2
        self.stack = setting.stack**2
        self.runs = 0.0, setting.two_hyphens**2, setting.three_hyphens**2
        self.last = len(places.ends) - 1
        self.measure = self.rag = 0.0
        self.alike = sys.maxsize if counted else len(measures) - 1  # from so many lines on, it matters not how many
        self.reached: dict[int, dict[int, Node]] = {}  # the best ways to each place ahead, by its key and their state
        self.ahead: list[int] = []  # the keys, as a heap
        self.ends: dict[int, Node] = {}  # the best ways through all of it

    def best(self) -> Node | None:
        """The end of the best way through the part, or None."""
        self._search()
        return min(self.ends.values(), default=None, key=DEMERITS)

    def best_of_each(self) -> dict[int, Node]:
        """The ends of the best ways, by their number of lines (of a search that counts them)."""
        self._search()
        return self.ends

    def _search(self) -> None:
        """Go on from place to place as they stand in the text: all ways to one are known when its turn comes."""
        nodes: Iterable[Node] = (Node(0.0, self.places.begin()),)
        while True:
            for node in nodes:
                self.measure = self.measures[min(node.lines, len(self.measures) - 1)]
                self.rag = self.setting.rag * self.measure
                self._lines_from(node)
            if not self.ahead:
                return
            known = self.reached.pop(heappop(self.ahead))
            nodes = known.values() if len(known) == 1 else self._promising(known)

    def _promising(self, known: dict[int, Node]) -> list[Node]:
        """Those ways to a place that could still be part of the best one: what lies ahead costs all about the same."""
        best: dict[int, float] = {}
        for state, node in known.items():
            lines = state // STATES
            if node.demerits < best.get(lines, INFINITE):
                best[lines] = node.demerits
        margin = self.clash
        if next(iter(known.values())).stop.hyphen:
            margin += max(self.runs[2], self.setting.last_hyphen**2)
        return [node for state, node in known.items() if node.demerits <= best[state // STATES] + margin]

    def _lines_from(self, node: Node) -> None:
        """Reach every place where the line that begins at `node` may end."""
        places, last, stop = self.places, self.last, node.stop
        ends, gaps_end, flex_end = places.ends, places.gaps_end, places.flex_end
        gaps, flex, first = stop.gaps_start, stop.flex_start, stop.word
        limit = stop.start + self.measure
        natural = bisect_right(ends, limit + SLACK, first) - 1  # the last word that fits unsqueezed
        if natural >= last:
            self._finish(node)
            if not (self.counted or node.hyphens):  # a hyphen before the last line may cost more than another line
                return
            natural = last - 1
        tight = natural + 1
        while ends[tight] - limit <= self.shrink * (gaps_end[tight] - gaps) + flex_end[tight] - flex:
            if tight == last:
                self._finish(node)
                break
            self._reach(node, places.stop(tight))
            tight += 1
        loose = natural
        stretch, rag = self.beyond * self.stretch, self.beyond * self.rag - flex
        while loose >= first and limit - ends[loose] <= stretch * (gaps_end[loose] - gaps) + flex_end[loose] + rag:
            self._reach(node, places.stop(loose))
            loose -= 1
        if self.forced and first <= natural == loose:
            self._reach(node, places.stop(natural))
        if self.hyphens:
            self._break_words(node, range(max(loose + 1, first), tight + 1), natural)

    def _break_words(self, node: Node, words: range, natural: int) -> None:
        """Reach every place inside `words` where the line that begins at `node` may end."""
        start = node.stop.start
        limit = start + self.measure
        fits = node.stop.word <= natural or self.places.ends[node.stop.word] <= limit + SLACK
        for word in words:
            for stop in self.places.splits(word):
                if start + SLACK < stop.start and self._fits(node.stop, stop, limit, natural):
                    self._reach(node, stop)
                    fits = True
        if self.forced and not fits:
            self._overflow(node)

    def _fits(self, before: Stop, stop: Stop, limit: float, natural: int) -> bool:
        """Whether a line that ends inside a word is neither too tight nor, unless it must be, too loose."""
        room = limit - stop.end
        gaps, flex = stop.gaps_end - before.gaps_start, stop.flex_end - before.flex_start
        if room < -SLACK:
            return -room <= self.shrink * gaps + flex
        return room <= self.beyond * (self.stretch * gaps + self.rag) + flex or (self.forced and stop.word > natural)

    def _reach(self, node: Node, stop: Stop) -> None:
        """End a line at `stop`."""
        before = node.stop
        ratio, fitness = self._ratio(before, stop)
        badness = 100 * ratio * ratio * ratio + self.setting.line
        demerits = node.demerits + badness * badness + stop.cost
        if fitness - node.fitness not in NEAR:
            demerits += self.clash
        if (stop.tail and stop.tail == before.tail) or (stop.head and stop.head == before.head):
            demerits += self.stack
        hyphens = 0
        if stop.hyphen:
            if node.lines in self.whole:
                return
            demerits += self.runs[node.hyphens]
            hyphens = min(node.hyphens + 1, 2)
        self._keep(demerits, stop, fitness, hyphens, node)

    def _keep(self, demerits: float, stop: Stop, fitness: int, hyphens: int, before: Node) -> None:
        """Remember a way to a place unless a better one is known."""
        known = self.reached.get(stop.key)
        if known is None:
            known = self.reached[stop.key] = {}
            heappush(self.ahead, stop.key)
        lines = before.lines + 1
        state = min(lines, self.alike) * STATES + 4 * hyphens + fitness
        rival = known.get(state)
        if rival is None or demerits < rival.demerits:
            known[state] = Node(demerits, stop, fitness, hyphens, lines, before)

    def _end(self, demerits: float, stop: Stop, before: Node) -> None:
        """Remember a way through the whole part unless a better one is known."""
        lines = before.lines + 1
        state = lines if self.counted else 0
        rival = self.ends.get(state)
        if rival is None or demerits < rival.demerits:
            self.ends[state] = Node(demerits, stop, NORMAL, 0, lines, before)

    def _ratio(self, before: Stop, stop: Stop) -> tuple[float, int]:
        """How far a line from one place to another is from its natural width (see Setting), and its class."""
        room = before.start + self.measure - stop.end
        flex = stop.flex_end - before.flex_start
        if room < 0:
            if -room <= flex:
                share = -room / flex
                return self.setting.easy * share, NORMAL if share < 0.5 else TIGHT
            give, fitness = self.shrink * (stop.gaps_end - before.gaps_start), TIGHT
        else:
            if room <= flex:
                share = room / flex if flex else 0.0
                return self.setting.easy * share, NORMAL if share < 0.5 else LOOSE
            give, fitness = self.stretch * (stop.gaps_end - before.gaps_start) + self.rag, OPEN
        excess = abs(room) - flex
        if give:
            ratio = self.setting.easy + excess / give
        else:
            ratio = 1 + NO_GAP * excess / self.measure if excess > SLACK else self.setting.easy
        return min(ratio, WORST), fitness

    def _finish(self, node: Node) -> None:
        """End the last line, if the rest of the text fits into it."""
        setting, before, stop = self.setting, node.stop, self.places.stop(self.last)
        ratio = self._ratio(before, stop)[0] if before.start + self.measure < stop.end else 0.0
        demerits = node.demerits + (setting.line + 100 * ratio**3) ** 2
        if node.before:
            least = TIED if before.word == self.last else SHORT
            alone = stop.gaps_end == before.gaps_start
            if alone or stop.end - before.start < least * self.places.space:
                demerits += (setting.fragment if alone and before.found else setting.short_last) ** 2
            demerits += setting.last_hyphen**2 if node.hyphens else 0
            demerits += self.clash if node.fitness == OPEN else 0
            demerits += self.stack if stop.tail and stop.tail == before.tail else 0
        self._end(demerits, stop, node)

    def _overflow(self, node: Node) -> None:
        """End a line that nothing can make fit at the first place there is."""
        before = node.stop
        inside = [stop for stop in self.places.splits(before.word) if stop.start > before.start + SLACK]
        stop = inside[0] if inside else self.places.stop(before.word)
        demerits = node.demerits + OVERFULL * (1 + stop.end - before.start - self.measure)
        if stop.word <= self.last:
            self._keep(demerits, stop, NORMAL, 0, node)
        else:
            self._end(demerits, stop, node)
