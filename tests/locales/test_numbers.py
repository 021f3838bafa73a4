"""Numbers in both languages; in the expectations "~" is a no-break space and "_" a narrow one."""

from __future__ import annotations

from decimal import Decimal

import pytest

from report.locales import Locale, locale_of


def spaced(text: str) -> str:
    """The expectation with its spaces."""
    return text.replace("~", "\u00a0").replace("_", "\u202f")


def both(nl: str, fr: str) -> dict[str, str]:
    """An expectation per language."""
    return {"nl": spaced(nl), "fr": spaced(fr)}


@pytest.fixture(params=["nl", "fr"])
def locale(request: pytest.FixtureRequest) -> Locale:
    return locale_of(str(request.param))


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0, both("0", "0")),
        (7, both("7", "7")),
        (999, both("999", "999")),
        (1000, both("1.000", "1_000")),
        (6272, both("6.272", "6_272")),
        (140000, both("140.000", "140_000")),
        (1234567, both("1.234.567", "1_234_567")),
        (-2109, both("−2.109", "−2_109")),
        (Decimal("275e6"), both("275.000.000", "275_000_000")),
    ],
)
def test_integers(locale: Locale, value: int, written: dict[str, str]) -> None:
    assert locale.numbers.integer(value) == written[locale.language]


@pytest.mark.parametrize(
    ("typed", "digits", "written"),
    [
        ("66.5", None, both("66,5", "66,5")),
        ("70.00", None, both("70,00", "70,00")),
        ("61", None, both("61", "61")),
        ("5.09", None, both("5,09", "5,09")),
        ("4.50", None, both("4,50", "4,50")),
        ("1234567.89", None, both("1.234.567,89", "1_234_567,89")),
        ("0.00001", None, both("0,00001", "0,00001")),
        ("-11.8", None, both("−11,8", "−11,8")),
        ("66.74", 1, both("66,7", "66,7")),
        ("66.75", 1, both("66,8", "66,8")),
        ("2.5", 0, both("3", "3")),
        ("3.5", 0, both("4", "4")),
        ("61", 2, both("61,00", "61,00")),
        ("-0.04", 1, both("0,0", "0,0")),
        ("1e3", None, both("1.000", "1_000")),
    ],
)
def test_decimals_stay_as_typed_unless_digits_are_asked_for(
    locale: Locale, typed: str, digits: int | None, written: dict[str, str]
) -> None:
    assert locale.numbers.decimal(Decimal(typed), digits) == written[locale.language]


@pytest.mark.parametrize(
    ("typed", "digits", "sign", "written"),
    [
        ("66.5", None, False, both("66,5~%", "66,5~%")),  # the locale data's own pattern gives 66 %
        ("70.00", None, False, both("70,00~%", "70,00~%")),
        ("100", None, False, both("100~%", "100~%")),
        ("0.5", None, False, both("0,5~%", "0,5~%")),
        ("1250", None, False, both("1.250~%", "1_250~%")),
        ("-11.798469", 1, True, both("−11,8~%", "−11,8~%")),
        ("5", 1, True, both("+5,0~%", "+5,0~%")),
        ("0", 1, True, both("0,0~%", "0,0~%")),
        ("0.04", 1, True, both("0,0~%", "0,0~%")),
    ],
)
def test_percentages_are_never_rounded_unasked(
    locale: Locale, typed: str, digits: int | None, sign: bool, written: dict[str, str]
) -> None:
    assert locale.numbers.percent(Decimal(typed), digits, sign) == written[locale.language]


@pytest.mark.parametrize(
    ("typed", "currency", "written"),
    [
        ("275e6", "EUR", both("275~miljoen~euro", "275~millions~d’euros")),
        ("200e6", "EUR", both("200~miljoen~euro", "200~millions~d’euros")),
        ("1e6", "EUR", both("1~miljoen~euro", "1~million~d’euros")),
        ("1.5e6", "EUR", both("1,5~miljoen~euro", "1,5~million~d’euros")),
        ("2.25e6", "EUR", both("2,25~miljoen~euro", "2,25~millions~d’euros")),
        ("2e9", "EUR", both("2~miljard~euro", "2~milliards~d’euros")),
        ("1e9", "EUR", both("1~miljard~euro", "1~milliard~d’euros")),
        ("1275e6", "EUR", both("1.275~miljoen~euro", "1_275~millions~d’euros")),
        ("1234567", "EUR", both("1.234.567~euro", "1_234_567~euros")),  # in millions it would be rounded
        ("1250", "EUR", both("1.250~euro", "1_250~euros")),
        ("275000", "EUR", both("275.000~euro", "275_000~euros")),
        ("1", "EUR", both("1~euro", "1~euro")),
        ("0", "EUR", both("0~euro", "0~euro")),
        ("1.5", "EUR", both("1,50~euro", "1,50~euro")),
        ("18500.5", "EUR", both("18.500,50~euro", "18_500,50~euros")),
        ("-3e6", "EUR", both("−3~miljoen~euro", "−3~millions~d’euros")),
        ("5e6", "USD", both("5~miljoen~USD", "5~millions~USD")),
        ("3e9", "USD", both("3~miljard~USD", "3~milliards~USD")),
        ("1250", "GBP", both("1.250~GBP", "1_250~GBP")),
    ],
)
def test_money(locale: Locale, typed: str, currency: str, written: dict[str, str]) -> None:
    assert locale.numbers.money(Decimal(typed), currency) == written[locale.language]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (80, both("een 80-tal", "quelque 80")),
        (30, both("een 30-tal", "quelque 30")),
        (1200, both("een 1.200-tal", "quelque 1_200")),
    ],
)
def test_approximate_numbers(locale: Locale, value: int, written: dict[str, str]) -> None:
    assert locale.numbers.approximate(value) == written[locale.language]


