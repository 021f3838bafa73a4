"""ActiveNode: the best way to a place where a line may end, and how the line looks that ends there."""

from __future__ import annotations

from operator import attrgetter
from typing import NamedTuple

from report.typography.breakpoints import Breakpoint

#: Fitness classes: how a line looks beside its neighbours. Lines at ease are NORMAL up to half of what they can give
#: or take, then TIGHT or LOOSE; OPEN ones have wider spaces. Where neighbours are further apart than by one class, the
#: reader sees a grey line below a dark one.
TIGHT, NORMAL, LOOSE, OPEN = range(4)
DEMERITS = attrgetter("demerits")


class ActiveNode(NamedTuple):
    """The best way to a breakpoint: its demerits, the breakpoint, and the node of the line before.

    `fitness` is the class of the line that ends here; `hyphens` counts the lines up to this one that end in hyphens,
    one below the other (2 for more); `lines` counts all lines up to this one.
    """

    demerits: float
    stop: Breakpoint
    fitness: int = NORMAL
    hyphens: int = 0
    lines: int = 0
    before: ActiveNode | None = None

    def stops(self) -> tuple[Breakpoint, ...]:
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
