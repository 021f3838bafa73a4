"""Colours, in sRGB: written "#rrggbb" or as three channels, mixed, contrasted, and as page-description operators."""

from __future__ import annotations

from functools import cache

Colour = tuple[float, float, float]  # red, green and blue, 0 to 1

TEXT_CONTRAST = 4.5  # WCAG 2.1, 1.4.3
LARGE_TEXT_CONTRAST = 3.0  # the same, from 18 points on
GRAPHICS_CONTRAST = 3.0  # WCAG 2.1, 1.4.11


def channels(colour: str) -> Colour:
    """The channels of "#rrggbb"."""
    return int(colour[1:3], 16) / 255, int(colour[3:5], 16) / 255, int(colour[5:7], 16) / 255


def hexadecimal(colour: Colour) -> str:
    """ "#rrggbb"."""
    return "#" + "".join([f"{round(255 * min(max(c, 0), 1)):02x}" for c in colour])


@cache
def fill_colour(colour: str) -> str:
    """Operator that sets the colour for fills and text."""
    return "{:.3g} {:.3g} {:.3g} rg".format(*channels(colour))


@cache
def stroke_colour(colour: str) -> str:
    """Operator that sets the colour of strokes."""
    return fill_colour(colour).upper()


def mixed(above: Colour, below: Colour, share: float) -> Colour:
    """The colour that has `share` (0 to 1) of `above` and the rest of `below`, which it lets through."""
    red, green, blue = [share * a + (1 - share) * b for a, b in zip(above, below, strict=True)]
    return red, green, blue


@cache
def luminance(colour: Colour) -> float:
    """Relative luminance, 0 (black) to 1 (white), as WCAG 2.1 defines it; the bound is that of IEC 61966-2-1."""
    red, green, blue = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: Colour, other: Colour) -> float:
    """Contrast ratio of two colours, 1 to 21, as WCAG 2.1 defines it."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours that are written "#rrggbb"."""
    return ratio(channels(one), channels(other))
