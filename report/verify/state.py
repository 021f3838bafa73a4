"""The graphics state of a page, as far as text and its background need it (ISO 32000-1, 8.4 and 9.3)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from report.colours import Colour
from report.verify.colours import BLACK
from report.verify.geometry import IDENTITY, Matrix
from report.verify.lettering import Font


@dataclass(slots=True)
class GraphicsState:
    """What operators set for those that paint: sizes, spaces and leading in units of text space.

    `colour` is None when it cannot be told, `space` is the object of a colour space; `stretch` is a factor, `mode` how
    text is painted (3: not at all).
    """

    matrix: Matrix = IDENTITY
    colour: Colour | None = BLACK
    space: Any = None
    alpha: float = 1.0
    font: Font | None = None
    size: float = 0.0
    spacing: float = 0.0
    word_spacing: float = 0.0
    stretch: float = 1.0
    leading: float = 0.0
    rise: float = 0.0
    mode: int = 0

    def copy(self) -> GraphicsState:
        """The state as it is now, which `Q` brings back."""
        return replace(self)
