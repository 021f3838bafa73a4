"""Arrival: what of a translator's file goes into the report, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from report.acceptance.record import PATTERN, fingerprint
from report.acceptance.standing import Standing, State
from report.characters import oddities
from report.diagnostics.errors import Diagnostic, Mark, Related, Severity, listed, nearest, shortened, warning
from report.exchange.doubts import exchanged, is_untranslated, repeated, stripped
from report.exchange.faults import faults
from report.exchange.matching import Matcher, UnitMatch, print_of, words_of
from report.exchange.parcel import Delivery, ExchangeError, Reply
from report.languages import primary_subtag
from report.messages import NOTHING, Message, say
from report.model.units import Unit

_GUESSED = 20  # ids that no text has any more, for which the nearest is looked up: that takes long


class Home(NamedTuple):
    """The report that a delivery comes home to: its folder's name, its languages, and where its texts stand."""

    name: str
    languages: tuple[str, ...]
    standings: Sequence[Standing]


class Change(NamedTuple):
    """New words of a unit in one language, as they are typed, and the place and the id in the translator's file.

    `state` and `origin` are told of words that a machine wrote or that are not finished: see `Reply`.
    """

    unit: Unit
    typed: str
    mark: Mark
    id: str = ""
    state: str = ""
    origin: str = ""


class Arrival(NamedTuple):
    """What came in: `language` is that of the new words; `queries` are what translators ask about texts.

    `confirmed` are texts that were stale and that the translator left as they are, marked as done; `left_out` says
    what was not taken, and why; `remarks` what was, and should be looked at.
    """

    language: str
    changes: tuple[Change, ...]
    confirmed: tuple[Unit, ...]
    left_out: tuple[Diagnostic, ...]
    queries: tuple[Change, ...] = ()
    remarks: tuple[Diagnostic, ...] = ()


def arrived(delivery: Delivery, home: Home, *, force: bool = False, unfinished: bool = False) -> Arrival:
    """What of a delivery changes the report. Raises ContentError with all that is wrong with it.

    With `force`, also where the source or the translation has changed in the report meanwhile; with `unfinished`, also
    what is marked as not ready.
    """
    source, target = _languages(delivery, home)
    arrivals = _Arrivals(delivery, home, source, target, force, unfinished)
    matches = Matcher([one.unit for one in home.standings], source, target).match(delivery.replies)
    for reply, match in zip(delivery.replies, matches, strict=True):
        arrivals.ask(reply, match.unit)
        if not reply.stripped:
            arrivals.take(reply, match)
    errors = [*repeated(delivery.replies), *stripped(delivery.replies), *arrivals.errors]
    if errors:
        raise ExchangeError(errors)
    changes, queries = (
        tuple(found[id] for id in sorted(found, key=arrivals.order.__getitem__))
        for found in (arrivals.changes, arrivals.queries)
    )
    remarks = tuple(arrivals.remarks)
    return Arrival(target, changes, tuple(arrivals.confirmed), tuple(arrivals.left_out), queries, remarks)


