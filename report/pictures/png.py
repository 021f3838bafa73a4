"""PNG files (ISO/IEC 15948): their chunks are checked, and only those that make the pixels are read."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from report.pictures.colour import FOREIGN_PROFILE, oriented, to_srgb
from report.pictures.raster import INVISIBLE, SPACES, Decoded, check_size, damaged, deflated, predicted, raster

if TYPE_CHECKING:
    from PIL.Image import Image

SIGNATURE = b"\x89PNG\r\n\x1a\n"
DEPTHS = {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}  # by colour type (11.2.2)
SAMPLES = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
GREY, COLOUR, PALETTE = 0, 2, 3
PASSES = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))  # 8.2
LARGEST_PROFILE = 20_000_000  # bytes
PIECE = 1 << 20


class Header(NamedTuple):
    """The chunk IHDR (11.2.2)."""

    columns: int
    rows: int
    depth: int
    colour: int
    compression: int
    filter: int
    interlace: int


def read(data: bytes) -> Decoded:
    """The picture of a PNG file. Raises and whatever Pillow raises."""
    chunks = _chunks(data)
    header = Header(*struct.unpack(">LLBBBBB", chunks[b"IHDR"]))
    check_size(header.columns, header.rows)
    if header.depth not in DEPTHS.get(header.colour, ()) or any(header[4:6]) or header.interlace > 1:
        raise damaged()
    pixels = _whole(chunks[b"IDAT"], header)
    image, alpha = _channels(chunks, pixels, header)
    converted, profile = image, _profile(chunks.get(b"iCCP", b""))
    known = True
    if profile is not None:
        found = to_srgb(image, profile)
        known, converted = found is not None, found or image
    if alpha and alpha.getextrema() == (255, 255):
        alpha = None
    remarks = [] if known else [FOREIGN_PROFILE]
    if alpha and alpha.getextrema() == (0, 0):
        remarks.append(INVISIBLE)
    simple = header.colour in (GREY, COLOUR) and header.depth <= 8 and not header.interlace
    if simple and not alpha and converted is image:
        form = predicted(header.columns, SPACES[image.mode][1], header.depth)
        made = raster(pixels, image.size, image.mode, form, header.depth)
    else:
        made = deflated(converted, alpha)
    turned = made._replace(orientation=oriented(b"Exif\0\0" + chunks.get(b"eXIf", b"")))
    return Decoded(turned, tuple(remarks))


def _chunks(data: bytes) -> dict[bytes, bytes]:
    """The chunks that make the pixels, and those that say how to show them; IDAT as one. Raises PictureError."""
    found: dict[bytes, list[bytes]] = {}
    for kind, content in _each_chunk(data):
        if kind in (b"IHDR", b"PLTE", b"tRNS", b"iCCP", b"eXIf") and kind in found:
            raise damaged()
        if not found and (kind != b"IHDR" or len(content) != 13):
            raise damaged()
        if kind[0] < ord("a") and kind not in (b"IHDR", b"PLTE", b"IDAT", b"IEND"):
            raise damaged()  # a critical chunk that nobody knows
        if kind in (b"IHDR", b"PLTE", b"tRNS", b"iCCP", b"eXIf", b"IDAT"):
            found.setdefault(kind, []).append(content)
    if b"IDAT" not in found:
        raise damaged()
    return {kind: b"".join(contents) for kind, contents in found.items()}


def _each_chunk(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Each chunk as far as IEND, whose sum is right (5.3). What stands behind is not looked at."""
    if not data.startswith(SIGNATURE):
        raise damaged()
    at = len(SIGNATURE)
    while True:
        length, kind = struct.unpack_from(">L4s", data, at)
        content = data[at + 8 : at + 8 + length]
        (crc,) = struct.unpack_from(">L", data, at + 8 + length)
        if zlib.crc32(kind + content) != crc:
            raise damaged()
        yield kind, content
        if kind == b"IEND":
            return
        at += 12 + length


