"""Value axis: its numbers on light lines that begin at the left edge of the room, and the mark where it is cut."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from report.charts.sheet import Label, Rect, Sheet

GRID_GAP = 15.0  # points at least between two lines of the grid
LIFT = 1.5  # points between a line of the grid and its number
MARK = 5.0  # points: height of the strokes of the mark of a cut axis, which are half as far apart
LEAN = 2.0  # points by which they lean


def draw_axis(
    sheet: Sheet, ticks: Sequence[tuple[float, str]], edge: float, box: Rect, y: Callable[[float], float], *, cut: bool
) -> None:
    """Draw a light line at each number of a value axis, a stronger one at zero, and a mark where it is cut.

    The numbers stand on their lines, at the left `edge`, so that all charts of a page begin at the same edge; the data
    stand in the `box`. `y` turns a value into points.
    """
    zero = next((number for number, (value, _) in enumerate(ticks) if value == 0), 0)
    apart = (box.top - box.bottom) / max(len(ticks) - 1, 1)
    step = max(math.ceil(GRID_GAP / apart - 0.01), 1)  # every second, or third, counted so that zero is among them
    for value, label in ticks[zero % step :: step]:
        line = (edge, y(value)), (box.right, y(value))
        sheet.rule(*line, sheet.palette.quiet if value == 0 else sheet.palette.grid)
        sheet.grid.append(line)
        if value == ticks[0][0]:
            sheet.strokes.append(line)  # the lowest line is an axis to the eye
        sheet.put(Label((label,), edge, y(value) + LIFT, "left", "above", sheet.quiet))
    if cut and ticks:
        _mark(sheet, box.left, y(ticks[0][0] if ticks[0][0] > 0 else ticks[-1][0]))


def _mark(sheet: Sheet, x: float, y: float) -> None:
    """Two strokes through the line at which a cut axis starts, with paper between them."""
    first, second = x - MARK / 2, x
    paper = Rect(first, y - 1, second, y + 1)
    sheet.rectangle(paper, facecolor=sheet.palette.paper, edgecolor="none", zorder=0.6, linewidth=0)
    for left in (first, second):
        start, end = (left - LEAN / 2, y - MARK / 2), (left + LEAN / 2, y + MARK / 2)
        sheet.rule(start, end, sheet.palette.text, layer=2.2)
        sheet.strokes.append((start, end))
