"""Differences of facts: what one of two readings states in words and figures, and the other does not, or otherwise."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from report.diagnostics.errors import Severity
from report.languages import LANGUAGES
from report.markup.tree import Slot
from report.messages import Message, say
from report.validate.parity.explanations import hints_apart, may_agree, units_apart, without_ratios
from report.validate.parity.markup_differences import opposed, stated
from report.validate.parity.matching import Unanswered, matched
from report.validate.parity.quantities import counting_of
from report.validate.parity.restatements import comes_to, is_said_otherwise, without_restatements
from report.validate.parity.sides import Difference, Side, lacks, paired, quoted, repeated, replaced, unless_meant
from report.validate.parity.unanswered_names import stand_in
from report.validate.parity.understood import (
    UNDERSTOOD,
    OtherWords,
    is_fused,
    is_implied,
    telling,
    without_own_languages,
    without_understood,
)
from report.validate.parity.vocabulary import Fact, FactKey, FactKind
from report.values.numerals import canonical


class About(NamedTuple):
    """What is said of a fact that the readings do not have in common: the code of the problem, and the cure."""

    code: str
    cure: Message = say("correct the wrong one")


_DATES = (FactKind.YEAR, FactKind.DATE, FactKind.MONTH, FactKind.WEEKDAY, FactKind.SEASON)
ABOUT = dict.fromkeys(_DATES, About("parity-date")) | {
    FactKind.NUMBER: About("parity-number"),
    FactKind.FRACTION: About("parity-number"),
    FactKind.MULTIPLE: About("parity-number"),
    FactKind.QUANTITY: About("parity-number"),
    FactKind.POINTS: About("parity-percent"),
    FactKind.PERCENT: About("parity-percent"),
    FactKind.AMOUNT: About("parity-amount"),
    FactKind.TIME: About("parity-time"),
    FactKind.CODE: About("parity-ref", say("write the same number in both")),
    FactKind.TERM: About("parity-name", say("name it in both, best as a slot of the term")),
    FactKind.PLACE: About("parity-country", say("name the same places in both")),
    FactKind.LANGUAGE: About("parity-name", say("name the same languages in both")),
    FactKind.PHRASE: About("parity-name", say("quote the same words in both")),
    FactKind.NAME: About("parity-name", say("write the name alike in both")),
}
_DIGITS = re.compile(r"\d+")
#: What may be said once or twice with equal right.
_ONCE = frozenset({FactKind.TERM, FactKind.PLACE, FactKind.LANGUAGE, FactKind.NAME})
#: What is often said in other words: "de helft van de kinderen" is "un enfant sur deux".
_PARAPHRASED = frozenset({FactKind.FRACTION, FactKind.MULTIPLE, FactKind.QUANTITY})
_NAMES = _ONCE | {FactKind.PHRASE}
#: By what facts belong together: "12 %" and "12", where the sign is missing; else two of one kind, or two names.
_LIKENESSES: tuple[Callable[[Unanswered], object], ...] = (
    lambda one: one.fact.value,
    lambda one: one.fact.kind,
    lambda one: one.fact.kind in _NAMES,
)


_MILLION = 10**6
_POINTING = 20  # characters before a number with the word that takes it up
MOST = 100  # differences of two readings of one text, from which on they are not all told: each is compared with all


def facts_differ(first: Side, second: Side) -> Iterator[Difference]:
    """What one reading states and the other does not, or otherwise."""
    mine, theirs = first.facts, second.facts
    alone = matched(mine, theirs, _ONCE)
    ones = _left_over(alone.first, first, second)
    others = _left_over(alone.second, second, first)
    ones, others = telling(ones, others, first), telling(others, ones, second)
    ones, others = without_ratios(ones, others, alone.first, alone.second)
    ones, others = without_restatements(ones, others, first, second)
    yield from (_replaced(*pair, first, second) for pair in units_apart(alone.other_units)[:MOST])
    ones, others = without_own_languages(ones, others, first, second)
    ones, others = without_understood(ones, others, first, second), without_understood(others, ones, second, first)
    lacking = [one for one in ones if not one.theirs], [other for other in others if not other.theirs]
    for left, right in paired(*lacking, _LIKENESSES):
        one, other = left or _doubtful(right, alone.first), right or _doubtful(left, alone.second)
        if one and other:
            yield _replaced(one.fact, other.fact, first, second)
        elif one and not comes_to(one.fact, first, second):
            yield _unanswered(one, first, second)
        elif other and not comes_to(other.fact, second, first):
            yield _unanswered(other, second, first)
    yield from (_unanswered(one, first, second) for one in ones if one.theirs)
    yield from (_unanswered(other, second, first) for other in others if other.theirs)
    if max(len(ones), len(others)) >= MOST:
        yield _many(first, second)
    yield from (_replaced(*pair, first, second) for pair in hints_apart(alone.first, alone.second))


def _many(first: Side, second: Side) -> Difference:
    """That there may be more than is told."""
    message = say(
        "the two readings state so many things differently that only the first {number} are told", number=MOST
    )
    hint = say("are they translations of each other? Correct what is told, and check again")
    return Difference({first.language: 0, second.language: 0}, message, hint, ABOUT[FactKind.NUMBER].code)


def digits_differ(first: Side, second: Side) -> Iterator[Difference]:
    """Digits that stand in one reading only, where the other has digits of its own instead.

    That is all that can be told of a language whose words are not known, and it may be a way of writing.
    """
    mine, theirs = list(_DIGITS.finditer(first.content.flat)), list(_DIGITS.finditer(second.content.flat))
    here, there = {match[0] for match in mine}, {match[0] for match in theirs}
    ones, others = [one for one in mine if one[0] not in there], [one for one in theirs if one[0] not in here]
    about = ABOUT[FactKind.NUMBER]
    for one, other in zip(ones, others, strict=False):
        words = (one[0], one.start()), (other[0], other.start())
        yield replaced(*words, first, second, unless_meant(about.cure), about.code)


def _left_over(alone: Iterable[Fact], here: Side, there: Side) -> list[Unanswered]:
    """The facts of one reading that the other, `there`, does not state as often, nor implies when it lacks them."""
    mine, theirs = here.facts, there.facts
    by_key: dict[FactKey, list[Fact]] = {}
    for fact in alone:
        if not fact.weak:
            by_key.setdefault(fact.key, []).append(fact)
    if not by_key:
        return []
    asked, answers = (Counter(fact.key for fact in facts) for facts in (mine, theirs))
    by_slots = {fact for piece in there.pieces if isinstance(piece, Slot) for fact in stated(piece)}
    other_words = OtherWords(there)
    found: list[Unanswered] = []
    for key, asking in by_key.items():
        if len(found) >= MOST:
            break
        answered = answers[key]
        if answered >= asked[key] or (answered and key[0] in _ONCE):
            continue
        if answered and sum(_is_taken_up(fact, here) for fact in mine if fact.key == key) >= asked[key] - answered:
            continue
        # A slot that says it, and that the other reading lacks, is told as such.
        if not answered and (
            not by_slots.isdisjoint((key, *asking[0].readings))
            or is_implied(asking[0], other_words)
            or is_fused(asking[0], here, other_words)
            or is_said_otherwise(asking[0], mine, there)
        ):
            continue
        wanted = 1 if answered or key[0] in _ONCE else len(asking)
        found += [Unanswered(fact, asked[key], answered) for fact in asking[-wanted:][: MOST - len(found)]]
    told = {fact.start for fact in opposed(there, here).values()} if found else set()  # with the slot of another value
    return [one for one in found if one.fact.start not in told]


def _is_taken_up(fact: Fact, here: Side) -> bool:
    """Whether a number in words takes up what was said before: "die twee", "the other two"."""
    notation = LANGUAGES[here.language].notation
    before = here.content.flat[max(0, fact.start - _POINTING) : fact.start].lower().split()[-1:]
    said = here.said(fact)
    is_count = fact.kind is FactKind.NUMBER and said.isalpha() and not counting_of(here.language).is_ordinal(said)
    return is_count and bool(before) and before[0] in notation.articles | notation.pointing


def _doubtful(lacking: Unanswered | None, alone: Iterable[Fact]) -> Unanswered | None:
    """What the reading that lacks a fact probably has in its place: a word that may count, and answers nothing."""
    if lacking is None:
        return None
    kinds = {kind for kind, _ in (lacking.fact.key, *lacking.fact.readings)}
    weak = (fact for fact in alone if fact.weak and fact.kind in kinds and not _is_doubtful(fact))
    return next((Unanswered(fact, 1, 0) for fact in weak), None)


def _replaced(one: Fact, other: Fact, first: Side, second: Side) -> Difference:
    """A fact for which the other reading has another one."""
    is_doubtful = _is_doubtful(one) or _is_doubtful(other) or FactKind.NAME in (one.kind, other.kind)
    is_doubtful = is_doubtful or _are_two_kinds_of_name(one, other)
    is_doubtful = is_doubtful or _are_millions(one, other) or _are_millions(other, one)
    severity = Severity.WARNING if is_doubtful or may_agree(one, other) else Severity.ERROR
    if _are_of_one_day(one, other):  # a date without its year is told as such
        severity = Severity.NOTE
    # "12 %" tells more than "12".
    fuller = other if one.kind is FactKind.NUMBER is not other.kind else one
    words = (first.said(one), one.start), (second.said(other), other.start)
    return replaced(*words, first, second, _cure(fuller, first.said(one)), ABOUT[fuller.kind].code, severity)


def _unanswered(left: Unanswered, here: Side, there: Side) -> Difference:
    """A fact that one reading lacks, or has less often."""
    fact, said = left.fact, here.said(left.fact)
    name = stand_in(here, there) if fact.kind in UNDERSTOOD and not left.theirs else None
    if name is not None:
        words = (said, fact.start), (name.word, name.start)
        return replaced(*words, here, there, _cure(fact, said), ABOUT[fact.kind].code, wrong=there.language)
    message = lacks(quoted(said), here, there)
    if left.theirs:
        message = repeated(quoted(said), left.mine, left.theirs, here, there)
    in_other_words = fact.kind in _PARAPHRASED or fact.kind in UNDERSTOOD or counting_of(here.language).is_ordinal(said)
    if fact.kind is not FactKind.TERM:  # which is declared
        in_other_words = in_other_words or not any(sign.isdecimal() for sign in said)
    is_sure = not left.theirs and not _is_doubtful(fact) and not in_other_words
    severity = Severity.ERROR if is_sure else Severity.WARNING
    if not left.theirs and _is_of_the_only_one(fact, here):
        severity = Severity.NOTE
    places = {here.language: here.at(fact.start), there.language: _beside(here, there, fact)}
    return Difference(places, message, _cure(fact, said), ABOUT[fact.kind].code, severity)


def _is_doubtful(fact: Fact) -> bool:
    """ "eerste" is often said in other words, and so are "nul" and "100 %"."""
    return fact.key in ((FactKind.NUMBER, 0), (FactKind.NUMBER, 1), (FactKind.PERCENT, 100))


def _is_of_the_only_one(fact: Fact, here: Side) -> bool:
    """Whether a number may be that of what has no second: "NOTA 1"."""
    before = here.content.flat[max(0, fact.start - _POINTING) : fact.start].split()[-1:]
    return fact.key == (FactKind.NUMBER, 1) and bool(before) and before[0].isalpha() and before[0].isupper()


def _are_two_kinds_of_name(one: Fact, other: Fact) -> bool:
    """Whether a place, a language or a body stands for one of another kind, which nothing declares."""
    return one.kind is not other.kind and one.kind in UNDERSTOOD and other.kind in UNDERSTOOD


def _are_millions(one: Fact, other: Fact) -> bool:
    """Whether an amount has its currency in one reading only, and a word for millions in both: "140 miljard"."""
    if one.kind is not FactKind.AMOUNT or other.kind is not FactKind.NUMBER or min(one.scale, other.scale) < _MILLION:
        return False
    return isinstance(one.value, tuple) and one.value[0] == other.value


def _are_of_one_day(one: Fact, other: Fact) -> bool:
    """Whether two dates have the same day and month, and one of them leaves the year to the reader."""
    if one.kind is not FactKind.DATE or other.kind is not FactKind.DATE:
        return False
    days = [fact.value for fact in (one, other) if isinstance(fact.value, tuple)]
    return len(days) == 2 and days[0][:2] == days[1][:2] and None in (days[0][2], days[1][2])


def _beside(here: Side, there: Side, fact: Fact) -> int:
    """Where the other reading should state a fact: at what comes before it in both."""
    answers = {other.key: other for other in reversed(there.facts)}
    before = [one for one in here.facts if one.start < fact.start and one.key in answers]
    return there.at(answers[before[-1].key].start) if before else here.alongside(fact.start, there)


def _cure(fact: Fact, said: str) -> Message:
    """What to do; a value slot where one would have kept both readings alike."""
    cure, slot = ABOUT[fact.kind].cure, _slot(fact) if any(sign.isdecimal() for sign in said) else ""
    if slot:
        cure = say("{cure}; a value slot in both, {slot}, keeps them alike", cure=cure, slot=slot)
    return unless_meant(cure)


def _slot(fact: Fact) -> str:
    """The slot that prints a fact in figures; "" if there is none."""
    match fact.kind, fact.value:
        case FactKind.DATE, (int(day), int(month), int(year)) if 1 <= month <= 12 and 1 <= day <= 31:
            return f"{{date:{year}-{month:02}-{day:02}}}"
        case FactKind.PERCENT, Decimal() as value:
            return f"{{percent:{canonical(value)}}}"
        case FactKind.AMOUNT, (Decimal() as value, str(currency)):
            return f"{{money:{canonical(_whole(value))} {currency}}}"
        case FactKind.NUMBER, Decimal() as value if value == value.to_integral_value() and value != 1:
            return f"{{int:{canonical(_whole(value))}}}"
        case FactKind.NUMBER, Decimal() as value if re.search(r"\.", str(value)):
            return f"{{decimal:{canonical(value)}}}"
    return ""


def _whole(value: Decimal) -> Decimal:
    """A number without zeros behind its point, if there is nothing else: 2.4 millions are 2400000.0."""
    return value.to_integral_value() if value == value.to_integral_value() else value
