"""Raster: a picture as PDF holds it."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, NamedTuple

from report.messages import Message, say

if TYPE_CHECKING:
    from PIL.Image import Image

SPACES = {
    "L": ("DeviceGray", 1),
    "RGB": ("DeviceRGB", 3),
    "CMYK": ("DeviceCMYK", 4),
}  # by modes of Pillow, with their colours
LONGEST = 20_000  # pixels of a side
MOST = 30_000_000  # pixels: three times those of a page at 300 an inch, and as many as fit in a small memory
THOROUGH = 4_000_000  # pixels up to which a smaller file is worth the time
UPRIGHT, LYING = 1, (5, 6, 7, 8)  # orientations (EXIF 2.32, tag 0x0112): as stored; and with rows that are columns

INVISIBLE = (
    say("nothing of it can be seen: it is transparent all over"),
    say("save it again without transparency"),
)


class PictureError(Exception):
    """A picture that cannot be printed: why, and what to do about it."""

    def __init__(self, reason: Message, hint: Message) -> None:
        super().__init__(reason)
        self.reason = reason
        self.hint = hint


class Raster(NamedTuple):
    """An image XObject (ISO 32000-1, 8.9.5): the entries of its dictionary, its content, its mask if it has one.

    `columns` and `rows` are those of its samples, and `orientation` says how they are turned when they are shown.
    """

    entries: str
    content: bytes
    columns: int
    rows: int
    mask: Raster | None = None
    orientation: int = UPRIGHT

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels as it is shown."""
        return (self.rows, self.columns) if self.orientation in LYING else (self.columns, self.rows)

    @property
    def digest(self) -> str:
        """What stands for all of it, its mask too: the same for equal ones, in hexadecimal figures."""
        said = repr((self.entries, self.orientation, self.mask.digest if self.mask else ""))
        return hashlib.sha256(said.encode() + self.content).hexdigest()

    @property
    def length(self) -> int:
        """How many bytes it takes in a file, with its mask."""
        return len(self.content) + (self.mask.length if self.mask else 0)


def raster(content: bytes, size: tuple[int, int], mode: str, form: str, bits: int = 8) -> Raster:
    """A raster of content that is packed already; `form` are the entries that say how."""
    columns, rows = size
    shape = f"/Width {columns}/Height {rows}/BitsPerComponent {bits}/ColorSpace/{SPACES[mode][0]}"
    return Raster(f"/Type/XObject/Subtype/Image{shape}{form}", content, columns, rows)


def predicted(columns: int, colours: int, bits: int = 8) -> str:
    """The entries for pixels that are packed as in a PNG file (ISO 32000-1, 7.4.4.4)."""
    depth = f"/BitsPerComponent {bits}" if bits != 8 else ""
    return f"/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors {colours}{depth}/Columns {columns}>>"


def deflated(image: Image, alpha: Image | None = None) -> Raster:
    """The pixels of an image in grey or RGB, and of its alpha channel, without loss."""
    from PIL.PngImagePlugin import getchunks

    image.info.clear()
    thorough = image.width * image.height <= THOROUGH
    content = b"".join([data for kind, data, _ in getchunks(image, optimize=thorough) if kind == b"IDAT"])
    made = raster(content, image.size, image.mode, predicted(image.width, SPACES[image.mode][1]))
    return made._replace(mask=deflated(alpha)) if alpha else made


class Decoded(NamedTuple):
    """A picture, and what there is to be said of its colours, each with a cure."""

    raster: Raster
    remarks: tuple[tuple[Message, Message], ...] = ()


def check_size(columns: int, rows: int) -> None:
    """Refuse a picture of too many pixels before it is decoded. Raises PictureError."""
    if min(columns, rows) < 1:
        raise damaged()
    if max(columns, rows) > LONGEST or columns * rows > MOST:
        reason = say("it is too large: {columns} by {rows} pixels", columns=columns, rows=rows)
        hint = say("{most} pixels are the most, and {longest} a side: save it smaller", most=MOST, longest=LONGEST)
        raise PictureError(reason, hint)


def damaged() -> PictureError:
    """The error of a picture that is not whole."""
    hint = say("copy it again from where it came, or save it again as PNG or JPEG")
    return PictureError(say("it is damaged, or was not copied whole"), hint)
