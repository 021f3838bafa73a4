"""Facts: how a language states numbers, quantities, moments and names, and how people type values in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

Counts: TypeAlias = Mapping[str, int]


def compounds(below: Counts, hundred: str, thousand: str) -> dict[str, int]:
    """Cardinals up to 9999 in round hundreds or thousands and `below` a hundred, where they are written as one word."""
    found = dict(below)
    for word, number in below.items():
        found[f"{hundred}{word}"] = 100 + number
        if 2 <= number <= 9:
            found |= {f"{word}{hundred}{rest}": number * 100 + low for rest, low in below.items() if low}
        if number >= 2:
            found |= {f"{word}{hundred}": number * 100, f"{word}{thousand}": number * 1000}
    return found | {hundred: 100, thousand: 1000}


def centuries(endings: str, nouns: str) -> dict[str, int]:
    """Centuries in Roman figures, such as "xxie siècle", by their `endings` and the `nouns` behind them."""
    found: dict[str, int] = {}
    for number in range(1, 31):
        tens, ones = divmod(number, 10)
        roman = "x" * tens + ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")[ones]
        found |= {f"{roman}{ending} {noun}": number for ending in endings.split("|") for noun in nouns.split()}
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """The words for facts that every language has; | stands between several.

    What `numbers` and `names` hold asks for the same in the other language; what stands in hints may mean it, and may
    mean something else ("neuf" is nine, and new): it answers the other language, and asks for nothing.
    """

    numbers: Callable[[], Counts]  # phrases of single spaces; made when first needed
    number_hints: Callable[[], Counts]
    scales: Counts  # "miljoen": 1000000
    ordinal: str  # what may stand right behind a figure, as a pattern: "er|e|ème"
    percent: str  # words for the percent sign, as a pattern
    currencies: Mapping[str, str]  # ISO code -> pattern
    ranges: str  # what stands between two numbers with one sign: "60 en 70 %", as a pattern
    contrasts: str  # between two numbers, the second without its sign: "8 miljoen euro tegen 9", as a pattern
    names: Mapping[str, str]  # of towns, languages and peoples, by an English name or the ISO code of the country
    bodies: Mapping[str, str]  # councils, courts, gazettes; taxes
    name_hints: Mapping[str, str]
    levels: Mapping[str, str]  # words for levels of government: "region" -> "gewest*|regio"
    demonyms: Mapping[str, str]  # country -> how its adjectives begin, where that is not how its name does
    short_names: Mapping[str, str]  # "UE": "EU"
    titles: frozenset[str]  # written in full before the name of a person
    unions: Mapping[str, str]  # at the end of the number of a European act: "EG" -> "EC"
    abbreviations: frozenset[str]  # whose full stop ends no sentence
    steps: str  # "to", from one number to another, as a pattern
    shares: str  # "of the", between a part and the whole, as a pattern
    agents: str  # "by", before who does something, in the passive voice
    joining: str  # what stands before the last of several items, as a pattern: " (?:en|of)"
    expansion: int  # characters that say what a hundred say in English
    ones: frozenset[str]  # articles that may be the number one
    idioms: tuple[str, ...]  # phrases with a number word that counts nothing


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """How texts say when; all but the mappings are patterns.

    `hours` stand behind an hour, one of the letters `hour` between it and minutes; `hour_names` are noon and midnight
    ("midi": 12). Before an hour, `half_to` is half an hour less ("half tien"), `half_past`, `quarter_past`
    and `quarter_to` what they say; behind it, `and_half`, `and_quarter` and `less_quarter`. `morning` and `afternoon`
    beside a time tell which of two it is. `day_parts` end the name of a weekday ("maandagavond"), `weekdays` are
    phrases for one by its number from Monday, 0. `decades` has the figures of years as its group "years" or a word of
    `decade_words` as "word" ("jaren 90", "les années nonante"). `seasons` have | between their words; `season_pattern`
    is for a word that is one in some company only, in a group that is called as the season. `added` is what may part a
    number from "bis" and "ter". `period_ends` before a year or a month are its last day, `period_starts` its first;
    `year_before` and `year_after` say a year by another one ("vorig jaar"), and what is `passing` counts from this
    year, or holds until another one comes ("voor het eerst"); `night` stands before the two weekdays that
    a night parts. `of_month` parts a day in words from its month ("the first of May"); `feasts` have the phrases for
    those that have a date, by it: "12-25": "kerstmis|kerst".
    """

    hours: str
    hour: str
    hour_names: Counts
    half_to: str
    half_past: str
    quarter_past: str
    quarter_to: str
    and_half: str
    and_quarter: str
    less_quarter: str
    morning: str
    afternoon: str
    day_parts: str
    weekdays: Mapping[str, int]
    decades: str
    decade_words: Counts
    seasons: Mapping[str, str]
    season_pattern: str
    added: str
    period_ends: str
    period_starts: str
    year_before: str
    year_after: str
    passing: str
    night: str
    of_month: str
    feasts: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantities:
    """How texts say how much; | stands between several phrases, of words parted by single spaces.

    `decimals` and `thousands` are the signs that part them; one that is both, or neither, can be read in two ways.
    `units` are names that the Unicode locale data lack, by its units ("duration-day"), and `scales` powers of ten that
    no other table has. `money_scales` are those that count beside the sign of a currency only: "€ 3m". `parts` are
    what phrases count that is no whole number ("driekwart": "3/4"); those of `part_hints` may mean something else.
    `half`, `times`, `points`, `per_mille`, `cents` are patterns of what stands behind a number: "and a half", "keer",
    "procentpunt", "promille", "eurocent"; `minus` is one of what stands before a temperature below zero. `multiples`
    are patterns of words that multiply: 2: "verdubbel\\w*". `periods` say a length of time in one word ("3 month":
    "kwartaal|driemaandelijks"), and `customary` one by another number: "quinze jours" are 14 days. `yearly` is what
    follows "4 times" where that is the same as every three months. `joined` are the words for hundred and thousand
    where numbers are written as one word, and `ordinals` is how ordinal number words end. `suffixes` of units of time
    end words that begin with a number: "dertigjarig". `crowds` are plural sets, which are as often of ten in one
    language as of a dozen in another.
    """

    decimals: str
    thousands: str  # a space may do so in every language
    units: Mapping[str, str]
    scales: Counts
    money_scales: Counts
    parts: Callable[[], Mapping[str, str]]  # made when first needed
    part_hints: Mapping[str, str]
    half: str
    minus: str
    times: str
    points: str
    per_mille: str
    cents: str
    multiples: Mapping[int, str]
    periods: Mapping[str, str]
    stems: Mapping[str, str]  # "duration-year" -> how words begin that say it, as a pattern: "jaarverslag"
    customary: Mapping[str, str]
    per: str  # between an amount and what it is for, as a pattern: "euro per kWh"
    yearly: str
    joined: tuple[str, str] | None
    ordinals: str  # as a pattern
    suffixes: Mapping[str, str]
    crowds: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Notation:
    """How people type values in the language; what they type is read in every language, whatever the report's are.

    What is a pattern here stands beside those of the other languages. `about` is what stands before an approximate
    number; `scales` are abbreviations and words for powers of ten that texts hardly have, beside those of the speech:
    "mld": 9; `linking` words part a number from what it counts, and a day from its month ("d'" is an elided one).
    `nothing` says that there is no value, with | between several; `cell_errors` say so in spreadsheets, and a
    `field_error` is how what Word prints begins for a field that leads nowhere. `seconds` are units of
    time by their length. A period goes `until` a day, or `through` it, a pattern of what makes that day belong to it;
    `inclusive` says so at its end, `opening` stands before its first day, `before_day` before any. `quarter` is the
    noun, and its first letter the short form: "K1". The number behind an `identifier` ("art.", "KBO") counts nothing;
    `awaiting` is what stands in the place of words that are still to be written. Both are patterns. `totals` are words
    for the sum of the rows above, with | between several.
    """

    about: str
    scales: Counts
    linking: frozenset[str]
    nothing: str
    cell_errors: frozenset[str]
    field_error: str  # as a pattern
    seconds: Mapping[int, frozenset[str]]
    conjunction: str  # before the last of several: "en"
    until: str  # as a pattern
    through: str
    inclusive: str  # as a pattern
    opening: str  # as a pattern
    before_day: frozenset[str]
    quarter: str
    articles: frozenset[str]  # definite ones, before the name of a country
    pointing: frozenset[str]  # with the articles, what takes up what was said before: "die twee"
    denying: frozenset[str]  # what is typed for "false"
    identifier: str
    awaiting: str
    totals: str
    not_given: str  # why there is no value, in words that readers see
