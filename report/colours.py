"""Colours as page-description operators."""

from __future__ import annotations

from functools import cache


@cache
def fill_colour(colour: str) -> str:
    """Operator that sets the colour for fills and text; `colour` is "#rrggbb"."""
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return f"{red:.3g} {green:.3g} {blue:.3g} rg"


@cache
def stroke_colour(colour: str) -> str:
    """Operator that sets the colour of strokes; `colour` is "#rrggbb"."""
    return fill_colour(colour).upper()
