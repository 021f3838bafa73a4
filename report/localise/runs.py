"""Writing: a text's markup in one language becomes runs, its value slots filled."""

from __future__ import annotations

import re
import string
from collections.abc import Iterable
from typing import Literal, TypeAlias

from report.document import NOWHERE, Note, Origin, OriginPiece, Run, Runs, joined
from report.languages import capitalised
from report.locales import Locale
from report.localise.addresses import address_run, is_outside, says_address
from report.localise.resolver import Resolver, ValueGap
from report.markup.tree import Emphasis, Inline, Link, NoteMark, Phrase, Reference, Slot, Strong, TextNode, plain_text
from report.messages import say
from report.microtypography import refined
from report.model.text import Text
from report.slots.found import TermAnswer
from report.values.date import first_of_month

#: How a run looks is told by one without text.
PLAIN = Run("")
BETWEEN_MARKS = "\N{NARROW NO-BREAK SPACE}"


#: Where the addresses of links are printed, in media that do: behind them in brackets, in notes, or not at all.
Addresses: TypeAlias = Literal["", "behind", "notes"]


def write(text: Text, resolver: Resolver, running: bool, lang: str | None = None, addresses: Addresses = "") -> Runs:
    """The runs of a text; `running` text expands terms at their first use, `lang` is that of a foreign name.

    Every text of an edition comes through here, and gets the spaces, quotes and dashes of its language.
    """
    return refined(as_typed(text, resolver, running, lang, addresses), resolver.language)


def as_typed(
    text: Text, resolver: Resolver, running: bool = False, lang: str | None = None, addresses: Addresses = ""
) -> Runs:
    """The runs of a text with the spaces, quotes and dashes that were typed."""
    if text.lacks(resolver.language):
        return resolver.gap(text)
    inlines = text.inline[resolver.language]
    if len(inlines) == 1 and isinstance(inlines[0], TextNode):
        only = inlines[0]
        origin = Origin(OriginPiece(only.text, text, resolver.language, only.start, only.places))
        return (Run(only.text, lang=lang, origin=origin),)
    writer = _Writer(resolver, running, text, "" if resolver.medium == "screen" else addresses)
    writer.write(inlines, PLAIN if lang is None else Run("", lang=lang))
    return writer.runs()


def dated(text: str, locale: Locale, origin: Origin = NOWHERE) -> Runs:
    """A date, or more of them, as the locale wrote it: the letters of "1er" stand small and high, as French wants."""
    return tuple([run._replace(origin=origin) for run in _dated(text, locale)])


def _dated(text: str, locale: Locale) -> Runs:
    first = first_of_month(locale)
    number = first.rstrip(string.ascii_letters)
    ending = first.removeprefix(number)
    if not ending or first not in text:
        return (Run(text),)
    before, *after = re.split(rf"(?<={number}){ending}\b", text)
    return joined([Run(before), *(run for rest in after for run in (Run(ending, raised=True), Run(rest)))])


