"""Differences of sentences: those left out or not translated, their length, last sign and items."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise, permutations
from math import log

from report.diagnostics.errors import Severity
from report.languages.guessing import is_surely
from report.markup.flat import SLOT
from report.markup.spans import Spans
from report.messages import say
from report.validate.parity.alignment import SentenceGroup
from report.validate.parity.corpus import Corpus
from report.validate.parity.part_differences import parts_differ
from report.validate.parity.sides import Difference, Sentence, Side, is_abbreviated, length, unless_meant

#: How far the length of a reading may be from what is usual in the report, as a logarithm: so much in any text, and so
#: many characters besides. In the report for 2022 the widest difference is nine tenths of what is allowed.
_SPREAD, _CHARACTERS = 0.33, 9.0
#: In a short sentence a few characters more, up to so much: "children under 12 go free".
_SENTENCE, _AT_MOST = 13.0, 0.6
_LAST = re.compile(r"[.:;?!…](?=[ \"'”»)\]]*$)")
_ADDRESS = re.compile(r"@|/|\bwww\.")
#: From which part of a reading on a sentence that is missing has to make the other one shorter, and how much at least.
_PART, _HALF = 0.15, 0.4
_SIGNS = {
    ".": say("a full stop"), ":": say("a colon"), ";": say("a semicolon"), "?": say("a question mark"),
    "!": say("an exclamation mark"), "…": say("an ellipsis"), "": say("no sign"),
}  # fmt: skip


def shape_differs(first: Side, second: Side, groups: Sequence[SentenceGroup], corpus: Corpus) -> Iterator[Difference]:
    """What is longer or shorter in one reading, or not translated; `groups` are the sentences that belong together, if
    they can be told."""
    # Words that were copied and never translated; figures, names and slots may well be equal.
    if first.content.typed.strip() == second.content.typed.strip() and _has_words(first, second):
        message = say("the {language} and the {other} are the same words", language=first.name, other=second.name)
        hint = say("translate it; if both are meant to read so, say why beside it: 'differs: a name'")
        yield Difference({first.language: 0, second.language: 0}, message, hint, "parity-equal")
    yield from (
        list(_repeated(first, second))
        or list(_missing(first, second, groups, corpus))
        or list(parts_differ(first, second, groups, corpus.ratio))
        or _lengths(first, second, corpus)
    )
    yield from _endings(first, second)
    yield from _items(first, second)


def _has_words(side: Side, other: Side) -> bool:
    """Whether anything is left of a text without its facts and names; a single word must be of one of the languages."""
    facts = [(fact.start, fact.end) for fact in side.facts if not fact.weak]
    taken = Spans([*facts, *[(name.start, name.end) for name in side.names if name.is_sure]])
    words = [
        word
        for word, place in zip(side.content.words, side.content.starts, strict=True)
        if len(word) > 1 and not taken.meet(place, place + 1)
    ]
    if len(words) != 1:
        return bool(words)
    return any(is_surely(words[0], *pair) for pair in permutations((side.language, other.language)))


def _repeated(first: Side, second: Side) -> Iterator[Difference]:
    """Sentences that one reading says twice in a row, and the other does not."""
    if len(first.sentences) == len(second.sentences):
        return
    twice = [list(_twice(side)) for side in (first, second)]
    if bool(twice[0]) == bool(twice[1]):
        return
    here, there = (first, second) if twice[0] else (second, first)
    for sentence in twice[0] or twice[1]:
        message = say(
            "the {language} says a sentence twice: '{words}'", language=here.name, words=_opening(here, sentence)
        )
        places = {here.language: here.at(sentence.start), there.language: here.alongside(sentence.start, there)}
        hint = unless_meant(say("take one of them out"))
        yield Difference(places, message, hint, "parity-sentences", wrong=here.language)


def _twice(side: Side) -> Iterator[Sentence]:
    """The sentences that are that before them."""
    for before, sentence in pairwise(side.sentences):
        if abs(before.end - before.start - sentence.end + sentence.start) < 2:  # but for the space behind it
            words = side.content.flat[sentence.start : sentence.end].strip()
            if words == side.content.flat[before.start : before.end].strip() and " " in words and SLOT not in words:
                yield sentence


def _missing(first: Side, second: Side, groups: Sequence[SentenceGroup], corpus: Corpus) -> Iterator[Difference]:
    """Sentences that have no partner in the other reading."""
    at = 0, 0  # where the groups before end
    for ones, others in groups:
        if ones and not others and _is_borne_out(first, ones[0], second, -corpus.ratio):
            yield _alone(first, ones[0], second, at[1])
        elif others and not ones and _is_borne_out(second, others[0], first, corpus.ratio):
            yield _alone(second, others[0], first, at[0])
        at = ones[-1].end if ones else at[0], others[-1].end if others else at[1]


def _is_borne_out(here: Side, sentence: Sentence, there: Side, ratio: float) -> bool:
    """Whether the other reading is shorter as a whole, too, if the sentence is no small part of this one.

    Else it says in its other sentences what stands in this one: "No one was hurt." "..., without casualties".
    """
    part = length(here.content.flat[sentence.start : sentence.end]) / max(1, here.length)
    if part < _PART or part >= 1 or not there.length:
        return True
    return log(here.length / there.length) - ratio >= _HALF * -log(1 - part)


def _alone(here: Side, sentence: Sentence, there: Side, place: int) -> Difference:
    message = say(
        "the {other} lacks a sentence that the {language} has: '{words}'",
        other=there.name,
        language=here.name,
        words=_opening(here, sentence),
    )
    hint = unless_meant(say("translate it, or take it out of the other"))
    places = {here.language: here.at(sentence.start), there.language: there.at(place)}
    return Difference(places, message, hint, "parity-sentences")


def _opening(side: Side, sentence: Sentence) -> str:
    words = side.content.flat[sentence.start : sentence.end].replace(SLOT, "…").split()
    return " ".join(words[:6]) + (" …" if len(words) > 6 else "")


def _lengths(first: Side, second: Side, corpus: Corpus) -> Iterator[Difference]:
    """A reading that is much longer than the other one usually makes it."""
    shortest = min(first.length, second.length)
    found = log(second.length / first.length) - corpus.ratio if shortest else 0.0
    room = max(_CHARACTERS / shortest, min(_AT_MOST, _SENTENCE / shortest)) if shortest else 0.0
    if shortest and abs(found) > _SPREAD + room:
        longer, shorter = (second, first) if found > 0 else (first, second)
        message = say(
            "the {language} is {number} times as long as the {other}",
            language=longer.name,
            number=round(Decimal(longer.length) / shorter.length, 1),
            other=shorter.name,
        )
        hint = unless_meant(say("see whether the shorter one lacks something"))
        yield Difference({first.language: 0, second.language: 0}, message, hint, "parity-length")


def _endings(first: Side, second: Side) -> Iterator[Difference]:
    """The last sign: a colon that announces a list announces it in every language.

    Any other one often changes with the language: a request in one is a question in the other, and lists of labels or
    articles end as each language is used to.
    """
    one, other = (_LAST.search(side.content.flat) for side in (first, second))
    signs = [match[0] if match else "" for match in (one, other)]
    if signs[0] != signs[1] and not (set(signs) == {"", "."} and (_needs_no_stop(first) or _needs_no_stop(second))):
        message = say(
            "the {language} ends with {sign}, the {other} with {other_sign}",
            language=first.name,
            sign=_SIGNS[signs[0]],
            other=second.name,
            other_sign=_SIGNS[signs[1]],
        )
        places = {first.language: _last_sign(first, one), second.language: _last_sign(second, other)}
        # Without any sign it may be a heading, of which only one language says that something follows.
        severity = Severity.WARNING if ":" in signs and "" not in signs else Severity.NOTE
        yield Difference(places, message, unless_meant(say("end both alike")), "parity-sentences", severity)


def _needs_no_stop(side: Side) -> bool:
    """Whether a reading ends with an abbreviation, or an address, which often have the last full stop."""
    last = side.content.flat.rstrip(" \"'”»)]").rpartition(" ")[2].rstrip(".")
    return is_abbreviated(last, side.language) or _ADDRESS.search(last) is not None


def _last_sign(side: Side, match: re.Match[str] | None) -> int:
    return side.at(match.start() if match else max(0, len(side.content.flat.rstrip()) - 1))


def _items(first: Side, second: Side) -> Iterator[Difference]:
    """Items between semicolons; lists of their own are shared by all languages, and so have as many items in each."""
    mine, theirs = (side.content.flat.count("; ") for side in (first, second))
    if mine != theirs and min(mine, theirs) >= 1 and max(mine, theirs) >= 2:
        message = say(
            "the {language} lists {number} items between semicolons, the {other} {other_number}",
            language=first.name,
            number=mine + 1,
            other=second.name,
            other_number=theirs + 1,
        )
        places = {side.language: side.at(side.content.flat.find(";")) for side in (first, second)}
        yield Difference(places, message, unless_meant(say("list the same items")), "parity-items")
