"""Rules about the markup of texts: what references and notes point at, and the values that slots stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from typing import NamedTuple

from report.diagnostics.errors import Diagnostic, Mark, error, listed, nearest, warning
from report.languages import language_of
from report.locales import data_of
from report.markup.tree import NoteMark, Reference, Slot, nodes
from report.messages import Message, say
from report.model.plain_words import TEXT, in_languages
from report.model.text import AltText, Text
from report.slots.answers import answer
from report.slots.found import TermAnswer, ValueMissing, ValueToCome
from report.slots.years import is_year
from report.source.node import Map
from report.validate.content import Content
from report.validate.scopes import of_each_file, of_each_text
from report.values.country import COUNTRY
from report.values.kind import ValueProblem
from report.values.period import PERIOD, a_day_short, meant_inclusive, read_period

Problem = tuple[Message, Message]  # what is wrong, and what to do about it


class SlotProblem(NamedTuple):
    """What is wrong with a value slot, what to do about it, and the code of such findings."""

    message: Message
    hint: Message
    code: str = "slot"


@of_each_text
def references_exist(content: Content) -> Iterator[Diagnostic]:
    """`[@id]` names a figure, a table or a section of this report."""
    for text, language, reference in content.pieces(Reference):
        yield from place_exists(reference.id, content, text, language, reference.start)


@of_each_file
def notes_exist(content: Content) -> Iterator[Diagnostic]:
    """`[^id]` names a note of its own section; a note that no text marks would not be printed."""
    used: dict[str, set[str]] = {}
    sections = {section.mark.file: section for section in content.source.sections.values()}
    for text, language, piece in content.pieces(NoteMark):
        section = sections.get(text.mark.file)
        if section is None:
            mark = content.at(text, language, piece.start)
            message = say("a note mark '[^{note}]' outside the sections", note=piece.id)
            yield error(mark, message, say("only a section has notes"), "note")
            continue
        notes = section.get("notes")
        known = notes if isinstance(notes, Map) else {}
        used.setdefault(text.mark.file, set()).add(piece.id)
        if piece.id not in known:
            mark = content.at(text, language, piece.start)
            cure = f"{piece.id}: {in_languages(TEXT, content.context.languages)}"
            hint = say("write the note below 'notes:', at the head of this file, as: {cure}", cure=cure)
            if known:
                hint = say(
                    "notes of this section: {names}; for another one, write below 'notes:': {cure}",
                    names=listed(known),
                    cure=cure,
                )
            message = say("unknown note '{name}'{near}", name=piece.id, near=nearest(piece.id, known))
            yield error(mark, message, hint, "note")
    for section in sections.values():
        notes = section.get("notes")
        for name, mark in notes.keys_at.items() if isinstance(notes, Map) else ():
            if name not in used.get(mark.file, set()):
                hint = say("put [^{note}] where it belongs, or remove it", note=name)
                yield warning(mark, say("the note '{note}' has no mark", note=name), hint, "note")


@of_each_file
def notes_are_in_running_text(content: Content) -> Iterator[Diagnostic]:
    """A heading is repeated in the contents, and an alt text is read aloud at once: neither can have a note."""
    for model in content.models:
        for name, text in model.__dict__.items():
            if not isinstance(text, AltText if name not in ("title", "short") else Text):
                continue
            for language, inlines in text.inline.items():
                for piece in [piece for piece in nodes(inlines) if isinstance(piece, NoteMark)]:
                    mark = content.at(text, language, piece.start)
                    message = say("a note mark in '{field}'", field=name)
                    yield error(mark, message, say("put it in a paragraph or a caption"), "note")


def place_exists(name: str, content: Content, text: Text, language: str, offset: int) -> Iterator[Diagnostic]:
    """Nothing, or that a place does not exist; while a section cannot be read, what it holds is not known."""
    if name in content.ids or content.source.unreadable:
        return
    mark = content.at(text, language, offset)
    hint = say("ids: {names}", names=listed(sorted(content.ids)) or say("none"))
    message = say("unknown place '{name}'{near}", name=name, near=nearest(name, content.ids))
    yield error(mark, message, hint, "reference")


@of_each_text
def slots_have_answers(content: Content) -> Iterator[Diagnostic]:
    """Every value slot is of a known kind, names data and terms that exist, and takes filters that it knows."""
    terms_file = f"{content.source.name}/terms.yaml"
    problems: dict[Slot, SlotProblem | None] = {}
    for text, language, slot in content.pieces(Slot):
        if slot not in problems:  # most slots stand in every language
            problems[slot] = _problem(slot, content)
        problem = problems[slot]
        if text.mark.file == terms_file:
            problem = SlotProblem(say("a value slot in a term"), say("write the words of the term itself"))
        if problem is not None:
            yield error(content.at(text, language, slot.start), *problem)


@of_each_text
def countries_have_their_case(content: Content) -> Iterator[Diagnostic]:
    """No name of a country stands with its article behind a word that would change both."""
    words = {one.word for one in COUNTRY.slots}
    for text, language, slot in content.pieces(Slot):
        problem = slot.kind in words and _case_problem(text.source[language], slot, language)
        if problem:
            yield warning(content.at(text, language, slot.start), *problem, "slot")


def periods_have_their_last_day(content: Content) -> Iterator[Diagnostic]:
    """No period that a slot holds ends before the last day of a month."""
    told = set[Slot]()
    for slot, mark in [one for found in content.each(_periods_here) for one in found]:
        if slot not in told:
            told.add(slot)
            with suppress(ValueProblem):  # told by the rule about slots
                meant = meant_inclusive(read_period(slot.argument))
                if meant:
                    yield warning(mark, *a_day_short(meant), "slot")


def _periods_here(content: Content) -> list[tuple[Slot, Mark]]:
    """The periods of some texts, each with its first place in them."""
    words, found = {one.word for one in PERIOD.slots}, dict[Slot, Mark]()
    for text, language, slot in content.pieces(Slot):
        if slot.kind in words and slot not in found:
            found[slot] = content.at(text, language, slot.start)
    return list(found.items())


def _case_problem(written: str, slot: Slot, language: str) -> Problem | None:
    known, data = language_of(language), data_of(language)
    before = written[max(0, slot.start - 60) : slot.start]  # not all of a long text, for each of its slots
    word = re.search(r"(\w+)\s+[*\[]*$", before)
    if known is None or data is None or word is None or word[1].lower() not in known.grammar.case_words:
        return None
    own = known.grammar.country
    if own is None or {name for name, _ in slot.filters} & {"of", "name"}:
        return None
    for code in (one.strip() for one in slot.argument.split(",")):
        name = data.countries.get(code, "")
        printed = own(code, name, "text")
        if printed != name:
            message = say("'{word}' asks for another case than '{name}'", word=word[1], name=printed)
            return message, say("write the name out, in its case")
    return None


def _problem(slot: Slot, content: Content) -> SlotProblem | None:
    if _told_already(slot, content):
        return None
    try:
        found = answer(slot, content.data, content.front.year if content.front else 0)
    except ValueToCome:  # told at the row that is to be filled in
        return None
    except ValueMissing as problem:
        return SlotProblem(problem.message, problem.hint, "slot-missing")
    except ValueProblem as problem:
        return SlotProblem(problem.message, problem.hint)
    if isinstance(found, TermAnswer):
        return _term(slot, found.term, content)
    if isinstance(found, Text) and _has_data_slot(found):
        hint = say("write the value itself into the cell")
        return SlotProblem(say("a value slot that leads to another value slot"), hint)
    return None


def _told_already(slot: Slot, content: Content) -> bool:
    """Whether a slot leads into a file whose own problems are reported: it may be right once they are mended."""
    if is_year(slot):
        return content.front is None
    if slot.kind == "term":
        return content.source.terms is None or content.is_faulty("terms")
    return slot.kind == "data" and content.is_faulty(f"data/{slot.argument.partition('.')[0]}")


def _term(slot: Slot, name: str, content: Content) -> SlotProblem | None:
    term = content.terms.get(name)
    if term is None:
        known = sorted(content.terms)
        message = say("unknown term '{name}'{near}", name=name, near=nearest(name, known))
        return SlotProblem(message, say("terms: {names}", names=listed(known, 20) or say("none")))
    if term.short is None and any(filter_name == "short" for filter_name, _ in slot.filters):
        hint = say("give it one in terms.yaml, or take '|short' away")
        return SlotProblem(say("the term '{term}' has no short form", term=name), hint)
    return None


def _has_data_slot(text: Text) -> bool:
    return any(isinstance(piece, Slot) and piece.kind == "data" for pieces in text.inline.values() for piece in pieces)
