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
from report.languages.facts import Clock, Counts, Notation, Quantities, Speech
from report.messages import Message

NBSP, NARROW = "\u00a0", "\u202f"
#: What a family name may begin with, in whatever language it is mentioned.
PARTICLES = ("van", "von", "de", "den", "der", "du", "ten", "ter", "te", "d’", "’t", "le", "la")
#: The first letter, behind a mark that opens.
FIRST_LETTER = r"[“„«‘\"'(\[]?[ \u00a0\u202f]?(?P<letters>\w)"
NEVER = "(?!)"  # a pattern that nothing matches

#: How a word begins to the ear; "either" where usage differs.
Sound: TypeAlias = Literal["vowel", "consonant", "either"]
#: "text" is for running text ("het Verenigd Koninkrijk"), "articles" for "la Belgique", "of" for "de la Belgique".
CountryForm: TypeAlias = Literal["name", "text", "articles", "of"]


def words(listed: str) -> frozenset[str]:
    """The words of a string."""
    return frozenset(listed.split())


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
    noun_links: str  # what only a noun for a number takes behind it, as a pattern: une trentaine *d’*acheteurs
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
class Spelling:
    """Which words there are: those of Hunspell's `dictionaries`, by their names, the best one first ("nl_BE").

    Others may be compounds, with one of the `linking` letters behind a part ("" for none); a language that writes no
    words together has none. Any word may have one of the `prefixes`. `letters` are all those of its words, in small.
    `others` are words that reports have and dictionaries lack.
    """

    dictionaries: tuple[str, ...]
    linking: tuple[str, ...]
    prefixes: frozenset[str]
    letters: str
    others: frozenset[str]


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
    spelling: Spelling
    identification: Identification
    accessibility: Accessibility
