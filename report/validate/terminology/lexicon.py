"""Lexicon: how the terms of a report are written, rightly or wrongly, and where these forms stand in a passage."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from report.languages import LANGUAGES, language_of, primary_subtag
from report.languages.guessing import is_surely
from report.markup.flat import plain
from report.model.front import Term
from report.validate.spelling import bare
from report.validate.terminology.passages import Passage, Stretch

#: Small words that people change by ear; names are compared without them.
SMALL = frozenset().union(*(language.grammar.small_words for language in LANGUAGES.values()))
#: EU, GDPR; what holds figures is a formula or a reference: CO2, A4.
_ABBREVIATION = re.compile("[A-ZÀ-ÖØ-Þ]{2,6}")


class TermStatus(Enum):
    """What a form is in the language of a text."""

    OFFICIAL = "official"
    FORBIDDEN = "forbidden"
    FOREIGN = "foreign"


class Form(NamedTuple):
    """A way to write a term.

    `choices` are per word what may stand there in small letters; `separators` what stands between two words. `exact` is
    how the words must be typed where capitals count. `written` is the form as terms.yaml has it, `language` that of it.
    """

    term: Term
    sort: TermStatus
    language: str
    written: str
    choices: tuple[frozenset[str], ...]
    separators: tuple[str, ...]
    exact: tuple[str, ...]
    is_short: bool = False


class OfficialName(NamedTuple):
    """An official name to compare others with: its words without small ones and accents, and which have a capital."""

    form: Form
    bare: tuple[str, ...]
    capital: tuple[bool, ...]
    parts: frozenset[str]


class TermMatch(NamedTuple):
    """Words `first` to before `after` of a passage that are a form."""

    first: int
    after: int
    form: Form


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

    def __init__(self, terms: Iterable[Term], languages: Iterable[str], known: Mapping[str, frozenset[str]]) -> None:
        self.terms = tuple(terms)
        self.languages = tuple(languages)
        self.known = known
        self._indexes: dict[tuple[str, str, bool], TermIndex] = {}
        self._words: dict[str, frozenset[str]] = {}

    def words(self, language: str) -> frozenset[str]:
        """The words in the names of terms, in any language, and of what readers know in one, in small letters."""
        if language not in self._words:
            names = [written for term in self.terms for one in self.languages for written, _ in official(term, one)]
            listed = [*names, *self.known.get(language, ())]
            self._words[language] = frozenset([word.lower() for written in listed for word in split(written)])
        return self._words[language]

    def index(self, language: str, stretch: Stretch) -> TermIndex:
        """What to look for in a stretch of a text in `language`."""
        key = (language, stretch.language, stretch.is_reference)
        index = self._indexes.get(key)
        if index is None:
            index = self._indexes[key] = _index(list(self._forms(*key)))
        return index

    def matches(self, passage: Passage) -> tuple[TermMatch, ...]:
        """The forms in a passage in their order: of two that overlap the right one counts, else the longer one."""
        found = []
        for stretch in passage.stretches():
            starts = self.index(passage.language, stretch).starts
            if starts:
                found += _settled(_found(passage, stretch, starts))
        return tuple(found)

    def _forms(self, language: str, region: str, is_reference: bool) -> Iterator[Form]:
        """The forms that are right or wrong in words of a text in `language` that are marked as of `region`."""
        for term in self.terms:
            if is_reference and term.kind != "reference":
                continue
            own = language if region == language or primary_subtag(term.lang or "") == region else region
            if own in (language, *self.languages):
                yield from _official_forms(term, own)
                yield from _forbidden_forms(term, own)
        if region == language and not is_reference:
            yield from self._foreign(language)

    def _foreign(self, language: str) -> Iterator[Form]:
        """What other languages of the report call the terms."""
        forms = [form for term in self.terms for form in _official_forms(term, language)]
        shared = frozenset(
            [tuple([word.lower() for word in form.exact]) for form in forms]
            + [(word.lower(),) for word in self.known.get(language, ())]
        )
        for other in self.languages:
            if other != language:
                for term in self.terms:
                    yield from _foreign_forms(term, other, language, shared)


def official(term: Term, language: str) -> Iterator[tuple[str, bool]]:
    """The right forms of a term in a language, and whether each is the short one."""
    for text, is_short in ((term.name, False), (term.short, True)):
        if text and not text.lacks(language):
            yield text.flat(language).flat, is_short
    yield from ((written, False) for written in term.also.get(language, ()) if written.strip())


def is_abbreviation(written: str) -> bool:
    """Whether a form is a single word in capitals."""
    return _ABBREVIATION.fullmatch(written) is not None


@lru_cache(maxsize=4096)
def split(written: str) -> tuple[str, ...]:
    """The words of a form, with their capitals."""
    content = plain(written)
    return tuple([content.original(index) for index in range(len(content.words))])


def _official_forms(term: Term, language: str) -> Iterator[Form]:
    """The right forms; capitals count in them."""
    for written, is_short in official(term, language):
        yield from _form(term, TermStatus.OFFICIAL, language, written, is_short=is_short, is_exact=True)


def _forbidden_forms(term: Term, language: str) -> Iterator[Form]:
    """What must not be written; capitals count where they may be all that is wrong, and in abbreviations."""
    right = {tuple(map(str.lower, split(written))) for written, _ in official(term, language)}
    for written in term.forbidden.get(language, ()):
        differs_in_case = tuple(map(str.lower, split(written))) in right
        is_exact = term.name.lacks(language) or is_abbreviation(written) or differs_in_case
        known = language_of(language)
        plurals = known.grammar.plurals if known and not is_exact and written == written.lower() else ()
        yield from _form(term, TermStatus.FORBIDDEN, language, written, is_exact=is_exact, plurals=plurals)


def _foreign_forms(term: Term, language: str, here: str, shared: frozenset[tuple[str, ...]]) -> Iterator[Form]:
    """The right forms of another language, which are wrong `here`; not those `shared` by a term of this language."""
    own = {tuple(_singular(word.lower()) for word in split(written)) for written, _ in official(term, here)}
    for written, is_short in official(term, language):
        words = tuple(word.lower() for word in split(written))
        if words in shared or tuple(map(_singular, words)) in own or _is_ordinary(term, words, language, here):
            continue
        is_exact = is_abbreviation(written)
        yield from _form(term, TermStatus.FOREIGN, language, written, is_short=is_short, is_exact=is_exact)


def _is_ordinary(term: Term, words: tuple[str, ...], language: str, here: str) -> bool:
    """Whether a working term is a word that the other language may have too: "label", "fiche"."""
    return term.kind == "term" and not term.short and len(words) == 1 and not is_surely(words[0], language, here)


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and len(word) > 3 else word


def _form(
    term: Term,
    sort: TermStatus,
    language: str,
    written: str,
    *,
    is_short: bool = False,
    is_exact: bool = False,
    plurals: tuple[str, ...] = (),
) -> Iterator[Form]:
    """The form; nothing for one without any word."""
    content = plain(written)
    if content.words:
        choices = tuple([frozenset([word, *_plurals(word, plurals)]) for word in content.words])
        separators = tuple([content.before(index) for index in range(1, len(content.words))])
        exact = split(written) if is_exact else ()
        yield Form(term, sort, language, written, choices, separators, exact, is_short)


def _plurals(word: str, endings: tuple[str, ...]) -> Iterator[str]:
    """A word with other endings; small words have no plural."""
    if word in SMALL or len(word) < 3:
        return
    for ending in endings:
        yield word + ending
        if word.endswith(ending) and len(word) > len(ending) + 2:
            yield word[: -len(ending)]


def _index(forms: list[Form]) -> TermIndex:
    starts: dict[str, list[Form]] = {}
    for form in forms:
        for word in form.choices[0]:
            starts.setdefault(word, []).append(form)
    longest_first = {word: tuple(sorted(found, key=lambda form: -len(form.choices))) for word, found in starts.items()}
    right = [form for form in forms if form.sort is TermStatus.OFFICIAL]
    shorts = {form.written.lower(): form for form in right if is_abbreviation(form.written) and len(form.written) > 3}
    return TermIndex(longest_first, tuple(_names(right)), shorts)


def _names(forms: Iterable[Form]) -> Iterator[OfficialName]:
    """The official names of more than one word that have a capital: others cannot be told from ordinary words."""
    for form in forms:
        telling = [word for word in form.exact if word.lower() not in SMALL and len(word) > 1]
        capital = tuple([word[0].isupper() for word in telling])
        if not form.is_short and len(telling) > 1 and any(capital):
            words = tuple([bare(word) for word in telling])
            yield OfficialName(form, words, capital, frozenset(words))


def _found(passage: Passage, stretch: Stretch, starts: Mapping[str, tuple[Form, ...]]) -> Iterator[TermMatch]:
    for index in range(stretch.first, stretch.after):
        for form in starts.get(passage.words[index], ()):
            after = index + len(form.choices)
            if after <= stretch.after and _stands(passage, index, form):
                yield TermMatch(index, after, form)


def _stands(passage: Passage, first: int, form: Form) -> bool:
    """Whether a form whose first word is there stands at a word, with the capitals and signs that it must have."""
    for index, (words, separator) in enumerate(zip(form.choices[1:], form.separators, strict=True), first + 1):
        if passage.words[index] not in words or passage.before(index) != separator:
            return False
    typed = [passage.original(first + number) for number in range(len(form.exact))]
    if typed and form.sort is TermStatus.OFFICIAL and form.exact[0][0].islower() and passage.opens_sentence(first):
        typed[0] = typed[0][0].lower() + typed[0][1:]  # a sentence may give its first word another capital
    return tuple(typed) == form.exact


def _settled(found: Iterable[TermMatch]) -> list[TermMatch]:
    """The matches that are part of no right one, and of no longer one."""
    kept: list[TermMatch] = []
    official, ranks = TermStatus.OFFICIAL, list(TermStatus)

    def rank(match: TermMatch) -> tuple[bool, int, int]:
        return match.form.sort is not official, match.first - match.after, ranks.index(match.form.sort)

    for match in sorted(found, key=rank):
        if not any(other.first <= match.first and match.after <= other.after for other in kept):
            kept.append(match)
    return sorted(kept, key=lambda one: (one.first, one.after))
