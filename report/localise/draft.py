"""Draft: an edition that is not finished, and says so where a text is missing, out of date or asked about."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Iterator, Sequence

from report.diagnostics.errors import Diagnostic, Mark, Severity
from report.document import Element, Note, Query, Run, Runs, placed_at
from report.languages.guessing import CODES, says
from report.locales import Locale
from report.localise.edition import Edition
from report.localise.queries import marked, marked_elements
from report.markup.tree import Slot
from report.microtypography import refined
from report.model.block import Block, Captioned
from report.model.dataset import Dataset
from report.model.front import Front
from report.model.report import Report, Section
from report.model.schema import Model
from report.model.text import Text
from report.model.units import unit_at
from report.model.walk import walk, walk_fields
from report.selection import WHOLE, Medium, Selection
from report.slots.found import ValueMissing

QUERIES = "~query"  # how the ids of queries begin; no editor can give such a one
STALE = "translation-stale"
UNREVIEWED = "translation-unreviewed"
OUTDATED = (STALE, "translation-changed", UNREVIEWED)
DIFFERING = "parity-"  # how the codes begin of texts that do not say the same


class DraftEdition(Edition):
    """An edition in which each gap, each doubtful translation and each open query can be seen.

    Queries about running text and notes stand beside its end, others beside their block; what stands in no block comes
    last. None takes part in the text: its lines are those of the report.
    """

    is_draft = True

    def __init__(self, report: Report, locale: Locale, selection: Selection = WHOLE, medium: Medium = "screen") -> None:
        self._names = {unit.text.mark: unit.id for unit in report.units}
        self._doubts = dict(_doubts(report, locale.language))
        self._ids: dict[tuple[Mark, str], str] = {}  # the ids of queries by what they are about and what they ask
        super().__init__(report, locale, selection, medium)

    # --- texts -------------------------------------------------------------------------------------

    def gap(self, text: Text) -> Runs:
        """The words that a text is missing, with its name."""
        # catalog: stands in a draft in the place of a text that is not there in this language; {id} is its name.
        return self._flagged(self.locale.gettext("Translation missing: {id}"), self._name_of(text))

    def value_gap(self, slot: Slot, problem: ValueMissing, mark: Mark) -> Runs:
        """The name of the value that is missing."""
        # catalog: stands in a draft in the place of a figure that is not there yet; {id} names it.
        return self._flagged(self.locale.gettext("Figure missing: {id}"), slot.argument)

    def runs(self, text: Text) -> Runs:
        """A running text with what there is to say about it."""
        return marked(super().runs(text), [*self._doubt(text), *self._asked(text)])

    def label(self, text: Text) -> Runs:
        """A title, caption or cell; queries about it stand beside the whole."""
        return marked(super().label(text), self._doubt(text))

    def title_runs(self, text: Text) -> Runs:
        """A title in its heading."""
        return marked(super().title_runs(text), self._doubt(text))

    def note(self, name: str, mark: Mark) -> Note:
        """A note with what is asked about it."""
        new = f"{self.section.id}-note-{name}" not in self._now.notes
        note = super().note(name, mark)
        if new:
            asked = self._asked(self.section.notes[name])
            self._now.notes[note.id] = note = dataclasses.replace(note, runs=marked(note.runs, asked))
        return note

    def _doubt(self, text: Text) -> list[str]:
        """That a text has to be translated again, or does not say the same in all languages: the id of a query."""
        code = self._doubts.get(text.mark, "")
        if not code or text.lacks(self.language):
            return []
        if code in OUTDATED:
            # catalog: stands in a draft beside a text whose other language has changed; {id} is its name.
            pattern = self.locale.gettext("Translation to be reviewed: {id}")
        else:
            # catalog: stands in a draft beside a text with other facts in one language than in the other; {id} is its
            # name.
            pattern = self.locale.gettext("Languages differ: {id}")
        key = text.mark, code
        if key not in self._ids:
            self._remark(key, self._flagged(pattern, self._name_of(text)), text.mark)
        return [self._ids[key]]

    def _name_of(self, text: Text) -> str:
        return self._names.get(text.mark) or _place(text.mark)

    def _flagged(self, pattern: str, name: str) -> Runs:
        """Words between angle brackets; names of texts belong to no language, and break at their own hyphens only."""
        before, after = pattern.split("{id}")
        words = (Run(f"⟨{before}"), Run(name, lang="zxx"), Run(f"{after}⟩"))
        return refined(tuple([run._replace(strong=True, remark=True) for run in words]), self.language)

    def _asked(self, text: Text) -> list[str]:
        """The id of the query about a text that is to stand beside it."""
        # catalog: stands in a draft before an open question to the author.
        return self._ask(text, self.locale.gettext("Query:"))

    # --- queries -----------------------------------------------------------------------------------

    def remarked(self, about: Block | Section, elements: tuple[Element, ...]) -> tuple[Element, ...]:
        """A block, or the heading of a section, with the queries about it and what it shows."""
        things: list[Text | Model] = []
        if isinstance(about, Section):
            things += [about, about.title, *([about.short] if about.short else [])]
        else:
            things += walk(about)
        if dataset := self._best_shown_by(about):
            things += walk(dataset)
        asked = [id for thing in things for id in self._ask_about(thing)]
        return marked_elements(elements, asked) if asked else elements

    def _best_shown_by(self, about: Block | Section) -> Dataset | None:
        """The data set of a block, if it is the first table of that, or the first chart where there is no table."""
        if not isinstance(about, Captioned) or (view := about.data_shown()) is None:
            return None
        names = self.printed[view.data]
        best = next((name for name in names if self.places[name].kind == "table"), names[0])
        return self.report.data[view.data] if best == about.id else None

    def closing(self) -> None:
        """Take note of the queries that have no place in the report: about its front, terms, notes without a mark."""
        data = (
            [self.report.data[name] for name in self.printed] if self.selection.sections else self.report.data.values()
        )
        for thing in _everything(self.report, data):
            self._ask_about(thing)

    def _ask_about(self, thing: Text | Model) -> list[str]:
        """The id of the query about something, which it names."""
        where = thing.at("query") if isinstance(thing, Model) else thing.mark
        name = self._names.get(thing.mark) or _place(where)
        # catalog: stands in a draft before an open question to the author; {id} names the text or the place.
        return self._ask(thing, self.locale.gettext("Query about {id}:").format(id=name))

    def _ask(self, thing: Text | Model, words: str) -> list[str]:
        """The id of the query about something, behind some words; nothing if it has none, or one that was asked."""
        key = thing.mark, (thing.query or "").strip()
        if not key[1] or key in self._ids:
            return []
        query = query_run(key[1], self.language, self.report.languages)._replace(remark=True)
        place = thing.at("query") if isinstance(thing, Model) else thing.mark
        runs = (Run(words, strong=True, remark=True), Run(" ", remark=True), query)
        placed = [run._replace(origin=placed_at(place, run.text)) for run in runs]
        return [self._remark(key, refined(tuple(placed), self.language), place)]

    def _remark(self, key: tuple[Mark, str], runs: Runs, place: Mark) -> str:
        """Keep a query, and return its id."""
        number = str(len(self.queries) + 1)
        id = self._ids[key] = f"{QUERIES}-{number}"
        self.queries[id] = Query(id, number, runs, place)
        return id


def _doubts(report: Report, language: str) -> Iterator[tuple[Mark, str]]:
    """The marks of the texts that are out of date in a language, or differ, with what was found: the worst last."""
    for found in sorted(report.diagnostics, key=lambda one: one.code.startswith(DIFFERING)):
        if found.severity is not Severity.WARNING or not found.code.startswith((*OUTDATED, DIFFERING)):
            continue
        unit = unit_at(report.units, found.mark)
        if unit is not None and not _is_elsewhere(found, unit.text, language):
            yield unit.text.mark, found.code


def _is_elsewhere(found: Diagnostic, text: Text, language: str) -> bool:
    """Whether it is another language of two in which a text has fallen behind: a finding stands where that one does."""
    if found.code == UNREVIEWED:
        return found.mark != text.marks.get(language)
    return found.code == STALE and len(text.marks) == 2 and found.mark != text.marks.get(language)


def _everything(report: Report, data: Iterable[Dataset]) -> Iterator[Text | Model]:
    """All that may have a query: the front, the sections, the terms, the data sets that are given."""
    yield report
    yield from (found.value for found in walk_fields(report, tuple(Front.model_fields)))
    for part in report.parts:
        for section in (part.section, *(below.section for below in part.parts)):
            yield from walk(section)
    for model in (*report.terms.values(), *data):
        yield from walk(model)


def _place(mark: Mark) -> str:
    return mark.line_shown


def query_run(query: str, language: str, languages: Sequence[str]) -> Run:
    """A query as a run of a text in `language`; it is written in one of `languages`, in doubt in the first of them."""
    own = _language_of(query, languages)
    return Run(query.strip(), lang=None if own == language else own)


def _language_of(text: str, languages: Sequence[str]) -> str:
    """The language for which the words of a text speak the loudest."""
    said = [says(word) for word in re.findall(r"[^\W\d_]+", text.lower())]
    loudness = [sum([one[CODES.index(name)] for one in said]) if name in CODES else 0 for name in languages]
    return languages[loudness.index(max(loudness))]