def _whole(packed: bytes, header: Header) -> bytes:
    """The packed pixels without what stands behind their end. Raises PictureError unless there are enough."""
    wanted = sum(
        rows * (1 + -(-columns * header.depth * SAMPLES[header.colour] // 8)) for columns, rows in _parts(header)
    )
    unpacker, size, rest = zlib.decompressobj(), 0, packed
    while not unpacker.eof:
        piece = unpacker.decompress(rest, PIECE)
        rest = unpacker.unconsumed_tail
        size += len(piece)
        if size > wanted or not (piece or unpacker.eof):
            raise damaged()
    if size != wanted:
        raise damaged()
    return packed[: len(packed) - len(unpacker.unused_data)]


def _parts(header: Header) -> Iterator[tuple[int, int]]:
    """Columns and rows of each pass; those of the whole picture when it is not interlaced."""
    if not header.interlace:
        yield header.columns, header.rows
        return
    for left, top, right, down in PASSES:
        columns, rows = -(-(header.columns - left) // right), -(-(header.rows - top) // down)
        if columns > 0 and rows > 0:
            yield columns, rows


def _channels(chunks: dict[bytes, bytes], pixels: bytes, header: Header) -> tuple[Image, Image | None]:
    """The picture in grey or RGB of 8 bits, and its alpha channel."""
    from PIL import Image

    clear = chunks.get(b"tRNS", b"")
    kept = [(b"IHDR", chunks[b"IHDR"]), (b"IDAT", pixels), (b"IEND", b"")]
    if header.colour == PALETTE:
        kept[1:1] = [(b"PLTE", chunks[b"PLTE"]), *([(b"tRNS", clear)] if clear else [])]
    bare = SIGNATURE + b"".join(
        [struct.pack(">L", len(c)) + k + c + struct.pack(">L", zlib.crc32(k + c)) for k, c in kept]
    )
    image: Image.Image = Image.open(BytesIO(bare), formats=("PNG",))
    image.load()
    if header.colour == PALETTE:
        if image.getextrema()[1] >= len(chunks[b"PLTE"]) // 3:  # type: ignore[operator]
            raise damaged()
        if clear:
            image = image.convert("RGBA")
    if image.mode in ("LA", "RGBA"):
        return image.convert("L" if image.mode == "LA" else "RGB"), image.getchannel("A")
    if header.colour == GREY:
        return _grey(image, header.depth, clear)
    image = image.convert("RGB")
    return image, _keyed(image, clear, header.depth) if clear and header.colour == COLOUR else None


def _grey(image: Image, depth: int, clear: bytes) -> tuple[Image, Image | None]:
    """A grey picture of 8 bits, and an alpha channel if one of its shades is clear."""
    from PIL import Image, ImageChops

    if depth < 16:
        grey = image.convert("L")
        if not clear:
            return grey, None
        key = (int.from_bytes(clear[:2]) & ((1 << depth) - 1)) * 255 // ((1 << depth) - 1)
        return grey, grey.point(_all_but(key))
    raw = image.tobytes()  # two bytes a pixel, the lower one first
    high = Image.frombytes("L", image.size, raw[1::2])
    if not clear:
        return high, None
    low = Image.frombytes("L", image.size, raw[0::2])
    return high, ImageChops.lighter(high.point(_all_but(clear[0])), low.point(_all_but(clear[1])))


def _keyed(image: Image, clear: bytes, depth: int) -> Image:
    """The alpha channel of a picture of which one colour is clear (11.3.2.1)."""
    from PIL import ImageChops

    key = [value >> (depth - 8) & 255 for value in struct.unpack(">3H", clear)]
    red, green, blue = [band.point(_all_but(value)) for band, value in zip(image.split(), key, strict=True)]
    return ImageChops.lighter(ImageChops.lighter(red, green), blue)


def _all_but(value: int) -> list[int]:
    """A table that makes one value clear and all others opaque."""
    return [0 if one == value else 255 for one in range(256)]


def _profile(chunk: bytes) -> bytes | None:
    """The colour profile in the chunk iCCP (11.3.3.3): nothing, or b"" when it cannot be read."""
    if not chunk:
        return None
    name, _, rest = chunk.partition(b"\0")
    if len(name) > 79 or rest[:1] != b"\0":
        return b""
    try:
        unpacker = zlib.decompressobj()
        profile = unpacker.decompress(rest[1:], LARGEST_PROFILE)
    except zlib.error:
        return b""
    return profile if unpacker.eof else b""
