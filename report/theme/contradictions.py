"""All measures of a theme, checked together: letters and titles that have no room where they stand."""

from __future__ import annotations

from collections.abc import Iterator

from report.messages import say
from report.theme.measures import (
    ACROSS,
    BELOW,
    BESIDE,
    CAPITALS,
    CLOSEST,
    IN_COLUMNS,
    LINES,
    ON_COVER,
    OPENING_AIR,
    OPENING_ROWS,
    TITLE_DEPTH,
    TITLE_LIFT,
    WORD,
    Contradiction,
    in_millimetres,
    plain,
    rounded_up,
)
from report.theme.sheet import sheet_contradictions
from report.theme.theme import Theme


def contradictions(theme: Theme) -> Iterator[Contradiction]:
    """All measures of a theme that do not go together."""
    sheet = list(sheet_contradictions(theme))
    yield from sheet
    yield from _close_lines(theme)
    if not sheet:  # or else each of these would say it again
        yield from _side_column(theme)
        yield from _large_styles(theme)
        yield from _openings(theme)


def _close_lines(theme: Theme) -> Iterator[Contradiction]:
    """Styles whose lines stand on each other."""
    for name, style in theme.styles.items():
        if style.leading < CLOSEST * style.size:
            message = say(
                "lines of style '{style}' would touch: letters of {size} points on a leading of {leading}",
                style=name,
                size=plain(style.size),
                leading=plain(style.leading),
            )
            hint = say("make the leading {least} or more, or the size smaller", least=plain(-(-style.size // 1)))
            yield Contradiction(("styles", name), message, hint)


def _side_column(theme: Theme) -> Iterator[Contradiction]:
    """A side column without room for the numbers, dates and captions that stand there."""
    needs = {name: ems * theme.style(name).size for name, ems in BESIDE.items()}
    widest = max(needs, key=needs.__getitem__)
    if theme.grid.side < needs[widest]:
        message = say(
            "the side column is {side} mm wide, and what stands there in style '{style}' needs {least}",
            side=in_millimetres(theme.grid.side),
            style=widest,
            least=rounded_up(needs[widest]),
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
                    size=plain(theme.style(name).size),
                    style=name,
                    width=in_millimetres(width),
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
