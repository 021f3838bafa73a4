"""What drawing leaves for the file: pages with their links, the places of pictures, and images as PDF holds them."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from PIL.Image import Image

    from report.pdf.objects import ObjectFile
    from report.structure.element import StructureElement
    from report.typography.embedding import FontResources
    from report.typography.lines import Rectangle

SPACES = {"L": ("DeviceGray", 1), "RGB": ("DeviceRGB", 3)}  # of modes of Pillow, with the number of their colours


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

    `boxes` are the areas of pictures by their elements, `images` the names and contents of image files by their paths.
    """

    fonts: FontResources
    pages: list[DrawnPage] = field(default_factory=list)
    boxes: dict[StructureElement, Rectangle] = field(default_factory=dict)
    images: dict[str, tuple[str, Raster]] = field(default_factory=dict)


class Raster(NamedTuple):
    """An image XObject (ISO 32000-1, 8.9.5): the entries of its dictionary, its content, its mask if it has one."""

    entries: str
    content: bytes
    mask: Raster | None = None

    def write(self, file: ObjectFile) -> int:
        """Write it and its mask; returns its number."""
        mask = f"/SMask {self.mask.write(file)} 0 R" if self.mask else ""
        return file.stream(self.entries + mask, self.content)


def read_raster(path: str) -> Raster:
    """Read a PNG or JPEG file: JPEG as it is, all else as RGB or grey, because the output intent is sRGB."""
    from PIL import Image

    with Image.open(path) as image:
        if image.format == "JPEG" and image.mode in SPACES:
            return Raster(_entries(image) + "/Filter/DCTDecode", Path(path).read_bytes())
        mask = None
        if image.has_transparency_data:
            alpha = image.convert("RGBA").getchannel("A")
            mask = _deflated(alpha) if alpha.getextrema() != (255, 255) else None
        return _deflated(image.convert("L" if image.mode in ("1", "L", "LA") else "RGB"), mask)


def _entries(image: Image) -> str:
    size = f"/Width {image.width}/Height {image.height}/BitsPerComponent 8"
    return f"/Type/XObject/Subtype/Image{size}/ColorSpace/{SPACES[image.mode][0]}"


def _deflated(image: Image, mask: Raster | None = None) -> Raster:
    """The pixels as a PNG file holds them, which PDF can take over (ISO 32000-1, 7.4.4.4)."""
    from PIL.PngImagePlugin import getchunks

    image.info.pop("transparency", None)
    content = b"".join([data for kind, data, _ in getchunks(image, optimize=True) if kind == b"IDAT"])
    form = f"/DecodeParms<</Predictor 15/Colors {SPACES[image.mode][1]}/Columns {image.width}>>"
    return Raster(f"{_entries(image)}/Filter/FlateDecode{form}", content, mask)
