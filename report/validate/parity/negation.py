"""Negation: what denials make of the claims beside them, and which of them deny nothing more."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from operator import attrgetter

from report.languages.claims import OPPOSITIONS, Claims
from report.markup.flat import Flat
from report.validate.parity.claim_phrases import DENIAL, Claim
from report.validate.parity.nearby_figures import PART
from report.validate.parity.vocabulary import before_marks

_SUBJECT = 10  # words that a denial reaches that is a subject
_WITHOUT, _RIGHT_BEHIND = "excluding", 2  # the pole of prepositions that deny, and how many words they reach
_TOGETHER = 6  # words that part a denial from what goes with it at most


def without_companions(
    found: Sequence[Claim], denials: Sequence[Claim], content: Flat, claims: Claims
) -> Sequence[Claim]:
    """Claims without the words that only go with another denial: "ne … pas" denies once."""
    if not claims.companions:
        return found
    kept, companions = [], claims.companions.split("|")
    for claim in found:
        if claim.topic == DENIAL and claim.weak:
            first = content.words[bisect_left(content.starts, claim.start)]
            if first in companions and any(_are_one(claim, denial, content) for denial in _around(claim, denials)):
                continue
        kept.append(claim)
    return kept


def _around(claim: Claim, denials: Sequence[Claim]) -> list[Claim]:
    """The denials next to a claim on either side."""
    here = bisect_left(denials, claim.start, key=attrgetter("start"))
    return [denial for denial in denials[max(0, here - 1) : here + 2] if denial != claim and not denial.weak]


def _are_one(claim: Claim, denial: Claim, content: Flat) -> bool:
    """Whether a denial and what goes with it stand together."""
    apart = _words_between(denial, claim, content)
    return apart is not None and len(apart) <= _TOGETHER


def _words_between(one: Claim, other: Claim, content: Flat) -> Sequence[str] | None:
    """The words from the start of one claim to before that of another; None where a sign parts them.

    A bracket around the second is none: "niet (voldoende)".
    """
    before, behind = (one, other) if one.start < other.start else (other, one)
    in_brackets = content.flat[behind.start - 1] == "(" and content.flat[behind.end : behind.end + 1] == ")"
    if PART.search(content.flat, before.start, behind.start - in_brackets):
        return None
    return content.words[bisect_left(content.starts, before.start) : bisect_left(content.starts, behind.start)]


def turned(found: Sequence[Claim], denials: Sequence[Claim], content: Flat, claims: Claims) -> Iterator[Claim]:
    """Claims as denials beside them leave them: at another pole where that is known, and weak otherwise.

    A denial beside a bound is weak: "mag niet meer bedragen" says what "hoogstens" does.
    """
    subjects = frozenset(claims.subjects.split("|"))
    reach = {one.start: _SUBJECT for one in denials if _is_opening(one, content, subjects)}
    without = frozenset([claim.start for claim in found if claim.pole == _WITHOUT])
    clauses = frozenset(claims.clauses.split("|"))
    beside = [_beside(claim, denials, reach, without, content, clauses) for claim in found]
    bound = {
        denial.start
        for claim, turning in zip(found, beside, strict=True)
        for denial in turning
        if OPPOSITIONS[claim.topic].bounds and not claim.weak and not denial.start < claim.start < denial.end
    }
    for claim, turning in zip(found, beside, strict=True):
        sure = [denial for denial in turning if not denial.weak and denial.start not in bound]
        pole = claims.denied.get(claim.pole)
        if claim.pole in claims.denied.values():
            yield claim
        elif claim.start in bound or (turning and not (pole and sure)):
            yield claim._replace(weak=True)
        else:
            yield claim._replace(pole=pole) if pole and sure else claim


def _beside(
    claim: Claim, denials: Sequence[Claim], reach: Mapping[int, int], without: AbstractSet[int], content: Flat,
    clauses: AbstractSet[str],
) -> list[Claim]:  # fmt: skip
    """The denials that turn a claim: those so near to it, in the same part of the sentence, that they are of it."""
    if claim.topic == DENIAL or not OPPOSITIONS[claim.topic].behind:
        return []
    here = bisect_left(denials, claim.start, key=attrgetter("start"))
    near = denials[max(0, here - 2) : here + 2]
    return [one for one in near if _is_turning(one, claim, reach, one.start in without, content, clauses)]


def _is_turning(
    denial: Claim, claim: Claim, reach: Mapping[int, int], is_preposition: bool, content: Flat,
    clauses: AbstractSet[str],
) -> bool:  # fmt: skip
    """Whether a denial is of a claim; a preposition is only of what comes right behind it: "zonder te moeten"."""
    if denial.start < claim.start < denial.end:  # "plus" of "ne … plus"
        return True
    between = None if claim.start <= denial.start < claim.end else _words_between(denial, claim, content)
    if between is None or not clauses.isdisjoint(between[1:]):
        return False
    apart = len(between)
    opposition = OPPOSITIONS[claim.topic]
    if is_preposition:
        return denial.start < claim.start and apart <= min(opposition.behind, _RIGHT_BEHIND)
    if denial.start > claim.start:
        return apart <= opposition.ahead
    return apart <= max(opposition.behind, reach.get(denial.start, 0))


def _is_opening(denial: Claim, content: Flat, subjects: AbstractSet[str]) -> bool:
    """Whether a denial opens a part of a sentence, of which it is the subject."""
    before = before_marks(content.flat, denial.start)
    opens = not before or PART.match(content.flat, before - 1) is not None
    typed = content.flat[denial.start : denial.end].lower()
    return opens and any(typed == subject or typed.startswith(subject + " ") for subject in subjects)
