"""Pictures that cannot be printed as they were meant, of many kinds."""

from __future__ import annotations

from PIL import Image

from tests.pictures.files import (
    RED,
    SIGNATURE,
    chunk,
    interlaced,
    photograph,
    png,
    precise,
    resized,
    saved,
    scene,
    twice,
    with_chunk,
    without,
    zeros,
)


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
    found["png-bomb"] = png((8, 8), 8, 2, b"")[:33] + chunk(b"IDAT", zeros(300_000_000)) + chunk(b"IEND", b"")
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
