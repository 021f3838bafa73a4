"""Output "print": each edition for printers - in inks, with bleed and marks, with addresses as notes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from report.diagnostics.errors import Diagnostic, Mark, warning
from report.drawing.pages import DrawnArea, DrawnPage
from report.messages import say
from report.outputs import pdf
from report.outputs.order import Order
from report.theme.theme import Theme

INCH = 72.0  # points
COARSE = 200  # pixels an inch below which a picture looks coarse in print; 300 is what printers ask for


def make(order: Order) -> Mapping[str, bytes]:
    """The file for printers of each edition; what is coarse in it is told. Raises LayoutError for what does not fit."""

    def seen(file: str, language: str, theme: Theme, pages: Sequence[DrawnPage]) -> None:
        order.told.update(coarse_pictures(pages))
        order.seen(file, language, theme, pages)

    return pdf.make(order._replace(theme=order.theme.to_press(), seen=seen))


def coarse_pictures(pages: Sequence[DrawnPage]) -> Iterator[Diagnostic]:
    """A warning for each picture that has too few pixels for the size at which it is printed."""
    for thing in (thing for page in pages for thing in page.drawn):
        if not isinstance(thing, DrawnArea) or thing.pixels is None:
            continue
        columns, rows = thing.pixels
        width, height = thing.box.right - thing.box.left, thing.box.top - thing.box.bottom
        resolution = int(INCH * min(columns / width, rows / height))
        if resolution < COARSE:
            message = say(
                "this picture is printed at {resolution} pixels an inch, where a press needs {least}",
                resolution=resolution,
                least=COARSE,
            )
            hint = say("ask for it in a larger size, or print it smaller; enlarging it with a program does not help")
            yield warning(thing.place or Mark(""), message, hint, "picture")
