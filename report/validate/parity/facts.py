"""Facts of a text: its words and figures read once, from left to right."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from report.languages import language_of
from report.markup.flat import Flat
from report.validate.parity.fact import Fact, FactKind
from report.validate.parity.figures import figures_of
from report.validate.parity.vocabulary import FactPhrase, Vocabulary, normal, speech_of, vocabulary_of
from report.validate.terminology.forms import official

if TYPE_CHECKING:
    from report.model.term import Term


def terms_in(language: str, terms: Iterable[Term]) -> Vocabulary:
    """The terms of a report as they may be typed; those without a capital are ordinary words, and ask for no answer."""
    entries: list[FactPhrase] = []
    known = language_of(language)
    endings = ("", *known.grammar.endings) if known else ("",)
    for term in terms:
        for written, _ in official(term, language):
            weak = written == written.lower()
            for ending in endings:
                typed = normal(written) + ending
                entries.append(FactPhrase(FactKind.TERM, term.id, typed.lower(), weak, exact="" if weak else typed))
    return Vocabulary(entries)


def facts_of(content: Flat, language: str, terms: Vocabulary, languages: Iterable[str]) -> list[Fact]:
    """What a text says as plain words and figures, in the order in which it does; nothing in a language not known."""
    if language_of(language) is None:
        return []
    found = list(_walk(content, language, terms))
    if any(fact.kind in (FactKind.PERCENT, FactKind.AMOUNT, FactKind.TIME) for fact in found):
        found = list(figures_of(language).in_ranges(content.flat, found))
    found += _seasons(content.flat, language)
    if content.regions:
        found = [*_outside(content, found), *_phrases(content, found, frozenset(languages))]
    return sorted(found, key=lambda fact: fact.start)


def _walk(content: Flat, language: str, terms: Vocabulary) -> Iterator[Fact]:
    vocabulary, figures = vocabulary_of(language), None
    first, known = vocabulary.first, terms.first
    starts, ends = content.starts, content.ends
    silent = _silent(content.flat, language)
    done = 0  # where the last fact ended
    for index, word in enumerate(content.words):
        if starts[index] < done:
            continue
        match = None
        if word in known:
            match = terms.match(content, index)
        if word in first:
            other = vocabulary.match(content, index)
            if other is not None and (match is None or other[1] > match[1]):
                match = other
        if match is not None:
            entry, after = match
            start, end = starts[index], ends[after - 1]
            if entry.kind is FactKind.NUMBER:
                if start in silent:
                    continue
                figures = figures or figures_of(language)
                fact = figures.counted(content.flat, Decimal(str(entry.value)), start, end)
                fact = fact._replace(weak=entry.weak)
            else:
                fact = Fact(entry.kind, entry.value, start, end, entry.weak)
            done = fact.end
            yield fact
        elif word[0].isdecimal():
            figures = figures or figures_of(language)
            facts, done = figures.read(content.flat, starts[index])
            yield from facts


@cache
def _idioms(language: str) -> re.Pattern[str] | None:
    idioms = speech_of(language).idioms
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, idioms))})\b", re.IGNORECASE) if idioms else None


def _silent(flat: str, language: str) -> frozenset[int]:
    """The places inside phrases whose number words count nothing: "in de eerste plaats"."""
    pattern = _idioms(language)
    if pattern is None:
        return frozenset()
    return frozenset(place for match in pattern.finditer(flat) for place in range(match.start(), match.end()))


@cache
def _season_pattern(language: str) -> re.Pattern[str] | None:
    pattern = speech_of(language).season_pattern
    return re.compile(pattern, re.IGNORECASE) if pattern else None


def _seasons(flat: str, language: str) -> Iterator[Fact]:
    """Seasons that are told by their company."""
    pattern = _season_pattern(language)
    for match in pattern.finditer(flat) if pattern else ():
        season = match.lastgroup
        if season:
            yield Fact(FactKind.SEASON, season, match.start(season), match.end(season))


def _outside(content: Flat, facts: list[Fact]) -> Iterator[Fact]:
    """Facts that are no part of a reference or of a phrase in another language; terms may be."""
    for fact in facts:
        region = next((r for r in content.regions if r.start <= fact.start < r.end), None)
        if region is None or (fact.kind is FactKind.TERM and not region.is_reference):
            yield fact


def _phrases(content: Flat, facts: list[Fact], languages: frozenset[str]) -> Iterator[Fact]:
    """References, and phrases in languages in which there is no edition; a term is a term."""
    for region in content.regions:
        typed = normal(content.flat[region.start : region.end])
        if region.is_reference:
            code = next((f for f in facts if f.kind is FactKind.CODE and region.start <= f.start < region.end), None)
            yield Fact(FactKind.CODE, code.value if code else typed, region.start, region.end)
        elif region.language not in languages and not any(
            f.kind is FactKind.TERM and region.start <= f.start < region.end for f in facts
        ):
            yield Fact(FactKind.PHRASE, typed, region.start, region.end)
