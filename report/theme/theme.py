"""Theme: page, grid, type scale, colours and fonts of a report, read from assets/themes/<name>.yaml of its folders."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from report.colours import LARGE_TEXT_CONTRAST, TEXT_CONTRAST, contrast
from report.diagnostics.errors import AssetError, Diagnostic, Mark

_PACKAGE = Path(__file__).parents[1]
MM = 72 / 25.4
NARROWEST = 40 * MM  # of columns of text
FEWEST = 20  # lines of the baseline grid on a page
LARGE = 18  # points from which text is large (WCAG 2.1)

Length = Annotated[float, Field(ge=0, lt=5000)]


def _points(value: object) -> object:
    """Millimetres as editors of themes write them, to points."""
    return float(str(value)) * MM


Millimetres = Annotated[float, BeforeValidator(_points), Field(ge=0, lt=5000)]
HexColour = Annotated[str, Field(pattern=r"^#[0-9A-Fa-f]{6}$")]


class ThemePart(BaseModel):
    """Base of the parts of a theme: frozen, unknown fields refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Page(ThemePart):
    """The sheet; written in millimetres, kept in points."""

    width: Millimetres = 210 * MM
    height: Millimetres = 297 * MM


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
    before: Length = 0
    after: Length = 0
    tracking: float = Field(default=0, ge=-0.1, le=0.3)


class Theme(ThemePart):
    """Everything about the looks of a report."""

    name: str = "default"
    page: Page = Page()
    grid: Grid = Grid()
    columns: Columns = Columns()
    baseline: float = Field(default=14, gt=0, lt=5000)
    drop: int = Field(default=6, ge=0, le=20)
    fonts: dict[str, str] = {}
    strong: dict[str, str] = {}
    emphasis: dict[str, str] = {}
    colours: dict[str, HexColour] = {}
    styles: dict[str, TextStyle] = {}
    folders: tuple[Path, ...] = (Path(),)

    def style(self, name: str) -> TextStyle:
        """The style called `name`; a theme that lacks it sets such text as body."""
        return self.styles.get(name) or self.styles["body"]

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


REQUIRED_STYLES = (
    "body", "lead", "small", "note", "quote", "caption", "source", "label",
    "chapter", "chapter-plain", "numeral", "heading-2", "heading-3", "heading-4", "running-head", "folio",
    "contents-1", "contents-2", "table-head", "table-cell", "table-note", "timeline-date", "term", "callout-title",
    "figure-value", "figure-unit", "figure-label", "figure-note",
    "cover-title", "cover-subtitle", "cover-year", "cover-organisation",
)  # fmt: skip
REQUIRED_COLOURS = ("accent", "accent-light", "text", "quiet", "tint", "rule", "paper", "on-accent", "on-accent-quiet")
REQUIRED_FONTS = ("regular", "italic", "semibold", "semibold-italic", "light")


def assets_folders(root: Path) -> tuple[Path, ...]:
    """The folders that hold `fonts` and `themes` for the report in `root`: its own, then the program's.

    Each theme and font is taken from the first that has it, so that a report with a theme of its own keeps those of the
    program. These are inside the package once installed from a wheel, beside it in a checkout. Images are no looks but
    content: they are always in `root / "assets" / "images"`.
    """
    inside = _PACKAGE / "assets"
    own, program = root / "assets", inside if (inside / "themes").is_dir() else _PACKAGE.parent / "assets"
    return (own,) if own.resolve() == program.resolve() else (own, program)


def themes_of(folders: tuple[Path, ...]) -> list[str]:
    """The names of the themes in these folders."""
    return sorted({path.stem for folder in folders for path in (folder / "themes").glob("*.yaml")})


def first_of(folders: tuple[Path, ...], *parts: str) -> Path:
    """`parts` below the first folder that has such a file; below the last one when none has."""
    paths = [folder.joinpath(*parts) for folder in folders]
    return next((path for path in paths if path.is_file()), paths[-1])


def read_theme(folders: tuple[Path, ...], name: str) -> Theme:
    """Read themes/<name>.yaml of the first of these folders that has it; see `assets_folders`.

    Raises AssetError with the place in the file for whatever is wrong, fonts that are not there included.
    """
    from report.source.node import place
    from report.source.yaml import read_file

    path = first_of(folders, "themes", f"{name}.yaml")
    shown = f"assets/themes/{name}.yaml"
    if not path.is_file():
        known = ", ".join(themes_of(folders)) or "none"
        raise AssetError.of(f"there is no theme {name!r}", f"themes that exist: {known}", Mark(shown))
    file = read_file(path, shown)
    if file.top is None or file.diagnostics:
        raise AssetError(file.diagnostics)

    def at(*steps: str | int) -> Mark:
        """The mark of the innermost node on the way to a place in the file."""
        return place(file.top, steps, Mark(shown))

    try:
        theme = Theme.model_validate({**file.top, "name": name, "folders": folders})
    except ValidationError as error:
        raise AssetError(
            Diagnostic(at(*e["loc"]), f"theme: {'.'.join(map(str, e['loc']))}: {e['msg'].lower()}")
            for e in error.errors()
        ) from None
    problems = [*_missing_names(theme, at), *_missing_fonts(theme, at), *_off_the_page(theme, at)]
    problems += _narrow_columns(theme, at)
    if problems := problems or _weak_colours(theme, at):
        raise AssetError(problems)
    return theme