def _languages(delivery: Delivery, home: Home) -> tuple[str, str]:
    """The languages of a delivery as the report calls them. Raises ContentError when it is not for this report."""
    found = []
    mark = Mark(delivery.file)
    if delivery.name and delivery.name != home.name:
        message = say("the file holds texts of {other}, not of {report}", other=delivery.name, report=home.name)
        hint = say("give its year with --year, or export the translation again from {report}", report=home.name)
        raise ExchangeError.of(message, hint, mark)
    known = say("languages of this report: {languages}", languages=listed(home.languages))
    source, target = (primary_subtag(tag) for tag in (delivery.source_language, delivery.target_language))
    if not source:
        found.append(Diagnostic(mark, say("the file does not say what its source language is"), known))
    elif source not in home.languages:
        message = say("the source language of the file is '{language}', and no edition's", language=source)
        found.append(Diagnostic(mark, message, known))
    if not target:
        found.append(Diagnostic(mark, say("the file does not say what its target language is"), known))
    elif target not in home.languages:
        message = say("the target language of the file is '{language}', and no edition's", language=target)
        found.append(Diagnostic(mark, message, known))
    if source == target and not found:
        found.append(Diagnostic(mark, say("the file translates '{language}' into itself", language=source), known))
    if not found and not delivery.replies and not delivery.proposed:
        found.append(Diagnostic(mark, say("the file holds no texts"), say("was it saved completely?")))
    there = len({reply.id for reply in delivery.replies})
    if not found and there < delivery.sent:
        message = say("texts of this file that came back: {there} of {sent}", there=there, sent=delivery.sent)
        hint = say("was it saved completely? It is taken as a whole; what is not translated may be left as it was sent")
        found.append(Diagnostic(mark, message, hint))
    if found:
        raise ExchangeError(found)
    return source, target