class _Writer:
    """Gathers runs; neighbours that look alike become one."""

    __slots__ = (
        "_addresses", "_look", "_mark", "_pieces", "_place", "_resolver", "_running", "_runs", "_slot_around", "_text"
    )  # fmt: skip

    def __init__(self, resolver: Resolver, running: bool, text: Text, addresses: Addresses) -> None:
        self._resolver = resolver
        self._running = running
        self._addresses = addresses
        self._text = text
        self._place = text.mark
        self._mark = text.mark_in(resolver.language)
        self._runs: list[Run] = []
        self._pieces: list[OriginPiece] = []
        self._slot_around: Slot | None = None  # that of which another text stands in the place
        self._look = PLAIN

    def runs(self) -> Runs:
        """What was written."""
        self._flush()
        return tuple(self._runs)

    def _flush(self) -> None:
        if self._pieces:
            words = "".join([piece.words for piece in self._pieces])
            self._runs.append(self._look._replace(text=words, origin=Origin(*self._pieces)))
            self._pieces = []

    def _add(self, text: str, look: Run, typed: Inline) -> None:
        if look is not self._look and look != self._look:
            self._flush()
            self._look = look
        if text:
            around = self._slot_around or typed
            places = around.places if isinstance(around, TextNode) else ()
            self._pieces.append(OriginPiece(text, self._text, self._resolver.language, around.start, places))

    def write(self, inlines: Iterable[Inline], look: Run) -> None:
        """Add inline markup, with the look of what is around it."""
        for inline in inlines:
            if isinstance(inline, TextNode):
                self._add(inline.text, look, inline)
            elif isinstance(inline, Slot):
                self._slot(inline, look)
            elif isinstance(inline, NoteMark):
                self._note(self._resolver.note(inline.id, self._mark), inline)
            elif isinstance(inline, Reference):
                self._reference(inline, look)
            else:
                self.write(inline.children, self._inside(inline, look))
                if isinstance(inline, Link):
                    self._behind_link(inline, look)

    def _inside(self, inline: Strong | Emphasis | Link | Phrase, look: Run) -> Run:
        """The look of what is inside markup."""
        match inline:
            case Strong():
                return look._replace(strong=True)
            case Emphasis():
                return look._replace(emphasis=True)
            case Link(_, target):
                if self._is_left_out(target):
                    return look
                if target.startswith("#"):
                    self._place_of(target[1:])
                return look if self._is_on_paper else look._replace(href=self._resolver.address(target))
            case Phrase(_, lang, ref):
                return look._replace(lang=lang or look.lang, solid=ref or look.solid)

    def _is_left_out(self, target: str) -> bool:
        """Whether a link leads to a place that this excerpt of the report does not have."""
        name = target.removeprefix("#")
        return name != target and name in self._resolver.elsewhere and name not in self._resolver.places

    def _behind_link(self, link: Link, look: Run) -> None:
        """Say behind a link where its place is, if that is left out, or that its address lacks this language."""
        target = link.target
        if self._is_left_out(target):
            self._add(f" ({self._resolver.reference_elsewhere(target[1:], self._place)})", look, link)
        address = self._resolver.report.links.get(target)
        if address is not None and address.lacks(self._resolver.language):
            self._runs_of(self._resolver.gap(address), link)
        elif self._addresses and is_outside(href := self._resolver.address(target)):
            self._address(href, link, look)

    def _address(self, href: str, link: Link, look: Run) -> None:
        """Print the address of a link, unless its words say it."""
        if says_address(plain_text(link.children), href):
            return
        if self._addresses == "notes":
            self._note(self._resolver.address_note(href, self._mark), link)
        else:
            self._add(" (", look, link)
            self._runs_of((address_run(href, is_live=not self._is_on_paper),), link)
            self._add(")", look, link)

    def _note(self, note: Note, typed: Inline) -> None:
        """The mark of a note; behind another one with a space, or 1 and 2 would be read as 12."""
        if self._runs and self._runs[-1].note is not None and not self._pieces:
            self._add(BETWEEN_MARKS, PLAIN, typed)
        self._add(note.number, PLAIN._replace(note=note.id), typed)
        self._flush()  # two marks next to each other stay two

    @property
    def _is_on_paper(self) -> bool:
        """Whether links cannot be followed, and are no different from what is around them."""
        return self._resolver.medium == "press"

    def _runs_of(self, runs: Runs, typed: Inline) -> None:
        for run in runs:
            self._add(run.text, run._replace(text=""), typed)

    def _reference(self, reference: Reference, look: Run) -> None:
        name = reference.id
        if self._is_left_out(f"#{name}"):
            self._add(self._resolver.reference_elsewhere(name, self._place), look, reference)
            return
        self._place_of(name)
        if not self._is_on_paper:
            look = look._replace(href=f"#{name}")
        self._add(self._resolver.reference(name), look, reference)

    def _place_of(self, name: str) -> None:
        """Refuse the name of a place that this edition does not have."""
        if name not in self._resolver.places:
            message = say("nothing is called '{name}'", name=name)
            raise self._resolver.fault(self._mark, message, say("[@id] names a section, figure or table"))

    # --- slots -------------------------------------------------------------------------------------

    def _slot(self, slot: Slot, look: Run) -> None:
        found = self._resolver.answer(slot, self._mark)
        if isinstance(found, str):
            self._add(found, look, slot)
        elif isinstance(found, TermAnswer):
            self._term(found, look, slot)
        elif isinstance(found, ValueGap):
            self._runs_of(found.runs, slot)
        elif found.lacks(self._resolver.language):
            self._runs_of(self._resolver.gap(found), slot)
        else:
            outer, self._slot_around = self._slot_around, self._slot_around or slot
            self.write(found.inline[self._resolver.language], look)
            self._slot_around = outer

    def _term(self, found: TermAnswer, look: Run, slot: Slot) -> None:
        filters = found.filters
        wanted = next((form for form in ("short", "long", "full") if form in filters), "") if filters else ""
        capital = "capital" in filters
        if self._resolver.selection.sections and self._resolver.terms.is_early(found.term, wanted):
            self._resolver.tell_early(found.term, self._mark)
        for run in self._resolver.terms.written(found.term, wanted, self._running):
            own = Run("", *run[1:])
            if look is not PLAIN:
                own = look._replace(lang=own.lang or look.lang, expansion=own.expansion, solid=own.solid or look.solid)
            self._add(capitalised(run.text, own.lang or self._resolver.language) if capital else run.text, own, slot)
            capital = False
