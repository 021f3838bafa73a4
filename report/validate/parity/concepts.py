"""Concepts: what the words of names mean in any language, so that those of two readings can be told to answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property, lru_cache

from report.languages import LANGUAGES
from report.languages.gazetteer import gazetteer
from report.validate.parity.misspelling import is_cognate
from report.validate.parity.place_names import demonyms_of
from report.validate.parity.sides import Side
from report.validate.spelling import bare, shared_start

_STEM = 3  # letters by which stems are found
_ENDING = 2  # letters behind a beginning that is no longer than that: "gas" begins other words, too
_PART = 4  # letters of a part of a compound
_COGNATE = 4  # letters with which words begin alike that may be one word of two languages


class _Words:
    """Words, whole or their beginnings, by what they mean."""

    def __init__(self, listed: Iterable[tuple[str, str]]) -> None:
        self.forms: dict[str, list[str]] = {}
        self._whole: dict[str, list[str]] = {}
        self._stems: dict[str, list[tuple[str, str]]] = {}
        for concept, form in listed:
            self.forms.setdefault(concept, []).append(form)
            if form.endswith("*"):
                self._stems.setdefault(form[:-1][:_STEM], []).append((form[:-1], concept))
            else:
                self._whole.setdefault(form, []).append(concept)

    def of(self, word: str) -> Iterator[str]:
        """What a word may mean."""
        yield from self._whole.get(word, ())
        for size in range(1, _STEM + 1):
            for stem, concept in self._stems.get(word[:size], ()):
                if word.startswith(stem) and (len(stem) > _STEM or len(word) <= len(stem) + _ENDING):
                    yield concept


class ConceptIndex:
    """The words of one language by what they mean: those of its table, and what is called after places."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._compounds = bool(LANGUAGES[language].spelling.linking)
        self._words = _Words((one.key, one.name) for one in gazetteer(language, "words"))

    @cached_property
    def _places(self) -> _Words:
        known = demonyms_of(self._language)
        return _Words((f"place {place}", f"{begins}*") for place, listed in known.items() for begins in listed)

    def forms(self, concept: str) -> Sequence[str]:
        """The words for a concept, or their beginnings with a star behind."""
        return [*self._words.forms.get(concept, ()), *self._places.forms.get(concept, ())]

    def is_known(self, word: str) -> bool:
        """Whether the table has a word in small letters."""
        return next(self._words.of(word), None) is not None

    @lru_cache(maxsize=2**13)  # noqa: B019 - there is one for each language
    def of(self, word: str) -> frozenset[str]:
        """What a word in small letters, or a part of a compound, may mean; nothing if it is not known."""
        return frozenset([*self._words.of(word), *self._places.of(word), *self._parts(word)])

    def _parts(self, word: str) -> Iterator[str]:
        """What the last part of a compound means, and what it begins with."""
        for start in range(_PART, len(word) - _PART + 1) if self._compounds else ():
            last = list(self._words.of(word[start:]))
            if last:
                yield from last
                yield from self._words.of(word[:start])
                return


@cache
def concepts_of(language: str) -> ConceptIndex:
    """The words of a known language, put in order once."""
    return ConceptIndex(language)


@lru_cache(maxsize=2**12)
def is_known_anywhere(word: str) -> bool:
    """Whether a word means anything in any language: a text may have names in all of them."""
    return any(concepts_of(language).is_known(word) for language in LANGUAGES)


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
