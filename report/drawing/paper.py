"""Paper: the sheet that is drawn on, as large as it is when it is cut, and what of it is cut off."""

from __future__ import annotations

from typing import NamedTuple

from report.typography.lines import Rectangle

NEAR = 0.1  # points from an edge of the sheet that nobody sees: what ends there was meant to end at the edge


class Paper(NamedTuple):
    """A sheet of this size, its lower left corner at (0, 0), and the bleed around it, all in points."""

    width: float
    height: float
    bleed: float = 0.0

    def bled(self, box: Rectangle) -> Rectangle:
        """A box, with its edges that are edges of the sheet moved out by the bleed."""
        if not self.bleed:
            return box
        left, bottom, right, top = box
        return Rectangle(
            left - self.bleed if left <= NEAR else left,
            bottom - self.bleed if bottom <= NEAR else bottom,
            right + self.bleed if right >= self.width - NEAR else right,
            top + self.bleed if top >= self.height - NEAR else top,
        )

    def covered(self, box: Rectangle) -> tuple[str, Rectangle]:
        """What clips a picture that fills a box and its bleed, and where it is drawn: as large as to cover both."""
        bled = self.bled(box)
        if bled == box:
            return "", box
        width, height = bled.right - bled.left, bled.top - bled.bottom
        scale = max(width / (box.right - box.left), height / (box.top - box.bottom))
        spare_x = (scale * (box.right - box.left) - width) / 2
        spare_y = (scale * (box.top - box.bottom) - height) / 2
        shown = Rectangle(bled.left - spare_x, bled.bottom - spare_y, bled.right + spare_x, bled.top + spare_y)
        return f"{bled.left:.2f} {bled.bottom:.2f} {width:.2f} {height:.2f} re W n ", shown
