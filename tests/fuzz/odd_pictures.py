"""Fuzzer of pictures: right, hostile and damaged ones; what is printed looks as another reader sees the file."""

from __future__ import annotations

import zlib
from functools import cache
from io import BytesIO
from pathlib import Path
from random import Random

import pymupdf
from PIL import Image, ImageChops, ImageOps, ImageStat

from tests.fuzz.fuzzer import Fuzzer, Input, Verdict
from tests.fuzz.judges import judge_report
from tests.fuzz.small_reports import small_report
from tests.pictures import files
from tests.pictures.hostile import hostile
from tests.pictures.right import rights

NAME = "odd.jpg"
PLACE = f"content/2030/images/{NAME}"
BLOCK = {
    "image": {
        "id": "odd",
        "file": NAME,
        "caption": {"nl": "Een dak met kasten"},
        "alt": {"nl": "Zes gele vlakken op een grijze grond."},
    }
}
SCAN = 0xDA  # the marker of a scan
#: How far, of 255, each channel may be off where a picture was scaled and compressed.
FAR = 12


@cache
def _right() -> list[bytes]:
    return [one.data for _, one in rights() if len(one.data) < 300_000]


@cache
def _hostile() -> list[bytes]:
    return list(hostile().values())


def _other_parts(chance: Random, data: bytes) -> bytes:
    """A file with parts - chunks of PNG, of which the sums are right, or segments of JPEG - changed or out of place."""
    parts = _chunks(data) if data.startswith(files.SIGNATURE) else _segments(data)
    for _ in range(chance.randint(1, 3)):
        one, other = chance.randrange(len(parts)), chance.randrange(len(parts))
        what = chance.randrange(4)
        if what == 0:
            parts[one], parts[other] = parts[other], parts[one]
        elif what == 1:
            parts.insert(one, parts[other])
        elif what == 2 and len(parts) > 1:
            del parts[one]
        else:
            parts[one] = (parts[one][0], _other_content(chance, *parts[one]))
    if data.startswith(files.SIGNATURE):
        return files.SIGNATURE + b"".join([files.chunk(*one) for one in parts])
    return b"\xff\xd8" + b"".join([head + content for head, content in parts])


def _other_content(chance: Random, kind: bytes, content: bytes) -> bytes:
    """The content of a part with some damage; rows of pixels are packed again."""
    if kind != b"IDAT":
        return files.mutated(chance, content) if content else b"\0"
    try:
        return zlib.compress(files.mutated(chance, zlib.decompress(content)))
    except zlib.error:
        return content


def _chunks(data: bytes) -> list[tuple[bytes, bytes]]:
    """The chunks of a PNG file by their kinds."""
    found, at = [], len(files.SIGNATURE)
    while at + 12 <= len(data) and data[at + 4 : at + 8].isalpha():
        length = int.from_bytes(data[at : at + 4])
        found.append((data[at + 4 : at + 8], data[at + 8 : at + 8 + length]))
        at += 12 + length
    return found


def _segments(data: bytes) -> list[tuple[bytes, bytes]]:
    """The segments of a JPEG file, head and content; the last one has all scans."""
    found, at = [], 2
    while data[at + 1] != SCAN:
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4])
        found.append((data[at : at + 4], data[at + 4 : end]))
        at = end
    return [*found, (data[at : at + 2], data[at + 2 :])]


def make(chance: Random) -> Input:
    """A picture: right as it is, damaged in bytes or in parts, or hostile."""
    kind = chance.random()
    data = chance.choice(_right())
    if kind < 0.35:
        data = _other_parts(chance, data)
    elif kind < 0.7:
        data = files.mutated(chance, data)
    elif kind < 0.85:
        data = chance.choice(_hostile())
    if chance.random() < 0.1:
        data += chance.choice(_right())
    return Input({**small_report([BLOCK]), PLACE: data})


def judge(root: Path) -> Verdict:
    """It is refused, or printed as it is."""
    return judge_report(root, lambda paths: _otherwise(paths[0], (root / PLACE).read_bytes()))


def _otherwise(pdf: Path, data: bytes) -> str:
    """How a picture looks otherwise in print than another reader sees it; "" where that one cannot tell."""
    try:
        with Image.open(BytesIO(data)) as image:
            if image.info.get("icc_profile") or image.mode in ("CMYK", "I", "I;16", "I;16B"):
                return ""
            seen = ImageOps.exif_transpose(image).convert("RGBA")
    except Exception:  # noqa: BLE001 - it reads what it likes to
        return ""
    seen = Image.alpha_composite(Image.new("RGBA", seen.size, "white"), seen).convert("RGB")
    printed = _printed(pdf)
    if printed is None:
        return "the picture is not there"
    size = (min(64, seen.width), min(64, seen.height))
    both = [one.resize(size, Image.Resampling.BOX) for one in (printed, seen)]
    far = max(ImageStat.Stat(ImageChops.difference(*both)).mean)
    return f"the picture looks otherwise, by {far:.0f} of 255" if far > FAR else ""


def _printed(pdf: Path) -> Image.Image | None:
    with pymupdf.open(pdf) as file:  # type: ignore[no-untyped-call]
        for page in file:
            for info in page.get_image_info():
                pixmap = page.get_pixmap(matrix=pymupdf.Matrix(2, 2), clip=pymupdf.Rect(info["bbox"]))  # type: ignore[no-untyped-call]
                return Image.frombytes("RGB", (pixmap.width, pixmap.height), pixmap.samples)
    return None


FUZZER = Fuzzer("pictures", make, judge)
