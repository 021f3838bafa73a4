"""Rules about names in texts: terms have their official form and its article, abbreviations are explained."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Sequence
from functools import partial

from report.diagnostics.errors import Diagnostic, Mark, error, warning
from report.languages import name_of, primary_subtag
from report.markup.tree import Slot
from report.messages import SEMICOLON, Message, either, say, together
from report.model.front import Term
from report.model.text import AltText, RunningText, Text
from report.model.units import is_shared
from report.validate.content import Content
from report.validate.scopes import of_each_file, of_each_text
from report.validate.terminology.abbreviations import abbreviations, writes_out
from report.validate.terminology.articles import Misfit, Printed, misfit
from report.validate.terminology.lexicon import Form, TermStatus, is_abbreviation, official
from report.validate.terminology.passages import Passage

#: What behind a slot makes another word of it: "{term:cfit|short}-initiatief" has the gender of "initiatief".
_GOES_ON = re.compile(r"[-\w]")


@of_each_text
def names_are_official(content: Content) -> Iterator[Diagnostic]:
    """No text has a variant of a name that is forbidden, or one that is only near to the official form."""
    seen = set()
    for reading in content.study.readings:
        passage = reading.passage
        found = [(one.first, one.after, one.form, one.form.sort.value) for one in reading.matches]
        found += [(one.first, one.after, one.form, "near") for one in reading.misses]
        for first, after, form, sort in found:
            if sort == TermStatus.OFFICIAL.value or reading.is_foreign(first):
                continue
            if reading.is_shared and sort == TermStatus.FOREIGN.value:
                continue
            mark = content.at(passage.text, passage.language, passage.offset(first))
            if (mark, after) not in seen:  # what was typed once for all languages is told of once
                seen.add((mark, after))
                yield _fault(content, passage, form, sort, mark, passage.typed(first, after))


@of_each_file
def foreign_names_are_marked(content: Content) -> Iterator[Diagnostic]:
    """A name of another language stands in a slot or in `[..]{lang=..}`: a screen reader changes its voice for it."""
    metadata = {id(text) for text in content.front.metadata} if content.front else set()
    for reading in content.study.readings:
        passage = reading.passage
        has_voice = not isinstance(passage.text, AltText) and id(passage.text) not in metadata
        for match in reading.matches:
            lang = match.form.term.lang or ""
            if match.form.sort is not TermStatus.OFFICIAL or match.form.is_short or _is_of(lang, passage.language):
                continue
            if not has_voice or passage.language_of(match.first) != passage.language:
                continue
            mark = content.at(passage.text, passage.language, passage.offset(match.first))
            typed = passage.typed(match.first, match.after)
            message = say(
                "'{name}' is read aloud as if it were {language}", name=typed, language=name_of(passage.language)
            )
            hint = say("write {marked}", marked=f"[{typed}]{{lang={lang}}}")
            if _may_have_slots(content, passage.text):
                slot = f"{{term:{match.form.term.id}}}"
                hint = say("write {slot} or {marked}", slot=slot, marked=f"[{typed}]{{lang={lang}}}")
            yield warning(mark, message, hint, "term-language")


@of_each_text
def articles_fit(content: Content) -> Iterator[Diagnostic]:
    """The article before the slot of a term goes with its gender, and with how the printed form starts."""
    written_out: set[tuple[int, str, str]] = set()
    for text, language, slot in content.pieces(Slot):
        term = content.terms.get(slot.argument) if slot.kind == "term" else None
        if term is None:
            continue
        key = (id(text), language, term.id)
        forms = _printed(term, slot, language, isinstance(text, RunningText) and key not in written_out)
        if not slot.filters or any(name == "full" for name, _ in slot.filters):
            written_out.add(key)
        flat = text.flat(language)
        place = flat.place_of(slot.start)
        if _GOES_ON.match(flat.flat, place + 1):
            continue
        wrong = misfit(language, flat.flat[:place], term.gender.get(language, ""), forms)
        if wrong:
            mark = content.at(text, language, flat.at(wrong.start))
            yield error(
                mark, *_wrong_article(flat.shown(wrong.start, wrong.end), wrong, forms, term, language), "term-article"
            )


def _wrong_article(
    typed: str, wrong: Misfit, forms: Sequence[Printed], term: Term, language: str
) -> tuple[Message, Message]:
    """That an article does not go with a term, and which one does."""
    message = say("'{article}' does not go with '{term}'", article=typed, term=forms[-1].text)
    right = [one.replace("'", "’") for one in wrong.right]
    articles = either(right)
    hint = say("write {articles} before it", articles=articles)
    if language in term.gender:
        hint = say(
            "write {articles} before it, or mend the gender of '{term}' in terms.yaml", articles=articles, term=term.id
        )
    return message, hint


def _printed(term: Term, slot: Slot, language: str, may_be_first: bool) -> list[Printed]:
    """The forms of a term that a slot may print; one that `may_be_first` may print the full name too."""
    filters = {name for name, _ in slot.filters}
    is_foreign = not _is_of(term.lang or "", language)
    name = Printed(term.name.source.get(language, ""), is_foreign)
    if term.short is None or filters & {"long", "full"}:
        return [name]
    short = Printed(term.short.source.get(language, ""), is_foreign)
    return [name, short] if may_be_first and "short" not in filters else [short]


def _is_of(lang: str, language: str) -> bool:
    """Whether a language tag is of a language; names without a tag are of the language of their text."""
    return primary_subtag(lang) in ("", language)


def _fault(content: Content, passage: Passage, form: Form, sort: str, mark: Mark, typed: str) -> Diagnostic:
    """The problem of a form that is not the official one."""
    hint = _cure(content, passage, form, typed)
    if sort == TermStatus.FORBIDDEN.value:
        return error(mark, say("'{name}' is not the official form", name=typed), hint, "term-forbidden")
    if sort == TermStatus.FOREIGN.value:
        language, marked = name_of(form.language), f"[{typed}]{{lang={form.language}}}"
        mark_it = say("a {language} name that must stand here: {marked}", language=language, marked=marked)
        message = say("'{name}' is the {language} form", name=typed, language=language)
        return error(mark, message, together((hint, mark_it), SEMICOLON), "term-foreign")
    return error(mark, say("'{name}' is nearly an official name", name=typed), hint, "term-ear")


def _cure(content: Content, passage: Passage, form: Form, typed: str) -> Message:
    """What to write: the official form that is nearest to what was typed, or its slot."""
    forms = list(official(form.term, passage.language))
    wants_short = form.is_short or is_abbreviation(typed)
    fitting = [written for written, is_short in forms if is_short == wants_short] or [written for written, _ in forms]
    near = difflib.get_close_matches(typed, fitting, n=1, cutoff=0.0)
    if not near:
        return say("write the official form of terms.yaml")
    if _may_have_slots(content, passage.text):
        return say("write '{name}', or {{term:{term}}}", name=near[0], term=form.term.id)
    return say("write '{name}'", name=near[0])


def _may_have_slots(content: Content, text: Text) -> bool:
    """Whether a text may have value slots: those of terms may not."""
    return text.mark.file != f"{content.source.name}/terms.yaml"


def abbreviations_are_explained(content: Content) -> Iterator[Diagnostic]:
    """Each abbreviation is a term, is known to readers, or is written out somewhere in its edition."""
    if content.is_faulty("terms") or content.has_faulty_sections:
        return  # what could not be read may explain it
    first: dict[tuple[str, str], Mark] = {}
    for found in content.each(_abbreviated_here):
        for key, mark in found.items():
            _note(first, key, mark)
    explained = frozenset().union(*content.each(partial(_explained_here, tuple(sorted(first)))))
    for (language, written), mark in first.items():
        if (language, written) not in explained:
            hint = say(
                "make '{abbreviation}' a term, write it out once, or list it in terms.yaml under 'known' ({language})",
                abbreviation=written,
                language=language,
            )
            yield warning(mark, say("nobody explains '{abbreviation}'", abbreviation=written), hint, "abbreviation")


def _abbreviated_here(content: Content) -> dict[tuple[str, str], Mark]:
    """The abbreviations of some texts that nobody knows, by language, each with its first place."""
    first: dict[tuple[str, str], Mark] = {}
    for reading in content.study.readings:
        passage = reading.passage
        if reading.is_shared:
            continue
        taken = {index for one in reading.names for index in range(one.first, one.after)}
        known = content.study.lexicon.known.get(passage.language, frozenset())
        for index, written in abbreviations(passage, taken):
            if written not in known and not reading.is_foreign(index):
                mark = content.at(passage.text, passage.language, passage.offset(index))
                _note(first, (passage.language, written), mark)
    return first


def _explained_here(sought: Sequence[tuple[str, str]], content: Content) -> frozenset[tuple[str, str]]:
    """The abbreviations, by language, that some texts write out."""
    texts = [text for text in content.texts if text.markup]
    return frozenset(
        [
            (language, written)
            for language, written in sought
            if any(writes_out(text.flat(language).flat, written) for text in texts if language in text.source)
        ]
    )


def abbreviations_are_written_out(content: Content) -> Iterator[Diagnostic]:
    """A term that is abbreviated in an edition is written out there at least once."""
    yield from () if content.has_faulty_sections else _never_written_out(content)


def _never_written_out(content: Content) -> Iterator[Diagnostic]:
    used: dict[tuple[str, str], Mark] = {}
    written_out: set[tuple[str, str]] = set()
    for abbreviated, full in content.each(_written_here):
        written_out |= full
        for key, mark in abbreviated.items():
            _note(used, key, mark)
    for (language, name), mark in used.items():
        if (language, name) not in written_out:
            short = content.terms[name].short
            message = say(
                "'{abbreviation}' is never written out in '{language}'",
                abbreviation=short.source.get(language, name) if short else name,
                language=language,
            )
            hint = say("write {{term:{term}|full}} or {{term:{term}|long}} where it is first read", term=name)
            yield warning(mark, message, hint, "term-expanded")


def _written_here(content: Content) -> tuple[dict[tuple[str, str], Mark], set[tuple[str, str]]]:
    """The terms that some texts abbreviate, by language, each with its first place, and those that they write out."""
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
    return used, written_out


def terms_are_used(content: Content) -> Iterator[Diagnostic]:
    """A term of the list of abbreviations stands in some text, by its slot or as words."""
    if content.has_faulty_sections:
        return
    used = frozenset().union(*content.each(_used_here))
    for term in content.terms.values():
        if term.short and term.listed and term.id not in used:
            hint = say(
                "write {{term:{term}}} where it belongs, take the term away, or say 'listed: false'", term=term.id
            )
            yield warning(term.mark, say("no text uses the term '{term}'", term=term.id), hint, "term-unused")


def _used_here(content: Content) -> frozenset[str]:
    """The terms that some texts have."""
    slots = {slot.argument for _, _, slot in content.pieces(Slot) if slot.kind == "term"}
    return frozenset(slots | {match.form.term.id for reading in content.study.readings for match in reading.matches})


def _note(places: dict[tuple[str, str], Mark], key: tuple[str, str], mark: Mark) -> None:
    """Keep the first place of each."""
    places[key] = min(mark, places.get(key, mark))
