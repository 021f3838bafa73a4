"""Random documents by a seed: every element inside every other that may hold it; and themes of random numbers."""

from __future__ import annotations

import random
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

import yaml

from report.diagnostics.errors import Mark
from report.document import (
    Cell,
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
    Run,
    Runs,
    StyleName,
    Table,
)
from tests.documents import document, table
from tests.editions import ROOT
from tests.strategies import CHART, PICTURE, PROSE

WORDS = [*PROSE.split(), "ICT", "„evidence-based”", "90 %", "fiets-", "FORCMS_PC-144", "l’été", "office", "a", "12.345"]
LONGEST = "Arbeidsongeschiktheidsverzekeringsmaatschappijen"
NOTES = {str(n): Note(str(n), str(n), (Run(f"{PROSE}Dat is noot {n}."),), Mark("a.yaml", n)) for n in range(1, 40)}
FEDERAL: dict[str, Any] = yaml.safe_load((ROOT / "assets" / "themes" / "federal.yaml").read_text("utf-8"))


class Nesting:
    """Makes a document of what a seed draws."""

    def __init__(self, seed: int) -> None:
        self.draw = random.Random(seed)
        self.line = 0
        self.ids = 0

    def mark(self) -> Mark:
        """Another place each time."""
        self.line += 1
        return Mark("content/2030/sections/a.yaml", self.line, 5)

    def words(self, most: int) -> str:
        """Some words; now and then a very long one."""
        found = [self.draw.choice(WORDS) for _ in range(self.draw.randint(1, most))]
        if self.draw.random() < 0.05:
            found.append(LONGEST)
        return " ".join(found)

    def runs(self, most: int = 30) -> Runs:
        """Words in several looks, with marks of notes."""
        draw = self.draw.random
        looks = [(draw() < 0.2, draw() < 0.2) for _ in range(self.draw.randint(1, 3))]
        found = [Run("Dit "), *[Run(self.words(most) + " ", *look) for look in looks]]
        if self.draw.random() < 0.2:
            number = self.draw.choice(sorted(NOTES))
            found[-1] = found[-1]._replace(text=found[-1].text.rstrip())
            found.append(Run(number, note=number))
        return tuple(found)

    def document(self) -> Document:
        """Chapters of blocks."""
        found: list[Element] = []
        for number in range(1, self.draw.randint(1, 3) + 1):
            heading = Heading(1, (Run(self.words(9)),), f"h{number}", str(number), mark=self.mark())
            found += [heading, *self.blocks(self.draw.randint(1, 9), 0)]
        return document(*found, notes=NOTES.values())

    def blocks(self, count: int, depth: int) -> list[Element]:
        """So many blocks."""
        kinds = [
            self.paragraph, self.paragraph, self.list, self.table, self.figure, self.key_figures, self.quote,
            self.labelled, self.callout, self.heading,
        ]  # fmt: skip
        found: list[Element] = []
        for _ in range(count):
            kind = self.draw.choice(kinds)
            found.append(self.callout(depth) if kind == self.callout else kind())
            if depth > 2 and isinstance(found[-1], Group) and found[-1].role == "callout":
                found.pop()
        return found or [self.paragraph()]

    def paragraph(self) -> Element:
        return Paragraph(self.runs(), mark=self.mark())

    def quote(self) -> Element:
        return Group("quote", (Paragraph(self.runs(), "quote"), Paragraph(self.runs(5), "source")), mark=self.mark())

    def heading(self) -> Element:
        self.ids += 1
        level = self.draw.randint(2, 4)
        number = f"{self.draw.randint(1, 12)}.{self.draw.randint(1, 14)}" if level == 2 else ""
        return Heading(level, (Run(self.words(9)),), f"s{self.ids}", number, mark=self.mark())

    def list(self, depth: int = 0) -> Element:
        style: Literal["bullet", "number"] = self.draw.choice(["bullet", "number"])
        items = []
        for number in range(1, self.draw.choice([2, 3, 5, 130]) + 1):
            parts: list[Element] = [Paragraph(self.runs(6), mark=self.mark())]
            if depth < 3 and number == 1 and self.draw.random() < 0.5:
                parts.append(self.list(depth + 1))
            items.append(Item((Run("•" if style == "bullet" else f"{number}."),), tuple(parts)))
        return ItemList(tuple(items), style, self.mark())

    def labelled(self) -> Element:
        style, label = self.draw.choice([("timeline", "11 september 2022"), ("definitions", "FORCMS_PC-144")])
        texts = [self.runs(8) for _ in range(self.draw.randint(1, 4))]
        items = tuple([Item((Run(label),), (Paragraph(text, mark=self.mark()),)) for text in texts])
        return ItemList(items, style, self.mark())  # type: ignore[arg-type]

    def table(self) -> Table:
        self.ids += 1
        columns = self.draw.choice([2, 3, 3, 4, 7, 12])
        rows = self.draw.choice([1, 3, 8, 60])
        head = [self.draw.choice(["Naam", "Aantal", "Budget per jaar", LONGEST]) for _ in range(columns)]
        cells = [[self.words(4) for _ in range(columns - 1)] + ["1.234,5"] for _ in range(rows)]
        made = table(cells, head)
        noted = (Cell((*made.head[0][0].runs, Run("3", note="3")), "column"), *made.head[0][1:])
        name = f"t{self.ids}-note-a"
        letter = Run("a", raised=True, href=f"#{name}")
        body = (tuple([replace(cell, note=(letter,)) for cell in made.body[0]]), *made.body[1:])
        notes = (Note(name, "a", self.runs(6)), Note("", "", self.runs(6)))
        return replace(made, id=f"t{self.ids}", mark=self.mark(), head=(noted,), body=body, notes=notes)

    def figure(self) -> Element:
        self.ids += 1
        size = self.draw.choice([(120, 80), (80, 700), (2000, 30)])
        body = CHART if self.draw.random() < 0.5 else Picture("roof.png", *size, PICTURE.raster)
        wide, caption = self.draw.random() < 0.3, self.runs(6)
        return Figure(f"f{self.ids}", "Figuur 1", caption, "Wat", body, self.runs(3), wide=wide, mark=self.mark())

    def key_figures(self) -> Element:
        tiles = []
        for _ in range(self.draw.randint(1, 7)):
            value = self.draw.choice(["6 272 km", "12.345.678 euro", "9", "66,5 %"])
            parts: list[tuple[StyleName, str]] = [("figure-value", value), ("figure-label", self.words(4))]
            parts.append(("figure-note", self.words(7)))
            tiles.append(Group("key-figure", tuple([Paragraph((Run(text),), style) for style, text in parts])))
        return Group("key-figures", tuple(tiles), mark=self.mark())

    def callout(self, depth: int = 0) -> Element:
        title = self.runs(4) if self.draw.random() < 0.7 else ()
        parts = [] if depth > 2 else self.blocks(self.draw.randint(1, 3), depth + 1)
        return Group("callout", tuple(parts or [self.paragraph()]), title, self.mark())


