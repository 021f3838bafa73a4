"""Press copies: each chart of an edition as a picture of its own, with its title, its remarks and its source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from report.charts.display import DisplayList, PlacedText
from report.charts.fitting import fill
from report.compose.figures import drawing
from report.diagnostics.errors import LayoutError
from report.document import Chart, Document, Element, Figure, Group, plain
from report.theme.theme import Theme
from report.typography.setter import Setter

EDGE = 12.0  # points of paper around
GAP = 8.0  # points between title, chart and what stands below it


class PressCopy(NamedTuple):
    """A chart with all that belongs to it: the id of its figure, what is drawn, its title and its alt text."""

    id: str
    display: DisplayList
    title: str
    alt: str


def press_copies(document: Document, theme: Theme) -> tuple[list[PressCopy], Setter]:
    """The charts of an edition in their order, and the setter whose faces they are in.

    They are as wide as on their pages. Raises LayoutError for what has no room in them.
    """
    setter = Setter(theme, document.language, document.hyphenation)
    copies = []
    for figure in _figures(document.elements):
        setter.place = figure.mark
        if isinstance(figure.body, Chart):
            width = theme.grid.wide if figure.wide else theme.grid.main
            copies.append(_copy(figure, drawing(figure.body, width, setter), setter))
    if setter.misfits:
        raise LayoutError(setter.misfits)
    return copies, setter


def _figures(elements: Sequence[Element]) -> Iterator[Figure]:
    """The figures among elements, those in groups as well."""
    for element in elements:
        if isinstance(element, Figure):
            yield element
        elif isinstance(element, Group):
            yield from _figures(element.elements)


def _copy(figure: Figure, chart: DisplayList, setter: Setter) -> PressCopy:
    """A chart between its title and what is said below it."""
    title = plain(figure.caption)
    above = _lines(title, "callout-title", chart.width, setter)
    below = [
        line for runs in (*figure.notes, figure.source) for line in _lines(plain(runs), "source", chart.width, setter)
    ]
    high, low = sum(leading for _, leading in above), sum(leading for _, leading in below)
    foot = EDGE + low + (GAP if below else 0.0)
    height = foot + chart.height + (GAP if above else 0.0) + high + EDGE
    texts = [
        *_stacked(above, height - EDGE),
        *[text._replace(x=text.x + EDGE, y=text.y + foot) for text in chart.words],
        *_stacked(below, EDGE + low),
    ]
    painted = [item for item in chart.items if isinstance(item, str)]
    items: tuple[str | PlacedText, ...] = (f"q 1 0 0 1 {EDGE:g} {foot:.2f} cm", *painted, "Q", *texts)
    return PressCopy(figure.id, DisplayList(chart.width + 2 * EDGE, height, items), title, figure.alt)


def _lines(words: str, style_name: str, width: float, setter: Setter) -> list[tuple[PlacedText, float]]:
    """Lines of a text in a style, not yet at their place, each with the height that it takes."""
    style = setter.theme.styles[style_name]
    role, face = style.font, setter.faces[style.font]
    lines = fill(words, width, lambda line: face.width(line, style.size)) if words else ()
    colour = setter.theme.colour(style.colour)
    return [
        (PlacedText(EDGE, 0.0, 0.0, style.size, role, colour, line), style.leading)
        for line in lines or (words,)
        if line
    ]


def _stacked(lines: Sequence[tuple[PlacedText, float]], top: float) -> Iterator[PlacedText]:
    """Lines below each other, the first one below `top`."""
    for text, leading in lines:
        top -= leading
        yield text._replace(y=top + 0.25 * leading)
