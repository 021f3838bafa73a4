"""Slots: what stands between braces in a text, read into plain values that belong to no language yet.

A slot holds its value itself, {int:6272}, names a term, {term:fido}, tells the report's year, {year}, or names a place
in the data, {visits.@last.sessions}; filters stand behind it. `answer` serves two passes: validate asks whether a slot
can be answered, localise writes the answer out.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from report.diagnostics.errors import nearest
from report.markup.tree import Slot
from report.messages import Message, say
from report.model.dataset import Dataset
from report.slots.data import DATA_EXAMPLE, from_data
from report.slots.found import Answer, TermAnswer, ValueAnswer, check_filters
from report.slots.years import YEAR, YEAR_EXAMPLE, is_year, year_of
from report.values import KINDS
from report.values.kind import Formatting, SlotKind, ValueProblem
from report.values.numerals import stands_for_nothing

TERM = "term"
TERM_EXAMPLE = "{term:fido}"
TERM_FILTERS = ("short", "long", "full")
#: By the word that editors type.
SLOTS: Final[Mapping[str, SlotKind[Any]]] = {slot.word: slot for kind in KINDS for slot in kind.slots}


def answer(slot: Slot, data: Mapping[str, Dataset], year: int) -> Answer:
    """The answer of any slot; `data` are the report's data sets by id, `year` is what it is about.

    Raises ValueProblem, which is a ValueMissing where a cell has no value.
    """
    if is_year(slot):
        return year_of(slot, year)
    return from_data(slot.argument, dict(slot.filters), data) if slot.kind == "data" else _literal(slot)


def _literal(slot: Slot) -> Answer:
    """The answer of a slot that holds its value itself, or names a term. Raises ValueProblem."""
    filters = dict(slot.filters)
    if slot.kind == TERM:
        check_filters(filters, TERM_FILTERS)
        if not slot.argument:
            hint = say("write the id of a term of terms.yaml: {example}", example=TERM_EXAMPLE)
            raise ValueProblem(say("no term is named"), hint)
        return TermAnswer(slot.argument, filters)
    kind = SLOTS.get(slot.kind)
    if kind is None:
        near = nearest(slot.kind, (*SLOTS, TERM, YEAR))
        own = (f"{{{known.word}:{known.example}}}" for known in SLOTS.values())
        examples = "  ".join([*own, YEAR_EXAMPLE, TERM_EXAMPLE, DATA_EXAMPLE])
        message = say("unknown kind of value slot '{kind}'{near}", kind=slot.kind, near=near)
        raise ValueProblem(message, say("slots: {examples}", examples=examples))
    check_filters(filters, kind.wording.filters)
    digits = int(filters["digits"]) if "digits" in filters else None
    try:
        value = kind.read(slot.argument)
    except ValueProblem as problem:
        raise ValueProblem(problem.message, _cure(problem, slot)) from None
    return ValueAnswer(value, kind.wording, Formatting(digits, filters=filters))


def _cure(problem: ValueProblem, slot: Slot) -> Message:
    """What to write instead of a slot whose value cannot be read: another kind of slot, or words."""
    if stands_for_nothing(slot.argument):
        return say("say in words that there is no value: a slot holds one, {example}", example=_example(slot.kind))
    there = problem.belongs
    if there is None or there.kind == slot.kind:
        return problem.hint
    if not there.slot:
        return say("write {number}, and 'about' in words before the slot", number=there.typed)
    return say("write {slot}", slot=there.slot)


def _example(word: str) -> str:
    return f"{{{word}:{SLOTS[word].example}}}"
