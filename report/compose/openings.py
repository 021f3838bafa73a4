"""Openings: the tops of chapters, a field of the accent colour, and the headings below."""

from __future__ import annotations

from report.compose.composer import Composer, Measure
from report.compose.text import TextFlowable, notes_of
from report.diagnostics.errors import LayoutError
from report.document import Heading, PlainWords, Run, StyleName, beside, origin_of, plain
from report.drawing.pen import Pen
from report.messages import say
from report.story import Edges, Flowable, Offset, OutlineEntry, Strip
from report.structure.element import StructureElement
from report.theme.measures import HEAD_GAP, HEAD_HEIGHT, OPENING_AIR, OPENING_ROWS, TITLE_LIFT
from report.theme.parts import TextStyle
from report.theme.theme import Theme
from report.typography.lines import Rectangle

HEADINGS: tuple[StyleName, ...] = ("chapter-plain", "heading-2", "heading-3", "heading-4")  # by level
RUN_IN_ROWS = 3  # rows of the baseline grid above a chapter that runs in
RUN_IN_RULE = 1.2  # points, weight of the rule above its title
NUMBER_GAP = 10.0  # points from the number of a section to its title


class ChapterOpening(Flowable):
    """The top of a numbered chapter: a field of the accent colour over the page's whole width, numeral and title."""

    on_grid = True
    across = True
    opens_page = True
    bare = True
    keep_with_next = True

    def __init__(self, heading: Heading, composer: Composer, element: StructureElement) -> None:
        self.theme = composer.theme
        self.mark = heading.mark
        self.places = {heading.id: 0}
        grid = self.theme.grid
        self.numeral: TextFlowable | None = None
        if heading.number:
            label = element.add("Lbl", heading.number)
            look = _numeral(composer, heading.number)
            self.numeral = composer.text(
                beside(heading.number, heading.runs), look, _numeral_room(composer), label, Offset(0.0, "side")
            )
        self.title = composer.text(heading.runs, "chapter", grid.main, element, mark=heading.mark)
        field = OPENING_ROWS * self.theme.baseline
        self.field = max(field, self.title.height() + 2 * TITLE_LIFT)
        height = self.field + OPENING_AIR * self.theme.baseline
        self.strips = (Strip(height, keep=True, notes=notes_of(self.title)),)

    def draw(self, pen: Pen, first: int, last: int, edges: Edges, top: float) -> None:
        page, foot = self.theme.page, top - self.field
        with pen.within(Rectangle(0, 0, page.width, page.height)):  # the field goes to the edges of the sheet
            pen.artifact("Background", Rectangle(0, foot, page.width, page.height))
            pen.rectangle(0, foot, page.width, page.height - foot, self.theme.colour("accent"))
            pen.close()
            foot += TITLE_LIFT
            if self.numeral:  # on the baseline of the title's last line; on the field, it may rise above the text area
                title = self.title.text
                self.numeral.draw(pen, 0, 1, edges, foot + title.leading - title.ascent + self.numeral.text.ascent)
        self.title.draw(pen, 0, len(self.title.strips), edges, foot + self.title.height())


class RunInOpening(Flowable):
    """The top of a chapter that runs in, below a rule over the live area."""

    on_grid = True
    across = True
    keep_with_next = True
    flexes_above = True

    def __init__(self, title: TextFlowable, theme: Theme) -> None:
        self.title, self.theme = title, theme
        self.mark, self.places = title.mark, title.places
        self.space_before = RUN_IN_ROWS * theme.baseline
        self.space_after = title.space_after / 2
        first, *rest = title.strips
        self.strips = (first._replace(height=first.height + theme.baseline), *rest)

    def draw(self, pen: Pen, first: int, last: int, edges: Edges, top: float) -> None:
        pen.rule(edges.wide, top, self.theme.grid.wide, self.theme.colour("accent"), RUN_IN_RULE)
        self.title.draw(pen, 0, len(self.strips), edges, top - self.theme.baseline)


