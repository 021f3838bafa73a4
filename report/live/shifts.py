"""Shifts: on which page the texts of each page are, after some were added or taken away before them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet


def shifts(before: Sequence[AbstractSet[str]], after: Sequence[AbstractSet[str]]) -> tuple[int, ...]:
    """For each page, counted from 0, the page that takes its place on the screen, by the ids of the texts on them.

    It is the one to which most of its texts have gone; a page of which none is left goes with the one before it.
    """
    pages: dict[str, list[int]] = {}
    for number, ids in enumerate(after):
        for one in ids:
            pages.setdefault(one, []).append(number)
    moved = []
    drift = 0
    for number, ids in enumerate(before):
        steps = Counter([min([to - number for to in pages[one]], key=abs) for one in ids if one in pages])
        if steps:
            most = max(steps.values())
            drift = min([step for step, votes in steps.items() if votes == most], key=abs)
        moved.append(max(0, min(number + drift, len(after) - 1)))
    return tuple(moved)
