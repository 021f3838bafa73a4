"""The story of a proof: on a page of A4 across, a table for each file, with the languages side by side.

Each part is a table with a row for each text: the name of the text heads its row, the language its column. In a table,
screen readers go from a text to its translation with one key, to the next text with another, and say the name of the
text and the language on the way; with sections of paragraphs, they would have to be read one after the other.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from report.compose import compose_element
from report.compose.composer import Composer, Measure, Surroundings, note_label, story_of
from report.compose.contents import contents, folio_digits
from report.compose.figures import picture
from report.compose.proof_opening import FirstPage
from report.compose.proof_table import BASELINE, PairPart, PairRow, PairTable
from report.compose.text import TextFlowable
from report.compose.text_margins import TextMargins
from report.document import Chart, Heading, Picture, Run, Runs, StyleName, beside, joined, placed_at, plain, run_of
from report.proof.pairs import Proof, ProofPart, ProofSide, Row
from report.story import Offset, OutlineEntry, Story
from report.structure.element import StructureElement
from report.theme.parts import Columns, Grid, Page, Pages, TextStyle
from report.theme.theme import Theme
from report.typography.setter import Setter, close

MARGIN = 150.0  # points, width of the column of remarks
EDGE = Offset(0.0, "wide")  # where heads begin
INDENT = 10.0  # points for each list around a text
TALLEST = 90.0  # points, of an image
HIGHEST = 0.8  # of the text's height, for a chart
ANYWHERE = re.compile("[^ \u00ad]{12}(?=[^ \u00ad]{3})")

SMALLER: Mapping[StyleName, Mapping[str, float]] = {  # styles of the contents, which stand on one page
    "chapter-plain": {"size": 26.0, "leading": 30.0, "after": 6.0},
    "contents-1": {"size": 10.0, "leading": 12.0, "before": 6.0},
    "contents-2": {"size": 9.5, "leading": 12.0, "before": 0.0},
}


def landscape(theme: Theme) -> Theme:
    """The theme on a page of A4 across: names of texts in the side column, everything else in the main one."""
    changed = {
        "page": Page(width=297, height=210),
        "grid": Grid(left=12, side=45, gutter=5, main=223, top=20, bottom=16),
        "columns": Columns(),
        "pages": Pages(),
        "baseline": BASELINE,
        "drop": 0,
        "styles": theme.styles | {name: theme.style(name).model_copy(update=SMALLER[name]) for name in SMALLER},
    }
    return theme.model_copy(update=changed)


def compose_proof(proof: Proof, theme: Theme) -> Story:
    """Make the story of a proof, in a theme that is `landscape`. Raises LayoutError for what is too wide to be set."""
    first = proof.documents[0]
    document = replace(first, metadata=replace(first.metadata, title=proof.openings[0].title), attachments=())
    setters = [Setter(theme, one.language, one.hyphenation) for one in proof.documents]
    label = note_label(document.notes.values(), theme.style("note"), setters[0])
    surroundings = Surroundings(document.words, document.notes.__getitem__, label)
    opening, listing, body = [Composer(surroundings, theme, setters[0], compose_element) for _ in range(3)]
    opening.add(FirstPage(proof, opening, setters, opening.tree.add("Sect")))
    _Body(proof, body, setters).add(body.tree)
    chapter = body.chapter("parts")
    contents(listing, [_heading(part) for part in proof.parts], folio_digits([chapter], theme))
    close(*setters)
    margins = TextMargins((), document.stamp, theme, setters[0])
    chapters = [listing.chapter("contents"), chapter]
    return story_of(document, opening.chapter("cover"), chapters, margins, setters[0].faces)


def _about(row: Row, runs: Runs) -> Runs:
    """What is said about a text, which belongs to that."""
    return tuple([run._replace(origin=placed_at(row.mark, run.text)) for run in runs])


def _heading(part: ProofPart) -> Heading:
    """A part as the contents list it."""
    counts = (Run(f" ({part.counts})"),) if part.counts else ()
    return Heading(part.level, (*part.titles[0], *counts), part.id, part.number)


class _Body:
    """Makes the parts of a proof."""

    def __init__(self, proof: Proof, composer: Composer, setters: Sequence[Setter]) -> None:
        self.proof = proof
        self.composer = composer
        self.setters = setters
        self.tags = [one.metadata.language_tag for one in proof.documents]
        grid = composer.theme.grid
        count = len(setters)
        self.width = (grid.main - MARGIN - count * grid.gutter) / count
        self.lefts = [grid.indent + number * (self.width + grid.gutter) for number in range(count + 1)]
        style = composer.style
        fields = {"leading": BASELINE, "align": "left", "before": 0.0, "after": 0.0}
        self.text = style("body", size=9.5, **fields)
        self.title = style("body", font="semibold", size=9.5, hyphenate=False, **fields)
        self.label = style("label", **fields)
        self.name = style("source", hyphenate=False, **fields)
        self.remark = style("small", size=8.5, **fields)

    def add(self, tree: StructureElement) -> None:
        """Add all parts: each opens a Sect that lasts until the next of its level or above."""
        sections = [tree]
        for part in self.proof.parts:
            del sections[part.level :]
            sections.append(sections[-1].add("Sect"))
            self._head(part, sections[-1])
            if part.rows:
                self._table(part, sections[-1])

    def _head(self, part: ProofPart, parent: StructureElement) -> None:
        """The title of a part in all languages, and its file."""
        composer, wide = self.composer, self.composer.theme.grid.wide
        runs: list[Run] = [Run(f"{part.number}  ")] if part.number else []
        for number, (title, tag) in enumerate(zip(part.titles, self.tags, strict=True)):
            before = [Run(" "), Run("/ ", lang=tag)] if number else []
            runs += [*before, *[run._replace(lang=run.lang or (tag if number else None)) for run in title]]
        runs = list(joined(runs))
        heading = composer.text(tuple(runs), "heading-2", wide, parent.add(f"H{part.level + 1}"), EDGE)
        heading.keep_with_next = True
        heading.places = {part.id: 0}
        heading.opens_page = part is self.proof.parts[0]
        heading.bare = True
        said = plain(tuple(runs))
        composer.outline.append(OutlineEntry(part.level - 1, said, part.id))
        shown = beside(f"{said}   {part.file}", runs)
        composer.running_heads[part.id] = composer.artifact(shown, "running-head", wide, EDGE)
        composer.add(heading)
        if part.file:
            counts = f"  {part.counts}" if part.counts else ""
            words = run_of(beside(part.file, runs))._replace(lang="zxx"), run_of(beside(counts, runs))
            file = composer.text(words, self.name, wide, parent.add("P"), EDGE)
            file.keep_with_next = True
            file.space_after = BASELINE / 3
            composer.add(file)

    def _table(self, part: ProofPart, parent: StructureElement) -> None:
        table = parent.add("Table")
        head = self._heads(table.add("THead").add("TR"))
        body = table.add("TBody")
        rows = [self._row(row, body.add("TR")) for row in part.rows]
        self.composer.add(PairTable(head, rows, self.composer.theme))

    def _heads(self, row: StructureElement) -> PairRow:
        words, setter = self.proof.words, self.setters[0]
        names = [(words.text, 0.0, ""), *zip(words.languages, self.lefts, self.tags, strict=False)]
        cells = []
        for text, x, tag in (*names, (words.remarks, self.lefts[-1], "")):
            element = row.add("TH", text, scope="Column", lang=tag)
            cells.append([TextFlowable(setter.set((Run(text),), self.label, self.width), element, Offset(x))])
        return PairRow(cells)

    def _row(self, row: Row, parent: StructureElement) -> PairRow:
        head = parent.add("TH", scope="Row")
        width = self.composer.theme.grid.side
        where = row.mark.line_shown.rpartition("/")[2] if row.mark.sheet else row.mark.line
        named = (Run(row.name, lang="zxx"), Run(f" ({where})"))
        name = named if row.name else (Run(self.proof.words.line.format(line=row.mark.line)),)
        cells: list[list[PairPart]] = [[self._set(0, _about(row, name), self.name, 0.0, width, head)]]
        for number, side in enumerate(row.sides):
            cells.append(self._side(number, row, side, parent.add("TD", lang=self.tags[number])))
        margin = parent.add("TD")
        remarks = [_about(row, runs) for runs in row.remarks]
        cells.append([self._set(0, runs, self.remark, self.lefts[-1], MARGIN, margin.add("P")) for runs in remarks])
        return PairRow(cells, opens=row.style == "title")

    def _side(self, number: int, row: Row, side: ProofSide, element: StructureElement) -> list[PairPart]:
        x = self.lefts[number] + row.depth * INDENT
        width = self.width - row.depth * INDENT
        if side.picture is not None:
            return [self._picture(number, side.picture, x, element)]
        if not side.runs:
            return []
        label = tuple([run._replace(strong=True) for run in side.label])
        said = side.runs if any(run.origin.pieces for run in side.runs) else _about(row, side.runs)
        runs = (*label, Run(" "), *said) if label else said
        return [self._set(number, runs, self.title if row.style == "title" else self.text, x, width, element)]

    def _set(
        self, number: int, runs: Runs, style: TextStyle, x: float, width: float, element: StructureElement
    ) -> TextFlowable:
        spans, setter = self.composer.fill(element, runs), self.setters[number]
        if setter.widths(runs, style)[0] > width:  # a word that fits the column of an edition: break it anywhere
            runs = tuple([run._replace(text=ANYWHERE.sub("\\g<0>\u00ad", run.text), solid=False) for run in runs])
        return TextFlowable(setter.set(runs, style, width), element, Offset(x), spans=spans)

    def _picture(self, number: int, body: Chart | Picture, x: float, element: StructureElement) -> PairPart:
        """A picture, or that it is too large: too tall for a page, or a chart that has room in an edition only."""
        words, misfits = self.proof.words, self.setters[number].misfits
        figure, known = StructureElement("Figure", {"alt": words.picture[number]}), len(misfits)
        made = picture(body, Measure(Offset(x), self.width, side=False), TALLEST, self.setters[number], figure)
        if len(misfits) > known or made.height() > HIGHEST * self.composer.theme.rows * BASELINE:
            del misfits[known:]
            return self._set(number, (Run(words.too_large[number]),), self.text, x, self.width, element)
        element.append(figure)
        return made
