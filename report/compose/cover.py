"""The cover: a field of the accent colour, rings drawn from the data, and the report's name."""

from __future__ import annotations

from math import cos, pi, sin, tan

from report.compose.composer import Composer
from report.compose.text import TextFlowable
from report.document import Cover
from report.story import Flowable, Pen, Strip
from report.structure.element import StructureElement
from report.theme.theme import Theme
from report.typography.lines import Rectangle

RING_WEIGHT = 10.0  # points
RING_STEP = 17.0  # points from one ring to the next
INNERMOST = 62.0  # points, radius of the first ring
FULL_SWEEP = 1.7 * pi  # of the longest ring
TITLE_DEPTH = 0.135  # of the page's height, from above


def arc(x: float, y: float, radius: float, start: float, sweep: float) -> str:
    """Path operators of an arc around (x, y), clockwise from `start` (radians, 0 to the right) through `sweep`."""
    pieces = max(1, int(sweep / (pi / 2)) + 1)
    step = -sweep / pieces
    handle = 4 / 3 * tan(step / 4) * radius
    angle = start
    code = [f"{x + radius * cos(angle):.2f} {y + radius * sin(angle):.2f} m"]
    for _ in range(pieces):
        end = angle + step
        code.append(
            f"{x + radius * cos(angle) - handle * sin(angle):.2f} {y + radius * sin(angle) + handle * cos(angle):.2f} "
            f"{x + radius * cos(end) + handle * sin(end):.2f} {y + radius * sin(end) - handle * cos(end):.2f} "
            f"{x + radius * cos(end):.2f} {y + radius * sin(end):.2f} c"
        )
        angle = end
    return " ".join(code)


def rings(shares: tuple[float, ...], x: float, y: float, weight: float, step: float, innermost: float) -> list[str]:
    """Stroked arcs around (x, y), one per share (0 to 1) of the full sweep, from the inside outwards."""
    return [
        f"{weight:g} w " + arc(x, y, innermost + i * step, pi / 2, max(share, 0.01) * FULL_SWEEP) + " S"
        for i, share in enumerate(shares)
    ]


class CoverFlowable(Flowable):
    """The whole first page; x and top of `draw` are the page's upper left corner."""

    strips = (Strip(0.0),)

    def __init__(self, cover: Cover, composer: Composer, parent: StructureElement) -> None:
        self.theme: Theme = composer.theme
        self.rings = cover.rings
        grid = self.theme.grid
        width = grid.wide
        tops = self.theme.page.height * TITLE_DEPTH
        self.texts: list[tuple[float, TextFlowable]] = []
        for words, style, role, gap in (
            (cover.year, "cover-year", "P", 10.0),
            (cover.title, "cover-title", "H1", 14.0),
            (cover.subtitle, "cover-subtitle", "P", 0.0),
        ):
            text = composer.plain_text(words, style, width, parent.add(role, words))
            self.texts.append((tops, text))
            tops += text.height() + gap
        foot = composer.plain_text(
            cover.organisation, "cover-organisation", grid.main * 0.62, parent.add("P", cover.organisation)
        )
        self.texts.append((self.theme.page.height - grid.bottom - foot.height(), foot))

    def draw(self, pen: Pen, first: int, last: int, x: float, top: float) -> None:
        page = self.theme.page
        pen.artifact("Background", Rectangle(0, 0, page.width, page.height))
        pen.rectangle(0, 0, page.width, page.height, self.theme.colour("accent"))
        self._ornament(pen)
        pen.close()
        for depth, text in self.texts:
            text.draw(pen, 0, len(text.strips), self.theme.grid.left, top - depth)

    def _ornament(self, pen: Pen) -> None:
        from report.colours import stroke_colour

        page = self.theme.page
        codes = rings(self.rings, page.width * 0.66, page.height * 0.37, RING_WEIGHT, RING_STEP, INNERMOST)
        for i, code in enumerate(codes):
            colour = "on-accent-quiet" if i == len(codes) - 1 else "accent-light"
            pen.operators(f"0 J {stroke_colour(self.theme.colour(colour))} {code}")
