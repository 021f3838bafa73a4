"""Pictures to try, made by generators, and the tools to take their files apart."""

from __future__ import annotations

import random
import struct
import zlib
from io import BytesIO
from typing import Any

from PIL import Image, ImageCms, ImageDraw

SIGNATURE = b"\x89PNG\r\n\x1a\n"
RED, GREEN, BLUE, GREY = (200, 30, 30), (30, 160, 60), (20, 60, 200), (120, 120, 120)


def scene(width: int = 96, height: int = 64) -> Image.Image:
    """Four quarters of other colours, with a gradient, so that every turn and every loss shows."""
    image = Image.linear_gradient("L").resize((width, height)).convert("RGB")
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, width // 2 - 1, height // 2 - 1), RED)
    draw.rectangle((width // 2, 0, width, height // 2 - 1), GREEN)
    draw.rectangle((0, height // 2, width // 2 - 1, height), BLUE)
    return image


def photograph(width: int = 320, height: int = 240, seed: int = 1) -> Image.Image:
    """Noise over a gradient: no two units are coded alike."""
    noise = random.Random(seed)
    image = Image.frombytes("RGB", (width // 4, height // 4), noise.randbytes(width // 4 * (height // 4) * 3))
    return Image.blend(image.resize((width, height), Image.Resampling.BICUBIC), scene(width, height), 0.5)


def saved(image: Image.Image, form: str, **options: Any) -> bytes:
    stream = BytesIO()
    image.save(stream, form, **options)
    return stream.getvalue()


def chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">L", len(content)) + kind + content + struct.pack(">L", zlib.crc32(kind + content))


def zeros(count: int) -> bytes:
    """So many zeros, packed as a bomb is: the same piece over and over, of which only the first is packed."""
    piece, pieces = 1_000_000, count // 1_000_000
    packer = zlib.compressobj(9)
    start = packer.compress(bytes(piece)) + packer.flush(zlib.Z_FULL_FLUSH)
    again = packer.compress(bytes(piece)) + packer.flush(zlib.Z_FULL_FLUSH)
    empty = zlib.compressobj(9, zlib.DEFLATED, -15).flush()
    return start + again * (pieces - 1) + empty + struct.pack(">HH", count % 65521, 1)


def png(
    size: tuple[int, int], depth: int, colour: int, rows: bytes, *others: tuple[bytes, bytes], interlace: int = 0
) -> bytes:
    """A PNG file of packed rows, each after its filter's byte; other chunks stand before the pixels."""
    head = chunk(b"IHDR", struct.pack(">LLBBBBB", *size, depth, colour, 0, 0, interlace))
    middle = b"".join([chunk(*one) for one in others])
    return SIGNATURE + head + middle + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def with_chunk(data: bytes, kind: bytes, content: bytes) -> bytes:
    """A PNG file with one more chunk behind its head."""
    return data[:33] + chunk(kind, content) + data[33:]


def with_segment(data: bytes, marker: int, content: bytes) -> bytes:
    """A JPEG file with one more segment at its start."""
    return data[:2] + bytes((0xFF, marker)) + struct.pack(">H", len(content) + 2) + content + data[2:]


def turned(orientation: int) -> bytes:
    """What EXIF says of a picture's upper side, and where it was taken."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = "SECRET CAMERA"
    exif.get_ifd(0x8825)[1] = "N"
    return exif.tobytes()


def swapped_profile() -> bytes:
    """A colour profile in which red and green have changed places."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    (count,) = struct.unpack_from(">L", profile, 128)
    tags = {bytes(profile[132 + 12 * n : 136 + 12 * n]): 132 + 12 * n for n in range(count)}
    red, green = tags[b"rXYZ"], tags[b"gXYZ"]
    profile[red + 4 : red + 12], profile[green + 4 : green + 12] = (
        profile[green + 4 : green + 12],
        profile[red + 4 : red + 12],
    )
    return bytes(profile)


def srgb() -> bytes:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def with_profile(data: bytes, profile: bytes) -> bytes:
    """A JPEG file with a colour profile in as many parts as it needs."""
    parts = [profile[at : at + 65_000] for at in range(0, len(profile), 65_000)]
    for number, part in reversed(list(enumerate(parts, start=1))):
        data = with_segment(data, 0xE2, b"ICC_PROFILE\0" + bytes((number, len(parts))) + part)
    return data


def interlaced() -> bytes:
    """A grey picture of 8 by 8 in seven passes, of which the shade is the number of the pixel."""
    shades = [[(8 * y + x) * 4 for x in range(8)] for y in range(8)]
    passes = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
    rows = [b"\0" + bytes(shades[y][left::right]) for left, top, right, down in passes for y in range(top, 8, down)]
    return png((8, 8), 8, 0, b"".join(rows), interlace=1)


def segment_of(data: bytes, marker: int) -> tuple[int, int]:
    """Where the first segment with a marker starts and ends."""
    at = 2
    while data[at + 1] != marker:
        at += 2 + int.from_bytes(data[at + 2 : at + 4])
    return at, at + 2 + int.from_bytes(data[at + 2 : at + 4])


def frame_of(data: bytes) -> int:
    """Where the frame of a JPEG file starts."""
    return segment_of(data, 0xC2 if b"\xff\xc2" in data else 0xC0)[0]


def resized(data: bytes, width: int | None, height: int | None) -> bytes:
    """A JPEG file that says to have another size."""
    at = frame_of(data)
    old_height, old_width = struct.unpack_from(">HH", data, at + 5)
    size = struct.pack(">HH", old_height if height is None else height, width or old_width)
    return data[: at + 5] + size + data[at + 9 :]


def precise(data: bytes, bits: int) -> bytes:
    """A JPEG file that says to have so many bits a sample."""
    at = frame_of(data)
    return data[: at + 4] + bytes((bits,)) + data[at + 5 :]


def without(data: bytes, marker: int) -> bytes:
    """A JPEG file without any segment with a marker."""
    while True:
        try:
            start, end = segment_of(data, marker)
        except IndexError:
            return data
        if data[start + 1] != marker or start > data.index(b"\xff\xda"):
            return data
        data = data[:start] + data[end:]


def twice(data: bytes, marker: int) -> bytes:
    """A JPEG file with a segment twice."""
    start, end = segment_of(data, marker)
    return data[:end] + data[start:end] + data[end:]


def mutated(chance: random.Random, data: bytes) -> bytes:
    """A file with some damage at places of which chance has the choice."""
    spoilt = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        start, length = chance.randrange(len(spoilt)), chance.choice((1, 1, 2, 4, 40))
        kind = chance.randrange(4)
        if kind == 0:
            spoilt[start : start + length] = chance.randbytes(length)
        elif kind == 1:
            del spoilt[start : start + length]
        elif kind == 2:
            spoilt[start:start] = chance.randbytes(length)
        else:
            spoilt[start : start + length] = spoilt[: chance.randint(0, 40)]
        if not spoilt:
            return b""
    return bytes(spoilt)
