"""Unanswered names: those to which no word of the other reading answers, by itself or by what it means."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from difflib import SequenceMatcher
from functools import cached_property, lru_cache

from report.languages import LANGUAGES
from report.languages.guessing import is_frequent, is_ordinary
from report.validate.parity.concepts import concepts_of
from report.validate.parity.facts import ProperName
from report.validate.parity.misspelling import is_cognate
from report.validate.parity.sides import PlacedWords, Side
from report.validate.parity.understood import UNDERSTOOD
from report.validate.spelling import bare, distance, shared_start

_COGNATE = 4  # letters with which words begin alike that may be one word of two languages
_SHORTEST = 3  # letters of a name, which is no abbreviation if it has more
_SLIP = 5  # letters of a word that may be one with a slip of the pen
_MOST = 50  # names of one reading that are looked for in the other
_VOWELS = frozenset("aeiouy")
_ALIKE = 0.5  # share of their letters that one name has in two scripts: "Tsjernobyl", "Tchernobyl"


class SpokenWords:
    """The words of a reading, and what they mean, looked through once for all names that they may answer."""

    def __init__(self, side: Side) -> None:
        self.side = side

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(map(bare, self.side.content.words))

    @cached_property
    def _text(self) -> str:
        return " ".join(self._words)

    @cached_property
    def concepts(self) -> Mapping[str, int]:
        """What the words mean, each with the number of the first word that does."""
        known, found = concepts_of(self.side.language), dict[str, int]()
        for index, word in enumerate(self.side.content.words):
            for concept in known.of(word):
                found.setdefault(concept, index)
        return found

    @cached_property
    def _beginnings(self) -> Mapping[str, Sequence[str]]:
        found: dict[str, list[str]] = {}
        for word in self._words:
            found.setdefault(word[:_COGNATE], []).append(word)
        return found

    def answer(self, name: str, language: str) -> bool:
        """Whether one of the words may stand for a name, in small letters, of another language."""
        return any(self._answers(part, language) for part in (name, *name.split("-")) if len(part) >= _COGNATE)

    def _answers(self, name: str, language: str) -> bool:
        if not concepts_of(language).of(name).isdisjoint(self.concepts):
            return True
        word = bare(name)
        alike = self._beginnings.get(word[:_COGNATE], ())
        if any(is_cognate(word, other) or _begin_alike(word, other) for other in alike):
            return True
        return word in self._text


def _begin_alike(one: str, other: str) -> bool:
    """Whether a word may be a part of another, with an ending or without: "Vesdre" of "Vesdervallei"."""
    return shared_start(one, other) >= max(_COGNATE, min(len(one), len(other)) - 2)


def sought(names: Sequence[ProperName], side: Side, told: AbstractSet[ProperName]) -> list[ProperName]:
    """The names that have to stand in every reading: acronyms are of one language, and ordinary words open sentences.

    Where every noun has a capital, a hyphen does not make a name.
    """
    names = [name for name in names if name.is_sure and len(name.word) > _SHORTEST and name not in told]
    if names and LANGUAGES[side.language].grammar.nouns_are_capital:
        names = [name for name in names if "-" not in name.word]
    return [name for name in names if not name.word.isupper() and not is_frequent(name.word.lower())][:_MOST]


def unanswered(names: Sequence[ProperName], here: Side, there: Side) -> list[ProperName]:
    """Of some names of a reading those to which nothing in the other one answers."""
    words = SpokenWords(there) if names else None
    return [name for name in names if words and not words.answer(name.word.lower(), here.language)]


def stand_in(here: Side, there: Side) -> ProperName | None:
    """The first name of the second reading to which nothing in the first one answers."""
    names = unanswered(sought(there.names, there, frozenset()), there, here)
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
    return _is_known(word) or any(is_ordinary(word, language) for language in LANGUAGES)


def _are_alike(one: str, other: str) -> bool:
    """Whether two names may be one in two spellings, of which more differs than a vowel, or the end."""
    one, other = bare(one), bare(other)
    apart = [(a, b) for a, b in zip(one, other, strict=False) if a != b]
    if len(one) == len(other) and len(apart) == 1 and one[-1] == other[-1] and _VOWELS.issuperset(apart[0]):
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE


def misspelt_words(
    names: Sequence[ProperName], here: Side, there: Side
) -> Iterator[tuple[ProperName, str, PlacedWords]]:
    """Words of no meaning that are one slip of the pen from one that the other reading means, and this one lacks.

    Each with the word that it probably is, and with that of the other reading.
    """
    unknown = [name for name in names if len(name.word) >= _SLIP and not _is_known(name.word.lower())]
    unknown = [name for name in unknown if not concepts_of(here.language).of(name.word.lower())]
    if not unknown:
        return
    theirs, mine = SpokenWords(there), SpokenWords(here)
    for name in unknown:
        word = name.word.lower()
        if word in there.content.words:
            continue
        for concept, index in theirs.concepts.items():
            if concept not in mine.concepts and (meant := _meant(word, concept, here.language)):
                yield name, name.word[0] + meant[1:], (there.content.original(index), there.content.starts[index])
                break


def turned_acronyms(
    names: Sequence[ProperName], here: Side, there: Side
) -> Iterator[tuple[ProperName, str, PlacedWords]]:
    """Of words in capitals those of no meaning that have all letters of one that this reading lacks.

    Each as for `misspelt_words`.
    """
    capitals = [other for other in there.names if other.word.isupper()]
    concepts = {concept: other for other in capitals for concept in concepts_of(there.language).of(other.word.lower())}
    for name in names if concepts else ():
        word, known = name.word.lower(), concepts_of(here.language)
        if len(word) < _SHORTEST or _is_known(word) or word in there.content.words:
            continue
        for concept, other in concepts.items():
            forms = [form.removesuffix("*") for form in known.forms(concept)]
            meant = next((form for form in forms if sorted(form) == sorted(word)), "")
            if meant and concept not in SpokenWords(here).concepts:
                yield name, meant.upper(), (other.word, other.start)
                break


@lru_cache(maxsize=2**12)
def _is_known(word: str) -> bool:
    """Whether a word means anything in any language: a text may have names in all of them."""
    return any(concepts_of(language).is_known(word) for language in LANGUAGES)


@lru_cache(maxsize=2**12)
def _meant(word: str, concept: str, language: str) -> str:
    """The word for a concept of which a word has all letters but one, or two of them swapped; "" if it is none."""
    for form in concepts_of(language).forms(concept):
        begins = form.removesuffix("*")
        end = word[len(begins) :] if begins != form else ""
        if len(begins) < _SLIP or word[0] not in begins[: 1 + (len(word) == len(begins))] or word.startswith(begins):
            continue
        start = word[: len(begins)] if begins != form else word
        if distance(start, begins, 1) == 1 and start[-1] == begins[-1]:
            return begins + end
    return ""
