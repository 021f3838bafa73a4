"""A photograph and a logo on the cover: in their places, with room around them, read aloud once."""

from __future__ import annotations

import io
from dataclasses import replace

import pymupdf
import pytest
from PIL import Image

from report.compose import compose
from report.diagnostics.errors import LayoutError
from report.document import Cover, CoverPicture, Picture
from report.pictures import decode
from report.structure.element import outline
from report.theme.measures import logo_room
from report.typeset import typeset
from report.typography.lines import Rectangle
from tests.compose.test_cover import COVER, upright
from tests.documents import THEME, document, paragraph

PAGE = THEME.page


def picture(width: int, height: int, alt: str = "Een dak met planten.") -> CoverPicture:
    """A plain picture of so many pixels."""
    file = io.BytesIO()
    Image.new("RGB", (width, height), "#336699").save(file, "PNG")
    raster = decode(file.getvalue()).raster
    assert raster is not None
    return CoverPicture(Picture("roof.png", width, height, raster), alt)


def placed(cover: Cover) -> list[Rectangle]:
    """The boxes of the pictures on a cover, as they are drawn, from the first to the last."""
    data = typeset(compose(replace(document(paragraph("Tekst.")), cover=cover), THEME), THEME)
    with pymupdf.open(stream=data) as pdf:  # type: ignore[no-untyped-call]
        page = pdf[0]
        return [upright(one["bbox"], float(page.rect.height)) for one in page.get_image_info()]


@pytest.mark.parametrize("size", [(300, 100), (300, 200), (300, 240), (200, 300), (40, 400)])
def test_a_photograph_is_as_wide_as_the_sheet_or_whole(size: tuple[int, int]) -> None:
    (box,) = placed(replace(COVER, photo=picture(*size)))
    assert box.right == pytest.approx(PAGE.width, abs=0.1)
    assert (box.right - box.left) / (box.top - box.bottom) == pytest.approx(size[0] / size[1], rel=0.01)
    if box.left > 0.1:  # it is whole, and as high as its room
        assert size[1] > size[0] * 0.7
        assert box.bottom > THEME.grid.bottom
        assert box.top < PAGE.height * 0.75


def test_a_logo_keeps_its_proportions_within_its_room_at_the_right_of_the_grid() -> None:
    for size in ((900, 300), (100, 800), (2000, 40)):
        (box,) = placed(replace(COVER, logo=picture(*size)))
        width, height = logo_room(THEME)
        assert box.right - box.left <= width + 0.1
        assert box.top - box.bottom <= height + 0.1
        assert (box.right - box.left) / (box.top - box.bottom) == pytest.approx(size[0] / size[1], rel=0.02)
        assert box.right == pytest.approx(THEME.grid.left + THEME.grid.wide - 9, abs=0.1)


def test_pictures_of_the_cover_are_read_once_and_in_their_order() -> None:
    cover = replace(COVER, photo=picture(300, 200), logo=picture(90, 30, "Logo van het instituut."))
    story = compose(replace(document(paragraph("Tekst.")), cover=cover), THEME)
    told = [line.strip() for line in outline(story.tree) if "alt:" in line or "Instituut" in line]
    assert told == ["alt: Een dak met planten.", "P: Federaal Instituut", "alt: Logo van het instituut."]


def test_a_title_that_leaves_no_room_for_a_photograph_is_told() -> None:
    long = "Een verslag met een titel die over heel de omslag loopt en geen einde kent, hoe men hem ook leest " * 2
    with pytest.raises(LayoutError, match="leave no room for the photograph on the cover"):
        placed(replace(COVER, title=long.strip(), photo=picture(300, 200)))
