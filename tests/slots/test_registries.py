"""The page of docs about slots names every row that a slot finds, and all that is told of a number."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from report.slots.comparisons import COMPARISONS, DIRECTIONS
from report.slots.rows import COMPARED, PLACED

PAGE = (Path(__file__).parents[2] / "docs" / "slots.md").read_text("utf-8")


@pytest.mark.parametrize("name", [*PLACED, *COMPARED, *COMPARISONS, *DIRECTIONS])
def test_the_page_has_it(name: str) -> None:
    assert re.search(rf"`(?:change.?\|)?{name}(?:`| ROW`| \w+`)", PAGE)
