"""Rows that are periods, by their ids: which of a data set follow each other, and which period comes next."""

from __future__ import annotations

import calendar
import datetime
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

#: What may stand before and behind a period in the id of a row: "be-" of "be-2022".
_AROUND = r"(?P<before>(?:.*[-_]|[A-Za-z]+)?){}(?P<behind>(?:[-_].*)?)"
_YEAR = r"(?P<year>(?:19|20|21)\d\d)"


class PeriodForm(NamedTuple):
    """A way to write periods: what finds one, how many there are in a year, its number, and how a number is written."""

    pattern: re.Pattern[str]
    per_year: Callable[[re.Match[str]], int]
    number: Callable[[re.Match[str]], int | None]
    written: Callable[[int, re.Match[str]], str]


class PeriodRows(NamedTuple):
    """Rows that follow each other: where they stand among all, their ids, and the months from each to the next.

    `step` is negative where the newest comes first. `number`, `per_year` and `match` tell where the last one stands.
    """

    rows: tuple[int, ...]
    ids: tuple[str, ...]
    form: PeriodForm
    match: re.Match[str]  # of the newest
    number: int
    stride: int  # numbers from each to the next
    per_year: int

    @property
    def step(self) -> int:
        """The months from each to the next, of which some may be left out."""
        return abs(self.stride) * 12 // self.per_year

    @property
    def newest_first(self) -> bool:
        return self.stride < 0

    @property
    def newest(self) -> int:
        """Where the newest row stands among all rows of the data set."""
        return self.rows[0 if self.newest_first else -1]

    @property
    def year(self) -> int:
        """The year in which the newest begins."""
        return self.number // self.per_year

    def next(self, count: int) -> str:
        """The id of the period that comes so many steps after the newest."""
        number = self.number + count * abs(self.stride)
        return f"{self.match['before']}{self.form.written(number, self.match)}{self.match['behind']}"

    def coming(self, since: int, until: int) -> int:
        """How many periods a report of the year `until` has more than that of `since`; none when it ended before.

        As many as fill the years between; of periods of several years, those that have begun.
        """
        if self.year < since - 2:
            return 0
        if self.step > 12:
            return max(0, (until - self.year) * 12 // self.step)
        return (until - since) * 12 // self.step


def period_rows(ids: Sequence[str]) -> tuple[PeriodRows, ...]:
    """The series among the rows with these ids: one, or one for each of the words that stand beside the periods."""
    for form in _FORMS:
        groups: dict[tuple[str, str], list[tuple[int, re.Match[str], int]]] = defaultdict(list)
        for place, id in enumerate(ids):
            match = form.pattern.fullmatch(id)
            number = form.number(match) if match else None
            if match and number is not None:
                groups[match["before"], match["behind"]].append((place, match, number))
        if sum(map(len, groups.values())) * 2 < len(ids):
            continue
        found = [_following(form, rows, alone=len(ids) == 1) for rows in groups.values()]
        if found and all(found):
            return tuple([one for one in found if one])
    return ()


def _following(form: PeriodForm, rows: Sequence[tuple[int, re.Match[str], int]], *, alone: bool) -> PeriodRows | None:
    """The rows of one series, if they stand in the order of their periods; a year that is `alone` is one as well."""
    numbers = [number for _, _, number in rows]
    per_year = form.per_year(rows[0][1])
    strides = Counter(after - before for before, after in pairwise(numbers))
    if not strides:
        stride = _span(rows[0][1]) if per_year == 1 and alone else 0
    else:
        stride = strides.most_common(1)[0][0]
    if not stride or any(one * stride <= 0 for one in strides):
        return None
    if "day" in rows[0][1].groupdict() and not _are_regular(rows, strides):
        return None  # days on which something happened
    newest = rows[0 if stride < 0 else -1]
    places, ids = tuple([place for place, _, _ in rows]), tuple([match[0] for _, match, _ in rows])
    return PeriodRows(places, ids, form, newest[1], newest[2], stride, per_year)


def _are_regular(rows: Sequence[tuple[int, re.Match[str], int]], strides: Mapping[int, int]) -> bool:
    """Whether days come at equal distances: each month the same day, or the last one."""
    days = [datetime.date(int(match["year"]), int(match["month"]), int(match["day"])) for _, match, _ in rows]
    ends = [day.day == calendar.monthrange(day.year, day.month)[1] for day in days]
    return len(strides) == 1 and (len({day.day for day in days}) == 1 or all(ends))


def _span(match: re.Match[str]) -> int:
    """The years from the beginning of a range to its end; 1 for a year."""
    until = match.groupdict().get("until")
    return (int(until) - int(match["year"])) % 100 if until else 1


def _year_range(match: re.Match[str]) -> int | None:
    """The first year of a range of few years."""
    return int(match["year"]) if 0 < _span(match) <= 10 else None


def _range_written(number: int, match: re.Match[str]) -> str:
    until = str(number + _span(match))[-len(match["until"]) :]
    return f"{number}{match['sign']}{until}"


def _part(match: re.Match[str]) -> int | None:
    """The number of a quarter or of half a year, from the year 0."""
    parts, part = _parts(match), int(match["part"])
    return int(match["year"]) * parts + part - 1 if part <= parts else None


def _parts(match: re.Match[str]) -> int:
    return 2 if match["sign"].strip("-_").upper() in ("H", "S") else 4


def _month(match: re.Match[str]) -> int | None:
    month = int(match["month"])
    return int(match["year"]) * 12 + month - 1 if 1 <= month <= 12 else None


def _is_day(match: re.Match[str]) -> bool:
    try:
        datetime.date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return False
    return True


def _day_written(number: int, match: re.Match[str]) -> str:
    day = datetime.date(int(match["year"]), int(match["month"]), int(match["day"]))
    return str(months_later(day, number - (day.year * 12 + day.month - 1)))


def months_later(day: datetime.date, months: int) -> datetime.date:
    """The same day so many months later; the last of a month stays the last."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    is_last = day.day == calendar.monthrange(day.year, day.month)[1]
    return datetime.date(year, month + 1, last if is_last and day.day > 27 else min(day.day, last))


def _form(
    core: str,
    per_year: Callable[[re.Match[str]], int],
    number: Callable[[re.Match[str]], int | None],
    written: Callable[[int, re.Match[str]], str],
) -> PeriodForm:
    return PeriodForm(re.compile(_AROUND.format(core)), per_year, number, written)


_FORMS: tuple[PeriodForm, ...] = (
    _form(
        rf"{_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)",
        lambda _: 12,
        lambda match: _month(match) if _is_day(match) else None,
        _day_written,
    ),
    _form(rf"{_YEAR}(?P<sign>[-_])(?P<until>\d{{4}})", lambda _: 1, _year_range, _range_written),
    _form(
        rf"{_YEAR}-?(?P<month>\d\d)",
        lambda _: 12,
        _month,
        lambda number, match: (
            f"{number // 12}{'-' if '-' in match[0][len(match['before']) :] else ''}{number % 12 + 1:02d}"
        ),
    ),
    _form(rf"{_YEAR}(?P<sign>[-_])(?P<until>\d\d)", lambda _: 1, _year_range, _range_written),
    _form(
        rf"{_YEAR}(?P<sign>[-_]?[QKTHSqkths])(?P<part>[1-4])",
        _parts,
        _part,
        lambda number, match: f"{number // _parts(match)}{match['sign']}{number % _parts(match) + 1}",
    ),
    _form(
        rf"(?P<sign>[QKTHSqkths])(?P<part>[1-4])(?P<gap>[-_]?){_YEAR}",
        _parts,
        _part,
        lambda number, match: f"{match['sign']}{number % _parts(match) + 1}{match['gap']}{number // _parts(match)}",
    ),
    _form(_YEAR, lambda _: 1, lambda match: int(match["year"]), lambda number, _: str(number)),
)


def are_periods(ids: Iterable[str]) -> bool:
    """Whether rows with these ids are periods that follow each other."""
    return bool(period_rows([*ids]))
