"""What compose hands to typeset: flowables made of strips, side by side with the structure tree."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import ceil
from types import MappingProxyType
from typing import Literal, NamedTuple, Protocol, TypeAlias

from report.diagnostics.errors import Diagnostic, Mark
from report.document import Attachment, ChapterStart, Metadata, Words
from report.drawing.pen import Pen
from report.structure.element import StructureElement
from report.typography.faces import Face

GRID_SLACK = 0.01  # points above a line of the baseline grid that count as on it: not seen, and more than rounding
BACK = "#^"  # before the id of a note: the place of its mark


class Strip(NamedTuple):
    """A slice of a flowable that is never cut: a line of text, a row of a table, a figure with its caption.

    `height` in points; `keep` forbids a page break below the strip, `penalty` tells how bad one is (see
    report.flow.demerits); `notes` are the ids of the notes whose marks stand in it, `cites` those of the places to
    which it refers; a `hyphenated` line ends in a hyphen.
    """

    height: float
    keep: bool = False
    notes: tuple[str, ...] = ()
    hyphenated: bool = False
    penalty: float = 0.0
    cites: tuple[str, ...] = ()


def on_grid(depth: float, line: float) -> float:
    """The first line of a grid of `line` points at or below a depth, in points."""
    return ceil((depth - GRID_SLACK) / line) * line


#: From which edge of its page or column something is placed.
Edge: TypeAlias = Literal["text", "side", "wide"]


class Edges(NamedTuple):
    """Left edges on a page, in points: those of the `text`, of the `side` column, and of both together (`wide`).

    On a left page, or where pages are not mirrored, the side column is at the left of the text, on a right page at its
    right. In several columns, and inside something else, there is no side column: all three are the same.
    """

    text: float
    side: float
    wide: float

    @classmethod
    def at(cls, x: float) -> Edges:
        """Those of what has one edge alone."""
        return cls(x, x, x)


class Offset(NamedTuple):
    """How many points right of an edge something begins."""

    x: float = 0.0
    edge: Edge = "text"

    def on(self, edges: Edges) -> float:
        """Where it begins on a page with these edges, in points."""
        found: float = getattr(edges, self.edge)
        return found + self.x


TEXT_EDGE = Offset()  # where text begins


class Flowable(ABC):
    """A block of content that can be cut between its strips; `draw` paints strips first..last-1 below `top`.

    `head` is the height that a continuation repeats above its first strip (table heads). `on_grid` puts what stands
    `rise` points below the flowable's upper edge on the baseline grid; the space above it and that below it can change
    by lines of that grid where it `flexes_above` or `flexes_below`. It stands in a column, or `across` all columns of
    the page. What `floats` may stand at the head or foot of a column, or of a page if it is `across`, while text
    flows past it.
    `opens_page` starts it on a new page, `sink` points below its top; that page has no running head when
    `bare`. What `is_read` elsewhere is painted, and not tagged again. `places` maps ids to the strip on which they
    stand; `mark` is where its content was typed. All lengths are in points.

    Strips stand where ReportLab has `wrap` and `split`: a page breaker that looks ahead must see every place where a
    page may end, with the notes that come along, and not only the one that fits a given height.
    """

    space_before: float = 0.0
    space_after: float = 0.0
    head: float = 0.0
    keep_with_next: bool = False
    on_grid: bool = True
    rise: float = 0.0
    flexes_above: bool = False
    flexes_below: bool = False
    across: bool = False
    floats: bool = False
    opens_page: bool = False
    bare: bool = False
    is_read: bool = False
    sink: float = 0.0
    strips: Sequence[Strip] = ()
    places: Mapping[str, int] = MappingProxyType({})
    mark: Mark | None = None

    @abstractmethod
    def draw(self, pen: Pen, first: int, last: int, edges: Edges, top: float) -> None:
        """Paint strips `first` to `last` - 1 with their upper edge at `top`, between the edges of the page."""

    def alternatives(self, whole: tuple[int, ...] = ()) -> Sequence[Alternative]:
        """Other settings of the same text, a line longer or shorter or as long, that may take its place on a page.

        `whole` are indexes of strips that must not be `hyphenated`.
        """
        return ()

    def repeated(self, first: int) -> float:
        """Height in points of what stands above strip `first` where the flowable goes on with it."""
        return self.head if first else 0.0

    def height(self, first: int = 0, last: int | None = None) -> float:
        """Height in points of the strips from `first` to `last` - 1."""
        return sum([s.height for s in self.strips[first:last]])


class Alternative(NamedTuple):
    """A flowable that may stand for another one, and how much worse its lines are, as the line breaker counts."""

    flowable: Flowable
    demerits: float


class MarginNote(ABC):
    """What stands in the margin beside a line, if there is room, and moves nothing.

    Its `sign` is drawn at the end of that line. `element` is what it is in the structure tree; `mark` is where its
    content was typed.
    """

    sign: Flowable
    element: StructureElement
    mark: Mark | None = None

    @abstractmethod
    def at(self, width: float) -> Flowable:
        """It, `width` points wide."""


class OutlineEntry(NamedTuple):
    """An entry of the document outline: nesting level from 0, its words, and the id of its place."""

    level: int
    title: str
    id: str


@dataclass(frozen=True, slots=True, eq=False)
class Chapter:
    """What stands on pages of its own, and nothing of which changes any more: its flowables, and what belongs to them.

    `name` tells it from the others. `sections` are its elements at the top of the structure tree, `notes` those of its
    pages by id; `running_heads` maps the ids of headings to what stands above the pages from there on. The folios of
    the places in `asks` are printed in it. `misfits` are what did not fit when it was set. Its `opening` is where it
    begins. `queries` stand in the margins beside the runs that name their ids.
    """

    name: str
    flowables: tuple[Flowable, ...]
    sections: tuple[StructureElement, ...] = ()
    notes: Mapping[str, Flowable] = field(default_factory=dict)
    outline: tuple[OutlineEntry, ...] = ()
    running_heads: Mapping[str, Flowable] = field(default_factory=dict)
    asks: tuple[str, ...] = ()
    misfits: tuple[Diagnostic, ...] = ()
    opening: ChapterStart = "page"
    queries: Mapping[str, MarginNote] = field(default_factory=dict)

    def followed_by(self, other: Chapter) -> Chapter:
        """This one with another behind it, on the same pages."""
        return Chapter(
            f"{self.name}, {other.name}",
            (*self.flowables, *other.flowables),
            (*self.sections, *other.sections),
            {**other.notes, **self.notes},  # a note with marks in both is read in the first
            (*self.outline, *other.outline),
            {**self.running_heads, **other.running_heads},
            (*self.asks, *other.asks),
            (*self.misfits, *other.misfits),
            self.opening,
            {**self.queries, **other.queries},
        )


class PageMargins(Protocol):
    """What stands in the margins of all pages: `head` above the text of left pages, where these are mirrored."""

    head: Flowable | None

    def foot(self, number: str, *, right: bool) -> Flowable:
        """What stands below the text of a page with this number, on a left one or on a `right` one."""


@dataclass(slots=True)
class Story:
    """One edition, ready to be broken into pages.

    `cover` is drawn on a page of its own. `margins` makes what stands above and below the text of pages. `faces` are
    the theme's fonts by role. `words` are those that describe links; `attachments` travel in the file. `closing` makes,
    once the pages are drawn, the chapter behind them of the margin notes for which they had no room, given the folios
    of the pages on which these would stand by their ids; None where nothing is left.
    """

    metadata: Metadata
    words: Words
    cover: Flowable
    chapters: tuple[Chapter, ...]
    tree: StructureElement
    margins: PageMargins
    faces: Mapping[str, Face]
    attachments: tuple[Attachment, ...] = ()
    closing: Callable[[Mapping[str, str]], Chapter | None] = lambda _: None

    def with_chapter(self, chapter: Chapter) -> Story:
        """This one with another chapter behind it."""
        tree = StructureElement(self.tree.role, self.tree.attributes, [*self.tree.children, *chapter.sections])
        return replace(self, chapters=(*self.chapters, chapter), tree=tree)

    @property
    def flowables(self) -> list[Flowable]:
        """Those of all chapters."""
        return [flowable for chapter in self.chapters for flowable in chapter.flowables]

    @property
    def notes(self) -> dict[str, Flowable]:
        """Those of all chapters, by id."""
        return {id: note for chapter in self.chapters for id, note in chapter.notes.items()}

    @property
    def running_heads(self) -> dict[str, Flowable]:
        """Those of all chapters, by the ids of their headings."""
        return {id: head for chapter in self.chapters for id, head in chapter.running_heads.items()}

    @property
    def outline(self) -> list[OutlineEntry]:
        """That of all chapters."""
        return [entry for chapter in self.chapters for entry in chapter.outline]
