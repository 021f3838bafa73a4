"""Colours, always written "#rrggbb": as page-description operators, and how strongly two of them contrast."""

from __future__ import annotations

from functools import cache

TEXT_CONTRAST = 4.5  # WCAG 2.1, 1.4.3
LARGE_TEXT_CONTRAST = 3.0  # the same, from 18 points on
GRAPHICS_CONTRAST = 3.0  # WCAG 2.1, 1.4.11


def channels(colour: str) -> tuple[float, float, float]:
    """Red, green and blue, 0 to 1."""
    return int(colour[1:3], 16) / 255, int(colour[3:5], 16) / 255, int(colour[5:7], 16) / 255


@cache
def fill_colour(colour: str) -> str:
    """Operator that sets the colour for fills and text."""
    return "{:.3g} {:.3g} {:.3g} rg".format(*channels(colour))


@cache
def stroke_colour(colour: str) -> str:
    """Operator that sets the colour of strokes."""
    return fill_colour(colour).upper()


@cache
def luminance(colour: str) -> float:
    """Relative luminance, 0 (black) to 1 (white), as WCAG 2.1 defines it."""
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21, as WCAG 2.1 defines it."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)
