"""What drawing leaves behind: finished pages with their links, and what the pages of an edition share."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from report.structure.element import StructureElement
from report.typography.embedding import FontResources
from report.typography.lines import Rectangle

if TYPE_CHECKING:
    from report.pictures.raster import Raster


class LinkArea(NamedTuple):
    """A rectangle on a page, in points, that leads to an address or to "#id", and the Link that it belongs to."""

    href: str
    box: Rectangle
    element: StructureElement


@dataclass(slots=True)
class DrawnPage:
    """A finished page: its deflated operators, the number of its marks, its links, and whether it is translucent."""

    stream: bytes
    marks: int
    links: list[LinkArea]
    translucent: bool


@dataclass(slots=True)
class Drawing:
    """The pages of an edition, finished ones only, and what they share.

    `boxes` are the areas of pictures by their elements, `images` the names of images in the file.
    """

    fonts: FontResources
    pages: list[DrawnPage] = field(default_factory=list)
    boxes: dict[StructureElement, Rectangle] = field(default_factory=dict)
    images: dict[Raster, str] = field(default_factory=dict)
