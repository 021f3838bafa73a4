"""Languages: each has every part, nothing else knows one by name, and their number words are complete."""

from __future__ import annotations

import re
from dataclasses import astuple, fields, is_dataclass
from decimal import Decimal

import pytest

from report.languages import LANGUAGES, Language, capitalised, language_of, name_of
from report.languages.claims import OPPOSITIONS
from report.locales import data_of, locale_name
from report.messages.interface import interface
from report.typography.hyphenation import Hyphenator
from report.values.country import countries
from tests.modules import MODULES, PACKAGE, called, strings

OUTSIDE = [path for path in MODULES if not called(path).startswith("languages/")]
EVERY = pytest.mark.parametrize("language", LANGUAGES.values(), ids=lambda one: one.code)


def test_languages_go_by_their_codes() -> None:
    assert [(code, one.code) for code, one in LANGUAGES.items()] == [(code, code) for code in LANGUAGES]
    assert language_of("nl-BE") is language_of("nl_NL") is LANGUAGES["nl"]
    assert (language_of("it"), name_of("it"), name_of("fr-CA")) == (None, "it", "French")


def test_no_language_is_known_by_name_outside_languages() -> None:
    names = {"nl", "fr", "de", *map(locale_name, LANGUAGES)}
    assert {called(path): found for path in OUTSIDE if (found := names.intersection(strings(path)))} == {}


def parts(value: object) -> list[object]:
    """A language and the values in it."""
    if is_dataclass(value):
        return [part for one in fields(value) for part in parts(getattr(value, one.name))]
    return [value]


@EVERY
def test_no_part_is_forgotten(language: Language) -> None:
    folder = PACKAGE / "languages" / language.code
    assert (folder / "__init__.py").is_file()
    assert len(parts(language)) == len(parts(LANGUAGES["nl"]))
    assert language.speech.numbers()
    assert {*language.speech.names, *language.speech.name_hints} >= LANGUAGES["en"].speech.names.keys()
    assert language.speech.bodies.keys() == LANGUAGES["en"].speech.bodies.keys()
    assert language.clock.seasons.keys() | set(re.findall(r"\?P<(\w+)>", language.clock.season_pattern)) == {
        *("spring", "summer", "autumn", "winter")
    }


@EVERY
def test_opposites_have_words_at_each_pole(language: Language) -> None:
    claims = language.claims
    assert claims.oppositions.keys() == OPPOSITIONS.keys()
    for name, opposition in OPPOSITIONS.items():
        poles = claims.poles(name)
        assert len(poles) == len(opposition.poles), name
        assert all(listed.strip() for listed in poles), name
    assert set(claims.denied) | set(claims.denied.values()) <= {
        pole for opposition in OPPOSITIONS.values() for pole in opposition.poles
    }


@EVERY
def test_phrases_of_claims_are_written_as_words_are_read(language: Language) -> None:
    claims = language.claims
    listed = [*(pole for name in claims.oppositions for pole in claims.poles(name)), claims.denials, claims.idle]
    for phrase in "|".join(listed).split("|"):
        words = phrase.strip().removesuffix("?").removeprefix("# ").removeprefix("^ ").removesuffix(" #").split()
        assert all(re.fullmatch(r"(?:\*?\w+|\w+\*|~)", word) for word in words), phrase
        assert phrase == phrase.lower()
        assert "~" not in (words[0], words[-1])
        assert not words[0].endswith("*") or len(words[0]) > 3, "a stem goes by its first three letters"
        assert not words[0].startswith("*") or len(words[0]) > 3, "an ending goes by its last three letters"


@EVERY
def test_what_is_typed_has_its_words(language: Language) -> None:
    notation = language.notation
    assert notation.seconds.keys() == {1, 60, 3600, 86400}
    assert all([*notation.seconds.values(), notation.nothing, notation.conjunction, notation.quarter])
    assert {word.casefold() for word in notation.scales} == notation.scales.keys()
    assert not notation.scales.keys() & language.speech.scales.keys(), "the speech has them"
    assert notation.nothing.casefold() == notation.nothing
    assert all(error.startswith("#") and error.isupper() for error in notation.cell_errors)


#: Words of five letters or more that no English text has.
OWN_WORDS = frozenset(
    word
    for language in LANGUAGES.values()
    for word in (
        *language.speech.scales,
        *(language.notation.scales.keys() | {language.notation.quarter}),
        *(word for listed in language.notation.seconds.values() for word in listed),
        *(phrase for phrase in language.notation.nothing.split("|") if phrase.isalpha()),
    )
    if len(word) > 4 and language.code != "en"
) - {"minute", "minutes", "second", "million", "millions", "billion", "billions"}


def test_no_word_of_a_language_stands_outside_languages() -> None:
    words = {called(path): {*re.findall(r"\w+", " ".join(strings(path)).casefold())} for path in OUTSIDE}
    assert {module: OWN_WORDS & found for module, found in words.items() if OWN_WORDS & found} == {}


