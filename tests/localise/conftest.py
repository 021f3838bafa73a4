"""Where tests of corrected editions find the edition before."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.localise.correcting import FRONT, SECTIONS, keep
from tests.localise.making import report_of


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A report whose first edition was published."""
    keep(tmp_path, report_of(tmp_path, SECTIONS, front=FRONT))
    return tmp_path
