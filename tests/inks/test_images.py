"""Pictures in inks: no pixel stays RGB, grey ones and masks stay as they are, colours are those of fields."""

from __future__ import annotations

import zlib
from io import BytesIO

import pytest
from PIL import Image

from report.inks.condition import condition_for
from report.inks.images import image_in_inks
from report.inks.proofing import printed_colour
from report.inks.separation import Separation, separation_for
from report.pictures import decode
from report.pictures.raster import Raster


@pytest.fixture(scope="module")
def separation() -> Separation:
    return separation_for(condition_for("coated"))


def picture(mode: str, colour: tuple[int, ...] | int, form: str) -> Raster:
    stream = BytesIO()
    Image.new(mode, (24, 16), colour).save(stream, form)
    return decode(stream.getvalue()).raster


@pytest.mark.parametrize("form", ["PNG", "JPEG"])
def test_pixels_are_in_the_inks_of_their_colour(separation: Separation, form: str) -> None:
    made = image_in_inks(picture("RGB", (18, 89, 74), form), separation)
    assert "/DeviceCMYK" in made.entries
    assert "RGB" not in made.entries
    assert (made.columns, made.rows) == (24, 16)
    if form == "JPEG":
        assert "/Decode[1 0 1 0 1 0 1 0]" in made.entries
        shown = Image.open(BytesIO(made.content))
        assert shown.mode == "CMYK"
        first = shown.tobytes()[:4]
    else:
        first = zlib.decompress(made.content)[:4]
    seen = printed_colour(*[value / 255 for value in first])
    assert seen == pytest.approx((18 / 255, 89 / 255, 74 / 255), abs=0.1)


@pytest.mark.parametrize("form", ["PNG", "JPEG"])
def test_grey_pictures_are_black_ink_as_they_are(separation: Separation, form: str) -> None:
    grey = picture("L", 90, form)
    assert image_in_inks(grey, separation) is grey


def test_masks_and_turns_are_kept(separation: Separation) -> None:
    clear = picture("RGBA", (200, 10, 10, 128), "PNG")
    made = image_in_inks(clear._replace(orientation=6), separation)
    assert made.mask is clear.mask
    assert made.orientation == 6
