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

    The defaults are those of justified text. Scaling by 2 % and tracking by 1 % of the size stay unseen (Hàn Thế Thành,
    Micro-typographic Extensions to the TeX Typesetting System, 2000, for the former; the space after a letter tells
    more than its shape does). The penalties were tuned on the first halves of the two texts of tests/bench, Dutch and
    French, and judged on the second halves. What a penalty p means is best read as the ratio r of a line that is as
    bad: p = line + 100 r³.
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
    wrong: float = 20000.0  # no line within the tolerances costs as much: only penalties come to it
    line: float = 10.0  # TeX's \linepenalty: of two ways that look alike, the one with fewer lines
    clash: float = 40.0  # r = 0.67: neighbours may clash rather than a line be looser than that
    stack: float = 800.0  # r = 2, the tolerance: the eye slips from one such word to the other
    hyphen: float = 300.0  # r = 1.4
    name: float = 500.0  # r = 1.7: names are broken only where that saves a loose line
    mute: float | None = 500.0  # likewise; the ear hears no syllable there
    hard_hyphen: float = 60.0  # r = 0.8: the word has its hyphen anyway
    address: float = 120.0  # r = 1: no hyphen, but the reader must find out that the address goes on
    two_hyphens: float = 400.0  # r = 1.6 on top of the second hyphen's own
    three_hyphens: float = 30000.0  # a fault, above `wrong`
    letter: float = 800.0  # r = 2: a lone letter at the end of a line
    last_hyphen: float = 800.0  # r = 2: a hyphen at the end of the last line but one
    short_last: float = 30000.0  # a fault
    fragment: float = 30000.0  # a fault: the rest of a word alone on the last line


JUSTIFIED = Setting()
#: Ragged lines differ in length anyway: within 20 % of the measure (a ratio of 2) no word is broken at all. A hyphen is
#: as bad as a line that ends a quarter of its measure early (r = 2.5), faults (`wrong`) begin at a third (r = 3.3).
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
