"""Colours of a finished PDF as red, green and blue, and how well they stand out from each other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pikepdf

Colour = tuple[float, float, float]  # sRGB, 0 to 1

BLACK: Colour = (0.0, 0.0, 0.0)
WHITE: Colour = (1.0, 1.0, 1.0)


def components(space: Any) -> int:
    """How many numbers name a colour that can be told; 0 when none can (patterns, spot colours)."""
    name = str(space[0]) if isinstance(space, pikepdf.Array) and len(space) else str(space)
    if name in ("/ICCBased", "ICCBased") and isinstance(space, pikepdf.Array):
        return int(space[1].get("/N", 0))
    return {"/DeviceGray": 1, "/CalGray": 1, "/DeviceRGB": 3, "/CalRGB": 3, "/DeviceCMYK": 4}.get(name, 0)


def colour_of(operands: Sequence[Any]) -> Colour | None:
    """The colour that one (grey), three (RGB) or four (CMYK) numbers name; None for other counts."""
    numbers = [float(o) for o in operands]
    if len(numbers) == 1:
        return (numbers[0], numbers[0], numbers[0])
    if len(numbers) == 3:
        return (numbers[0], numbers[1], numbers[2])
    if len(numbers) == 4:
        cyan, magenta, yellow, black = numbers
        return tuple([(1 - ink) * (1 - black) for ink in (cyan, magenta, yellow)])  # type: ignore[return-value]
    return None


def mixed(above: Colour, below: Colour, alpha: float) -> Colour:
    """What a colour becomes that lets through what is below it."""
    red, green, blue = [alpha * a + (1 - alpha) * b for a, b in zip(above, below, strict=True)]
    return (red, green, blue)


def ratio(one: Colour, other: Colour) -> float:
    """The contrast of two colours, 1 to 21 (WCAG 2.1, contrast ratio)."""
    light, dark = sorted([luminance(one), luminance(other)], reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: Colour) -> float:
    """Relative luminance of an sRGB colour."""
    red, green, blue = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def hexadecimal(colour: Colour) -> str:
    """ "#rrggbb"."""
    return "#" + "".join([f"{round(255 * min(max(c, 0), 1)):02x}" for c in colour])