def _numeral(composer: Composer, number: str) -> TextStyle:
    """How the number of a chapter is set: all those of one or two figures alike, in a size for which there is room."""
    look, room = composer.look("numeral"), _numeral_room(composer)
    widest = composer.setter.widths((Run("0" * max(len(number), 2)),), look)[1]
    shrink = int(100 * (room - 0.1) / widest) / 100 if widest > room else 1.0
    return composer.style("numeral", size=look.size * min(shrink, 2 / len(number), 1.0))


def _numeral_room(composer: Composer) -> float:
    """Width in points of the number of a chapter, which may stand right of the title on right pages."""
    grid = composer.theme.grid
    return grid.side if composer.theme.pages.mirrored else grid.indent


def heading(composer: Composer, element: Heading, parent: StructureElement, inside: Measure | None = None) -> None:
    """Add a heading; level 1 opens a page, unnumbered chapters without the field of colour, or runs in.

    Chapters open across all columns, sections stand in theirs, or `inside` something else.
    """
    measure = composer.across if element.level == 1 else inside or composer.column
    structure = parent.add(f"H{min(element.level + 1, 6)}")  # H1 is the report's title
    words = plain(element.runs)
    title = f"{element.number} {words}".strip()
    if element.level <= 2:
        composer.outline.append(OutlineEntry(element.level - 1, title, element.id))
    if element.level == 1:
        _running_head(composer, element, element.short or words)
        composer.opening = element.opening or composer.theme.pages.opening
    if element.level == 1 and composer.opening == "run-in":
        composer.add(RunInOpening(_titled(composer, element, structure, measure), composer.theme))
    elif element.level == 1 and element.number:
        composer.add(ChapterOpening(element, composer, structure))
    else:
        _section_heading(composer, element, structure, measure)
    if element.lead:
        lead = composer.text(element.lead, "lead", measure.width, parent.add("P"), measure.left)
        lead.across = element.level == 1
        composer.add(lead)


def _running_head(composer: Composer, element: Heading, title: str) -> None:
    """Set what stands above the pages of a chapter, in as many lines as there is room for."""
    words = PlainWords.of(f"{element.number}  {title}".strip(), origin_of(title))
    mirrored, grid = composer.theme.pages.mirrored, composer.theme.grid  # mirrored ones have it on right pages, outside
    look = composer.style("running-head", align="right") if mirrored else composer.look("running-head")
    x = grid.wide - grid.main if mirrored else grid.indent
    head = composer.artifact(words, look, grid.main, Offset(x, "wide"))
    composer.running_heads[element.id] = head
    most = int((HEAD_HEIGHT - HEAD_GAP) / head.text.leading)
    if len(head.strips) > most:
        message = say(
            "the title is too long to stand above the pages of its chapter: {lines} lines, where {most} fit",
            lines=len(head.strips),
            most=most,
        )
        hint = say("write a shorter one for there, below 'title': short: {{nl: ..., fr: ...}}")
        raise LayoutError.of(message, hint, element.mark)


def _section_heading(composer: Composer, element: Heading, structure: StructureElement, measure: Measure) -> None:
    flowable = _titled(composer, element, structure, measure)
    flowable.flexes_above = True
    flowable.across = flowable.bare = element.level == 1
    flowable.opens_page = element.level == 1 or element.opening == "page"
    flowable.sink = composer.theme.sink if element.level == 1 else 0.0
    composer.add(flowable)


def _titled(composer: Composer, element: Heading, structure: StructureElement, measure: Measure) -> TextFlowable:
    """The title of a heading with its number beside it, which stays with what follows."""
    style = HEADINGS[min(element.level, len(HEADINGS)) - 1]
    label = None
    if element.number:
        number = structure.add("Lbl", element.number)
        width = composer.setter.widths((Run(element.number),), composer.look(style))[1] + 0.01
        label = composer.text(beside(element.number, element.runs), style, width, number, measure.left)
        measure = measure.inset(width + NUMBER_GAP)
    left, width, _ = measure
    flowable = composer.text(element.runs, style, width, structure, left, label=label, mark=element.mark)
    flowable.strips = [s._replace(keep=True) for s in flowable.strips]
    flowable.keep_with_next = True
    flowable.places = {element.id: 0}
    return flowable
