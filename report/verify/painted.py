"""What a page shows: texts with their place and colour, filled areas, and the marked content around them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

import pikepdf

from report.colours import Colour
from report.messages import Message
from report.verify.geometry import Vertex
from report.verify.lettering import Font, Glyph

PageBox: TypeAlias = tuple[float, float, float, float]  # left, bottom, right, top, in points


class MarkedContent(NamedTuple):
    """A marked-content sequence: index of its page, its id there, and the number of its form (0: the page itself)."""

    page: int
    id: int
    form: int = 0


class ShownText(NamedTuple):
    """The text of one operator. `artifact` is None outside artifacts, else their type ("" when they have none).

    (x0, y0) to (x1, y1) is the baseline in points; `size` is that of the type on the page; `colour` is None when it
    cannot be told.
    """

    text: str
    glyphs: tuple[Glyph, ...]
    font: Font | None
    mark: MarkedContent | None
    artifact: str | None
    colour: Colour | None
    alpha: float
    size: float
    x0: float
    y0: float
    x1: float
    y1: float
    position: int
    visible: bool


class Area(NamedTuple):
    """A filled area, or an image: polygons in points; `colour` is None when it cannot be told."""

    polygons: tuple[tuple[Vertex, ...], ...]
    even_odd: bool
    colour: Colour | None
    alpha: float
    position: int


class Stray(NamedTuple):
    """Something painted outside of all marked content: "text", "path" or "image"."""

    kind: str
    text: str


@dataclass(slots=True)
class Painted:
    """All that a page paints, in the order of painting; `marks` in the order in which they are opened.

    `box` is the part of the page that is shown, None when the file does not tell.
    """

    shown: list[ShownText] = field(default_factory=list)
    areas: list[Area] = field(default_factory=list)
    marks: list[MarkedContent] = field(default_factory=list)
    strays: list[Stray] = field(default_factory=list)
    nested: list[Message] = field(default_factory=list)
    unbalanced: bool = False
    box: PageBox | None = None


def shown_part(page: pikepdf.Page) -> PageBox | None:
    """What of a page is shown: its CropBox within its MediaBox (ISO 32000-1, 14.11.2); None when they are no boxes."""
    try:
        media, crop = [[float(value) for value in box] for box in (page.mediabox, page.cropbox)]
        left, bottom, right, top = [
            edge(f(one[i], one[i + 2]) for one in (media, crop))
            for edge, f, i in ((max, min, 0), (max, min, 1), (min, max, 0), (min, max, 1))
        ]
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError, pikepdf.PdfError):
        return None
    return (left, bottom, right, top) if left < right and bottom < top else None
