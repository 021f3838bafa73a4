"""Unanswered names: those to which no word of the other reading answers, by itself or by what it means."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from difflib import SequenceMatcher

from report.languages import LANGUAGES
from report.languages.guessing import is_frequent, is_ordinary
from report.validate.parity.concepts import SpokenWords, concepts_of, is_known_anywhere
from report.validate.parity.facts import ProperName
from report.validate.parity.misspelling import VOWELS
from report.validate.parity.sides import Side
from report.validate.parity.understood import UNDERSTOOD
from report.validate.spelling import bare

_SHORTEST = 3  # letters of a name, which is no abbreviation if it has more
_MOST = 50  # names of one reading that are looked for in the other
_ALIKE = 0.5  # share of their letters that one name has in two scripts: "Tsjernobyl", "Tchernobyl"


def sought(names: Sequence[ProperName], side: Side, told: AbstractSet[ProperName]) -> list[ProperName]:
    """The names that have to stand in every reading: acronyms are of one language, and ordinary words open sentences.

    Where every noun has a capital, a hyphen does not make a name.
    """
    names = [name for name in names if name.is_sure and len(name.word) > _SHORTEST and name not in told]
    if names and LANGUAGES[side.language].grammar.nouns_are_capital:
        names = [name for name in names if "-" not in name.word]
    return [name for name in names if not name.word.isupper() and not is_frequent(name.word.lower())][:_MOST]


def unanswered(names: Sequence[ProperName], here: Side, there: SpokenWords) -> list[ProperName]:
    """Of some names of a reading those to which nothing in the other one answers."""
    return [name for name in names if not there.answer(name.word.lower(), here.language)]


def stand_in(here: Side, there: Side) -> ProperName | None:
    """The first name of the second reading to which nothing in the first one answers."""
    names = unanswered(sought(there.names, there, frozenset()), there, SpokenWords(here))
    return next((name for name in names if not _is_ordinary(name, there.language)), None)


def replacing(
    ones: Sequence[ProperName], others: Sequence[ProperName], first: Side, second: Side
) -> Iterator[tuple[ProperName | None, ProperName | None]]:
    """Of names to which nothing answers two and two, or the first of them where all are of one reading.

    Two words that each language may well have are translated in a way that is not known; two names that are much alike
    are one in two spellings; names that are words of some language are often translated.
    """
    ones, others = _left(ones, first, second), _left(others, second, first)
    if len(ones) == len(others):
        for one, other in zip(ones, others, strict=True):
            ordinary = _is_ordinary(one, first.language) and _is_ordinary(other, second.language)
            if not ordinary and not _are_alike(one.word, other.word):
                yield one, other
    elif not ones or not others:
        side = first if ones else second
        left = [name for name in (*ones, *others) if not _is_ordinary(name, side.language) and not _is_word(name)]
        yield from [(name, None) if ones else (None, name) for name in left[:1]]


def _left(names: Sequence[ProperName], here: Side, there: Side) -> Sequence[ProperName]:
    """The names without that which stands for a place or a body that is told to be missing."""
    asked = {fact.key for fact in there.facts if fact.kind in UNDERSTOOD and not fact.weak} if names else set()
    if asked.issubset([fact.key for fact in here.facts]):
        return names
    taken = stand_in(there, here)
    return [name for name in names if name != taken]


def _is_ordinary(name: ProperName, language: str) -> bool:
    """Whether a name may be a word of a language."""
    word = name.word.lower()
    return bool(concepts_of(language).of(word)) or is_ordinary(word, language)


def _is_word(name: ProperName) -> bool:
    """Whether a name may be a word of any language."""
    word = name.word.lower()
    return is_known_anywhere(word) or any(is_ordinary(word, language) for language in LANGUAGES)


def _are_alike(one: str, other: str) -> bool:
    """Whether two names may be one in two spellings, of which more differs than a vowel, or the end."""
    one, other = bare(one), bare(other)
    apart = [(a, b) for a, b in zip(one, other, strict=False) if a != b]
    if len(one) == len(other) and len(apart) == 1 and one[-1] == other[-1] and VOWELS.issuperset(apart[0]):
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE
