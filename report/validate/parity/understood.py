"""Understood: what one reading names, and the other calls by a common noun or by a wider name, or need not repeat."""

from __future__ import annotations

from collections.abc import Sequence

from report.validate.parity.level_differences import levels_of
from report.validate.parity.matching import Unanswered
from report.validate.parity.sides import Side
from report.validate.parity.vocabulary import Fact, FactKind


def without_understood(
    ones: Sequence[Unanswered], others: Sequence[Unanswered], here: Side, there: Side
) -> list[Unanswered]:
    """What is left of what the first reading has alone, `ones`, without that which the second may well call otherwise.

    A number of a name is told only beside another one in the second.
    """
    numbers = any(_is_of_name(other.fact, there) for other in others)
    left = [one for one in ones if numbers or not _is_of_name(one.fact, here)]
    return [one for one in left if not _is_region(one.fact, here, there) and not _is_common(one.fact, here, there)]


def _is_of_name(fact: Fact, side: Side) -> bool:
    """Whether a number is a part of a name: "COVID-19"."""
    before = side.content.flat[max(0, fact.start - 2) : fact.start]
    return fact.kind is FactKind.NUMBER and before[1:] == "-" and before[0].isalpha()


def _is_region(fact: Fact, here: Side, there: Side) -> bool:
    """Whether a place is a region that the other reading calls by its town: "les Régions wallonne et de
    Bruxelles-Capitale"."""
    if fact.kind is not FactKind.PLACE or not any(claim.pole == "region" for claim in here.claims):
        return False
    return any(other.kind is FactKind.PLACE and str(fact.value).startswith(f"{other.value}-") for other in there.facts)


def _is_common(fact: Fact, here: Side, there: Side) -> bool:
    """Whether a public body is called by common nouns, and the other reading names no body of another level: "lokale
    politie"."""
    said = here.said(fact)
    if fact.kind is not FactKind.NAME or " " not in said or said != said.lower():
        return False
    levels, others = levels_of(said, here.language), levels_of(there.content.flat, there.language)
    return not levels or not others or not levels.isdisjoint(others)
