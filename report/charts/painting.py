"""Painting: a chart as plain shapes, for files that are no PDF."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from report.charts.display import FIGURES, DisplayList, PlacedText
from report.colours import hexadecimal
from report.typography.outlines import PathStep, outline_of

if TYPE_CHECKING:
    from report.typography.faces import Face

AffineMatrix = tuple[float, float, float, float, float, float]
"""(a, b, c, d, e, f), as PDF has them."""

STILL: AffineMatrix = (1, 0, 0, 1, 0, 0)


@dataclass(frozen=True, slots=True)
class _State:
    """What `q` keeps and `Q` gives back."""

    matrix: AffineMatrix = STILL
    fill: str = "#000000"
    stroke: str = "#000000"
    width: float = 1.0
    dashes: tuple[float, ...] = ()
    cap: int = 0
    join: int = 0
    clips: tuple[tuple[PathStep, ...], ...] = ()


class PaintedShape(NamedTuple):
    """A shape: its path in points, y upwards; the colours of its surface and of its line, "" for none; how it is drawn.

    `cap` and `join` are those of PDF; `clips` are the paths inside which it is seen.
    """

    path: tuple[PathStep, ...]
    fill: str
    stroke: str
    width: float
    dashes: tuple[float, ...]
    cap: int
    join: int
    clips: tuple[tuple[PathStep, ...], ...]


def painted(display: DisplayList, faces: Mapping[str, Face]) -> Iterator[PaintedShape]:
    """The shapes of a chart, in the order in which they are painted; texts are outlines."""
    painter = _Painter()
    for item in display.items:
        if isinstance(item, str):
            yield from painter.run(item)
        else:
            yield _outlined(item, faces[item.role])


def _outlined(text: PlacedText, face: Face) -> PaintedShape:
    turn = math.radians(text.angle)
    matrix = (math.cos(turn), math.sin(turn), -math.sin(turn), math.cos(turn), text.x, text.y)
    path = tuple([_moved(step, matrix) for step in outline_of(face, text.text, text.size, FIGURES)])
    return PaintedShape(path, text.colour.lower(), "", 0.0, (), 0, 0, ())


class _Painter:
    """Reads operators one after the other, as a viewer does."""

    def __init__(self) -> None:
        self.state = _State()
        self.kept: list[_State] = []
        self.path: list[PathStep] = []
        self.clips = False

    def run(self, code: str) -> Iterator[PaintedShape]:
        """The shapes that a string of operators paints."""
        numbers: list[float] = []
        for word in code.replace("[", " ").replace("]", " ").split():
            if word not in OPERATORS:
                numbers.append(float(word))
                continue
            if word in PAINTS:
                yield from self._paint(word)
            else:
                self._do(word, numbers)
            numbers = []

    def _paint(self, word: str) -> Iterator[PaintedShape]:
        state, path = self.state, tuple(self.path)
        if word != "n" and path:
            fill, stroke = state.fill if word in "fB" else "", state.stroke if word in "SB" else ""
            yield PaintedShape(path, fill, stroke, state.width, state.dashes, state.cap, state.join, state.clips)
        if self.clips:
            self.state = replace(state, clips=(*state.clips, path))
        self.path, self.clips = [], False

    def _do(self, word: str, numbers: Sequence[float]) -> None:
        match word:
            case "m" | "l" | "c" | "h":
                self.path.append(_moved(PathStep(word, tuple(numbers)), self.state.matrix))
            case "re":
                self.path += [_moved(step, self.state.matrix) for step in _rectangle(*numbers)]
            case "W":
                self.clips = True
            case "q":
                self.kept.append(self.state)
            case "Q":
                self.state = self.kept.pop()
            case _:
                self.state = _changed(self.state, word, numbers)


PAINTS = ("f", "S", "B", "n")
OPERATORS = frozenset(("m", "l", "c", "h", "re", "W", *PAINTS, "q", "Q", "cm", "rg", "RG", "w", "d", "J", "j"))


def _changed(state: _State, word: str, numbers: Sequence[float]) -> _State:
    """The state after an operator that changes it."""
    match word:
        case "cm":
            return replace(state, matrix=_times(_six(numbers), state.matrix))
        case "rg":
            return replace(state, fill=hexadecimal((numbers[0], numbers[1], numbers[2])))
        case "RG":
            return replace(state, stroke=hexadecimal((numbers[0], numbers[1], numbers[2])))
        case "w":
            return replace(state, width=numbers[0])
        case "d":
            return replace(state, dashes=tuple(numbers[:-1]))  # the last one is where they begin
        case "J":
            return replace(state, cap=int(numbers[0]))
        case _:
            return replace(state, join=int(numbers[0]))


def _rectangle(x: float, y: float, width: float, height: float) -> list[PathStep]:
    corners = [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]
    return [*(PathStep("l" if n else "m", corner) for n, corner in enumerate(corners)), PathStep("h")]


def _six(numbers: Sequence[float]) -> AffineMatrix:
    a, b, c, d, e, f = numbers
    return a, b, c, d, e, f


def _times(one: AffineMatrix, other: AffineMatrix) -> AffineMatrix:
    """The matrix that does what `one` does, and then the other."""
    a, b, c, d, e, f = one
    p, q, r, s, t, u = other
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def _moved(step: PathStep, matrix: AffineMatrix) -> PathStep:
    a, b, c, d, e, f = matrix
    pairs = zip(step.points[::2], step.points[1::2], strict=True)
    return PathStep(step.step, tuple([n for x, y in pairs for n in (a * x + c * y + e, b * x + d * y + f)]))
