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


def test_approximate_numbers_in_tables(locale: Locale) -> None:
    assert locale.numbers.circa("80") == both("ca.~80", "env.~80")[locale.language]


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
    assert " " not in locale.numbers.integer(1234567)
    assert " " not in locale.numbers.circa("80")
