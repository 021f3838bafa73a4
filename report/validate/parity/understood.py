"""Understood: what one reading states, and the other says in passing, calls otherwise, or leaves to its readers."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache, cached_property

from report.languages import LANGUAGES, name_of
from report.languages.gazetteer import gazetteer
from report.markup.spans import starting_in
from report.markup.tree import Slot
from report.validate.parity.claim_phrases import DENIAL
from report.validate.parity.level_differences import levels_of
from report.validate.parity.matching import Unanswered
from report.validate.parity.misspelling import misspelt, misspelt_acronym
from report.validate.parity.place_names import demonyms_of
from report.validate.parity.quantities import counting_of
from report.validate.parity.sides import Side
from report.validate.parity.times import HOUR
from report.validate.parity.vocabulary import Fact, FactKey, FactKind, normal

#: What the other reading may say in other words, or leave to its readers to know.
UNDERSTOOD = frozenset({FactKind.PLACE, FactKind.LANGUAGE, FactKind.NAME})
_BODY = 5  # letters of the name of a body with which a longer word may begin
_NUMBER_WORD = 3  # letters of a number with which a longer word may begin
_DENYING = 10  # characters of what denies what follows a hyphen


class OtherWords:
    """What a reading says in other words than its facts, looked through once for all that it may imply."""

    def __init__(self, side: Side) -> None:
        self.side = side
        self.words = frozenset(side.content.words)
        slots = [piece for piece in side.pieces if isinstance(piece, Slot)]
        self.terms = frozenset([slot.argument for slot in slots if slot.kind == "term"])

    @cached_property
    def keys(self) -> frozenset[FactKey]:
        """What it states."""
        return frozenset([fact.key for fact in self.side.facts])

    @cached_property
    def text(self) -> str:
        """All of it, in small letters."""
        return normal(self.side.content.flat).lower()


def is_implied(fact: Fact, there: OtherWords) -> bool:
    """Whether what a reading lacks is said in other words: "Belgische" for "Belgique"."""
    known, value = LANGUAGES[there.side.language], str(fact.value).lower()
    match fact.kind:
        case FactKind.NUMBER | FactKind.TIME if (hour := _hour(fact)) is not None:
            return any(known.clock.hour_names.get(word) == hour for word in there.words)
        case FactKind.NUMBER if fact.value == 1:
            return not known.speech.ones.isdisjoint(there.words)
        case FactKind.TERM:
            return fact.value in there.terms
        case FactKind.PLACE:
            return _has_adjective(str(fact.value), there) or misspelt(fact, there.side) is not None
        case FactKind.LANGUAGE:
            country = _SPOKEN_IN.get(str(fact.value), "")
            return _has_adjective(country, there) or (FactKind.PLACE, country) in there.keys
        case FactKind.NAME:
            return value in there.words or _begins_word(fact, there) or misspelt_acronym(fact, there.side) is not None
        case FactKind.PHRASE:
            return value in there.text
    return False


def is_fused(fact: Fact, here: Side, there: OtherWords) -> bool:
    """Whether the other reading begins a longer word with an ordinal or zero, or ends letters with the number:
    "tweedelijnszorg", "nulrisico", "WIB92"."""
    said = here.said(fact).lower()
    if fact.kind is not FactKind.NUMBER or not isinstance(fact.value, Decimal):
        return False
    if said.isdecimal():
        return len(said) > 1 and any(word.endswith(said) and word.removesuffix(said).isalpha() for word in there.words)
    if not said.isalpha():
        return False
    if fact.value and not counting_of(here.language).is_ordinal(said):
        return False
    beginnings = _number_words(there.side.language).get(fact.value, ())
    return bool(beginnings) and any(word.startswith(beginnings) and word not in beginnings for word in there.words)


@cache
def _number_words(language: str) -> Mapping[Decimal, tuple[str, ...]]:
    """The words for each number of a language, with which others may begin: "tweedelijnszorg", "nulrisico"."""
    found: dict[Decimal, tuple[str, ...]] = {}
    for word, number in LANGUAGES[language].speech.numbers().items():
        if len(word) >= _NUMBER_WORD and word.isalpha():
            found[Decimal(number)] = (*found.get(Decimal(number), ()), word)
    return found


_NOON_AND_MIDNIGHT = {0: 0, 12: 12, 24: 0, (0, 0): 0, (12, 0): 12, (24, 0): 0}


def _hour(fact: Fact) -> int | None:
    """The hour that a fact states if that is noon or midnight: "12 uur", "0.00 uur"."""
    if fact.kind is FactKind.NUMBER and fact.unit != HOUR:
        return None
    return _NOON_AND_MIDNIGHT.get(fact.value)


def _begins_word(fact: Fact, there: OtherWords) -> bool:
    """Whether a reading has the name of a body in small letters, or begins a longer word with it: "ministerraad",
    "Kamercommissies"."""
    names = _words_for_bodies(there.side.language).get(str(fact.value), ())
    return bool(names) and any(word.startswith(names) for word in there.words)


@cache
def _words_for_bodies(language: str) -> Mapping[str, tuple[str, ...]]:
    """The names of one word of public bodies, in small letters, by the key of each."""
    found: dict[str, tuple[str, ...]] = {}
    for one in gazetteer(language, "bodies"):
        if one.name.isalpha() and not one.is_acronym and len(one.name) >= _BODY:
            found[one.key] = (*found.get(one.key, ()), one.name.lower())
    return found


#: Whose people are called as their language is.
_SPOKEN_IN = {"Dutch": "NL", "French": "FR", "German": "DE", "English": "GB"}


def _has_adjective(place: str, there: OtherWords) -> bool:
    """Whether a reading has a word that begins as the people of a place are called: "Luikenaar" for "Liège"."""
    beginnings = demonyms_of(there.side.language).get(place, ())
    return bool(beginnings) and any(word.startswith(beginnings) for word in there.words)


def telling(ones: list[Unanswered], others: Sequence[Unanswered], here: Side) -> list[Unanswered]:
    """What is left without what says little: of whom somebody is none, "niet-Belgen"; where the other reading lacks a
    number only, one of so many, "1 op de 5", and "de eerste ... de tweede" for what has names.
    """
    ones = [one for one in ones if not _is_denied(one.fact, here)]
    numbers = [one for one in ones if one.fact.kind is FactKind.NUMBER and not one.fact.unit]
    if not numbers or any(other.fact.kind is FactKind.NUMBER for other in others):
        return ones
    row = {
        one.fact.value
        for one in numbers
        if not one.theirs and counting_of(here.language).is_ordinal(here.said(one.fact))
    }
    silent = {one for one in numbers if row >= {1, 2} and one.fact.value in (1, 2)}
    share = _shares(here.language)
    silent |= {one for one in numbers if one.fact.value == 1 and share.match(here.content.flat, one.fact.end)}
    return [one for one in ones if one not in silent]


def _is_denied(fact: Fact, here: Side) -> bool:
    """Whether a place or people is one of which something is not: "niet-Belgen"."""
    if fact.kind not in UNDERSTOOD or here.content.flat[fact.start - 1 : fact.start] != "-":
        return False
    before = starting_in(here.claims, max(0, fact.start - _DENYING), fact.start)
    return any(claim.topic == DENIAL and claim.end == fact.start - 1 for claim in before)


@cache
def _shares(language: str) -> re.Pattern[str]:
    """What parts one from those of which it is one."""
    return re.compile(rf" (?:{LANGUAGES[language].speech.shares}) (?=\w)", re.IGNORECASE)


def without_own_languages(
    ones: list[Unanswered], others: list[Unanswered], first: Side, second: Side
) -> tuple[list[Unanswered], list[Unanswered]]:
    """What is left of both when each names its own language: "in het Nederlands" is "en français"."""
    if not ones or not others:
        return ones, others
    own, their_own = ((FactKind.LANGUAGE, name_of(side.language)) for side in (first, second))
    if any(one.fact.key == own for one in ones) and any(other.fact.key == their_own for other in others):
        ones = [one for one in ones if one.fact.key != own]
        others = [other for other in others if other.fact.key != their_own]
    return ones, others


def without_understood(
    ones: Sequence[Unanswered], others: Sequence[Unanswered], here: Side, there: Side
) -> list[Unanswered]:
    """What is left of what the first reading has alone, `ones`, without that which the second may well call otherwise.

    A number of a name is told only beside another one in the second.
    """
    numbers = any(_is_of_name(other.fact, there) for other in others)
    left = [one for one in ones if numbers or not _is_of_name(one.fact, here)]
    return [
        one
        for one in left
        if not _is_region(one.fact, here, there)
        and not _is_common(one.fact, here, there)
        and not _is_half(one.fact, here)
    ]


def _is_of_name(fact: Fact, side: Side) -> bool:
    """Whether a number is a part of a name: "COVID-19"."""
    before = side.content.flat[max(0, fact.start - 2) : fact.start]
    return fact.kind is FactKind.NUMBER and before[1:] == "-" and before[0].isalpha()


def _is_half(fact: Fact, here: Side) -> bool:
    """Whether a place is the first half of a word whose second half may say enough: "VN-Veiligheidsraad"."""
    behind = here.content.flat[fact.end : fact.end + 2]
    return fact.kind is FactKind.PLACE and behind[:1] == "-" and behind[1:].isalpha()


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
