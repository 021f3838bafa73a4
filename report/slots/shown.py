"""Shown: what stands in the place of a slot for those who read a text alone, as translators and reviewers do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from report.languages import capitalised
from report.locales import Locale
from report.markup.tree import Slot, TextNode, nodes, plain_text
from report.model.dataset import Dataset
from report.model.front import Term
from report.model.text import Text
from report.slots.answers import answer
from report.slots.found import TermAnswer
from report.values.kind import ValueProblem


class SlotAnswers(NamedTuple):
    """What slots are answered from: the data sets and terms of a report by their ids, and its year."""

    data: Mapping[str, Dataset]
    terms: Mapping[str, Term]
    year: int

    def shown(self, slot: Slot, locale: Locale) -> str:
        """A slot written out; nothing for one that cannot be answered, which `check` tells."""
        try:
            found = answer(slot, self.data, self.year)
        except ValueProblem:
            return ""
        if isinstance(found, TermAnswer):
            term = self.terms.get(found.term)
            words = _name(term, locale.language, found.filters) if term else ""
            return capitalised(words, locale.language) if "capital" in found.filters else words
        if isinstance(found, Text):
            return plain_text(found.inline.get(locale.language, ()))
        return found.with_unit(locale, lambda unit: self.words(unit, locale))

    def words(self, text: Text, locale: Locale) -> str:
        """A text as plain words: without markup, its slots written out, on one line."""
        shown = [
            piece.text if isinstance(piece, TextNode) else self.shown(piece, locale)
            for piece in nodes(text.inline.get(locale.language, ()))
            if isinstance(piece, TextNode | Slot)
        ]
        return " ".join("".join(shown).split())


def _name(term: Term, language: str, filters: Mapping[str, str]) -> str:
    name = term.name.source.get(language, "")
    short = term.short.source.get(language, "") if term.short else ""
    if "short" in filters:
        return short or name
    return name if "long" in filters or not short else f"{name} ({short})"
