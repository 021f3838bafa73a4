"""Lengths and colours as a theme's file has them, with their limits, and the base of all that such a file holds."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

MM = 72 / 25.4
ROUNDING = 0.01  # points that a length in millimetres may be beyond its limit

Length = Annotated[float, Field(ge=4, le=400, allow_inf_nan=False)]
Space = Annotated[float, Field(ge=0, le=400, allow_inf_nan=False)]


def _points(value: object) -> object:
    """Millimetres as editors of themes write them, to points; what is no number is left to the checks."""
    try:
        return float(str(value)) * MM
    except ValueError:
        return value


#: What a field is annotated with that is typed in millimetres, and kept in points.
MILLIMETRES = BeforeValidator(_points)
Millimetres = Annotated[float, MILLIMETRES, Field(ge=0, le=1500 * MM, allow_inf_nan=False)]
SheetLength = Annotated[float, MILLIMETRES, Field(ge=50 * MM - ROUNDING, le=1500 * MM, allow_inf_nan=False)]
HexColour = Annotated[str, Field(pattern=r"^#[0-9A-Fa-f]{6}$")]


class ThemePart(BaseModel):
    """Base of the parts of a theme: frozen, unknown fields refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)
