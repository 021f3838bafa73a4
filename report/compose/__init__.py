"""Pass 4: makes the flowables and the structure tree of a Document, side by side, chapter by chapter."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from itertools import pairwise
from typing import Any, assert_never

from report.compose.closing import ClosingQueries
from report.compose.composer import Composer, Measure, Surroundings, note_label, story_of
from report.compose.contents import CONTENTS_DEPTH, contents, folio_digits
from report.compose.cover import CoverFlowable
from report.compose.figures import FigureFlowable
from report.compose.groups import group
from report.compose.lists import item_list
from report.compose.openings import heading
from report.compose.paragraphs import paragraph
from report.compose.queries import MarginQuery
from report.compose.reportlab import ReportLabFlowable
from report.compose.tables import TableFlowable
from report.compose.text_margins import TextMargins
from report.document import (
    Cover,
    Document,
    Element,
    Figure,
    Group,
    Heading,
    ItemList,
    Note,
    Paragraph,
    Query,
    ReportLabContent,
    Table,
    Traced,
    note_marks,
    plain,
    query_marks,
)
from report.memo import Forgetful, Memo
from report.story import Chapter, Story
from report.structure.element import StructureElement, descendants
from report.theme.theme import Theme
from report.typography.registry import read_face
from report.typography.setter import Setter, close


def compose(document: Document, theme: Theme, memo: Memo | None = None) -> Story:
    """Make one edition's Story, of which `memo` keeps the chapters.

    Raises LayoutError for all texts and tables that the theme's measures cannot hold.
    """
    memo = memo or Forgetful()
    setter = _setter(document, theme, memo)
    composing = _Composing(document, theme, setter, memo)
    opening = composing.chapter("cover", (document.cover,), _cover)
    parts = _parts(document.elements)
    chapters = [composing.chapter(f"chapter {name}", elements, _body) for name, elements in parts]
    listed = [e for e in document.elements if isinstance(e, Heading) and e.level <= CONTENTS_DEPTH]
    if listed:
        first = composing.chapter("contents", (folio_digits(chapters, theme), *listed), _contents)
        start = document.elements[0]
        is_loose = not isinstance(start, Heading) or start.level > 1  # it stands on the pages of the contents
        chapters = [first.followed_by(chapters[0]), *chapters[1:]] if is_loose else [first, *chapters]
    chapters = _run_in(chapters, memo)
    setter.misfits = [misfit for chapter in (opening, *chapters) for misfit in chapter.misfits]
    close(setter)
    titles = (f"{document.cover.title} {document.cover.year}", document.cover.year)
    inputs = (setter, theme, document.stamp, *titles)
    margins = memo.once("margins", inputs, lambda _: TextMargins(titles, document.stamp, theme, setter))
    story = story_of(document, opening, chapters, margins, setter.faces)
    story.closing = composing.closing(chapters)
    return story


def _run_in(chapters: Sequence[Chapter], memo: Memo) -> list[Chapter]:
    """Chapters as they stand on pages of their own: those that run in stand on those of the chapter before."""
    found: list[Chapter] = []
    for chapter in chapters:
        if found and chapter.opening == "run-in":
            before = found[-1]
            make = partial(_followed, before, chapter)
            found[-1] = memo.once(("run in", before.name, chapter.name), (before, chapter), make)
        else:
            found.append(chapter)
    return found


def _followed(before: Chapter, chapter: Chapter, _: Memo) -> Chapter:
    return before.followed_by(chapter)


def _setter(document: Document, theme: Theme, memo: Memo) -> Setter:
    """What sets the texts of an edition; another one when the file of a font has changed."""
    faces = [read_face(theme.font_path(role)) for role in theme.fonts]
    words = tuple(document.hyphenation.items())
    language, exceptions = document.language, document.hyphenation
    return memo.once("setter", (theme, *faces, language, words), lambda _: Setter(theme, language, exceptions))


def _parts(elements: Sequence[Element]) -> list[tuple[str, tuple[Element, ...]]]:
    """The elements of each chapter, with the id of its heading; what stands before the first has none."""
    starts = [at for at, element in enumerate(elements) if isinstance(element, Heading) and element.level == 1]
    bounds = pairwise(dict.fromkeys([0, *starts, len(elements)]))
    parts = [tuple(elements[first:last]) for first, last in bounds]
    return [(part[0].id if isinstance(part[0], Heading) else "", part) for part in parts]


class _Composing:
    """Composes the chapters of a document, but for those that are kept."""

    def __init__(self, document: Document, theme: Theme, setter: Setter, memo: Memo) -> None:
        self.theme = theme
        self.setter = setter
        self.memo = memo
        self.words = memo.settled("words", document.words)
        self.notes = {id: memo.settled(f"note {id}", Traced(note)).content for id, note in document.notes.items()}
        self.queries = {id: memo.settled(id, Traced(one)).content for id, one in document.queries.items()}
        setter.open()
        self.note_label = note_label(document.notes.values(), theme.style("note"), setter)
        self._read: set[str] = set()  # notes of the chapters up to now

    def chapter(self, name: str, things: tuple[object, ...], add: Callable[[Composer, Any], None]) -> Chapter:
        """The chapter of some elements, or of what else the function `add` adds; all that it is made of is given."""
        things = self.memo.settled(name, Traced(things)).content
        ids = self.memo.once(("notes", name), (things,), lambda _: tuple(note_marks(things)))
        notes = _with_inner(ids, self.notes)
        read = tuple(id for id in notes if id in self._read)
        self._read.update(notes)
        queries = self._queries_of(name, (things, *notes.values()))
        surroundings = Surroundings(self.words, notes.__getitem__, self.note_label, read, queries)

        def composed(_: Memo) -> Chapter:
            self.setter.open()
            composer = Composer(surroundings, self.theme, self.setter, compose_element)
            add(composer, things)
            return composer.chapter(name)

        inputs = (self.setter, self.theme, self.words, self.note_label, read, things, *notes.values())
        return self.memo.once(("chapter", name), (*inputs, *queries.values()), composed)

    def _queries_of(self, name: str, things: tuple[object, ...]) -> dict[str, Query]:
        """The queries beside what is in some things, by their ids."""
        if not self.queries:
            return {}
        ids = self.memo.once(("queries", name), things, lambda _: tuple(query_marks(things)))
        return {id: self.queries[id] for id in ids}

    def closing(self, chapters: Iterable[Chapter]) -> ClosingQueries:
        """What makes the chapter behind these, of the queries that have no room beside their texts."""

        def composer() -> Composer:
            surroundings = Surroundings(self.words, self.notes.__getitem__, self.note_label)
            return Composer(surroundings, self.theme, self.setter, compose_element)

        placed: dict[str, MarginQuery] = {}
        for chapter in chapters if self.queries else ():
            read = [element for section in chapter.sections for element in descendants(section)]
            made = {query.element: (id, query) for id, query in chapter.queries.items()}
            found = [made[element] for element in read if element in made]  # those about notes are read last
            placed |= {id: query for id, query in found if isinstance(query, MarginQuery)}
        return ClosingQueries(self.queries, placed, composer)


def _with_inner(ids: Iterable[str], notes: Mapping[str, Note]) -> dict[str, Note]:
    """The notes with these ids, and those whose marks stand in them."""
    found: dict[str, Note] = {}
    waiting = list(ids)
    while waiting:
        id = waiting.pop()
        if id not in found:
            found[id] = notes[id]
            waiting += note_marks(notes[id].runs)
    return found


def _cover(composer: Composer, things: tuple[Cover]) -> None:
    (cover,) = things
    with composer.at(cover.mark):
        composer.add(CoverFlowable(cover, composer, composer.tree.add("Sect")))


def _contents(composer: Composer, things: tuple[Any, ...]) -> None:
    digits, *listed = things
    contents(composer, listed, digits)


def _body(composer: Composer, elements: Iterable[Element]) -> None:
    """Add elements; each heading opens a Sect that lasts until the next heading of its level or above."""
    sections = [composer.tree]
    before: Element | None = None
    for element in elements:
        if isinstance(element, Heading):
            del sections[element.level :]
            sections.append(sections[-1].add("Sect"))
            with composer.at(element.mark):
                heading(composer, element, sections[-1])
            composer.queries.close(sections[-1])
            before = None
            continue
        if isinstance(element, ItemList | Table | ReportLabContent) and isinstance(before, Paragraph):
            composer.flowables[-1].keep_with_next |= plain(before.runs).rstrip().endswith(":")
        composer.element(element, sections[-1], composer.column)
        before = element
    composer.close_notes(sections[min(1, len(sections) - 1)])


def compose_element(composer: Composer, element: Element, parent: StructureElement, measure: Measure) -> None:
    """Add one element that is no heading, in a measure where it can choose."""
    match element:
        case Paragraph():
            paragraph(composer, element, parent, measure)
        case ItemList():
            item_list(composer, element, parent, measure)
        case Table():
            composer.add(TableFlowable(element, composer, parent, measure))
        case Figure():
            composer.add(FigureFlowable(element, composer, parent, measure))
        case Group():
            group(composer, element, parent, measure)
        case Heading():
            heading(composer, element, parent, measure)
        case ReportLabContent():
            composer.add(ReportLabFlowable(element, composer, parent, measure))
        case _:
            assert_never(element)
