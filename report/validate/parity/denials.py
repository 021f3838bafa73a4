"""Denials: sentences that deny something in one language and nothing in the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from report.validate.parity.alignment import SentenceGroup
from report.validate.parity.difference import DIFFERS, Difference, tongue, warning
from report.validate.parity.sentences import Sentence
from report.validate.parity.sides import Side
from report.validate.parity.vocabulary import speech_of


class Patterns(NamedTuple):
    """What denies in a language, as words and as a pattern; what may deny, and phrases that only look so."""

    words: frozenset[str]

    sure: re.Pattern[str]
    maybe: re.Pattern[str]
    never: re.Pattern[str]


class Denied(NamedTuple):
    """Words of a text that deny, and words that do or may: where they stand in the flat text."""

    sure: list[re.Match[str]]
    any: list[int]


@cache
def _patterns(language: str) -> Patterns:
    """The patterns of a language."""
    speech = speech_of(language)
    listed = speech.negations, speech.negation_hints, frozenset(speech.no_negations)
    return Patterns(
        speech.negations,
        *(re.compile(rf"(?<![^\W_])(?:{'|'.join(sorted(words))})(?![^\W_])", re.IGNORECASE) for words in listed),
    )


def denials_differ(first: Side, second: Side, groups: Sequence[SentenceGroup]) -> Iterator[Difference]:
    """Sentences that deny on one side only; how often and with which words is for each language to say."""
    patterns = _patterns(first.language), _patterns(second.language)
    if patterns[0].words.isdisjoint(first.content.words) and patterns[1].words.isdisjoint(second.content.words):
        return
    ones, others = _denied(first, patterns[0]), _denied(second, patterns[1])
    for mine, theirs in groups:
        if mine and theirs:
            yield from _differ(first, second, mine, theirs, ones, others)


def _differ(
    first: Side, second: Side, mine: Sequence[Sentence], theirs: Sequence[Sentence], ones: Denied, others: Denied
) -> Iterator[Difference]:
    sure_here = [match for match in ones.sure if _inside(match.start(), mine)]
    sure_there = [match for match in others.sure if _inside(match.start(), theirs)]
    if sure_here and not any(_inside(place, theirs) for place in others.any):
        places = first.at(sure_here[0].start()), second.at(theirs[0].start)
        yield _told(sure_here[0][0], first, second, places)
    elif sure_there and not any(_inside(place, mine) for place in ones.any):
        places = first.at(mine[0].start), second.at(sure_there[0].start())
        yield _told(sure_there[0][0], second, first, places)


def _told(word: str, here: Side, there: Side, places: tuple[int, int]) -> Difference:
    message = f"{tongue(here.language)} denies something ('{word}'), {tongue(there.language)} does not"
    return warning(places, message, f"see whether both say the same; {DIFFERS}", "parity-negation")


def _denied(side: Side, patterns: Patterns) -> Denied:
    flat = side.content.flat
    sure = list(patterns.sure.finditer(flat))
    if sure:
        silent = [match.span() for match in patterns.never.finditer(flat)]
        sure = [match for match in sure if not any(start <= match.start() < end for start, end in silent)]
    return Denied(sure, [match.start() for match in (*sure, *patterns.maybe.finditer(flat))])


def _inside(place: int, sentences: Sequence[Sentence]) -> bool:
    return sentences[0].start <= place < sentences[-1].end
