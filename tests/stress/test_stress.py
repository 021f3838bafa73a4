"""Long reports full of figures in one, two and three columns: holes, level columns, order, references, chapter ends."""

from __future__ import annotations

from functools import cache

import pytest

from report.compose import compose
from report.theme.parts import Columns
from report.typeset import typeset
from tests.documents import THEME
from tests.stress.invented_report import InventedReport
from tests.stress.layout_reading import LayoutReading

pytestmark = pytest.mark.slow

GUTTERS = {1: 8, 2: 8, 3: 6}  # millimetres, by columns
HOLES = {1: 0.01, 2: 0.06, 3: 0.08}  # of the pages that have one; of those of a greedy breaker, it was a fifth
UNEVEN = {1: 0.0, 2: 0.08, 3: 0.15}  # of the pages with columns that differ
FAR = 0.03  # of the figures that are not on the page of the first text that refers to them, nor on the next one
HELD = [5, 6]  # that nobody looked at while the program was made


@cache
def reading(seed: int, language: str, columns: int, chapters: int = 14) -> LayoutReading:
    """A report, read back."""
    theme = THEME.model_copy(update={"columns": Columns(count=columns, gutter=GUTTERS[columns])})
    made = InventedReport(seed, language, chapters).document()
    return LayoutReading(typeset(compose(made, theme), theme), theme)


def holds(found: LayoutReading, columns: int) -> None:
    """Holes and unequal columns are rare, figures keep their order and stand where a reader looks for them."""
    pages = len(found.ink)
    assert len(found.holes()) <= HOLES[columns] * pages
    assert len(found.unequal()) <= UNEVEN[columns] * pages
    assert found.disorder() == []
    distances = found.distances()
    far = sum([count for away, count in distances.items() if abs(away) > 1])
    assert far <= FAR * sum(distances.values())


@pytest.mark.parametrize("columns", [1, 2])
def test_a_short_report_holds(columns: int) -> None:
    found = reading(3, "nl", columns, 2)
    assert found.holes() == []
    assert found.short_ends() == []
    assert found.widows() == []
    holds(found, columns)


@pytest.mark.long
@pytest.mark.parametrize(
    ("seed", "language", "columns"), [(1, "nl", 1), (2, "fr", 2), (3, "nl", 3), (HELD[0], "fr", 1), (HELD[1], "nl", 2)]
)
def test_a_long_report_holds(seed: int, language: str, columns: int) -> None:
    found = reading(seed, language, columns)
    assert len(found.ink) > 90
    assert len(found.short_ends()) < 3
    holds(found, columns)
