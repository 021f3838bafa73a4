"""Days of the calendar, alone, several together, or a whole month: 2022-10-11, 2022-03-30,2022-03-31, 2022-10."""

from __future__ import annotations

import datetime
import re

from report.values.formats import LocaleFormats
from report.values.kind import Formatting, SlotKind, ValueKind, ValueProblem, Wording

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_MONTH = re.compile(r"(\d{4})-(\d{2})", re.ASCII)


def read_date(typed: str) -> datetime.date:
    """A date, 2022-10-11. Raises ValueProblem."""
    if _DATE.fullmatch(typed):
        try:
            return datetime.date.fromisoformat(typed)
        except ValueError:
            raise ValueProblem(f"'{typed}' is not a day of the calendar", "check month and day") from None
    raise ValueProblem(f"'{typed}' is not a date", "write year-month-day: 2022-10-11")


def read_dates(typed: str) -> tuple[datetime.date, ...]:
    """Dates with commas between them. Raises ValueProblem."""
    return tuple(read_date(part.strip()) for part in typed.split(","))


def read_month(typed: str) -> datetime.date:
    """A month, 2022-10, as its first day. Raises ValueProblem."""
    found = _MONTH.fullmatch(typed)
    if found and 1 <= int(found[2]) <= 12 and int(found[1]) > 0:
        return datetime.date(int(found[1]), int(found[2]), 1)
    raise ValueProblem(f"'{typed}' is not a month", "write year-month: 2022-10")


def _in_text(value: datetime.date, how: Formatting, locale: LocaleFormats) -> str:
    if "figures" in how.filters:
        return locale.dates.figures(value)
    return locale.dates.date(value, "no-year" not in how.filters, "weekday" in how.filters)


def _in_full(value: datetime.date, _: Formatting, locale: LocaleFormats) -> str:
    return locale.dates.date(value)


def _csv_note(locale: LocaleFormats) -> str:
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
    wording=Wording(("no-year",), lambda days, how, locale: locale.dates.several(days, "no-year" not in how.filters)),
    states=lambda _: (),
)
_SLOT_OF_A_MONTH = SlotKind(
    word="month",
    example="2022-10",
    read=read_month,
    wording=Wording(("no-year",), lambda day, how, locale: locale.dates.month(day, "no-year" not in how.filters)),
    states=lambda day: (("month", day.month),),
)

DATE = ValueKind(
    name="date",
    align="start",
    chronological=True,
    csv_note=_csv_note,
    slots=(_SLOT, _SLOT_OF_SEVERAL, _SLOT_OF_A_MONTH),
    read=read_date,
    in_text=_IN_TEXT,
    in_cell=_in_full,
    on_axis=_in_full,
    in_csv=lambda value, _: value.isoformat(),
)
