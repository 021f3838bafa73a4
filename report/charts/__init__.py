"""Charts: drawn on matplotlib's Axes in the report's own faces, kept as display lists, replayed as PDF operators."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from report.charts.area import AREA
from report.charts.bar import BAR
from report.charts.display import DisplayList, pack, unpack
from report.charts.fonts import fingerprint, measure_in
from report.charts.hbar import HBAR
from report.charts.kind import ChartKind
from report.charts.line import LINE
from report.charts.multiples import MULTIPLES
from report.charts.stacked_bar import STACKED_BAR

if TYPE_CHECKING:
    from report.cache import Cache
    from report.charts.palette import Palette
    from report.document import Chart
    from report.typography.faces import Face

#: Every kind of chart, by the name that editors write; a new one is a file here and a name in this tuple.
CHARTS: Mapping[str, ChartKind] = {kind.name: kind for kind in (BAR, HBAR, STACKED_BAR, LINE, AREA, MULTIPLES)}

DRAWS = ("charts", "colours", "typography")  # the folders whose code shapes what is drawn, and how texts are measured


def draw_chart(
    chart: Chart,
    width: float,
    palette: Palette,
    faces: Mapping[str, Face],
    cache: Cache | None = None,
) -> DisplayList:
    """Draw a chart, or find it in the cache; `width` in points, its kind knows the height that suits it.

    `faces` must hold the roles "regular" and "semibold". matplotlib is imported only if the chart is not in the cache.
    """
    width = round(width, 2)
    key = repr((chart, width, palette, fingerprint(faces), _renderer()))
    kept = cache.get("charts", key) if cache else None
    display = unpack(kept) if kept is not None else None
    if display is None:
        logging.getLogger("matplotlib").setLevel(logging.ERROR)  # its remarks on fonts and folders concern nobody here
        from report.charts.canvas import record

        display = record(CHARTS[chart.kind], chart, width, palette, measure_in(faces))
        if cache:
            cache.put("charts", key, pack(display))
    return display


@cache
def _renderer() -> str:
    """What draws, as a hash: the modules of these folders, and matplotlib by the file that says its version."""
    files = [file for folder in DRAWS for file in sorted((Path(__file__).parents[1] / folder).glob("*.py"))]
    matplotlib = find_spec("matplotlib")
    if matplotlib and matplotlib.origin:
        files.append(Path(matplotlib.origin).with_name("_version.py"))
    return hashlib.sha256(b"\0".join([file.read_bytes() for file in files])).hexdigest()
