"""Pictures that can be printed: files of every kind, with what they show."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from io import BytesIO
from typing import Any, NamedTuple

from PIL import Image

from tests.pictures.files import (
    RED,
    photograph,
    png,
    saved,
    scene,
    srgb,
    swapped_profile,
    turned,
    with_chunk,
    with_profile,
    with_segment,
    without,
    zeros,
)


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
        Right(with_chunk(saved(image, "PNG"), b"zTXt", b"a\0\0" + zeros(200_000_000)), image),
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
