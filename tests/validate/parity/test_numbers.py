"""Numbers in words: every one from zero to a hundred in both languages, and what else is read as a number."""

from __future__ import annotations

import datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from report.locales import locale_of
from report.model.text import Text
from report.validate.parity.facts import facts_of, terms_in
from report.validate.parity.vocabulary import Fact, FactKind
from report.values.date import date_in_figures, date_in_full
from report.values.integer import INTEGER
from report.values.kind import Formatting
from report.values.money import MONEY
from report.values.percent import PERCENT
from tests.validate.parity.report_mutators import words

DUTCH = words("""
nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien
negentien twintig eenentwintig tweeëntwintig drieëntwintig vierentwintig vijfentwintig zesentwintig zevenentwintig
achtentwintig negenentwintig dertig eenendertig tweeëndertig drieëndertig vierendertig vijfendertig zesendertig
zevenendertig achtendertig negenendertig veertig eenenveertig tweeënveertig drieënveertig vierenveertig vijfenveertig
zesenveertig zevenenveertig achtenveertig negenenveertig vijftig eenenvijftig tweeënvijftig drieënvijftig
vierenvijftig vijfenvijftig zesenvijftig zevenenvijftig achtenvijftig negenenvijftig zestig eenenzestig tweeënzestig
drieënzestig vierenzestig vijfenzestig zesenzestig zevenenzestig achtenzestig negenenzestig zeventig eenenzeventig
tweeënzeventig drieënzeventig vierenzeventig vijfenzeventig zesenzeventig zevenenzeventig achtenzeventig
negenenzeventig tachtig eenentachtig tweeëntachtig drieëntachtig vierentachtig vijfentachtig zesentachtig
zevenentachtig achtentachtig negenentachtig negentig eenennegentig tweeënnegentig drieënnegentig vierennegentig
vijfennegentig zesennegentig zevenennegentig achtennegentig negenennegentig honderd
""")

#: The old spelling joins by spaces, the new one by hyphens; here a hyphen stands for both.
FRENCH = words("""
zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf
vingt vingt-et-un vingt-deux vingt-trois vingt-quatre vingt-cinq vingt-six vingt-sept vingt-huit vingt-neuf
trente trente-et-un trente-deux trente-trois trente-quatre trente-cinq trente-six trente-sept trente-huit trente-neuf
quarante quarante-et-un quarante-deux quarante-trois quarante-quatre quarante-cinq quarante-six quarante-sept
quarante-huit quarante-neuf cinquante cinquante-et-un cinquante-deux cinquante-trois cinquante-quatre cinquante-cinq
cinquante-six cinquante-sept cinquante-huit cinquante-neuf soixante soixante-et-un soixante-deux soixante-trois
soixante-quatre soixante-cinq soixante-six soixante-sept soixante-huit soixante-neuf soixante-dix soixante-et-onze
soixante-douze soixante-treize soixante-quatorze soixante-quinze soixante-seize soixante-dix-sept soixante-dix-huit
soixante-dix-neuf quatre-vingts quatre-vingt-un quatre-vingt-deux quatre-vingt-trois quatre-vingt-quatre
quatre-vingt-cinq quatre-vingt-six quatre-vingt-sept quatre-vingt-huit quatre-vingt-neuf quatre-vingt-dix
quatre-vingt-onze quatre-vingt-douze quatre-vingt-treize quatre-vingt-quatorze quatre-vingt-quinze quatre-vingt-seize
quatre-vingt-dix-sept quatre-vingt-dix-huit quatre-vingt-dix-neuf cent
""")

BELGIAN = words("""
septante septante-et-un septante-deux septante-trois septante-quatre septante-cinq septante-six septante-sept
septante-huit septante-neuf
""")
NONANTE = words("""
nonante nonante-et-un nonante-deux nonante-trois nonante-quatre nonante-cinq nonante-six nonante-sept nonante-huit
nonante-neuf
""")

ARTICLES = {("nl", 1), ("fr", 1)}
#: "in acht nemen", "un appareil neuf": these answer the other language, and ask for nothing.
DOUBTFUL = {("nl", 8), ("fr", 9)}


def read(typed: str, language: str) -> list[Fact]:
    """The facts of a text without terms."""
    return facts_of(Text.of(typed, (language,)).flat(language), language, terms_in(language, ()), ("nl", "fr"))


def values(typed: str, language: str) -> list[object]:
    """What is counted in a text, without what may be a number."""
    return [fact.value for fact in read(typed, language) if not fact.weak]


