"""Rules about value slots: each can be answered from the slot itself, the data sets and the terms."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from report.errors import Diagnostic
from report.inline import Slot
from report.lookup import answer
from report.reading import listed, nearest
from report.text import Text
from report.validate.content import Content
from report.validate.findings import error
from report.values import ValueProblem


def slots_have_answers(content: Content) -> Iterator[Diagnostic]:
    """Every value slot is of a known kind, names data and terms that exist, and takes filters that it knows."""
    terms_file = f"{content.source.name}/terms.yaml"
    for text, language, piece in content.pieces:
        if not isinstance(piece, Slot) or _told_already(piece, content):
            continue
        at = partial(content.at, text, language, piece.offset)  # finding a place is slow, and most slots are right
        if text.mark.file == terms_file:
            yield error(at(), "a value slot in a term", "write the words of the term itself", "slot")
            continue
        try:
            found = answer(piece, content.data)
        except ValueProblem as problem:
            yield error(at(), problem.message, problem.hint, "slot")
            continue
        if found.kind == "term":
            yield from _term(piece, str(found.value), content, text, language)
        elif found.kind == "text" and isinstance(found.value, Text) and _has_data_slot(found.value):
            hint = "write the value itself into the cell"
            yield error(at(), "a value slot that leads to another value slot", hint, "slot")


def _told_already(slot: Slot, content: Content) -> bool:
    """Whether a slot leads into a file whose own problems are reported: it may be right once they are mended."""
    if slot.kind == "term":
        return content.is_faulty("terms")
    return slot.kind == "data" and content.is_faulty(f"data/{slot.argument.partition('.')[0]}")


def _term(slot: Slot, name: str, content: Content, text: Text, language: str) -> Iterator[Diagnostic]:
    term = content.terms.get(name)
    mark = partial(content.at, text, language, slot.offset)
    if term is None:
        known = sorted(content.terms)
        yield error(
            mark(), f"unknown term '{name}'{nearest(name, known)}", f"terms: {listed(known, 20) or 'none'}", "slot"
        )
    elif term.short is None and any(filter_name == "short" for filter_name, _ in slot.filters):
        yield error(
            mark(), f"the term '{name}' has no short form", "give it one in terms.yaml, or take '|short' away", "slot"
        )


def _has_data_slot(text: Text) -> bool:
    return any(isinstance(piece, Slot) and piece.kind == "data" for pieces in text.inline.values() for piece in pieces)
