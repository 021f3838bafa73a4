"""Claim phrases: the claims that a text may make, and the phrases of each language that make them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from report.languages import LANGUAGES
from report.languages.claims import OPPOSITIONS, Claims

#: The topic and the pole of what denies; NOTHING is what phrases claim that may deny, or claim nothing.
DENIAL, NOTHING = "denial", ""
_STEM = 3  # letters by which stems and endings are found


class Claim(NamedTuple):
    """Words that claim something: on which topic, at which of its poles, and where they stand in the flat text.

    A `weak` one may be meant otherwise: it answers one of the other language, and asks for nothing.
    """

    topic: str
    pole: str
    start: int
    end: int
    weak: bool


class ClaimPhrase(NamedTuple):
    """A phrase as `Claims` gives it, taken apart."""

    words: tuple[str, ...]
    topic: str
    pole: str
    weak: bool
    opens: bool  # a sentence
    before: bool  # a figure stands before it
    after: bool


class ClaimPhrases:
    """The phrases of a language by their first words: whole ones, stems and endings."""

    def __init__(self, claims: Claims) -> None:
        self._whole: dict[str, list[ClaimPhrase]] = {}
        self._stems: dict[str, list[ClaimPhrase]] = {}
        self._ends: dict[str, list[ClaimPhrase]] = {}
        for phrase in _listed(claims):
            word = phrase.words[0]
            if word.endswith("*"):
                self._stems.setdefault(word[:_STEM], []).append(phrase)
            elif word.startswith("*"):
                self._ends.setdefault(word[-_STEM:], []).append(phrase)
            else:
                self._whole.setdefault(word, []).append(phrase)

    @lru_cache(maxsize=2**14)  # noqa: B019 - there is one for each language
    def beginning(self, word: str) -> Sequence[ClaimPhrase]:
        """Those that may begin with a word, the longest first."""
        parts = [*self._stems.get(word[:_STEM], ()), *self._ends.get(word[-_STEM:], ())]
        found = [*self._whole.get(word, ()), *[one for one in parts if fits(word, one.words[0])]]
        found.sort(key=lambda one: (len(one.words), one.opens or one.before or one.after), reverse=True)
        return found

    @lru_cache(maxsize=2**15)  # noqa: B019
    def possible(self, word: str, following: str) -> Sequence[tuple[bool, Sequence[ClaimPhrase]]]:
        """Those that may begin with a word before another one, "" for none, the longest first.

        Denials stand apart from the others; what is told first is whether they are denials.
        """
        found = [
            one
            for one in self.beginning(word)
            if len(one.words) == 1 or (following and (one.words[1] == "~" or fits(following, one.words[1])))
        ]
        kinds = [(denies, [one for one in found if (one.topic == DENIAL) is denies]) for denies in (False, True)]
        return [kind for kind in kinds if kind[1]]

    @lru_cache(maxsize=2**12)  # noqa: B019
    def denies(self, words: tuple[str, ...]) -> bool | None:
        """Whether one of the words alone is a denial; None where it only may be one."""
        listed = (one for word in words for one in self._whole.get(word, ()))
        weak = {one.weak for one in listed if one.topic == DENIAL and len(one.words) == 1}
        return False if not weak else False in weak or None


def _listed(claims: Claims) -> Iterator[ClaimPhrase]:
    for topic, opposition in OPPOSITIONS.items():
        for pole, listed in zip(opposition.poles, claims.poles(topic), strict=True):
            yield from _phrases(listed, topic, pole)
    yield from _phrases(claims.denials, DENIAL, DENIAL)
    yield from _phrases(claims.idle, NOTHING, NOTHING)


def _phrases(listed: str, topic: str, pole: str) -> Iterator[ClaimPhrase]:
    for typed in listed.split("|"):
        words = typed.split()
        weak = words[-1].endswith("?")
        words[-1] = words[-1].removesuffix("?")
        opens, before, after = words[0] == "^", words[0] == "#", words[-1] == "#"
        plain = tuple(words[opens or before : len(words) - after])
        if plain:
            yield ClaimPhrase(plain, topic, pole, weak, opens, before, after)


def fits(word: str, pattern: str) -> bool:
    """Whether a word is one of a phrase, in which * stands for any letters at one end of it."""
    if pattern.endswith("*"):
        return word.startswith(pattern[:-1])
    return word.endswith(pattern[1:]) if pattern.startswith("*") else word == pattern


@cache
def claim_phrases_of(language: str) -> ClaimPhrases:
    """The phrases of a known language, put in order once."""
    return ClaimPhrases(LANGUAGES[language].claims)
