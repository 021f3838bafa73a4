"""Flowables of ReportLab's that cannot be set: each is told where it was typed."""

from __future__ import annotations

from typing import Any, ClassVar

import pytest

from report.compose import compose
from report.diagnostics.errors import LayoutError
from report.typeset import typeset
from tests.compose.flowables import Fonts, content
from tests.documents import MARK, THEME, document, paragraph
from tests.pdf.tagged import made
from tests.strategies import FIRST, PROSE

pytestmark = pytest.mark.slow


def too_wide(width: float, fonts: Fonts) -> Any:
    from reportlab.graphics.shapes import Drawing

    return Drawing(width + 10, 10)


def nothing(width: float, fonts: Fonts) -> Any:
    return None


def several(width: float, fonts: Fonts) -> Any:
    return [too_wide(width, fonts)]


def endless(width: float, fonts: Fonts) -> Any:
    from reportlab.graphics.shapes import Drawing

    return Drawing(width, float("nan"))


def broken(width: float, fonts: Fonts) -> Any:
    raise KeyError("no such column")


def flowable_of(name: str, *arguments: Any) -> Any:
    """What makes a flowable of platypus."""

    def make(width: float, fonts: Fonts) -> Any:
        from reportlab import platypus
        from reportlab.platypus.tableofcontents import TableOfContents

        return TableOfContents() if name == "TableOfContents" else getattr(platypus, name)(*arguments)

    return make


def outside(width: float, fonts: Fonts) -> Any:
    from reportlab.graphics.shapes import Drawing, Rect

    return Drawing(200, 50, Rect(300, 10, 100, 20))


def new_page(width: float, fonts: Fonts) -> Any:
    from reportlab.platypus import Flowable

    class Paged(Flowable):  # type: ignore[misc]
        def wrap(self, width: float, height: float) -> tuple[float, float]:
            return width, 10.0

        def draw(self) -> None:
            self.canv.showPage()

    return Paged()


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (flowable_of("PageBreak"), "it draws nothing"),
        (flowable_of("Spacer", 1, 20), "it draws nothing"),
        (flowable_of("KeepTogether", []), "in ReportLab's own documents only"),
        (flowable_of("Indenter", 10), "in ReportLab's own documents only"),
        (flowable_of("TableOfContents"), "in ReportLab's own documents only"),
        (outside, "it paints 66 points beyond the size that it says it has"),
        (new_page, "it begins a page of its own"),
        (too_wide, "it is 344 points wide, and there is room for 334"),
        (broken, "KeyError: 'no such column'"),
        (nothing, "it is a NoneType, and not a flowable or drawing of ReportLab's"),
        (several, "it is a list, and not a flowable or drawing of ReportLab's"),
        (endless, "it says that it is nan points high"),
    ],
)
def test_what_cannot_be_set_is_told_where_it_was_typed(make: Any, words: str) -> None:
    with pytest.raises(LayoutError) as raised:
        made(document(FIRST, content(make), paragraph(PROSE)))
    (problem,) = raised.value.diagnostics
    assert words in problem.message
    assert problem.mark == MARK


def test_what_is_split_otherwise_when_it_is_drawn_is_told() -> None:
    from reportlab.platypus import Flowable

    class Whims(Flowable):  # type: ignore[misc]
        lost: ClassVar[int] = 0

        def __init__(self, rows: int) -> None:
            super().__init__()
            self.rows = rows

        def wrap(self, width: float, height: float) -> tuple[float, float]:
            return width, 10.0 * self.rows

        def split(self, width: float, height: float) -> list[Whims]:
            first = int(height // 10)
            return [Whims(first), Whims(self.rows - first - self.lost)] if 0 < first < self.rows else []

        def draw(self) -> None:
            self.canv.rect(0, 0, 5, 5)

    story = compose(document(FIRST, content(lambda width, fonts: Whims(200))), THEME)
    Whims.lost = 1
    with pytest.raises(LayoutError) as raised:
        typeset(story, THEME)
    assert "it is split otherwise the second time" in raised.value.diagnostics[0].message
    assert raised.value.diagnostics[0].mark == MARK
