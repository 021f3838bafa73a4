"""The long report is the same for a seed, and what is wrong with the pages of a file is seen."""

from __future__ import annotations

import pytest

from report.compose import compose
from report.document import Figure, Group, Heading, Paragraph, Run
from report.typeset import typeset
from tests.documents import MARK, THEME, document, paragraph
from tests.strategies import FIRST, PROSE
from tests.stress.invented_report import InventedReport, picture
from tests.stress.layout_reading import LayoutReading

pytestmark = pytest.mark.slow


def reading(*elements: Heading | Paragraph | Figure | Group) -> LayoutReading:
    """How the pages of a document are filled."""
    return LayoutReading(typeset(compose(document(*elements), THEME), THEME), THEME)


def shown(number: int, shape: int = 1) -> Figure:
    """A picture on a page of which it takes more than the half."""
    return Figure(f"f{number}", f"Figuur {number}", (Run("Een dak"),), "Grijs", picture(shape, 40), mark=MARK)


def test_a_seed_tells_what_is_in_a_report() -> None:
    assert InventedReport(3, "fr", 2).document() == InventedReport(3, "fr", 2).document()
    assert InventedReport(3, "fr", 2).document() != InventedReport(4, "fr", 2).document()
    assert InventedReport(3, "fr", 2).document() != InventedReport(3, "nl", 2).document()


def test_a_long_report_is_long() -> None:
    made = InventedReport(1, "nl")
    elements = made.document().elements
    assert sum(made.count.values()) >= 170
    assert len(made.notes) >= 60
    assert sum([isinstance(element, Group) and element.role == "callout" for element in elements]) > 20
    assert sum([isinstance(element, Heading) for element in elements]) > 70


def test_a_hole_inside_a_chapter_is_seen() -> None:
    after = Group("callout", (paragraph(PROSE),))
    found = reading(FIRST, *[paragraph(PROSE * 6)] * 4, shown(1), after, shown(2), after, shown(3), after)
    assert [hole.page for hole in found.holes()] == [hole.page for hole in found.wide_holes()]
    assert found.holes()


def test_a_page_of_prose_has_no_hole() -> None:
    found = reading(FIRST, *[paragraph(PROSE * 6)] * 20)
    assert len(found.ink) > 3
    assert not [*found.holes(), *found.unequal(), *found.short_ends(), *found.widows()]


def test_figures_and_references_are_found() -> None:
    to = Paragraph((Run("Zie "), Run("Figuur 2", href="#f2", solid=True), Run(".")), mark=MARK)
    found = reading(FIRST, to, *[paragraph(PROSE * 6)] * 20, shown(1), shown(2))
    assert [(caption.kind, caption.number) for caption in found.captions] == [("Figuur", 1), ("Figuur", 2)]
    assert found.disorder() == []
    (away,) = found.distances()
    assert away > 2
    swapped = reading(FIRST, shown(2), shown(1))
    assert [caption.number for caption in swapped.disorder()] == [1]
