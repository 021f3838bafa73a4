"""Readings: a report's texts side by side, and all differences between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from report.inline import Inline
from report.model import Term
from report.parity.alignment import groups_of
from report.parity.comparison import facts_differ
from report.parity.denials import denials_differ
from report.parity.difference import Difference
from report.parity.facts import terms_in
from report.parity.habits import Habits, Pair, TermWords, habits_of
from report.parity.misnomers import mentions_differ, names_differ
from report.parity.shape import shape_differs
from report.parity.sides import Side, side_of
from report.parity.signs import signs_differ
from report.terminology.forms import official, split


class Reader:
    """Reads the texts of a report in each of its languages, knowing its terms by id."""

    def __init__(self, terms: Mapping[str, Term], languages: tuple[str, ...]) -> None:
        self._languages = frozenset(languages)
        self._terms = {language: terms_in(language, terms.values()) for language in languages}
        self._words = {language: _words(terms.values(), language) for language in languages}

    def side(self, typed: str, inline: tuple[Inline, ...], language: str) -> Side:
        """A text in one language, whose markup has been parsed."""
        return side_of(typed, inline, language, self._terms[language], self._languages)

    def habits(self, pairs: Sequence[Pair]) -> Habits:
        """What all texts of the report in two languages show."""
        return habits_of(pairs, self._words)


def differences(first: Side, second: Side, habits: Habits) -> Iterator[Difference]:
    """What two readings of one text do not have in common."""
    groups = groups_of(first, second, habits.ratio)
    yield from signs_differ(first, second)
    yield from facts_differ(first, second, habits)
    yield from names_differ(first, second, habits)
    yield from mentions_differ(first, second, groups)
    yield from shape_differs(first, second, groups, habits)
    yield from denials_differ(first, second, groups)


def _words(terms: Iterable[Term], language: str) -> TermWords:
    """The words with a capital in the forms of each term."""
    return {
        term.id: frozenset(
            word for written, _ in official(term, language) for word in split(written) if word[0].isupper()
        )
        for term in terms
    }
