"""What one reader gets: a Document of typographic elements and inline runs, in one language, numbers written out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Literal, TypeAlias

from report.diagnostics.errors import Mark
from report.document.charts import Chart as Chart
from report.document.charts import Point as Point
from report.document.charts import Series as Series
from report.document.edition import Attachment as Attachment
from report.document.edition import Metadata as Metadata
from report.document.edition import Words as Words
from report.document.origin import NOWHERE as NOWHERE
from report.document.origin import Origin as Origin
from report.document.origin import OriginPiece as OriginPiece
from report.document.origin import placed_at as placed_at
from report.document.origin import typed_in as typed_in
from report.document.runs import PlainWords as PlainWords
from report.document.runs import Run as Run
from report.document.runs import Runs as Runs
from report.document.runs import Traced as Traced
from report.document.runs import beside as beside
from report.document.runs import joined as joined
from report.document.runs import note_marks as note_marks
from report.document.runs import origin_of as origin_of
from report.document.runs import plain as plain
from report.document.runs import query_marks as query_marks
from report.document.runs import run_of as run_of
from report.pictures.raster import Raster

# --- block elements ----------------------------------------------------------------------------


class Align(Enum):
    """How the text of a table column stands: at its start, centred, at its end, or with decimal marks in line."""

    START = "start"
    CENTRE = "centre"
    END = "end"
    DECIMAL = "decimal"


#: Where a chapter opens: on the next page, on the next left or right one, or below what stands before it.
ChapterStart: TypeAlias = Literal["page", "left", "right", "run-in"]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is a chapter, 2 and more are sections inside it. `number` is "2.1", or "" for unnumbered ones.

    `short` replaces it in the running head, when it is long. A chapter whose `opening` is None opens as the theme says.
    """

    level: int
    runs: Runs
    id: str
    number: str = ""
    lead: Runs = ()
    mark: Mark | None = None
    short: str = ""
    opening: ChapterStart | None = None


#: The names of a theme's type scale: every theme has these styles, and nothing is set in another one.
StyleName: TypeAlias = Literal[
    "body", "lead", "small", "note", "quote", "caption", "source", "label",
    "chapter", "chapter-plain", "numeral", "heading-2", "heading-3", "heading-4", "running-head", "folio",
    "contents-1", "contents-2", "table-head", "table-cell", "table-note", "timeline-date", "term", "callout-title",
    "figure-value", "figure-unit", "figure-label", "figure-note",
    "cover-title", "cover-subtitle", "cover-year", "cover-organisation",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `style` is a name of the theme's type scale."""

    runs: Runs
    style: StyleName = "body"
    id: str = ""
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list; `label` is its bullet, number, date or term."""

    label: Runs
    elements: tuple[Element, ...]


ListLook: TypeAlias = Literal["bullet", "number", "timeline", "definitions"]


@dataclass(frozen=True, slots=True)
class ItemList:
    """A list: "bullet", "number", "timeline" (labels are dates) or "definitions" (labels are terms)."""

    items: tuple[Item, ...]
    style: ListLook = "bullet"
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell; `header` marks the head of a column ("column") or of a row ("row").

    `note` holds the raised letters of its notes, which lead to them and stand outside what is aligned.
    """

    runs: Runs
    header: Literal["", "column", "row"] = ""
    colspan: int = 1
    note: Runs = ()


@dataclass(frozen=True, slots=True)
class Column:
    """A table column: how its cells stand, and the sign at which "decimal" ones align (",")."""

    align: Align = Align.START
    decimal: str = ","


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `label` is "Tabel 2", `continued` what is added to it on the next pages; notes stand under it."""

    id: str
    label: str
    caption: Runs
    columns: tuple[Column, ...]
    head: tuple[tuple[Cell, ...], ...]
    body: tuple[tuple[Cell, ...], ...]
    continued: str = ""
    notes: tuple[Note, ...] = ()
    source: Runs = ()
    data: str = ""
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """An image: the name of its file, its size in pixels as it is shown, and what is embedded of it."""

    file: str
    width: int
    height: int
    raster: Raster = field(repr=False)


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture or chart with its caption; `alt` says what it shows to those who cannot see it."""

    id: str
    label: str
    caption: Runs
    alt: str
    body: Picture | Chart
    source: Runs = ()
    notes: tuple[Runs, ...] = ()
    data: str = ""
    wide: bool = False
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Elements that belong together: a "callout", "key-figures" holding "key-figure"s, a "quote", or the "colophon"."""

    role: Literal["callout", "key-figures", "key-figure", "quote", "colophon"]
    elements: tuple[Element, ...]
    title: Runs = ()
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A note at the foot of the page on which its mark stands, or below a table.

    There `number` is the letter that leads to it, or the sign that it explains, which has no `id` then, as a remark has
    that nothing leads to.
    """

    id: str
    number: str
    runs: Runs
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Query:
    """An open question to the author, or what else a draft remarks: it stands beside the text that it is about."""

    id: str
    number: str
    runs: Runs
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class ReportLabContent:
    """What a flowable or drawing of ReportLab's paints.

    `make` returns it for a width in points and the names of the theme's fonts by their roles ("regular"). It is split
    over pages wherever ReportLab splits it in two: tables and paragraphs are, containers are not. `role` is what it is
    in the structure tree (ISO 32000-1, 14.8.4), `alt` what it shows; without an `alt` its text is read as it stands,
    which is good enough for a "P" alone.
    """

    make: Callable[[float, Mapping[str, str]], Any]
    alt: str
    role: Literal["Figure", "Formula", "P"] = "Figure"
    lang: str = ""
    id: str = ""
    mark: Mark | None = None


Element: TypeAlias = Heading | Paragraph | ItemList | Table | Figure | Group | ReportLabContent

# --- the whole ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class CoverFigure:
    """A column of the report's own data, drawn on the cover: what the data are, the values as a chart, its alt text."""

    title: str
    chart: Chart
    alt: str
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class CoverPicture:
    """A photograph or a logo on the cover, and what it shows to those who cannot see it."""

    picture: Picture
    alt: str
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Cover:
    """The words and the pictures of the cover: a figure of data or a photograph, and a logo.

    `notices` stand below the subtitle: of what this is an excerpt, which edition it is.
    """

    title: str
    subtitle: str
    year: str
    organisation: str
    figure: CoverFigure | None = None
    photo: CoverPicture | None = None
    logo: CoverPicture | None = None
    mark: Mark | None = None
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """One edition: a year's report in one language. `notes` are by Note.id; `language` is for hyphenation ("nl").

    `queries` are by Query.id; what no run names is about nothing that is printed.
    `stamp` is what every page of an unfinished edition says ("CONCEPT"), "" for others; `name` is what its files are
    called, without their suffix.
    """

    language: str
    metadata: Metadata
    cover: Cover
    words: Words
    elements: tuple[Element, ...]
    notes: dict[str, Note] = field(default_factory=dict)
    attachments: tuple[Attachment, ...] = ()
    hyphenation: dict[str, str] = field(default_factory=dict)
    stamp: str = ""
    name: str = ""
    queries: dict[str, Query] = field(default_factory=dict)
