"""Misspelt words: those of no meaning that are a slip of the pen away from what the other reading means."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from report.validate.parity.concepts import SpokenWords, concepts_of, is_known_anywhere
from report.validate.parity.facts import ProperName
from report.validate.parity.sides import PlacedWords
from report.validate.spelling import distance

_SHORTEST = 3  # letters of an acronym
_SLIP = 5  # letters of a word that may be one with a slip of the pen


def misspelt_words(
    names: Sequence[ProperName], here: SpokenWords, there: SpokenWords
) -> Iterator[tuple[ProperName, str, PlacedWords]]:
    """Words of no meaning that are one slip of the pen from one that the other reading means, and this one lacks.

    Each with the word that it probably is, and with that of the other reading.
    """
    unknown = [name for name in names if len(name.word) >= _SLIP and not is_known_anywhere(name.word.lower())]
    language, content = here.side.language, there.side.content
    for name in unknown:
        word = name.word.lower()
        if word in content.words or concepts_of(language).of(word):
            continue
        for concept, index in there.concepts.items():
            if concept not in here.concepts and (meant := _meant(word, concept, language)):
                yield name, name.word[0] + meant[1:], (content.original(index), content.starts[index])
                break


def turned_acronyms(
    names: Sequence[ProperName], here: SpokenWords, there: SpokenWords
) -> Iterator[tuple[ProperName, str, PlacedWords]]:
    """Of words in capitals those of no meaning that have all letters of one that this reading lacks.

    Each as for `misspelt_words`.
    """
    capitals = [other for other in there.side.names if other.word.isupper()]
    theirs, known = concepts_of(there.side.language), concepts_of(here.side.language)
    concepts = {concept: other for other in capitals for concept in theirs.of(other.word.lower())}
    for name in names if concepts else ():
        word = name.word.lower()
        if len(word) < _SHORTEST or is_known_anywhere(word) or word in there.side.content.words:
            continue
        for concept, other in concepts.items():
            forms = [form.removesuffix("*") for form in known.forms(concept)]
            meant = next((form for form in forms if sorted(form) == sorted(word)), "")
            if meant and concept not in here.concepts:
                yield name, meant.upper(), (other.word, other.start)
                break


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
