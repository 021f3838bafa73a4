"""Value slots: what may stand between braces in a text, read into plain values that belong to no language yet.

`answer` serves two passes: validate asks whether a slot can be answered, localise writes the answer out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final, NamedTuple, TypeAlias

from report.diagnostics.errors import listed, nearest
from report.locales import Locale
from report.markup.tree import Slot
from report.model.text import Text
from report.values import KINDS
from report.values.kind import Formatting, SlotKind, ValueProblem, Wording

DATA_EXAMPLE = "{visits.2021-2022.sessions}"
TERM = "term"
TERM_EXAMPLE = "{term:fido}"
TERM_FILTERS = ("short", "long", "full")


class ValueAnswer(NamedTuple):
    """A value, and how it is to be written; `unit` stands after it."""

    value: Any
    wording: Wording[Any]
    formatting: Formatting
    unit: Text | None = None

    def in_text(self, locale: Locale) -> str:
        """The value in running text, without its unit."""
        text = self.wording.write(self.value, self.formatting, locale)
        return capitalised(text) if "capital" in self.formatting.filters else text


class TermAnswer(NamedTuple):
    """The id of a term, and the filters that say which of its forms is wanted."""

    term: str
    filters: Mapping[str, str]


#: The texts among them are cells of data.
Answer: TypeAlias = ValueAnswer | TermAnswer | Text

# By the word that editors type.
SLOTS: Final[Mapping[str, SlotKind[Any]]] = {slot.word: slot for kind in KINDS for slot in kind.slots}
EVERYWHERE = ("capital",)  # for a slot that opens a sentence
NEEDED: Final[Mapping[str, str]] = {  # what must stand after a filter's name
    "change": "change 2020-2021",
    "difference": "difference 2020-2021",
    "digits": "digits 1",
}
OPTIONAL: Final[Mapping[str, str]] = {"words": "f"}  # what may: "une" for one


def check_filters(filters: Mapping[str, str], allowed: tuple[str, ...]) -> None:
    """Raise ValueProblem for an unknown filter, or one with too little or too much after its name."""
    if not filters:
        return
    known = allowed + EVERYWHERE
    for name, argument in filters.items():
        if name not in known:
            raise ValueProblem(f"unknown filter '{name}'{nearest(name, known)}", f"filters here: {listed(known, 20)}")
        if name in NEEDED and not argument:
            raise ValueProblem(f"the filter '{name}' is not complete", f"write |{NEEDED[name]}")
        if argument and name not in NEEDED and argument != OPTIONAL.get(name):
            hint = f"write |{name}" + (f" or |{name} {OPTIONAL[name]}" if name in OPTIONAL else "")
            raise ValueProblem(f"the filter '{name}' takes no '{argument}'", hint)
    if not re.fullmatch(r"\d", filters.get("digits", "0")):
        raise ValueProblem(f"'{filters['digits']}' is no number of decimals", "write |digits 1")


def literal(slot: Slot) -> Answer:
    """The answer of a slot that holds its value itself, or names a term. Raises ValueProblem."""
    filters = dict(slot.filters)
    if slot.kind == TERM:
        check_filters(filters, TERM_FILTERS)
        if not slot.argument:
            raise ValueProblem("no term is named", f"write the id of a term of terms.yaml: {TERM_EXAMPLE}")
        return TermAnswer(slot.argument, filters)
    kind = SLOTS.get(slot.kind)
    if kind is None:
        examples = [f"{{{known.word}:{known.example}}}" for known in SLOTS.values()]
        raise ValueProblem(
            f"unknown kind of value slot '{slot.kind}'{nearest(slot.kind, (*SLOTS, TERM))}",
            f"slots: {'  '.join([*examples, TERM_EXAMPLE, DATA_EXAMPLE])}",
        )
    check_filters(filters, kind.wording.filters)
    digits = int(filters["digits"]) if "digits" in filters else None
    return ValueAnswer(kind.read(slot.argument), kind.wording, Formatting(digits, filters=filters))


def capitalised(text: str) -> str:
    """The text with a capital, for the start of a sentence."""
    return text[:1].upper() + text[1:]