def random_theme(seed: int, folder: Path) -> str:
    """Write a theme whose numbers a seed draws, some of which make no sense together; returns its name."""
    draw = random.Random(seed)
    theme: dict[str, Any] = deepcopy(FEDERAL)

    def some(usual: float, *others: float) -> float:
        return draw.choice(others) if draw.random() < 0.12 else usual

    theme["page"] = {"width": some(210, 148, 182, 420), "height": some(297, 210, 420)}
    theme["grid"] = {
        "left": some(20, 5, 0, 40), "side": some(38, 0, 10, 60), "gutter": some(8, 0, 20),
        "main": some(118, 60, 90, 150), "top": some(32, 10, 0, 60), "bottom": some(24, 0, 8, 60),
    }  # fmt: skip
    theme["baseline"] = some(14, 4, 11, 20)
    theme["columns"] = {"count": draw.choice([1, 1, 2, 3]), "gutter": some(6, 0, 12)}
    theme["drop"] = some(6, 0, 12, 20)
    for style in theme["styles"].values():
        if draw.random() < 0.15:
            factor = draw.choice([0.6, 0.8, 1.2, 1.3, 1.3, 2])
            style["size"] = round(style.get("size", 10.5) * factor, 1)
            style["leading"] = round(style.get("leading", 14) * draw.choice([factor] * 30 + [0.7]), 1)
        if draw.random() < 0.1:
            style["align"] = draw.choice(["left", "right", "centre", "justify"])
    (folder / "themes").mkdir(parents=True, exist_ok=True)
    name = f"random-{seed}"
    (folder / "themes" / f"{name}.yaml").write_text(yaml.safe_dump(theme, sort_keys=False), "utf-8")
    return name
