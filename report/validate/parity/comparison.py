"""Comparison of the facts that two readings of a text state in words and figures."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import NamedTuple

from report.diagnostics.errors import Severity
from report.languages import name_of
from report.locales import data_of
from report.markup.tree import Slot
from report.validate.parity.difference import DIFFERS, Difference, in_order, times, tongue, warning
from report.validate.parity.fact import Fact, FactKind
from report.validate.parity.habits import Habits
from report.validate.parity.literals import stated
from report.validate.parity.matching import Left, key_of, left_over, paired
from report.validate.parity.names import as_facts
from report.validate.parity.sides import Side, alongside
from report.validate.parity.vocabulary import normal, speech_of


class About(NamedTuple):
    """What is said of a fact that the readings do not have in common: the code of the problem, and the cure."""

    code: str
    cure: str = "correct the wrong one"


_DIGITS = re.compile(r"\d+")

ABOUT = {
    FactKind.NUMBER: About(code="parity-number"),
    FactKind.YEAR: About(code="parity-date"),
    FactKind.PERCENT: About(code="parity-percent"),
    FactKind.AMOUNT: About(code="parity-amount"),
    FactKind.TIME: About(code="parity-time"),
    FactKind.DATE: About(code="parity-date"),
    FactKind.MONTH: About(code="parity-date"),
    FactKind.WEEKDAY: About(code="parity-date"),
    FactKind.SEASON: About(code="parity-date"),
    FactKind.CODE: About(code="parity-ref", cure="write the same number in both"),
    FactKind.TERM: About(code="parity-name", cure="name it in both, best as a slot of the term"),
    FactKind.PLACE: About(code="parity-country", cure="name the same places in both"),
    FactKind.LANGUAGE: About(code="parity-name", cure="name the same languages in both"),
    FactKind.PHRASE: About(code="parity-name", cure="quote the same words in both"),
    FactKind.NAME: About(code="parity-name", cure="write the name alike in both"),
}


def facts_differ(first: Side, second: Side, habits: Habits) -> Iterator[Difference]:
    """What one reading states and the other does not, or otherwise."""
    mine = [*first.facts, *as_facts(first.names, habits.alike)]
    theirs = [*second.facts, *as_facts(second.names, habits.alike)]
    if not mine and not theirs:
        return
    ones = left_over(mine, theirs, _implied_by(second))
    others = left_over(theirs, mine, _implied_by(first))
    if ones and others:
        ones, others = _without_own_languages(ones, others, first, second)
    for one, other in paired(ones, others):
        yield _told(one or _doubtful(other, mine, theirs), other or _doubtful(one, theirs, mine), first, second)


def digits_differ(first: Side, second: Side) -> Iterator[Difference]:
    """Digits that stand in one reading only, where the other has digits of its own instead.

    That is all that can be told of a language whose words are not known, and it may be a way of writing.
    """
    mine, theirs = list(_DIGITS.finditer(first.content.flat)), list(_DIGITS.finditer(second.content.flat))
    here, there = {match[0] for match in mine}, {match[0] for match in theirs}
    ones, others = [one for one in mine if one[0] not in there], [one for one in theirs if one[0] not in here]
    for one, other in zip(ones, others, strict=False):
        message = f"{tongue(second.language)} has '{other[0]}' where {tongue(first.language)} has '{one[0]}'"
        places = first.at(one.start()), second.at(other.start())
        about = ABOUT[FactKind.NUMBER]
        yield warning(places, message, f"{about.cure}; {DIFFERS}", about.code)


def _doubtful(lacking: Left | None, there: list[Fact], here: list[Fact]) -> Left | None:
    """What the reading that lacks a fact probably has in its place: a word that may count, and answers nothing."""
    if lacking is None or lacking.theirs:
        return None
    answered = {key_of(fact) for fact in here}
    weak = (fact for fact in there if fact.weak and fact.kind is lacking.fact.kind and not _is_doubtful(fact))
    return next((Left(fact, 1, 0) for fact in weak if key_of(fact) not in answered), None)


def _implied_by(side: Side) -> Callable[[Fact], bool]:
    """Whether what a reading lacks is said by its slots, or in other words: "Belgische" for "Belgique"."""

    slots = [piece for piece in side.pieces if isinstance(piece, Slot)]
    values = {value for slot in slots for value in stated(slot)}

    def implied(fact: Fact) -> bool:
        if (fact.kind, fact.value) in values:
            return True  # and the slot that the other reading lacks is told
        if fact.kind is FactKind.NUMBER and fact.value == 1:
            return not speech_of(side.language).ones.isdisjoint(side.content.words)
        if fact.kind is FactKind.TERM:
            return any(slot.kind == "term" and slot.argument == fact.value for slot in slots)
        if fact.kind is FactKind.PLACE:
            return _has_adjective(str(fact.value), side)
        if fact.kind is FactKind.NAME:
            return str(fact.value).lower() in side.content.words
        if fact.kind is FactKind.PHRASE:
            return str(fact.value).lower() in normal(side.content.flat).lower()
        return False

    return implied


def _has_adjective(place: str, side: Side) -> bool:
    stems = speech_of(side.language).demonyms.get(place, "")
    data = data_of(side.language)
    name = data.countries.get(place, "") if data else ""
    beginnings = tuple((stems or name[:4].lower() or "?").split("|"))
    return any(word.startswith(beginnings) for word in side.content.words)


def _without_own_languages(
    ones: list[Left], others: list[Left], first: Side, second: Side
) -> tuple[list[Left], list[Left]]:
    """Each edition may call its own language by name: "in het Nederlands" is "en français"."""
    mine, theirs = name_of(first.language), name_of(second.language)
    if any(key_of(one.fact) == (FactKind.LANGUAGE, mine) for one in ones) and any(
        key_of(other.fact) == (FactKind.LANGUAGE, theirs) for other in others
    ):
        ones = [one for one in ones if key_of(one.fact) != (FactKind.LANGUAGE, mine)]
        others = [other for other in others if key_of(other.fact) != (FactKind.LANGUAGE, theirs)]
    return ones, others


def _told(one: Left | None, other: Left | None, first: Side, second: Side) -> Difference:
    """The difference that one or two facts without an answer are."""
    if one and other:
        there, here = f"'{second.said(other.fact)}'", f"'{first.said(one.fact)}'"
        message = f"{tongue(second.language)} has {there} where {tongue(first.language)} has {here}"
        places = first.at(one.fact.start), second.at(other.fact.start)
        severity = Severity.WARNING if _is_doubtful(one.fact) or _is_doubtful(other.fact) else Severity.ERROR
        telling = (
            other if one.fact.kind is FactKind.NUMBER is not other.fact.kind else one
        )  # "12 %" tells more than "12"
        return Difference(
            places, message, _cure(telling, first.said(one.fact)), severity, ABOUT[telling.fact.kind].code
        )
    left = one or other
    assert left is not None
    return _unanswered(left, first, second) if one else _unanswered(left, second, first, is_first=False)


def _unanswered(left: Left, here: Side, there: Side, is_first: bool = True) -> Difference:
    """A fact that one reading lacks, or has less often."""
    fact = left.fact
    said = here.said(fact)
    message = f"{tongue(there.language)} lacks '{said}', which {tongue(here.language)} has"
    if left.theirs:
        message = (
            f"{tongue(here.language)} has '{said}' {times(left.mine)}, {tongue(there.language)} {times(left.theirs)}"
        )
    severity = Severity.WARNING if left.theirs or _is_doubtful(fact) else Severity.ERROR
    places = in_order((here.at(fact.start), _beside(here, there, fact)), is_first)
    return Difference(places, message, _cure(left, said), severity, ABOUT[fact.kind].code)


def _is_doubtful(fact: Fact) -> bool:
    """ "eerste" is often said in other words."""
    return fact.kind is FactKind.NUMBER and fact.value == 1


def _beside(here: Side, there: Side, fact: Fact) -> int:
    """Where the other reading should state a fact: at what comes before it in both."""
    answers = {key_of(other): other for other in reversed(there.facts)}
    before = [one for one in here.facts if one.start < fact.start and key_of(one) in answers]
    return there.at(answers[key_of(before[-1])].start) if before else alongside(here, there, fact.start)


def _cure(left: Left, said: str) -> str:
    """What to do; a value slot where one would have kept both readings alike."""
    cure, slot = ABOUT[left.fact.kind].cure, _slot(left.fact) if any(sign.isdecimal() for sign in said) else ""
    return f"{cure}; a value slot in both, {slot}, keeps them alike; {DIFFERS}" if slot else f"{cure}; {DIFFERS}"


def _slot(fact: Fact) -> str:
    """The slot that prints a fact in figures; "" if there is none."""
    match fact.kind, fact.value:
        case FactKind.DATE, (int(day), int(month), int(year)) if 1 <= month <= 12 and 1 <= day <= 31:
            return f"{{date:{year}-{month:02}-{day:02}}}"
        case FactKind.PERCENT, Decimal() as value:
            return f"{{percent:{value:f}}}"
        case FactKind.AMOUNT, (Decimal() as value, str(currency)):
            return f"{{money:{value:f} {currency}}}"
        case FactKind.NUMBER, Decimal() as value if value == value.to_integral_value() and value != 1:
            return f"{{int:{value:f}}}"
        case FactKind.NUMBER, Decimal() as value if re.search(r"\.", str(value)):
            return f"{{decimal:{value:f}}}"
    return ""
