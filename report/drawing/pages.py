"""What drawing leaves behind: finished pages with their links, and what the pages of an edition share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from report.diagnostics.errors import Mark
from report.structure.element import StructureElement
from report.typography.embedding import FontResources
from report.typography.lines import Rectangle

if TYPE_CHECKING:
    from report.charts.display import DisplayList
    from report.pictures.raster import Raster
    from report.typography.faces import Face
    from report.typography.setter import SetText

#: Marked content (ISO 32000-1, 14.6): the index of a page, and its id on that.
ContentMark: TypeAlias = tuple[int, int]


class LinkArea(NamedTuple):
    """A rectangle on a page, in points, that leads to an address or to "#id", and the Link that it belongs to."""

    href: str
    box: Rectangle
    element: StructureElement


class DrawnText(NamedTuple):
    """Lines `first` to `last` - 1 of a text on a page, their upper left corner at (x, top) in points.

    `place` is where what is being drawn was typed, None where that is not known.
    """

    text: SetText
    first: int
    last: int
    x: float
    top: float
    place: Mark | None


class DrawnChart(NamedTuple):
    """A chart on a page, its lower left corner at (x, y) in points, in `faces`, and the words that its texts number."""

    display: DisplayList
    faces: Mapping[str, Face]
    words: tuple[str, ...]
    x: float
    y: float
    place: Mark | None


class DrawnArea(NamedTuple):
    """An area of a page, in points, in which stands what knows its place as a whole alone, such as a picture."""

    box: Rectangle
    place: Mark | None


#: What stands on a page, for those who ask where it was typed: it is worked out for them alone.
DrawnThing: TypeAlias = DrawnText | DrawnChart | DrawnArea


@dataclass(slots=True)
class DrawnPage:
    """A finished page: its deflated operators, the number of its marks, its links, and whether it is translucent.

    `drawn` is what stands on it, in the order of painting.
    """

    stream: bytes
    marks: int
    links: list[LinkArea]
    translucent: bool
    drawn: list[DrawnThing] = field(default_factory=list)


@dataclass(slots=True)
class Drawing:
    """Pages of an edition, finished ones only, and what they share.

    `marks` are those in which each element itself is painted, in the order of painting, by the indexes of these pages;
    where its children come between them is told by theirs. `boxes` are the areas of pictures by their elements,
    `images` the names of images in the file.
    """

    fonts: FontResources
    pages: list[DrawnPage] = field(default_factory=list)
    marks: dict[StructureElement, list[ContentMark]] = field(default_factory=dict)
    boxes: dict[StructureElement, Rectangle] = field(default_factory=dict)
    images: dict[Raster, str] = field(default_factory=dict)


def bound(drawings: Iterable[Drawing], faces: Mapping[str, Face]) -> Drawing:
    """The pages of all drawings, one after the other, as one drawing; these themselves stay what they are."""
    whole = Drawing(FontResources(faces.values()))
    for one in drawings:
        first = len(whole.pages)
        whole.pages += one.pages
        whole.marks |= {element: [(first + page, id) for page, id in own] for element, own in one.marks.items()}
        whole.boxes |= one.boxes
        whole.images |= one.images
        whole.fonts.take(one.fonts)
    return whole
