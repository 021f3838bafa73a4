"""Fonts: how charts measure texts in the report's faces, and by what these faces are known to the cache."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from report.charts.display import FIGURES

if TYPE_CHECKING:
    from report.charts.lettering import Measure
    from report.typography.faces import Face

ROLES = ("regular", "semibold")
ASCENT = 0.75  # of the size: what a line of text takes above its baseline, accents on capitals aside
DESCENT = 0.22  # of the size: what it takes below


def measure_in(faces: Mapping[str, Face]) -> Measure:
    """A function that measures a line of text as `report.charts.display.operators` will show it."""

    def measure(text: str, role: str, size: float) -> tuple[float, float, float]:
        return faces[role].width(text, size, FIGURES), (ASCENT + DESCENT) * size, DESCENT * size

    return measure


def fingerprint(faces: Mapping[str, Face]) -> str:
    """What tells these faces from others with the same names."""
    return " ".join([_digest(face.path, face.path.stat().st_mtime_ns) for face in (faces[role] for role in ROLES)])


@cache
def _digest(path: Path, changed: int) -> str:
    """The content of a font file that was changed at `changed`, as a hash."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
