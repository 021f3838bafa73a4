"""Pictures in inks: those in colour are converted pixel by pixel, grey ones are black ink as they are."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from typing import TYPE_CHECKING

from report.pictures.raster import Raster, raster

if TYPE_CHECKING:
    from PIL.Image import Image

    from report.inks.separation import Separation

QUALITY = 95  # of a photograph that is coded again
INVERTED = "/Decode[1 0 1 0 1 0 1 0]"  # a JPEG of Adobe's kind has 0 for full ink


def image_in_inks(picture: Raster, separation: Separation) -> Raster:
    """A picture of which no pixel is RGB; its mask stays what it is."""
    if "/DeviceRGB" not in picture.entries:
        return picture
    is_photograph = "/DCTDecode" in picture.entries
    made = separation.picture(_opened(picture, is_photograph))
    made.info.clear()
    if is_photograph:
        stream = BytesIO()
        made.save(stream, "JPEG", quality=QUALITY, subsampling=0, optimize=True)
        content, form = stream.getvalue(), f"/Filter/DCTDecode{INVERTED}"
    else:
        content, form = zlib.compress(made.tobytes(), 9), "/Filter/FlateDecode"
    own = raster(content, made.size, "CMYK", form)
    return own._replace(mask=picture.mask, orientation=picture.orientation)


def _opened(picture: Raster, is_photograph: bool) -> Image:
    """The pixels of a picture in colour, with 8 bits each: it is a JPEG file, or packed as in a PNG file."""
    from PIL import Image

    if is_photograph:
        return Image.open(BytesIO(picture.content)).convert("RGB")
    head = struct.pack(">LLBBBBB", picture.columns, picture.rows, 8, 2, 0, 0, 0)
    chunks = [(b"IHDR", head), (b"IDAT", picture.content), (b"IEND", b"")]
    parts = [struct.pack(">L", len(c)) + k + c + struct.pack(">L", zlib.crc32(k + c)) for k, c in chunks]
    return Image.open(BytesIO(b"\x89PNG\r\n\x1a\n" + b"".join(parts))).convert("RGB")
