"""What drawing leaves behind: finished pages with their links, and what the pages of an edition share."""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

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
    """An area of a page, in points, in which stands what knows its place as a whole alone, such as a picture.

    `pixels` are the columns and rows of an image.
    """

    box: Rectangle
    place: Mark | None
    pixels: tuple[int, int] | None = None


#: What stands on a page, for those who ask where it was typed: it is worked out for them alone.
DrawnThing: TypeAlias = DrawnText | DrawnChart | DrawnArea


class PageSequence(NamedTuple):
    """Where pages stand in a file: the index of the first, and from each to the next.

    Their folios are their indexes, counted from 1.
    """

    first: int = 0
    step: int = 1

    def at(self, number: int) -> int:
        """The index in the file of page `number`, counted from 0."""
        return self.first + number * self.step

    def after(self, number: int) -> PageSequence:
        """That of the pages from `number` on."""
        return self._replace(first=self.at(number))


#: That of pages that begin a file.
SEQUENCE: Final = PageSequence()


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


def bound(drawings: Sequence[Drawing], faces: Mapping[str, Face], order: Sequence[int] | None = None) -> Drawing:
    """The pages of all drawings as one drawing; these themselves stay what they are.

    They come one after the other, or else each at its index in `order`, in which those of one drawing only increase.
    What `order` has no page for is left white.
    """
    places = range(sum([len(one.pages) for one in drawings])) if order is None else order
    whole = Drawing(FontResources(faces.values()))
    whole.pages = [white_page() for _ in range(max(places, default=-1) + 1)]
    first = 0
    for one in drawings:
        own = places[first : first + len(one.pages)]
        first += len(own)
        for at, page in zip(own, one.pages, strict=True):
            whole.pages[at] = page
        whole.marks |= {element: [(own[page], id) for page, id in marks] for element, marks in one.marks.items()}
        whole.boxes |= one.boxes
        whole.images |= one.images
        whole.fonts.take(one.fonts)
    return whole


def white_page() -> DrawnPage:
    """A page on which nothing stands."""
    return DrawnPage(zlib.compress(b""), 0, [], False)


def packed(code: bytes) -> bytes:
    """The operators of a page, deflated; they never end in a byte that is a line end too.

    Other programs that save the file write one line end behind a stream, and validators take both for one
    (ISO 19005-3, 6.1.7.1).
    """
    packed = zlib.compress(code, 9)
    while packed.endswith((b"\r", b"\n")):
        code += b"\n"
        packed = zlib.compress(code, 9)
    return packed
