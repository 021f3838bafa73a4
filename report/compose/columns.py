"""Widths of table columns, solved from the real text."""

from __future__ import annotations

from collections.abc import Sequence


def solve(
    least: Sequence[float], wanted: Sequence[float], natural: Sequence[float], available: float
) -> list[float] | None:
    """Widths in points that fill `available`, or None when not even the least widths fit.

    `least` is what the longest unbreakable piece of each column needs, hyphenated; `wanted` keeps its cells on one line
    and the words of its head whole; `natural` keeps its head on one line too. Columns get as much as there is of what
    lies between two of these, each in proportion to what it lacks; what is left over is shared in proportion.
    """
    if sum(least) > available + 1e-6:
        return None
    widths = list(least)
    for goal in (wanted, natural):
        lack = [max(0.0, g - w) for g, w in zip(goal, widths, strict=True)]
        total, spare = sum(lack), available - sum(widths)
        share = min(1.0, spare / total) if total else 0.0
        widths = [w + share * gap for w, gap in zip(widths, lack, strict=True)]
    spare, total = available - sum(widths), sum(widths)
    return [w + spare * w / total for w in widths]
