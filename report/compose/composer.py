"""The composer: what all elements need while they become flowables and structure elements."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import MappingProxyType
from typing import NamedTuple

from report.compose.measure import Measure as Measure
from report.compose.queries import MarginQueries
from report.compose.text import ArtifactText, Hung, TextFlowable
from report.compose.text_margins import TextMargins
from report.diagnostics.errors import LayoutError, Mark
from report.document import (
    ChapterStart,
    Chart,
    Document,
    Element,
    Figure,
    Note,
    Query,
    Run,
    Runs,
    StyleName,
    Table,
    Words,
    beside,
    run_of,
)
from report.story import BACK, GRID_SLACK, TEXT_EDGE, Chapter, Flowable, Offset, OutlineEntry, Story, on_grid
from report.structure.element import StructureElement, elements_in
from report.theme.parts import TextStyle
from report.theme.theme import Theme
from report.typography.faces import Face
from report.typography.setter import Setter, Width

NOTE_LABEL = 14.0  # points from the left edge of a note's number to its text, at least
NOTE_GAP = 3.0  # points between the number and the text, where there are so many notes that numbers need more room


class Surroundings(NamedTuple):
    """What chapters share: the words of the layout, the notes by their ids, the room for their numbers in points.

    Notes with the ids `read` have a mark in an earlier chapter as well: they are printed again, and were read there.
    `queries` are those of a draft by their ids.
    """

    words: Words
    note: Callable[[str], Note]
    note_label: float
    read: Collection[str] = ()
    queries: Mapping[str, Query] = MappingProxyType({})


class Composer:
    """Gathers the structure elements, flowables, notes, outline and running heads of one chapter.

    `across` is the main column of the page, of what stands across all columns; `column` the text of a column, which is
    the main column if there is only one. `wide` is the whole live area, and `labelled` its right part, of what has
    labels at its left on all pages: of lists, and of what is as wide as the live area.
    """

    def __init__(
        self,
        surroundings: Surroundings,
        theme: Theme,
        setter: Setter,
        compose_element: Callable[[Composer, Element, StructureElement, Measure], None],
    ) -> None:
        self.compose_element = compose_element
        self.words, self.note, self.note_label, self._read, queries = surroundings
        self.theme = theme
        self.across = Measure(TEXT_EDGE, theme.grid.main, side=True)
        self.column = Measure(TEXT_EDGE, theme.text_width, side=theme.columns.count == 1)
        self.wide = Measure(Offset(0.0, "wide"), theme.grid.wide, side=False)
        self.labelled = Measure(Offset(theme.grid.indent, "wide"), theme.grid.main, side=True)
        self.setter = setter
        self.queries = MarginQueries(queries, setter, theme)
        self._changed: dict[tuple[object, ...], TextStyle] = {}  # one object a style: looks are kept by identity
        self.tree = StructureElement("Document")
        self.flowables: list[Flowable] = []
        self.notes: dict[str, Flowable] = {}
        self._loose_notes: list[StructureElement] = []  # not in the tree yet
        self.outline: list[OutlineEntry] = []
        self.running_heads: dict[str, Flowable] = {}
        self.asks: list[str] = []
        self.paragraph: tuple[Flowable, StyleName, Measure] | None = None  # the last one
        self.opening: ChapterStart = "page"

    def chapter(self, name: str) -> Chapter:
        """What was gathered, and what did not fit."""
        return Chapter(
            name=name,
            flowables=tuple(self.flowables),
            sections=elements_in(self.tree),
            notes=self.notes,
            outline=tuple(self.outline),
            running_heads=self.running_heads,
            asks=tuple(self.asks),
            misfits=tuple(self.setter.misfits),
            opening=self.opening,
            queries=self.queries.made,
        )

    def text(
        self,
        words: Runs | str,
        style: StyleName | TextStyle,
        width: Width,
        element: StructureElement,
        left: Offset = TEXT_EDGE,
        *,
        label: TextFlowable | None = None,
        mark: Mark | None = None,
        small: StyleName | TextStyle | None = None,
    ) -> TextFlowable:
        """Set runs in a style of the theme, `width` points wide; fills `element` with them.

        Lines whose leading is no number of half lines of the grid stand off it, with the spaces of their style. A bare
        string is what `element` holds already. With `small`, runs that are not strong are set in that style, on the
        same baseline.
        """
        runs = (run_of(words),) if isinstance(words, str) else words
        spans = {} if isinstance(words, str) else self.fill(element, runs)
        look = self.look(style)
        lines = self.setter.set(runs, look, width, mark, self.look(small) if small else None)
        before, after = look.before, look.after
        made = TextFlowable(lines, element, left, before=before, after=after, spans=spans, label=label, mark=mark)
        made.on_grid = abs(on_grid(look.leading, self.theme.baseline / 2) - look.leading) <= GRID_SLACK
        return made

    def artifact(
        self, words: str, style: StyleName | TextStyle, width: float, left: Offset = TEXT_EDGE
    ) -> ArtifactText:
        """Set words that are no part of the document's text."""
        return ArtifactText(self.setter.set((run_of(words),), self.look(style), width), left)

    def caption(self, element: Figure | Table, parent: StructureElement, measure: Measure | None = None) -> list[Hung]:
        """The label and the words of a caption, below each other in the side column of a measure, or else in its text.

        What has no measure stands across the page: its label at the left, its words beside it. The words of a chart are
        its title, and stand over it.
        """
        chart = isinstance(element, Figure) and isinstance(element.body, Chart)
        style: StyleName = "callout-title" if chart else "caption"
        caption = parent.add("Caption")
        side = self.theme.grid.side
        left, width, _ = measure or Measure(self.wide.left, side, side=False)
        if measure and measure.side:
            left, width = Offset(0.0, "side" if left.edge == "text" else left.edge), side
        label = self.text((run_of(beside(element.label, element.caption)),), "label", width, caption.add("P"), left)
        if measure is None or (chart and measure.side):
            left, width, _ = measure or self.labelled
            return [Hung(0.0, self.text(element.caption, style, width, caption.add("P"), left, label=label))]
        text = self.text(element.caption, style, width, caption.add("P"), left)
        return [Hung(0.0, label), Hung(label.height(), text)]

    def fill(self, element: StructureElement, runs: Runs) -> dict[int, StructureElement]:
        """Put runs into a structure element; returns the element of each run that has one of its own.

        Links are Link, those within the report in a Reference, as are the marks of notes; phrases in another language
        and abbreviations are Span (ISO 32000-1, 14.8.4.4). Neighbouring runs with one address are one link.
        """
        spans: dict[int, StructureElement] = {}
        last_href, link = None, element
        for index, run in enumerate(runs):
            self.queries.ask(run.queries)
            if run.note is not None:
                note = self.note(run.note)
                self.add_note(note)
                reference = element.add("Reference")
                spans[index] = reference.add("Link", run.text, href=f"#{note.id}")
                last_href = None
                continue
            parent = element
            if run.href:
                if run.href != last_href:
                    inside = run.href.startswith("#") and element.role != "Lbl"
                    link = (element.add("Reference") if inside else element).add("Link", href=run.href)
                parent = link
            last_href = run.href
            if run.lang or run.expansion:
                spans[index] = parent.add("Span", run.text, lang=run.lang or "", expansion=run.expansion or "")
            else:
                parent.children.append(run.text)
                if parent is not element:
                    spans[index] = parent
        return spans

    def add_note(self, note: Note) -> None:
        """Set a note, once, for the foot of the page on which its mark stands."""
        if note.id in self.notes:
            return
        element = StructureElement("Note", {"id": note.id})
        if note.id not in self._read:
            self._loose_notes.append(element)
        outer = self.queries.take()
        flowable = self.note_text(note, element, self.column, "note", self.note_label)
        self.queries.close(element, outer)
        flowable.is_read = note.id in self._read
        flowable.raised = self._below("body") - self._below("note")  # its last line stands where that of the text does
        self.notes[note.id] = flowable

    def _below(self, name: StyleName) -> float:
        """Points from the baseline of a line of a style down to the next line."""
        style = self.theme.style(name)
        return style.leading - self.setter.ascent(style)

    def note_text(
        self, note: Note, element: StructureElement, measure: Measure, style: StyleName, hang: float
    ) -> TextFlowable:
        """Set a note in its `element`: its number, which leads back to its mark, and `hang` points further its text.

        A sign that nothing leads to leads nowhere either.
        """
        sign, inner = run_of(beside(note.number, note.runs)), measure.inset(hang)
        back = sign._replace(href=f"{BACK}{note.id}") if note.id else sign
        number = self.text((back,), style, hang, element.add("Lbl"), measure.left)
        body = element.add("P") if note.id else element
        text = self.text(note.runs, style, inner.width, body, inner.left, label=number, mark=note.mark)
        text.places = {note.id: 0} if note.id else {}
        return text

    def close_notes(self, parent: StructureElement) -> None:
        """Put the notes since the last call behind what `parent` holds: read at its end, painted at the foot."""
        for note in self._loose_notes:
            parent.append(note)
        self._loose_notes.clear()

    def add(self, *flowables: Flowable) -> None:
        """Append flowables to the story."""
        self.flowables += flowables

    def look(self, style: StyleName | TextStyle) -> TextStyle:
        """The style called `style`, or the style itself."""
        return self.theme.style(style) if isinstance(style, str) else style

    def element(self, element: Element, parent: StructureElement, measure: Measure) -> None:
        """Add one element, in a measure where it can choose its place."""
        with self.at(element.mark):
            self.compose_element(self, element, parent, measure)
        self.queries.close(parent)

    @contextmanager
    def at(self, mark: Mark | None) -> Iterator[None]:
        """Set what stands at a place of the content: what does not fit there is noted, and the rest is set as well."""
        outer = self.setter.place
        self.setter.place = mark or outer
        try:
            yield
        except LayoutError as problem:
            self.setter.misfits += problem.diagnostics
        finally:
            self.setter.place = outer

    def style(self, name: StyleName, **changes: object) -> TextStyle:
        """A style of the theme with some fields changed."""
        key = (name, *changes.items())
        found = self._changed.get(key)
        if found is None:
            found = self._changed[key] = self.theme.style(name).model_copy(update=changes)
        return found

    def spaced(self, flowables: Sequence[Flowable], before: float = 0.0, after: float = 0.0) -> None:
        """Give the first flowable at least `before` points above it and the last at least `after` below it."""
        if flowables:
            flowables[0].space_before = max(before, flowables[0].space_before)
            flowables[-1].space_after = max(after, flowables[-1].space_after)


def note_label(notes: Iterable[Note], look: TextStyle, setter: Setter, least: float = NOTE_LABEL) -> float:
    """Points from the left edge of the notes to their text, the same for all: the longest number has room there."""
    numbers = [note.number for note in notes]
    longest = max(map(len, numbers), default=0)
    widths = [setter.widths((Run(number),), look)[1] for number in numbers if len(number) == longest]
    widest = max(widths, default=0.0)
    return least if widest <= least - NOTE_GAP else widest + NOTE_GAP


def story_of(
    document: Document, opening: Chapter, chapters: Sequence[Chapter], margins: TextMargins, faces: Mapping[str, Face]
) -> Story:
    """The story of a document whose chapters are composed; the cover is the only flowable of its `opening`."""
    tree = StructureElement("Document", {"lang": document.metadata.language_tag})
    tree.children += [section for chapter in (opening, *chapters) for section in chapter.sections]
    return Story(
        metadata=document.metadata,
        words=document.words,
        cover=opening.flowables[0],
        chapters=tuple(chapters),
        tree=tree,
        margins=margins,
        faces=faces,
        attachments=document.attachments,
    )
