"""How the pages of a file are filled, read back from it: holes, columns, chapter ends, figures references."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from io import BytesIO
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
import pikepdf
import pymupdf

from report.theme.theme import Theme
from report.verify.reading import PdfReading
from report.verify.tree import PdfElement

DPI = 36
SCALE = DPI / 72  # pixels a point
PAPER = 250  # of 255: what is as light is empty
HOLE = 0.15  # of the height of the text
UNEQUAL = 2  # lines by which columns may differ
FEW = 5  # lines that the last page of a chapter has at least
LABEL = re.compile(r"(Figuur|Figure|Tabel|Tableau)\s+(\d+)")
INSIDE = 6  # points from a column to the middle of a gutter, in which nothing hangs
ABOVE = 12  # points from the baseline of a caption to what it belongs to
HANGING = 8  # points that signs hang out of their column at most


class Hole(NamedTuple):
    """An empty part of a page, as a share of the height of its text, over all `columns` or in one of them."""

    page: int
    column: int | None
    share: float


class Unequal(NamedTuple):
    """Columns of a page that differ by so many lines."""

    page: int
    lines: float


class Caption(NamedTuple):
    """Where the caption of a figure or a table stands: points from the left and from below.

    `pages` are those on which the figure or the table stands.
    """

    kind: str
    number: int
    page: int
    pages: tuple[int, ...]
    x: float
    y: float


class LayoutReading:
    """The pages of a report that was set in a theme, in columns if the theme has them."""

    def __init__(self, data: bytes, theme: Theme) -> None:
        self.theme = theme
        self.data = data
        self.line = theme.baseline
        self.rows = theme.rows
        self.reading = PdfReading(pikepdf.open(BytesIO(data)))
        self.width = theme.column_width if theme.columns.count > 1 else theme.grid.wide

    def columns(self, page: int) -> list[tuple[float, float]]:
        """The edges of the columns of a page, in points."""
        left = self.theme.live_left(right=self.theme.is_right(page + 1))
        return [(left + at - 1, left + at + self.width + 1) for at in self.theme.column_lefts]

    def column(self, page: int, x: float) -> int:
        """In which column of a page something begins, from 0."""
        return max([n for n, (x0, _) in enumerate(self.columns(page)) if x >= x0 - HANGING], default=0)

    @cached_property
    def shown(self) -> list[list[Any]]:
        """Of each page the rows of pixels from the top of the text to its foot: whether there is ink in them.

        That is told for each column and then for each gutter.
        """
        top = self.theme.grid.top
        found = []
        with pymupdf.open(stream=self.data) as pdf:  # type: ignore[no-untyped-call]
            for number, page in enumerate(pdf):
                columns = self.columns(number)
                gutters = [(left[1] + INSIDE, right[0] - INSIDE) for left, right in pairwise(columns)]
                places = [*columns, *gutters]
                area = (0, top, page.rect.width, top + self.rows * self.line)
                shown = page.get_pixmap(dpi=DPI, colorspace="gray", clip=area)
                pixels = np.frombuffer(shown.samples, np.uint8).reshape(shown.height, shown.stride)
                found.append(
                    [(pixels[:, int(x0 * SCALE) : int(x1 * SCALE) + 1] < PAPER).any(axis=1) for x0, x1 in places]
                )
        return found

    @cached_property
    def ink(self) -> list[Any]:
        """The rows of each page by columns."""
        return [np.stack(rows[: self.theme.columns.count]) for rows in self.shown]

    def bands(self, page: int) -> list[tuple[int, int]]:
        """The rows between what stands across the columns of a page: captions and all that reaches into a gutter."""
        top, height = self.theme.page.height - self.theme.grid.top, len(self.shown[page][0])
        gutter = (
            np.any(self.shown[page][self.theme.columns.count :], axis=0)
            if self.theme.columns.count > 1
            else np.zeros(height)
        )
        captions = [c for c in self.captions if c.page == page and not self.column(page, c.x)]
        above = sorted([int((top - caption.y - ABOVE) * SCALE) for caption in captions])
        across = np.zeros(height, bool)
        for row in np.flatnonzero(gutter):
            begins = max([at for at in above if at <= row], default=int(row))
            across[max(begins, 0) : row + 1] = True
        edges = [-1, *np.flatnonzero(across).tolist(), height]
        return [(first + 1, after) for first, after in pairwise(edges) if after - first > 2 * self.line * SCALE]

    @cached_property
    def chapters(self) -> list[range]:
        """The indexes of the pages of each chapter, but for the contents."""
        starts = [_pages(element)[0] for element in self.reading.elements if element.role == "H2"]
        contents = {page for element in self.reading.elements if element.role == "TOC" for page in _pages(element)}
        found = [range(first, after) for first, after in pairwise([*starts, len(self.ink)])]
        return [pages for pages in found if pages[0] not in contents]

    def holes(self) -> list[Hole]:
        """The largest hole on each page inside a chapter, over its whole width or in a column, above the limit."""
        found = []
        for page in self._inside():
            ink = self.ink[page]
            holes = [Hole(page, None, _longest(ink.any(axis=0), ink.shape[1]))]
            for first, after in self.bands(page):
                holes += [Hole(page, n, _longest(rows[first:after], len(rows))) for n, rows in enumerate(ink)]
            found.append(max(holes, key=lambda hole: hole.share))
        return [hole for hole in found if hole.share > HOLE]

    def wide_holes(self) -> list[Hole]:
        """The holes over the whole width alone."""
        found = [
            Hole(page, None, _longest(self.ink[page].any(axis=0), self.ink[page].shape[1])) for page in self._inside()
        ]
        return [hole for hole in found if hole.share > HOLE]

    def unequal(self) -> list[Unequal]:
        """Pages whose columns differ, by what is empty at their feet or above their notes, or else in their text."""
        found = []
        for chapter in self.chapters:
            for page in chapter:
                lines = self._difference(page)
                if lines > UNEQUAL + 0.4:
                    found.append(Unequal(page, lines))
        return found

    def _difference(self, page: int) -> float:
        """By how many lines columns differ; they are level if they are as full, or if their text ends level."""
        return max([self._uneven(page, first, after) for first, after in self.bands(page)], default=0.0)

    def _uneven(self, page: int, first: int, after: int) -> float:
        """By how many lines the columns between two rows of a page differ."""
        a_line, notes = self.line * SCALE, self._notes(page)
        ends, empty = [], []
        for rows, note in zip(self.ink[page], notes, strict=True):
            foot = int(note * SCALE) if note and first < note * SCALE < after else after
            shown = np.flatnonzero(rows[first:foot])
            end = int(shown[-1]) + 1 if len(shown) else 0
            ends.append(end / a_line)
            empty.append((foot - first - end) / a_line)
        if not any(ends):
            return 0.0
        return min(max(ends) - min(ends), max(empty) - min(empty))

    def _notes(self, page: int) -> list[float | None]:
        """How far below the top of the text the rule of the notes stands in each column, in points."""
        found: list[float | None] = [None] * self.theme.columns.count
        top = self.theme.page.height - self.theme.grid.top
        for element in self._notes_on.get(page, ()):
            for mark in element.marks():
                for shown in self.reading.pieces.get(mark, ()) if mark.page == page else ():
                    column = self.column(page, shown.x0)
                    depth = top - shown.y0 - 1.6 * shown.size - 7
                    found[column] = min(depth, found[column] or depth)
        return found

    @cached_property
    def _notes_on(self) -> dict[int, list[PdfElement]]:
        found: dict[int, list[PdfElement]] = {}
        for element in self.reading.elements:
            if element.role == "Note":
                for page in dict.fromkeys([mark.page for mark in element.marks()]):
                    found.setdefault(page, []).append(element)
        return found

    def short_ends(self) -> list[int]:
        """The last pages of chapters of several pages that hold fewer lines than they should."""
        found = []
        for chapter in self.chapters:
            if len(chapter) > 1:
                rows = np.flatnonzero(self.ink[chapter[-1]].any(axis=0))
                depth = (rows[-1] + 1) / SCALE / self.line if len(rows) else 0.0
                if depth < FEW - 0.5:
                    found.append(chapter[-1])
        return found

    @cached_property
    def captions(self) -> list[Caption]:
        """The captions of all figures and tables in the order of reading."""
        found = []
        for element in self.reading.elements:
            if element.role == "Caption":
                pieces = [shown for mark in element.marks() for shown in self.reading.pieces.get(mark, ())]
                named = LABEL.match(self.reading.text(element))
                mark = next(element.marks())
                assert named
                pages = tuple(_pages(element.parent)) if element.parent else ()
                x = min([shown.x0 for shown in pieces])
                found.append(Caption(named[1], int(named[2]), mark.page, pages, x, pieces[0].y0))
        return found

    def disorder(self) -> list[Caption]:
        """What stands before the figure or table of its kind with the number before, or is read so."""
        found = []
        for kind in dict.fromkeys([caption.kind for caption in self.captions]):
            listed = [caption for caption in self.captions if caption.kind == kind]
            found += [after for before, after in pairwise(listed) if not self._follows(before, after)]
        return found

    def _follows(self, before: Caption, after: Caption) -> bool:
        if after.number != before.number + 1:
            return False
        if before.page != after.page:
            return before.page < after.page
        return after.y < before.y or self.column(after.page, after.x) > self.column(before.page, before.x)

    def distances(self) -> dict[int, int]:
        """How many figures and tables stand so many pages from the first text that refers to them."""
        places = {(caption.kind, caption.number): caption.pages for caption in self.captions}
        found: dict[int, int] = {}
        for element in self.reading.elements:
            named = LABEL.fullmatch(self.reading.text(element).strip()) if element.role == "Link" else None
            if named and (pages := places.pop((named[1], int(named[2])), None)) is not None:
                away = min([page - _pages(element)[0] for page in pages], key=abs)
                found[away] = found.get(away, 0) + 1
        return dict(sorted(found.items()))

    def widows(self) -> list[tuple[int, str]]:
        """Paragraphs of which one line stands alone in a column, and the pages of these lines."""
        found = []
        for element in self.reading.elements:
            if element.role != "P":
                continue
            lines: dict[tuple[int, int], set[float]] = {}
            for mark in element.marks():
                for shown in self.reading.pieces.get(mark, ()):
                    column = self.column(mark.page, shown.x0)
                    lines.setdefault((mark.page, column), set()).add(round(shown.y0))
            if len(lines) > 1:
                found += [(key[0], self.reading.text(element)[:30]) for key, rows in lines.items() if len(rows) < 2]
        return found

    def _inside(self) -> Iterator[int]:
        """The pages of chapters, but the last of each."""
        for chapter in self.chapters:
            yield from chapter[:-1]


def _longest(rows: Any, height: int) -> float:
    """The longest run of rows without ink, as a share of the height."""
    shown: Sequence[int] = [-1, *np.flatnonzero(rows).tolist(), len(rows)]
    return max(after - before - 1 for before, after in pairwise(shown)) / height


def _pages(element: PdfElement) -> list[int]:
    return [mark.page for mark in element.marks()]
