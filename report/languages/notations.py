"""Notations: what people type, in whichever language, as patterns of all of them together; made when first needed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache

from report.languages import LANGUAGES
from report.languages.facts import Notation

NOTATIONS: tuple[Notation, ...] = tuple(one.notation for one in LANGUAGES.values())


def any_pattern(patterns: Iterable[str]) -> str:
    """A pattern for what one of these matches."""
    return f"(?:{'|'.join(dict.fromkeys(patterns))})"


def any_word(listed: Iterable[str]) -> str:
    """A pattern for one of these words, the longest that stands there."""
    ordered = sorted(set(listed), key=lambda word: (-len(word), word))
    return any_pattern(map(re.escape, ordered))


def without_accents(text: str) -> str:
    """A text in small letters without accents, and the same of a pattern: "1ère" is "1ere"."""
    letters = unicodedata.normalize("NFD", text.casefold())
    return "".join([sign for sign in letters if not unicodedata.combining(sign)])


def ordinals() -> str:
    """A pattern for what stands right behind the figure of an ordinal, without accents."""
    return any_pattern(without_accents(one.speech.ordinal) for one in LANGUAGES.values())


def conjunctions() -> str:
    """A pattern for the word before the last of several."""
    return any_word(one.conjunction for one in NOTATIONS)


def linking() -> frozenset[str]:
    """What parts a number from what it counts, or a day from its month."""
    return frozenset[str]().union(*(one.linking for one in NOTATIONS))


@cache
def scales() -> Mapping[str, tuple[int, ...]]:
    """Words for powers of ten, with each that they may mean: a "billion" is 9 in English, and 12 in French."""
    found: dict[str, set[int]] = {}
    for language in LANGUAGES.values():
        spoken = {word: len(str(number)) - 1 for word, number in language.speech.scales.items()}
        for word, power in (spoken | dict(language.notation.scales)).items():
            found.setdefault(word, set()).add(power)
    return {word: tuple(sorted(powers)) for word, powers in found.items()}


@cache
def words_for_nothing() -> frozenset[str]:
    """What says that there is no value, in small letters without spaces and full stops."""
    phrases = [phrase for one in NOTATIONS for phrase in (*one.nothing.split("|"), *one.cell_errors)]
    return frozenset([phrase.casefold().replace(" ", "").replace(".", "") for phrase in phrases])


@cache
def words_for_totals() -> frozenset[str]:
    """What the sum of the rows above is called, in small letters."""
    return frozenset([word for one in NOTATIONS for word in one.totals.split("|")])


@cache
def words_for_false() -> frozenset[str]:
    """What is typed for "false"."""
    return frozenset[str]().union(*(one.denying for one in NOTATIONS))
