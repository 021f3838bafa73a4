"""Resolver: what texts and blocks point at, in one language - places, notes, terms, values, pictures, addresses."""

from __future__ import annotations

import abc
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple, TypeAlias, TypeVar, assert_never

from report.diagnostics.errors import ContentError, Diagnostic, Mark, listed, nearest, note
from report.document import Note, Picture, Run, Runs, run_of
from report.locales import Locale
from report.localise.addresses import address_run
from report.localise.numbering import Place, numbering
from report.localise.record import WritingRecord
from report.localise.selecting import each_section, selected
from report.markup.tree import Slot
from report.messages import NOTHING, Message, say
from report.model.block import TermForm, Writer
from report.model.dataset import Dataset, no_data_set
from report.model.front import Term
from report.model.names import IdRef, ImageFile
from report.model.report import Report, Section
from report.model.text import Text
from report.selection import WHOLE, Medium, Selection
from report.slots.answers import answer
from report.slots.found import TermAnswer, ValueMissing
from report.values.kind import ValueProblem

T = TypeVar("T")
#: What is said of an unknown name, given the nearest known one and all of them: message and hint.
Unknown: TypeAlias = Callable[[str, Message, Message], tuple[Message, Message]]

OPEN, CLOSE = Run(" ("), Run(")")


class ValueGap(NamedTuple):
    """What stands for a value slot that leads to a cell without a value."""

    runs: Runs


#: The words of a slot; the answer itself for terms and texts, which depend on where they stand.
Answered: TypeAlias = str | TermAnswer | Text | ValueGap


class TermForms:
    """The terms of a report in one edition; on record are those used and expanded `before`, and `now`."""

    def __init__(
        self,
        terms: Mapping[str, Term],
        plain: Callable[[Text, str | None], str],
        before: WritingRecord,
        now: WritingRecord,
    ) -> None:
        self._terms = terms
        self._plain = plain
        self._before = before
        self._now = now

    def form(self, id: str) -> TermForm:
        """The forms of a term that exists."""
        form = self._now.forms.get(id)
        if form is None:
            term = self._terms[id]
            name = self._plain(term.name, term.lang)
            short = self._plain(term.short, term.lang) if term.short else ""
            # References, and systems called by one word ("e-Notification"), are no words of the language.
            solid = term.kind == "reference" or (term.kind == "system" and " " not in name)
            long_run = run_of(name)._replace(lang=term.lang, solid=solid)
            short_run = run_of(short)._replace(lang=term.lang, expansion=name, solid=True)
            form = self._now.forms[id] = TermForm(term, name, short, long_run, short_run)
        return form

    def abbreviated(self) -> Iterator[TermForm]:
        """The forms of the terms whose abbreviation was printed so far, in no order."""
        return map(self.form, {**self._before.abbreviated, **self._now.abbreviated})

    def is_early(self, id: str, wanted: str) -> bool:
        """Whether a text wants the abbreviation of a term that no text has written out so far."""
        return wanted == "short" and not self._is_expanded(id) and bool(self.form(id).short)

    def _is_expanded(self, id: str) -> bool:
        return id in self._now.expanded or id in self._before.expanded

    def written(self, id: str, wanted: str, running: bool) -> Runs:
        """A term as a text prints it; `wanted` is "short", "long", "full" (with the abbreviation) or "".

        Without a wish, running text has the full form at the first use, and whatever follows the short one.
        """
        form = self.form(id)
        if not form.short or wanted == "long":
            return (form.long_run,)
        self._now.abbreviated[id] = None
        if wanted == "full" or (not wanted and running and not self._is_expanded(id)):
            if running:
                self._now.expanded[id] = None
            # The name stands right before it: an expansion would be read twice.
            return (form.long_run, OPEN, form.short_run._replace(expansion=None), CLOSE)
        return (form.short_run,)


