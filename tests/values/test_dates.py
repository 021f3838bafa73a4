"""Dates and periods in both languages; in the expectations "~" is a no-break space."""

from __future__ import annotations

import datetime

import pytest

from report.locales import Locale, locale_of
from report.values.date import date_in_figures, date_in_full, dates_in_full, month_in_full
from report.values.period import period_in_days, period_in_figures, period_in_full, period_in_short

Date = datetime.date


def day(text: str) -> Date:
    return Date.fromisoformat(text)


def both(nl: str, fr: str) -> dict[str, str]:
    """An expectation per language."""
    return {"nl": nl.replace("~", "\u00a0"), "fr": fr.replace("~", "\u00a0")}


@pytest.fixture(params=["nl", "fr"])
def locale(request: pytest.FixtureRequest) -> Locale:
    return locale_of(str(request.param))


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("2022-01-11", both("11~januari 2022", "11~janvier 2022")),
        ("2022-01-01", both("1~januari 2022", "1er~janvier 2022")),
        ("2014-05-16", both("16~mei 2014", "16~mai 2014")),
        ("2021-12-01", both("1~december 2021", "1er~décembre 2021")),
        ("2022-08-31", both("31~augustus 2022", "31~août 2022")),
        ("2022-02-21", both("21~februari 2022", "21~février 2022")),
        ("2022-11-11", both("11~november 2022", "11~novembre 2022")),  # eleven, not 1er
    ],
)
def test_dates(locale: Locale, typed: str, written: dict[str, str]) -> None:
    assert date_in_full(day(typed), locale) == written[locale.language]


def test_a_date_without_its_year_or_with_its_weekday(locale: Locale) -> None:
    when = day("2022-09-23")
    assert date_in_full(when, locale, year=False) == both("23~september", "23~septembre")[locale.language]
    assert (
        date_in_full(when, locale, weekday=True)
        == both("vrijdag 23~september 2022", "vendredi 23~septembre 2022")[locale.language]
    )
    assert date_in_full(day("2023-01-01"), locale, year=False) == both("1~januari", "1er~janvier")[locale.language]


WEEKDAYS = {
    "nl": ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
    "fr": ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
}
MONTHS = {
    "nl": [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ],
    "fr": [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
}


def test_every_weekday_and_month(locale: Locale) -> None:
    monday = day("2022-01-03")
    written = [date_in_full(monday + n * datetime.timedelta(days=1), locale, weekday=True).split()[0] for n in range(7)]
    assert written == WEEKDAYS[locale.language]
    months = [month_in_full(Date(2022, number, 1), locale, year=False) for number in range(1, 13)]
    assert months == MONTHS[locale.language]
    assert month_in_full(day("2023-01-01"), locale) == both("januari 2023", "janvier 2023")[locale.language]


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        (["2022-03-30"], both("30~maart 2022", "30~mars 2022")),
        (["2022-03-30", "2022-03-31"], both("30 en 31~maart 2022", "30 et 31~mars 2022")),
        (["2022-10-10", "2022-10-17"], both("10 en 17~oktober 2022", "10 et 17~octobre 2022")),
        (["2022-10-17", "2022-10-10"], both("10 en 17~oktober 2022", "10 et 17~octobre 2022")),
        (["2022-03-01", "2022-03-02"], both("1 en 2~maart 2022", "1er et 2~mars 2022")),
        (["2022-05-02", "2022-05-03", "2022-05-04"], both("2, 3 en 4~mei 2022", "2, 3 et 4~mai 2022")),
        (
            ["2022-06-09", "2022-08-31", "2022-10-28", "2022-12-06"],
            both(
                "9~juni, 31~augustus, 28~oktober en 6~december 2022",
                "9~juin, 31~août, 28~octobre et 6~décembre 2022",
            ),
        ),
        (
            ["2022-03-30", "2022-03-31", "2022-10-10"],
            both("30 en 31~maart en 10~oktober 2022", "30 et 31~mars et 10~octobre 2022"),
        ),
        (
            ["2022-12-13", "2023-01-24"],
            both("13~december 2022 en 24~januari 2023", "13~décembre 2022 et 24~janvier 2023"),
        ),
        (
            ["2022-12-13", "2022-12-14", "2023-12-13"],
            both("13 en 14~december 2022 en 13~december 2023", "13 et 14~décembre 2022 et 13~décembre 2023"),
        ),
    ],
)
def test_lists_of_dates(locale: Locale, typed: list[str], written: dict[str, str]) -> None:
    assert dates_in_full([day(text) for text in typed], locale) == written[locale.language]


