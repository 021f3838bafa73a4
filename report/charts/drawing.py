"""Drawing: a chart in the faces of the report, taken from the cache where nothing has changed that shapes it."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from report.charts import CHARTS
from report.charts.display import FIGURES, DisplayList, PlacedText, pack, unpack
from report.charts.words import numbered, words_of

if TYPE_CHECKING:
    from report.cache import Cache
    from report.charts.palette import Palette
    from report.document import Chart
    from report.typography.faces import Face

DRAWS = ("charts", "colours", "typography")  # the folders whose code shapes what is drawn, and how texts are measured
ROLES = ("regular", "semibold")
ASCENT = 0.75  # of the size: what a line of text takes above its baseline, accents on capitals aside
DESCENT = 0.22  # of the size: what it takes below


def draw_chart(
    chart: Chart, width: float, palette: Palette, faces: Mapping[str, Face], cache: Cache | None = None
) -> DisplayList:
    """Draw a chart, or find it in the cache; `width` in points, its kind knows the height that suits it.

    `faces` must hold the ROLES. matplotlib is imported only if the chart is not in the cache.
    """
    width = round(width, 2)
    fonts = " ".join([faces[role].digest for role in ROLES])
    key = repr((chart, width, palette, fonts, _renderer()))
    kept = cache.get("charts", key) if cache else None
    display = unpack(kept) if kept is not None else None
    if display is None or not all(_suits(text, chart, faces) for text in display.words):
        logging.getLogger("matplotlib").setLevel(logging.ERROR)  # its remarks on fonts and folders concern nobody here
        from report.charts.canvas import record

        def measure(text: str, role: str, size: float) -> tuple[float, float, float]:
            """Measure a line as `operators` of a display list show it."""
            return faces[role].width(str(text), size, FIGURES), (ASCENT + DESCENT) * size, DESCENT * size

        display = record(CHARTS[chart.kind], numbered(chart), width, palette, measure)
        if cache and not display.faults:
            cache.put("charts", key, pack(display))
    return display


def _suits(text: PlacedText, chart: Chart, faces: Mapping[str, Face]) -> bool:
    """Whether a text that was kept can be one of a chart in these faces."""
    return text.role in faces and (text.word is None or text.word < len(words_of(chart)))


@cache
def _renderer() -> str:
    """What draws, as a hash: the modules of these folders, and matplotlib by the file that says its version."""
    files = [file for folder in DRAWS for file in sorted((Path(__file__).parents[1] / folder).glob("*.py"))]
    matplotlib = find_spec("matplotlib")
    if matplotlib and matplotlib.origin:
        files.append(Path(matplotlib.origin).with_name("_version.py"))
    return hashlib.sha256(b"\0".join([file.read_bytes() for file in files])).hexdigest()
