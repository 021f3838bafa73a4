"""Readings: a report's texts side by side, and all differences between them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from report.languages import language_of
from report.markup.flat import SLOT
from report.model.term import Term
from report.model.text import Text
from report.validate.parity.alignment import groups_of
from report.validate.parity.comparison import digits_differ, facts_differ
from report.validate.parity.denials import denials_differ
from report.validate.parity.difference import Difference
from report.validate.parity.facts import terms_in
from report.validate.parity.habits import Habits, Pair, TermWords, habits_of
from report.validate.parity.misnomers import mentions_differ, names_differ
from report.validate.parity.shape import shape_differs
from report.validate.parity.sides import Side, side_of
from report.validate.parity.signs import signs_differ
from report.validate.terminology.forms import official, split


class Reader:
    """Reads the texts of a report in each of its languages, knowing its terms by id."""

    def __init__(self, terms: Mapping[str, Term], languages: tuple[str, ...]) -> None:
        self._languages = frozenset(languages)
        usable = _usable(terms.values(), languages)
        self._terms = {language: terms_in(language, usable) for language in languages}
        self._words = {language: _words(terms.values(), language) for language in languages}

    def side(self, text: Text, language: str) -> Side:
        """A text in one language."""
        return side_of(text, language, self._terms[language], self._languages)

    def habits(self, pairs: Sequence[Pair]) -> Habits:
        """What all texts of the report in two languages show."""
        return habits_of(pairs, self._words)


def differences(first: Side, second: Side, habits: Habits) -> Iterator[Difference]:
    """What two readings of one text do not have in common; without their words, where a language is not known."""
    yield from signs_differ(first, second)
    if language_of(first.language) is None or language_of(second.language) is None:
        yield from digits_differ(first, second)
        yield from shape_differs(first, second, [], habits)
        return
    groups = groups_of(first, second, habits.ratio)
    yield from facts_differ(first, second, habits)
    yield from names_differ(first, second, habits)
    yield from mentions_differ(first, second, groups)
    yield from shape_differs(first, second, groups, habits)
    yield from denials_differ(first, second, groups)


def _usable(terms: Iterable[Term], languages: Iterable[str]) -> list[Term]:
    """The terms by which texts can be compared: named in every language, by words alone that name no other term.

    What is wrong with the others is told by rules of their own.
    """
    forms = {term.id: [{written for written, _ in official(term, one)} for one in languages] for term in terms}
    owners = Counter(written for listed in forms.values() for written in frozenset().union(*listed))
    return [
        term
        for term in terms
        if all(forms[term.id])
        and not any(SLOT in written or owners[written] > 1 for named in forms[term.id] for written in named)
    ]


def _words(terms: Iterable[Term], language: str) -> TermWords:
    """The words with a capital in the forms of each term."""
    return {
        term.id: frozenset(
            word for written, _ in official(term, language) for word in split(written) if word[0].isupper()
        )
        for term in terms
    }
