"""Measures that the layout takes from nobody, and the rooms that words need in a theme's."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from report.document import StyleName
from report.messages import Message
from report.theme.lengths import MM
from report.theme.theme import Theme

HEAD_HEIGHT = 34.0  # points from the top of the text up to the top of the running head
HEAD_GAP = 6.0  # points between the running head and the text, at least
FOLIO_DEPTH = 20.0  # points from the foot of the text down to the top of the folio
TITLE_DEPTH = 0.135  # of the page's height, from above, to the title of the cover
OPENING_ROWS = 13  # rows of the baseline grid that the field of a chapter opening takes of the text area
OPENING_AIR = 2  # rows below the field
TITLE_LIFT = 26.0  # points from the lower edge of the field up to the title's last line

LOGO_SHARE = 0.26  # of the live area's width: the most that a logo takes
LOGO_LINES = 3  # of the organisation's name: how high a logo is at most

NARROWEST = 40 * MM  # of columns of text
FEWEST = 20  # lines of the baseline grid on a page
CLOSEST = 0.9  # of the size: less leading, and the letters of two lines touch
WORD = 6.0  # ems of which any line has to be wide: what is left of a long word when it is hyphenated
ASIDE = 5.0  # ems of the side column, where words are short: "september", "Tabel 12"
CAPITALS = 0.75  # of the size: how high figures stand above their line
LINES = 3  # of a title for which there has to be room
BELOW = 4  # lines of text that have to fit below the title of a chapter

#: The styles that stand in the side column, or as wide as it, and how many ems each needs there.
BESIDE: Mapping[StyleName, float] = dict.fromkeys(("label", "caption", "timeline-date", "term"), ASIDE)
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


def logo_room(theme: Theme) -> tuple[float, float]:
    """The most that a logo may take on the cover, in points: a part of the width, three lines of the organisation."""
    return LOGO_SHARE * theme.grid.wide, LOGO_LINES * theme.style("cover-organisation").leading


def millimetres(points: float) -> int:
    """A length in whole millimetres."""
    return round(points / MM)


def in_millimetres(points: float) -> str:
    """A length in millimetres as people type it."""
    return plain(points / MM)


def rounded_up(points: float) -> str:
    """The next whole number of millimetres."""
    return str(int(-(-(points / MM - 1e-6) // 1)))


def plain(number: float) -> str:
    """A number without needless digits."""
    return f"{number:.1f}".removesuffix(".0")
