"""Facts of a text: its words and figures read once, from left to right, and the names in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache
from operator import attrgetter
from typing import NamedTuple

from report.languages import language_of
from report.languages.language import PARTICLES
from report.markup.flat import Flat
from report.markup.spans import Regions, Spans, starting_in
from report.model.front import Term
from report.validate.parity.contacts import Contact
from report.validate.parity.durations import durations_of
from report.validate.parity.figures import Figures, figures_of
from report.validate.parity.number_words import NumberWords, number_words_of
from report.validate.parity.phrases import vocabulary_of
from report.validate.parity.shared_units import with_shared_units
from report.validate.parity.times import HOUR, hour_of, times_of
from report.validate.parity.vocabulary import Fact, FactKind, FactPhrase, Vocabulary, normal, opens_sentence
from report.validate.terminology.lexicon import official

_SPAN = attrgetter("start", "end")
#: The letters that names begin with, in a class of a pattern.
CAPITAL = "A-ZÀ-ÖØ-ÞŒŸ"
_TOKEN = re.compile(rf"[{CAPITAL}][^\W_]*(?:[-_&/][^\W_]+)*")
_PLAIN = re.compile(rf"[{CAPITAL}][^\W\d_{CAPITAL}]+")
_PARTS = re.compile(r"([-_&/])")
#: What an abbreviation or a prefix puts before a name: "e-Procurement".
_BEFORE = re.compile(r"(?<![^\W_])[^\W\d_]{1,2}[-_]$")
_PARTICLES = frozenset(PARTICLES)
_SHORTEST = 2
_COUNTED = frozenset({FactKind.NUMBER, FactKind.FRACTION, FactKind.QUANTITY})


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


def facts_of(
    content: Flat, language: str, terms: Vocabulary, languages: Iterable[str], contacts: Iterable[Contact] = ()
) -> list[Fact]:
    """What a text says as plain words and figures, in the order in which it does; nothing in a language not known.

    The figures in its `contacts` state nothing.
    """
    if language_of(language) is None:
        return []
    figures = figures_of(language)
    found = list(_read(content, vocabulary_of(language), figures, terms, number_words_of(language)))
    times = times_of(language)
    found = times.among(content.flat, found)
    found = with_shared_units(content.flat, found, language)
    found = [hour_of(fact) if fact.unit == HOUR else fact for fact in durations_of(content.flat, found, language)]
    found += [*_multiples(content, figures, found), *figures.counting.rates(content.flat), *times.seasons(content.flat)]
    found += figures.counting.one_and_half(content.flat)
    if contacts:
        addresses = Spans(map(_SPAN, contacts))
        found = [fact for fact in found if not addresses.meet(fact.start, fact.end)]
    if content.regions:
        found = [*_outside(content, found), *_phrases(content, found, frozenset(languages))]
    return sorted(found, key=lambda fact: fact.start)


def _read(
    content: Flat, words: Vocabulary, figures: Figures, terms: Vocabulary, numbers: NumberWords
) -> Iterator[Fact]:
    """The facts that words and figures state one by one, of two that start together the longer one."""
    silent = Spans(match.span() for match in figures.idioms.finditer(content.flat))
    done = 0  # where the last fact ended
    may_count, said, named = numbers.may_count.fullmatch, words.longest, terms.longest
    telling = [index for index, word in enumerate(content.words) if word in said or word in named or may_count(word)]
    for index in telling:
        word, start = content.words[index], content.starts[index]
        if start < done:
            continue
        found = terms.match(content, index) if word in terms.longest else None
        other = words.match(content, index) if word in words.longest else None
        if other and (not found or other[1] > found[1]):
            found = other
        if not found and (long := numbers.long(word)):
            found = long, index + 1
        if found:
            entry, after = found
            fact = Fact(entry.kind, entry.value, start, content.ends[after - 1], entry.weak, readings=entry.readings)
            if entry.kind is FactKind.NUMBER:
                fact = _counted(content, words, figures, numbers, entry, start, after)
            elif entry.kind is FactKind.FRACTION:
                fact = figures.counting.part(content.flat, fact)
            elif entry.kind is FactKind.QUANTITY:
                fact = figures.counting.lone(content.flat, fact)
            if fact.kind in _COUNTED and silent.meet(start, start + 1):
                continue
            done = fact.end
            yield fact
        elif word[0].isdecimal():
            facts, done = figures.read(content.flat, start)
            yield from facts


def _counted(
    content: Flat, words: Vocabulary, figures: Figures, numbers: NumberWords, entry: FactPhrase, start: int, after: int
) -> Fact:
    """A number in words with all its words, and what stands behind it."""
    value = Decimal(str(entry.value))
    if not entry.weak:
        value, after = numbers.composed(content, words, after, value)
    end, readings = content.ends[after - 1], entry.readings
    return figures.counting.counted(content.flat, value, start, end, weak=entry.weak, readings=readings)


def _multiples(content: Flat, figures: Figures, found: list[Fact]) -> list[Fact]:
    """The words that multiply, but for those that are facts already."""
    multiples = list(figures.counting.multiples(content.flat))
    if not multiples:
        return []
    counted = (fact for fact in found if not fact.weak or any(kind is FactKind.MULTIPLE for kind, _ in fact.readings))
    taken = Spans((fact.start, fact.end) for fact in counted)
    return [fact for fact in multiples if not taken.meet(fact.start, fact.end)]


def _outside(content: Flat, facts: list[Fact]) -> Iterator[Fact]:
    """Facts that are no part of a reference or of a phrase in another language; terms may be."""
    regions = Regions(content.regions)
    for fact in facts:
        region = next(iter(regions.at(fact.start)), None)
        if region is None or (fact.kind is FactKind.TERM and not region.is_reference):
            yield fact


def _phrases(content: Flat, facts: list[Fact], languages: frozenset[str]) -> Iterator[Fact]:
    """References, and phrases in languages in which there is no edition; a term is a term."""
    in_order = sorted(facts, key=attrgetter("start"))
    for region in content.regions:
        typed = normal(content.flat[region.start : region.end])
        inside = starting_in(in_order, region.start, region.end)
        if region.is_reference:
            code = next((fact.value for fact in inside if fact.kind is FactKind.CODE), typed)
            yield Fact(FactKind.CODE, code, region.start, region.end)
        elif region.language not in languages and not any(fact.kind is FactKind.TERM for fact in inside):
            yield Fact(FactKind.PHRASE, typed, region.start, region.end)


class ProperName(NamedTuple):
    """A word that looks like a name, and where it stands in the flat text.

    `initial` ones may have their capital from the sentence; `plain` ones have no other capital, figure or sign.
    """

    word: str
    start: int
    end: int
    initial: bool
    plain: bool

    @property
    def is_sure(self) -> bool:
        """Whether its capital is not that of an ordinary word that opens a sentence."""
        return not (self.initial and self.plain)


def names_of(content: Flat, facts: Iterable[Fact], language: str, contacts: Iterable[Contact] = ()) -> list[ProperName]:
    """The names of a text that are no part of a fact, of a contact or of a marked phrase.

    Where every noun has a capital, only words that have more than that are names.
    """
    known = language_of(language)
    capital_nouns = known is not None and known.grammar.nouns_are_capital
    titles = _titles(language)
    flat = content.flat
    taken = Spans([*map(_SPAN, facts), *map(_SPAN, content.regions), *map(_SPAN, contacts)])
    found = []
    for match in _TOKEN.finditer(flat):
        word, start = _bare(flat, match)
        end = start + len(word)
        if len(word) < _SHORTEST or word in titles or taken.meet(start, end):
            continue
        plain = _PLAIN.fullmatch(word) is not None
        if not (plain and capital_nouns):
            found.append(ProperName(word, start, end, opens_sentence(flat, start), plain))
    return found


@cache
def _titles(language: str) -> frozenset[str]:
    """What stands before the name of a person, and is none."""
    known = language_of(language)
    return known.bonded.titles | {word.title() for word in known.speech.titles} if known else frozenset()


def are_one_name(one: ProperName, other: ProperName, flat: str) -> bool:
    """Whether a name stands right behind another, but for what a family name may begin with: "Jan van Eyck"."""
    between = flat[one.end : other.start]
    return between[:1] == " " and _PARTICLES.issuperset(between.split())


def _bare(flat: str, match: re.Match[str]) -> tuple[str, int]:
    """The name in a token: "e-Procurement" whole, "Planet" of "Planet-netwerk", "COVID-19" of "anti-COVID-19-plan"."""
    token, start = match[0], match.start()
    while start and flat[start - 1].isalnum():  # "iPhone"
        start -= 1
    token = flat[start : match.end()]
    if flat[start - 1 : start] in ("-", "_") and start > 1:
        prefix = _BEFORE.search(flat, max(0, start - 4), start)
        if prefix:
            token, start = prefix[0] + token, prefix.start()
    if token.isalnum():
        return token, start
    parts = _PARTS.split(token)
    while len(parts) > 1 and parts[-1] == parts[-1].lower() and not parts[-1].isdecimal():
        del parts[-2:]
    return "".join(parts), start
