"""Differences of level: a town in one reading where the other has a province, a region where it has a community."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from report.languages import LANGUAGES
from report.markup.spans import Spans
from report.messages import say
from report.validate.parity.sides import Difference, Side, replaced, unless_meant
from report.validate.parity.vocabulary import Fact, FactKind

_BODIES = frozenset({FactKind.NAME, FactKind.TERM, FactKind.PLACE})


def levels_differ(first: Side, second: Side) -> Iterator[Difference]:
    """A level of government for which the other reading has another one, where each has one that the other has not."""
    here = _levels(first)
    there = _levels(second) if here else {}
    ones, others = here.keys() - there.keys(), there.keys() - here.keys()
    if len(ones) == len(others) == 1:
        one, other = here[next(iter(ones))], there[next(iter(others))]
        words = (first.said(one), one.start), (second.said(other), other.start)
        hint = unless_meant(say("name the same level in both"))
        yield replaced(*words, first, second, hint, "parity-name")


def levels_of(words: str, language: str) -> frozenset[str]:
    """The levels that words name."""
    return frozenset([match.lastgroup or "" for match in _pattern(language).finditer(words)])


def _levels(side: Side) -> Mapping[str, Fact]:
    """The levels that a reading names, by the first word that does; not those in the names of public bodies."""
    found: dict[str, Fact] = {}
    bodies: Spans | None = None
    for match in _pattern(side.language).finditer(side.content.flat):
        (start, end), level = match.span(), match.lastgroup or ""
        bodies = bodies or Spans((fact.start, fact.end) for fact in side.facts if fact.kind in _BODIES)
        if not bodies.meet(start, end):
            found.setdefault(level, Fact(FactKind.NAME, level, start, end))
    return found


@cache
def _pattern(language: str) -> re.Pattern[str]:
    levels = LANGUAGES[language].speech.levels
    groups = [f"(?P<{level}>{'|'.join(map(_word, listed.split('|')))})" for level, listed in levels.items()]
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(groups)})(?![^\W_])", re.IGNORECASE)


def _word(written: str) -> str:
    """The pattern of a word; * stands for any letters."""
    return re.escape(written).replace(r"\*", "[^\\W_]{0,20}")
