"""Charts: drawn on matplotlib's Axes in the report's own faces, kept as display lists, replayed as PDF operators."""

from __future__ import annotations

from collections.abc import Mapping

from report.charts.area import AREA
from report.charts.bar import BAR
from report.charts.hbar import HBAR
from report.charts.kind import ChartKind
from report.charts.line import LINE
from report.charts.multiples import MULTIPLES
from report.charts.stacked_bar import STACKED_BAR

#: Every kind of chart, by the name that editors write; a new one is a file here and a name in this tuple.
CHARTS: Mapping[str, ChartKind] = {
    kind.name: kind
    for kind in (
        BAR,
        HBAR,
        STACKED_BAR,
        LINE,
        AREA,
        MULTIPLES,
    )
}
