"""What a file for printers has beside what its readers see: inks, boxes, marks, and nothing to click (ISO 15930-7)."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from report.drawing.pages import Drawing, packed
from report.inks.content import STATES, in_inks
from report.inks.images import image_in_inks
from report.typography.lines import Rectangle

if TYPE_CHECKING:
    from report.inks.separation import Separation
    from report.theme.parts import Page
    from report.theme.theme import Theme
    from report.typography.embedding import FontResource
    from report.typography.faces import Face

GAP = 3.0  # points from what is cut off to the marks, which must not be cut into
MARK = 14.0  # points: how long crop marks are
SPARE = 6.0  # points around the marks
HAIR = 0.25  # points: the weight of marks
TARGET = 4.0  # points: the radius of register marks
LETTERS = 6.0  # points: the size of what is written beside the page
#: The colour of all inks at once (ISO 32000-1, 8.6.6.4), in which marks are on the plate of each.
ALL = "[/Separation/All/DeviceCMYK<</FunctionType 2/Domain[0 1]/C0[0 0 0 0]/C1[1 1 1 1]/N 1>>]"
#: What pages for printers refer to, besides fonts and images.
RESOURCES = f"/ExtGState<<{''.join([f'/{name}{state}' for name, state in STATES.items()])}>>/ColorSpace<</All{ALL}>>"


def for_press(drawing: Drawing, theme: Theme, separation: Separation, face: Face, name: str) -> Drawing:
    """The pages in inks, with marks around them and the `name` of the file beside these, and without links."""
    images = {raster: image_in_inks(raster, separation) for raster in drawing.images}
    inked = Drawing(drawing.fonts, marks=drawing.marks, boxes=drawing.boxes)
    inked.images = {images[raster]: label for raster, label in drawing.images.items()}
    font = drawing.fonts.font(face)
    left, bottom, right, top = _grown(theme, theme.bleed)
    clip = f"q {left:.2f} {bottom:.2f} {right - left:.2f} {top - bottom:.2f} re W n".encode()
    for number, page in enumerate(drawing.pages, 1):
        content = in_inks(zlib.decompress(page.stream), separation)
        said = f"{name}   {number} / {len(drawing.pages)}   {separation.condition.name}"
        painted = b"\n".join([clip, content, b"Q", _marks(theme, font, said).encode("latin-1")])
        inked.pages.append(replace(page, stream=packed(painted), links=[]))
    return inked


def media_box(theme: Theme) -> str:
    """The area of all pages (ISO 32000-1, 14.11.2): with what is cut off, and the marks around it."""
    return f"/MediaBox{_grown(theme, theme.bleed + GAP + MARK + SPARE if theme.for_press else 0.0).array()}"


def cut_boxes(theme: Theme) -> str:
    """The boxes that a page for printers has of its own: that with the bleed, and what is left when that is cut off."""
    return (
        f"/BleedBox{_grown(theme, theme.bleed).array()}/TrimBox{_grown(theme, 0.0).array()}" if theme.for_press else ""
    )


def _grown(theme: Theme, by: float) -> Rectangle:
    """The sheet, its lower left corner at (0, 0), and so many points around it."""
    return Rectangle(-by, -by, theme.page.width + by, theme.page.height + by)


def _marks(theme: Theme, font: FontResource, said: str) -> str:
    """Crop marks at the corners, register marks between them, and a line of words; artifacts of production."""
    page, away = theme.page, theme.bleed + GAP
    lines = [*_crop_marks(page, away), *_register_marks(page, away + MARK / 2)]
    words = (
        f"/All cs 1 scn BT /{font.name} {LETTERS:g} Tf 1 0 0 1 {MARK:g} {-away - MARK + 2:.2f} Tm {font.show(said)} ET"
    )
    drawn = " ".join(lines)
    return f"/Artifact<</Type/Page>>BDC\nq /All CS 1 SCN {HAIR:g} w 0 J [] 0 d {drawn} {words} Q\nEMC"


def _crop_marks(page: Page, away: float) -> Iterator[str]:
    """Two lines at each corner, where the knife goes, `away` points from the sheet that is left."""
    for x, outwards in ((0.0, -1), (page.width, 1)):
        for y, upwards in ((0.0, -1), (page.height, 1)):
            start, end = x + outwards * away, x + outwards * (away + MARK)
            yield f"{start:.2f} {y:.2f} m {end:.2f} {y:.2f} l S"
            start, end = y + upwards * away, y + upwards * (away + MARK)
            yield f"{x:.2f} {start:.2f} m {x:.2f} {end:.2f} l S"


def _register_marks(page: Page, away: float) -> Iterator[str]:
    """A cross in a circle in the middle of each side, where printers see whether the plates are in register."""
    middle, half = page.width / 2, page.height / 2
    for x, y in ((middle, -away), (middle, page.height + away), (-away, half), (page.width + away, half)):
        wide, bend = 1.5 * TARGET, 0.5523 * TARGET  # that of a quarter of a circle
        yield f"{x - wide:.2f} {y:.2f} m {x + wide:.2f} {y:.2f} l S {x:.2f} {y - wide:.2f} m {x:.2f} {y + wide:.2f} l S"
        corners = [(TARGET, 0.0), (0.0, TARGET), (-TARGET, 0.0), (0.0, -TARGET), (TARGET, 0.0)]
        path = [f"{x + TARGET:.2f} {y:.2f} m"]
        for (a, b), (c, d) in pairwise(corners):
            share = bend / TARGET
            points = (a + share * c, b + share * d, c + share * a, d + share * b, c, d)
            path.append(" ".join([f"{n + (y if at % 2 else x):.2f}" for at, n in enumerate(points)]) + " c")
        yield " ".join(path) + " S"
