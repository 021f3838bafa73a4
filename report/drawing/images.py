"""Images of files as PDF holds them: JPEG as it is, all else as RGB or grey, because the output intent is sRGB."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from PIL.Image import Image

SPACES = {"L": ("DeviceGray", 1), "RGB": ("DeviceRGB", 3)}  # of modes of Pillow, with the number of their colours


class Raster(NamedTuple):
    """An image XObject (ISO 32000-1, 8.9.5): the entries of its dictionary, its content, its mask if it has one."""

    entries: str
    content: bytes
    mask: Raster | None = None


def read_raster(path: str) -> Raster:
    """Read a PNG or JPEG file."""
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
