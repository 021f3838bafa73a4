"""Readings: a report's texts side by side, and all differences between them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from report.languages import language_of
from report.markup.flat import SLOT
from report.markup.tree import TextNode, nodes
from report.model.front import Term
from report.model.text import Text
from report.validate.parity.alignment import groups_of
from report.validate.parity.claim_differences import claims_differ
from report.validate.parity.claims import claims_of
from report.validate.parity.contact_differences import contacts_differ
from report.validate.parity.contacts import contacts_of
from report.validate.parity.corpus import Corpus, Pair, SeenPairs, TermWords, corpus_of, seen_in
from report.validate.parity.fact_differences import digits_differ, facts_differ
from report.validate.parity.facts import facts_of, names_of, terms_in
from report.validate.parity.letter_differences import letters_differ
from report.validate.parity.level_differences import levels_differ
from report.validate.parity.markup_differences import markup_differs
from report.validate.parity.name_differences import mentions_differ, names_differ
from report.validate.parity.name_order_differences import names_exchanged
from report.validate.parity.order_differences import order_differs
from report.validate.parity.sentence_differences import shape_differs
from report.validate.parity.sides import Difference, Side, sentences_of
from report.validate.terminology.lexicon import official, split


class Reader:
    """Reads the texts of a report in each of its languages, knowing its terms by id."""

    def __init__(self, terms: Mapping[str, Term], languages: tuple[str, ...]) -> None:
        self._languages = frozenset(languages)
        usable = _usable(terms.values(), languages)
        self._terms = {language: terms_in(language, usable) for language in languages}
        self._words = {language: _words(terms.values(), language) for language in languages}

    def side(self, text: Text, language: str) -> Side:
        """A text in one language."""
        content = text.flat(language)
        contacts = contacts_of(content.flat)
        facts = facts_of(content, language, self._terms[language], self._languages, contacts)
        pieces = tuple([piece for piece in nodes(text.inline[language]) if not isinstance(piece, TextNode)])
        names, sentences = names_of(content, facts, language, contacts), sentences_of(content.flat, language)
        return Side(language, pieces, content, facts, names, sentences, claims_of(content, facts, language), contacts)

    def corpus(self, pairs: Sequence[Pair]) -> Corpus:
        """What all texts of the report in two languages show."""
        languages = (pairs[0][0].language, pairs[0][1].language) if pairs else ("", "")
        return self.corpus_of(seen_in(pairs), languages)

    def corpus_of(self, seen: SeenPairs, languages: tuple[str, str]) -> Corpus:
        """The same, where one knows what was seen in the texts."""
        return corpus_of(seen, languages, self._words)


def differences(first: Side, second: Side, corpus: Corpus) -> Iterator[Difference]:
    """What two readings of one text do not have in common; without their words, where a language is not known."""
    yield from markup_differs(first, second)
    if language_of(first.language) is None or language_of(second.language) is None:
        yield from digits_differ(first, second)
        yield from shape_differs(first, second, [], corpus)
        return
    groups = groups_of(first, second, corpus.ratio)
    yield from facts_differ(first, second)
    yield from contacts_differ(first, second)
    yield from names_differ(first, second, corpus)
    yield from levels_differ(first, second)
    yield from letters_differ(first, second)
    yield from mentions_differ(first, second, groups)
    yield from shape_differs(first, second, groups, corpus)
    yield from claims_differ(first, second, groups)
    yield from order_differs(first, second, groups)
    yield from names_exchanged(first, second, groups)


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
    words = {term.id: [word for written, _ in official(term, language) for word in split(written)] for term in terms}
    return {term: frozenset([word for word in found if word[0].isupper()]) for term, found in words.items()}
