"""What holds for any text: its facts do not depend on their order or on typography, and it agrees with itself."""

from __future__ import annotations

import datetime
from collections import Counter
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from report.document import Run, plain
from report.locales import Locale, locale_of
from report.microtypography import refined
from report.model.text import Text
from report.validate.parity.corpus import without_one
from report.validate.parity.facts import facts_of, terms_in
from report.validate.parity.readings import Reader, differences
from report.validate.parity.sides import Side
from report.validate.parity.vocabulary import Fact
from report.validate.spelling import distance
from report.values.date import date_in_figures, date_in_full, month_in_full
from report.values.kind import Formatting
from report.values.money import MONEY
from report.values.percent import PERCENT
from tests.examples import examples

pytestmark = pytest.mark.slow

LANGUAGES = ("nl", "fr")
READER = Reader({}, LANGUAGES)
DAYS = st.dates(datetime.date(1990, 1, 1), datetime.date(2060, 12, 31))
COUNTRIES = st.sampled_from(["BE", "DK", "FI", "IT", "NL", "AT", "NO", "ES", "GB", "SE", "SI", "US", "DE", "FR"])


def statement(kind: str, value: object, locale: Locale) -> str:
    """A fact as a slot prints it."""
    match kind:
        case "number":
            return locale.numbers.integer(value)  # type: ignore[arg-type]
        case "word":
            return locale.numbers.word(value)  # type: ignore[arg-type]
        case "percent":
            return PERCENT.in_text.write(value, Formatting(), locale)  # type: ignore[arg-type]
        case "money":
            return MONEY.in_text.write(value, Formatting(), locale)  # type: ignore[arg-type]
        case "date":
            return date_in_full(value, locale)  # type: ignore[arg-type]
        case "month":
            return month_in_full(value, locale)  # type: ignore[arg-type]
        case "figures":
            return date_in_figures(value, locale)  # type: ignore[arg-type]
        case _:
            return locale.names.country(str(value), "name")


FRAGMENTS = [
    "de kasten", "le toit", "niet", "ne", "pas", "aucun", "Brussel", "Bruxelles", "België", "Belgique", "Nederlands",
    "12 %", "twee", "vingt et un", "één", "3 mei 2022", "le 1er mars", "30 en 31", "mei", "lundi", "€ 5",
    "275 miljoen", "10.30 uur", "2009/125/EG", "e-Procurement", "FORCMS_PC-144", "Fairphone", "**sterk**", "*zwak*",
    "{int:24}", "{date:2022-05-03}", "{country:BE}", "{visits.a.b|digits 1}", "{term:x|short}", "[^noot]", "[@fig]",
    "[tekst](gids)", "[roof]{lang=en}", "[PC_1]{ref}", ".", "?", ":", ";", "“", "”", "«", "»", "(", ")", "\\*", "l’",
    "d’", "1", "−2", "–", "'", "A.", "M.", "été",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(FRAGMENTS) | st.text(st.characters(exclude_characters="*[]{}\\\n"), max_size=8)).map(
    lambda parts: " ".join([" ".join(part.split()) for part in parts])
)
STATEMENTS = st.one_of(
    st.tuples(st.just("number"), st.integers(0, 10**7)),
    st.tuples(st.just("word"), st.integers(2, 12)),
    st.tuples(st.just("percent"), st.decimals(0, 100, places=1)),
    st.tuples(st.just("money"), st.integers(2, 10**6).map(lambda euros: Decimal(euros * 1000))),
    st.tuples(st.sampled_from(["date", "month", "figures"]), DAYS),
    st.tuples(st.just("country"), COUNTRIES),
)


def facts(typed: str, language: str) -> Counter[tuple[object, object]]:
    """What a text states, and how often."""
    return Counter((fact.kind, fact.value) for fact in read(typed, language))


def sure(typed: str, language: str) -> set[tuple[object, object]]:
    """What a text states without a doubt: "neuf" is nine, and new, and need not be told."""
    return {(fact.kind, fact.value) for fact in read(typed, language) if not fact.weak}


def read(typed: str, language: str) -> list[Fact]:
    """The facts of a text."""
    return facts_of(Text.of(typed).flat(language), language, terms_in(language, ()), LANGUAGES)


def sentence(statements: list[tuple[str, object]], language: str) -> str:
    """Statements as sentences of their own, so that none reads on into the next."""
    locale = locale_of(language)
    return " ".join(f"Abc {statement(kind, value, locale)} def." for kind, value in statements)


@given(st.lists(STATEMENTS, min_size=1, max_size=6), st.randoms(use_true_random=False), st.sampled_from(LANGUAGES))
def test_facts_do_not_depend_on_their_order(
    statements: list[tuple[str, object]], random: object, language: str
) -> None:
    shuffled = list(statements)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert facts(sentence(statements, language), language) == facts(sentence(shuffled, language), language)


@given(st.lists(STATEMENTS, min_size=1, max_size=6), st.sampled_from(LANGUAGES))
def test_facts_do_not_depend_on_typography(statements: list[tuple[str, object]], language: str) -> None:
    typed = sentence(statements, language).replace("\u00a0", " ").replace("\u202f", " ")
    printed = plain(refined((Run(typed),), language))
    assert facts(printed, language) == facts(typed, language) == facts(sentence(statements, language), language)


@given(st.lists(STATEMENTS, min_size=1, max_size=6))
def test_the_same_facts_are_the_same_in_both_languages(statements: list[tuple[str, object]]) -> None:
    one, other = (facts(sentence(statements, language), language) for language in LANGUAGES)
    doubtful = {key for key in (*one, *other) if key[1] in (8, 9)}  # "acht", "neuf": known on one side only
    assert set(one) | doubtful == set(other) | doubtful


@given(st.lists(STATEMENTS, min_size=1, max_size=4), STATEMENTS)
def test_another_fact_is_told(statements: list[tuple[str, object]], more: tuple[str, object]) -> None:
    text = Text.of({"nl": sentence(statements, "nl"), "fr": sentence([*statements, more], "fr")})
    one, other = READER.side(text, "nl"), READER.side(text, "fr")
    told = list(differences(one, other, READER.corpus([(one, other)])))
    assert told or sure(text.source["fr"], "fr") == sure(sentence(statements, "fr"), "fr")


@settings(max_examples=examples(200))
@given(TEXTS, st.sampled_from(LANGUAGES))
def test_a_reading_agrees_with_itself(typed: str, language: str) -> None:
    side: Side = READER.side(Text.of(typed), language)
    told = differences(side, side, READER.corpus([(side, side)]))
    assert [one.message for one in told if one.code != "parity-equal"] == []


@settings(max_examples=examples(200))
@given(TEXTS, TEXTS)
def test_any_two_readings_can_be_compared(nl: str, fr: str) -> None:
    text = Text.of({"nl": nl, "fr": fr})
    one, other = READER.side(text, "nl"), READER.side(text, "fr")
    for found in differences(one, other, READER.corpus([(one, other)])):
        assert 0 <= found.places["nl"] <= max(0, len(nl) - 1), found
        assert 0 <= found.places["fr"] <= max(0, len(fr) - 1), found


@given(st.text("abcd", max_size=6), st.text("abcd", max_size=6))
def test_words_one_letter_apart_share_what_is_left_without_one(one: str, other: str) -> None:
    if distance(one, other) <= 1:
        assert without_one(one) & without_one(other)
