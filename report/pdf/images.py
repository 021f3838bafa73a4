"""Images in the file: JPEG as it is, everything else as RGB or grey, because the output intent is sRGB."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from PIL.Image import Image

    from report.pdf.objects import ObjectFile

SPACES = {"L": ("DeviceGray", 1), "RGB": ("DeviceRGB", 3)}


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
    """Read a PNG or JPEG file."""
    from PIL import Image

    with Image.open(path) as image:
        if image.format == "JPEG" and image.mode in SPACES:
            space, _ = SPACES[image.mode]
            return Raster(_entries(image, f"/ColorSpace/{space}/Filter/DCTDecode"), Path(path).read_bytes())
        mask = None
        if image.has_transparency_data:
            alpha = image.convert("RGBA").getchannel("A")
            mask = _deflated(alpha) if alpha.getextrema() != (255, 255) else None
        return _deflated(image.convert("L" if image.mode in ("1", "L", "LA") else "RGB"), mask)


def _entries(image: Image, more: str) -> str:
    size = f"/Width {image.width}/Height {image.height}/BitsPerComponent 8"
    return f"/Type/XObject/Subtype/Image{size}{more}"


def _deflated(image: Image, mask: Raster | None = None) -> Raster:
    """The pixels as a PNG file holds them, which PDF can take over (ISO 32000-1, 7.4.4.4)."""
    space, colours = SPACES[image.mode]
    buffer = BytesIO()
    image.info.pop("transparency", None)
    image.save(buffer, "PNG", optimize=True)
    data, at, content = buffer.getvalue(), 8, []
    while at < len(data):
        length = int.from_bytes(data[at : at + 4], "big")
        if data[at + 4 : at + 8] == b"IDAT":
            content.append(data[at + 8 : at + 8 + length])
        at += length + 12
    form = f"/DecodeParms<</Predictor 15/Colors {colours}/Columns {image.width}>>"
    return Raster(_entries(image, f"/ColorSpace/{space}/Filter/FlateDecode{form}"), b"".join(content), mask)
