"""Spelling: words without their accents, and how many letters two words are apart."""

from __future__ import annotations

import unicodedata


def bare(word: str) -> str:
    """A word in small letters, without accents."""
    small = word.lower()
    if small.isascii():
        return small
    return "".join([sign for sign in unicodedata.normalize("NFD", small) if not unicodedata.combining(sign)])


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
