"""Flaw on contrast: text stands out from what was painted before it (WCAG 2.1, 1.4.3)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from report.colours import LARGE_TEXT_CONTRAST, TEXT_CONTRAST, Colour, hexadecimal, mixed, ratio
from report.messages import say
from report.verify.finding import EN, Finding, Flaw, quoted
from report.verify.grounds import PageGround
from report.verify.painted import ShownText
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
        ground = PageGround(page.areas, reading.budget)
        for shown in page.shown:
            if not shown.visible or shown.colour is None or not shown.text.strip():
                continue
            needed = LARGE_TEXT_CONTRAST if is_large(shown) else TEXT_CONTRAST
            for background in backgrounds(shown, ground):
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


def backgrounds(shown: ShownText, ground: PageGround) -> list[Colour]:
    """The colours behind the beginning, the middle and the end of a text; none where it cannot be told."""
    found = []
    rise = HEIGHT * shown.size
    length = max(((shown.x1 - shown.x0) ** 2 + (shown.y1 - shown.y0) ** 2) ** 0.5, 1e-6)
    up = (-(shown.y1 - shown.y0) / length * rise, (shown.x1 - shown.x0) / length * rise)
    for share in (0.05, 0.5, 0.95):
        x = shown.x0 + share * (shown.x1 - shown.x0) + up[0]
        y = shown.y0 + share * (shown.y1 - shown.y0) + up[1]
        colour = ground.colour((x, y), shown.position)
        if colour is not None:
            found.append(colour)
    return found


RULES = {text_stands_out: CONTRAST}
