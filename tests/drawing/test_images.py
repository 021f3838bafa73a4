"""Images: whatever their format, they are embedded as sRGB or grey, and both standards accept the file."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pymupdf
import pytest
from PIL import Image

from report.document import Figure, Run
from tests.documents import MARK, document
from tests.pdf.tagged import made, verdicts
from tests.strategies import FIRST, picture_of

RED, CLEAR = (200, 30, 30), (200, 30, 30, 90)
IMAGES: dict[str, tuple[Image.Image, dict[str, Any]]] = {
    "rgb.png": (Image.new("RGB", (40, 30), RED), {}),
    "rgba.png": (Image.new("RGBA", (40, 30), CLEAR), {}),
    "opaque.png": (Image.new("RGBA", (40, 30), (*RED, 255)), {}),
    "grey.png": (Image.new("L", (40, 30), 90), {}),
    "grey-alpha.png": (Image.new("LA", (40, 30), (90, 40)), {}),
    "palette.png": (Image.new("RGB", (40, 30), RED).quantize(4), {}),
    "palette-clear.png": (Image.new("RGB", (40, 30), RED).quantize(4), {"transparency": 0}),
    "colour-key.png": (Image.new("RGB", (40, 30), RED), {"transparency": RED}),
    "two.png": (Image.new("1", (40, 30), 1), {}),
    "rgb.jpg": (Image.new("RGB", (40, 30), RED), {}),
    "grey.jpg": (Image.new("L", (40, 30), 90), {}),
    "cmyk.jpg": (Image.new("CMYK", (40, 30), (0, 200, 200, 30)), {}),
}


def drawn(path: Path) -> tuple[pikepdf.Pdf, bytes]:
    figure = Figure("f", "Figuur 1", (Run("Een vlak"),), "Een vlak", picture_of(path), mark=MARK)
    _, data = made(document(FIRST, figure))
    return pikepdf.open(BytesIO(data)), data


@pytest.fixture(params=IMAGES)
def path(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    name: str = request.param
    image, options = IMAGES[name]
    found = tmp_path / name
    image.save(found, **options)
    return found


def embedded(pdf: pikepdf.Pdf) -> Any:
    (image,) = pdf.pages[2].Resources.XObject.values()
    return image


def test_both_standards_accept_the_image(path: Path) -> None:
    pdf, data = drawn(path)
    assert verdicts(data) == []
    assert str(embedded(pdf).ColorSpace) == (
        "/DeviceGray" if path.stem in ("grey", "grey-alpha", "two") else "/DeviceRGB"
    )


def test_the_pixels_are_those_of_the_file(path: Path) -> None:
    pdf, _ = drawn(path)
    image = embedded(pdf)
    shown = pikepdf.PdfImage(image).as_pil_image().convert("RGB")
    with Image.open(path) as source:
        assert shown.size == source.size
        pairs = zip(shown.getpixel((20, 15)), source.convert("RGB").getpixel((20, 15)), strict=True)  # type: ignore[arg-type]
        assert all(abs(one - other) <= 3 for one, other in pairs)
    assert ("/SMask" in image) == (path.stem in ("rgba", "grey-alpha", "palette-clear", "colour-key"))


def test_pages_with_translucent_images_say_in_which_colours_they_blend(path: Path) -> None:
    pdf, _ = drawn(path)
    groups = [str(page.obj.Group.CS) for page in pdf.pages if "/Group" in page.obj]
    assert groups == (["/DeviceRGB"] if "/SMask" in embedded(pdf) else [])


def test_a_jpeg_is_taken_as_it_is_and_an_image_is_embedded_once(tmp_path: Path) -> None:
    path = tmp_path / "rgb.jpg"
    IMAGES["rgb.jpg"][0].save(path)
    figures = [Figure(f"f{n}", "Figuur 1", (Run("Een vlak"),), "Een vlak", picture_of(path), mark=MARK) for n in (1, 2)]
    _, data = made(document(FIRST, *figures))
    assert data.count(path.read_bytes()) == 1
    with pymupdf.open(stream=data) as pdf:  # type: ignore[no-untyped-call]
        assert len({image[0] for page in pdf for image in page.get_images()}) == 1
