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

Length = Annotated[float, Field(ge=4, le=400, allow_inf_nan=False)]
Space = Annotated[float, Field(ge=0, le=400, allow_inf_nan=False)]


def _points(value: object) -> object:
    """Millimetres as editors of themes write them, to points; what is no number is left to the checks."""
    try:
        return float(str(value)) * MM
    except ValueError:
        return value


Millimetres = Annotated[float, BeforeValidator(_points), Field(ge=0, le=1500 * MM, allow_inf_nan=False)]
SheetLength = Annotated[
    float, BeforeValidator(_points), Field(ge=50 * MM - ROUNDING, le=1500 * MM, allow_inf_nan=False)
]
HexColour = Annotated[str, Field(pattern=r"^#[0-9A-Fa-f]{6}$")]


class ThemePart(BaseModel):
    """Base of the parts of a theme: frozen, unknown fields refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Page(ThemePart):
    """The sheet; written in millimetres, kept in points."""

    width: SheetLength = 210 * MM
    height: SheetLength = 297 * MM


class Grid(ThemePart):
    """The live area, written in millimetres, kept in points: a side column and the main column beside it.

    `top` and `bottom` are the margins of the text; the text's height is cut down to whole lines of the baseline grid.
    """

    left: Millimetres = 20 * MM
    side: Millimetres = 38 * MM
    gutter: Millimetres = 8 * MM
    main: Millimetres = 118 * MM
    top: Millimetres = 32 * MM
    bottom: Millimetres = 24 * MM

    @property
    def indent(self) -> float:
        """From the left edge of the live area to the main column."""
        return self.side + self.gutter

    @property
    def wide(self) -> float:
        """Width of the live area."""
        return self.indent + self.main


class Columns(ThemePart):
    """How many columns share the live area in chapters, and how far apart they are, in millimetres, kept in points."""

    count: int = Field(default=1, ge=1, le=6)
    gutter: Millimetres = 6 * MM


class TextStyle(ThemePart):
    """How a kind of text is set; sizes and spaces in points, `font` and `colour` are names of the theme's."""

    font: str = "regular"
    size: Length = 10.5
    leading: Length = 14
    colour: str = "text"
    align: Literal["justify", "left", "right", "centre"] = "left"
    hyphenate: bool = True
    figures: Literal["proportional", "tabular"] = "proportional"
    before: Space = 0
    after: Space = 0
    tracking: float = Field(default=0, ge=-0.1, le=0.3, allow_inf_nan=False)


class Theme(ThemePart):
    """Everything about the looks of a report."""

    name: str = "default"
    page: Page = Page()
    grid: Grid = Grid()
    columns: Columns = Columns()
    baseline: float = Field(default=14, ge=5, le=100, allow_inf_nan=False)
    drop: int = Field(default=6, ge=0, le=20)
    fonts: dict[str, str] = {}
    strong: dict[str, str] = {}
    emphasis: dict[str, str] = {}
    colours: dict[str, HexColour] = {}
    styles: dict[str, TextStyle] = {}
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
