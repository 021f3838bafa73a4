"""A greedy line breaker, which fills each line as far as it goes: what total fit is measured against."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple
from unittest.mock import patch

from report.typography import breaking
from report.typography.breakpoints import Breakpoint, Breakpoints

SLACK = 1e-6  # points


class Greedy(NamedTuple):
    """The line ends found, as total fit gives them."""

    found: tuple[Breakpoint, ...]

    def stops(self) -> tuple[Breakpoint, ...]:
        """The line ends."""
        return self.found


def first_fit(places: Breakpoints, measures: tuple[float, ...]) -> tuple[Breakpoint, ...]:
    """The lines that come of filling each as far as it goes; each measure is for a line, the last one for the rest."""
    stops: list[Breakpoint] = []
    start, word, final = places.starts[0].x, 0, len(places.ends) - 1
    while not stops or stops[-1].word <= final:
        limit = start + measures[min(len(stops), len(measures) - 1)] + SLACK
        last = min(bisect_right([end.x for end in places.ends], limit) - 1, final)
        inside = places.inside(max(last + 1, word)) if last < final else ()
        ahead = [stop for stop in inside if stop.start.x > start + SLACK]
        fitting = [stop for stop in ahead if stop.end.x <= limit]
        if fitting:
            stops.append(fitting[-1])
        elif last >= word:
            stops.append(places.after(last))
        else:
            stops.append(ahead[0] if ahead else places.after(word))
        start, word = stops[-1].start.x, stops[-1].word
    return tuple(stops)


@contextmanager
def greedy_lines() -> Iterator[None]:
    """Within it, paragraphs are set by first fit."""
    with patch.object(breaking, "total_fit", lambda places, measures: Greedy(first_fit(places, measures))):
        yield
