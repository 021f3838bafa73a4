"""Values in running text and in tables; in the expectations "~" is a no-break space and "_" a narrow one."""

from __future__ import annotations

from decimal import Decimal

import pytest

from report.locales import Locale, locale_of
from report.values.decimal import DECIMAL
from report.values.duration import DURATION
from report.values.integer import INTEGER
from report.values.kind import Formatting
from report.values.money import MONEY
from report.values.percent import PERCENT
from tests.locales.test_numbers import both

NOUN = Formatting(filters={"noun": ""})


@pytest.fixture(params=["nl", "fr"])
def locale(request: pytest.FixtureRequest) -> Locale:
    return locale_of(str(request.param))


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
    assert PERCENT.in_text.write(Decimal(typed), Formatting(digits, signed=sign), locale) == written[locale.language]


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
    assert MONEY.in_text.write(Decimal(typed), Formatting(currency=currency), locale) == written[locale.language]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (80, both("een 80-tal", "quelque 80")),
        (30, both("een 30-tal", "quelque 30")),
        (1200, both("een 1.200-tal", "quelque 1_200")),
    ],
)
def test_approximate_numbers(locale: Locale, value: int, written: dict[str, str]) -> None:
    assert INTEGER.approximate.write(Decimal(value), Formatting(), locale) == written[locale.language]


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
    assert INTEGER.approximate.write(Decimal(value), NOUN, locale) == written[locale.language]


def test_approximate_numbers_printed_large(locale: Locale) -> None:
    short = Formatting(filters={"short": ""})
    assert INTEGER.approximate.write(Decimal(1200), short, locale) == both("±~1.200", "±~1\u202f200")[locale.language]


@pytest.mark.parametrize("value", [0, 1, 70, 80, 90, 1000])
def test_other_numbers_have_no_noun(locale: Locale, value: int) -> None:
    assert INTEGER.approximate.write(Decimal(value), NOUN, locale) == INTEGER.approximate.write(
        Decimal(value), Formatting(), locale
    )


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
    assert DURATION.in_text.write(Decimal(seconds), Formatting(), locale) == written[locale.language]


@pytest.mark.parametrize(
    ("seconds", "written"),
    [(0, "0:00"), (5, "0:05"), (176, "2:56"), (600, "10:00"), (3785, "1:03:05"), (36000, "10:00:00"), (-50, "−0:50")],
)
def test_durations_in_tables_are_the_same_in_both_languages(locale: Locale, seconds: int, written: str) -> None:
    assert DURATION.in_cell(Decimal(seconds), Formatting(), locale) == written


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("1", both("+1~procentpunt", "+1~point de pourcentage")),
        ("8.3", both("+8,3~procentpunt", "+8,3~points de pourcentage")),
        ("-2.5", both("−2,5~procentpunt", "−2,5~points de pourcentage")),
    ],
)
def test_percentage_points(locale: Locale, typed: str, written: dict[str, str]) -> None:
    assert PERCENT.difference.write(Decimal(typed), Formatting(signed=True), locale) == written[locale.language]


def test_no_breakable_space_stands_in_a_number(locale: Locale) -> None:
    written = [
        PERCENT.in_text.write(Decimal("1250.5"), Formatting(), locale),
        MONEY.in_text.write(Decimal("275e6"), Formatting(), locale),
        MONEY.in_text.write(Decimal(1234567), Formatting(), locale),
        DURATION.in_cell(Decimal(3785), Formatting(), locale),
    ]
    assert not [text for text in written if " " in text]


@pytest.mark.parametrize("typed", ["-0", "-0.0", "-0.00", "-0e2"])
def test_zero_has_no_minus(locale: Locale, typed: str) -> None:
    value = DECIMAL.read(typed)
    for text in (
        DECIMAL.in_cell(value, Formatting(), locale),
        DECIMAL.in_cell(value, Formatting(1), locale),
        DECIMAL.on_axis(value, Formatting(), locale),
        DECIMAL.in_text.write(value, Formatting(signed=True), locale),
        DECIMAL.in_csv(value, locale),
        MONEY.in_text.write(value, Formatting(), locale),
    ):
        assert text.startswith("0")


def test_the_largest_number_is_rounded_and_computed_with_exactly(locale: Locale) -> None:
    largest = DECIMAL.read("999999999999999.999999999")
    assert DECIMAL.in_cell(largest + largest, Formatting(9), locale).endswith(",999999998")
    assert DECIMAL.in_cell(100 * largest / Decimal("0.000000001"), Formatting(9), locale).startswith("99")
