"""Theme: page, grid, type scale, colours and fonts of a report."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import Field

from report.document import StyleName
from report.theme.folders import first_of
from report.theme.lengths import HexColour, ThemePart
from report.theme.parts import Columns, Grid, Page, Pages, Press, TextStyle

TALLEST_PICTURE = 0.5  # of the text's height
#: Fields of a theme that nobody types: they come with its file.
GIVEN = ("name", "folders", "for_press")


class Theme(ThemePart):
    """The looks of a report: page, grid, fonts, colours and styles."""

    name: str = "default"
    extends: str | None = None
    """The theme from which all comes that this one does not state: `federal`, or another in `assets/themes`."""
    page: Page = Page()
    """The sheet of paper: `A5`, `A4 landscape`, or its measures; the grid that is extended is made fit for it."""
    grid: Grid = Grid()
    """Where on the sheet the text stands."""
    columns: Columns = Columns()
    """In how many columns chapters are set."""
    press: Press = Press()
    """What files for printers have around their pages."""
    links: Literal["live", "notes"] = "live"
    """Whether the addresses of links are printed as well, as notes (`notes`), as they are for printers in any case."""
    pages: Pages = Pages()
    """How left and right pages differ, and on which of them chapters open."""
    baseline: float = Field(default=14, ge=5, le=100, allow_inf_nan=False)
    """The distance of the lines on which all text stands, in points."""
    drop: int = Field(default=6, ge=0, le=20)
    """Lines above the title of a chapter without a number."""
    fonts: dict[str, str] = Field(default={})
    """The font files in `assets/fonts`, each by the name that styles call it."""
    strong: dict[str, str] = Field(default={})
    """Which font stands for **strong** words in text that is set in another."""
    emphasis: dict[str, str] = Field(default={})
    """Which font stands for *emphasis* in text that is set in another."""
    colours: dict[str, HexColour] = Field(default={})
    """The colours, each by the name that styles call it: `"#12594A"`."""
    styles: dict[str, TextStyle] = Field(default={})
    """How each kind of text is set."""
    folders: tuple[Path, ...] = (Path(),)
    for_press: bool = False

    def style(self, name: StyleName) -> TextStyle:
        """The style called `name`."""
        return self.styles[name]

    def colour(self, name: str) -> str:
        """The colour called `name`, as "#rrggbb"."""
        return self.colours[name]

    def font_path(self, role: str) -> Path:
        """The font file of a role ("regular", "semibold", ...)."""
        return first_of(self.folders, "fonts", self.fonts[role])

    def is_right(self, number: int) -> bool:
        """Whether a page, by its number, is a right one that mirrors the left ones."""
        return self.pages.mirrored and number % 2 == 1

    def live_left(self, *, right: bool) -> float:
        """From the left edge of the sheet to that of the live area, in points, on a left or a `right` page."""
        return self.page.width - self.grid.left - self.grid.wide if right else self.grid.left

    @property
    def text_width(self) -> float:
        """Width of the text of a column, in points."""
        return self.grid.main if self.columns.count == 1 else self.column_width

    @property
    def column_width(self) -> float:
        """Width of a column in points."""
        count, gutter = self.columns.count, self.columns.gutter
        return (self.grid.wide - (count - 1) * gutter) / count

    @property
    def bleed(self) -> float:
        """How far what reaches the edge of the sheet is drawn beyond it, in points: on screens not at all."""
        return self.press.bleed if self.for_press else 0.0

    def to_press(self) -> Theme:
        """The same looks for printers: pages bleed, and the addresses of links are printed."""
        return self.model_copy(update={"for_press": True, "links": "notes"})

    def picture_room(self, *, wide: bool = False) -> tuple[float, float]:
        """The most that a picture may take, in points: the width of its text, or of the page's, and half the height."""
        return self.grid.wide if wide else self.text_width, TALLEST_PICTURE * self.rows * self.baseline

    @property
    def column_lefts(self) -> tuple[float, ...]:
        """The left edges of the columns, in points from that of the live area."""
        step = self.column_width + self.columns.gutter
        return tuple([number * step for number in range(self.columns.count)])

    @property
    def sink(self) -> float:
        """From the top of a page to the title of an unnumbered chapter, in points."""
        return self.drop * self.baseline

    @property
    def rows(self) -> int:
        """Lines of the baseline grid on a page."""
        return int((self.page.height - self.grid.top - self.grid.bottom) / self.baseline + 1e-6)
