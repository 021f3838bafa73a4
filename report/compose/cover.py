"""The cover: a field of the accent colour with title and organisation, a figure of data or a photograph, a logo."""

from __future__ import annotations

from collections.abc import Sequence

from report.charts.display import DisplayList, numbers
from report.colours import fill_colour
from report.compose.composer import Composer
from report.compose.cover_pictures import LogoOnCover, PhotoOnCover
from report.compose.text import Hung
from report.diagnostics.errors import LayoutError, Mark
from report.document import Cover, CoverFigure, StyleName, run_of
from report.drawing.pen import Pen
from report.messages import say
from report.story import Edges, Flowable, Strip
from report.structure.element import StructureElement
from report.theme.measures import TITLE_DEPTH
from report.theme.parts import TextStyle
from report.typography.lines import Rectangle

NOTICE_SHARE = 0.6  # of the cover's width, for what the edition says of itself
NOTICE_GAP = 14.0  # points from the subtitle to that
FOOT_SHARE = 0.62  # of the main column, for the name of the organisation

FIGURE_GAP = 1 / 30  # of the page's height, above and below the figure
CAPTION_GAP = 14.0  # points from what the figure is called to the highest label
LABEL_GAP = 5.0  # points from a bar, or the line below all, to its label
SHORTEST = 36.0  # points of the highest bar
TALLEST = 0.26  # of the page's height: the highest bar
BAR_SHARE = 0.3  # of the distance of two bars: how wide each is
WIDEST = 9.0  # points of a bar
LINE = 0.75  # points, of the line on which the bars stand


class CoverFlowable(Flowable):
    """The whole first page; edges and top of `draw` are the page's upper left corner."""

    strips = (Strip(0.0),)

    def __init__(self, cover: Cover, composer: Composer, parent: StructureElement) -> None:
        self.theme = composer.theme
        self.mark = cover.mark
        width = self.theme.grid.wide
        self.texts, tops = self._title(cover, composer, parent, width)
        organisation = StructureElement("P", children=[cover.organisation])
        foot = composer.text(cover.organisation, "cover-organisation", width * FOOT_SHARE, organisation)
        self.logo = LogoOnCover(cover.logo, self.theme) if cover.logo else None
        end = self.theme.page.height - self.theme.grid.bottom
        lowest = end - foot.height()
        foremost = min(lowest, end - self.logo.height if self.logo else lowest)
        if tops > foremost:
            raise cover_too_full(cover.mark)
        gap = FIGURE_GAP * self.theme.page.height
        top, bottom = tops + gap, foremost - gap
        self.figure: DataOnCover | PhotoOnCover | None = None
        if cover.photo:
            self.figure = PhotoOnCover(cover.photo, self.theme, parent, top, bottom)
        elif cover.figure:
            self.figure = DataOnCover(cover.figure, composer, parent, top, bottom)
        parent.append(organisation)
        if self.logo:
            parent.append(self.logo.element)
        self.texts.append(Hung(lowest, foot))

    def _title(
        self, cover: Cover, composer: Composer, parent: StructureElement, width: float
    ) -> tuple[list[Hung], float]:
        """The texts from the year down, and how far below the top of the page they end, in points."""
        found, tops = [], self.theme.page.height * TITLE_DEPTH
        parts: list[tuple[str, StyleName, str, float]] = [
            (cover.year, "cover-year", "P", 10.0),
            (cover.title, "cover-title", "H1", 14.0),
            (cover.subtitle, "cover-subtitle", "P", NOTICE_GAP if cover.notices else 0.0),
            *[(notice, "cover-subtitle", "P", 0.0) for notice in cover.notices],
        ]
        for words, style, role, gap in parts:
            room = width * NOTICE_SHARE if words in cover.notices else width
            text = composer.text(words, style, room, parent.add(role, words))
            found.append(Hung(tops, text))
            tops += text.height() + gap
        return found, tops

    def ground(self, pen: Pen) -> None:
        """Draw what lies below all words."""
        page = self.theme.page
        pen.artifact("Background", Rectangle(0, 0, page.width, page.height))
        pen.rectangle(0, 0, page.width, page.height, self.theme.colour("accent"))
        pen.close()

    def draw(self, pen: Pen, first: int, last: int, edges: Edges, top: float) -> None:
        self.ground(pen)
        *title, foot = self.texts
        edges = Edges.at(self.theme.grid.left)
        for text in title:
            text.draw(pen, edges, top)
        if self.figure:
            self.figure.draw(pen, self.theme.grid.left, top)
        foot.draw(pen, edges, top)
        if self.logo:
            self.logo.draw(pen)


def cover_too_full(mark: Mark | None) -> LayoutError:
    """What is said where the words of a cover have no room on it."""
    message = say("the title and the subtitle are too long for the cover")
    return LayoutError.of(message, say("write them shorter, or make 'cover-title' smaller in the theme"), mark)


class BarLabel:
    """The name and the value of a bar, no wider than `room` points; without `words`, nothing."""

    def __init__(self, words: Sequence[str], align: str, room: float, composer: Composer) -> None:
        looks = label_looks(composer, align)
        natural = [composer.setter.widths((run_of(text),), look)[1] for text, look in zip(words, looks, strict=False)]
        self.width = min(max(natural, default=0.0) + 0.1, room)
        self.texts = [composer.artifact(text, look, self.width) for text, look in zip(words, looks, strict=False)]
        self.height = sum(text.height() for text in self.texts)

    def draw(self, pen: Pen, left: float, top: float) -> None:
        """Paint it in what is open."""
        for text in self.texts:
            text.draw(pen, 0, len(text.strips), Edges.at(left), top)
            top -= text.height()


