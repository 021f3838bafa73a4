"""Pictures to try, made by generators: right ones of every kind with what they show, and hostile ones of many kinds."""

from __future__ import annotations

import random
import struct
import zlib
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any, NamedTuple

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


class Right(NamedTuple):
    """A file that can be printed, and what is seen when it is."""

    data: bytes
    shown: Image.Image


def rights() -> Iterator[tuple[str, Right]]:
    """Files that can be printed."""
    image = scene()
    white = Image.new("RGB", image.size, "white")
    ways: dict[str, dict[str, Any]] = {
        "baseline": {},
        "progressive": {"progressive": True},
        "optimised": {"optimize": True},
        "restarts": {"restart_marker_blocks": 3},
        "rows-of-restarts": {"restart_marker_rows": 1},
        "subsampled": {"subsampling": 2, "progressive": True},
        "low": {"quality": 10},
    }
    for name, options in ways.items():
        data = saved(photograph(), "JPEG", **options)
        yield f"jpeg-{name}", Right(data, Image.open(BytesIO(data)).convert("RGB"))
    grey = image.convert("L")
    yield "jpeg-grey", Right(saved(grey, "JPEG", quality=95), grey.convert("RGB"))
    yield "jpeg-flat", Right(saved(Image.new("RGB", (500, 400), RED), "JPEG"), Image.new("RGB", (500, 400), RED))
    usual = saved(image, "JPEG", quality=95, subsampling=0)
    yield "jpeg-usual-tables", Right(without(usual, 0xC4), image)
    for size in ((2, 2), (8, 300), (17, 33)):
        yield f"jpeg-{size[0]}x{size[1]}", Right(saved(scene(*size), "JPEG", quality=95, subsampling=0), scene(*size))
    for orientation, method in enumerate(
        (
            None,
            Image.Transpose.FLIP_LEFT_RIGHT,
            Image.Transpose.ROTATE_180,
            Image.Transpose.FLIP_TOP_BOTTOM,
            Image.Transpose.TRANSPOSE,
            Image.Transpose.ROTATE_270,
            Image.Transpose.TRANSVERSE,
            Image.Transpose.ROTATE_90,
        ),
        start=1,
    ):
        upright = image.transpose(method) if method is not None else image
        jpeg = saved(image, "JPEG", quality=95, subsampling=0)
        yield f"jpeg-turned-{orientation}", Right(with_segment(jpeg, 0xE1, turned(orientation)), upright)
        data = with_chunk(saved(image, "PNG"), b"eXIf", turned(orientation).removeprefix(b"Exif\0\0"))
        yield f"png-turned-{orientation}", Right(data, upright)
    for odd in (0, 9, 65535):
        yield (
            f"jpeg-turned-{odd}",
            Right(with_segment(saved(image, "JPEG", quality=95, subsampling=0), 0xE1, turned(odd)), image),
        )
    red, green, blue = image.split()
    swapped = Image.merge("RGB", (green, red, blue))
    yield (
        "jpeg-profile",
        Right(with_profile(saved(image, "JPEG", quality=95, subsampling=0), swapped_profile()), swapped),
    )
    yield "png-profile", Right(saved(image, "PNG", icc_profile=swapped_profile()), swapped)
    yield "png-srgb", Right(saved(image, "PNG", icc_profile=srgb()), image)
    clear = image.copy()
    clear.putalpha(Image.new("L", image.size, 102))
    yield "png-alpha", Right(saved(clear, "PNG"), Image.blend(white, image, 0.4))
    yield (
        "png-alpha-profile",
        Right(saved(clear, "PNG", icc_profile=swapped_profile()), Image.blend(white, swapped, 0.4)),
    )
    yield (
        "jpeg-remarks",
        Right(
            with_segment(saved(image, "JPEG", quality=95, subsampling=0), 0xFE, b"SECRET" * 9000) + b"SECRET" * 90,
            image,
        ),
    )
    yield "png-remarks", Right(with_chunk(saved(image, "PNG"), b"tEXt", b"Author\0SECRET") + b"SECRET" * 90, image)
    yield (
        "png-bomb-of-text",
        Right(with_chunk(saved(image, "PNG"), b"zTXt", b"a\0\0" + zlib.compress(bytes(200_000_000), 9)), image),
    )
    yield (
        "jpeg-thumbnail",
        Right(
            with_segment(saved(image, "JPEG", quality=95, subsampling=0), 0xE1, turned(1) + saved(image, "JPEG")), image
        ),
    )
    yield (
        "jpeg-mpf",
        Right(with_segment(saved(image, "JPEG", quality=95, subsampling=0), 0xE2, b"MPF\0MM\0*\0\0\0\x08\0\0"), image),
    )
    yield from ramps()


