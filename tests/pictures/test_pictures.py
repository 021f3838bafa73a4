"""Pictures: what can be printed is, as another reader sees it; all else is refused with a reason and a cure."""

from __future__ import annotations

import random
import struct
import tracemalloc
from io import BytesIO
from pathlib import Path

import pikepdf
import pymupdf
import pytest
from PIL import Image, ImageChops, ImageStat

from report.document import Figure, Picture, Run
from report.pictures import decode
from report.pictures.colour import FOREIGN_PROFILE, NO_PROFILE
from report.pictures.raster import INVISIBLE, Decoded, PictureError
from tests.documents import MARK, document
from tests.examples import quick
from tests.pdf.tagged import made, verdicts
from tests.pictures import files
from tests.pictures.hostile import hostile
from tests.pictures.right import rights
from tests.strategies import FIRST

RIGHT = dict(rights())
HOSTILE = hostile()


def rendered(found: Decoded) -> Image.Image:
    """The picture as another program prints it, in so many pixels at least as it has."""
    picture = Picture("p", *found.raster.size, found.raster)
    _, data = made(document(FIRST, Figure("f", "Figuur 1", (Run("Een vlak"),), "Een vlak", picture, mark=MARK)))
    with pymupdf.open(stream=data) as pdf:  # type: ignore[no-untyped-call]
        page = pdf[2]
        (info,) = page.get_image_info()
        box = pymupdf.Rect(info["bbox"])  # type: ignore[no-untyped-call]
        scale = max(picture.width, 400) / box.width
        matrix = pymupdf.Matrix(scale, scale)  # type: ignore[no-untyped-call]
        pixmap = page.get_pixmap(matrix=matrix, clip=box)
        return Image.frombytes("RGB", (pixmap.width, pixmap.height), pixmap.samples)


def distance(one: Image.Image, other: Image.Image) -> float:
    """How far two pictures are apart, from 0 to 255."""
    one = one.resize(other.size, Image.Resampling.BOX)
    return max(ImageStat.Stat(ImageChops.difference(one, other)).mean)


@pytest.mark.slow
@pytest.mark.parametrize("name", RIGHT)
def test_what_can_be_printed_is_printed_as_it_is(name: str) -> None:
    found = decode(RIGHT[name].data)
    assert found.remarks == ()
    assert found.raster.size == RIGHT[name].shown.size
    assert distance(rendered(found), RIGHT[name].shown) < 6


def test_sixteen_bits_are_not_cut_off() -> None:
    """The ramp from black to white, exactly."""
    for depth in (1, 2, 4, 8, 16):
        found = decode(RIGHT[f"png-grey-key-{depth}"].data).raster
        assert found.mask is not None
        pixels = opened(found.content, found.columns, 1)
        assert (pixels.getpixel((0, 0)), pixels.getpixel((found.columns - 1, 0))) == (0, 255)


def opened(packed: bytes, columns: int, colours: int) -> Image.Image:
    """The pixels of a raster that is packed as in a PNG file."""
    import zlib

    rows = len(zlib.decompress(packed)) // (1 + columns * colours)
    head = files.chunk(b"IHDR", struct.pack(">LLBBBBB", columns, rows, 8, {1: 0, 3: 2}[colours], 0, 0, 0))
    return Image.open(BytesIO(files.SIGNATURE + head + files.chunk(b"IDAT", packed) + files.chunk(b"IEND", b"")))


def test_an_interlaced_picture_is_printed() -> None:
    raster = decode(files.interlaced()).raster
    assert opened(raster.content, 8, 1).tobytes() == bytes(range(0, 256, 4))


@pytest.mark.parametrize("name", HOSTILE)
def test_what_cannot_be_printed_is_refused(name: str) -> None:
    with pytest.raises(PictureError) as raised:
        decode(HOSTILE[name])
    assert raised.value.hint


def test_there_are_enough_of_both() -> None:
    assert len(RIGHT) >= 60
    assert len(HOSTILE) >= 60


