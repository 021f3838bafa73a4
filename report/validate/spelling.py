"""Spelling: words without their accents, how far two words are apart or alike, and what is one slip from a word."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations

#: Letters that sound alike: "standart", "definate".
_HEARD = ("dt", "ckq", "sz", "bp", "fvw", "gj", "iye", "mn", "ae", "ou")
#: What is typed for a letter that keyboards lack.
_LIGATURES = (("œ", "oe"), ("ß", "ss"))
_MOST_ACCENTS = 8  # letters of a word of which two may have wrong accents


@lru_cache(maxsize=2**13)
def bare(word: str) -> str:
    """A word in small letters, without accents."""
    small = word.lower()
    if small.isascii():
        return small
    return "".join([sign for sign in unicodedata.normalize("NFD", small) if not unicodedata.combining(sign)])


def shared_start(one: str, other: str) -> int:
    """With how many letters two words begin alike."""
    return next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def distance(one: str, other: str, most: int = 2) -> int:
    """How many letters have to be put in, left out, changed or swapped with the next; `most` + 1 for more than that.

    Damerau's distance with the restriction that no letter is edited twice (optimal string alignment).
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        older, before, row = before, row, [i]
        for j, b in enumerate(other, 1):
            best = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                best = min(best, older[j - 2] + 1)
            row.append(best)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)


def slips(word: str, letters: str) -> Iterator[str]:
    """What a word may have been meant as, each once, the likeliest first; `letters` are those of the language.

    One or two accents are wrong; or two letters have changed places, one is doubled or not, another that sounds alike,
    too much, missing or any other.
    """
    seen = {word}
    for found in (
        *_accented(word, letters),
        *_swapped(word),
        *_doubled(word),
        *_heard(word),
        *_edited(word, letters),
    ):
        if found not in seen:
            seen.add(found)
            yield found


def _accented(word: str, letters: str) -> Iterator[str]:
    for one, two in _LIGATURES:
        if one in letters and two in word:
            yield word.replace(two, one)
    like: dict[str, list[str]] = {}
    for letter in letters:
        like.setdefault(bare(letter), []).append(letter)
    kin = {place: [one for one in like.get(bare(sign), ()) if one != sign] for place, sign in enumerate(word)}
    places = [place for place, others in kin.items() if others]
    for place in places:
        yield from (word[:place] + one + word[place + 1 :] for one in kin[place])
    for first, last in combinations(places[:_MOST_ACCENTS], 2):
        for one in kin[first]:
            yield from (word[:first] + one + word[first + 1 : last] + two + word[last + 1 :] for two in kin[last])


def _swapped(word: str) -> Iterator[str]:
    for place in range(len(word) - 1):
        yield word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    for place in range(len(word) - 2):  # "desicion"
        yield word[:place] + word[place + 2] + word[place + 1] + word[place] + word[place + 3 :]


def _doubled(word: str) -> Iterator[str]:
    for place, letter in enumerate(word):
        if word[place + 1 : place + 2] == letter:
            yield word[:place] + word[place + 1 :]
        yield word[:place] + letter + word[place:]


def _heard(word: str) -> Iterator[str]:
    for place, letter in enumerate(word):
        for alike in _HEARD:
            if letter in alike:
                yield from (word[:place] + one + word[place + 1 :] for one in alike)


def _edited(word: str, letters: str) -> Iterator[str]:
    for place in range(len(word)):
        yield word[:place] + word[place + 1 :]
    for place in range(1, len(word) + 1):
        yield from (word[:place] + letter + word[place:] for letter in letters)
    for place in range(1, len(word)):
        yield from (word[:place] + letter + word[place + 1 :] for letter in letters)
    for letter in letters:
        yield letter + word
        yield letter + word[1:]
