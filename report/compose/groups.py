"""Groups: callouts, quotations, tiles of key figures, and the colophon."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import assert_never

from report.compose.composer import Composer, Measure
from report.compose.text import TextFlowable, notes_of
from report.document import Group, Paragraph
from report.drawing.pen import Pen
from report.story import Edges, Flowable, Strip, on_grid
from report.structure.element import StructureElement
from report.theme.theme import Theme
from report.typography.lines import Rectangle

CUT = 300.0  # penalty of a page break inside a callout, and between rows of tiles
PADDING = 14.0  # points inside a callout
BAR = 3.0  # points, weight of the bar at a callout's left
TILE_GAP = 16.0  # points between two tiles
TILE_RULE = 1.2  # points, weight of the rule above a tile
TILES = 3  # in a row, at most
TILE_EMS = 12  # of the label: the least width of a tile that stands beside another
DIGITS = re.compile(r"([−+]?\d[\d.,\u202f]*)")  # split() gives them at odd places


class Framed(Flowable):
    """Flowables on a tinted field with a bar at its left; may be cut between their strips.

    Their text stands on lines of the baseline grid or midway between two, as that of the page does.
    """

    flexes_above = flexes_below = True

    def __init__(self, children: Sequence[Flowable], measure: Measure, theme: Theme) -> None:
        self.theme, self.measure = theme, measure
        self.pad = self.rise = PADDING * 0.75
        self.space_before = self.space_after = theme.baseline
        self.lines: list[tuple[Flowable, int, float]] = []  # child, its strip, space above it
        strips: list[Strip] = []
        places: dict[str, int] = {}
        depth = after = 0.0
        for child in children:
            places.update({id: len(strips) + n for id, n in child.places.items()})
            above = max(after, child.space_before) if strips else 0.0
            if child.on_grid:
                above = on_grid(depth + above, theme.baseline / 2) - depth
            for number, strip in enumerate(child.strips):
                self.lines.append((child, number, above if number == 0 else 0.0))
                strips.append(strip._replace(height=strip.height + self.lines[-1][2], penalty=CUT))
            if child.keep_with_next and strips:
                strips[-1] = strips[-1]._replace(keep=True)
            depth += above + child.height()
            after = child.space_after
        strips[0] = strips[0]._replace(height=strips[0].height + self.pad)
        strips[-1] = strips[-1]._replace(height=strips[-1].height + self.pad, penalty=0.0)
        self.strips = strips
        self.places = places

    def repeated(self, first: int) -> float:
        """What a table that goes on repeats, and the padding above it."""
        child, number, _ = self.lines[first]
        return child.repeated(number) + self.pad if number and child.repeated(number) else 0.0

    def draw(self, pen: Pen, first: int, last: int, edges: Edges, top: float) -> None:
        left, width = self.measure.left.on(edges), self.measure.width
        foot, upper = top - self.height(first, last), top + self.repeated(first)
        pen.artifact("Background", Rectangle(left, foot, left + width, upper))
        pen.rectangle(left, foot, width, upper - foot, self.theme.colour("tint"))
        pen.rectangle(left, foot, BAR, upper - foot, self.theme.colour("accent"))
        pen.close()
        y = top - (self.pad if first == 0 else 0.0)
        while first < last:
            child, number, above = self.lines[first]
            end = first + 1
            while end < last and self.lines[end][0] is child:
                end += 1
            y -= above
            foot = y - child.height(number, number + end - first)
            right = left + width - PADDING
            room = Rectangle(left + BAR + PADDING, foot - child.space_after, right, y + child.repeated(number))
            with pen.within(room, child.mark):
                child.draw(pen, number, number + end - first, edges, y)
            y = foot
            first = end


class TileRow(Flowable):
    """A row of key figures: a rule, a large value, what it is, and a remark."""

    flexes_above = flexes_below = True

    def __init__(self, tiles: Sequence[Sequence[TextFlowable]], composer: Composer, width: float) -> None:
        self.theme = composer.theme
        self.tiles = tiles
        self.tile_width = width
        height = max([sum([t.height() for t in tile]) for tile in tiles]) + 10.0
        self.strips = (Strip(height, notes=notes_of(*[text for tile in tiles for text in tile])),)
        self.space_after = composer.theme.baseline

    def draw(self, pen: Pen, first: int, last: int, edges: Edges, top: float) -> None:
        for tile in self.tiles:
            pen.rule(tile[0].left.on(edges), top, self.tile_width, self.theme.colour("accent"), TILE_RULE)
            y = top - 8.0
            for text in tile:
                text.draw(pen, 0, len(text.strips), edges, y)
                y -= text.height()


def group(composer: Composer, element: Group, parent: StructureElement, measure: Measure) -> None:
    """Add a group by its role: mypy refuses a role that has no case here."""
    match element.role:
        case "key-figures":
            _tiles(composer, element, parent, measure)
        case "callout":
            _callout(composer, element, parent, measure)
        case "quote":
            start = len(composer.flowables)
            _plain(composer, element, parent.add("BlockQuote"), measure)
            added = composer.flowables[start:]
            for before_source in added[:-1]:
                before_source.keep_with_next = True
                before_source.space_after = 0.0
            composer.spaced(added, after=composer.look("quote").after)
        case "colophon" | "key-figure":
            _plain(composer, element, parent.add("Sect"), measure)
        case _:
            assert_never(element.role)


def _plain(composer: Composer, element: Group, structure: StructureElement, measure: Measure) -> None:
    """The elements of a group, set as they would be outside it."""
    for part in element.elements:
        composer.element(part, structure, measure)


def _callout(composer: Composer, element: Group, parent: StructureElement, measure: Measure) -> None:
    structure = parent.add("Sect")
    inner = measure.inset(PADDING + BAR, PADDING, side=False)
    start = len(composer.flowables)
    if element.title:
        words, part = element.title, structure.add("P")
        title = composer.text(words, "callout-title", inner.width, part, inner.left, mark=element.mark)
        title.keep_with_next = True
        composer.add(title)
    _plain(composer, element, structure, inner)
    children = composer.flowables[start:]
    del composer.flowables[start:]
    if children:
        framed = Framed(children, measure, composer.theme)
        framed.mark = element.mark
        composer.add(framed)


def _tiles(composer: Composer, element: Group, parent: StructureElement, measure: Measure) -> None:
    """Rows of tiles: over the live area, or inside something else as many as its width has room for."""
    structure = parent.add("L", numbering="None")
    across = measure == composer.column
    room = composer.wide if across else measure
    least = TILE_EMS * composer.look("figure-label").size
    count = max(1, min(TILES, int((room.width + TILE_GAP) / (least + TILE_GAP))))
    width = (room.width - (count - 1) * TILE_GAP) / count
    step = width + TILE_GAP
    tiles = [part for part in element.elements if isinstance(part, Group)]
    rows = []
    for start in range(0, len(tiles), count):
        row = [
            _tile(composer, tile, structure, room.inset(number * step, room.width - number * step - width))
            for number, tile in enumerate(tiles[start : start + count])
        ]
        rows.append(TileRow(row, composer, width))
    for made in rows:
        made.across, made.mark = across, element.mark
        made.space_before = 0.0 if made is not rows[0] else composer.theme.baseline / (1 if across else 2)
    for made in rows[:-1]:
        made.strips = tuple([strip._replace(penalty=CUT) for strip in made.strips])
    composer.add(*rows)


def _tile(composer: Composer, tile: Group, parent: StructureElement, room: Measure) -> list[TextFlowable]:
    item = parent.add("LI").add("LBody")
    return [
        _value(composer, part, room, item.add("P"))
        if part.style == "figure-value"
        else composer.text(part.runs, part.style, room.width, item.add("P"), room.left, mark=part.mark)
        for part in tile.elements
        if isinstance(part, Paragraph)
    ]


def _value(composer: Composer, part: Paragraph, room: Measure, element: StructureElement) -> TextFlowable:
    """The value of a key figure: its digits large, the words and signs around them small on the same baseline."""
    runs = []
    for run in part.runs:
        pieces = DIGITS.split(run.text)
        runs += [run._replace(text=text, strong=number % 2 == 1) for number, text in enumerate(pieces) if text]
    large, small = composer.look("figure-value"), composer.look("figure-unit")
    natural = composer.setter.widths(tuple(runs), large, small)[1]
    if natural > room.width:
        shrink = int(100 * (room.width - 0.1) / natural) / 100
        large = composer.style("figure-value", size=large.size * shrink)
        small = composer.style("figure-unit", size=small.size * shrink)
    return composer.text(tuple(runs), large, room.width, element, room.left, mark=part.mark, small=small)
