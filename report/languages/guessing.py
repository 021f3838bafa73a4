"""Guessing: which language a word or a text is of, told from frequent words and from letters."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, TypeAlias

from report.languages import LANGUAGES

CODES: Final = tuple(LANGUAGES)

#: How much a word speaks for each of CODES, from 0 to 10.
Speaks: TypeAlias = tuple[int, ...]

FREQUENT_SAYS = 10
_LETTERS_SAY_AT_MOST = 8
_SHORTEST_TO_SPELL = 4
_ENOUGH = 4  # frequent words of one language alone before a text counts as written in it


def _by_letters() -> dict[str, Speaks]:
    said: dict[str, list[int]] = {}
    for number, language in enumerate(LANGUAGES.values()):
        for weight, letters in language.identification.letters.items():
            for some in letters.split():
                said.setdefault(some, [0] * len(CODES))[number] = weight
    return {letters: tuple(weights) for letters, weights in said.items()}


_SAID_BY_LETTERS: Final = _by_letters()
NOTHING: Final = (0,) * len(CODES)
_FREQUENT_WORDS: Final = tuple(frozenset(one.identification.frequent.split()) for one in LANGUAGES.values())
#: The frequent words of each language that no other one has.
_OWN_WORDS: Final = {
    code: own.difference(*(words for words in _FREQUENT_WORDS if words is not own))
    for code, own in zip(CODES, _FREQUENT_WORDS, strict=True)
}
_FREQUENT: Final = frozenset().union(*_FREQUENT_WORDS)


def is_frequent(word: str) -> bool:
    """Whether a word in small letters is one of those that nearly every sentence of some language has some of."""
    return word in _FREQUENT


@lru_cache(maxsize=8192)
def says(word: str) -> Speaks:
    """How much a word in small letters speaks for each of CODES, from 0 to 10; "l'" stands for an elided word."""
    letters = _spelt(word) if len(word) >= _SHORTEST_TO_SPELL and word.isalpha() else NOTHING
    return tuple(
        [FREQUENT_SAYS if word in known else said for known, said in zip(_FREQUENT_WORDS, letters, strict=True)]
    )


def is_surely(word: str, language: str, own: str) -> bool:
    """Whether a single word is of one language rather than the other."""
    if language not in CODES or own not in CODES:
        return False
    said = says(word)
    return said[CODES.index(language)] - said[CODES.index(own)] >= _LETTERS_SAY_AT_MOST - 2


def is_ordinary(word: str, own: str) -> bool:
    """Whether a word of more than two letters is a frequent one of a language, or has letters typical of it."""
    return len(word) > 2 and own in CODES and says(word)[CODES.index(own)] >= _LETTERS_SAY_AT_MOST - 2


def guess(text: str, said: str) -> str:
    """The language that a text is surely written in; "" when its words do not tell. `said` is what it is said to be."""
    words = re.findall(r"[^\W\d_]+", text.lower())
    counts = {code: sum([word in own for word in words]) for code, own in _OWN_WORDS.items()}
    best = max(counts, key=lambda code: counts[code])
    is_clear = counts[best] >= _ENOUGH and (best == said or counts[best] > 3 * counts.get(said, 0))
    return best if is_clear else ""


def _spelt(word: str) -> Speaks:
    """What the letters of a word say."""
    bounded = f"^{word}$"
    parts = {bounded[start : start + size] for size in (2, 3) for start in range(len(bounded) - size + 1)}
    heard = [said for said in map(_SAID_BY_LETTERS.get, parts) if said]
    return tuple([min(_LETTERS_SAY_AT_MOST, sum(weights)) for weights in zip(*heard, strict=True)] or NOTHING)