def ramps() -> Iterator[tuple[str, Right]]:
    """Every kind of PNG, packed by hand: shades from black to white."""
    for depth in (1, 2, 4, 8, 16):
        top = (1 << depth) - 1
        count = min(top + 1, 64)
        shades = [round(top * n / (count - 1)) for n in range(count)]
        bits = "".join([f"{shade:0{depth}b}" for shade in shades])
        bits += "0" * (-len(bits) % 8)
        packed = int(bits, 2).to_bytes(len(bits) // 8)
        rows = (b"\0" + packed) * 8
        shown = Image.new("RGB", (count, 8))
        for column, shade in enumerate(shades):
            shown.paste((round(shade * 255 / top),) * 3, (column, 0, column + 1, 8))
        yield f"png-grey-{depth}", Right(png((count, 8), depth, 0, rows), shown)
        keyed = shown.copy()
        keyed.paste((255, 255, 255), (0, 0, 1, 8))  # black is clear, and the paper is white
        yield f"png-grey-key-{depth}", Right(png((count, 8), depth, 0, rows, (b"tRNS", b"\0\0")), keyed)
        if depth <= 8:
            ramp = [n * 255 // (count - 1) for n in range(count)]
            palette = b"".join([bytes((one, 90, 255 - one)) for one in ramp])
            if depth == 8:
                indexed = (b"\0" + bytes(range(count))) * 8
            else:
                indexed = rows if count == top + 1 else b""
            coloured = Image.new("RGB", (count, 8))
            for n in range(count):
                coloured.paste(tuple(palette[3 * n : 3 * n + 3]), (n, 0, n + 1, 8))
            yield f"png-palette-{depth}", Right(png((count, 8), depth, 3, indexed, (b"PLTE", palette)), coloured)
            half = Image.blend(Image.new("RGB", (count, 8), "white"), coloured, 0.4)
            clear = (b"tRNS", bytes([102] * count))
            yield (
                f"png-palette-clear-{depth}",
                Right(png((count, 8), depth, 3, indexed, (b"PLTE", palette), clear), half),
            )
    for depth in (8, 16):
        step = 1 if depth == 8 else 257
        size = ">B" if depth == 8 else ">H"
        shades = [255 * n // 63 for n in range(64)]
        shown = Image.new("RGB", (64, 8))
        for column, shade in enumerate(shades):
            shown.paste((shade, 255 - shade, 77), (column, 0, column + 1, 8))
        one = [[struct.pack(size, v * step) for v in (shade, 255 - shade, 77)] for shade in shades]
        rows = (b"\0" + b"".join([b"".join(pixel) for pixel in one])) * 8
        yield f"png-rgb-{depth}", Right(png((64, 8), depth, 2, rows), shown)
        key = b"".join([struct.pack(">H", value * step) for value in (0, 255, 77)])
        keyed = shown.copy()
        keyed.paste((255, 255, 255), (0, 0, 1, 8))
        yield f"png-rgb-key-{depth}", Right(png((64, 8), depth, 2, rows, (b"tRNS", key)), keyed)
        alpha = struct.pack(size, 102 * step)
        rows = (b"\0" + b"".join([b"".join(pixel) + alpha for pixel in one])) * 8
        half = Image.blend(Image.new("RGB", (64, 8), "white"), shown, 0.4)
        yield f"png-rgba-{depth}", Right(png((64, 8), depth, 6, rows), half)
        grey = Image.new("RGB", (64, 8))
        for column, shade in enumerate(shades):
            grey.paste((shade,) * 3, (column, 0, column + 1, 8))
        rows = (b"\0" + b"".join([struct.pack(size, shade * step) + alpha for shade in shades])) * 8
        half = Image.blend(Image.new("RGB", (64, 8), "white"), grey, 0.4)
        yield f"png-grey-alpha-{depth}", Right(png((64, 8), depth, 4, rows), half)


def interlaced() -> bytes:
    """A grey picture of 8 by 8 in seven passes, of which the shade is the number of the pixel."""
    shades = [[(8 * y + x) * 4 for x in range(8)] for y in range(8)]
    passes = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
    rows = [b"\0" + bytes(shades[y][left::right]) for left, top, right, down in passes for y in range(top, 8, down)]
    return png((8, 8), 8, 0, b"".join(rows), interlace=1)


# --- hostile ones ---------------------------------------------------------------------------------------------------


def hostile() -> dict[str, bytes]:
    """Files of which none can be printed as it was meant, by what is wrong with them."""
    jpeg, progressive = saved(photograph(), "JPEG"), saved(photograph(), "JPEG", progressive=True)
    restarts = saved(photograph(), "JPEG", restart_marker_blocks=4)
    flat = saved(Image.new("RGB", (800, 600), RED), "JPEG")
    whole = saved(photograph(), "PNG")
    found = {
        "empty": b"",
        "gif": saved(scene().convert("P"), "GIF"),
        "bmp": saved(scene(), "BMP"),
        "webp": saved(scene(), "WEBP"),
        "tiff": saved(scene(), "TIFF"),
        "svg": b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        "pdf": b"%PDF-1.7\n",
        "text": b"photo.jpg",
        "apple-png": whole[:8] + chunk(b"CgBI", bytes(4)) + whole[8:],
    }
    for name, data in (("jpeg", jpeg), ("progressive", progressive), ("restarts", restarts)):
        for part in (2, 700, len(data) // 3, len(data) // 2, len(data) - 40, len(data) - 2):
            found[f"{name}-first-{part}"] = data[:part]
            if part < len(data) - 2:
                found[f"{name}-first-{part}-ended"] = data[:part] + b"\xff\xd9"
        for height in (120, 224, 264, 480, 20_000, 0):
            found[f"{name}-height-{height}"] = resized(data, None, height)
        found[f"{name}-width-640"] = resized(data, 640, None)
        found[f"{name}-width-160"] = resized(data, 160, None)
        found[f"{name}-twelve-bits"] = precise(data, 12)
    found["flat-height"] = resized(flat, None, 1200)
    scans = [at for at in range(len(progressive)) if progressive[at : at + 2] == b"\xff\xda"]
    for number in (1, len(scans) // 2, len(scans) - 1):
        found[f"progressive-scans-{number}"] = progressive[: scans[number]] + b"\xff\xd9"
    found["jpeg-no-scan"] = jpeg[: jpeg.index(b"\xff\xda")] + b"\xff\xd9"
    found["jpeg-two-frames"] = twice(jpeg, 0xC0)
    found["jpeg-no-quantisation"] = without(jpeg, 0xDB)
    inks = saved(scene().convert("CMYK"), "JPEG")
    found["jpeg-inks-unmarked"] = without(inks, 0xEE)
    for part in (8, 20, 33, 60, len(whole) // 2, len(whole) - 12, len(whole) - 1):
        found[f"png-first-{part}"] = whole[:part]
    found["png-no-pixels"] = whole[: whole.index(b"IDAT") - 4] + chunk(b"IEND", b"")
    for size in ((20_000, 20_000), (20_001, 1), (1, 2**31 - 1), (2**32 - 1, 2**32 - 1), (0, 5), (5, 0), (9_000, 9_000)):
        found[f"png-size-{size[0]}-{size[1]}"] = png(size, 8, 2, bytes(100))
    rows = bytes(25) * 8
    found["png-few-rows"] = png((8, 9), 8, 2, rows)
    found["png-many-rows"] = png((8, 7), 8, 2, rows)
    found["png-bomb"] = png((8, 8), 8, 2, bytes(300_000_000))
    found["png-sum-of-head"] = whole[:20] + b"\1" + whole[21:]
    at = whole.index(b"IDAT") + 100
    found["png-sum-of-pixels"] = whole[:at] + bytes((whole[at] ^ 1,)) + whole[at + 1 :]
    found["png-two-heads"] = whole[:33] + whole[8:33] + whole[33:]
    found["png-head-second"] = whole[:8] + chunk(b"tEXt", b"a\0b") + whole[8:]
    found["png-short-head"] = SIGNATURE + chunk(b"IHDR", bytes(12)) + chunk(b"IDAT", b"") + chunk(b"IEND", b"")
    found["png-unknown-critical"] = with_chunk(whole, b"ABCD", b"")
    for depth, colour in ((3, 0), (0, 0), (16, 3), (4, 2), (8, 1), (8, 5), (8, 7), (32, 0), (1, 6)):
        found[f"png-depth-{depth}-{colour}"] = png((8, 8), depth, colour, bytes(1000))
    found["png-interlace"] = png((8, 8), 8, 2, rows, interlace=2)
    found["png-short-interlace"] = interlaced().replace(b"\0\0\0\x08\0\0\0\x08", b"\0\0\0\x08\0\0\0\x09")
    found["png-no-palette"] = png((8, 8), 8, 3, bytes(9) * 8)
    found["png-small-palette"] = png((8, 8), 8, 3, (b"\0" + bytes([7] * 8)) * 8, (b"PLTE", bytes(6)))
    found["png-filter"] = png((8, 8), 8, 2, (b"\x09" + bytes(24)) * 8)
    found["png-no-zlib"] = whole[:33] + chunk(b"IDAT", b"no zlib at all") + chunk(b"IEND", b"")
    return found


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


Mutation = Callable[[random.Random, bytes], bytes]


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