@EVERY
def test_patterns_can_be_read(language: Language) -> None:
    speech, words, typed = language.speech, language.accessibility, language.notation
    for pattern in (
        *(speech.ordinal, speech.percent, speech.ranges),
        *[one for one in astuple(language.clock) if isinstance(one, str)],
        *(*speech.currencies.values(), words.placeholders, words.vague, words.labels),
        *(typed.about, typed.until, typed.through, typed.inclusive, typed.opening, typed.field_error),
        *(language.bonded.scaled, language.bonded.regnal, language.hyphenation.begins),
    ):
        re.compile(pattern)


@pytest.mark.parametrize(
    ("code", "word"), [("nl", "verantwoord"), ("fr", "responsable"), ("de", "Verantwortung"), ("en", "responsible")]
)
def test_words_are_hyphenated_by_a_dictionary_of_the_language(code: str, word: str) -> None:
    assert Hyphenator(code).opportunities(word)


@EVERY
def test_each_country_has_a_name_in_each_form(language: Language) -> None:
    data = data_of(language.code)
    assert data is not None
    if language.grammar.country:
        for code in countries():
            named = {
                form: language.grammar.country(code, data.countries[code], form) for form in ("name", "text", "of")
            }
            assert named["name"] == data.countries[code]
            assert all(named.values())


def test_german_names_of_countries_have_their_articles_and_endings() -> None:
    country = LANGUAGES["de"].grammar.country
    data = data_of("de")
    assert country is not None
    assert data is not None
    names = {code: data.countries[code] for code in ("BE", "GB", "US", "NL", "CH", "IR", "AE")}
    assert [country(code, name, "text") for code, name in names.items()] == [
        *("Belgien", "das Vereinigte Königreich", "die Vereinigten Staaten", "die Niederlande", "die Schweiz"),
        *("der Iran", "die Vereinigten Arabischen Emirate"),
    ]
    assert [country(code, name, "of") for code, name in names.items()] == [
        *("von Belgien", "vom Vereinigten Königreich", "von den Vereinigten Staaten", "von den Niederlanden"),
        *("von der Schweiz", "vom Iran", "von den Vereinigten Arabischen Emiraten"),
    ]


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (
            "nl",
            {"drieëntwintig": 23, "drieentwintig": 23, "honderdvijf": 105, "tweeduizend": 2000},
        ),
        ("fr", {"quatre vingt onze": 91, "nonante et un": 91, "vingtaine": 20, "vingt cinquième": 25, "neuvièmes": 9}),
        (
            "de",
            {"dreiundzwanzig": 23, "einhundertfünf": 105, "dreissig": 30, "einundzwanzigster": 21},
        ),
        ("en", {"twenty three": 23, "one hundred and five": 105, "two hundred": 200, "twenty first": 21}),
    ],
)
def test_number_words(code: str, words: dict[str, int]) -> None:
    assert {word: LANGUAGES[code].speech.numbers().get(word) for word in words} == words


@EVERY
def test_all_numbers_below_a_thousand_have_a_word(language: Language) -> None:
    known = {**language.speech.number_hints(), **language.speech.numbers()}
    articles = {1} if language.code == "fr" else set()
    assert set(range(1000)) - {*known.values()} - articles == set()
    assert all(Decimal(value) == value for value in known.values())


@pytest.mark.parametrize(
    ("text", "tag", "expected"),
    [
        ("’s avonds niet gemeten", "nl", "’s Avonds niet gemeten"),
        ("'s avonds", "nl", "'s Avonds"),
        ("’t is zo", "nl-BE", "’t Is zo"),
        ("‘n boek", "nl", "‘n Boek"),
        ("’s-gravenhage", "nl", "’s-Gravenhage"),
        ("’s ijzers", "nl", "’s IJzers"),
        ("ijking", "nl", "IJking"),
        ("ijking", "fr", "Ijking"),
        ("’s avonds", "fr", "’s avonds"),
        ("“nul” is een waarde", "nl", "“Nul” is een waarde"),
        ("« oui »", "fr", "« Oui »"),
        ("étalonnage", "fr", "Étalonnage"),
        ("ßa", "xx", "SSa"),
        ("12 daken", "nl", "12 daken"),
        ("", "nl", ""),
    ],
)
def test_a_sentence_starts_with_a_capital(text: str, tag: str, expected: str) -> None:
    assert capitalised(text, tag) == expected


@pytest.mark.parametrize(
    ("language", "hint"),
    [("nl", "schrijf c (de) of n (het), in het meervoud p"), ("fr", "schrijf m of f, in het meervoud mp of fp")],
)
def test_the_genders_of_a_language_are_told_in_that_of_the_interface(language: str, hint: str) -> None:
    assert LANGUAGES[language].grammar.gender_hint.into(interface("nl")) == hint
