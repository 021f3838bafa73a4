"""Differences of the order of names: two that have changed places, and so are said to do what the other one did."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby, pairwise

from report.languages import LANGUAGES
from report.languages.guessing import is_frequent
from report.messages import say
from report.validate.parity.alignment import SentenceGroup
from report.validate.parity.facts import ProperName, are_one_name
from report.validate.parity.order_differences import Exchange, difference, exchanged, in_groups
from report.validate.parity.sides import Difference, Side
from report.validate.parity.vocabulary import Fact, FactKey, FactKind
from report.validate.spelling import bare

_MANY = 3  # names of which two cannot change places by the order of words alone
_MOST = 40  # names of a sentence; more are a list, which each language may sort
_KINDS = frozenset({FactKind.PLACE, FactKind.NAME})


def names_exchanged(first: Side, second: Side, groups: Sequence[SentenceGroup]) -> Iterator[Difference]:
    """Two names that both readings have in a sentence, in one order here and in the other one there.

    They are told where each stands by the figure of the other one, where they alone among three or more names have
    another place, and where a sentence begins with one of them here, and with the other one there.
    """
    if not _may_be_exchanged(first, second):
        return
    ones, others = _names(first), _names(second)
    cure = say("name them in the same order")
    for mine, theirs in in_groups(ones, others, groups, first, second):
        if not 2 <= len(mine) <= _MOST or not 2 <= len(theirs) <= _MOST:
            continue
        found = next(exchanged(mine, theirs, first, second, by_place=False), None)
        shared = {name.key for name in mine} & {name.key for name in theirs}
        here, there = _once(mine, shared), _once(theirs, shared)
        if found is None and len(here) == len(there):
            found = _out_of_line(here, there, first, second) or _at_the_head(here, there, first, second)
        if found is not None:
            yield difference(*found[0], *found[1], first, second, cure)


def _may_be_exchanged(first: Side, second: Side) -> bool:
    """Whether two names at least stand in both readings; most texts have fewer."""
    if len(first.names) + len(first.facts) < 2 or len(second.names) + len(second.facts) < 2:
        return False
    keys = {fact.key for fact in first.facts if fact.kind in _KINDS}
    shared = len({fact.key for fact in second.facts if fact.key in keys}) if keys else 0
    if shared < 2 and first.names and second.names:
        shared += len({name.word for name in first.names}.intersection([name.word for name in second.names]))
    return shared > 1


def _names(side: Side) -> list[Fact]:
    """The places, bodies and people of a reading, in their order; a person is a name and what stands behind it."""
    facts = [fact for fact in side.facts if fact.kind in _KINDS]
    people = [Fact(FactKind.NAME, " ".join(words), start, end) for words, start, end in _people(side)]
    return sorted([*facts, *people], key=lambda fact: fact.start)


def _people(side: Side) -> Iterator[tuple[list[str], int, int]]:
    """Names that stand behind each other, as one."""
    run: list[ProperName] = []
    for name in side.names:
        if not name.is_sure and is_frequent(name.word.lower()):
            continue
        if run and not are_one_name(run[-1], name, side.content.flat):
            yield [bare(one.word) for one in run], run[0].start, run[-1].end
            run = []
        run.append(name)
    if run:
        yield [bare(one.word) for one in run], run[0].start, run[-1].end


def _once(names: Sequence[Fact], keys: set[FactKey]) -> list[Fact]:
    """Of the names with some keys the first, each once."""
    found: dict[object, Fact] = {}
    for name in names:
        if name.key in keys:
            found.setdefault(name.key, name)
    return list(found.values())


def _out_of_line(here: Sequence[Fact], there: Sequence[Fact], first: Side, second: Side) -> Exchange | None:
    """Two names that have changed places, where all others have kept theirs; no list that is in order of letters."""
    moved = [number for number, (one, other) in enumerate(zip(here, there, strict=True)) if one.key != other.key]
    if len(here) < _MANY or len(moved) != 2:
        return None
    low, high = moved
    if _is_sorted(here, first) or _is_sorted(there, second):
        return None
    if high == low + 1 and not (_is_list(here, low, first) and _is_list(there, low, second)):
        return None  # "X's visit to Y", "the visit to Y by X"
    return (here[low], here[high]), (there[low], there[high])


def _is_sorted(names: Sequence[Fact], side: Side) -> bool:
    words = [bare(side.said(name)) for name in names]
    return words == sorted(words)


def _is_list(names: Sequence[Fact], low: int, side: Side) -> bool:
    """Whether two names stand in a list with another one."""
    joined = [_joined(side.language).fullmatch(side.content.flat, a.end, b.start) for a, b in pairwise(names)]
    runs = [list(run) for match, run in groupby(enumerate(joined), key=lambda one: one[1] is not None) if match]
    return any(len(run) >= _MANY - 1 and low in [number for number, _ in run] for run in runs)


@cache
def _joined(language: str) -> re.Pattern[str]:
    short = r"(?: [^\W\d_]{1,4})?"  # "and in the"
    joining = LANGUAGES[language].speech.joining
    return re.compile(rf"(?:,|,?(?:{joining})){short}{short} (?:[^\W\d_]{{1,2}}[’'])?", re.IGNORECASE)


def _at_the_head(here: Sequence[Fact], there: Sequence[Fact], first: Side, second: Side) -> Exchange | None:
    """Two names of which one is what each sentence begins with, and not the same one, but for the passive voice."""
    if len(here) != 2 or here[0].key != there[1].key or here[0].key == here[1].key:
        return None
    if not (_heads(here, first) and _heads(there, second)):
        return None
    return (here[0], here[1]), (there[0], there[1])


def _heads(names: Sequence[Fact], side: Side) -> bool:
    """Whether a sentence begins with the first of two names, which does something to the second one."""
    sentence = next((one for one in side.sentences if one.start <= names[0].start < one.end), None)
    if sentence is None or names[1].end > sentence.end:
        return False
    flat, known = side.content.flat, LANGUAGES[side.language]
    opening = flat[sentence.start : names[0].start].strip(" ’'").lower()
    between = flat[names[0].end : names[1].start]
    if opening not in ("", *[article.strip("’'") for article in known.notation.articles]) or between[:1] != " ":
        return False
    agents = frozenset(known.speech.agents.split("|"))
    return (
        "," not in between
        and not between.isspace()
        and _joined(side.language).fullmatch(between) is None
        and agents.isdisjoint(flat[sentence.start : sentence.end].lower().split())
    )
