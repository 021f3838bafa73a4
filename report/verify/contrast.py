"""Flaw on contrast: text stands out from what was painted before it (WCAG 2.1, 1.4.3)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from report.colours import LARGE_TEXT_CONTRAST, TEXT_CONTRAST, Colour, hexadecimal, mixed, ratio
from report.messages import say
from report.verify.colours import WHITE
from report.verify.finding import EN, Finding, Flaw, quoted
from report.verify.geometry import Vertex
from report.verify.painted import Area, ShownText
from report.verify.reading import PdfReading

CONTRAST = Flaw(
    "contrast", f"{EN} 10.1.4.3", say("take a darker or lighter colour in the theme: 4.5:1, large type 3:1")
)

LARGE_SIZE, LARGE_BOLD = 18.0, 14.0  # points from which type is large
HEIGHT = 0.25  # of the type size: where between baseline and x-height the background is looked up


def text_stands_out(reading: PdfReading) -> Iterator[Finding]:
    """Each text has enough contrast with its background; pairs of colours are told once a page."""
    for index, page in enumerate(reading.pages):
        seen: set[tuple[Colour, Colour]] = set()
        for shown in page.shown:
            if not shown.visible or shown.colour is None or not shown.text.strip():
                continue
            needed = LARGE_TEXT_CONTRAST if is_large(shown) else TEXT_CONTRAST
            for background in backgrounds(shown, page.areas):
                colour = mixed(shown.colour, background, shown.alpha)
                found = ratio(colour, background)
                if found < needed - 0.005 and (colour, background) not in seen:
                    seen.add((colour, background))
                    yield CONTRAST.broken(
                        say(
                            "{text} is {colour} on {ground}: {ratio}:1, not {needed}:1",
                            text=quoted(shown.text),
                            colour=hexadecimal(colour),
                            ground=hexadecimal(background),
                            ratio=Decimal(f"{found:.2f}"),
                            needed=Decimal(f"{needed:g}"),
                        ),
                        index,
                    )


def is_large(shown: ShownText) -> bool:
    """Whether the type counts as large."""
    return shown.size >= (LARGE_BOLD if shown.font is not None and shown.font.bold else LARGE_SIZE)


def backgrounds(shown: ShownText, areas: Sequence[Area]) -> list[Colour]:
    """The colours behind the beginning, the middle and the end of a text; none where it cannot be told."""
    found = []
    rise = HEIGHT * shown.size
    length = max(((shown.x1 - shown.x0) ** 2 + (shown.y1 - shown.y0) ** 2) ** 0.5, 1e-6)
    up = (-(shown.y1 - shown.y0) / length * rise, (shown.x1 - shown.x0) / length * rise)
    for share in (0.05, 0.5, 0.95):
        x = shown.x0 + share * (shown.x1 - shown.x0) + up[0]
        y = shown.y0 + share * (shown.y1 - shown.y0) + up[1]
        colour = background((x, y), [area for area in areas if area.position < shown.position])
        if colour is not None:
            found.append(colour)
    return found


def background(point: Vertex, areas: Sequence[Area]) -> Colour | None:
    """The colour of the paper at a point after areas were painted on it; None when it cannot be told."""
    colour: Colour | None = WHITE
    for area in areas:
        if covers(area, point):
            if area.colour is None or colour is None:
                colour = None if area.alpha == 1 else colour
                if area.colour is not None and area.alpha == 1:
                    colour = area.colour
            else:
                colour = mixed(area.colour, colour, area.alpha)
    return colour


def covers(area: Area, point: Vertex) -> bool:
    """Whether an area covers a point, by its fill rule (ISO 32000-1, 8.5.3.3)."""
    x, y = point
    winding = crossings = 0
    for polygon in area.polygons:
        for (x0, y0), (x1, y1) in zip(polygon, (*polygon[1:], polygon[0]), strict=True):
            if (y0 <= y) != (y1 <= y) and x < x0 + (y - y0) / (y1 - y0) * (x1 - x0):
                crossings += 1
                winding += 1 if y1 > y0 else -1
    return crossings % 2 == 1 if area.even_odd else winding != 0


RULES = {text_stands_out: CONTRAST}
