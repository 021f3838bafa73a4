"""Counts: per section of the report, how many texts stand how, and how many words they have in each language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from report.acceptance.status import Standing, State
from report.markup.tree import Inline, Slot, TextNode, nodes

_SPACE = re.compile(r"\s+")
_SPOKEN = re.compile(r"\w")


class Count(NamedTuple):
    """The texts of a section: how many, how many in each state, and the words that they have in each language."""

    section: str
    texts: int
    states: Mapping[State, int]
    words: Mapping[str, int]


def count(standings: Iterable[Standing], languages: Sequence[str]) -> tuple[Count, ...]:
    """A count for each section of the report, in its order; "report", "terms" and "data" count as sections."""
    sections: dict[str, list[Standing]] = {}
    for standing in standings:
        sections.setdefault(section_of(standing), []).append(standing)
    return tuple([_counted(name, inside, languages) for name, inside in sections.items()])


def total(counts: Sequence[Count], languages: Sequence[str]) -> Count:
    """The sum of counts."""
    return Count(
        "total",
        sum(one.texts for one in counts),
        {state: sum(one.states[state] for one in counts) for state in State},
        {language: sum(one.words[language] for one in counts) for language in languages},
    )


def section_of(standing: Standing) -> str:
    """The first part of a unit's id."""
    return standing.unit.id.partition("/")[0]


def words_in(inlines: tuple[Inline, ...]) -> int:
    """The words of a text, without its markup; a value slot is one word, punctuation that stands alone none."""
    pieces = [
        piece.text if isinstance(piece, TextNode) else "x" if isinstance(piece, Slot) else ""
        for piece in nodes(inlines)
    ]
    return sum(1 for word in _SPACE.split("".join(pieces)) if _SPOKEN.search(word))


def _counted(name: str, inside: Sequence[Standing], languages: Sequence[str]) -> Count:
    states = Counter(standing.state for standing in inside)
    texts = [standing.unit.text for standing in inside if not standing.unit.is_address]
    return Count(
        name,
        len(inside),
        {state: states[state] for state in State},
        {language: sum(words_in(text.inline.get(language, ())) for text in texts) for language in languages},
    )