@pytest.mark.parametrize("name", [name for name in RIGHT if "turned" in name or "remarks" in name or "thumb" in name])
def test_nothing_but_the_picture_is_published(name: str) -> None:
    raster = decode(RIGHT[name].data).raster
    assert b"SECRET" in RIGHT[name].data
    assert b"SECRET" not in raster.content
    assert b"Exif" not in raster.content


def test_a_plain_photograph_is_taken_as_it_is() -> None:
    data = files.saved(files.photograph(), "JPEG")
    assert decode(data).raster.content == data
    dressed = files.with_profile(files.with_segment(data, 0xE1, files.turned(6)), files.srgb()) + b"behind the end"
    assert decode(dressed).raster.content == data


def test_a_profile_that_is_no_use_is_told_and_left_out() -> None:
    data = files.saved(files.photograph(), "JPEG")
    for profile in (bytes(16_000_000), b"no profile", files.srgb()[:300]):
        found = decode(files.with_profile(data, profile))
        assert (found.raster.content, found.remarks) == (data, (FOREIGN_PROFILE,))
    missing = files.with_segment(data, 0xE2, b"ICC_PROFILE\0\1\2" + files.srgb())
    assert decode(missing).remarks == (FOREIGN_PROFILE,)
    assert decode(files.saved(files.scene(), "PNG", icc_profile=b"none")).remarks == (FOREIGN_PROFILE,)


def test_a_picture_that_nobody_sees_is_told() -> None:
    data = files.png((8, 8), 8, 6, (b"\0" + bytes([9, 9, 9, 0] * 8)) * 8)
    assert decode(data).remarks == (INVISIBLE,)


def test_inks_without_a_profile_are_told() -> None:
    found = decode(files.saved(Image.new("CMYK", (40, 30), (0, 200, 200, 30)), "JPEG"))
    assert found.remarks == (NO_PROFILE,)
    assert "DeviceRGB" in found.raster.entries


def test_red_that_is_no_ycbcr_is_coded_again() -> None:
    """A JPEG whose components are red, green and blue is not what readers of PDF expect."""
    data = files.saved(files.scene(), "JPEG", keep_rgb=True, quality=95)
    found = decode(data)
    assert found.raster.content != data
    assert distance(rendered(found), files.scene()) < 6


PACKED = ["png-alpha", "png-grey-16", "png-grey-1", "jpeg-profile", "jpeg-turned-6"]


@pytest.mark.parametrize("name", quick(PACKED, ["png-alpha", "jpeg-profile"]))
def test_both_standards_accept_what_is_made(name: str) -> None:
    raster = decode(RIGHT[name].data).raster
    figure = Figure("f", "Figuur 1", (Run("Een vlak"),), "Een vlak", Picture("p", *raster.size, raster), mark=MARK)
    _, data = made(document(FIRST, figure))
    assert verdicts(data) == []
    assert pikepdf.open(BytesIO(data)).pages


@pytest.mark.parametrize("seed", range(0, 40, 2))
def test_no_damage_makes_the_reader_fail(seed: int) -> None:
    """Whatever the damage, a picture is whole or refused."""
    chance = random.Random(seed)
    sources = [RIGHT[name].data for name in sorted(RIGHT) if len(RIGHT[name].data) < 100_000]
    for _ in range(15):
        try:
            found = decode(files.mutated(chance, chance.choice(sources)))
        except PictureError:
            continue
        assert min(found.raster.size) > 0


def test_a_bomb_takes_no_memory() -> None:
    data = RIGHT["png-bomb-of-text"].data, HOSTILE["png-bomb"]
    tracemalloc.start()
    decode(data[0])
    with pytest.raises(PictureError):
        decode(data[1])
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 20_000_000


def test_the_same_file_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("jpeg-profile", "png-alpha", "png-grey-16"):
        assert decode(RIGHT[name].data) == decode(RIGHT[name].data)
