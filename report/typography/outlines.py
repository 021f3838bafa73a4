"""Outlines: lines of text as paths, for files that cannot take a font with them."""

from __future__ import annotations

from typing import NamedTuple

from report.typography.faces import Face


class PathStep(NamedTuple):
    """A step of a path: "m" move, "l" line, "c" cubic curve, "h" close; and its points, x and y in turn."""

    step: str
    points: tuple[float, ...] = ()


class OutlinePen:
    """Gathers the outline of glyphs, each moved by `x`, in the units of the font."""

    def __init__(self) -> None:
        self.steps: list[PathStep] = []
        self.x = self.y = 0.0
        self._at = (0.0, 0.0)

    def moveTo(self, at: tuple[float, float]) -> None:  # noqa: N802 - HarfBuzz asks for these names
        """Begin a contour."""
        self._add("m", at)

    def lineTo(self, at: tuple[float, float]) -> None:  # noqa: N802
        """Add a straight line."""
        self._add("l", at)

    def curveTo(self, *points: tuple[float, float]) -> None:  # noqa: N802
        """Add a cubic curve."""
        self._add("c", *points)

    def qCurveTo(self, control: tuple[float, float], end: tuple[float, float]) -> None:  # noqa: N802
        """Add a quadratic curve, as the cubic one that it is."""
        (x, y), (u, v), (a, b) = self._at, control, end
        self._add("c", (x + 2 / 3 * (u - x), y + 2 / 3 * (v - y)), (a + 2 / 3 * (u - a), b + 2 / 3 * (v - b)), end)

    def closePath(self) -> None:  # noqa: N802
        """End a contour where it began."""
        self.steps.append(PathStep("h"))

    def _add(self, step: str, *points: tuple[float, float]) -> None:
        self._at = points[-1]
        self.steps.append(PathStep(step, tuple([n for x, y in points for n in (x + self.x, y + self.y)])))


def outline_of(face: Face, text: str, size: float, features: str = "") -> list[PathStep]:
    """The outline of a line of text whose baseline begins at (0, 0), in points."""
    pen, em = OutlinePen(), face.font.face.upem
    for glyph, x, y in face.placed(text, features):
        pen.x, pen.y = x * em, y * em
        face.font.draw_glyph_with_pen(glyph, pen)
    return [PathStep(step, tuple([n * size / em for n in points])) for step, points in pen.steps]
