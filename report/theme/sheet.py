"""Measures of the sheet, checked together: what lies beside it, and margins and columns that have no room."""

from __future__ import annotations

from collections.abc import Iterator

from report.messages import say, say_number
from report.theme.measures import (
    FEWEST,
    FOLIO_DEPTH,
    HEAD_GAP,
    HEAD_HEIGHT,
    NARROWEST,
    Contradiction,
    in_millimetres,
    millimetres,
    rounded_up,
)
from report.theme.theme import Theme


def sheet_contradictions(theme: Theme) -> Iterator[Contradiction]:
    """Measures of page, grid and columns that do not go together."""
    yield from _beside_the_page(theme)
    yield from _margins(theme)
    yield from _columns(theme)


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
        message = say(
            "the running head would stand above the page: the top margin is {top} mm", top=in_millimetres(grid.top)
        )
        yield Contradiction(("grid", "top"), message, say("make it {least} or more", least=rounded_up(HEAD_HEIGHT)))
    if head > HEAD_HEIGHT - HEAD_GAP:
        message = say("the running head would stand on the text: its leading is {leading} points", leading=round(head))
        hint = say("make it {most} or less", most=int(HEAD_HEIGHT - HEAD_GAP))
        yield Contradiction(("styles", "running-head", "leading"), message, hint)
    if grid.bottom < FOLIO_DEPTH + folio:
        message = say(
            "the page number would stand below the page: the bottom margin is {low} mm", low=in_millimetres(grid.bottom)
        )
        yield Contradiction(
            ("grid", "bottom"), message, say("make it {least} or more", least=rounded_up(FOLIO_DEPTH + folio))
        )


def _columns(theme: Theme) -> Iterator[Contradiction]:
    """Columns that hold no text, because there are too many of them or they are too far apart."""
    narrow, least = max(theme.text_width, 0), millimetres(NARROWEST)
    if narrow >= NARROWEST - 0.01:
        if theme.grid.main < NARROWEST - 0.01:
            message = say("the main column is {width} mm wide", width=in_millimetres(theme.grid.main))
            yield Contradiction(("grid", "main"), message, say("make it {least} or more", least=least))
    elif theme.columns.count == 1:
        yield Contradiction(
            ("grid", "main"),
            say("the main column is {width} mm wide", width=in_millimetres(narrow)),
            say("make it {least} or more", least=least),
        )
    else:
        message = say("the columns would be {width} mm wide", width=in_millimetres(narrow))
        hint = say("{least} mm is the least: take fewer columns, a smaller gutter, or a wider grid", least=least)
        yield Contradiction(("columns",), message, hint)
