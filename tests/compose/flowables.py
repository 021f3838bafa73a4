"""Flowables and drawings of ReportLab's own library to place in editions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pymupdf

from report.document import ReportLabContent
from tests.documents import MARK
from tests.strategies import PROSE

Fonts = Mapping[str, str]
ALT = "Lijst van 120 genummerde daken, elk met het aantal kasten dat erop staat."
ROWS = 120


def ledger(width: float, fonts: Fonts) -> Any:
    """A table of ReportLab's with a head that is repeated."""
    from reportlab.platypus import LongTable

    font = [("FONT", (0, 0), (-1, -1), fonts["regular"], 9), ("FONT", (0, 0), (-1, 0), fonts["semibold"], 9)]
    rows = [["Dak", "Kasten"], *[[f"dak {n}", f"{n} kasten"] for n in range(1, ROWS + 1)]]
    return LongTable(rows, repeatRows=1, colWidths=[0.4 * width, 0.2 * width], style=font)


def prose(width: float, fonts: Fonts) -> Any:
    """A justified paragraph of ReportLab's."""
    from reportlab.lib.enums import TA_JUSTIFY
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph  # noqa: TID251

    style = ParagraphStyle("plain", fontName=fonts["regular"], fontSize=10, leading=14, alignment=TA_JUSTIFY)
    return Paragraph("<b>Vet</b> en <i>schuin</i>. " + PROSE * 60, style)


def bars(width: float, fonts: Fonts) -> Any:
    """A chart of ReportLab's."""
    from reportlab.graphics.charts.barcharts import VerticalBarChart
    from reportlab.graphics.shapes import Drawing

    chart = VerticalBarChart()
    chart.x, chart.y, chart.width, chart.height, chart.data = 30, 20, width - 40, 110, [(1, 2, 3)]
    chart.valueAxis.labels.fontName = chart.categoryAxis.labels.fontName = fonts["regular"]
    drawing = Drawing(width, 150)
    drawing.add(chart)
    return drawing


def code(width: float, fonts: Fonts) -> Any:
    """A two-dimensional code of ReportLab's."""
    from reportlab.graphics.barcode import createBarcodeDrawing

    return createBarcodeDrawing("QR", value="https://example.be", width=80, height=80)


def groups(width: float, fonts: Fonts) -> Any:
    """A table with cells over five rows, each group of another colour."""
    from reportlab.lib.colors import lightgrey
    from reportlab.platypus import Table

    starts = range(1, ROWS + 1, 5)
    style: list[Any] = [("FONT", (0, 0), (-1, -1), fonts["regular"], 9)]
    style += [("SPAN", (0, start), (0, start + 4)) for start in starts]
    style += [("BACKGROUND", (0, start), (-1, start + 4), lightgrey) for start in starts[::2]]
    rows = [["Wijk", "Dak"], *[[f"wijk {n // 5}", f"dak {n}"] for n in range(1, ROWS + 1)]]
    return Table(rows, [0.4 * width] * 2, repeatRows=1, style=style)


def content(make: Any, **fields: Any) -> ReportLabContent:
    return ReportLabContent(make, **{"alt": ALT, "mark": MARK, **fields})


def texts(data: bytes) -> list[str]:
    with pymupdf.open(stream=data) as pdf:  # type: ignore[no-untyped-call]
        return [page.get_text("text", flags=0) for page in pdf]
