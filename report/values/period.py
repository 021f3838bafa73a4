"""Periods, typed and kept as their first day and the day after their last: 2021-12-01/2022-12-01."""

from __future__ import annotations

import datetime
from typing import TypeAlias

from report.locales import Locale
from report.messages import Message, either, say
from report.values.calendar import DAY, periods_of
from report.values.date import date_in_figures, date_in_full, day_of, is_date, month_in_full, read_date, with_month
from report.values.kind import Formatting, SheetForm, SlotKind, ValueKind, ValueProblem, Wording, shown

Days: TypeAlias = tuple[datetime.date, datetime.date]


def read_period(typed: str) -> Days:
    """A period: its first day, and the day after its last. Raises ValueProblem."""
    start, slash, end = (part.strip() for part in typed.partition("/"))
    if not (slash and is_date(start) and is_date(end)):
        found = () if is_date(typed) else periods_of(typed)  # a day is half a period, rather than a whole one
        meant = either([f"{first}/{last}" for first, last in found]) or "2021-12-01/2022-12-01"
        message = say("'{typed}' is not a period", typed=shown(typed))
        raise ValueProblem(message, say("write first day/day after the last: {period}", period=meant))
    first, last = read_date(start), read_date(end)
    if first < last:
        return first, last
    message = say("the period '{typed}' ends before it has begun", typed=typed)
    hint = say("write the earlier day first, then the day after the last")
    if first == last and last < datetime.date.max:
        hint = say("the second date is the day after the last one: {period}", period=f"{first}/{last + DAY}")
    raise ValueProblem(message, hint)


def meant_inclusive(period: Days) -> Days | None:
    """The period of whole months that is likely to be meant where one ends a day before that; else None.

    2022-01-01/2022-12-31 reads as the whole year, and is that without its last day.
    """
    start, end = period
    after = end + DAY if end < datetime.date.max else end
    return (start, after) if start.day == 1 and after.day == 1 and end.month != after.month else None


def a_day_short(meant: Days) -> tuple[Message, Message]:
    """What is said of a period that lacks its last day: message and hint."""
    message = say("the period ends before {day}, the last day of a month", day=str(meant[1] - DAY))
    period = f"{meant[0]}/{meant[1]}"
    return message, say("the second date is the day after the last one: {period} for whole months", period=period)


def period_in_full(start: datetime.date, end: datetime.date, locale: Locale, inclusive: bool = False) -> str:
    """A period for running text, to its end, or (`inclusive`) up to and including its last day.

    "van 18 tot 20 mei 2022"; "du 1er décembre 2021 au 30 novembre 2022 inclus".
    """
    last = end - DAY if inclusive else end
    if start == last:
        return date_in_full(start, locale)
    if inclusive:
        # catalog: a period in running text, whose last day belongs to it.
        pattern = locale.gettext("from {first} up to and including {last}")
    else:
        # catalog: a period in running text, whose last day may not belong to it.
        pattern = locale.gettext("from {first} to {last}")
    return pattern.format(first=_first(start, last, locale), last=date_in_full(last, locale))


def period_in_days(start: datetime.date, end: datetime.date, locale: Locale) -> str:
    """A period as a label: its first and last day, "18–20 mei 2022", "30 maart – 2 april 2022"."""
    last = end - DAY
    if start == last:
        return date_in_full(start, locale)
    first = _first(start, last, locale)
    if (start.year, start.month) == (last.year, last.month):
        return with_month(_close(first, day_of(last, locale), locale), last, locale)
    return _dash(first, date_in_full(last, locale), locale)


def period_in_figures(start: datetime.date, end: datetime.date, locale: Locale, inclusive: bool = False) -> str:
    """A period for tables: "1/12/2021 – 1/12/2022"; `inclusive` ends it on its last day, "30/11/2022"."""
    return _dash(date_in_figures(start, locale), date_in_figures(end - DAY if inclusive else end, locale), locale)


def period_in_short(start: datetime.date, end: datetime.date, locale: Locale) -> str:
    """A period for the axis of a chart, as short as it can be without doubt: "2021–2022", "2022", "mei 2022"."""
    last = end - DAY
    if (start.day, start.month, end.day, end.month) == (1, 1, 1, 1):
        years = str(start.year), str(last.year)
    elif (start.day, start.month) == (end.day, end.month):
        years = str(start.year), str(end.year)
    elif start.day == end.day == 1 and (start.year, start.month) == (last.year, last.month):
        return month_in_full(start, locale)
    else:
        return period_in_figures(start, end, locale)
    return years[0] if years[0] == years[1] else _close(*years, locale)


def period_in_cell(start: datetime.date, end: datetime.date, locale: Locale) -> str:
    """A period for a table: years or a month of the calendar by their names, else its days in figures."""
    is_years = (start.day, start.month, end.day, end.month) == (1, 1, 1, 1)
    is_month = start.day == end.day == 1 and end - DAY < start + 31 * DAY
    return (period_in_short if is_years or is_month else period_in_figures)(start, end, locale)


def _first(start: datetime.date, last: datetime.date, locale: Locale) -> str:
    """The first day of a period, without what its last day says as well."""
    if (start.year, start.month) == (last.year, last.month):
        return day_of(start, locale)
    return date_in_full(start, locale, year=start.year != last.year)


def _dash(first: str, last: str, locale: Locale) -> str:
    # catalog: a period in tables; a line may break after the dash only.
    return locale.gettext("{first} – {last}").format(first=first, last=last)


def _close(first: str, last: str, locale: Locale) -> str:
    # catalog: two years or two days of a month, with the dash between them.
    return locale.gettext("{first}–{last}").format(first=first, last=last)


def _in_text(value: Days, how: Formatting, locale: Locale) -> str:
    if "short" in how.filters:
        return period_in_short(*value, locale)
    write = period_in_figures if "figures" in how.filters else period_in_full
    return write(*value, locale, "inclusive" in how.filters)


def _csv_note(locale: Locale) -> str:
    # catalog: how periods are written in an attached file.
    return locale.gettext("Periods are written as begin/end, each a date as year-month-day")


_IN_TEXT = Wording(("inclusive", "figures", "short"), _in_text)
_SLOT = SlotKind(
    word="period", example="2021-12-01/2022-12-01", read=read_period, wording=_IN_TEXT, states=lambda _: ()
)

PERIOD = ValueKind(
    name="period",
    shows=say("from a first day to the day after the last: 2021-12-01/2022-12-01"),
    align="start",
    chronological=True,
    csv_note=_csv_note,
    in_sheet=SheetForm(
        held="words",
        asked=lambda locale: locale.gettext("a period: first day/day after the last, 2021-12-01/2022-12-01"),
        names_rows=True,
    ),
    slots=(_SLOT,),
    read=read_period,
    in_text=_IN_TEXT,
    in_cell=lambda value, _, locale: period_in_cell(*value, locale),
    on_axis=lambda value, _, locale: period_in_short(*value, locale),
    in_csv=lambda value, _: "/".join(day.isoformat() for day in value),
)
