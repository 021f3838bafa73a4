"""Days of the calendar, alone, several together, or a whole month: 2022-10-11, 2022-03-30,2022-03-31, 2022-10.

Every order of day, month and year is a message with named places: the locale data know no "1er", and their short French
date has a year of two digits.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from itertools import groupby

from report.locales import Locale
from report.messages import Message, either, say
from report.values.calendar import days_of, month_of, next_month, several_days_of
from report.values.kind import Formatting, SheetForm, SlotKind, ValueKind, ValueProblem, Wording, shown

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_MONTH = re.compile(r"(\d{4})-(\d{2})", re.ASCII)


def is_date(typed: str) -> bool:
    """Whether something is written as a date, be it one of the calendar or not."""
    return bool(_DATE.fullmatch(typed))


def read_date(typed: str) -> datetime.date:
    """A date, 2022-10-11. Raises ValueProblem."""
    if _DATE.fullmatch(typed):
        try:
            return datetime.date.fromisoformat(typed)
        except ValueError:
            message = say("'{typed}' is not a day of the calendar", typed=typed)
            raise ValueProblem(message, say("check month and day")) from None
    raise ValueProblem(say("'{typed}' is not a date", typed=shown(typed)), _date_hint(typed))


def _date_hint(typed: str) -> Message:
    """How a date is written, and the one that was meant."""
    days, month = days_of(typed), month_of(typed)
    if days or month is None:
        return say("write year-month-day: {date}", date=either([str(day) for day in days]) or "2022-10-11")
    period = f"{month}/{next_month(month)}"
    return say("add the day: {date}; a whole month is a period, {period}", date=str(month), period=period)


def read_dates(typed: str) -> tuple[datetime.date, ...]:
    """Dates with commas between them. Raises ValueProblem."""
    try:
        return tuple(read_date(part.strip()) for part in typed.split(","))
    except ValueProblem:
        meant = several_days_of(typed)
        if not meant:
            raise
    message = say("'{typed}' is no list of dates", typed=shown(typed))
    hint = say("write year-month-day, with commas between them: {dates}", dates=",".join(map(str, meant)))
    raise ValueProblem(message, hint)


def read_year(typed: str) -> int:
    """A year of four digits. Raises ValueProblem."""
    if re.fullmatch(r"[1-9]\d{3}", typed, re.ASCII):
        return int(typed)
    raise ValueProblem(say("'{typed}' is not a year", typed=shown(typed)), say("write its four digits: 2022"))


def read_month(typed: str) -> datetime.date:
    """A month, 2022-10, as its first day. Raises ValueProblem."""
    found = _MONTH.fullmatch(typed)
    if found and 1 <= int(found[2]) <= 12 and int(found[1]) > 0:
        return datetime.date(int(found[1]), int(found[2]), 1)
    meant = month_of(typed) or next(iter(days_of(typed)), None)
    hint = say("write year-month: {month}", month=f"{meant:%Y-%m}" if meant else "2022-10")
    raise ValueProblem(say("'{typed}' is not a month", typed=shown(typed)), hint)


def first_of_month(locale: Locale) -> str:
    """How the first day of a month is written in a date: "1", "1er"."""
    # catalog: the first day of a month, in a date.
    return locale.pgettext("day of a month", "1st")


def day_of(date: datetime.date, locale: Locale) -> str:
    """The day of a date, without its month."""
    if date.day == 1:
        return first_of_month(locale)
    # catalog: any other day of a month, in a date: "11" in "11 January".
    return locale.pgettext("day of a month", "{day}").format(day=date.day)


def with_month(days: str, date: datetime.date, locale: Locale, year: bool = True) -> str:
    """Days of one month, already written out, with the month and the year of a date: "30 en 31 maart 2022"."""
    # catalog: keep the no-break space between day and month.
    text = locale.gettext("{day} {month}").format(day=days, month=locale.months[date.month - 1])
    return _with_year(text, date, locale) if year else text


def _with_year(text: str, date: datetime.date, locale: Locale) -> str:
    # catalog: {day_month} is "11 January".
    return locale.gettext("{day_month} {year}").format(day_month=text, year=date.year)


def date_in_full(date: datetime.date, locale: Locale, year: bool = True, weekday: bool = False) -> str:
    """ "11 januari 2022", "1er janvier 2022"; optionally with the weekday, optionally without the year."""
    text = with_month(day_of(date, locale), date, locale, year)
    if weekday:
        text = locale.gettext("{weekday} {date}").format(weekday=locale.weekdays[date.weekday()], date=text)
    return text


def date_in_figures(date: datetime.date, locale: Locale) -> str:
    """ "1/12/2022": always with four digits for the year."""
    # catalog: a date in figures.
    return locale.gettext("{day}/{month}/{year}").format(day=date.day, month=date.month, year=date.year)


def month_in_full(date: datetime.date, locale: Locale, year: bool = True) -> str:
    """ "oktober 2022", or "oktober"."""
    name = locale.months[date.month - 1]
    return locale.gettext("{month} {year}").format(month=name, year=date.year) if year else name


def dates_in_full(dates: Sequence[datetime.date], locale: Locale, year: bool = True) -> str:
    """A list of dates in their order in time; month and year stand once where they are the same.

    "30 en 31 maart 2022"; "9 juni, 31 augustus en 6 december 2022"; "13 december 2022 en 24 januari 2023".
    """
    ordered = sorted(set(dates))
    one_year = len({date.year for date in ordered}) == 1
    parts = []
    for _, group in groupby(ordered, key=lambda date: (date.year, date.month)):
        days = list(group)
        listed = locale.names.enumerate([day_of(date, locale) for date in days])
        parts.append(with_month(listed, days[0], locale, year and not one_year))
    text = locale.names.enumerate(parts)
    return _with_year(text, ordered[0], locale) if one_year and year else text


def _in_text(value: datetime.date, how: Formatting, locale: Locale) -> str:
    if "figures" in how.filters:
        return date_in_figures(value, locale)
    return date_in_full(value, locale, "no-year" not in how.filters, "weekday" in how.filters)


def _csv_note(locale: Locale) -> str:
    # catalog: how dates are written in an attached file.
    return locale.gettext("Dates are written as year-month-day")


_IN_TEXT = Wording(("no-year", "weekday", "figures"), _in_text)
_SLOT = SlotKind(
    word="date",
    example="2022-10-11",
    read=read_date,
    wording=_IN_TEXT,
    states=lambda day: (("date", (day.day, day.month, day.year)), ("date", (day.day, day.month, None))),
)
_SLOT_OF_SEVERAL = SlotKind(
    word="dates",
    example="2022-03-30,2022-03-31",
    read=read_dates,
    wording=Wording(("no-year",), lambda days, how, locale: dates_in_full(days, locale, "no-year" not in how.filters)),
    states=lambda _: (),
)
_SLOT_OF_A_MONTH = SlotKind(
    word="month",
    example="2022-10",
    read=read_month,
    wording=Wording(("no-year",), lambda day, how, locale: month_in_full(day, locale, "no-year" not in how.filters)),
    states=lambda day: (("month", day.month),),
)

DATE = ValueKind(
    name="date",
    shows=say("a day: 2022-10-11"),
    align="start",
    chronological=True,
    csv_note=_csv_note,
    in_sheet=SheetForm(
        held="date",
        asked=lambda locale: locale.gettext("a date"),
        allowed="date",
        number_format="yyyy-mm-dd",
        names_rows=True,
    ),
    slots=(_SLOT, _SLOT_OF_SEVERAL, _SLOT_OF_A_MONTH),
    read=read_date,
    in_text=_IN_TEXT,
    in_cell=lambda value, _, locale: date_in_full(value, locale),
    on_axis=lambda value, _, locale: date_in_full(value, locale),
    in_csv=lambda value, _: value.isoformat(),
)
