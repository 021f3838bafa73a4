"""Concepts: what the words of names mean in any language, so that those of two readings can be told to answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property, lru_cache

from report.languages import LANGUAGES
from report.languages.gazetteer import gazetteer
from report.validate.parity.place_names import demonyms_of

_STEM = 3  # letters by which stems are found
_ENDING = 2  # letters behind a beginning that is no longer than that: "gas" begins other words, too
_PART = 4  # letters of a part of a compound


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