class _Arrivals:
    """Looks at replies one by one, and gathers what becomes of them."""

    def __init__(self, delivery: Delivery, home: Home, source: str, target: str, force: bool, unfinished: bool) -> None:
        self.home = home
        self.source, self.target = source, target
        self.force, self.unfinished, self.proposed = force, unfinished, delivery.proposed
        self.states = {one.unit.id: one for one in home.standings}
        self.order = {one.unit.id: number for number, one in enumerate(home.standings)}
        self.changes: dict[str, Change] = {}
        self.confirmed: list[Unit] = []
        self.queries: dict[str, Change] = {}
        self.left_out: list[Diagnostic] = []
        self.remarks: list[Diagnostic] = []
        self.errors: list[Diagnostic] = []

    def ask(self, reply: Reply, unit: Unit | None) -> None:
        """Take what a translator has noted home as a query, beside one that stands there already."""
        there = " ".join((unit.text.query or "").split()) if unit else ""
        for note in reply.notes:
            if note in there:
                continue
            refused = [one for one in oddities(note) if one.severity is Severity.ERROR]
            if unit is None or unit.in_sheet or refused:
                message = say("'{text}': the translator's note was not taken: {note}", text=reply.id, note=note)
                gone = _in_its_file(unit) if unit else say("there is no such text any more")
                self.leave_out(reply, message, refused[0].hint if refused else gone)
                continue
            there = f"{there} / {note}" if there else note
            self.queries[unit.id] = Change(unit, there, reply.mark)

    def take(self, reply: Reply, match: UnitMatch) -> None:
        """Decide what becomes of a reply."""
        unit = match.unit
        words = words_of(reply.target, unit is not None and unit.is_address)
        now = print_of(unit, self.target) if unit else ""
        sent = reply.was if reply.was and PATTERN.fullmatch(reply.was) else now
        if fingerprint(words) == sent or not (words or (unit and not unit.text.lacks(self.target))):
            self.untouched(reply, match)
        elif unit is None:
            self.leave_out(reply, *self.unknown(reply, match))
        elif fingerprint(words) != now and not self.is_left_out(reply, unit, match.source_changed, sent != now):
            self.change(reply, unit, words)

    def untouched(self, reply: Reply, match: UnitMatch) -> None:
        """A translation that came back as it was sent: a stale one is confirmed when it is marked as done."""
        unit = match.unit
        if unit is None or match.source_changed or reply.unfinished:
            return
        if self.is_stale(unit):
            self.confirmed.append(unit)

    def is_stale(self, unit: Unit) -> bool:
        """Whether the source of a unit has changed since somebody accepted its translation."""
        standing = self.states[unit.id]
        return standing.state is State.STALE and self.target in standing.languages

    def unknown(self, reply: Reply, match: UnitMatch) -> tuple[Message, Message]:
        if match.several:
            several = listed(match.several)
            message = say("'{text}' may be one of several texts by now: {several}", text=reply.id, several=several)
            return message, say("their words are the same: put the translation into the YAML by hand")
        message = say(
            "there is no text '{text}' any more: {words}{near}",
            text=reply.id,
            words=shortened(reply.source.typed),
            near=nearest(reply.id, self.states) if len(self.left_out) < _GUESSED else NOTHING,
        )
        return message, say("it was renamed, changed or taken away since the export")

    def is_left_out(self, reply: Reply, unit: Unit, source_changed: bool, target_changed: bool) -> bool:
        """Whether a translation is not taken, and say why."""
        if unit.in_sheet:
            message, hint = say("'{text}' stands in a spreadsheet", text=unit.id), _in_its_file(unit)
        elif reply.unfinished and not self.unfinished:
            message = say("'{text}' is marked as not finished", text=unit.id)
            hint = say("let the translator finish it, or take it as it is with --unfinished")
        elif not self.unfinished and is_untranslated(reply, unit, self.source, self.target):
            message = say("'{text}' is not translated: the source text stands in its place", text=unit.id)
            hint = say("let the translator finish it, or take it as it is with --unfinished")
        elif source_changed and (reply.restored or not self.force):
            message = say("'{text}' has changed in '{language}' since the export", text=unit.id, language=self.source)
            hint = say("export it again, or take the translation of what it was with --force")
            if reply.restored:
                hint = say("export it again: the tool has dropped what its tags stand for (originalData, equiv-text)")
        elif target_changed and not self.force:
            message = say(
                "'{text}' has changed in '{language}' here too since the export", text=unit.id, language=self.target
            )
            hint = say("put the two together in the YAML, or take the translator's words with --force")
        else:
            return False
        self.leave_out(reply, message, hint, self.readings(unit, self.source, self.target))
        return True

    def leave_out(self, reply: Reply, message: Message, hint: Message, related: tuple[Related, ...] = ()) -> None:
        self.left_out.append(warning(reply.mark, message, hint, "exchange")._replace(related=related))

    def readings(self, unit: Unit, *languages: str) -> tuple[Related, ...]:
        """What the report says now, in each language that it has."""
        text = unit.text
        languages = tuple([one for one in languages if not text.lacks(one)])
        return tuple(Related(text.mark_in(one), f"{one}: {shortened(text.source[one])}") for one in languages)

    def change(self, reply: Reply, unit: Unit, words: str) -> None:
        """Take new words, if nothing is wrong with them."""
        found = list(reply.faults) or list(
            faults(words, reply.mark, unit, self.source, self.target, self.is_stale(unit))
        )
        if not found and not reply.accepted:
            self.remarks += exchanged(reply, unit, words, self.source, self.target)
        before = self.changes.get(unit.id)
        if not found and before and before.typed != words and before.id != reply.id:
            message = say("'{text}' stands twice in the file, with other words", text=unit.id)
            found.append(Diagnostic(reply.mark, message, say("keep the one that is right")))
        came = (Related(reply.mark, f"{self.target}: {shortened(words)}"),) if words else ()
        beside = (*self.readings(unit, self.source), *came)
        told = [one._replace(related=one.related or beside) for one in found]
        if told and self.proposed:
            self.left_out += [one._replace(severity=Severity.WARNING) for one in told]
            return
        self.errors += told
        origin = "" if self.is_reworked(reply, unit) else reply.origin
        state = reply.state if origin or reply.unfinished else ""
        self.changes[unit.id] = Change(unit, words, reply.mark, reply.id, state, origin)

    def is_reworked(self, reply: Reply, unit: Unit) -> bool:
        """Whether a machine's words went out and people's came back, though the tool has kept what is said of them."""
        return bool(self.states[unit.id].unreviewed) and not reply.unfinished


def _in_its_file(unit: Unit) -> Message:
    """Where words are changed that are not in the YAML."""
    return say("change it there: {file}", file=unit.text.mark.line_shown)
