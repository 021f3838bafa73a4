"""The cover: bars of the report's own data that read truly, read back from the page, with room for their words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

import pymupdf
import pytest

from report.compose import compose
from report.diagnostics.errors import LayoutError
from report.document import Chart, Cover, CoverFigure, Point, Series
from report.theme.lengths import MM
from report.theme.theme import Theme
from report.typeset import typeset
from report.typography.lines import Rectangle
from tests.documents import THEME, document, paragraph

NAMES = ("Antwerpen", "Brussels Hoofdstedelijk Gewest", "Henegouwen", "Luik", "Oost-Vlaanderen", "Namen")
COVER = Cover("Groene daken", "Jaarverslag", "2030", "Federaal Instituut")


def figure(*values: float | None) -> CoverFigure:
    """A figure with these values, written as they are."""
    points = tuple([Point(value, "" if value is None else f"{value:g}") for value in values])
    names = tuple([NAMES[at % len(NAMES)] for at in range(len(values))])
    chart = Chart("bar", names, (Series("Daken", points),), (), unit="Daken (m²)")
    return CoverFigure("Groene daken op federale gebouwen", chart, "Staafdiagram.")


class CoverPage(NamedTuple):
    """What stands on a cover: the boxes of its bars from left to right, those of its words, and the sheet's."""

    bars: list[Rectangle]
    words: list[tuple[Rectangle, str]]
    sheet: Rectangle


def printed(cover: Cover, theme: Theme = THEME) -> CoverPage:
    """A cover, read back from its file."""
    data = typeset(compose(replace(document(paragraph("Tekst.")), cover=cover), theme), theme)
    with pymupdf.open(stream=data) as pdf:  # type: ignore[no-untyped-call]
        page = pdf[0]
        height = float(page.rect.height)
        _, *drawings = [upright(one["rect"], height) for one in page.get_drawings()]  # the first is the ground
        words = [(upright(one[:4], height), one[4]) for one in page.get_text("words")]
        return CoverPage(drawings[1:], words, Rectangle(0, 0, float(page.rect.width), height))


def upright(box: Sequence[float], height: float) -> Rectangle:
    """A box of which the heights were measured from the top of a page."""
    left, top, right, bottom = [float(one) for one in box]
    return Rectangle(left, height - bottom, right, height - top)


@pytest.mark.parametrize("count", [1, 2, 3, 11, 60, 400])
def test_bars_are_as_long_as_their_values_and_none_is_cut(count: int) -> None:
    values = [float((at * 37) % 11 + 1) for at in range(count)]
    page = printed(replace(COVER, figure=figure(*values)))
    assert len(page.bars) == count
    top = max(bar.top - bar.bottom for bar in page.bars) / max(values)
    assert [bar.top - bar.bottom for bar in page.bars] == pytest.approx([value * top for value in values], abs=0.02)
    assert len({round(bar.bottom, 1) for bar in page.bars}) == 1
    left, right = THEME.grid.left, THEME.grid.left + THEME.grid.wide
    assert all(left - 0.1 <= bar.left < bar.right <= right + 0.1 for bar in page.bars)
    assert all(one.right <= other.left + 0.01 for one, other in zip(page.bars, page.bars[1:], strict=False))


def test_what_is_drawn_is_said_with_the_first_the_last_and_the_highest_value() -> None:
    page = printed(replace(COVER, figure=figure(12, 34, 91, 45, 78)))
    said = " ".join([word for _, word in page.words])
    assert "Daken (m²) Groene daken op federale gebouwen" in said
    assert [word for _, word in page.words if word in ("12", "34", "91", "45", "78")] == ["12", "78", "91"]
    (peak,) = [box for box, word in page.words if word == "91"]
    assert (peak.left + peak.right) / 2 == pytest.approx((page.bars[2].left + page.bars[2].right) / 2, abs=0.5)


@pytest.mark.parametrize("values", [(None, 5, 8, None), (5, None, None, 8), (8.0,), (8, 8, 8), (0, 3, 0)])
def test_a_missing_value_has_a_place_and_no_bar_and_words_never_meet(values: tuple[float | None, ...]) -> None:
    page = printed(replace(COVER, figure=figure(*values)))
    assert len(page.bars) == len([value for value in values if value])
    assert not [1 for at, (one, _) in enumerate(page.words) for other, _ in page.words[at + 1 :] if meet(one, other)]
    assert not [word for one, word in page.words for bar in page.bars if meet(one, bar)]


def meet(one: Rectangle, other: Rectangle) -> bool:
    """Whether two boxes have more in common than their edges, which reach beyond letters."""
    beside = one.left >= other.right or other.left >= one.right
    slack = 0.25 * (one.top - one.bottom)
    return not beside and one.bottom + slack < other.top and other.bottom < one.top - slack


def test_a_title_that_leaves_no_room_for_the_data_is_told() -> None:
    long = "Een verslag met een titel die over heel de omslag loopt en geen einde kent, hoe men hem ook leest " * 2
    with pytest.raises(LayoutError, match="leave no room for the data on the cover"):
        printed(replace(COVER, title=long.strip(), figure=figure(1, 2)))
    assert printed(replace(COVER, title=long.strip())).words


def test_nothing_of_a_cover_is_beyond_a_small_sheet() -> None:
    small = THEME.model_copy(update={"page": THEME.page.model_copy(update={"height": 230 * MM})})
    page = printed(replace(COVER, figure=figure(12, 34, 91, 45, 78)), small)
    boxes = [*page.bars, *[box for box, _ in page.words]]
    assert min([min(box) for box in boxes]) > 0
    assert max([box.right for box in boxes]) < page.sheet.right
    assert max([box.top for box in boxes]) < page.sheet.top
