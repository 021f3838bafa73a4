"""The content of all years is right, whatever else changes; only questions to the authors may be open."""

from __future__ import annotations

from pathlib import Path

import pytest

from report.diagnostics.errors import Severity
from report.pipeline import check

ROOT = Path(__file__).parent.parent
YEARS = sorted(int(path.name) for path in (ROOT / "content").iterdir() if path.name.isdigit())


def test_there_is_content() -> None:
    assert 2022 in YEARS


@pytest.mark.parametrize("year", YEARS)
def test_the_content_of_a_year_passes_the_check(year: int) -> None:
    assert [str(one) for one in check(ROOT, year) if one.severity is not Severity.QUERY] == []
