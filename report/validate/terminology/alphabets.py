"""Alphabets: words of Latin letters in which one is of another alphabet, or a styled sign, and only looks the same."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

#: Letters of Cyrillic and Greek that look like Latin ones, which stand below them.
_LOOKALIKES = str.maketrans(
    "АВЕЅІЈКМНОРСТУХаесорхуіјѕԁԛԝһΑΒΕΖΗΙΚΜΝΟΡΤΥΧονικρυχ",
    "ABESIJKMHOPCTYXaecopxyijsdqwhABEZHIKMNOPTYXovikpux",
)
_WORD = re.compile(r"[^\W\d_]+")
#: Full-width, bold, italic, circled and Roman letters that are signs of their own.
_STYLED = re.compile(
    "[\u2102-\u2115\u2118-\u211d\u2124\u2128\u212a-\u2138\u2160-\u217f\u24b6-\u24e9\uff01-\uff5e\U0001d400-\U0001d7ff]+"
)
_CYRILLIC, _GREEK = re.compile("[\u0400-\u052f]"), re.compile("[\u0370-\u03ff]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")


class Mixture(NamedTuple):
    """A word with a letter that looks like another one: where the letter stands, and the word with Latin letters.

    `is_styled` is one whose letters are signs, such as those of full width.
    """

    offset: int
    word: str
    letter: str
    plain: str
    is_styled: bool = False


def is_styled(character: str) -> bool:
    """Whether a character is a sign that looks like a letter or a word, and that is told of as such."""
    return _STYLED.match(character) is not None and unicodedata.normalize("NFKC", character) != character


def mixtures(text: str) -> Iterator[Mixture]:
    """The words of a text whose letters are not those that they look like; µ, Ω and other letters of formulas are."""
    for found in _STYLED.finditer(text):
        plain = unicodedata.normalize("NFKC", found[0])
        if plain != found[0]:
            yield Mixture(found.start(), found[0], found[0][0], plain, True)
    for found in _WORD.finditer(text):
        word = found[0]
        plain = word.translate(_LOOKALIKES)
        if plain == word:
            odd = _CYRILLIC.search(word) if _LATIN.search(word) else None
        elif _LATIN.search(word) or (not _GREEK.search(word) and plain.isascii()):
            odd = next(re.finditer("|".join(sorted(set(word) - set(plain))), word), None)
        else:
            odd = None
        if odd:
            yield Mixture(found.start() + odd.start(), word, odd[0], plain)
