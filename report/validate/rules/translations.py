"""Rules about translations: a text that has changed in one language is read again in the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from report.acceptance.status import Standing, State, standings
from report.diagnostics.errors import Diagnostic, Mark, Related, shortened, warning
from report.validate.content import Content

_SHOWN = 100  # characters of a reading


def record_is_readable(content: Content) -> Iterator[Diagnostic]:
    """What was accepted is known."""
    yield from content.record.faults


def texts_are_accepted(content: Content) -> Iterator[Diagnostic]:
    """Somebody has read each text in all languages, side by side and as it stands now, and accepted it."""
    record, languages = content.record, content.languages
    if len(languages) < 2 or not content.units or record.faults or content.is_faulty("translations"):
        return
    if not record.exists:
        message = "no text was ever accepted as saying the same in all languages, so that nobody sees one fall behind"
        hint = "read them side by side, then: sppreport translation accept --all"
        yield warning(Mark(content.source.front.mark.file), message, hint, "translation-unrecorded")
        return
    for standing in standings(content.units, record, languages):
        name = standing.unit.id
        read = f"read them side by side, then: sppreport translation accept {name}"
        if standing.state is State.STALE:
            changed = [language for language in languages if language not in standing.languages]
            behind = standing.languages
            message = f"'{name}' has changed in {_and(changed)} since it was accepted, and not in {_and(behind)}"
            hint = f"change {_and(behind)} too; when it is done, or need not be: sppreport translation accept {name}"
            yield _shown(standing, languages, warning(_at(standing, behind[-1]), message, hint, "translation-stale"))
        elif standing.state is State.CHANGED:
            message = f"'{name}' has changed in {_and(languages)} since it was accepted"
            found = warning(_at(standing, languages[-1]), message, read, "translation-changed")
            yield _shown(standing, languages, found)
        elif standing.state is State.NEW:
            message = f"'{name}' has not been accepted yet"
            yield _shown(standing, languages, warning(_at(standing, languages[-1]), message, read, "translation-new"))


def _at(standing: Standing, language: str) -> Mark:
    text = standing.unit.text
    return text.marks.get(language, text.mark)


def _shown(standing: Standing, languages: Sequence[str], found: Diagnostic) -> Diagnostic:
    """The diagnostic with the readings in all languages, that at its own place first."""
    text = standing.unit.text
    readings = [Related(_at(standing, one), f"{one}: {shortened(text.source[one], _SHOWN)}") for one in languages]
    return found._replace(related=tuple(sorted(readings, key=lambda reading: reading.mark != found.mark)))


def _and(languages: Sequence[str]) -> str:
    return " and ".join([", ".join(languages[:-1]), languages[-1]] if len(languages) > 1 else languages)
