"""DisplayList: a chart as it was drawn - paths as PDF operators, texts as words at places - ready to be replayed."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from report.colours import fill_colour

if TYPE_CHECKING:
    from report.charts.sheet import ChartFault
    from report.typography.embedding import FontResource, FontResources
    from report.typography.faces import Face

_OPERATORS = re.compile(r"[-+.0-9A-Za-z*\[\]\s]*", re.ASCII)  # and their operands: no names, no strings
_COLOUR = re.compile("#[0-9A-Fa-f]{6}")
NUDGE = 1e-6  # keeps results such as 12.345, which differ in their last bit between machines, off the edge of rounding
FIGURES = "tnum"  # figures of equal width, as in tables


class PlacedText(NamedTuple):
    """A text that starts at (x, y) on its baseline, turned by `angle` degrees; `role` names its font ("regular").

    `word` is the index of what it is, or is a line of, among the words of the chart; None for what stands not there.
    """

    x: float
    y: float
    angle: float
    size: float
    role: str
    colour: str
    text: str
    word: int | None = None


@dataclass(frozen=True, slots=True)
class DisplayList:
    """What to paint, in order, in points from the chart's lower left corner: strings of PDF operators, and words.

    A chart with `faults` lacks room for words that a reader needs: it is no chart to print, and is not kept.
    """

    width: float
    height: float
    items: tuple[str | PlacedText, ...]
    faults: tuple[ChartFault, ...] = ()

    @property
    def words(self) -> tuple[PlacedText, ...]:
        """The texts of the chart, in the order in which they are painted."""
        return tuple(item for item in self.items if isinstance(item, PlacedText))


def pack(display: DisplayList) -> bytes:
    """A display list as bytes, the same for the same list."""
    return json.dumps((display.width, display.height, display.items), ensure_ascii=False).encode()


def unpack(packed: bytes) -> DisplayList | None:
    """The display list that `pack` made bytes of; None if they are something else."""
    try:
        width, height, items = json.loads(packed)
        painted = tuple([_painted(item) if isinstance(item, str) else _placed(item) for item in items])
        return DisplayList(_size(width), _size(height), painted)
    except (ValueError, TypeError, RecursionError):
        return None


def _size(value: object) -> float:
    """A number that can be a length in points. Raises ValueError."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) < 1e5:
        raise ValueError
    return value


def _painted(operators: str) -> str:
    """Operators of a packed list. Raises ValueError."""
    if not _OPERATORS.fullmatch(operators):
        raise ValueError
    return operators


def _placed(item: Sequence[object]) -> PlacedText:
    """A text of a packed list. Raises ValueError, TypeError."""
    *numbers, role, colour, text, word = item
    x, y, angle, size = map(_size, numbers)
    if not (isinstance(role, str) and isinstance(text, str) and isinstance(colour, str) and _COLOUR.fullmatch(colour)):
        raise TypeError
    if not (word is None or (type(word) is int and word >= 0)):
        raise TypeError
    return PlacedText(x, y, angle, size, role, colour, text, word)


def operators(display: DisplayList, faces: Mapping[str, Face], x: float, y: float, fonts: FontResources) -> str:
    """What paints a chart with its lower left corner at (x, y) of a page, in `fonts` of its file."""
    items = [item if isinstance(item, str) else _show(item, fonts.font(faces[item.role])) for item in display.items]
    return "\n".join([f"q 1 0 0 1 {numbers((x, y))} cm", *items, "Q"])


def _show(words: PlacedText, font: FontResource) -> str:
    """The operators that show one text."""
    place = f"{numbers((words.x, words.y))} Td"
    if words.angle:
        turn = math.radians(words.angle)
        sine, cosine = (f"{f(turn):.4f}" for f in (math.sin, math.cos))
        place = f"{cosine} {sine} -{sine} {cosine} {numbers((words.x, words.y))} Tm".replace("--", "")
    shown = f"/{font.name} {number(words.size)} Tf {place} {font.show(words.text, FIGURES)}"
    return f"{fill_colour(words.colour)} BT {shown} ET"


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
