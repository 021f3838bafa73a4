"""Spreading: how the room that a justified line leaves, or lacks, is shared by its glyphs, letter spaces and spaces."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from report.typography.settings import Setting

TOO_WIDE = 0.05  # points by which a line may be wider than its measure, which nobody sees
STEP = 0.005  # points; tracking is a multiple of it
ROUNDING = 0.03  # of a space, by which it may be smaller than the least: scaling is no sum


class Spread(NamedTuple):
    """What a line gets: a `scale` in percent, `tracking` behind each glyph and `gap` in each space, in points.

    Scaling, which comes last, makes no difference to what spaces look like, and neither does tracking: the gap makes
    up for both.
    """

    scale: float = 100.0
    tracking: float = 0.0
    gap: float = 0.0
    overfull: bool = False


def spread(width: float, measure: float, gaps: int, glyphs: int, space: float, size: float, setting: Setting) -> Spread:
    """Bring a line from its natural width to its measure; `glyphs` counts those of its spaces too."""
    joints = max(glyphs - 1 - 2 * gaps, 0)  # between letters; a space has one on either side
    letters = width - gaps * space
    room = measure - width
    limit = setting.tracking * size
    flex = setting.scaling * letters + limit * joints + setting.yielding * space * gaps
    share = max(-1.0, min(room / flex, 1.0)) if flex > 0 else 0.0
    tracking = round(share * limit / STEP) * STEP
    tracked = width + tracking * max(glyphs - 1, 0)
    if gaps:
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
    return Spread(100 * scale, tracking, gap, overfull)