class DataOnCover:
    """Bars from zero for the values of a column, in the order of their rows, between two depths of the page in points.

    What is drawn is said above them; the first, the last and the highest bar have their name and value. A value that is
    missing leaves its place empty. Raises LayoutError where there is no room for them.
    """

    def __init__(
        self, figure: CoverFigure, composer: Composer, parent: StructureElement, top: float, bottom: float
    ) -> None:
        self.theme, self.width = composer.theme, composer.theme.grid.wide
        (series,) = figure.chart.series
        self.values = [point.value for point in series.points]
        self.bar = min(self.width / max(len(self.values), 1) * BAR_SHARE, WIDEST)
        known = [at for at, value in enumerate(self.values) if value is not None]
        self.highest = max(known, key=lambda at: self.values[at] or 0.0, default=0)
        self.ends = known[:1], known[1:][-1:]
        self.peak = [at for at in known if at == self.highest and [at] not in self.ends]

        def label(places: Sequence[int], align: str) -> BarLabel:
            words = [text for at in places for text in (figure.chart.categories[at], series.points[at].label)]
            return BarLabel(words, align, self.width / 2 - LABEL_GAP, composer)

        self.labels = label(self.ends[0], "left"), label(self.ends[1], "right"), label(self.peak, "centre")
        self._place(figure, composer, parent.add("Div"), top, bottom)

    def _place(
        self, figure: CoverFigure, composer: Composer, group: StructureElement, top: float, bottom: float
    ) -> None:
        """Set what the figure is called, and find how high bars may be."""
        name_look, value_look = label_looks(composer)
        unit, title = figure.chart.unit, figure.title
        caption = composer.text(unit, value_look, self.width, group.add("P", unit))
        words = composer.text(title, name_look, self.width, group.add("P", title))
        self.element = group.add("Figure", alt=figure.alt)
        first, last, peak = [one.height for one in self.labels]
        above = caption.height() + words.height() + CAPTION_GAP + peak + LABEL_GAP
        below = LABEL_GAP + max(first, last)
        room = bottom - top - above - below
        if room < SHORTEST:
            message = say("the title and the subtitle leave no room for the data on the cover")
            hint = say("write them shorter, or take 'cover' out of report.yaml")
            raise LayoutError.of(message, hint, figure.mark)
        self.tallest = min(room, TALLEST * self.theme.page.height)
        self.foot = bottom - below
        head = self.foot - self.tallest - above
        self.captions = Hung(head, caption), Hung(head + caption.height(), words)

    def draw(self, pen: Pen, left: float, top: float) -> None:
        """Paint it below `top`, the upper edge of the page."""
        for text in self.captions:
            text.draw(pen, Edges.at(left), top)
        foot = top - self.foot
        pen.element(self.element)
        pen.chart(self._bars(), left, foot - LINE)
        first, last, peak = self.labels
        half = self.width / 2
        if first.texts:
            first.draw(pen, left + max(0.0, min(self._left(self.ends[0][0]), half - first.width)), foot - LABEL_GAP)
        if last.texts:
            right = max(self._left(self.ends[1][0]) + self.bar, half + last.width)
            last.draw(pen, left + right - last.width, foot - LABEL_GAP)
        for at in self.peak:
            middle = self._left(at) + self.bar / 2 - peak.width / 2
            x = left + max(0.0, min(middle, self.width - peak.width))
            peak.draw(pen, x, foot + self._height(at) + LABEL_GAP + peak.height)
        pen.close()

    def _left(self, at: int) -> float:
        """From the left edge of the figure to that of a bar."""
        return at * (self.width - self.bar) / max(len(self.values) - 1, 1)

    def _height(self, at: int) -> float:
        """The height of a bar: all of one value are equally high."""
        return self.tallest * (self.values[at] or 0.0) / (self.values[self.highest] or 1.0)

    def _bars(self) -> DisplayList:
        """The bars, those that have a label lighter, and the line on which they stand."""
        labelled = {self.highest, *self.ends[0], *self.ends[1]}
        items = [f"{fill_colour(self.theme.colour('on-accent-quiet'))} 0 0 {numbers((self.width, LINE))} re f"]
        for at, value in enumerate(self.values):
            if value:
                colour = self.theme.colour("on-accent" if at in labelled else "on-accent-quiet")
                box = numbers((self._left(at), LINE, self.bar, self._height(at)))
                items.append(f"{fill_colour(colour)} {box} re f")
        return DisplayList(self.width, self.tallest + LINE, tuple(items))


def label_looks(composer: Composer, align: str = "left") -> tuple[TextStyle, TextStyle]:
    """How names and values are set in the figure on the cover."""
    quiet = composer.theme.style("cover-organisation").colour
    strong = composer.theme.style("cover-year")
    return (
        composer.style("body", colour=quiet, hyphenate=False, align=align),
        composer.style("body", font=strong.font, colour=strong.colour, hyphenate=False, align=align),
    )
