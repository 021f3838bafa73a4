"""Justification: how the room of a line, too much or too little, is shared by its glyphs, letter spaces and spaces."""

from __future__ import annotations

from typing import NamedTuple

from report.typography.settings import Setting

TOO_WIDE = 0.05  # points by which a line may be wider than its measure, which nobody sees
STEP = 0.005  # points; tracking is a multiple of it, so that lines of about the same room need no new operator
ROUNDING = 0.03  # of a space, by which it may be smaller than the least: scaling is no sum


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
