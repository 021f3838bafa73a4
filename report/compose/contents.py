"""The table of contents: laid out before the page numbers are known, which are filled in while drawing."""

from __future__ import annotations

from collections.abc import Iterable

from report.colours import stroke_colour
from report.compose.composer import Composer
from report.document import Heading, Run, beside, plain, run_of
from report.drawing.pen import Pen
from report.story import Chapter, Edges, Flowable, Offset, Strip
from report.structure.element import StructureElement
from report.theme.theme import Theme
from report.typography.lines import Rectangle

CONTENTS_DEPTH = 2  # levels of headings that are listed
FOLIO_WIDTH = 30.0  # points kept free at the right for the page number, at least
FOLIO_DIGITS = 3  # for which there is room even in a short report
SPACE = "\u00a0"  # parts what is read as one: a breaking space is not drawn at an end
LEADER_STEP = 5.0  # points from one leader dot to the next
LEADER_DOT = 0.8  # points
LEADER_AIR = 6.0  # points between leader and words
NUMBER_GAP = 7.0  # points from the longest number to the titles


class ContentsEntry(Flowable):
    """One entry: its number, its words `hang` points from the left, a leader, and the number of its page."""

    on_grid = False
    across = True

    def __init__(
        self, heading: Heading, composer: Composer, parent: StructureElement, digits: int, hang: float
    ) -> None:
        grid = composer.theme.grid
        self.composer = composer
        self.style = composer.style(
            "contents-1" if heading.level == 1 else "contents-2", align="left"
        )  # leaders begin at its end
        self.heading = heading
        link = parent.add("TOCI").add("Reference").add("Link", href=f"#{heading.id}")
        words = plain(heading.runs)
        label = None
        if heading.number:
            number = beside(f"{heading.number}{SPACE}", heading.runs)
            label = composer.text(number, self.style, hang, link.add("Lbl", number))
        link.children.append(words)
        folio = composer.setter.widths((Run(SPACE + "0" * digits),), self.style)[1]
        self.text = composer.text(words, self.style, grid.main - hang - max(FOLIO_WIDTH, folio), link, Offset(hang))
        self.text.label = label
        self.link = link
        self.space_before = self.text.space_before
        strips = self.text.strips
        self.strips = tuple([Strip(s.height, keep=i < len(strips) - 1) for i, s in enumerate(strips)])
        self.mark = heading.mark

    def draw(self, pen: Pen, first: int, last: int, edges: Edges, top: float) -> None:
        self.text.draw(pen, first, last, edges, top)
        grid, x = self.composer.theme.grid, edges.text
        right = x + grid.main
        y = top - self.height(first, last) + self.text.text.leading  # upper edge of the last line
        words = (run_of(beside(f"{SPACE}{pen.folio_of(self.heading.id)}", self.heading.runs)),)
        folio = self.composer.setter.set(words, self.style, grid.main, self.mark)
        start = x + self.text.left.x + self.text.text.lines[-1].width + LEADER_AIR
        end = right - folio.lines[0].width - LEADER_AIR / 2
        self._leader(pen, start, end, y - self.text.text.ascent)
        pen.text(folio, right - folio.lines[0].width, y, self.link)
        pen.link(f"#{self.heading.id}", Rectangle(x, top - self.height(first, last), right, top), self.link)

    def _leader(self, pen: Pen, start: float, end: float, y: float) -> None:
        """Dots on a grid of their own, so that those of all entries stand below each other."""
        first = -(-start // LEADER_STEP) * LEADER_STEP
        if end - first > 2 * LEADER_STEP:
            colour = stroke_colour(self.composer.theme.colour("quiet"))
            line = f"{first:.2f} {y:.2f} m {end:.2f} {y:.2f} l S"
            pen.operators(f"q {colour} {LEADER_DOT:g} w 1 J [0 {LEADER_STEP:g}] 0 d {line} Q")


def folio_digits(chapters: Iterable[Chapter], theme: Theme) -> int:
    """For how many digits of a page number the contents need room: of up to three times the pages that are full."""
    height = sum([flowable.height() for chapter in chapters for flowable in chapter.flowables])
    return max(FOLIO_DIGITS, len(str(int(3 * height / (theme.rows * theme.baseline * theme.columns.count)))))


def _hang(composer: Composer, listed: Iterable[Heading]) -> float:
    """Points from the left to the titles, the same for all: the longest of their numbers has room there."""
    numbers = {f"{heading.number}{SPACE}" for heading in listed if heading.number}
    looks = composer.look("contents-1"), composer.look("contents-2")
    widths = [composer.setter.widths((Run(number),), look)[1] for number in numbers for look in looks]
    return max(widths) + NUMBER_GAP if widths else 0.0


def contents(composer: Composer, listed: Iterable[Heading], digits: int) -> None:
    """Add the contents: a heading, then an entry per chapter and section, with room for page numbers of `digits`."""
    theme = composer.theme
    title = composer.words.contents
    section = composer.tree.add("Sect")
    structure = section.add("H2", title)
    flowable = composer.text(title, "chapter-plain", theme.grid.main, structure)
    flowable.across = flowable.opens_page = flowable.bare = flowable.keep_with_next = True
    flowable.sink = theme.sink
    flowable.places = {"contents": 0}
    composer.add(flowable)
    listed = list(listed)
    hang = _hang(composer, listed)
    chapters = section.add("TOC")
    sections: StructureElement | None = None
    for heading in listed:
        if heading.level == 1:
            sections = None
        elif sections is None:
            sections = chapters.add("TOC")
        with composer.at(heading.mark):
            composer.add(ContentsEntry(heading, composer, chapters if sections is None else sections, digits, hang))
        composer.asks.append(heading.id)
