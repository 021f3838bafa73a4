"""Theme: page, grid, type scale, colours and fonts of a report, and the folders in which they are looked for."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from report.document import StyleName
from report.files import UnreadableError, is_folder, names_in

_PACKAGE = Path(__file__).parents[1]
MM = 72 / 25.4
ROUNDING = 0.01  # points that a length in millimetres may be beyond its limit
TALLEST_PICTURE = 0.5  # of the text's height
#: Fields of a theme that nobody types: they come with its file.
GIVEN = ("name", "folders")

Length = Annotated[float, Field(ge=4, le=400, allow_inf_nan=False)]
Space = Annotated[float, Field(ge=0, le=400, allow_inf_nan=False)]


def _points(value: object) -> object:
    """Millimetres as editors of themes write them, to points; what is no number is left to the checks."""
    try:
        return float(str(value)) * MM
    except ValueError:
        return value


#: What a field is annotated with that is typed in millimetres, and kept in points.
MILLIMETRES = BeforeValidator(_points)
Millimetres = Annotated[float, MILLIMETRES, Field(ge=0, le=1500 * MM, allow_inf_nan=False)]
SheetLength = Annotated[float, MILLIMETRES, Field(ge=50 * MM - ROUNDING, le=1500 * MM, allow_inf_nan=False)]
HexColour = Annotated[str, Field(pattern=r"^#[0-9A-Fa-f]{6}$")]


class ThemePart(BaseModel):
    """Base of the parts of a theme: frozen, unknown fields refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


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
    """From the left edge of the sheet to the side column, in millimetres."""
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
    tracking: float = Field(default=0, ge=-0.1, le=0.3, allow_inf_nan=False)
    """Space between letters, in parts of their size: `0.02`."""


class Theme(ThemePart):
    """The looks of a report: page, grid, fonts, colours and styles."""

    name: str = "default"
    page: Page = Page()
    """The sheet of paper."""
    grid: Grid = Grid()
    """Where on the sheet the text stands."""
    columns: Columns = Columns()
    """In how many columns chapters are set."""
    baseline: float = Field(default=14, ge=5, le=100, allow_inf_nan=False)
    """The distance of the lines on which all text stands, in points."""
    drop: int = Field(default=6, ge=0, le=20)
    """Lines above the title of a chapter without a number."""
    fonts: dict[str, str] = {}
    """The font files in `assets/fonts`, each by the name that styles call it."""
    strong: dict[str, str] = {}
    """Which font stands for **strong** words in text that is set in another."""
    emphasis: dict[str, str] = {}
    """Which font stands for *emphasis* in text that is set in another."""
    colours: dict[str, HexColour] = {}
    """The colours, each by the name that styles call it: `"#12594A"`."""
    styles: dict[str, TextStyle] = {}
    """How each kind of text is set."""
    folders: tuple[Path, ...] = (Path(),)

    def style(self, name: StyleName) -> TextStyle:
        """The style called `name`."""
        return self.styles[name]

    def colour(self, name: str) -> str:
        """The colour called `name`, as "#rrggbb"."""
        return self.colours[name]

    def font_path(self, role: str) -> Path:
        """The font file of a role ("regular", "semibold", ...)."""
        return first_of(self.folders, "fonts", self.fonts[role])

    @property
    def text_left(self) -> float:
        """From the left edge of a column to its text, in points: a single one has the side column at its left."""
        return self.grid.indent if self.columns.count == 1 else 0.0

    @property
    def text_width(self) -> float:
        """Width of the text of a column, in points."""
        return self.grid.main if self.columns.count == 1 else self.column_width

    @property
    def column_width(self) -> float:
        """Width of a column in points."""
        count, gutter = self.columns.count, self.columns.gutter
        return (self.grid.wide - (count - 1) * gutter) / count

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


def assets_folders(root: Path) -> tuple[Path, ...]:
    """The folders that hold `fonts` and `themes` for the report in `root`: its own, then the program's.

    Each theme and font is taken from the first that has it, so that a report with a theme of its own keeps those of the
    program. Images are no looks but content: they are in the folder of a year, or in `root / "assets" / "images"`.
    """
    own, program = root / "assets", _program_assets()
    return (own,) if own.resolve() == program.resolve() else (own, program)


def _program_assets() -> Path:
    """What comes with the program: inside the package once installed from a wheel, beside it in a checkout."""
    inside = _PACKAGE / "assets"
    return inside if is_folder(inside / "themes") else _PACKAGE.parent / "assets"


def themes_of(folders: tuple[Path, ...]) -> list[str]:
    """The names of the themes in these folders."""
    found: set[str] = set()
    for folder in folders:
        with suppress(UnreadableError):
            found |= {Path(name).stem for name in names_in(folder / "themes") if name.endswith(".yaml")}
    return sorted(found)


def first_of(folders: tuple[Path, ...], *parts: str) -> Path:
    """`parts` below the first folder that has something of this name; below the last one when none has."""
    paths = [folder.joinpath(*parts) for folder in folders]
    return next((path for path in paths if os.path.lexists(path)), paths[-1])


def bounds_of(path: Path) -> Path | None:
    """The folder in which a theme or font must be after links are followed: that of its report, or the program's.

    What comes with the program may be wherever the program was installed.
    """
    program = _program_assets()
    if Path(os.path.realpath(path)).is_relative_to(os.path.realpath(program)):
        return program
    return None if path.is_relative_to(program) else path.absolute().parents[2]
