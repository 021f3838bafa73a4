"""Painting: PDF operators as text (ISO 32000-1, annex A) - rounded numbers, dashes, patterns, graphics state."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

HATCH_ANGLES = {"/": 45.0, "\\": 135.0, "-": 0.0, "|": 90.0}
HATCH_GAP = 3.2  # points between the lines of a pattern
NUDGE = 1e-6  # keeps results such as 12.345, which differ in their last bit between machines, off the edge of rounding


def rounded(value: float) -> float:
    """A number of points with two decimals: finer than any printer, and the same on every machine."""
    return round(float(value) + NUDGE, 2) + 0.0


def number(value: float) -> str:
    """A rounded number as PDF writes it."""
    text = f"{rounded(value):.2f}"
    return text[:-3] if text.endswith(".00") else text.rstrip("0")


def numbers(values: Iterable[float]) -> str:
    """Numbers with spaces between them."""
    return " ".join([number(v) for v in values])


def hexadecimal(colour: Sequence[float], paper: str) -> str:
    """A colour of red, green, blue and opacity (0 to 1) as "#RRGGBB", laid upon the paper: nothing is transparent."""
    opacity = colour[3] if len(colour) > 3 else 1.0
    ground = [int(paper[i : i + 2], 16) for i in (1, 3, 5)]
    mixed = [round(c * 255 * opacity + g * (1 - opacity)) for c, g in zip(colour[:3], ground, strict=True)]
    return "#" + "".join([f"{c:02X}" for c in mixed])


def dashes_operator(offset: float | None, dashes: Iterable[float] | None) -> str:
    """The operator that sets a dash pattern in points; none means a line without gaps."""
    return f"[{numbers(dashes)}] {number(offset or 0.0)} d" if dashes is not None else "[] 0 d"


def hatching(pattern: str, x0: float, y0: float, x1: float, y1: float) -> str:
    """Lines that cover a box: "/", "\\\\", "-" and "|", together or (for a finer pattern) repeated.

    The lines lie on a grid of the whole figure, so that patterns of neighbours run on: those where `across` . (x, y) is
    a whole number of gaps. The corners of the box say which of them meet it.
    """
    lines = []
    for sign in sorted(set(pattern), key=pattern.index):
        angle = math.radians(HATCH_ANGLES[sign])
        gap = HATCH_GAP / pattern.count(sign)
        across = (-math.sin(angle), math.cos(angle))
        reach = [x * across[0] + y * across[1] for x in (x0, x1) for y in (y0, y1)]
        for step in range(math.ceil(min(reach) / gap), math.floor(max(reach) / gap) + 1):
            ends = _chord(across, step * gap, (x0, y0, x1, y1))
            if ends:
                lines.append(f"{numbers(ends[:2])} m {numbers(ends[2:])} l")
    return " ".join(lines)


def _chord(
    normal: tuple[float, float], distance: float, box: tuple[float, float, float, float]
) -> tuple[float, float, float, float] | None:
    """The part of the line `normal` . (x, y) = `distance` that lies in a box, None where they do not meet."""
    (a, b), (x0, y0, x1, y1) = normal, box
    points = []
    if abs(b) > 1e-9:
        points += [(x, (distance - a * x) / b) for x in (x0, x1) if y0 - 1e-6 <= (distance - a * x) / b <= y1 + 1e-6]
    if abs(a) > 1e-9:
        points += [((distance - b * y) / a, y) for y in (y0, y1) if x0 - 1e-6 <= (distance - b * y) / a <= x1 + 1e-6]
    if len(points) < 2:
        return None
    first, last = min(points), max(points)
    return None if math.dist(first, last) < 0.05 else (*first, *last)


class OperatorBuilder:
    """Operators in the making, with the graphics state in force: what is set already is not said again."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._state: dict[str, str] = {}
        self._saved: list[dict[str, str]] = []

    def add(self, operators: str) -> None:
        """Append operators that leave the graphics state as it is."""
        self._lines.append(operators)

    def set(self, what: str, operator: str) -> None:
        """Set one parameter of the graphics state, unless it is so already."""
        if self._state.get(what) != operator:
            self._state[what] = operator
            self._lines.append(operator)

    def forget(self, what: str) -> None:
        """Take a parameter for unknown: something else is about to set it."""
        self._state.pop(what, None)

    def save(self) -> None:
        """Save the graphics state (q)."""
        self._lines.append("q")
        self._saved.append(dict(self._state))

    def restore(self) -> None:
        """Go back to the graphics state saved last (Q)."""
        self._lines.append("Q")
        self._state = self._saved.pop()

    def take(self) -> str:
        """The operators gathered since the last call, a line each."""
        lines, self._lines = self._lines, []
        return "\n".join(lines)
