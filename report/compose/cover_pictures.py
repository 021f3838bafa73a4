"""Pictures on the cover: a photograph from edge to edge, and the logo of the organisation on its plate."""

from __future__ import annotations

from report.diagnostics.errors import LayoutError
from report.document import CoverPicture
from report.drawing.pen import Pen
from report.messages import say
from report.structure.element import StructureElement
from report.theme.measures import logo_room
from report.theme.theme import Theme
from report.typography.lines import Rectangle

PLATE = 9.0  # points of the plate around a logo
LOWEST = 90.0  # points: the least height of a photograph
CUT = 1 / 3  # of a photograph's height: the most that may be cut off, above and below together


class PhotoOnCover:
    """A photograph between two depths of the page, in points, at the lower one.

    It is as wide as the sheet. What is too high for that is cut, by a third of its height at most; beyond that, it is
    shown whole, at the right edge. Raises LayoutError where there is no room for it.
    """

    def __init__(self, photo: CoverPicture, theme: Theme, parent: StructureElement, top: float, bottom: float) -> None:
        self.photo, self.theme = photo, theme
        self.raster = photo.picture.raster
        self.element = parent.add("Figure", alt=photo.alt)
        self.place(top, bottom)

    def place(self, top: float, bottom: float) -> None:
        """Find its place between two depths. Raises LayoutError."""
        photo, page, room = self.photo, self.theme.page, bottom - top
        ratio = photo.picture.height / photo.picture.width
        if room < LOWEST:
            message = say("the title and the subtitle leave no room for the photograph on the cover")
            hint = say("write them shorter, or take 'photo' out of report.yaml")
            raise LayoutError.of(message, hint, photo.mark)
        width = page.width if page.width * ratio * (1 - CUT) <= room else room / ratio
        height = width * ratio
        foot = page.height - bottom
        self.frame = Rectangle(page.width - width, foot, page.width, foot + min(height, room))
        spare = max(0.0, height - room) / 2
        self.box = Rectangle(self.frame.left, foot - spare, page.width, foot - spare + height)

    def draw(self, pen: Pen, left: float, top: float) -> None:
        """Paint it where it stands, whatever the left edge of the text."""
        box = self.box
        frame = None if box == self.frame else self.frame
        pen.element(self.element)
        pen.image(self.raster, box.left, box.bottom, box.right - box.left, box.top - box.bottom, frame)
        pen.close()


class LogoOnCover:
    """A logo at the foot of the live area, at its right, on a plate of paper that gives it room and contrast."""

    def __init__(self, logo: CoverPicture, theme: Theme) -> None:
        self.theme = theme
        self.raster = logo.picture.raster
        self.element = StructureElement("Figure", {"alt": logo.alt})
        width, height = logo_room(theme)
        scale = min(width / logo.picture.width, height / logo.picture.height)
        right, foot = theme.grid.left + theme.grid.wide, theme.grid.bottom
        self.plate = Rectangle(
            right - logo.picture.width * scale - 2 * PLATE, foot, right, foot + logo.picture.height * scale + 2 * PLATE
        )
        self.height = self.plate.top - self.plate.bottom

    def draw(self, pen: Pen) -> None:
        """Paint the plate, and the logo on it."""
        left, bottom, right, top = self.plate
        pen.artifact("Background", self.plate)
        pen.rectangle(left, bottom, right - left, top - bottom, self.theme.colour("paper"))
        pen.close()
        pen.element(self.element)
        pen.image(self.raster, left + PLATE, bottom + PLATE, right - left - 2 * PLATE, top - bottom - 2 * PLATE)
        pen.close()
