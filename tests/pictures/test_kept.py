"""What a picture became is kept: the same comes back, what was tampered with does not, and nothing is decoded twice."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from report.cache import Cache
from report.pictures import decode
from report.pictures.kept import pack, unpack
from report.pictures.raster import INVISIBLE, PictureError
from tests.pictures import files
from tests.pictures.hostile import hostile
from tests.pictures.right import rights

RIGHT = dict(rights())
CLEAR = files.saved(Image.new("RGBA", (40, 30), (0, 200, 200, 0)), "PNG")
INKS = files.saved(Image.new("CMYK", (40, 30), (0, 200, 200, 30)), "JPEG")


@pytest.mark.parametrize(
    "data", [RIGHT["jpeg-profile"].data, RIGHT["png-alpha"].data, RIGHT["png-grey-16"].data, CLEAR, INKS]
)
def test_a_picture_that_was_met_before_is_the_same_and_is_not_decoded(
    data: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = decode(data, Cache(tmp_path))
    assert first == decode(data)
    monkeypatch.setattr("report.pictures._decoded", None)
    again = decode(data, Cache(tmp_path))
    assert again == first
    assert again.remarks == first.remarks


def test_a_picture_that_is_refused_is_refused_again(tmp_path: Path) -> None:
    for _ in range(2):
        with pytest.raises(PictureError):
            decode(hostile()["png-bomb"], Cache(tmp_path))


@pytest.mark.parametrize(
    "other",
    [
        b"",
        b"\n",
        b"[]\n",
        b"[[], []]\n",
        b"[[], [7]]\n",
        b'[[["/Type/XObject/Subtype/Image", 1, 1, 1, 4]], []]\nabc',
        b'[[["/Type/XObject/Subtype/Image", 1, 1, 1, -1]], []]\nabc',
        b'[[["/Type/XObject/Subtype/Image/A(x)", 1, 1, 1, 3]], []]\nabc',
        b'[[["/Type/XObject/Subtype/Image/A", "x", 1, 1, 3]], []]\nabc',
        b'[[["/Type/XObject/Subtype/Image/A", 1, 1, 1, 2]], []]\nabc',
        b"[" * 100_000,
    ],
)
def test_other_bytes_are_no_picture(other: bytes) -> None:
    assert unpack(other) is None


def test_what_is_packed_is_whole() -> None:
    found = decode(CLEAR)
    assert found.raster.mask is not None
    assert found.remarks == (INVISIBLE,)
    packed = pack(found)
    assert unpack(packed) == found
    assert unpack(packed[:-1]) is None
    assert unpack(packed + b"x") is None
