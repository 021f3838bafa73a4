"""Rules about abbreviations and the terms behind them: they are explained, written out, and used."""

from __future__ import annotations

from collections.abc import Iterator

from report.diagnostics.errors import Diagnostic, Mark, warning
from report.markup.tree import Slot
from report.model.text import RunningText
from report.model.units import is_shared
from report.validate.content import Content
from report.validate.terminology.abbreviations import abbreviations, writes_out
from report.validate.terminology.forms import TermStatus


def abbreviations_are_explained(content: Content) -> Iterator[Diagnostic]:
    """Each abbreviation is a term, is known to readers, or is written out somewhere in its edition."""
    if content.is_faulty("terms"):
        return
    first: dict[tuple[str, str], Mark] = {}
    for reading in content.study.readings:
        passage = reading.passage
        if reading.is_shared:
            continue
        taken = {index for one in reading.names for index in range(one.first, one.after)}
        known = content.study.known.get(passage.language, frozenset())
        for index, written in abbreviations(passage, taken):
            if written not in known and not reading.is_foreign(index):
                mark = content.at(passage.text, passage.language, passage.offset(index))
                key = (passage.language, written)
                first[key] = min(mark, first.get(key, mark))
    for (language, written), mark in first.items():
        texts = (text for text in content.texts if text.markup and language in text.source)
        if not any(writes_out(text.flat(language).flat, written) for text in texts):
            hint = f"make '{written}' a term, write it out once, or list it in terms.yaml under 'known' ({language})"
            yield warning(mark, f"nobody explains '{written}'", hint, "abbreviation")


def abbreviations_are_written_out(content: Content) -> Iterator[Diagnostic]:
    """A term that is abbreviated in an edition is written out there at least once."""
    used: dict[tuple[str, str], Mark] = {}
    written_out: set[tuple[str, str]] = set()
    for text, shown, slot in content.pieces(Slot):
        term = content.terms.get(slot.argument) if slot.kind == "term" else None
        if term is None or term.short is None:
            continue
        filters = {name for name, _ in slot.filters}
        for language in content.languages if is_shared(text) else (shown,):
            if filters & {"long", "full"} or ("short" not in filters and isinstance(text, RunningText)):
                written_out.add((language, term.id))
            else:
                _note(used, (language, term.id), content.at(text, language, slot.start))
    for reading in content.study.readings:
        passage = reading.passage
        for match in reading.matches:
            key = (passage.language, match.form.term.id)
            if match.form.sort is not TermStatus.OFFICIAL:
                continue
            if match.form.is_short:
                _note(used, key, content.at(passage.text, passage.language, passage.offset(match.first)))
            else:
                written_out.add(key)
    for (language, name), mark in used.items():
        if (language, name) not in written_out:
            short = content.terms[name].short
            message = f"'{short.source.get(language, name) if short else name}' is never written out in '{language}'"
            hint = f"write {{term:{name}|full}} or {{term:{name}|long}} where it is first read"
            yield warning(mark, message, hint, "term-expanded")


def terms_are_used(content: Content) -> Iterator[Diagnostic]:
    """A term of the list of abbreviations stands in some text, by its slot or as words."""
    used = {slot.argument for _, _, slot in content.pieces(Slot) if slot.kind == "term"}
    used |= {match.form.term.id for reading in content.study.readings for match in reading.matches}
    for term in content.terms.values():
        if term.short and term.listed and term.id not in used:
            hint = f"write {{term:{term.id}}} where it belongs, take the term away, or say 'listed: false'"
            yield warning(term.mark, f"no text uses the term '{term.id}'", hint, "term-unused")


def _note(places: dict[tuple[str, str], Mark], key: tuple[str, str], mark: Mark) -> None:
    """Keep the first place of each."""
    places[key] = min(mark, places.get(key, mark))
