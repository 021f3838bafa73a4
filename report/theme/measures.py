"""Measures of a theme, checked together: what lies beside the sheet, and what has no room for the words of a report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from report.document import StyleName
from report.messages import Message, say, say_number
from report.theme.theme import MM, Theme

HEAD_HEIGHT = 34.0  # points from the top of the text up to the top of the running head
HEAD_GAP = 6.0  # points between the running head and the text, at least
FOLIO_DEPTH = 20.0  # points from the foot of the text down to the top of the folio
TITLE_DEPTH = 0.135  # of the page's height, from above, to the title of the cover
OPENING_ROWS = 13  # rows of the baseline grid that the field of a chapter opening takes of the text area
OPENING_AIR = 2  # rows below the field
TITLE_LIFT = 26.0  # points from the lower edge of the field up to the title's last line

NARROWEST = 40 * MM  # of columns of text
FEWEST = 20  # lines of the baseline grid on a page
CLOSEST = 0.9  # of the size: less leading, and the letters of two lines touch
WORD = 6.0  # ems of which any line has to be wide: what is left of a long word when it is hyphenated
ASIDE = 5.0  # ems of the side column, where words are short: "september", "Tabel 12"
NUMBER = 2.8  # ems of the number of a section: "12.10"
CAPITALS = 0.75  # of the size: how high figures stand above their line
LINES = 3  # of a title for which there has to be room
BELOW = 4  # lines of text that have to fit below the title of a chapter

#: The styles that stand in the side column, and how many ems each needs there.
BESIDE: Mapping[StyleName, float] = {
    **dict.fromkeys(("label", "caption", "timeline-date", "term"), ASIDE),
    **dict.fromkeys(("heading-2", "heading-3", "heading-4", "contents-1", "contents-2"), NUMBER),
}
IN_COLUMNS: tuple[StyleName, ...] = (
    "body",
    "lead",
    "small",
    "note",
    "quote",
    "caption",
    "source",
    "heading-2",
    "heading-3",
    "heading-4",
)
ACROSS: tuple[StyleName, ...] = ("chapter", "chapter-plain", "contents-1", "contents-2", "running-head")
ON_COVER: tuple[StyleName, ...] = ("cover-year", "cover-title", "cover-subtitle")


class Contradiction(NamedTuple):
    """Measures that do not go together: the way to one of them in the theme's file, what is wrong, what to do."""

    path: tuple[str, ...]
    message: Message
    hint: Message


def contradictions(theme: Theme) -> Iterator[Contradiction]:
    """All measures of a theme that do not go together."""
    sheet = [*_beside_the_page(theme), *_margins(theme), *_columns(theme)]
    yield from sheet
    yield from _close_lines(theme)
    if not sheet:  # or else each of these would say it again
        yield from _side_column(theme)
        yield from _large_styles(theme)
        yield from _openings(theme)


def millimetres(points: float) -> int:
    """A length in whole millimetres."""
    return round(points / MM)


def _beside_the_page(theme: Theme) -> Iterator[Contradiction]:
    """A live area that does not lie on the page, or has no room for a heading and some text."""
    grid, page = theme.grid, theme.page
    if grid.left + grid.wide > page.width + 0.01:
        message = say(
            "the grid is {wide} mm wide with its left margin, and the page is {page} mm",
            wide=millimetres(grid.left + grid.wide),
            page=millimetres(page.width),
        )
        yield Contradiction(
            ("grid",), message, say("make left, side, gutter or main smaller, or the width of the page larger")
        )
    if theme.rows < FEWEST:
        message = say_number(
            "top and bottom of the grid leave {number} line of text on a page",
            "top and bottom of the grid leave {number} lines of text on a page",
            max(theme.rows, 0),
        )
        hint = say("{rows} is the least: make them smaller, or the height of the page larger", rows=FEWEST)
        yield Contradiction(("grid",), message, hint)


def _margins(theme: Theme) -> Iterator[Contradiction]:
    """Margins that have no room for what stands there."""
    grid, head, folio = theme.grid, theme.style("running-head").leading, theme.style("folio").leading
    if grid.top < HEAD_HEIGHT:
        message = say("the running head would stand above the page: the top margin is {top} mm", top=_mm(grid.top))
        yield Contradiction(("grid", "top"), message, say("make it {least} or more", least=_up(HEAD_HEIGHT)))
    if head > HEAD_HEIGHT - HEAD_GAP:
        message = say("the running head would stand on the text: its leading is {leading} points", leading=round(head))
        hint = say("make it {most} or less", most=int(HEAD_HEIGHT - HEAD_GAP))
        yield Contradiction(("styles", "running-head", "leading"), message, hint)
    if grid.bottom < FOLIO_DEPTH + folio:
        message = say("the page number would stand below the page: the bottom margin is {low} mm", low=_mm(grid.bottom))
        yield Contradiction(("grid", "bottom"), message, say("make it {least} or more", least=_up(FOLIO_DEPTH + folio)))


