"""Scaling: the measures of a theme for one sheet of paper, made fit for another.

Widths change as the width of the page does, and heights as its height, so that margins keep their parts of it. Type
changes less than paper: by the root of how much the shorter side changes, in half points of the baseline, and not at
all for a change of less than a tenth; letters of display, which fill a width, change with it. Columns are added where
lines would become longer than they were by more than a quarter.
"""

from __future__ import annotations

from collections.abc import Mapping

from report.diagnostics.errors import Mark
from report.source.node import Map, NodeValue, Str
from report.theme.formats import typed_at

#: The fields of grid and columns that change with the width of the page; the others change with its height.
ACROSS = ("left", "side", "gutter", "main")
UPRIGHT = ("top", "bottom")
FIT = 0.1  # of the shorter side: for less, type stays as it is
DISPLAY = 24  # points from which letters fill a width, and change with it
LONGER = 1.25  # of the length of lines, in ems: beyond that, a column more
MOST = 6  # columns
GREATEST = 1e5  # of all numbers that make sense in a theme


def scaled(theme: Map, old: Mapping[str, float], new: Mapping[str, float], mark: Mark) -> Map:
    """The fields of a theme made for an `old` page, for a `new` one, both `width` and `height` in millimetres.

    What changes stands at `mark` from then on, which is where the page is stated.
    """
    wide, high = new["width"] / old["width"], new["height"] / old["height"]
    short = min(new.values()) / min(old.values())
    made = theme.without(())
    lengths = {**dict.fromkeys(ACROSS, wide), **dict.fromkeys(UPRIGHT, high)}
    for field in ("grid", "columns"):
        if isinstance(part := theme.get(field), Map):
            made[field] = _times(part, lengths, mark)
    baseline, type_size = number(theme.get("baseline")), 1.0
    if baseline and baseline > 0 and abs(short - 1) >= FIT:
        type_size = max(round(2 * baseline * short**0.5) / 2, 0.5) / baseline
        made["baseline"] = _times(theme, {"baseline": type_size}, mark)["baseline"]
        made["styles"] = _styles(theme.get("styles"), type_size, short, mark)
    _add_columns(made, wide / type_size, mark)
    return made


def _styles(styles: NodeValue, factor: float, short: float, mark: Mark) -> NodeValue:
    """Styles of which all lengths change by one factor, those of display by another."""
    if not isinstance(styles, Map):
        return styles
    made = styles.without(())
    for name, style in styles.items():
        if isinstance(style, Map):
            by = short if (number(style.get("size")) or 0) >= DISPLAY else factor
            made[name] = _times(style, dict.fromkeys(("size", "leading", "before", "after"), by), mark)
    return made


def _add_columns(theme: Map, longer: float, mark: Mark) -> None:
    """Columns for a grid whose lines would have become so much longer."""
    grid, columns = theme.get("grid"), theme.get("columns")
    if longer <= LONGER or not isinstance(grid, Map) or not isinstance(columns, Map):
        return
    side, gutter, main = [number(grid.get(name)) or 0.0 for name in ("side", "gutter", "main")]
    count = number(columns.get("count")) or 1.0
    live = side + gutter + main
    wanted = (main if count == 1 else live / count) / longer
    if wanted > 0:
        made = columns.without(())
        made["count"] = typed_at(str(max(1, min(MOST, round(live / wanted)))), mark)
        theme["columns"] = made


def _times(part: Map, factors: Mapping[str, float], mark: Mark) -> Map:
    """A part of which some numbers are multiplied; what is no number stays, for the checks to tell."""
    made = part.without(())
    made.mark = mark
    for field, factor in factors.items():
        if (typed := number(part.get(field))) is not None and factor != 1:
            made[field] = typed_at(f"{typed * factor:.3f}".rstrip("0").rstrip("."), mark)
    return made


def number(value: NodeValue) -> float | None:
    """A number as it is typed in a theme; None for what is none, or makes no sense."""
    try:
        found = float(value) if isinstance(value, Str) else None
    except ValueError:
        return None
    return found if found is not None and abs(found) <= GREATEST else None
