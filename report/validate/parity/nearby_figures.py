"""Nearby figures: the figures, dates and slots that stand beside words of a text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from report.markup.flat import SLOT, Flat
from report.markup.spans import starting_in
from report.validate.parity.vocabulary import Fact, FactKind

#: What is named is no figure.
NAMED = frozenset({FactKind.TERM, FactKind.PLACE, FactKind.LANGUAGE, FactKind.NAME, FactKind.PHRASE, FactKind.CODE})
#: The signs that part what is said of a figure from it.
PART = re.compile(r"[,;:.!?()…–]")
#: How many characters may part a phrase from its figure: "tot en met de 42", "15 jours au moins".
_AHEAD, _BEHIND = 10, 30
_SLOT = re.compile(SLOT)


class NearbyFigures:
    """Finds the figures, dates and slots beside words of a text, from a place in it to another one."""

    def __init__(self, content: Flat, facts: Sequence[Fact], start: int, end: int) -> None:
        self._flat = content.flat
        self.facts = starting_in(facts, start, end)
        spans = {(fact.start, fact.end) for fact in self.facts if fact.kind not in NAMED}
        if content.flat.find(SLOT, start, end) >= 0:
            spans |= {one.span() for one in _SLOT.finditer(content.flat, start, end)}
        self._starts = sorted([start for start, _ in spans])
        self._spans = sorted(spans, key=lambda span: span[1])
        self._ends = [end for _, end in self._spans]

    def before(self, place: int) -> int | None:
        """Where the figure starts that ends before a place."""
        found = bisect_right(self._ends, place) - 1
        if found < 0 or place - self._ends[found] > _BEHIND:
            return None
        return None if PART.search(self._flat, self._ends[found], place) else self._spans[found][0]

    def behind(self, place: int) -> int | None:
        """Where the figure starts that follows a place."""
        found = bisect_left(self._starts, place)
        if found == len(self._starts) or self._starts[found] - place > _AHEAD:
            return None
        return None if PART.search(self._flat, place, self._starts[found]) else self._starts[found]
