"""The size of pictures, compared with another reader of them, and what is no picture."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from report.diagnostics.errors import AssetError
from report.validate.rules.pictures import LARGEST, read_picture


def saved(folder: Path, form: str, size: tuple[int, int], **options: object) -> str:
    buffer = BytesIO()
    Image.new("RGB", size, (200, 80, 40)).save(buffer, form, **options)
    (folder / "p").write_bytes(buffer.getvalue())
    return "p"


@pytest.mark.parametrize(("form", "options"), [("PNG", {}), ("JPEG", {}), ("JPEG", {"progressive": True})])
@pytest.mark.parametrize("size", [(1, 1), (120, 80), (3000, 7)])
def test_the_size_is_read(tmp_path: Path, form: str, options: dict[str, object], size: tuple[int, int]) -> None:
    picture = read_picture(tmp_path, saved(tmp_path, form, size, **options))
    assert (picture.width, picture.height) == size
    assert picture.file == tmp_path / "p"


@pytest.mark.parametrize("form", ["GIF", "BMP", "TIFF", "WEBP"])
def test_other_formats_are_refused(tmp_path: Path, form: str) -> None:
    with pytest.raises(AssetError, match="is not a PNG or JPEG image"):
        read_picture(tmp_path, saved(tmp_path, form, (3, 3)))


def test_half_a_png_is_refused(tmp_path: Path) -> None:
    path = tmp_path / saved(tmp_path, "PNG", (300, 200))
    path.write_bytes(path.read_bytes()[:-13])
    with pytest.raises(AssetError, match="is not a PNG or JPEG image"):
        read_picture(tmp_path, "p")


@pytest.mark.parametrize("size", [(20_001, 1), (10_000, 9_000), (20_000, 20_000)])
def test_a_picture_of_too_many_pixels_is_refused_before_it_is_decoded(tmp_path: Path, size: tuple[int, int]) -> None:
    path = tmp_path / saved(tmp_path, "PNG", (1, 1))
    data = bytearray(path.read_bytes())
    data[16:24] = struct.pack(">LL", *size)
    data[29:33] = struct.pack(">L", zlib.crc32(data[12:29]))
    path.write_bytes(data)
    with pytest.raises(AssetError, match="the image 'p' is too large"):
        read_picture(tmp_path, "p")


def test_a_picture_of_too_many_bytes_is_refused_unread(tmp_path: Path) -> None:
    with (tmp_path / "p").open("wb") as stream:
        stream.truncate(LARGEST + 1)
    with pytest.raises(AssetError, match="the image 'p' is too large"):
        read_picture(tmp_path, "p")


@pytest.mark.parametrize("name", ["../p", "a/p", "/etc/passwd", "", ".", ".."])
def test_a_picture_is_in_its_folder(tmp_path: Path, name: str) -> None:
    with pytest.raises(AssetError, match="is not the name of a file"):
        read_picture(tmp_path, name)


def test_a_missing_picture_is_told_with_the_nearest_name(tmp_path: Path) -> None:
    (tmp_path / "roof.png").touch()
    with pytest.raises(AssetError, match=r"there is no image 'rof\.png' \(did you mean 'roof\.png'\?\)"):
        read_picture(tmp_path, "rof.png")
    with pytest.raises(AssetError, match="put it in assets/images; there now: none"):
        read_picture(tmp_path / "nowhere", "x.png")


def test_the_case_of_a_name_counts_on_every_system(tmp_path: Path) -> None:
    (tmp_path / "Roof.png").touch()
    with pytest.raises(AssetError, match="there is no image"):
        read_picture(tmp_path, "roof.png")


@given(st.binary(max_size=60), st.sampled_from([b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"]))
def test_no_bytes_make_the_reader_fail(tmp_path_factory: pytest.TempPathFactory, data: bytes, start: bytes) -> None:
    folder = tmp_path_factory.mktemp("picture", numbered=True)
    (folder / "p").write_bytes(start + data)
    try:
        picture = read_picture(folder, "p")
    except AssetError:
        return
    assert picture.width > 0
    assert picture.height > 0
