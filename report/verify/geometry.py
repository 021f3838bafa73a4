"""Places on a page: matrices, and the polygons that paths are made of (ISO 32000-1, 8.3 and 8.5)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

Matrix = tuple[float, float, float, float, float, float]
Vertex = tuple[float, float]

IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
CURVE_STEPS = 8  # straight pieces that stand for a curve


def times(a: Matrix, b: Matrix) -> Matrix:
    """The product of two matrices: first `a`, then `b`."""
    return (
        a[0] * b[0] + a[1] * b[2],
        a[0] * b[1] + a[1] * b[3],
        a[2] * b[0] + a[3] * b[2],
        a[2] * b[1] + a[3] * b[3],
        a[4] * b[0] + a[5] * b[2] + b[4],
        a[4] * b[1] + a[5] * b[3] + b[5],
    )


def place(matrix: Matrix, x: float, y: float) -> Vertex:
    """Where (x, y) comes to lie."""
    return (matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5])


def matrix_of(operands: Sequence[Any]) -> Matrix:
    """Six operands as a matrix."""
    a, b, c, d, e, f = map(float, operands)
    return (a, b, c, d, e, f)


class Path:
    """A path under construction: its subpaths as polygons in points, curves as short straight pieces."""

    def __init__(self) -> None:
        self.polygons: list[list[Vertex]] = []

    def move(self, to: Vertex) -> None:
        """Begin a subpath."""
        self.polygons.append([to])

    def line(self, to: Vertex) -> None:
        """Go straight on."""
        if self.polygons:
            self.polygons[-1].append(to)

    def curve(self, *points: Vertex) -> None:
        """Go on in a curve: two control points and the end, or without the first, which is then where the path is."""
        if not self.polygons:
            return
        start = self.polygons[-1][-1]
        corners = (start, *points) if len(points) == 3 else (start, start, *points)
        for step in range(1, CURVE_STEPS + 1):
            t, u = step / CURVE_STEPS, 1 - step / CURVE_STEPS
            weights = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
            x, y = [sum([w * p[axis] for w, p in zip(weights, corners, strict=True)]) for axis in (0, 1)]
            self.polygons[-1].append((x, y))

    def areas(self) -> tuple[tuple[Vertex, ...], ...]:
        """The subpaths that enclose something."""
        return tuple([tuple(polygon) for polygon in self.polygons if len(polygon) > 2])
