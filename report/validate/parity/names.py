"""Names: words with a capital inside a sentence, those that are written alike in two languages, and near misses."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from report.languages import language_of
from report.markup.flat import Flat
from report.validate.parity.vocabulary import Fact, FactKind
from report.validate.spelling import bare

_CAPITAL = "A-ZÀ-ÖØ-ÞŒŸ"
_TOKEN = re.compile(rf"[{_CAPITAL}][^\W_]*(?:[-_&/][^\W_]+)*")
_PLAIN = re.compile(rf"[{_CAPITAL}][^\W\d_{_CAPITAL}]+")
_PARTS = re.compile(r"([-_&/])")
_OPENING = " '\"“”„«»‹([–-"
_ENDS = frozenset(".!?:…;")
_SHORTEST = 2


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


def names_of(content: Flat, facts: Iterable[Fact], language: str) -> list[ProperName]:
    """The names of a text that are no part of a fact or of a marked phrase.

    Where every noun has a capital, only words that have more than that are names.
    """
    known = language_of(language)
    capital_nouns = known is not None and known.grammar.nouns_are_capital
    flat = content.flat
    taken = [(fact.start, fact.end) for fact in facts] + [(region.start, region.end) for region in content.regions]
    found = []
    for match in _TOKEN.finditer(flat):
        word, start = _bare(flat, match)
        end = start + len(word)
        if len(word) < _SHORTEST or any(first < end and start < after for first, after in taken):
            continue
        before = flat[:start].rstrip(_OPENING)
        initial = not before or before[-1] in _ENDS
        plain = _PLAIN.fullmatch(word) is not None
        if not (plain and capital_nouns):
            found.append(ProperName(word, start, end, initial, plain))
    return found


def _bare(flat: str, match: re.Match[str]) -> tuple[str, int]:
    """The name in a token: "e-Procurement" whole, "Planet" of "Planet-netwerk", "COVID-19" of "anti-COVID-19-plan"."""
    token, start = match[0], match.start()
    while start and flat[start - 1].isalnum():  # "iPhone"
        start -= 1
        token = flat[start] + token
    if flat[start - 1 : start] in ("-", "_") and start > 1:
        prefix = re.search(r"(?<![^\W_])[^\W\d_]{1,2}[-_]$", flat[:start])
        if prefix:
            token, start = prefix[0] + token, prefix.start()
    if token.isalnum():
        return token, start
    parts = _PARTS.split(token)
    while len(parts) > 1 and parts[-1] == parts[-1].lower() and not parts[-1].isdecimal():
        parts = parts[:-2]
    return "".join(parts), start


def is_cognate(one: str, other: str) -> bool:
    """Whether two words may be one word of two languages: "Pact" and "Pacte", "Supplement" and "Supplément"."""
    one, other = _folded(one), _folded(other)
    alike = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return one == other or alike >= max(len(one), len(other)) - 3


_SOUNDS = (
    (re.compile(r"(.)\1"), r"\1"),
    (re.compile("k|qu"), "c"),
    (re.compile("ct"), "t"),
    (re.compile("ij|ei"), "i"),
)


def _folded(word: str) -> str:
    """A word without what differs between spellings: accents, doubled letters, c and k."""
    word = bare(word)
    for pattern, sound in _SOUNDS:
        word = pattern.sub(sound, word)
    return word


def without_one(word: str) -> frozenset[str]:
    """A word and the words made of it by leaving out a letter: near words share one of them."""
    return frozenset([word, *(word[:i] + word[i + 1 :] for i in range(len(word)))])


def as_facts(names: Iterable[ProperName], words: frozenset[str]) -> list[Fact]:
    """The names among `words`, as facts."""
    return [Fact(FactKind.NAME, name.word, name.start, name.end) for name in names if name.word in words]
