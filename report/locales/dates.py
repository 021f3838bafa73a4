"""Dates and periods written out for the reader of one language.

Every order of day, month and year is a message with named places: the locale data know no "1er", and their short French
date has a year of two digits.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from itertools import groupby

from report.locales.catalog import Catalog
from report.locales.cldr import Data

Date = datetime.date
DAY = datetime.timedelta(days=1)


class Dates:
    """Formats dates in one locale. Periods are (start, end), the start inside and the end outside the period.

    `first` is how the first day of a month is written, "1" or "1er".
    """

    def __init__(self, catalog: Catalog, data: Data, enumerate_: Callable[[Sequence[str]], str]) -> None:
        self._months = data.months
        self._weekdays = data.weekdays
        self._enumerate = enumerate_
        # catalog: the first day of a month, in a date.
        self.first = catalog.pgettext("day of a month", "1st")
        # catalog: keep the no-break space between day and month.
        self._day_month = catalog.gettext("{day} {month}")
        # catalog: {day_month} is "11 January".
        self._full = catalog.gettext("{day_month} {year}")
        self._month_year = catalog.gettext("{month} {year}")
        self._weekday = catalog.gettext("{weekday} {date}")
        # catalog: a date in figures.
        self._figures = catalog.gettext("{day}/{month}/{year}")
        # catalog: a period in running text, whose last day may not belong to it.
        self._period = catalog.gettext("from {first} to {last}")
        # catalog: a period in running text, whose last day belongs to it.
        self._inclusive = catalog.gettext("from {first} up to and including {last}")
        # catalog: a period in tables; a line may break after the dash only.
        self._dash = catalog.gettext("{first} – {last}")
        # catalog: two years or two days of a month, with the dash between them.
        self._close = catalog.gettext("{first}–{last}")

    def _day(self, date: Date) -> str:
        return self.first if date.day == 1 else str(date.day)

    def _month(self, date: Date) -> str:
        return self._months[date.month - 1]

    def date(self, date: Date, year: bool = True, weekday: bool = False) -> str:
        """ "11 januari 2022", "1er janvier 2022"; optionally with the weekday, optionally without the year."""
        text = self._day_month.format(day=self._day(date), month=self._month(date))
        if year:
            text = self._full.format(day_month=text, year=date.year)
        if weekday:
            text = self._weekday.format(weekday=self._weekdays[date.weekday()], date=text)
        return text

    def month(self, date: Date, year: bool = True) -> str:
        """ "oktober 2022", or "oktober"."""
        return self._month_year.format(month=self._month(date), year=date.year) if year else self._month(date)

    def figures(self, date: Date) -> str:
        """ "1/12/2022": always with four digits for the year."""
        return self._figures.format(day=date.day, month=date.month, year=date.year)

    def several(self, dates: Sequence[Date], year: bool = True) -> str:
        """A list of dates in their order in time; month and year stand once where they are the same.

        "30 en 31 maart 2022"; "9 juni, 31 augustus en 6 december 2022"; "13 december 2022 en 24 januari 2023".
        """
        ordered = sorted(set(dates))
        one_year = len({date.year for date in ordered}) == 1
        parts = []
        for _, group in groupby(ordered, key=lambda date: (date.year, date.month)):
            days = list(group)
            text = self._day_month.format(
                day=self._enumerate([self._day(date) for date in days]), month=self._month(days[0])
            )
            parts.append(text if one_year or not year else self._full.format(day_month=text, year=days[0].year))
        text = self._enumerate(parts)
        return self._full.format(day_month=text, year=ordered[0].year) if one_year and year else text

    def period(self, start: Date, end: Date, inclusive: bool = False) -> str:
        """A period for running text, to its end, or (`inclusive`) up to and including its last day.

        "van 18 tot 20 mei 2022"; "du 1er décembre 2021 au 30 novembre 2022 inclus".
        """
        last = end - DAY if inclusive else end
        if start == last:
            return self.date(start)
        if (start.year, start.month) == (last.year, last.month):
            first = self._day(start)
        else:
            first = self.date(start, year=start.year != last.year)
        return (self._inclusive if inclusive else self._period).format(first=first, last=self.date(last))

    def span(self, start: Date, end: Date) -> str:
        """A period as a label: its first and last day, "18–20 mei 2022", "30 maart – 2 april 2022"."""
        last = end - DAY
        if start == last:
            return self.date(start)
        if (start.year, start.month) == (last.year, last.month):
            days = self._close.format(first=self._day(start), last=self._day(last))
            text = self._day_month.format(day=days, month=self._month(last))
            return self._full.format(day_month=text, year=last.year)
        return self._dash.format(first=self.date(start, year=start.year != last.year), last=self.date(last))

    def period_figures(self, start: Date, end: Date, inclusive: bool = False) -> str:
        """A period for tables: "1/12/2021 – 1/12/2022"; `inclusive` ends it on its last day, "30/11/2022"."""
        return self._dash.format(first=self.figures(start), last=self.figures(end - DAY if inclusive else end))

    def period_short(self, start: Date, end: Date) -> str:
        """A period for the axis of a chart, as short as it can be without doubt: "2021–2022", "2022", "mei 2022"."""
        last = end - DAY
        if (start.day, start.month, end.day, end.month) == (1, 1, 1, 1):
            years = (start.year, last.year)
        elif (start.day, start.month) == (end.day, end.month):
            years = (start.year, end.year)
        elif start.day == end.day == 1 and (start.year, start.month) == (last.year, last.month):
            return self.month(start)
        else:
            return self.period_figures(start, end)
        return str(years[0]) if years[0] == years[1] else self._close.format(first=years[0], last=years[1])
