"""A long report, invented anew from a seed: prose, figures, tables, pictures, notes and callouts in any order."""

from __future__ import annotations

import random
import re
import zlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from report.document import (
    Align,
    Cell,
    Chart,
    Column,
    Document,
    Element,
    Figure,
    Group,
    Heading,
    Item,
    ItemList,
    Note,
    Paragraph,
    Picture,
    Point,
    Run,
    Series,
    Table,
)
from report.pictures import decode
from tests.documents import MARK, document

PROSE = Path(__file__).parents[1] / "bench"
FIGURE = {"nl": "Figuur", "fr": "Figure"}
TABLE = {"nl": "Tabel", "fr": "Tableau"}
SEE = {"nl": " (zie ", "fr": " (voir "}
CONTINUED = {"nl": "vervolg", "fr": "suite"}
FOLLOWS = {"nl": "De cijfers staan hieronder:", "fr": "Voici les chiffres :"}
LONGEST = 58  # letters of a caption, a title or a cell with several words
SHAPES = ((900, 600), (600, 800), (1200, 500), (800, 800))  # pixels of pictures
WHAT = {"chart": 34, "wide chart": 10, "table": 24, "wide table": 12, "long table": 2, "picture": 12, "wide picture": 6}


@cache
def sentences(language: str) -> tuple[str, ...]:
    """The sentences of the prose in a language."""
    text = (PROSE / f"prose.{language}.txt").read_text("utf-8")
    return tuple([part for part in re.split(r"(?<=[.?!])\s+", text) if len(part) > 25])


