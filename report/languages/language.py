"""Language: everything that the program knows of one language, as one frozen object of which no part can be forgotten.

What a language honestly has not is None, or empty. Words are in small letters, with capitals where those count; in a
string they stand between spaces; "pattern" means a regular expression, without regard to capitals.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

from report.languages.claims import Claims
from report.messages import Message

NBSP, NARROW = "\u00a0", "\u202f"
#: What a family name may begin with, in whatever language it is mentioned.
PARTICLES = ("van", "von", "de", "den", "der", "du", "ten", "ter", "te", "d’", "’t", "le", "la")
#: The first letter, behind a mark that opens.
FIRST_LETTER = r"[“„«‘\"'(\[]?[ \u00a0\u202f]?(?P<letters>\w)"
NEVER = "(?!)"  # a pattern that nothing matches

Counts: TypeAlias = Mapping[str, int]
#: How a word begins to the ear; "either" where usage differs.
Sound: TypeAlias = Literal["vowel", "consonant", "either"]
#: "text" is for running text ("het Verenigd Koninkrijk"), "articles" for "la Belgique", "of" for "de la Belgique".
CountryForm: TypeAlias = Literal["name", "text", "articles", "of"]


def words(listed: str) -> frozenset[str]:
    """The words of a string."""
    return frozenset(listed.split())


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


class QuoteStyle(NamedTuple):
    """The quotation marks of a language: the outer pair, the one inside it, and what begins with an apostrophe.

    Behind a word that is `quoting`, a single letter between marks is a letter that is quoted: "de letter 'n'".
    `low` is whether the low opening mark of old becomes the one in use; `single` marks are typed as single ones.
    """

    outer: tuple[str, str]
    inner: tuple[str, str]
    elided: re.Pattern[str]
    quoting: frozenset[str]
    low: bool = False
    single: tuple[str, str] = ("‘", "’")


@dataclass(frozen=True, slots=True, kw_only=True)
class Punctuation:
    """Signs and the spaces beside them.

    `spaces` are those before ; ! ? : and inside guillemets, by the sign; a language without any has none there,
    whatever is typed. `unit_space` parts a number from the sign of a unit or a currency. `lists` are abbreviations that
    end a list without an ellipsis, `paged` those before a range of pages. `raised` gives where the raised letters of
    ordinals are.
    """

    quotes: QuoteStyle
    spaces: Mapping[str, str]
    unit_space: str
    lists: frozenset[str]
    paged: frozenset[str]
    raised: Callable[[str], Sequence[tuple[int, int]]] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bonded:
    """The words that no line may part from what is beside them.

    `numbered` words stand before their number ("art.", "figuur"), `units` after it; `scaled` is a pattern of two words
    after a number ("miljoen euro"); a day bonds with a month, also with one of these abbreviated `months` that the
    locale data lack ("sept": 9); an ordinal with `eras` ("siècle"); `regnal` is a pattern of what makes the number one
    an ordinal, as that of a ruler ("Albert Ier"); `titles`, in every way to write them, stand before a name; `pairs`
    are abbreviations of two parts, without their last dot.
    """

    numbered: frozenset[str]
    units: frozenset[str]
    scaled: str
    months: Counts
    eras: frozenset[str]
    regnal: str
    titles: frozenset[str]
    pairs: frozenset[tuple[str, str]]


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
    names: Mapping[str, str]  # of towns, languages and peoples, by an English name or the ISO code of the country
    bodies: Mapping[str, str]  # councils, courts, gazettes; taxes
    name_hints: Mapping[str, str]
    levels: Mapping[str, str]  # words for levels of government: "region" -> "gewest*|regio"
    demonyms: Mapping[str, str]  # country -> how its adjectives begin, where that is not how its name does
    short_names: Mapping[str, str]  # "UE": "EU"
    unions: Mapping[str, str]  # at the end of the number of a European act: "EG" -> "EC"
    abbreviations: frozenset[str]  # whose full stop ends no sentence
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
    number from "bis" and "ter".
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantities:
    """How texts say how much; | stands between several phrases, of words parted by single spaces.

    `decimals` and `thousands` are the signs that part them; one that is both, or neither, can be read in two ways.
    `units` are names that the Unicode locale data lack, by its units ("duration-day"), and `scales` powers of ten that
    no other table has. `money_scales` are those that count beside the sign of a currency only: "€ 3m". `parts` are what
    phrases count that is no whole number ("driekwart": "3/4"); those of `part_hints` may mean something else. `half`,
    `times`, `points`, `per_mille`, `cents` are patterns of what stands behind a number: "and a half", "keer",
    "procentpunt", "promille", "eurocent". `multiples` are patterns of words that multiply: 2: "verdubbel\\w*".
    `periods` say a length of time in one word ("3 month": "kwartaal|driemaandelijks"), and `customary` one by another
    number: "quinze jours" are 14 days. `yearly` is what follows "4 times" where that is the same as every three months.
    `joined` are the words for hundred and thousand where numbers are written as one word, and `ordinals` is how ordinal
    number words end. `suffixes` of units of time end words that begin with a number: "dertigjarig". `crowds` are plural
    sets, which are as often of ten in one language as of a dozen in another.
    """

    decimals: str
    thousands: str  # a space may do so in every language
    units: Mapping[str, str]
    scales: Counts
    money_scales: Counts
    parts: Callable[[], Mapping[str, str]]  # made when first needed
    part_hints: Mapping[str, str]
    half: str
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
    noun, and its first letter the short form: "K1".
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
    denying: frozenset[str]  # what is typed for "false"


class Article(NamedTuple):
    """The forms of an article before a word: before a consonant, and before a vowel; several where cases differ."""

    plain: tuple[str, ...]
    vowel: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """Nouns and what stands before them.

    `genders` are the letters of `gender` in terms.yaml, told by `gender_hint`. `articles` are sets of articles that
    stand in each other's place, by gender, with "'" for an apostrophe; `elided` are words that lose their vowel before
    another, by what is left of them; `sound` tells how a word begins, which may be foreign, and is None where no word
    before it depends on that. `country` puts its article before the name of a country (code, name, form), and is None
    where those have none. After `case_words` such a name would need another case than that in which it is printed.
    """

    genders: frozenset[str]
    gender_hint: Message
    articles: tuple[Mapping[str, Article], ...]
    elided: Mapping[str, str]
    sound: Callable[[str, bool], Sound] | None
    country: Callable[[str, str, CountryForm], str] | None
    case_words: frozenset[str]
    small_words: frozenset[str]  # that people change by ear; names are compared without them
    plurals: tuple[str, ...]  # endings that do not make another word of a working term
    endings: tuple[str, ...]  # endings of a name that is still the same
    nouns_are_capital: bool  # every noun has a capital, so that a capital tells no name
    cases: Callable[[str], tuple[str, ...]]  # the forms of a name of several words: "Hoher Rat", "Hohen Rates"
    conjunctions: frozenset[str]  # what may follow the hyphen of half a word: "in- en uitvoer"
    capital: str  # what has the capital at the start of a sentence, as a pattern whose group "letters" it is


@dataclass(frozen=True, slots=True, kw_only=True)
class Hyphenation:
    """Where a word may be broken: Pyphen's dictionary, and the fewest letters `before` and `after` a hyphen.

    After a vowel in `trema_after` a trema parts it from the next one only, and is not needed behind a hyphen.
    `spelling` has words that are spelt otherwise when broken; `begins` is a pattern of what may begin a line behind a
    typed hyphen though it has only one letter before the next; `mute` gives where the mute syllable begins that ends a
    word.
    """

    dictionary: str
    before: int
    after: int
    trema_after: frozenset[str]
    spelling: Mapping[str, str]
    begins: str
    mute: Callable[[str], int | None] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Identification:
    """What gives the language away: its frequent words, and how much the letters of other words say for it.

    Nearly every sentence has some of the frequent words, and federal reports are full of them; "l'" is an elided one. A
    word of more than one language speaks for none of them. `letters` (^ and $ are the ends of a word), by how much they
    say, are those that tell the languages apart best, by how many different words of each have them; the measure is the
    logarithm of how much oftener they stand in the language than in the others, and not finer than that. They
    `letters_tell` a short text without a frequent word from those of other languages; English ones, of all origins,
    hardly do.
    """

    frequent: str
    letters: Mapping[int, str]
    letters_tell: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Accessibility:
    """What describes nothing: patterns of `placeholders` for a picture's description, of `vague` words of links, and of
    the `labels` before a number in captions."""

    placeholders: str
    vague: str
    labels: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Language:
    """One language: `code` is that of BCP 47 ("nl"), `name` what messages call it ("Dutch").

    `territory` is the country whose signs, dates and names editions print (ISO 3166, "BE"): where Belgium has no usage
    of its own in a language, that of which its readers expect ("1,250.5" in English). Where only letters of ASCII may
    stand, as in the names of files, letters lose their accents, or become what `plain_letters` says: "ö" is "oe".
    """

    code: str
    territory: str
    plain_letters: Mapping[str, str]
    name: Message
    punctuation: Punctuation
    bonded: Bonded
    speech: Speech
    clock: Clock
    claims: Claims
    quantities: Quantities
    notation: Notation
    grammar: Grammar
    hyphenation: Hyphenation
    identification: Identification
    accessibility: Accessibility
