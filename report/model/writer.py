"""Writer: what a block needs to become typographic elements in one language."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple, Protocol

from report.diagnostics.errors import Mark
from report.document import Cell, Chart, Column, Element, Heading, Paragraph, Picture, Run, Runs
from report.locales import Locale
from report.model.dataset import DataView
from report.model.front import Front
from report.model.names import ImageFile
from report.model.term import Term
from report.model.text import AltText, RunningText, Text

if TYPE_CHECKING:
    from report.model.block import Block


class TableParts(NamedTuple):
    """A data set as the cells of a table, with its source and the remarks on its values."""

    columns: tuple[Column, ...]
    head: tuple[tuple[Cell, ...], ...]
    body: tuple[tuple[Cell, ...], ...]
    source: Runs
    notes: tuple[Runs, ...]


class ChartParts(NamedTuple):
    """A data set as a chart, with what it shows in words, its source and the remarks on its values."""

    chart: Chart
    alt: str
    source: Runs
    notes: tuple[Runs, ...]


class TermForm(NamedTuple):
    """A term in one language: its full name, its abbreviation ("" without one), and the look of each."""

    term: Term
    name: str
    short: str
    long_run: Run
    short_run: Run


class Writer(Protocol):
    """Writes in one language what blocks ask for. Raises ContentError for what validation would have refused.

    Texts must be written in reading order: notes are numbered, and terms expanded, where they are first met.
    """

    @property
    def locale(self) -> Locale:
        """How the language writes numbers, dates, names and the words of the interface."""

    @property
    def report(self) -> Front:
        """The fields of report.yaml."""

    def label(self, text: Text) -> Runs:
        """A title, caption, cell or note, which is read on its own: terms stand in their short form."""

    def plain(self, text: Text) -> str:
        """A text without any markup, for alt texts, metadata, charts."""

    def paragraph(self, text: RunningText, style: str = "body") -> Paragraph:
        """A text that is read from beginning to end, as a paragraph: terms are expanded where they are first met."""

    def around(self, pattern: str, runs: Runs) -> Runs:
        """A message such as "Source: {source}" with runs in its only place."""

    def dated(self, moment: str) -> Runs:
        """A date, or more of them, as the locale wrote it, with the raised letters that the language wants."""

    def elements(self, blocks: Iterable[Block]) -> tuple[Element, ...]:
        """The elements of blocks, in reading order."""

    def heading(self, name: str, title: Text, mark: Mark) -> Heading:
        """The heading of the section `name`, with the level and number that it has in this report."""

    def name_of(self, name: str) -> str:
        """What the figure or table `name` is called in its caption: "Figuur 2"."""

    def picture(self, file: ImageFile) -> Picture:
        """An image of assets/images."""

    def data_table(self, view: DataView) -> TableParts:
        """What a table of a data set prints."""

    def data_chart(self, view: DataView, kind: str, alt: AltText | None, options: object) -> ChartParts:
        """A chart of a data set, all columns numbers; without an alt text, it is told from the data.

        `options` are those of its kind, None for one without.
        """

    def abbreviated(self) -> Iterable[TermForm]:
        """The terms whose abbreviation was printed so far."""

    def at_the_end(self, make: Callable[[], Element]) -> Element:
        """A stand-in for an element that is made only when all texts are written, such as the list of terms used."""
