"""Position: a word on a page, and the place where it was typed."""

from __future__ import annotations

from typing import NamedTuple

from report.diagnostics.errors import Mark


class Position(NamedTuple):
    """A word, or a piece of a page, and where it was typed.

    `page` counts from 0; `box` is left, top, right, bottom in points from the page's top left corner. `id` is that of a
    text, or of a value of a data set; `mark` is the place to open, in the language that the words are of.
    """

    page: int
    box: tuple[float, float, float, float]
    id: str
    mark: Mark
    language: str