@cache
def picture(shape: int, shade: int) -> Picture:
    """A picture of a colour that gets darker from line to line."""
    width, height = SHAPES[shape]
    lines = b"".join([b"\0" + bytes([(shade + 90 * y // height) % 256]) * width for y in range(height)])
    header = width.to_bytes(4, "big") + height.to_bytes(4, "big") + b"\x08\0\0\0\0"
    chunks = [(b"IHDR", header), (b"IDAT", zlib.compress(lines, 9)), (b"IEND", b"")]
    parts = [
        len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big") for kind, data in chunks
    ]
    raster = decode(b"\x89PNG\r\n\x1a\n" + b"".join(parts)).raster
    return Picture(f"{shape}-{shade}.png", *raster.size, raster)


class InventedReport:
    """A report in a language, the same for the same seed, of so many chapters with so many figures and tables each.

    Of a hundred figures and tables, so many are of each kind as `WHAT` tells; texts refer to most of them before they
    come. `dense` reports have hardly any text between them.
    """

    def __init__(self, seed: int, language: str, chapters: int = 14, figures: int = 13, *, dense: bool = False) -> None:
        self.random = random.Random(f"{seed} {language}")
        self.language = language
        self.chapters = chapters
        self.figures = figures
        self.dense = dense
        self.notes: list[Note] = []
        self.count = {"figure": 0, "table": 0}
        self.places = 0

    def document(self) -> Document:
        """The report."""
        elements = [element for number in range(1, self.chapters + 1) for element in self.chapter(number)]
        return document(*elements, notes=self.notes, language=self.language)

    def sentence(self) -> str:
        return self.random.choice(sentences(self.language))

    def words(self, longest: int) -> str:
        """The first words of a sentence, no longer than that."""
        found = self.sentence()[:longest].rsplit(" ", 1)[0].rstrip(",;:. »”’«“")
        return found[0].upper() + found[1:]

    def prose(self, fewest: int, most: int) -> str:
        return " ".join([self.sentence() for _ in range(self.random.randint(fewest, most))])

    def paragraph(self, *after: Run, fewest: int = 1, most: int = 5) -> Paragraph:
        """A paragraph; one in six has a note."""
        runs = [Run(self.prose(fewest, most)), *after]
        if self.random.random() < 0.18:
            number = str(len(self.notes) + 1)
            self.notes.append(Note(number, number, (Run(self.prose(1, 3)),), MARK))
            runs.append(Run(number, note=number))
        return Paragraph(tuple(runs), mark=MARK)

    def heading(self, level: int, number: str) -> Heading:
        self.places += 1
        lead = (Run(self.prose(1, 2)),) if level == 1 and self.random.random() < 0.7 else ()
        return Heading(level, (Run(self.words(40)),), f"place-{self.places}", number, lead, MARK)

    def chapter(self, number: int) -> Iterator[Element]:
        """A chapter of sections; some begin with key figures, and few end with a moment's list."""
        yield self.heading(1, str(number))
        if self.random.random() < 0.3:
            yield self.key_figures()
        section = 0
        for at in range(self.random.randint(self.figures - 4, self.figures + 4)):
            if at % 3 == 0:
                section += 1
                yield self.heading(2, f"{number}.{section}")
                if self.random.random() < 0.85:
                    yield self.paragraph()
            elif self.random.random() < 0.15:
                yield self.heading(3, "")
                yield self.paragraph()
            yield from self.passage()
        yield self.paragraph()

    def passage(self) -> Iterator[Element]:
        """Text around a figure or a table, and now and then something else."""
        chance = self.random.random()
        for _ in range(0 if self.dense else self.random.randint(0, 2)):
            yield self.paragraph()
        kind = self.random.choices(list(WHAT), list(WHAT.values()))[0]
        shown = self.table(kind) if "table" in kind else self.figure(kind)
        reference = (Run(SEE[self.language]), Run(shown.label, href=f"#{shown.id}", solid=True), Run(")."))
        if chance < 0.1:
            yield shown
            yield self.paragraph(*reference)
        elif chance < 0.15 and isinstance(shown, Table):
            yield self.paragraph(*reference)
            yield Paragraph((Run(FOLLOWS[self.language]),), mark=MARK)
            yield shown
        else:
            yield self.paragraph(*reference)
            yield shown
        yield from self.aside(chance)

    def aside(self, chance: float) -> Iterator[Element]:
        """A callout, a list, a quotation, or nothing."""
        if 0.2 < chance < 0.42:
            yield Group("callout", (self.paragraph(most=2),), (Run(self.words(40)),), MARK)
        elif 0.42 < chance < 0.55:
            items = [Item((Run("•"),), (Paragraph((Run(self.sentence()),)),)) for _ in range(self.random.randint(2, 6))]
            yield ItemList(tuple(items), mark=MARK)
        elif 0.55 < chance < 0.6:
            yield Group("quote", (Paragraph((Run(self.prose(1, 2)),), mark=MARK),))

    def key_figures(self) -> Group:
        tiles = []
        for _ in range(self.random.randint(2, 6)):
            value = Paragraph((Run(str(self.random.randint(2, 999))),), "figure-value")
            label = Paragraph((Run(self.words(30)),), "figure-label")
            tiles.append(Group("key-figure", (value, label)))
        return Group("key-figures", tuple(tiles))

    def numbered(self, what: str, words: str) -> tuple[str, str]:
        """The id of the next figure or table, and its label."""
        self.count[what] += 1
        return f"{what}-{self.count[what]}", f"{words} {self.count[what]}"

    def table(self, kind: str) -> Table:
        """A table that stands in a column, or across the page because of its words, or on several pages."""
        id, label = self.numbered("table", TABLE[self.language])
        rows = self.random.randint(30, 60) if kind == "long table" else self.random.randint(3, 12)
        wide = kind != "table"
        texts = [[self.words(16 if cell else LONGEST // 2) for cell in range(4 if wide else 1)] for _ in range(rows)]
        body = tuple(
            [(*[Cell((Run(text),), "" if n else "row") for n, text in enumerate(row)], self.cell()) for row in texts]
        )
        columns = (*[Column(Align.START)] * (4 if wide else 1), Column(Align.DECIMAL))
        heads = [self.words(24 if wide else 14) for _ in columns]
        head = tuple([Cell((Run(text),), "column") for text in heads])
        notes = (Note("", "", (Run(self.sentence()),)),) if self.random.random() < 0.2 else ()
        caption = (Run(self.words(LONGEST)),)
        return Table(id, label, caption, columns, (head,), body, CONTINUED[self.language], notes, mark=MARK)

    def cell(self) -> Cell:
        return Cell((Run(f"{self.random.randint(1, 999)},{self.random.randint(0, 9)}"),))

    def figure(self, kind: str) -> Figure:
        """A chart or a picture, in a column or across the page."""
        id, label = self.numbered("figure", FIGURE[self.language])
        body = chart(self.random.randint(0, 7)) if "chart" in kind else self.picture(wide="wide" in kind)
        source = (Run(self.words(LONGEST)),) if self.random.random() < 0.4 else ()
        words = (Run(self.words(LONGEST)),)
        return Figure(id, label, words, self.sentence(), body, source, wide="wide" in kind, mark=MARK)

    def picture(self, *, wide: bool) -> Picture:
        return picture(
            self.random.choice((0, 2)) if wide else self.random.randrange(4), self.random.choice((40, 90, 140))
        )


@cache
def chart(number: int) -> Chart:
    """One of a few charts: bars or a line, of so many years."""
    chosen = random.Random(number)
    years = tuple([str(2030 - n) for n in range(4 + number % 4, 0, -1)])
    points = tuple([Point(float(value), f"{value}") for value in [chosen.randint(10, 90) for _ in years]])
    ticks = tuple([(float(value), f"{value}") for value in (0, 20, 40, 60, 80, 100)])
    return Chart("line" if number % 2 else "bar", years, (Series("", points),), ticks, ordered=True)
