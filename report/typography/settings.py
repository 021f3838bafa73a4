"""Settings of the line breaker: what a good line is, justified or ragged."""

from __future__ import annotations

from typing import NamedTuple


class Setting(NamedTuple):
    """What a good line is.

    At a badness of 100, which grows with the cube of the ratio, spaces of a justified line stretch by `stretch` or
    shrink by `shrink` of their width and the line is scaled by `scaling`, the most that it ever is; a ragged line
    ends `rag` of its measure early. A paragraph has no hyphens if no ratio is then above `pretolerance`, else the
    best lines within `tolerance`, and at the worst what can be had. The other numbers are penalties: a line costs
    the square of `line` and its badness, and the square of each penalty that it earns.
    """

    justify: bool = True
    stretch: float = 0.5
    shrink: float = 0.2
    scaling: float = 0.02
    rag: float = 0.0
    pretolerance: float = 1.0
    tolerance: float = 1.4
    line: float = 10.0
    hyphen: float = 100.0
    hard_hyphen: float = 30.0
    address: float = 120.0
    two_hyphens: float = 250.0
    three_hyphens: float = 1500.0
    letter: float = 120.0
    last_hyphen: float = 80.0
    short_last: float = 250.0
    fragment: float = 400.0


JUSTIFIED = Setting()
RAGGED = Setting(
    justify=False,
    stretch=0.0,
    shrink=0.0,
    scaling=0.0,
    rag=0.1,
    pretolerance=2.0,
    tolerance=3.0,
    hyphen=1500.0,
    address=500.0,
    letter=200.0,
    short_last=600.0,
    fragment=1500.0,
)
