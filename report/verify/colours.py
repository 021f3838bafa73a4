"""Colours of a finished PDF: what the operands of its colour operators stand for (ISO 32000-1, 8.6)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pikepdf

from report.colours import Colour
from report.inks.proofing import printed_colour

BLACK: Colour = (0.0, 0.0, 0.0)
WHITE: Colour = (1.0, 1.0, 1.0)


def components(space: Any) -> int:
    """How many numbers name a colour that can be told; 0 when none can (patterns, spot colours)."""
    name = str(space[0]) if isinstance(space, pikepdf.Array) and len(space) else str(space)
    if name in ("/ICCBased", "ICCBased") and isinstance(space, pikepdf.Array):
        return int(space[1].get("/N", 0))
    return {"/DeviceGray": 1, "/CalGray": 1, "/DeviceRGB": 3, "/CalRGB": 3, "/DeviceCMYK": 4}.get(name, 0)


def colour_of(operands: Sequence[Any]) -> Colour | None:
    """The colour that one (grey), three (RGB) or four (CMYK) numbers name; None for other counts.

    Inks are taken for what they look like in print.
    """
    numbers = [float(o) for o in operands]
    if len(numbers) == 1:
        return (numbers[0], numbers[0], numbers[0])
    if len(numbers) == 3:
        return (numbers[0], numbers[1], numbers[2])
    if len(numbers) == 4:
        return printed_colour(*numbers)
    return None
