"""Edition: one year's report in one language while it is being written - what blocks ask when they are lowered."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import ClassVar

from report.charts import CHARTS
from report.diagnostics.errors import Mark
from report.document import (
    NOWHERE,
    ChapterStart,
    Element,
    Heading,
    ItemList,
    Origin,
    Paragraph,
    Query,
    Run,
    Runs,
    StyleName,
    joined,
    plain,
)
from report.locales import Locale
from report.localise.alt_text import alt_text, with_place_of_data
from report.localise.charts import DataChart
from report.localise.file_names import attached_files
from report.localise.imprint import Imprint, imprint
from report.localise.resolver import Resolver
from report.localise.runs import Addresses, dated, write
from report.localise.tables import DataTable
from report.markup.tree import Slot
from report.messages import say
from report.model.block import Block, ChartParts, TableParts, TermForm, Writer
from report.model.dataset import DataView
from report.model.report import Report, Section
from report.model.text import AltText, RunningText, Text
from report.selection import WHOLE, Medium, Selection
from report.slots.found import ValueMissing


class Edition(Resolver):
    """What a block needs to become elements: `runs` and its kin write texts, `elements` lowers blocks inside it.

    Texts must be written in reading order: notes are numbered, and terms expanded, where they are first met. `imprint`
    is what the edition says of itself; `queries` are what a draft remarks, by their ids. Parts of one that `is_kept`
    need not be written again where nothing has changed.
    """

    is_draft: ClassVar[bool] = False

    @property
    def is_kept(self) -> bool:
        """Whether what a part becomes depends on nothing but what `written_parts` compares."""
        return not self.is_draft and not self.selection.sections

    def __init__(self, report: Report, locale: Locale, selection: Selection = WHOLE, medium: Medium = "screen") -> None:
        super().__init__(report, locale, selection, medium)
        self.queries: dict[str, Query] = {}
        #: The names of the files of data, by data set, in the order of their first use.
        self.files: dict[str, str] = attached_files(
            {data: self.plain(report.data[data].title) for data in self.printed}, self.language
        )

    # --- texts -------------------------------------------------------------------------------------

    def runs(self, text: Text) -> Runs:
        """A text that is read from beginning to end: terms are expanded where they are first met."""
        return self._write(text, running=True, addresses="notes")

    def label(self, text: Text) -> Runs:
        return self._write(text, running=False, addresses="behind")

    def title_runs(self, text: Text) -> Runs:
        """A title as its heading prints it; addresses of links do not stand in its line."""
        return self._write(text, running=False, addresses="notes")

    def plain(self, text: Text, lang: str | None = None) -> str:
        return plain(self._write(text, running=False, lang=lang))

    def _write(self, text: Text, running: bool, lang: str | None = None, addresses: Addresses = "") -> Runs:
        runs = write(text, self, running, lang, addresses)
        if text.mark not in self._now.written:
            self._now.written[text.mark] = runs
            self._now.texts[text.mark] = text, self.section
        return runs

    def printed_as(self, text: Text) -> Runs:
        """What a text became where it was first met; for one that was not, what it would be where it stands alone."""
        return self.record().written.get(text.mark) or self._write(text, running=False)

    def gap(self, text: Text) -> Runs:
        """What stands for a text that has no words in this language: nothing where it was left blank."""
        if self.language not in text.source:
            raise self.fault(text.mark, say("missing language '{language}'", language=self.language))
        return ()

    def value_gap(self, slot: Slot, problem: ValueMissing, mark: Mark) -> Runs:
        """No edition that is finished has one. Raises ContentError."""
        raise self.fault(mark, problem.message, problem.hint)

    def title(self) -> str:
        """The title of the file: that of the report with its year, and what else it is: an excerpt, a draft."""
        # catalog: the title of the file; {title} is that of the report.
        pattern = self.locale.gettext("{title} {year}")
        title = pattern.format(title=self.plain(self.report.title), year=self.report.year)
        stamp = "; ".join(self.imprint.qualifiers)
        # catalog: the title of a file that is not simply the report; {stamp} says what it is: "Report 2022 (draft)".
        return self.locale.gettext("{title} ({stamp})").format(title=title, stamp=stamp) if stamp else title

    @cached_property
    def imprint(self) -> Imprint:
        """What it says of itself."""
        parts = self.report.parts if self.selection.sections else ()
        chapters = {str(part.section.id): self.plain(part.section.title) for part in parts}
        return self._imprint(chapters)

    def whole_imprint(self) -> Imprint:
        """What the edition says of itself of which this is an excerpt."""
        return self._imprint({})

    def _imprint(self, chapters: Mapping[str, str]) -> Imprint:
        is_for_press = self.medium == "press"
        target = self.selection.target
        return imprint(self.report, self.locale, target, chapters, self.is_draft, is_for_press=is_for_press)

    def around(self, pattern: str, runs: Runs) -> Runs:
        before, after = pattern[: pattern.index("{")], pattern[pattern.index("}") + 1 :]
        return joined((Run(before), *runs, Run(after)))

    def dated(self, moment: str, origin: Origin = NOWHERE) -> Runs:
        return dated(moment, self.locale, origin)

    def source_line(self, source: Text | None) -> Runs:
        """ "Bron: ..." for a table or figure; nothing without a source."""
        return self.around(self.locale.gettext("Source: {source}"), self.label(source)) if source else ()

    def paragraph(self, text: RunningText, style: StyleName = "body") -> Paragraph:
        return Paragraph(self.runs(text), style, mark=text.mark)

    # --- structure ---------------------------------------------------------------------------------

    def elements(self, blocks: Iterable[Block]) -> tuple[Element, ...]:
        return tuple([element for block in blocks for element in self.remarked(block, tuple(block.lower(self)))])

    def remarked(self, about: Block | Section, elements: tuple[Element, ...]) -> tuple[Element, ...]:
        """What a block, or the heading of a section, has become; in drafts with what is remarked beside it."""
        return elements

    def closing(self) -> None:
        """Take note of what is remarked about nothing that is printed: nothing, but in drafts."""

    def heading(
        self,
        name: str,
        title: Text,
        mark: Mark,
        short: Text | None = None,
        lead: Text | None = None,
        opening: ChapterStart | None = None,
    ) -> Heading:
        """The heading of the section `name`, with the level and number that it has in this report."""
        place = self.places[name]
        return Heading(
            level=place.level,
            runs=self.title_runs(title),
            id=name,
            number=place.number,
            lead=self.runs(lead) if lead else (),
            mark=mark,
            short=self.plain(short) if short else "",
            opening=opening,
        )

    def data_table(self, view: DataView, table: str) -> TableParts:
        dataset = self.dataset(view.data)
        made = DataTable(self, dataset, view, table)
        return TableParts(made.columns, made.head, made.body, self.source_line(dataset.source), made.notes)

    def data_chart(self, view: DataView, kind: str, alt: AltText | None, options: object) -> ChartParts:
        dataset = self.dataset(view.data)
        made = DataChart(self, dataset, view, CHARTS[kind])
        words = self.plain(alt) if alt else alt_text(made)
        words = with_place_of_data(self.locale, words, self.files[view.data], self._table_of(view))
        return ChartParts(made.chart(options), words, self.source_line(dataset.source), made.notes())

    def _table_of(self, view: DataView) -> str:
        """How texts call the first table that shows these columns and rows of a data set, "" if none does."""
        rows = view.rows or [row.id for row in self.report.data[view.data].rows]
        for name in self.printed.get(view.data, ()):
            place = self.places[name]
            shown = place.block.data_shown() if place.block and place.kind == "table" else None
            if shown and shown.holds(view.columns, rows):
                return self.reference(name)
        return ""

    def abbreviated(self) -> Iterable[TermForm]:
        return self.terms.abbreviated()

    def at_the_end(self, make: Callable[[Writer], Element]) -> Element:
        stand_in = ItemList(())
        self._now.late[id(stand_in)] = stand_in, make
        return stand_in
