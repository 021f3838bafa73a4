"""Total fit: the best line ends of a whole paragraph (Knuth and Plass, Breaking Paragraphs into Lines, 1981).

Lines are judged as TeX judges them (The TeXbook, chapter 14): a line costs the square of a constant and its badness,
100 times the cube of its ratio, and the square of its penalty. What differs: the ratio counts what glyphs, letter
spaces and hanging marks have taken up already (see Setting), and ways are told apart by more than TeX tells them - how
many hyphens stand below each other, and which words begin and end the lines.
"""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections.abc import Collection, Iterable
from heapq import heappop, heappush

from report.typography.active_node import DEMERITS, LOOSE, NORMAL, OPEN, TIGHT, ActiveNode
from report.typography.breakpoints import Breakpoint, Breakpoints

SLACK = 1e-6  # points; sums of widths are not exact
INFINITE = float("inf")
OVERFULL = 1e15  # demerits of a line that is a point too wide: more than a paragraph of the worst lines that fit
WORST = 30.0  # ratios above this are alike, as badnesses above 10,000 are in TeX: squares of cubes would drown all else
NO_GAP = 20.0  # how bad it is that a line without spaces ends early, against the part of the measure that stays empty
SHORT = 10.0  # spaces: a last line below this, some 2 em, looks like a remnant
TIED = 30.0  # spaces: so does one below this that cannot be parted: a word and its colon, a chapter and its number
NEAR = -1, 0, 1  # differences of classes that do not clash
STATES = 12  # four classes, after no hyphen, one, or more below each other


def total_fit(breakpoints: Breakpoints, measures: tuple[float, ...]) -> ActiveNode:
    """The best way through a part: without hyphens if that looks well, then with them, then whatever can be had.

    `measures` are the widths of its lines in points, the last one that of all further lines.

    TeX's three passes. The first one fails where a line costs more than a hyphen would, the others where one costs as
    much as a fault - a remnant as last line, a third hyphen below two: that is accepted only from the last search.
    """
    setting = breakpoints.setting
    for tolerance, hyphens, limit in (
        (setting.pretolerance, False, min(setting.hyphen, setting.wrong)),
        (setting.tolerance, True, setting.wrong),
        (setting.emergency, True, setting.wrong),
    ):
        found = TotalFit(breakpoints, measures, tolerance=tolerance, hyphens=hyphens).best()
        if found and found.worst() < limit**2:
            return found
    found = TotalFit(breakpoints, measures, tolerance=2 * setting.emergency, forced=True).best()
    if found is None:
        raise AssertionError("a forced search has found no lines")
    return found


