"""Frames: the room that a column has, and which floats are to stand in it."""

from __future__ import annotations

from typing import NamedTuple

from report.flow.galley import NoteRest


class Plan(NamedTuple):
    """Which floats stand where in a column: `tops` of them at its top, those below `limit` in their places.

    `feet` more, from `limit` on, stand at its foot, above its notes.
    """

    tops: int = 0
    limit: int = 0
    feet: int = 0


class Frame(NamedTuple):
    """Room in a column, in points below the top of the page's text: from `top` to `foot`; notes end at `floor`.

    It takes blocks before `stop`, and of the floats those that the `plan` tells, the first `placed` of which stand
    elsewhere. `notes` stand at its foot already: those of what stands across the columns above, and what is left of a
    note that began in the column before.
    """

    stop: int
    top: float
    foot: float
    floor: float
    notes: tuple[NoteRest, ...] = ()
    placed: int = 0
    plan: Plan = Plan()
