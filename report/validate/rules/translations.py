"""Rules about translations: languages say the same, and a text that has changed in one is read again in the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from report.acceptance.standing import Standing, State
from report.diagnostics.errors import Diagnostic, Mark, Related, Severity, around, shortened, warning
from report.messages import NOTHING, Message, say, verbatim
from report.model.text import Text
from report.model.units import Unit
from report.validate.content import Content
from report.validate.parity.sides import Difference, Side

_MOST = 0.8  # of the words of a text, in another language, from which it is not compared with its translations
_SHOWN = 100  # characters of a reading
#: What `differs` does not excuse: marks and links lead readers of both languages to the same places.
_SAME_ALWAYS = frozenset({"parity-note", "parity-reference", "parity-link"})
_CODE = "parity-"


def languages_agree(content: Content) -> Iterator[Diagnostic]:
    """What the first language says, every other one says too.

    What is only probable is settled for good where somebody has accepted both as they stand.
    """
    for unit, other, found in differing(content):
        pair = {(unit.id, language) for language in (content.languages[0], other)}
        if found.severity is Severity.ERROR or not pair <= content.settled:
            yield found


def differing(content: Content) -> Iterator[tuple[Unit, str, Diagnostic]]:
    """All in which other languages differ from the first one, with the text that does and the other language."""
    for found in content.each(differing_here):
        yield from found


def differing_here(content: Content) -> list[tuple[Unit, str, Diagnostic]]:
    """The same of the texts that are looked at together."""
    if len(content.languages) < 2:
        return []
    first, *others = content.languages
    return [
        (unit, other, _difference(found, unit, one, two, content))
        for other in others
        for unit, one, two in content.pairs(first, other)
        for found in content.differences(one, two)
    ]


def told_once(found: list[Diagnostic]) -> list[Diagnostic]:
    """The problems without the differences that stand where another rule has said what is wrong: an unknown note.

    Nor is it told how a number is to be typed that is to be another one, or a slot.
    """
    told = {one.mark for one in found if one.severity is Severity.ERROR and not one.code.startswith(_CODE)}
    parity = [one for one in found if one.code.startswith(_CODE)]
    repeated = {one for one in parity if told.intersection(related.mark for related in one.related)}
    wrong = {related.mark for one in parity if one.severity is Severity.ERROR for related in one.related}
    repeated |= {one for one in found if one.mark in wrong and one.message.values.keys() == {"typed", "language"}}
    return [one for one in found if one not in repeated]


def _difference(found: Difference, unit: Unit, first: Side, second: Side, content: Content) -> Diagnostic:
    text, sides = unit.text, (first, second)
    marks = {side.language: content.at(text, side.language, found.places[side.language]) for side in sides}
    related = tuple(
        Related(
            marks[one.language], verbatim(f"{one.language}: {around(one.content.typed, found.places[one.language])}")
        )
        for one in sides
    )
    severity, message, hint = found.severity, found.message, found.hint
    if text.differs is not None and found.code not in _SAME_ALWAYS:
        severity, hint = Severity.NOTE, NOTHING
        reason = " ".join(text.differs.split()) or say("no reason given")
        message = say("{difference} (meant: {reason})", difference=message, reason=reason)
    return Diagnostic(marks[found.wrong or second.language], message, hint, severity, found.code, related)


def record_is_readable(content: Content) -> Iterator[Diagnostic]:
    """What was accepted is known."""
    yield from content.record.faults


def texts_are_accepted(content: Content) -> Iterator[Diagnostic]:
    """Somebody has read each text in all languages, side by side and as it stands now, and accepted it."""
    record, languages = content.record, content.languages
    if len(languages) < 2 or not content.units or record.faults or content.is_faulty("translations"):
        return
    if not record.exists:
        message = say(
            "no text was ever accepted as saying the same in all languages, so that nobody sees one fall behind"
        )
        hint = say("read them side by side, then: sppreport translation accept --all")
        yield warning(Mark(content.source.front.mark.file), message, hint, "translation-unrecorded")
    for standing in content.standings:
        told = list(_unreviewed(standing)) or ([one] if record.exists and (one := _told(standing, languages)) else [])
        for code, message, hint, language in told:
            yield _found(
                standing.unit.text, languages, warning(standing.unit.text.mark_in(language), message, hint, code)
            )


def _found(text: Text, languages: Sequence[str], found: Diagnostic) -> Diagnostic:
    """A warning with the words of a text in all languages, those at its own place first."""
    related = [
        Related(text.mark_in(one), verbatim(f"{one}: {shortened(text.source[one], _SHOWN)}"))
        for one in languages
        if not text.lacks(one)
    ]
    related.sort(key=lambda reading: reading.mark != found.mark)
    return found._replace(related=tuple(related))


def _unreviewed(standing: Standing) -> Iterator[tuple[str, Message, Message, str]]:
    """What is said of a text that a machine has translated, or that is not finished: code, message, hint, language."""
    name = standing.unit.id
    for one in standing.unreviewed:
        message = (
            say(
                "'{text}' was translated by a machine in '{language}' ({origin}), and nobody has accepted it",
                text=name,
                language=one.language,
                origin=one.origin,
            )
            if one.origin
            else say(
                "'{text}' came in as not finished in '{language}' ({state}), and nobody has accepted it",
                text=name,
                language=one.language,
                state=one.state,
            )
        )
        yield "translation-unreviewed", message, _to_read(name), one.language


def _told(standing: Standing, languages: Sequence[str]) -> tuple[str, Message, Message, str] | None:
    """What is said of a text that nobody has accepted as it stands now: code, message, hint, language of its place."""
    name, behind = standing.unit.id, standing.languages
    languages = [language for language in languages if language not in standing.missing]
    hint, place = _to_read(name), (behind or languages)[-1]
    if standing.state is State.STALE:
        message = say(
            "'{text}' has changed in {languages} since it was accepted, and not in {others}",
            text=name,
            languages=_and([language for language in languages if language not in behind]),
            others=_and(behind),
        )
        hint = say(
            "change {languages} too; when it is done, or need not be: sppreport translation accept {text}",
            languages=_and(behind),
            text=name,
        )
        return "translation-stale", message, hint, place
    if standing.state is State.CHANGED:
        message = say("'{text}' has changed in {languages} since it was accepted", text=name, languages=_and(languages))
        return "translation-changed", message, hint, place
    if standing.state is State.NEW:
        message = (
            say("'{text}' has not been accepted yet in {languages}", text=name, languages=_and(behind))
            if behind
            else say("'{text}' has not been accepted yet", text=name)
        )
        return "translation-new", message, hint, place
    return None


def _to_read(name: str) -> Message:
    return say("read them side by side, then: sppreport translation accept {text}", text=name)


def _and(languages: Sequence[str]) -> Message:
    if len(languages) == 1:
        return verbatim(languages[0])
    return say("{languages} and {last}", languages=", ".join(languages[:-1]), last=languages[-1])
