"""Speech: how a language says facts in words of its own; one table per language, empty for a language without one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

Words = Mapping[str, int]


def words(listed: str) -> frozenset[str]:
    """The words of a string."""
    return frozenset(listed.split())


def _no_words() -> Words:
    return {}


@dataclass(frozen=True, slots=True)
class Speech:
    """The words of one language for facts that every language has; | stands between several, capitals are needed.

    What `numbers` and `names` hold asks for the same in the other language; what stands in hints may mean it, and may
    mean something else ("neuf" is nine, and new): it answers the other language, and asks for nothing.
    """

    name: str  # in English, for messages
    numbers: Callable[[], Words] = _no_words  # phrases of single spaces; made when first needed
    number_hints: Callable[[], Words] = _no_words
    scales: Words = field(default_factory=dict)  # "miljoen": 1000000
    ordinal: str = ""  # what may stand right behind a figure, as a pattern: "er|e|ème"
    percent: str = ""  # words for the percent sign, as a pattern
    currencies: Mapping[str, str] = field(default_factory=dict)  # ISO code -> pattern
    hours: str = ""  # what stands behind the time of day, as a pattern: "heures?|h"
    seasons: Mapping[str, str] = field(default_factory=dict)
    season_pattern: str = ""  # for a season that is only one in some company; its groups are called as the seasons
    names: Mapping[str, str] = field(
        default_factory=dict
    )  # of towns, languages and peoples, by an English name or the ISO code of the country
    bodies: Mapping[str, str] = field(default_factory=dict)  # councils, courts, gazettes; taxes
    name_hints: Mapping[str, str] = field(default_factory=dict)
    demonyms: Mapping[str, str] = field(default_factory=dict)  # country -> how its adjectives begin
    short_names: Mapping[str, str] = field(default_factory=dict)  # "UE": "EU"
    unions: Mapping[str, str] = field(default_factory=dict)  # at the end of the number of a European act: "EG" -> "EC"
    abbreviations: frozenset[str] = frozenset()  # whose full stop ends no sentence
    ones: frozenset[str] = frozenset()  # articles that may be the number one
    idioms: tuple[str, ...] = ()  # phrases with a number word that counts nothing
    negations: frozenset[str] = frozenset()
    negation_hints: frozenset[str] = frozenset()  # as patterns
    no_negations: tuple[str, ...] = ()  # phrases with such a word that deny nothing
