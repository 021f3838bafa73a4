"""Justification: what a good line is, justified or ragged, and how its room is shared by glyphs, letters and spaces."""

from __future__ import annotations

from typing import NamedTuple

TOO_WIDE = 0.05  # points by which a line may be wider than its measure, which nobody sees
STEP = 0.005  # points; tracking is a multiple of it, so that lines of about the same room need no new operator
ROUNDING = 0.03  # of a space, by which it may be smaller than the least: scaling is no sum


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


class Justification(NamedTuple):
    """What a line gets: a `scale` in percent (Tz), `tracking` behind each glyph (Tc) and `gap` in each space (points).

    Scaling, which comes last, makes no difference to what spaces look like, and neither does tracking: the gap makes
    up for both. An `overfull` line is wider than its measure all the same.
    """

    scale: float = 100.0
    tracking: float = 0.0
    gap: float = 0.0
    overfull: bool = False


def justify(
    width: float, measure: float, *, gaps: int, glyphs: int, space: float, size: float, setting: Setting
) -> Justification:
    """Bring a line from its natural width to its measure, both in points.

    `gaps` counts its stretchable spaces, `space` points wide, `glyphs` all its glyphs, those of its spaces too; `size`
    is that of its font in points. Scale and tracking keep within the limits of the setting, and take the same share of
    each limit; spaces take what is then left, down to the least that the setting allows.
    """
    joints = max(glyphs - 1 - 2 * gaps, 0)  # between letters; a space has one on either side
    letters = width - gaps * space
    room = measure - width
    limit = setting.tracking * size
    flex = setting.scaling * letters + limit * joints + setting.yielding * space * gaps
    share = max(-1.0, min(room / flex, 1.0)) if flex > 0 else 0.0
    tracking = round(share * limit / STEP) * STEP
    tracked = width + tracking * max(glyphs - 1, 0)
    if gaps:  # scale the letters to what the spaces leave, rather than by their share: tracking has been rounded
        wanted = space * (1 + setting.yielding * share)
        scale = (measure - gaps * wanted) / (letters + tracking * joints) if letters > 0 else 1.0
    else:
        scale = measure / tracked if tracked > 0 else 1.0
    scale = round(max(1 - setting.scaling, min(scale, 1 + setting.scaling)), 4)
    gap = 0.0
    if gaps:
        least = space * (1 - setting.yielding - setting.shrink - ROUNDING)
        gap = max((measure / scale - tracked) / gaps, least / scale - space - 2 * tracking)
    overfull = (tracked + gap * gaps) * scale > measure + TOO_WIDE
    return Justification(100 * scale, tracking, gap, overfull)
