"""What the tests of charts share: the report's faces and the colours of its theme."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from report.charts.palette import Palette
from report.theme.reading import read_theme
from report.typography.faces import Face
from report.typography.registry import read_face

ASSETS = Path(__file__).parents[2] / "assets"


@pytest.fixture(scope="session")
def faces() -> Mapping[str, Face]:
    """The faces that charts are set in."""
    return {
        "regular": read_face(ASSETS / "fonts" / "SourceSans3-Regular.ttf"),
        "semibold": read_face(ASSETS / "fonts" / "SourceSans3-Semibold.ttf"),
    }


@pytest.fixture(scope="session")
def palette() -> Palette:
    """The colours of the report's theme."""
    return Palette.of(read_theme((ASSETS,), "federal").colour)