def spellings() -> list[tuple[str, str, int]]:
    """Every number in words: language, words, number."""
    found = [("nl", word, number) for number, word in enumerate(DUTCH)]
    found += [("nl", word.replace("ë", "e"), number) for number, word in enumerate(DUTCH) if "ë" in word]
    french = [*enumerate(FRENCH), *enumerate(BELGIAN, 70), *enumerate(NONANTE, 90)]
    for number, word in french:
        spaced = word.replace("-", " ")
        mixed = word.replace("-et-", " et ")
        found += [("fr", one, number) for one in dict.fromkeys((word, spaced, mixed))]
    return found


def test_the_tables_are_whole() -> None:
    assert len(DUTCH) == len(FRENCH) == 101
    assert len(set(DUTCH)) == len(set(FRENCH)) == 101
    assert len(BELGIAN) == len(NONANTE) == 10


@pytest.mark.parametrize(("language", "word", "number"), spellings())
def test_numbers_in_words_are_read(language: str, word: str, number: int) -> None:
    facts = [fact for fact in read(f"({word})", language) if (language, fact.value) not in ARTICLES]
    expected = [] if (language, number) in ARTICLES else [(number, (language, number) in DOUBTFUL)]
    assert [(fact.value, fact.weak) for fact in facts] == expected
    assert values(word.capitalize(), language) == [value for value, weak in expected if not weak]


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_the_words_that_slots_print_are_read(language: str) -> None:
    locale = locale_of(language)
    for number in (0, *range(2, 13)):
        assert [fact.value for fact in read(locale.numbers.word(number), language)] == [number]
    for number in (10, 12, 15, 20, 30, 40, 50, 60, 100):
        for how in (Formatting(), Formatting(filters={"noun": ""})):
            assert number in values(INTEGER.approximate.write(Decimal(number), how, locale), language), number


@given(st.integers(0, 10**12), st.sampled_from(["nl", "fr"]))
def test_numbers_as_slots_print_them_are_read(number: int, language: str) -> None:
    assert values(locale_of(language).numbers.integer(number), language) == [number]


@given(st.decimals(0, 10**9, places=2), st.sampled_from(["nl", "fr"]))
def test_percentages_and_amounts_as_slots_print_them_are_read(number: Decimal, language: str) -> None:
    share, amount = (kind.in_text.write(number, Formatting(), locale_of(language)) for kind in (PERCENT, MONEY))
    assert [(f.kind, f.value) for f in read(share, language)] == [(FactKind.PERCENT, number)]
    assert [(f.kind, f.value) for f in read(amount, language)] == [(FactKind.AMOUNT, (number, "EUR"))]


@given(st.dates(datetime.date(1000, 1, 1)), st.booleans(), st.sampled_from(["nl", "fr"]))
def test_dates_as_slots_print_them_are_read(date: datetime.date, weekday: bool, language: str) -> None:
    locale = locale_of(language)
    facts = read(date_in_full(date, locale, weekday=weekday), language)
    wanted = (date.day, date.month, date.year)
    expected = [(FactKind.WEEKDAY, date.weekday())] if weekday else []
    assert [(fact.kind, fact.value) for fact in facts] == [*expected, (FactKind.DATE, wanted)]
    assert [fact.value for fact in read(date_in_figures(date, locale), language)] == [wanted]


@pytest.mark.parametrize(
    ("language", "typed", "expected"),
    [
        ("nl", "honderdvijftig tweehonderd vijfduizend", [150, 200, 5000]),
        ("fr", "cent cinquante, deux cents, deux cent trois, cinq mille", [150, 200, 203, 5000]),
        ("nl", "een twintigtal, tientallen, honderden, een dozijn", [20, 10, 100, 12]),
        ("fr", "une vingtaine, des dizaines, des centaines, une douzaine", [20, 10, 100, 12]),
        ("nl", "de eerste, de derde, de twintigste, de 3de", [1, 3, 20, 3]),
        ("fr", "la troisième, le vingtième, le 3e, la 2ème, le 1er", [3, 20, 3, 2, 1]),
        ("nl", "in de eerste plaats, ten eerste, onze kasten, zij achten", []),
        ("fr", "en premier lieu, un appareil neuf, une ruche", []),
        ("nl", "2,5 miljoen, 3 miljard, 4 duizend", [2500000, 3000000000, 4000]),
        ("fr", "2,5 millions, 3 milliards, 4 mille", [2500000, 3000000000, 4000]),
        ("nl", "1.234.567,89 en 12,5", [Decimal("1234567.89"), Decimal("12.5")]),
        ("fr", "1 234 567,89 et 12,5", [Decimal("1234567.89"), Decimal("12.5")]),
        ("nl", "tussen −12 en 12", [-12, 12]),
        ("nl", "3.1.2 en 1/3", ["3.1.2", "1/3"]),
    ],
)
def test_what_else_counts(language: str, typed: str, expected: list[object]) -> None:
    assert values(typed, language) == expected