def _columns(theme: Theme) -> Iterator[Contradiction]:
    """Columns that hold no text, because there are too many of them or they are too far apart."""
    narrow, least = max(theme.text_width, 0), millimetres(NARROWEST)
    if narrow >= NARROWEST - 0.01:
        if theme.grid.main < NARROWEST - 0.01:
            message = say("the main column is {width} mm wide", width=_mm(theme.grid.main))
            yield Contradiction(("grid", "main"), message, say("make it {least} or more", least=least))
    elif theme.columns.count == 1:
        yield Contradiction(
            ("grid", "main"),
            say("the main column is {width} mm wide", width=_mm(narrow)),
            say("make it {least} or more", least=least),
        )
    else:
        message = say("the columns would be {width} mm wide", width=_mm(narrow))
        hint = say("{least} mm is the least: take fewer columns, a smaller gutter, or a wider grid", least=least)
        yield Contradiction(("columns",), message, hint)


def _close_lines(theme: Theme) -> Iterator[Contradiction]:
    """Styles whose lines stand on each other."""
    for name, style in theme.styles.items():
        if style.leading < CLOSEST * style.size:
            message = say(
                "lines of style '{style}' would touch: letters of {size} points on a leading of {leading}",
                style=name,
                size=_plain(style.size),
                leading=_plain(style.leading),
            )
            hint = say("make the leading {least} or more, or the size smaller", least=_plain(-(-style.size // 1)))
            yield Contradiction(("styles", name), message, hint)


def _side_column(theme: Theme) -> Iterator[Contradiction]:
    """A side column without room for the numbers, dates and captions that stand there."""
    needs = {name: ems * theme.style(name).size for name, ems in BESIDE.items()}
    widest = max(needs, key=needs.__getitem__)
    if theme.grid.side < needs[widest]:
        message = say(
            "the side column is {side} mm wide, and what stands there in style '{style}' needs {least}",
            side=_mm(theme.grid.side),
            style=widest,
            least=_up(needs[widest]),
        )
        hint = say("make side larger, or the size of the style smaller")
        yield Contradiction(("grid", "side"), message, hint)


def _large_styles(theme: Theme) -> Iterator[Contradiction]:
    """Styles whose words are too large for the width in which they stand, or whose lines are too high for a page."""
    grid, height = theme.grid, theme.rows * theme.baseline
    places = [(IN_COLUMNS, theme.text_width), (ACROSS, grid.main), (ON_COVER, grid.wide)]
    for names, width in places:
        for name in dict.fromkeys(names):
            if WORD * theme.style(name).size > width:
                message = say(
                    "letters of {size} points in style '{style}' are too large for a width of {width} mm",
                    size=_plain(theme.style(name).size),
                    style=name,
                    width=_mm(width),
                )
                yield Contradiction(
                    ("styles", name), message, say("make the size {most} or less", most=int(width / WORD))
                )
    for styled, style in theme.styles.items():
        most = int(height / 6)
        leading = 0.0 if styled == "numeral" else style.leading  # which stands in the field above the text
        if max(leading, style.before, style.after) > most:
            message = say("lines or spaces of style '{style}' are too high for a page", style=styled)
            hint = say("make leading, before and after {most} points or less", most=most)
            yield Contradiction(("styles", styled), message, hint)


def _openings(theme: Theme) -> Iterator[Contradiction]:
    """Tops of chapters, and a cover, that have no room for their titles."""
    height, below = theme.rows * theme.baseline, BELOW * theme.style("body").leading
    field = max(OPENING_ROWS * theme.baseline, LINES * theme.style("chapter").leading + 2 * TITLE_LIFT)
    if field + OPENING_AIR * theme.baseline + below > height:
        message = say("the title of a chapter, in {lines} lines, leaves no room for text on its page", lines=LINES)
        hint = say("make the leading of style 'chapter' smaller, or the page higher")
        yield Contradiction(("styles", "chapter"), message, hint)
    plain = theme.style("chapter-plain")
    if theme.sink + LINES * plain.leading + plain.after + below > height:
        message = say("the title of a chapter, {drop} lines down, leaves no room for text on its page", drop=theme.drop)
        yield Contradiction(("drop",), message, say("make drop smaller, or the leading of style 'chapter-plain'"))
    room = theme.grid.top + OPENING_ROWS * theme.baseline - TITLE_LIFT
    if CAPITALS * theme.style("numeral").size > room:
        message = say("the number of a chapter would stand above the page")
        hint = say("make the size of style 'numeral' {most} or less", most=int(room / CAPITALS))
        yield Contradiction(("styles", "numeral"), message, hint)
    year, title, subtitle = [theme.style(name) for name in ON_COVER]
    foot = LINES * theme.style("cover-organisation").leading + theme.grid.bottom
    texts = year.leading + LINES * title.leading + 2 * subtitle.leading + 24
    if TITLE_DEPTH * theme.page.height + texts + foot > theme.page.height:
        message = say("the cover has no room for a title in {lines} lines", lines=LINES)
        hint = say("make the leading of style 'cover-title' smaller, or the page higher")
        yield Contradiction(("styles", "cover-title"), message, hint)


def _mm(points: float) -> str:
    """A length in millimetres as people type it."""
    return _plain(points / MM)


def _up(points: float) -> str:
    """The next whole number of millimetres."""
    return str(int(-(-(points / MM - 1e-6) // 1)))


def _plain(number: float) -> str:
    """A number without needless digits."""
    return f"{number:.1f}".removesuffix(".0")
