"""Parts of a theme: the sheet, the grid on it, columns, and styles of text."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from report.document import ChapterStart
from report.theme.lengths import MILLIMETRES, MM, ROUNDING, Length, Millimetres, SheetLength, Space, ThemePart


class Page(ThemePart):
    """The sheet of paper.

    Written in millimetres, kept in points.
    """

    width: SheetLength = 210 * MM
    """Width of the sheet, in millimetres."""
    height: SheetLength = 297 * MM
    """Height of the sheet, in millimetres."""


class Grid(ThemePart):
    """The live area: a side column and the main column beside it.

    Written in millimetres, kept in points.
    `top` and `bottom` are the margins of the text; the text's height is cut down to whole lines of the baseline grid.
    """

    left: Millimetres = 20 * MM
    """From the edge of the sheet to the side column, in millimetres: the left one, on right pages the right one."""
    side: Millimetres = 38 * MM
    """Width of the side column, which holds numbers, dates and captions, in millimetres."""
    gutter: Millimetres = 8 * MM
    """Between the side column and the main column, in millimetres."""
    main: Millimetres = 118 * MM
    """Width of the main column, in millimetres."""
    top: Millimetres = 32 * MM
    """Margin above the text, in millimetres."""
    bottom: Millimetres = 24 * MM
    """Margin below the text, in millimetres."""

    @property
    def indent(self) -> float:
        """From the left edge of the live area to the main column."""
        return self.side + self.gutter

    @property
    def wide(self) -> float:
        """Width of the live area."""
        return self.indent + self.main


class Columns(ThemePart):
    """How many columns share the live area in chapters, and how far apart they are.

    Written in millimetres, kept in points.
    """

    count: int = Field(default=1, ge=1, le=6)
    """How many columns chapters have."""
    gutter: Millimetres = 6 * MM
    """Between two columns, in millimetres."""


class Press(ThemePart):
    """What a file for printers (`build --print`) has around its pages.

    Written in millimetres, kept in points.
    """

    bleed: Annotated[float, MILLIMETRES, Field(ge=0, le=10 * MM + ROUNDING, allow_inf_nan=False)] = 3 * MM
    """How far what reaches the edge of the sheet goes on beyond it, to be cut off, in millimetres."""
    paper: Literal["coated", "uncoated"] = "coated"
    """Whether the paper is `coated`, glossy or matt, or `uncoated`: the colours of the inks depend on it."""


class Pages(ThemePart):
    """How left and right pages differ, and on which of them chapters open."""

    mirrored: bool = False
    """Whether left and right pages mirror each other, as in a book: side column, page number, running head outside."""
    opening: ChapterStart = "page"
    """Where chapters open that do not say it: on the next `page`, `left` page or `right` page, or below the chapter
    before them (`run-in`)."""


class TextStyle(ThemePart):
    """How a kind of text is set.

    Sizes and spaces in points, `font` and `colour` are names of the theme's.
    """

    font: str = "regular"
    """The font, by its name under `fonts`."""
    size: Length = 10.5
    """The size of the letters, in points."""
    leading: Length = 14
    """From one line to the next, in points."""
    colour: str = "text"
    """The colour, by its name under `colours`."""
    align: Literal["justify", "left", "right", "centre"] = "left"
    """How the lines stand: filled on both sides, or even on one."""
    hyphenate: bool = True
    """Whether words may be broken at the ends of lines."""
    figures: Literal["proportional", "tabular"] = "proportional"
    """Figures of one width each (`tabular`, for columns of numbers) or of their own."""
    before: Space = 0
    """Space above, in points."""
    after: Space = 0
    """Space below, in points."""
    indent: float = Field(default=0, ge=0, le=4, allow_inf_nan=False)
    """How far the first line of a paragraph that follows another stands further right, in parts of its size: `1.2`."""
    tracking: float = Field(default=0, ge=-0.1, le=0.3, allow_inf_nan=False)
    """Space between letters, in parts of their size: `0.02`."""
