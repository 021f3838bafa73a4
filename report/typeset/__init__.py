"""Pass 5: breaks a Story into pages, draws them and returns the bytes of the PDF, which is tagged and archival."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import accumulate
from types import MappingProxyType
from typing import Final, NamedTuple

from report.diagnostics.errors import Diagnostic, LayoutError
from report.drawing.pages import Drawing, DrawnPage, PageSequence, bound
from report.drawing.paper import Paper
from report.drawing.pen import Pen
from report.flow.flow import FlowedPage, Placed, flow
from report.flow.galley import NOTE_GAP
from report.memo import Forgetful, Memo
from report.pdf.assembly import assemble, bound_edition
from report.pdf.navigation import Destination
from report.story import BACK, Chapter, Edges, Flowable, PageMargins, Story
from report.theme.measures import FOLIO_DEPTH, HEAD_HEIGHT
from report.theme.theme import Theme
from report.typeset.margins import MarginRoom
from report.typography.faces import Face
from report.typography.lines import Rectangle

FIRST = 1  # index of the first page of text; the cover comes before it
NOTE_RULE = 56.0  # width in points of the rule above the notes
BLANK: Final = FlowedPage()  # nothing stands on it, not even its number
DOT = 3.0  # points that the rule of a timeline takes of the next moment


class DrawnStory(NamedTuple):
    """An edition that is drawn and not yet a file: its pages, where each id stands, and what it all was drawn of."""

    drawing: Drawing
    places: dict[str, Destination]
    story: Story


class FlowedChapter(NamedTuple):
    """The pages of a chapter, and where on them each id stands: the index of a page among them, the height on it."""

    sheets: list[FlowedPage]
    places: dict[str, tuple[int, float]]


class DrawnChapter(NamedTuple):
    """The pages of a chapter as they are drawn, the running head that is in force behind them, what does not fit.

    `left` are the margin notes for which there is no room, with the indexes of their pages.
    """

    drawing: Drawing
    head: Flowable | None
    misfits: list[Diagnostic]
    left: Mapping[str, int] = MappingProxyType({})


def typeset(story: Story, theme: Theme, seen: Callable[[Sequence[DrawnPage]], None] = lambda _: None) -> bytes:
    """Typeset one edition, of which `seen` is shown the pages; raises LayoutError for what fits on no page."""
    drawn = draw(story, theme)
    seen(drawn.drawing.pages)
    return assembled(theme, drawn)


def assembled(theme: Theme, drawn: DrawnStory, memo: Memo | None = None) -> bytes:
    """The file of an edition that is drawn; `memo` keeps what is packed."""
    return assemble(bound_edition(drawn.story, drawn.drawing, drawn.places), theme, memo or Forgetful())


def draw(story: Story, theme: Theme, memo: Memo | None = None) -> DrawnStory:
    """Choose the pages of an edition and draw them, which finds all that does not fit; raises LayoutError for it.

    `memo` keeps the pages of each chapter: how they are broken depends on nothing outside it, how they are drawn on
    their numbers as well.
    """
    memo = memo or Forgetful()
    chapters = chapters_of(story)
    flowed = [memo.once(("flow", one.name), (one, theme), partial(_flowed, one, theme)) for one in chapters]
    cover = memo.once("drawn cover", (story.cover, theme, story.faces), partial(drawn_cover, story, theme))
    sequence = PageSequence(FIRST)
    places, drawn = draw_chapters(story, theme, flowed, sequence, memo)
    behind = sequence.after(sum([len(one.drawing.pages) for one in drawn]))
    if last := story.closing({id: str(page + 1) for one in drawn for id, page in one.left.items()}):
        only = replace(story, chapters=(last,))
        found, made = draw_chapters(only, theme, [_flowed(last, theme, memo)], behind, Forgetful())
        story, places, drawn = story.with_chapter(last), places | found, [*drawn, *made]
    return DrawnStory(fitting([cover, *drawn], story), places, story)


def chapters_of(story: Story) -> tuple[Chapter, ...]:
    """The chapters of an edition: one at least, be there nothing in it."""
    return story.chapters or (Chapter("", ()),)


def draw_chapters(
    story: Story, theme: Theme, flowed: Sequence[FlowedChapter], sequence: PageSequence, memo: Memo
) -> tuple[dict[str, Destination], list[DrawnChapter]]:
    """Draw the chapters of an edition, whose pages stand in the file as the `sequence` says; where each id stands."""
    chapters = chapters_of(story)
    flowed = _turned(chapters, flowed, sequence, memo)
    sequences = [sequence.after(at) for at in accumulate([len(one.sheets) for one in flowed], initial=0)]
    places: dict[str, Destination] = {}
    for own, one in zip(sequences, flowed, strict=False):
        for id, (page, y) in one.places.items():
            places.setdefault(id, Destination(own.at(page), y, str(own.at(page) + 1)))
    drawn: list[DrawnChapter] = []
    head: Flowable | None = None
    for own, chapter, one in zip(sequences, chapters, flowed, strict=False):
        folios = {id: places[id].folio for id in chapter.asks}
        before = None if _opens(one.sheets[one.sheets[0] is BLANK]) else head
        master = PageMaster(chapter, theme, story.margins, before)
        inputs = (chapter, one, theme, story.faces, story.margins, before, own, *folios.values())
        make = partial(master.drawn, one.sheets, folios, story.faces, own)
        drawn.append(memo.once(("drawn", chapter.name), inputs, make))
        head = drawn[-1].head or head
    return places, drawn


def _turned(
    chapters: Sequence[Chapter], flowed: Sequence[FlowedChapter], sequence: PageSequence, memo: Memo
) -> list[FlowedChapter]:
    """Chapters with a blank page before those that would not open on the side that they are to open on."""
    found: list[FlowedChapter] = []
    at = 0
    for chapter, one in zip(chapters, flowed, strict=True):
        is_right = sequence.at(at) % 2 == 0
        wrong = chapter.opening in ("left", "right") and (chapter.opening == "right") != is_right
        if wrong and sequence.step == 1:  # else all pages are on one side
            found.append(memo.once(("turned", chapter.name), (one,), partial(_below_a_blank, one)))
        else:
            found.append(one)
        at += len(found[-1].sheets)
    return found


def _below_a_blank(chapter: FlowedChapter, _: Memo) -> FlowedChapter:
    """The same chapter behind a page on which nothing stands."""
    return FlowedChapter([BLANK, *chapter.sheets], {id: (n + 1, y) for id, (n, y) in chapter.places.items()})


def fitting(drawn: Sequence[DrawnChapter], story: Story, order: Sequence[int] | None = None) -> Drawing:
    """The pages of chapters as one drawing, in an order if need be; raises LayoutError for what does not fit."""
    misfits = [misfit for one in drawn for misfit in one.misfits]
    if misfits:
        raise LayoutError(misfits)
    return bound([one.drawing for one in drawn], story.faces, order)


def _flowed(chapter: Chapter, theme: Theme, _: Memo) -> FlowedChapter:
    """The pages of a chapter. Raises LayoutError for what fits on no page."""
    return flowed_chapter(break_pages(chapter.flowables, chapter.notes, theme), theme)


def break_pages(flowables: Sequence[Flowable], notes: Mapping[str, Flowable], theme: Theme) -> list[FlowedPage]:
    """Flowables broken into pages of a theme, with those of the notes that have a mark in them; raises LayoutError."""
    return flow(flowables, notes, theme.rows * theme.baseline, theme.baseline, theme.column_lefts)


def flowed_chapter(sheets: list[FlowedPage], theme: Theme) -> FlowedChapter:
    """The pages of a chapter, with what stands where on them."""
    return FlowedChapter(sheets, _places(sheets, theme))


def drawn_cover(story: Story, theme: Theme, _: Memo) -> DrawnChapter:
    """The page of the cover."""
    pen = Pen({}, story.faces, sheet=paper_of(theme))
    with pen.within(_sheet(theme), story.cover.mark):
        story.cover.draw(pen, 0, 1, Edges.at(0), theme.page.height)
    pen.end_page()
    return DrawnChapter(pen.drawing, None, pen.misfits)


def _sheet(theme: Theme) -> Rectangle:
    """The area of a page."""
    return Rectangle(0, 0, theme.page.width, theme.page.height)


def paper_of(theme: Theme) -> Paper:
    """What is drawn on."""
    return Paper(theme.page.width, theme.page.height, theme.bleed)


def _opens(sheet: FlowedPage) -> bool:
    """Whether a page begins with what has no running head above it."""
    return bool(sheet.pieces) and sheet.pieces[0].flowable.bare


def _places(sheets: list[FlowedPage], theme: Theme) -> dict[str, tuple[int, float]]:
    """Where each id stands, and the first mark of each note: the index of the page, and the height on it."""
    top = theme.page.height - theme.grid.top
    places: dict[str, tuple[int, float]] = {}
    for page, sheet in enumerate(sheets):
        for piece in (*sheet.pieces, *sheet.notes):
            flowable, first = piece.flowable, piece.first
            marks = [(f"{BACK[1:]}{n}", at) for at in range(first, piece.last) for n in flowable.strips[at].notes]
            for id, strip in (*flowable.places.items(), *marks):
                if first <= strip < piece.last:
                    places.setdefault(id, (page, top - piece.top - flowable.height(first, strip)))
    return places


class PageMaster:
    """Draws the pages of a chapter, one after the other: the running head above the text area, the folio below it.

    `head` is the running head in force; left pages that mirror the right ones have the title of the report instead.
    """

    def __init__(self, chapter: Chapter, theme: Theme, margins: PageMargins, head: Flowable | None) -> None:
        self.chapter = chapter
        self.theme = theme
        self.margins = margins
        self.head = head
        self.right = False  # whether the page that is being drawn is a right one, which mirrors the left ones
        self.top = theme.page.height - theme.grid.top
        self.foot = self.top - theme.rows * theme.baseline
        self.left_over: dict[str, int] = {}  # margin notes without room
        self.queries = dict(chapter.queries)  # those to come
        self.notes: set[Flowable] = set()
        self.repeated = False  # the note that was drawn last

    def drawn(
        self,
        sheets: Iterable[FlowedPage],
        folios: Mapping[str, str],
        faces: Mapping[str, Face],
        sequence: PageSequence,
        _: Memo,
    ) -> DrawnChapter:
        """All pages of the chapter, in their `sequence`; the `folios` of places, by their ids, are printed in it."""
        pen = Pen(folios, faces, sequence, paper_of(self.theme))
        for sheet in sheets:
            self.page(pen, sheet)
        return DrawnChapter(pen.drawing, self.head, pen.misfits, self.left_over)

    def page(self, pen: Pen, sheet: FlowedPage) -> None:
        """Draw a page of text; page.piece tops count from the top of the text."""
        if sheet is BLANK:
            pen.end_page()
            return
        number = pen.page + 1
        self.right = self.theme.is_right(number)
        head = self.running_head(sheet)
        margins = MarginRoom(pen, self.theme, self.live_area(), self.foot, self.top)
        waiting = [self.room(one) for one in (*sheet.pieces, *sheet.notes)] if self.queries else []
        early: set[Placed] = set()
        for at, piece in enumerate(sheet.pieces):
            if at and self.begins_chapter(piece):
                early |= self.early_notes(pen, sheet, sheet.pieces[:at], early)
            with pen.within(self.room(piece), piece.flowable.mark):
                piece.flowable.draw(pen, piece.first, piece.last, self.edges(piece), self.top - piece.top)
            del waiting[:1]
            self.queried(margins, waiting)
        for foot in sheet.feet:
            self.note_rule(pen, foot[0])
            for note in foot:
                if note not in early:
                    self.note(pen, note)
                del waiting[:1]
                self.queried(margins, waiting)
        with pen.within(_sheet(self.theme)):
            if head:
                pen.artifact("Header")
                head.draw(pen, 0, len(head.strips), self.live_area(), self.top + HEAD_HEIGHT)
                pen.close()
            pen.artifact("Footer")
            folio = self.margins.foot(str(number), right=self.right)
            folio.draw(pen, 0, 1, self.live_area(), self.foot - FOLIO_DEPTH)
            pen.close()
        pen.end_page()

    def live_area(self) -> Edges:
        """The edges of what stands across the page, or in its only column."""
        grid, left = self.theme.grid, self.theme.live_left(right=self.right)
        if self.right:
            return Edges(text=left, side=left + grid.main + grid.gutter, wide=left)
        return Edges(text=left + grid.indent, side=left, wide=left)

    def edges(self, piece: Placed) -> Edges:
        """The edges of the column in which a piece stands."""
        if piece.flowable.across or self.theme.columns.count == 1:
            return self.live_area()
        return Edges.at(self.live_area().wide + piece.left)

    def queried(self, margins: MarginRoom, waiting: Sequence[Rectangle]) -> None:
        """Draw the queries about what was just drawn, where nothing stands and nothing is `waiting` to be drawn."""
        for id, has_room in margins.fill(self.queries, waiting).items() if self.queries else ():
            del self.queries[id]
            if not has_room:
                self.left_over[id] = margins.pen.page

    def room(self, piece: Placed) -> Rectangle:
        """The area that a piece has: its column, or the live area, and the height of its strips with what they repeat.

        The rule of a timeline leads through the space below.
        """
        flowable, grid = piece.flowable, self.theme.grid
        wide = flowable.across or self.theme.columns.count == 1
        left, top = self.edges(piece).wide, self.top - piece.top
        foot = top - flowable.height(piece.first, piece.last) - flowable.space_after - DOT
        right = left + (grid.wide if wide else self.theme.column_width)
        return Rectangle(left, foot, right, top + flowable.repeated(piece.first))

    def running_head(self, sheet: FlowedPage) -> Flowable | None:
        """The head in force on this page; what starts lower on the page counts from the next one on."""
        heads = self.chapter.running_heads
        found = [heads[id] for piece in sheet.pieces for id in piece.flowable.places if id in heads]
        shown = None if _opens(sheet) else (self.head or (found[0] if found else None))
        if shown and self.margins.head and not self.right:
            shown = self.margins.head
        if found:
            self.head = found[-1]
        return shown

    def begins_chapter(self, piece: Placed) -> bool:
        """Whether a chapter begins with a piece."""
        return not piece.first and any(id in self.chapter.running_heads for id in piece.flowable.places)

    def early_notes(self, pen: Pen, sheet: FlowedPage, above: Sequence[Placed], drawn: set[Placed]) -> set[Placed]:
        """Draw the notes of what stands above a chapter that runs in: they are read before it."""
        names = [name for one in above for strip in one.flowable.strips[one.first : one.last] for name in strip.notes]
        marked = {self.chapter.notes[name] for name in names}
        found = [note for note in sheet.notes if note not in drawn and (note.first or note.flowable in marked)]
        for note in found:
            self.note(pen, note)
        return set(found)

    def note(self, pen: Pen, note: Placed) -> None:
        """Draw a note, or a part of it; one that has marks on several pages is printed on each, and read once."""
        if note.first == 0:
            self.repeated = note.flowable.is_read or note.flowable in self.notes
            self.notes.add(note.flowable)
        again = self.repeated
        if again:
            pen.artifact("Repeated")
        with pen.within(self.room(note), note.flowable.mark):
            note.flowable.draw(pen, note.first, note.last, self.edges(note), self.top - note.top)
        if again:
            pen.close()

    def note_rule(self, pen: Pen, note: Placed) -> None:
        """Draw the rule above the first note of a column; it is as wide as the column where that note goes on."""
        width = self.theme.text_width if note.first else NOTE_RULE
        y = self.top - note.top + NOTE_GAP / 2
        pen.artifact()
        pen.rule(self.edges(note).text, y, width, self.theme.colour("rule"), 0.5)
        pen.close()
