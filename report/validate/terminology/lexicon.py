"""Lexicon: the forms of a report's terms, ready to be looked up, and where they stand in a passage."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from report.validate.terminology.forms import (
    Form,
    OfficialName,
    TermStatus,
    forbidden_forms,
    foreign_forms,
    is_abbreviation,
    names,
    official_forms,
)
from report.validate.terminology.passages import Passage, Stretch

if TYPE_CHECKING:
    from report.model.front import Term


class TermMatch(NamedTuple):
    """Words `first` to before `after` of a passage that are a form."""

    first: int
    after: int
    form: Form

    def holds(self, other: TermMatch) -> bool:
        """Whether all words of the other are words of this one."""
        return self.first <= other.first and other.after <= self.after


class TermIndex(NamedTuple):
    """Forms by their first words, the longest first, and the official names to compare others with.

    `shorts` are the abbreviations of one word, by their small letters.
    """

    starts: Mapping[str, tuple[Form, ...]]
    names: tuple[OfficialName, ...]
    shorts: Mapping[str, Form]


class Lexicon:
    """The terms of a report, as its languages write them.

    `known` are abbreviations that readers know, per language: they are nobody's mistake.
    """

    def __init__(
        self, terms: Iterable[Term], languages: Iterable[str], known: Mapping[str, frozenset[str]] | None = None
    ) -> None:
        self.terms = tuple(terms)
        self.languages = tuple(languages)
        self.known = known or {}
        self._indexes: dict[tuple[str, str, bool], TermIndex] = {}

    def index(self, language: str, stretch: Stretch) -> TermIndex:
        """What to look for in a stretch of a text in `language`."""
        key = (language, stretch.language, stretch.is_reference)
        index = self._indexes.get(key)
        if index is None:
            index = self._indexes[key] = _index(self._forms(*key))
        return index

    def matches(self, passage: Passage) -> tuple[TermMatch, ...]:
        """The forms in a passage in their order: of two that overlap the right one counts, else the longer one."""
        found = []
        for stretch in passage.stretches():
            starts = self.index(passage.language, stretch).starts
            if starts:
                found += _settled(list(_found(passage, stretch, starts)))
        return tuple(found)

    def _forms(self, language: str, region: str, is_reference: bool) -> Iterator[Form]:
        """The forms that are right or wrong in words of a text in `language` that are marked as of `region`."""
        for term in self.terms:
            if is_reference and term.kind != "reference":
                continue
            if region == language or (term.lang or "").partition("-")[0].lower() == region:
                yield from official_forms(term, language)
                yield from forbidden_forms(term, language)
            elif region in self.languages:
                yield from official_forms(term, region)
                yield from forbidden_forms(term, region)
        if region == language and not is_reference:
            yield from self._foreign(language)

    def _foreign(self, language: str) -> Iterator[Form]:
        """What other languages of the report call the terms."""
        shared = frozenset(
            [
                tuple([word.lower() for word in form.exact])
                for term in self.terms
                for form in official_forms(term, language)
            ]
            + [(word.lower(),) for word in self.known.get(language, ())]
        )
        for other in self.languages:
            if other != language:
                for term in self.terms:
                    yield from foreign_forms(term, other, language, shared)


def _index(forms: Iterable[Form]) -> TermIndex:
    starts: dict[str, list[Form]] = {}
    every = list(forms)
    for form in every:
        for word in form.choices[0]:
            starts.setdefault(word, []).append(form)
    longest_first = {word: tuple(sorted(found, key=lambda form: -len(form.choices))) for word, found in starts.items()}
    right = [form for form in every if form.sort is TermStatus.OFFICIAL]
    shorts = {form.written.lower(): form for form in right if is_abbreviation(form.written) and len(form.written) > 3}
    return TermIndex(longest_first, tuple(names(right)), shorts)


def _found(passage: Passage, stretch: Stretch, starts: Mapping[str, tuple[Form, ...]]) -> Iterator[TermMatch]:
    words = passage.words
    for index in range(stretch.first, stretch.after):
        for form in starts.get(words[index], ()):
            after = index + len(form.choices)
            if after <= stretch.after and _stands(passage, index, form):
                yield TermMatch(index, after, form)


def _stands(passage: Passage, first: int, form: Form) -> bool:
    """Whether a form stands at a word."""
    words = passage.words
    for number in range(1, len(form.choices)):
        index = first + number
        if words[index] not in form.choices[number] or passage.before(index) != form.separators[number - 1]:
            return False
    return not form.exact or _has_capitals(passage, first, form)


def _has_capitals(passage: Passage, first: int, form: Form) -> bool:
    """Whether the words have the capitals of the form; a sentence may give its first word another one."""
    typed = [passage.original(first + number) for number in range(len(form.exact))]
    if form.sort is TermStatus.OFFICIAL and form.exact[0][0].islower() and passage.opens_sentence(first):
        typed[0] = typed[0][0].lower() + typed[0][1:]
    return tuple(typed) == form.exact


def _settled(found: Iterable[TermMatch]) -> list[TermMatch]:
    """The matches that are part of no right one, and of no longer one."""
    kept: list[TermMatch] = []
    ranks = list(TermStatus)
    order = sorted(found, key=lambda one: (_is_wrong(one), one.first - one.after, ranks.index(one.form.sort)))
    for match in order:
        if not any(other.holds(match) for other in kept):
            kept.append(match)
    return sorted(kept, key=lambda one: (one.first, one.after))


def _is_wrong(match: TermMatch) -> bool:
    return match.form.sort is not TermStatus.OFFICIAL
