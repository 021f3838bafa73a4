"""Foreign words: which words of a passage are of another language than its own.

Each word speaks for a language or against it; a stretch of words that together speak loudly enough for another language
is what has slipped in. Names, abbreviations and numbers say nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import NamedTuple, TypeAlias

from report.languages import LANGUAGES
from report.languages.guessing import CODES, FREQUENT_SAYS, NOTHING, Speaks, is_frequent, says
from report.validate.terminology.passages import Passage, Stretch

#: What each word of a passage says.
Said: TypeAlias = tuple[Speaks, ...]
#: In how many texts of a language a word stands: seen("nl", "bijen"); more than two are as good as two.
TextsWith: TypeAlias = Callable[[str, str], int]

_ELIDED_AT_MOST = 7
#: What words must say together to be found inside a sentence, and where the whole sentence says nothing else.
_INSIDE, _WHOLE = 18, 8
#: The same for languages that the report is not written in: nobody exchanges their texts by mistake.
_STRANGE_INSIDE, _STRANGE_WHOLE = 26, 14
#: What the two texts of a pair must say together to have changed places.
_EXCHANGED = 10
#: What it says for a language that a word of a short text stands in others of its texts, and in none of the other's.
_SEEN = 6
_SHORT = 3  # words of a label
_HARDLY = 3
_SENTENCE_ENDS = frozenset(".!?")
#: Quotation marks between two words; those of all languages are alike there.
_OPENS = re.compile("(?:^|[ (])[“„«‘\"'] ?$")
#: What is of no language, whatever its letters look like.
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+")
_CLOSES = re.compile("[”“»’\"'] ?[.,;:!?)]{0,2} ?$|^[.,!?]? ?[”“»’\"']")


class ForeignWords(NamedTuple):
    """Words `first` to before `after` of a passage that are of another language."""

    first: int
    after: int
    language: str


def said_by(passage: Passage, silent: Collection[int] = ()) -> Said:
    """What each word of a passage says for CODES; those numbered in `silent` say nothing: names. Nor do addresses."""
    said = []
    content = passage.content
    silent = {*silent, *(index for found in _ADDRESS.finditer(content.flat) for index in content.within(*found.span()))}
    for index, word in enumerate(passage.words):
        if len(word) <= _ELIDED_AT_MOST and is_frequent(f"{word}'") and passage.is_followed_by(index, "'"):
            word += "'"  # noqa: PLW2901
        one = says(word)
        if index in silent or (FREQUENT_SAYS not in one and _is_name(passage, index)):
            one = NOTHING
        said.append(one)
    return tuple(said)


def foreign_words(passage: Passage, said: Said, siblings: Collection[str]) -> list[ForeignWords]:
    """The words of a passage that are not of its language; `siblings` are the languages of the report.

    What is marked as of another language is not looked at.
    """
    if passage.language not in CODES:
        return []
    found: list[ForeignWords] = []
    for stretch in passage.stretches():
        if stretch.language != passage.language or stretch.is_reference:
            continue
        for first, after in _sentences(passage, stretch):
            loud = [
                one
                for language in CODES
                if language != passage.language
                and (one := _loudest(said[first:after], first, passage.language, language, language in siblings))
            ]
            if loud:
                found.append(max(loud)[1])
    return found


def quotation(passage: Passage, said: Said, found: ForeignWords) -> ForeignWords | None:
    """All words of the quotation that foreign words stand in; None where they are more than that."""
    heard = _compared(said, found.language, passage.language)
    for first, after in _quotations(passage):
        outside = [heard[at] for at in range(found.first, found.after) if not first <= at < after]
        if max(found.first, first) < min(found.after, after) and all(loud < _HARDLY for loud in outside):
            return found._replace(first=first, after=after)
    return None


def is_inside_sentence(passage: Passage, found: ForeignWords) -> bool:
    """Whether the sentence that foreign words stand in has other words too."""
    every = Stretch(0, len(passage.words), passage.language, False)
    inside = (one for one in _sentences(passage, every) if one[0] <= found.first and found.after <= one[1])
    return any(after - first > found.after - found.first for first, after in inside)


def _quotations(passage: Passage) -> Iterator[tuple[int, int]]:
    """From which word to before which one passages in quotation marks go."""
    first = None
    for at in range(len(passage.words) + 1):
        between = passage.before(at) if at < len(passage.words) else passage.content.flat[-3:]
        if first is not None and _CLOSES.search(between):
            yield first, at
            first = None
        if at < len(passage.words) and _OPENS.search(between):
            first = at


def are_exchanged(one: Passage, said: Said, other: Passage, said_there: Said, seen: TextsWith) -> bool:
    """Whether each of two passages is of the language of the other.

    `seen` tells in how many texts of the report a word stands: labels say little by themselves.
    """
    if one.language not in CODES or other.language not in CODES:
        return False
    first = sum(_compared(said, other.language, one.language)) + _evidence(one, other, seen)
    second = sum(_compared(said_there, one.language, other.language)) + _evidence(other, one, seen)
    return first > 0 and second > 0 and first + second >= _EXCHANGED


def _evidence(label: Passage, other: Passage, seen: TextsWith) -> int:
    """What other texts of the report say for the language of the other, or against it."""
    words, theirs = set(label.words), set(other.words)
    if len(label.words) > _SHORT:
        return 0
    found = 0
    for word in words:
        is_own, is_theirs = seen(label.language, word) > 1, seen(other.language, word) > (word in theirs)
        found += _SEEN * (is_theirs - is_own)
    return found


def _sentences(passage: Passage, stretch: Stretch) -> Iterator[tuple[int, int]]:
    first = stretch.first
    for index in range(stretch.first + 1, stretch.after):
        between = passage.before(index)
        if len(between) > 1 and _SENTENCE_ENDS.intersection(between) and " " in between:
            yield first, index
            first = index
    yield first, stretch.after


def _compared(said: Said, language: str, own: str) -> list[int]:
    """Per word how much more it speaks for a language than for another."""
    there, here = CODES.index(language), CODES.index(own)
    return [one[there] - one[here] for one in said]


def _is_name(passage: Passage, index: int) -> bool:
    """Whether a word is written as a name or as an abbreviation."""
    original = passage.original(index)
    return original[0].isupper() and (original[1:2].isupper() or not passage.opens_sentence(index))


def _loudest(said: Said, start: int, own: str, language: str, is_sibling: bool) -> tuple[int, ForeignWords] | None:
    """The words of a sentence that speak loudest for a language, if that is loud enough."""
    heard = _compared(said, language, own)
    best = total = first = 0
    found = (0, 0)
    for index, loud in enumerate(heard):
        if total <= 0:
            total, first = 0, index
        total += loud
        if total > best:
            best, found = total, (first, index + 1)
    inside, whole = (_INSIDE, _WHOLE) if is_sibling else (_STRANGE_INSIDE, _STRANGE_WHOLE)
    if not LANGUAGES[own].identification.letters_tell and max(heard, default=0) < FREQUENT_SAYS:
        whole *= 2  # only letters speak
    is_whole = sum(heard) >= max(whole, best - 2) and sum(loud > 0 for loud in heard) > 1
    if not is_whole and best < inside:
        return None
    rest_is_silent = 2 * sum(heard) >= best  # it says little to the contrary
    found = (0, len(heard)) if rest_is_silent else _trimmed(heard, *found)
    return best, ForeignWords(start + found[0], start + found[1], language)


def _trimmed(heard: Sequence[int], first: int, after: int) -> tuple[int, int]:
    """Words without those at both ends that hardly say anything."""
    while heard[first] < _HARDLY:
        first += 1
    while heard[after - 1] < _HARDLY:
        after -= 1
    return first, after
