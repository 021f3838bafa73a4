"""Text beyond the edge of a page and text on other text are found, in files of anybody; what is sound is let alone."""

from __future__ import annotations

import pytest

from report.verify import verify_bytes
from tests.verify import bombs


def placed(*texts: tuple[float, float, str], box: bytes = b"") -> set[str]:
    """The rules that a page breaks on which texts of 12 points, an element each, stand at these places."""
    shown = [
        b"/P<</MCID %d>>BDC BT /G 12 Tf %f %f Td (%s) Tj ET EMC" % (n, x, y, text.encode())
        for n, (x, y, text) in enumerate(texts)
    ]
    font = b"/Font<</G<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>"
    found = verify_bytes(bombs.pdf(bombs.page(b"\n".join(shown), resources=font, page=box)))
    return {finding.rule for finding in found} & {"off-page", "overprinted"}


@pytest.mark.parametrize(("x", "y"), [(-20, 300), (480, 300), (100, 705), (100, -8), (900, 300), (100, 697)])
def test_text_beyond_an_edge_is_found(x: float, y: float) -> None:
    assert placed((x, y, "some words")) == {"off-page"}


@pytest.mark.parametrize(("x", "y"), [(0, 300), (435, 300), (100, 690), (100, 0)])
def test_text_within_the_page_is_let_alone(x: float, y: float) -> None:
    assert placed((x, y, "some words  ")) == set()


def test_what_is_cropped_is_beyond_the_page() -> None:
    assert placed((100, 300, "some words"), box=b"/CropBox[0 0 130 700]") == {"off-page"}
    assert placed((100, 300, "some words"), box=b"/CropBox[0 0 (x) 700]") == set()


@pytest.mark.parametrize(("x", "y"), [(100, 300), (105, 302), (90, 298), (150, 300)])
def test_text_on_text_is_found(x: float, y: float) -> None:
    assert placed((100, 300, "some words"), (x, y, "other words")) == {"overprinted"}


@pytest.mark.parametrize(("x", "y"), [(100, 288), (100, 307), (160, 300), (40, 300)])
def test_text_beside_text_is_let_alone(x: float, y: float) -> None:
    assert placed((100, 300, "some words"), (x, y, "elsewhere")) == set()


def test_the_same_words_twice_are_bold() -> None:
    assert placed((100, 300, "some words"), (100.3, 300, "some words")) == set()


def test_a_page_full_of_text_on_text_is_told_in_a_few_findings() -> None:
    many = [(100.0, 300.0, f"words {number}") for number in range(2_000)]
    assert placed(*many) == {"overprinted"}