def test_approximate_numbers_in_tables(locale: Locale) -> None:
    assert locale.numbers.circa("80") == both("ca.~80", "env.~80")[locale.language]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (10, both("een tiental", "une dizaine")),
        (12, both("een twaalftal", "une douzaine")),
        (15, both("een vijftiental", "une quinzaine")),
        (20, both("een twintigtal", "une vingtaine")),
        (30, both("een dertigtal", "une trentaine")),
        (40, both("een veertigtal", "une quarantaine")),
        (50, both("een vijftigtal", "une cinquantaine")),
        (60, both("een zestigtal", "une soixantaine")),
        (100, both("een honderdtal", "une centaine")),
    ],
)
def test_quantities_as_nouns(locale: Locale, value: int, written: dict[str, str]) -> None:
    assert locale.numbers.quantity(value) == written[locale.language]


@pytest.mark.parametrize("value", [0, 1, 70, 80, 90, 1000])
def test_other_numbers_have_no_noun(locale: Locale, value: int) -> None:
    assert locale.numbers.quantity(value) is None


@pytest.mark.parametrize(
    ("seconds", "written"),
    [
        (0, both("0~seconden", "0~seconde")),
        (1, both("1~seconde", "1~seconde")),
        (56, both("56~seconden", "56~secondes")),
        (60, both("1~minuut", "1~minute")),
        (61, both("1~minuut en 1~seconde", "1~minute et 1~seconde")),
        (176, both("2~minuten en 56~seconden", "2~minutes et 56~secondes")),
        (180, both("3~minuten", "3~minutes")),
        (3600, both("1~uur", "1~heure")),
        (7200, both("2~uur", "2~heures")),
        (
            3785,
            both("1~uur, 3~minuten en 5~seconden", "1~heure, 3~minutes et 5~secondes"),
        ),
    ],
)
def test_durations_in_running_text(locale: Locale, seconds: int, written: dict[str, str]) -> None:
    assert locale.numbers.duration(seconds, locale.names.enumerate) == written[locale.language]


@pytest.mark.parametrize(
    ("seconds", "written"),
    [(0, "0:00"), (5, "0:05"), (176, "2:56"), (600, "10:00"), (3785, "1:03:05"), (36000, "10:00:00"), (-50, "−0:50")],
)
def test_durations_in_tables_are_the_same_in_both_languages(locale: Locale, seconds: int, written: str) -> None:
    assert locale.numbers.clock(seconds) == written


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("1", both("+1~procentpunt", "+1~point de pourcentage")),
        ("8.3", both("+8,3~procentpunt", "+8,3~points de pourcentage")),
        ("-2.5", both("−2,5~procentpunt", "−2,5~points de pourcentage")),
    ],
)
def test_percentage_points(locale: Locale, typed: str, written: dict[str, str]) -> None:
    assert locale.numbers.points(Decimal(typed), sign=True) == written[locale.language]


NL = ["nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "13"]
FR = ["zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "13"]


@pytest.mark.parametrize("value", range(14))
def test_numbers_up_to_twelve_as_words(value: int) -> None:
    assert locale_of("nl").numbers.word(value) == NL[value]
    assert locale_of("fr").numbers.word(value) == FR[value]


def test_one_before_a_feminine_noun() -> None:
    assert locale_of("fr").numbers.word(1, feminine=True) == "une"
    assert locale_of("fr").numbers.word(2, feminine=True) == "deux"
    assert locale_of("nl").numbers.word(1, feminine=True) == "één"


@pytest.mark.parametrize("value", [-1, 1300])
def test_other_numbers_stay_digits(locale: Locale, value: int) -> None:
    assert locale.numbers.word(value) == locale.numbers.integer(value)


def test_no_breakable_space_stands_in_a_number(locale: Locale) -> None:
    numbers = locale.numbers
    written = [
        numbers.integer(1234567),
        numbers.percent(Decimal("1250.5")),
        numbers.money(Decimal("275e6")),
        numbers.money(Decimal(1234567)),
        numbers.clock(3785),
        numbers.circa("80"),
    ]
    assert not [text for text in written if " " in text]