def test_lists_of_dates_without_their_year(locale: Locale) -> None:
    dates = [day("2022-12-13"), day("2022-12-14")]
    assert dates_in_full(dates, locale, year=False) == both("13 en 14~december", "13 et 14~décembre")[locale.language]


@pytest.mark.parametrize(
    ("start", "end", "inclusive", "written"),
    [
        (
            "2021-12-01",
            "2022-12-01",
            False,
            both("van 1~december 2021 tot 1~december 2022", "du 1er~décembre 2021 au 1er~décembre 2022"),
        ),
        (
            "2021-12-01",
            "2022-12-01",
            True,
            both("van 1~december 2021 tot en met 30~november 2022", "du 1er~décembre 2021 au 30~novembre 2022 inclus"),
        ),
        ("2022-05-18", "2022-05-20", False, both("van 18 tot 20~mei 2022", "du 18 au 20~mai 2022")),
        ("2022-05-18", "2022-05-21", True, both("van 18 tot en met 20~mei 2022", "du 18 au 20~mai 2022 inclus")),
        ("2022-03-01", "2022-06-01", False, both("van 1~maart tot 1~juni 2022", "du 1er~mars au 1er~juin 2022")),
        ("2022-05-18", "2022-05-19", True, both("18~mei 2022", "18~mai 2022")),
    ],
)
def test_periods_in_running_text(
    locale: Locale, start: str, end: str, inclusive: bool, written: dict[str, str]
) -> None:
    assert period_in_full(day(start), day(end), locale, inclusive) == written[locale.language]


def test_periods_in_tables_have_years_of_four_digits_in_both_languages(locale: Locale) -> None:
    start, end = day("2021-12-01"), day("2022-12-01")
    assert date_in_figures(end, locale) == "1/12/2022"
    assert period_in_figures(start, end, locale) == "1/12/2021\u00a0– 1/12/2022"
    assert period_in_figures(start, end, locale, inclusive=True) == "1/12/2021\u00a0– 30/11/2022"


@pytest.mark.parametrize(
    ("start", "end", "written"),
    [
        ("2011-12-01", "2012-12-01", both("2011–2012", "2011–2012")),
        ("2022-01-01", "2023-01-01", both("2022", "2022")),
        ("2021-01-01", "2023-01-01", both("2021–2022", "2021–2022")),
        ("2022-05-01", "2022-06-01", both("mei 2022", "mai 2022")),
        ("2022-12-01", "2023-01-01", both("december 2022", "décembre 2022")),
        ("2022-05-18", "2022-05-21", both("18/5/2022~– 21/5/2022", "18/5/2022~– 21/5/2022")),
    ],
)
def test_periods_on_axes(locale: Locale, start: str, end: str, written: dict[str, str]) -> None:
    assert period_in_short(day(start), day(end), locale) == written[locale.language]


@pytest.mark.parametrize(
    ("start", "end", "written"),
    [
        ("2022-05-18", "2022-05-21", both("18–20~mei 2022", "18–20~mai 2022")),
        ("2022-05-01", "2022-05-04", both("1–3~mei 2022", "1er–3~mai 2022")),
        ("2022-05-18", "2022-05-19", both("18~mei 2022", "18~mai 2022")),
        ("2022-03-30", "2022-04-03", both("30~maart~– 2~april 2022", "30~mars~– 2~avril 2022")),
        ("2022-12-30", "2023-01-03", both("30~december 2022~– 2~januari 2023", "30~décembre 2022~– 2~janvier 2023")),
    ],
)
def test_periods_as_labels_end_on_their_last_day(locale: Locale, start: str, end: str, written: dict[str, str]) -> None:
    assert period_in_days(day(start), day(end), locale) == written[locale.language]


def test_day_and_month_are_never_parted(locale: Locale) -> None:
    for number in range(1, 13):
        written = date_in_full(Date(2022, number, number), locale)
        assert "\u00a0" in written
        assert written.count(" ") == 1
