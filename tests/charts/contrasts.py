"""What a reader with weak sight could not see of the colours of charts."""

from __future__ import annotations

from report.charts.palette import Palette
from report.colours import GRAPHICS_CONTRAST, TEXT_CONTRAST, contrast


def weak_colours(palette: Palette) -> list[str]:
    """The names of the colours that do not stand out from the paper, those of texts first."""
    wanted = {"text": TEXT_CONTRAST, "quiet": TEXT_CONTRAST, "accent": GRAPHICS_CONTRAST, "muted": GRAPHICS_CONTRAST}
    return [name for name, least in wanted.items() if contrast(getattr(palette, name), palette.paper) < least]
