"""Columns and cells of tables: widths solved from the real text, cells aligned at start, end or decimal mark."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from report.compose.composer import Composer
from report.compose.text import TextFlowable
from report.diagnostics.errors import LayoutError
from report.document import Align, Cell, Column, Run, Runs, Table, plain
from report.drawing.pen import Pen
from report.messages import say
from report.story import Edges, Offset
from report.structure.element import StructureElement
from report.theme.lengths import MM
from report.theme.parts import TextStyle

GUTTER = 10.0  # points between two columns
PAD = 3.0  # points above and below the text of a cell
TALL = 0.7  # a row that takes more than this part of a page is cut between its lines


class TableGrid:
    """The columns of one table, `width` points wide: where they begin, and where their decimal marks stand.

    Raises LayoutError when they cannot be made narrow enough.
    """

    def __init__(self, element: Table, composer: Composer, width: float) -> None:
        self.composer = composer
        self.element = element
        self.width = width
        self.styles: dict[bool, TextStyle] = {True: composer.look("table-head"), False: composer.look("table-cell")}
        self._sizes: dict[tuple[Runs, bool], tuple[float, float]] = {}
        self.fractions = [self._fraction(n, column) for n, column in enumerate(element.columns)]
        self.widths = self._solve(element)
        self.lefts = [sum(self.widths[:n]) + n * GUTTER for n in range(len(self.widths))]

    def _cells(self, column: int) -> list[tuple[Cell, bool]]:
        """The cells that stand in one column alone, and whether each is in the head."""
        found = []
        for rows, head in ((self.element.head, True), (self.element.body, False)):
            for row in rows:
                position = 0
                for cell in row:
                    if position == column and cell.colspan == 1:
                        found.append((cell, head))
                    position += cell.colspan
        return found

    def _fraction(self, number: int, column: Column) -> float:
        """Width in points of the widest part from the decimal mark on, in a column that aligns there."""
        if column.align is not Align.DECIMAL:
            return 0.0
        return max([self.fraction(c, column.decimal) for c, head in self._cells(number) if not head], default=0.0)

    def fraction(self, cell: Cell, decimal: str) -> float:
        """Width in points of what stands after a cell's whole number: decimals, per cent sign, letters of notes."""
        words = plain(cell.runs)
        at = words.find(decimal)
        digits = len(words.rstrip("\u00a0 %")) if at < 0 else at
        marks = [r for r in cell.runs if r.note is not None]
        tail = (*([Run(words[digits:])] if words[digits:] else []), *marks, *cell.note)
        return self.measure(tail)[1] if tail else 0.0

    def measure(self, runs: Runs, *, head: bool = False) -> tuple[float, float]:
        """Least and natural width of runs in points."""
        found = self._sizes.get((runs, head))
        if found is None:
            found = self._sizes[runs, head] = self.composer.setter.widths(runs, self.styles[head])
        return found

    def longest_word(self, runs: Runs, *, head: bool) -> float:
        """Width in points of the longest word, not hyphenated."""
        return self.composer.setter.widths(runs, self.aligned(head, "left", hyphenate=False))[0]

    def _solve(self, element: Table) -> list[float]:
        least, wanted, natural = [], [], []
        for number, column in enumerate(element.columns):
            cells = self._cells(number)
            sizes = [self.measure((*cell.runs, *cell.note), head=head) for cell, head in cells]
            rows = [size[1] for size, (_, head) in zip(sizes, cells, strict=True) if not head]
            if column.align is Align.DECIMAL:
                wholes = [
                    w - self.fraction(c, column.decimal)
                    for w, c in zip(rows, [c for c, h in cells if not h], strict=True)
                ]
                rows = [max(wholes, default=0.0) + self.fractions[number]]
            words = [self.longest_word((*cell.runs, *cell.note), head=True) for cell, head in cells if head]
            low = max([size[0] for size in sizes], default=0.0)
            if column.align is Align.DECIMAL:
                low = max(low, *rows)
            least.append(low + 0.01)
            wanted.append(max([low, *rows, *words]) + 0.01)
            natural.append(max([low, *rows, *[size[1] for size in sizes]]) + 0.01)
        widths = solve(least, wanted, natural, self.width - GUTTER * (len(least) - 1))
        if widths is None:
            raise _too_wide(element, least, self.width)
        return widths

    def aligned(self, head: bool, align: str, hyphenate: bool) -> TextStyle:
        """The style of cells in or below the head, aligned as their column is."""
        return self.composer.style("table-head" if head else "table-cell", align=align, hyphenate=hyphenate)

    def keeps_words(self) -> bool:
        """Whether no word of the table needs to be hyphenated."""
        return all(
            self.longest_word((*cell.runs, *cell.note), head=head) <= width
            for number, width in enumerate(self.widths)
            for cell, head in self._cells(number)
        )

    def is_low(self, height: float) -> bool:
        """Whether no row, as far as the widths of its texts tell, is taller than a height in points."""
        leading = max([style.leading for style in self.styles.values()])
        return all(
            self.measure((*cell.runs, *cell.note), head=head)[1] / width * leading <= height
            for number, width in enumerate(self.widths)
            for cell, head in self._cells(number)
        )

    def span(self, column: int, colspan: int) -> float:
        """Width in points of `colspan` columns from `column` on."""
        return sum(self.widths[column : column + colspan]) + GUTTER * (colspan - 1)


