"""Comparison of the shape of two readings: words left untranslated, sentences, items and length."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import log

from report.markup.flat import SLOT
from report.validate.parity.alignment import SentenceGroup
from report.validate.parity.difference import DIFFERS, Difference, tongue, warning
from report.validate.parity.habits import Habits
from report.validate.parity.sentences import Sentence
from report.validate.parity.sides import Side

#: How far the length of a reading may be from what is usual in the report, as a logarithm: so much in any text, and so
#: many characters besides. In the report for 2022 the widest difference is nine tenths of what is allowed.
_SPREAD, _CHARACTERS = 0.33, 9.0
_LAST = re.compile(r"[.:;?!…](?=[ \"'”»)\]]*$)")
_SIGNS = {
    ".": "a full stop",
    ":": "a colon",
    ";": "a semicolon",
    "?": "a question mark",
    "!": "an exclamation mark",
    "…": "an ellipsis",
    "": "no sign",
}


def shape_differs(first: Side, second: Side, groups: list[SentenceGroup], habits: Habits) -> Iterator[Difference]:
    """What is longer or shorter in one reading, or not translated; `groups` are the sentences that belong together, if
    they can be told."""
    yield from _equal(first, second)
    yield from list(_sentences(first, second, groups)) or _lengths(first, second, habits)
    yield from _endings(first, second)
    yield from _items(first, second)


def _equal(first: Side, second: Side) -> Iterator[Difference]:
    """Words that were copied and never translated; figures, names and slots may well be equal."""
    if first.typed.strip() == second.typed.strip() and _has_words(first):
        message = f"{tongue(first.language)} and {tongue(second.language)} are the same words"
        hint = "translate it, or type it once, without a language, if both are meant to read so"
        yield warning((0, 0), message, hint, "parity-equal")


def _has_words(side: Side) -> bool:
    """Whether anything is left of a text without its facts and names."""
    taken = [(fact.start, fact.end) for fact in side.facts if not fact.weak]
    taken += [(name.start, name.end) for name in side.names if not (name.initial and name.plain)]
    return any(
        len(word) > 1 and not any(start <= place < end for start, end in taken)
        for word, place in zip(side.content.words, side.content.starts, strict=True)
    )


def _sentences(first: Side, second: Side, groups: list[SentenceGroup]) -> Iterator[Difference]:
    """Sentences that have no partner in the other reading."""
    at = 0, 0  # where the groups before end
    for ones, others in groups:
        if ones and not others:
            yield _alone(first, ones[0], second, (first.at(ones[0].start), second.at(at[1])))
        elif others and not ones:
            yield _alone(second, others[0], first, (first.at(at[0]), second.at(others[0].start)))
        at = ones[-1].end if ones else at[0], others[-1].end if others else at[1]


def _alone(here: Side, sentence: Sentence, there: Side, places: tuple[int, int]) -> Difference:
    words = here.content.flat[sentence.start : sentence.end].replace(SLOT, "…").split()
    opening = " ".join(words[:6]) + (" …" if len(words) > 6 else "")
    message = f"{tongue(there.language)} lacks a sentence that {tongue(here.language)} has: '{opening}'"
    hint = f"translate it, or take it out of the other; {DIFFERS}"
    return warning(places, message, hint, "parity-sentences")


def _lengths(first: Side, second: Side, habits: Habits) -> Iterator[Difference]:
    """A reading that is much longer than the other one usually makes it."""
    shortest = min(first.length, second.length)
    found = log(second.length / first.length) - habits.ratio if shortest else 0.0
    if shortest and abs(found) > _SPREAD + _CHARACTERS / shortest:
        longer, shorter = (second, first) if found > 0 else (first, second)
        factor = longer.length / shorter.length
        message = f"{tongue(longer.language)} is {factor:.1f} times as long as {tongue(shorter.language)}"
        hint = f"see whether the shorter one lacks something; {DIFFERS}"
        yield warning((0, 0), message, hint, "parity-length")


def _endings(first: Side, second: Side) -> Iterator[Difference]:
    """The last sign: a colon that announces a list announces it in every language."""
    found = [_LAST.search(side.content.flat) for side in (first, second)]
    one, other = (match[0] if match else "" for match in found)
    if one != other:
        message = f"{tongue(first.language)} ends with {_SIGNS[one]}, {tongue(second.language)} with {_SIGNS[other]}"
        places = _last_sign(first, found[0]), _last_sign(second, found[1])
        yield warning(places, message, f"end both alike; {DIFFERS}", "parity-sentences")


def _last_sign(side: Side, match: re.Match[str] | None) -> int:
    return side.at(match.start() if match else max(0, len(side.content.flat.rstrip()) - 1))


def _items(first: Side, second: Side) -> Iterator[Difference]:
    """Items between semicolons; lists of their own are shared by all languages, and so have as many items in each."""
    mine, theirs = (side.content.flat.count("; ") for side in (first, second))
    if mine != theirs and min(mine, theirs) >= 1 and max(mine, theirs) >= 2:
        message = (
            f"{tongue(first.language)} lists {mine + 1} items between semicolons, "
            f"{tongue(second.language)} {theirs + 1}"
        )
        places = first.at(first.content.flat.find(";")), second.at(second.content.flat.find(";"))
        yield warning(places, message, f"list the same items; {DIFFERS}", "parity-items")