class TotalFit:
    """One search for the best lines of a part, from each breakpoint to those at which the next line may end.

    Without `hyphens` words stay whole. The search fails where no lines are within the tolerance, unless `forced`: then
    a line takes what fits, and at least the next word. Of two ways to a breakpoint the worse is forgotten, unless they
    are `counted`: then only if they have as many lines. No line whose index is in `whole` ends in a hyphen.
    """

    def __init__(
        self,
        breakpoints: Breakpoints,
        measures: tuple[float, ...],
        *,
        tolerance: float,
        hyphens: bool = True,
        forced: bool = False,
        counted: bool = False,
        whole: Collection[int] = (),
    ) -> None:
        setting = breakpoints.setting
        self.breakpoints = breakpoints
        self.measures = measures
        self.setting = setting
        self.hyphens = hyphens
        self.forced = forced
        self.counted = counted
        self.whole = whole
        self.stretch = setting.stretch * breakpoints.space
        self.shrink = setting.shrink * breakpoints.space
        self.beyond = tolerance - setting.easy  # how far spaces may go when all else has yielded
        self.clash = setting.clash**2
        self.stack = setting.stack**2
        self.runs = 0.0, setting.two_hyphens**2, setting.three_hyphens**2
        self.last = len(breakpoints.ends) - 1
        self.measure = self.rag = 0.0
        self.alike = sys.maxsize if counted else len(measures) - 1  # from so many lines on, it matters not how many
        self.reached: dict[int, dict[int, ActiveNode]] = {}  # the active nodes by key of breakpoint, and state
        self.ahead: list[int] = []  # the keys, as a heap
        self.ends: dict[int, ActiveNode] = {}  # the best ways through all of it

    def best(self) -> ActiveNode | None:
        """The end of the best way through the part, or None."""
        self._search()
        return min(self.ends.values(), default=None, key=DEMERITS)

    def best_of_each(self) -> dict[int, ActiveNode]:
        """The ends of the best ways, by their number of lines (of a search that counts them)."""
        self._search()
        return self.ends

    def _search(self) -> None:
        """Go on from breakpoint to breakpoint as they stand in the text: all ways to one are known when its turn comes.

        TeX walks all breakpoints and tries each active node; here each node looks for the few breakpoints around the
        end of its line (see _lines_from), so that most words of a paragraph are never touched.
        """
        nodes: Iterable[ActiveNode] = (ActiveNode(0.0, self.breakpoints.begin()),)
        while True:
            for node in nodes:
                self.measure = self.measures[min(node.lines, len(self.measures) - 1)]
                self.rag = self.setting.rag * self.measure
                self._lines_from(node)
            if not self.ahead:
                return
            known = self.reached.pop(heappop(self.ahead))
            nodes = known.values() if len(known) == 1 else self._promising(known)

    def _promising(self, known: dict[int, ActiveNode]) -> list[ActiveNode]:
        """The ways to a breakpoint that could still be part of the best one.

        What lies ahead costs the same for all of them but for a clash with the next line and for what follows a hyphen:
        one that is worse by more than these has lost.
        """
        best: dict[int, float] = {}
        for state, node in known.items():
            lines = state // STATES
            if node.demerits < best.get(lines, INFINITE):
                best[lines] = node.demerits
        margin = self.clash
        if next(iter(known.values())).stop.hyphen:
            margin += max(self.runs[2], self.setting.last_hyphen**2)
        return [node for state, node in known.items() if node.demerits <= best[state // STATES] + margin]

    def _lines_from(self, node: ActiveNode) -> None:
        """Reach every breakpoint at which the line that begins at `node` may end.

        That are those around the last word that fits at its natural width: backwards while the line is not too loose,
        forwards while it is not too tight, and inside the words from the loosest to the tightest.
        """
        ends, last, stop = self.breakpoints.ends, self.last, node.stop
        (start, gaps, flex), first = stop.start, stop.word
        limit = start + self.measure
        natural = bisect_right(ends, (limit + SLACK, sys.maxsize), first) - 1  # the last word that fits unsqueezed
        if natural >= last:
            self._finish(node)
            if not (self.counted or node.hyphens):  # a hyphen before the last line may cost more than another line
                return
            natural = last - 1
        for tight in range(natural + 1, last + 1):
            x, more, flexed = ends[tight]
            if x - limit > self.shrink * (more - gaps) + flexed - flex:
                break
            if tight == last:
                self._finish(node)
            else:
                self._reach(node, self.breakpoints.after(tight))
        stretch, rag = self.beyond * self.stretch, self.beyond * self.rag - flex
        for loose in range(natural, first - 1, -1):
            x, more, flexed = ends[loose]
            if limit - x > stretch * (more - gaps) + flexed + rag:
                break
            self._reach(node, self.breakpoints.after(loose))
        else:
            loose = first - 1
        if self.forced and first <= natural == loose:
            self._reach(node, self.breakpoints.after(natural))
        if self.hyphens:
            self._break_words(node, range(max(loose + 1, first), tight + 1), natural)

    def _break_words(self, node: ActiveNode, words: range, natural: int) -> None:
        """Reach every breakpoint inside `words` at which the line that begins at `node` may end."""
        start, word = node.stop.start.x, node.stop.word
        limit = start + self.measure
        fits = word <= natural or self.breakpoints.ends[word].x <= limit + SLACK
        for word in words:
            for stop in self.breakpoints.inside(word):
                if start + SLACK < stop.start.x and self._fits(node.stop, stop, limit, natural):
                    self._reach(node, stop)
                    fits = True
        if self.forced and not fits:
            self._overflow(node)

    def _fits(self, before: Breakpoint, stop: Breakpoint, limit: float, natural: int) -> bool:
        """Whether a line that ends inside a word is neither too tight nor, unless it must be, too loose."""
        room = limit - stop.end.x
        gaps, flex = stop.end.gaps - before.start.gaps, stop.end.flex - before.start.flex
        if room < -SLACK:
            return -room <= self.shrink * gaps + flex
        return room <= self.beyond * (self.stretch * gaps + self.rag) + flex or (self.forced and stop.word > natural)

    def _reach(self, node: ActiveNode, stop: Breakpoint) -> None:
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

    def _keep(self, demerits: float, stop: Breakpoint, fitness: int, hyphens: int, before: ActiveNode) -> None:
        """Remember a way to a breakpoint unless a better one in the same state is known."""
        known = self.reached.get(stop.key)
        if known is None:
            known = self.reached[stop.key] = {}
            heappush(self.ahead, stop.key)
        lines = before.lines + 1
        state = min(lines, self.alike) * STATES + 4 * hyphens + fitness
        rival = known.get(state)
        if rival is None or demerits < rival.demerits:
            known[state] = ActiveNode(demerits, stop, fitness, hyphens, lines, before)

    def _end(self, demerits: float, stop: Breakpoint, before: ActiveNode) -> None:
        """Remember a way through the whole part unless a better one is known."""
        lines = before.lines + 1
        state = lines if self.counted else 0
        rival = self.ends.get(state)
        if rival is None or demerits < rival.demerits:
            self.ends[state] = ActiveNode(demerits, stop, lines=lines, before=before)

    def _ratio(self, before: Breakpoint, stop: Breakpoint) -> tuple[float, int]:
        """How far a line from one breakpoint to another is from its natural width, and its fitness class.

        The ratio, 0 or more, is `easy` at the limit of what yields unseen, and counts the spaces' own stretch or shrink
        beyond (see Setting).
        """
        (start, gaps, flex), (end, more, flexed) = before.start, stop.end
        room = start + self.measure - end
        flex = flexed - flex
        if abs(room) <= flex:
            share = abs(room) / flex if flex else 0.0
            return self.setting.easy * share, NORMAL if share < 0.5 else TIGHT if room < 0 else LOOSE
        if room < 0:
            give, fitness = self.shrink * (more - gaps), TIGHT
        else:
            give, fitness = self.stretch * (more - gaps) + self.rag, OPEN
        excess = abs(room) - flex
        if give:
            ratio = self.setting.easy + excess / give
        else:
            ratio = 1 + NO_GAP * excess / self.measure if excess > SLACK else self.setting.easy
        return min(ratio, WORST), fitness

    def _finish(self, node: ActiveNode) -> None:
        """End the last line, if the rest of the text fits into it.

        It may be short, and then costs nothing for that: only what is squeezed counts, and what looks wrong at the end
        of a paragraph - a remnant, a hyphen just above, an open line above, the word of the line above again.
        """
        setting, before, stop = self.setting, node.stop, self.breakpoints.after(self.last)
        ratio = self._ratio(before, stop)[0] if before.start.x + self.measure < stop.end.x else 0.0
        demerits = node.demerits + (setting.line + 100 * ratio**3) ** 2
        if node.before:
            least = TIED if before.word == self.last else SHORT
            alone = stop.end.gaps == before.start.gaps
            if alone or stop.end.x - before.start.x < least * self.breakpoints.space:
                demerits += (setting.fragment if alone and before.inside else setting.short_last) ** 2
            demerits += setting.last_hyphen**2 if node.hyphens else 0
            demerits += self.clash if node.fitness == OPEN else 0
            demerits += self.stack if stop.tail and stop.tail == before.tail else 0
        self._end(demerits, stop, node)

    def _overflow(self, node: ActiveNode) -> None:
        """End a line that nothing can make fit at the first breakpoint there is."""
        before = node.stop
        inside = [stop for stop in self.breakpoints.inside(before.word) if stop.start.x > before.start.x + SLACK]
        stop = inside[0] if inside else self.breakpoints.after(before.word)
        demerits = node.demerits + OVERFULL * (1 + stop.end.x - before.start.x - self.measure)
        if stop.word <= self.last:
            self._keep(demerits, stop, NORMAL, 0, node)
        else:
            self._end(demerits, stop, node)