def _too_wide(element: Table, least: Sequence[float], width: float) -> LayoutError:
    """The error about a table whose columns, each as narrow as it can be, are wider than `width` points."""
    needs = [sum(least[: count + 1]) + GUTTER * count for count in range(len(least))]
    fit = sum([need <= width for need in needs])
    message = say(
        "table '{id}' is {excess} mm too wide: there is room for {fit} of its {count} columns",
        id=element.id,
        excess=ceil((needs[-1] - width) / MM),
        fit=fit,
        count=len(least),
    )
    hint = say("show fewer columns ('columns'), or part or shorten the longest words in their heads and cells")
    return LayoutError.of(message, hint, element.mark)


def solve(
    least: Sequence[float], wanted: Sequence[float], natural: Sequence[float], available: float
) -> list[float] | None:
    """Widths in points that fill `available`, or None when not even the least widths fit.

    `least` is what the longest unbreakable piece of each column needs, hyphenated; `wanted` keeps its cells on one line
    and the words of its head whole; `natural` keeps its head on one line too. Columns get as much as there is of what
    lies between two of these, each in proportion to what it lacks; what is left over is shared in proportion.
    """
    if sum(least) > available + 1e-6:
        return None
    widths = list(least)
    for goal in (wanted, natural):
        lack = [max(0.0, g - w) for g, w in zip(goal, widths, strict=True)]
        total, spare = sum(lack), available - sum(widths)
        share = min(1.0, spare / total) if total else 0.0
        widths = [w + share * gap for w, gap in zip(widths, lack, strict=True)]
    spare, total = available - sum(widths), sum(widths)
    return [w + spare * w / total for w in widths]


class SetRow:
    """A row of set cells; cells of a head stand on the row's last line, others on its first."""

    def __init__(self, cells: list[TextFlowable], *, head: bool) -> None:
        self.cells = cells
        self.head = head
        self.cut = False
        self.height = max([len(c.text.lines) * c.text.leading for c in cells], default=0.0) + 2 * PAD

    def slices(self, page: float) -> list[float]:
        """Heights of the strips of this row: one, or one per line when it is too tall to be kept whole."""
        if self.height <= TALL * page:
            return [self.height]
        self.cut = True
        leading = max([c.text.leading for c in self.cells])
        count = max([len(c.text.lines) for c in self.cells])
        return [leading + (PAD if line in (0, count - 1) else 0.0) for line in range(count)]

    def notes(self, line: int) -> tuple[str, ...]:
        """The ids of the notes whose marks stand in the row, or in line `line` of a row that is cut."""
        shown = slice(line, line + 1) if self.cut else slice(None)
        return tuple([name for cell in self.cells for found in cell.text.lines[shown] for name in found.notes])

    def leads_to(self, line: int) -> list[str]:
        """The places in this report to which the row leads, or line `line` of a row that is cut."""
        shown = slice(line, line + 1) if self.cut else slice(None)
        found = [segment.run.href for c in self.cells for one in c.text.lines[shown] for segment in one.segments]
        return [href[1:] for href in found if href and href.startswith("#")]

    def draw(self, pen: Pen, x: float, top: float, start: int, stop: int) -> None:
        """Paint the row, or lines `start` to `stop` - 1 of a row that is cut, with its upper edge at `top`."""
        for cell in self.cells:
            lines = len(cell.text.lines)
            y = top - PAD
            if self.head:
                y = top - self.height + PAD + lines * cell.text.leading
            elif self.cut:
                y = top - (PAD if start == 0 else 0.0)
            first, last = (start, min(stop, lines)) if self.cut else (0, lines)
            if first < last:
                cell.draw(pen, first, last, Edges.at(x), y)


def set_row(grid: TableGrid, row: tuple[Cell, ...], parent: StructureElement, *, head: bool) -> SetRow:
    """Set the cells of a row and add their elements, TH with Scope or TD (ISO 32000-1, 14.8.4.3.4), to `parent`."""
    cells, column = [], 0
    for cell in row:
        cells.append(_set_cell(grid, cell, column, parent, head=head))
        column += cell.colspan
    return SetRow(cells, head=head)


def _set_cell(grid: TableGrid, cell: Cell, number: int, parent: StructureElement, *, head: bool) -> TextFlowable:
    column = grid.element.columns[number]
    scope = {"column": "Column", "row": "Row"}.get(cell.header, "")
    span = str(cell.colspan) if cell.colspan > 1 else ""
    runs = (*cell.runs, *cell.note)
    if not any(run.text for run in runs):
        scope = ""  # an empty cell is the head of nothing
    element = parent.add("TH" if scope else "TD", scope=scope, colspan=span)
    spans = grid.composer.fill(element, runs)  # a letter is a link apart: "4,29 a" is not read as one number
    width = grid.span(number, cell.colspan)
    align = {Align.START: "left", Align.CENTRE: "centre"}.get(column.align, "right")
    # Words are hyphenated only where they must be.
    whole = grid.measure(runs, head=head)[1] <= width or grid.longest_word(runs, head=head) <= width
    style = grid.aligned(head, align if cell.colspan == 1 else "left", hyphenate=not whole)
    x = grid.lefts[number]
    if column.align is Align.DECIMAL and not head and cell.colspan == 1:
        x -= grid.fractions[number] - grid.fraction(cell, column.decimal)
    return TextFlowable(
        grid.composer.setter.set(runs, style, width, grid.element.mark), element, Offset(x), spans=spans
    )
