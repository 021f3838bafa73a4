"""Key: what each pattern stands for, where the names of series cannot stand beside their bars."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from report.charts.lettering import Rect, squeeze
from report.charts.sheet import CAP_HEIGHT, Label, surface

if TYPE_CHECKING:
    from report.charts.sheet import Sheet
    from report.document import Series

SWATCH = 9.0  # points: width of a sample
SWATCH_GAP = 4.0  # between a sample and its name
NAME_GAP = 14.0  # between a name and the next sample
ROW_GAP = 2.5  # between two rows
BELOW = 8.0  # between the key and what stands under it


def _rows(sheet: Sheet, series: Sequence[Series], wide: Callable[[str], float]) -> list[list[tuple[float, str]]]:
    """The rows of a key: where each sample begins, in points, and the name beside it."""
    rows: list[list[tuple[float, str]]] = [[]]
    x = 0.0
    for each in series:
        (name,) = squeeze(each.name, sheet.width - SWATCH - SWATCH_GAP, wide, 1)
        needed = SWATCH + SWATCH_GAP + wide(name)
        if rows[-1] and x + needed > sheet.width:
            rows.append([])
            x = 0.0
        rows[-1].append((x, name))
        x += needed + NAME_GAP
    return rows


def key_height(sheet: Sheet, series: Sequence[Series]) -> float:
    """Points that a key takes, with the white below it; a single series has none."""
    rows = len(_rows(sheet, series, sheet.wide(sheet.strong)))
    return rows * (sheet.leading(sheet.strong) + ROW_GAP) + BELOW if len(series) > 1 else 0.0


def key(sheet: Sheet, series: Sequence[Series]) -> Rect:
    """Set the names of several series with samples at the top, in the order of the bars; returns the room below."""
    type = sheet.plain
    if len(series) < 2:
        return sheet.room
    top, number = sheet.height, 0
    for row in _rows(sheet, series, sheet.wide(type)):
        for x, name in row:
            label = Label((name,), x + SWATCH + SWATCH_GAP, top, "left", "below", type)
            baseline = sheet.baseline(label)
            sample = Rect(x, baseline - 0.5, x + SWATCH, baseline + CAP_HEIGHT * type.size + 0.5)
            sheet.fill(sample, **surface(sheet.palette.mark(number)))
            sheet.put(label)
            number += 1
        top -= sheet.leading(type) + ROW_GAP
    return sheet.room._replace(top=max(top - BELOW, 1.0))
