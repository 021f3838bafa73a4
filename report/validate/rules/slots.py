"""Rules about value slots: each can be answered from the slot itself, the data sets and the terms."""

from __future__ import annotations

import re
from collections.abc import Iterator

from report.diagnostics.errors import Diagnostic, error, listed, nearest, warning
from report.languages import language_of
from report.locales import data_of
from report.markup.tree import Slot
from report.model.text import Text
from report.slots.answers import TermAnswer, answer
from report.validate.content import Content
from report.values.country import COUNTRY
from report.values.kind import ValueProblem

Problem = tuple[str, str]  # what is wrong, and what to do about it


def slots_have_answers(content: Content) -> Iterator[Diagnostic]:
    """Every value slot is of a known kind, names data and terms that exist, and takes filters that it knows."""
    terms_file = f"{content.source.name}/terms.yaml"
    problems: dict[Slot, Problem | None] = {}
    for text, language, slot in content.pieces(Slot):
        if slot not in problems:  # most slots stand in every language
            problems[slot] = _problem(slot, content)
        problem = problems[slot]
        if text.mark.file == terms_file:
            problem = ("a value slot in a term", "write the words of the term itself")
        if problem is not None:
            yield error(content.at(text, language, slot.start), *problem, "slot")


def countries_have_their_case(content: Content) -> Iterator[Diagnostic]:
    """No name of a country stands with its article behind a word that would change both."""
    for text, language, slot in content.pieces(Slot):
        problem = _case_problem(text.source[language][: slot.start], slot, language)
        if problem is not None:
            yield warning(content.at(text, language, slot.start), *problem, "slot")


def _case_problem(before: str, slot: Slot, language: str) -> Problem | None:
    known, data = language_of(language), data_of(language)
    word = re.search(r"(\w+)\s+[*\[]*$", before)
    if known is None or data is None or word is None or word[1].lower() not in known.grammar.case_words:
        return None
    own = known.grammar.country
    names_country = slot.kind in {one.word for one in COUNTRY.slots}
    if own is None or not names_country or {name for name, _ in slot.filters} & {"of", "name"}:
        return None
    for code in (one.strip() for one in slot.argument.split(",")):
        name = data.countries.get(code, "")
        printed = own(code, name, "text")
        if printed != name:
            return f"'{word[1]}' asks for another case than '{printed}'", "write the name out, in its case"
    return None


def _problem(slot: Slot, content: Content) -> Problem | None:
    if _told_already(slot, content):
        return None
    try:
        found = answer(slot, content.data)
    except ValueProblem as problem:
        return problem.message, problem.hint
    if isinstance(found, TermAnswer):
        return _term(slot, found.term, content)
    if isinstance(found, Text) and _has_data_slot(found):
        return "a value slot that leads to another value slot", "write the value itself into the cell"
    return None


def _told_already(slot: Slot, content: Content) -> bool:
    """Whether a slot leads into a file whose own problems are reported: it may be right once they are mended."""
    if slot.kind == "term":
        return content.is_faulty("terms")
    return slot.kind == "data" and content.is_faulty(f"data/{slot.argument.partition('.')[0]}")


def _term(slot: Slot, name: str, content: Content) -> Problem | None:
    term = content.terms.get(name)
    if term is None:
        known = sorted(content.terms)
        return f"unknown term '{name}'{nearest(name, known)}", f"terms: {listed(known, 20) or 'none'}"
    if term.short is None and any(filter_name == "short" for filter_name, _ in slot.filters):
        return f"the term '{name}' has no short form", "give it one in terms.yaml, or take '|short' away"
    return None


def _has_data_slot(text: Text) -> bool:
    return any(isinstance(piece, Slot) and piece.kind == "data" for pieces in text.inline.values() for piece in pieces)
