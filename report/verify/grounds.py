"""The ground of a page: which of its painted areas lie behind a point, found without a look at all of them."""

from __future__ import annotations

import heapq
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from math import floor, inf, log2

from report.colours import Colour, mixed
from report.verify.budget import Budget
from report.verify.colours import WHITE
from report.verify.geometry import Vertex
from report.verify.painted import Area, PageBox

SMALLEST = 3  # the smallest meshes are 2 ** 3 points wide
LARGEST = 15
REACH = 2.0**14  # points from the origin, which are all that a page can have (ISO 32000-1, annex C)

_Mesh = tuple[int, int, int, int]  # how wide and how high it is, as powers of two, and its place


class PageGround:
    """The areas of a page by the meshes of grids: each area lies in at most four meshes, of about its own size."""

    def __init__(self, areas: Iterable[Area], budget: Budget) -> None:
        self.budget = budget
        self.meshes: dict[_Mesh, list[Area]] = {}
        for area in areas:
            box = _box(area)
            if box is not None:
                for mesh in _meshes(box):
                    self.meshes.setdefault(mesh, []).append(area)
        self.grids = sorted({mesh[:2] for mesh in self.meshes})

    def colour(self, point: Vertex, before: int) -> Colour | None:
        """The colour of the paper at a point before the operator at a position paints; see `background`."""
        return background(point, self.around(point, before))

    def around(self, point: Vertex, before: int) -> Iterator[Area]:
        """The areas that may cover a point, those that were painted last first. Raises BudgetError."""
        if not all(-REACH <= value <= REACH for value in point):
            return
        inside = [self.meshes.get((*grid, *_place(point, *grid)), ()) for grid in self.grids]
        earlier = [_backwards(found, before) for found in inside if found]
        for area in heapq.merge(*earlier, key=lambda area: -area.position):
            self.budget.spend_corners(sum([len(polygon) for polygon in area.polygons]))
            yield area


def _backwards(areas: Sequence[Area], before: int) -> Iterator[Area]:
    """The areas that were painted before a position, from the last to the first."""
    for number in range(bisect_left(areas, before, key=lambda area: area.position) - 1, -1, -1):
        yield areas[number]


def _box(area: Area) -> PageBox | None:
    """The box around an area, as far as a page can reach; None when it covers nothing."""
    xs = [x for polygon in area.polygons for x, _ in polygon]
    ys = [y for polygon in area.polygons for _, y in polygon]
    if not xs or not all(-inf < value < inf for value in (*xs, *ys)):
        return None
    left, right, bottom, top = max(min(xs), -REACH), min(max(xs), REACH), max(min(ys), -REACH), min(max(ys), REACH)
    return (left, bottom, right, top) if left < right and bottom < top else None


def _meshes(box: PageBox) -> Iterator[_Mesh]:
    """The meshes in which a box lies, at most two by two."""
    wide, high = [
        min(max(SMALLEST, floor(log2(size)) + 1), LARGEST) if size > 0 else SMALLEST
        for size in (box[2] - box[0], box[3] - box[1])
    ]
    left, bottom = _place(box[:2], wide, high)
    right, top = _place(box[2:], wide, high)
    for x in range(left, right + 1):
        for y in range(bottom, top + 1):
            yield wide, high, x, y


def _place(point: Vertex, wide: int, high: int) -> tuple[int, int]:
    return floor(point[0] / 2**wide), floor(point[1] / 2**high)


def background(point: Vertex, areas: Iterable[Area]) -> Colour | None:
    """The colour of the paper at a point below areas, the last one first; None when it cannot be told."""
    ground: Colour | None = WHITE
    veils: list[Area] = []
    for area in areas:
        if covers(area, point):
            if area.alpha >= 1:
                ground = area.colour
                break
            veils.append(area)
    for veil in reversed(veils):
        if ground is not None and veil.colour is not None:
            ground = mixed(veil.colour, ground, veil.alpha)
    return ground


def covers(area: Area, point: Vertex) -> bool:
    """Whether an area covers a point, by its fill rule (ISO 32000-1, 8.5.3.3)."""
    x, y = point
    winding = crossings = 0
    for polygon in area.polygons:
        for (x0, y0), (x1, y1) in zip(polygon, (*polygon[1:], polygon[0]), strict=True):
            if (y0 <= y) != (y1 <= y) and x < x0 + (y - y0) / (y1 - y0) * (x1 - x0):
                crossings += 1
                winding += 1 if y1 > y0 else -1
    return crossings % 2 == 1 if area.even_odd else winding != 0
