"""Periods, typed and kept as their first day and the day after their last: 2021-12-01/2022-12-01."""

from __future__ import annotations

import datetime
from typing import TypeAlias

from report.values.date import read_date
from report.values.formats import LocaleFormats
from report.values.kind import Formatting, SlotKind, ValueKind, ValueProblem, Wording

Days: TypeAlias = tuple[datetime.date, datetime.date]


def read_period(typed: str) -> Days:
    """A period: its first day, and the day after its last. Raises ValueProblem."""
    start, slash, end = typed.partition("/")
    if not slash:
        raise ValueProblem(f"'{typed}' is not a period", "write first day/day after the last: 2021-12-01/2022-12-01")
    first, last = read_date(start.strip()), read_date(end.strip())
    if first >= last:
        raise ValueProblem(
            f"the period '{typed}' ends before it has begun", "the second date is the day after the last one"
        )
    return first, last


def _in_text(value: Days, how: Formatting, locale: LocaleFormats) -> str:
    if "short" in how.filters:
        return locale.dates.period_short(*value)
    write = locale.dates.period_figures if "figures" in how.filters else locale.dates.period
    return write(*value, "inclusive" in how.filters)


def _csv_note(locale: LocaleFormats) -> str:
    # catalog: how periods are written in an attached file.
    return locale.gettext("Periods are written as begin/end, each a date as year-month-day")


_IN_TEXT = Wording(("inclusive", "figures", "short"), _in_text)

PERIOD = ValueKind(
    name="period",
    align="start",
    chronological=True,
    csv_note=_csv_note,
    slots=(
        SlotKind(
            word="period",
            example="2021-12-01/2022-12-01",
            read=read_period,
            wording=_IN_TEXT,
            states=lambda _: (),
        ),
    ),
    read=read_period,
    in_text=_IN_TEXT,
    in_cell=lambda value, _, locale: locale.dates.period_figures(*value),
    on_axis=lambda value, _, locale: locale.dates.period_short(*value),
    in_csv=lambda value, _: "/".join(day.isoformat() for day in value),
)
