"""Widths of table columns, solved from the real text."""

from __future__ import annotations

from collections.abc import Sequence


def solve(least: Sequence[float], natural: Sequence[float], available: float) -> list[float] | None:
    """Widths in points that fill `available`, or None when not even the least widths fit.

    `least` is what the longest unbreakable piece of each column needs, `natural` what it needs to stay on one line.
    Columns that fit in one line get that, and share what is left over in proportion; otherwise each column gets its
    least width and a part of the rest in proportion to what it lacks.
    """
    if sum(least) > available + 1e-6:
        return None
    wanted = sum(natural)
    if wanted <= available:
        spare = available - wanted
        return [width + spare * width / wanted for width in natural] if wanted else list(natural)
    lack = [max(0.0, n - m) for n, m in zip(natural, least, strict=True)]
    spare = available - sum(least)
    total = sum(lack) or 1.0
    return [m + spare * gap / total for m, gap in zip(least, lack, strict=True)]
