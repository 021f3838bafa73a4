"""Turning: pictures are stored as the camera was held, and drawn upright."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from report.typography.lines import Rectangle

#: By EXIF's number for it, how a picture is turned: a matrix of the unit square (ISO 32000-1, 8.3.3).
TURNS: Final = {
    1: (1, 0, 0, 1, 0, 0),
    2: (-1, 0, 0, 1, 1, 0),
    3: (-1, 0, 0, -1, 1, 1),
    4: (1, 0, 0, -1, 0, 1),
    5: (0, -1, -1, 0, 1, 1),
    6: (0, -1, 1, 0, 0, 1),
    7: (0, 1, 1, 0, 0, 0),
    8: (0, 1, -1, 0, 1, 0),
}


def turned(orientation: int, box: Rectangle) -> str:
    """The matrix that draws the unit square of an image in a box, as its orientation says (ISO 32000-1, 8.3.4)."""
    left, bottom, right, top = box
    width, height = right - left, top - bottom
    a, b, c, d, e, f = TURNS[orientation]
    matrix = (a * width, b * height, c * width, d * height, left + e * width, bottom + f * height)
    return " ".join([f"{n:.2f}" if n else "0" for n in matrix])
