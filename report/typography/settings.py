"""Settings of the line breaker: what a good line is, justified or ragged."""

from __future__ import annotations

from typing import NamedTuple


class Setting(NamedTuple):
    """What a good line is.

    The room that a justified line leaves, or lacks, is first shared by its glyphs, which are scaled by up to
    `scaling`, the room between its letters, up to `tracking` of the size, and its spaces, up to `yielding` of their
    width, each in proportion to its limit: a line at these limits has a ratio of `easy`. Beyond them only spaces
    yield: the ratio grows by 1 when they stretch by another `stretch`, or shrink by another `shrink`, of their width.
    They never shrink more. Punctuation and some letters hang out of the measure if `hang`. A ragged line has a ratio of
    1 when it ends `rag` of its measure early.

    A paragraph has no hyphens if no ratio is then above `pretolerance` and no penalty above that of a hyphen, else the
    best lines within `tolerance`, then within `emergency`, and at the worst what can be had: also where the penalties
    come to `wrong`. The badness of a line is 100 at a ratio of 1 and grows with the cube. The other numbers are
    penalties: a line costs the square of `line` and its badness, and the square of each penalty that it earns. `clash`
    is that of a line much looser or tighter than the one before, `stack` that of two that begin, or end, with the same
    word; `name` that of a hyphen in a word with a capital, `mute` that of one before a mute syllable, None where there
    are none.
    """

    justify: bool = True
    scaling: float = 0.02
    tracking: float = 0.01
    yielding: float = 0.02
    hang: bool = True
    easy: float = 0.4
    stretch: float = 0.3
    shrink: float = 0.17
    rag: float = 0.0
    pretolerance: float = 0.7
    tolerance: float = 2.0
    emergency: float = 3.5
    wrong: float = 20000.0
    line: float = 10.0
    clash: float = 40.0
    stack: float = 800.0
    hyphen: float = 300.0
    name: float = 500.0
    mute: float | None = 500.0
    hard_hyphen: float = 60.0
    address: float = 120.0
    two_hyphens: float = 400.0
    three_hyphens: float = 30000.0
    letter: float = 800.0
    last_hyphen: float = 800.0
    short_last: float = 30000.0
    fragment: float = 30000.0


JUSTIFIED = Setting()
RAGGED = Setting(
    justify=False,
    scaling=0.0,
    tracking=0.0,
    yielding=0.0,
    hang=False,
    easy=0.0,
    stretch=0.0,
    shrink=0.0,
    rag=0.1,
    pretolerance=2.0,
    tolerance=3.0,
    emergency=6.0,
    wrong=3500.0,
    clash=0.0,
    stack=250.0,
    hyphen=1500.0,
    name=1500.0,
    mute=None,
    address=500.0,
    two_hyphens=250.0,
    three_hyphens=4500.0,
    letter=450.0,
    last_hyphen=2000.0,
    short_last=4500.0,
    fragment=4500.0,
)