def _missing_names(theme: Theme, at: Callable[..., Mark]) -> list[Diagnostic]:
    """Names that the layout needs and the theme lacks, and names that styles use and nothing defines."""
    found = []
    for what, wanted, there in (
        ("fonts", REQUIRED_FONTS, theme.fonts),
        ("colours", REQUIRED_COLOURS, theme.colours),
        ("styles", REQUIRED_STYLES, theme.styles),
    ):
        found += [
            Diagnostic(at(what), f"theme: {what}: {n!r} is missing", "every report needs it")
            for n in wanted
            if n not in there
        ]
    for name, style in theme.styles.items():
        for field, value, known in (("font", style.font, theme.fonts), ("colour", style.colour, theme.colours)):
            if value not in known:
                message = f"theme: style {name!r} names an unknown {field} {value!r}"
                found.append(Diagnostic(at("styles", name, field), message, f"known: {', '.join(sorted(known))}"))
    for what, mapping in (("strong", theme.strong), ("emphasis", theme.emphasis)):
        found += [
            Diagnostic(at(what, role), f"theme: {what}: unknown font {font!r}")
            for role, font in mapping.items()
            if font not in theme.fonts
        ]
    return found


def _off_the_page(theme: Theme, at: Callable[..., Mark]) -> list[Diagnostic]:
    """A live area that does not lie on the page, or has no room for a heading and some text."""
    found, grid, page = [], theme.grid, theme.page
    if grid.left + grid.wide > page.width + 0.01:
        message = f"theme: grid: it is {(grid.left + grid.wide) / MM:.0f} mm wide with its left margin"
        hint = f"the page is {page.width / MM:.0f} mm wide: make left, side, gutter or main smaller"
        found.append(Diagnostic(at("grid"), message, hint))
    if theme.rows < FEWEST:
        message = f"theme: grid: top and bottom leave {max(theme.rows, 0)} lines of text on a page"
        found.append(Diagnostic(at("grid"), message, f"{FEWEST} is the least: make them smaller, or the page higher"))
    return found


def _narrow_columns(theme: Theme, at: Callable[..., Mark]) -> list[Diagnostic]:
    """Columns that hold no text, because there are too many of them or they are too far apart."""
    if theme.column_width >= NARROWEST:
        return []
    message = f"theme: columns: they would be {max(theme.column_width, 0) / MM:.0f} mm wide"
    hint = f"{NARROWEST / MM:.0f} mm is the least: take fewer columns, or a smaller gutter"
    return [Diagnostic(at("columns"), message, hint)]


def _missing_fonts(theme: Theme, at: Callable[..., Mark]) -> list[Diagnostic]:
    """Font files that are not there or are no TrueType files."""
    found = []
    for role in theme.fonts:
        path = theme.font_path(role)
        where = at("fonts", role)
        if not path.is_file():
            found.append(Diagnostic(where, f"font file {path.name!r} is missing", f"put it in {path.parent.name}/"))
            continue
        with path.open("rb") as stream:
            if stream.read(4) not in (b"\x00\x01\x00\x00", b"true"):
                found.append(Diagnostic(where, f"{path.name!r} is not a TrueType font", "use a .ttf file"))
    return found


def _weak_colours(theme: Theme, at: Callable[..., Mark]) -> list[Diagnostic]:
    """Styles whose text contrasts too little with what it stands on (EN 301 549, 10.1.4.3)."""
    found = []
    for name, style in theme.styles.items():
        large = style.size >= LARGE
        wanted = LARGE_TEXT_CONTRAST if large else TEXT_CONTRAST
        grounds = ("accent",) if style.colour.startswith("on-") else ("paper", "tint")
        for ground in grounds:
            got = contrast(theme.colour(style.colour), theme.colour(ground))
            if got < wanted:
                message = f"theme: style {name!r}: {style.colour!r} on {ground!r} has a contrast of {got:.1f}"
                hint = f"the law asks for {wanted} or more: take a darker colour"
                found.append(Diagnostic(at("styles", name, "colour"), message, hint))
    return found