class Resolver(Writer, abc.ABC):
    """Finds what has a name in a report, and raises ContentError for what validation would have refused.

    `report` is what its selection leaves of the `whole` one. `printed` are the places that print each data set, in
    reading order; `section` is the one being written. `elsewhere` are the places of the whole report of which this is
    an excerpt; in a `medium` that is no screen, addresses of links are printed for those who cannot click; `notices`
    tell of texts that need such as are left out. What the part that is being written meets for the first time is
    recorded by itself, since that part may be kept (see report.localise.parts).
    """

    medium: Medium = "screen"

    def __init__(self, report: Report, locale: Locale, selection: Selection = WHOLE, medium: Medium = "screen") -> None:
        self.whole = report
        self.report: Report = selected(report, selection)
        self.selection = selection
        self.medium = medium
        self.locale = locale
        self.language = locale.language
        self.places: dict[str, Place] = numbering(self.report)
        whole = selection._replace(sections=())
        self.elsewhere = numbering(selected(report, whole)) if selection.sections else {}
        self.notices: list[Diagnostic] = []
        self._early: set[str] = set()  # ids of the terms whose abbreviation comes too early in an excerpt
        self.printed: dict[str, list[str]] = {}
        for name, place in self.places.items():
            if place.data:
                self.printed.setdefault(place.data, []).append(name)
        self._now, self._before = WritingRecord(), WritingRecord()
        self.section: Section = self.report.parts[0].section
        self.terms = TermForms(report.terms, self.plain, self._before, self._now)
        self._answered: dict[Slot, Answered] = {}

    def record(self) -> WritingRecord:
        """What was met up to now, of which what was met last belongs to no part any more."""
        self._before.add(self._now.take())
        return self._before

    def taken(self) -> WritingRecord:
        """What was met since `record` was asked for or taken the last time, as the record of a part."""
        return self._now.take()

    @abc.abstractmethod
    def gap(self, text: Text) -> Runs:
        """What stands for a text that has no words in this language."""

    @abc.abstractmethod
    def value_gap(self, slot: Slot, problem: ValueMissing, mark: Mark) -> Runs:
        """What stands for a slot whose cell has no value."""

    # --- places ------------------------------------------------------------------------------------

    def name_of(self, name: str) -> str:
        place = self.places[name]
        if place.kind == "table":
            return self.locale.gettext("Table {number}").format(number=place.number)
        return self.locale.gettext("Figure {number}").format(number=place.number)

    def reference(self, name: str) -> str:
        """How running text refers to a place: "figuur 2", "hoofdstuk 3"; by its title if it has no number."""
        return self._called(self.places[name])

    def reference_elsewhere(self, name: str, mark: Mark) -> str:
        """How an excerpt refers, at a mark, to what it leaves out: "figuur 2 van het volledige verslag"; it is told."""
        message = say("'{name}' is not in this excerpt: readers are sent to the full report", name=name)
        file = self.elsewhere[name].title.mark.file
        own = next(
            (str(one.section.id) for one in each_section(self.whole.parts) if one.section.mark.file == file), name
        )
        hint = say("if they need it here, take its section along: --section {section}", section=own)
        self.notices.append(note(mark, message, hint, "parts"))
        # catalog: in an excerpt, a reference to what only the whole report has; {place} is such as "figure 2".
        return self.locale.gettext("{place} of the full report").format(place=self._called(self.elsewhere[name]))

    def tell_early(self, term: str, mark: Mark) -> None:
        """Tell, once, of an excerpt that has the abbreviation of a term before it writes it out."""
        if term in self._early:
            return
        self._early.add(term)
        message = say(
            "'{abbreviation}' is not written out before this in the excerpt", abbreviation=self.terms.form(term).short
        )
        hint = say(
            "write {{term:{term}}} here: it is written out in an excerpt, and short where it was before", term=term
        )
        self.notices.append(note(mark, message, hint, "parts"))

    def _called(self, place: Place) -> str:
        if not place.number:
            # catalog: a section without a number, referred to by its title; the quotation marks are those of the text.
            pattern = self.locale.pgettext("reference", "“{title}”")
            return pattern.format(title=self.plain(place.title))
        match place.kind:
            case "figure":
                pattern = self.locale.pgettext("reference", "figure {number}")
            case "table":
                pattern = self.locale.pgettext("reference", "table {number}")
            case "chapter":
                pattern = self.locale.pgettext("reference", "chapter {number}")
            case "section":
                pattern = self.locale.pgettext("reference", "section {number}")
            case _:
                assert_never(place.kind)
        return pattern.format(number=place.number)

    # --- notes, values, data, addresses ------------------------------------------------------------

    def note(self, name: str, mark: Mark) -> Note:
        """The note of the current section that is called `name`, numbered when its mark is first met."""
        key = f"{self.section.id}-note-{name}"
        note = self._now.notes.get(key)
        if note is None:
            text = self._known(name, self.section.notes, mark, _unknown_note)
            number = self._next_number()
            self._now.notes[key] = Note(key, number, (), text.mark)  # counted before those that its own text may have
            self._now.notes[key] = note = Note(key, number, self.label(text), text.mark)
        return note

    def address_note(self, href: str, mark: Mark) -> Note:
        """The note that says an address, numbered with the others when it is first met in the current section."""
        key = f"{self.section.id}-address-{href}"
        note = self._now.notes.get(key)
        if note is None:
            said = address_run(href, is_live=self.medium != "press")
            self._now.notes[key] = note = Note(key, self._next_number(), (said,), mark)
        return note

    def _next_number(self) -> str:
        """The number of a note that is met only now."""
        return str(len(self._before.notes) + len(self._now.notes) + 1)

    def answer(self, slot: Slot, mark: Mark) -> Answered:
        """What a slot stands for in this language."""
        found = self._answered.get(slot)
        if found is None:
            found = self._answered[slot] = self._answer(slot, mark)
        return found

    def _answer(self, slot: Slot, mark: Mark) -> Answered:
        try:
            found = answer(slot, self.report.data, self.report.year)
        except ValueMissing as problem:
            return ValueGap(self.value_gap(slot, problem, mark))
        except ValueProblem as problem:
            raise self.fault(mark, problem.message, problem.hint) from None
        if isinstance(found, Text):
            return found
        if isinstance(found, TermAnswer):
            self.term(found.term, mark)
            return found
        return found.with_unit(self.locale, self.plain)

    def dataset(self, name: IdRef) -> Dataset:
        """The data set that a block names."""
        if name not in self.report.data:
            raise self.fault(name.mark, *no_data_set(name, self.report.data))
        return self.report.data[name]

    def term(self, name: str, mark: Mark) -> Term:
        """A term of terms.yaml."""
        return self._known(name, self.report.terms, mark, _unknown_term)

    def picture(self, file: ImageFile) -> Picture:
        return self.report.images[file]  # one that is not there was refused

    def address(self, target: str) -> str:
        """Where a link leads in this language: an address, or "#id"."""
        link = self.report.links.get(target)
        return link.source.get(self.language, "").strip() if link else target

    def fault(self, mark: Mark, message: Message, hint: Message = NOTHING) -> ContentError:
        """The error for content that validation would have refused."""
        return ContentError.of(message, hint, mark, code="reference")

    def _known(self, name: str, known: Mapping[str, T], mark: Mark, unknown: Unknown) -> T:
        if name not in known:
            raise self.fault(mark, *unknown(name, nearest(name, known), listed(known) or say("none")))
        return known[name]


def _unknown_term(name: str, near: Message, known: Message) -> tuple[Message, Message]:
    return say("unknown term '{name}'{near}", name=name, near=near), say("terms: {names}", names=known)


def _unknown_note(name: str, near: Message, known: Message) -> tuple[Message, Message]:
    return say("unknown note '{name}'{near}", name=name, near=near), say("notes: {names}", names=known)
