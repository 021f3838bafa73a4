"""Calendar: days, months and periods as people and spreadsheets write them, in words or figures."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from functools import cache

from report.languages import LANGUAGES
from report.languages.notations import (
    NOTATIONS,
    any_pattern,
    any_word,
    conjunctions,
    linking,
    ordinals,
    without_accents,
)
from report.locales import data_of
from report.values.numerals import plain

LONGEST = 100  # characters
DAY = datetime.timedelta(days=1)
_PIECES = re.compile(r"\d+|[a-z]+")
_BETWEEN = re.compile(r"[ ./,-]+")
#: Where a spreadsheet starts to count days, and what is likely to be meant by such a count.
_SHEET, _SHEET_DAYS = datetime.date(1899, 12, 30), range(20_000, 80_000)


def days_of(typed: str) -> tuple[datetime.date, ...]:
    """The days that may be meant, the likeliest first: with the day before the month, but where that cannot be."""
    if len(typed) > LONGEST:
        return ()
    text = _time().sub("", _folded(typed))
    if re.fullmatch(r"\d{5}", text) and int(text) in _SHEET_DAYS:
        return (_SHEET + int(text) * DAY,)
    if re.fullmatch(r"\d{8}", text):
        return tuple(filter(None, [_date(text[:4], text[4:6], text[6:])]))
    pieces = _pieces(text)
    return tuple(dict.fromkeys(day for day in _ordered(pieces) if day)) if len(pieces) == 3 else ()


def several_days_of(typed: str) -> tuple[datetime.date, ...]:
    """The days of a list, of which the first may leave out what they share with the last: "30 en 31 maart 2022"."""
    parts = [part.strip() for part in _commas().split(plain(typed)) if part.strip()] if len(typed) <= LONGEST else []
    found = [days_of(part) or _days_before(part, parts[-1]) for part in parts]
    return tuple(days[0] for days in found) if len(found) > 1 and all(found) else ()


def month_of(typed: str) -> datetime.date | None:
    """The first day of the month that is meant: "oktober 2022", "10/2022"."""
    pieces = _pieces(_folded(typed[: LONGEST + 1])) if len(typed) <= LONGEST else []
    if len(pieces) != 2:
        return None
    first, second = pieces if len(pieces[1]) == 4 else pieces[::-1]
    return _date(second, first, "1") if len(second) == 4 else None


def periods_of(typed: str) -> tuple[tuple[datetime.date, datetime.date], ...]:
    """The periods that may be meant, the likeliest first, each with the day after its last."""
    text = plain(typed).casefold() if len(typed) <= LONGEST else ""
    year = re.fullmatch(r"\d{4}", text)
    years = re.fullmatch(r"(\d{4}) ?[-/] ?(\d{4}|\d{2})", text)
    if year:
        return _years(text, text)
    if years and not (len(years[2]) == 2 and "/" not in text and int(years[2]) <= 12):
        return _years(years[1], years[1][: 4 - len(years[2])] + years[2])
    quarter = _quarter().fullmatch(without_accents(text))
    if quarter and (quarter["before"] or quarter["behind"]):
        month = int(quarter["letter"] or quarter["word"]) * 3 - 2
        start = _date(quarter["before"] or quarter["behind"], str(month), "1")
        return ((start, next_month(next_month(next_month(start)))),) if start else ()
    whole = month_of(text)
    if whole:
        return ((whole, next_month(whole)),)
    return tuple(dict.fromkeys(_between(text))) or tuple((day, day + DAY) for day in days_of(text))


def _between(text: str) -> Iterator[tuple[datetime.date, datetime.date]]:
    """The readings of two days or months with a word or a dash between them."""
    said = bool(_closing().search(text))
    text = _opening().sub("", _closing().sub("", text))
    for joint in _joints(text):
        left, right = text[: joint.start()].strip(), text[joint.end() :].strip()
        inclusive = said or bool(joint.re.groups and joint.groupdict().get("inclusive"))
        months = month_of(left), month_of(right)
        if months[0] and months[1] and months[0] <= months[1]:
            yield months[0], next_month(months[1])
            return
        for first, last in zip(days_of(left) or _days_before(left, right), days_of(right), strict=False):
            if first <= last:
                yield from _ends(first, last, inclusive)
        if days_of(right):
            return


def _joints(text: str) -> Iterator[re.Match[str]]:
    """Where the first of two days may end: at a word, or at the dash or slash in the middle."""
    yield from _joined().finditer(text)
    marks = [found for sign in "-/" for found in re.finditer(re.escape(sign), text)]
    yield from sorted(marks, key=lambda found: abs(2 * found.start() + 1 - len(text)))


def _ends(first: datetime.date, last: datetime.date, inclusive: bool) -> Iterator[tuple[datetime.date, datetime.date]]:
    """A period whose last day is the one named, or the one before it, whichever makes whole months or is said."""
    if inclusive or (last + DAY).day == first.day or first == last:
        yield first, last + DAY
    elif last.day == first.day:
        yield first, last
    else:
        yield first, last + DAY
        yield first, last


def _days_before(left: str, right: str) -> tuple[datetime.date, ...]:
    """The first day of a period that names what it shares with the last one only there: "18 - 20 mei 2022"."""
    pieces, whole = _pieces(_folded(left)), _pieces(_folded(right))
    if not 1 <= len(pieces) <= 2 or len(whole) != 3 or len(whole[0]) > 2:
        return ()
    return days_of(" ".join([*pieces, *whole[len(pieces) :]]))


def _ordered(pieces: list[str]) -> Iterator[datetime.date | None]:
    """The days that three numbers or words can make."""
    first, second, third = pieces
    if len(first) == 4 and first.isdigit():
        yield _date(first, second, third)
        if not second.isdigit() or third.isdigit():
            return
    if not first.isdigit():
        yield _date(third, first, second)  # October 11, 2022
    elif len(third) in (2, 4) and third.isdigit():
        yield _date(third, second, first)
        if second.isdigit():
            yield _date(third, first, second)
            if len(first) == len(third) == 2:
                yield _date(first, second, third)


def _date(year: str, month: str, day: str) -> datetime.date | None:
    """A day of the calendar; years of two digits are of 1970 to 2069."""
    number = _months().get(month, 0) if not month.isdigit() else int(month)
    if not (year.isdigit() and day.isdigit() and len(day) <= 2 and len(year) in (2, 4)):
        return None
    full = int(year) + (0 if len(year) == 4 else 1900 if int(year) >= 70 else 2000)
    try:
        return datetime.date(full, number, int(day)) if full < datetime.MAXYEAR else None  # room for the day after
    except ValueError:
        return None


def _years(first: str, last: str) -> tuple[tuple[datetime.date, datetime.date], ...]:
    """Whole years, the last one as well."""
    if not 0 < int(first) <= int(last) < 9999:
        return ()
    return ((datetime.date(int(first), 1, 1), datetime.date(int(last) + 1, 1, 1)),)


def next_month(day: datetime.date) -> datetime.date:
    """The first day of the month behind that of a day."""
    return (day.replace(day=28) + 4 * DAY).replace(day=1)


def _folded(text: str) -> str:
    """A text in small letters, without accents, weekday, article and the endings of ordinals."""
    bare = _ordinal().sub("", without_accents(plain(text)))
    word, _, rest = bare.partition(" ")
    if rest and word.rstrip(".,") in _weekdays():
        bare = rest
    return _before_day().sub("", bare.strip())


def _pieces(text: str) -> list[str]:
    """Numbers and words of a date; [] where other signs stand between them."""
    words = [word for word in _PIECES.findall(text) if word not in linking()]
    between = _PIECES.sub("", text)
    return words if _BETWEEN.fullmatch(f" {between}") and all(w.isdigit() or w in _months() for w in words) else []


@cache
def _months() -> Mapping[str, int]:
    """The numbers of the months by their names and their abbreviations, without accents and points."""
    found: dict[str, int] = {}
    for code, language in LANGUAGES.items():
        data = data_of(code)
        for names in (data.months, data.short_months) if data else ():
            found |= {_bare(name): number for number, name in enumerate(names, 1)}
            found |= {_bare(name)[:3]: number for number, name in enumerate(names, 1) if _bare(name)[:3] != "jui"}
        found |= {_bare(name): number for name, number in language.bonded.months.items()}
    return found


@cache
def _weekdays() -> frozenset[str]:
    found = [_bare(name) for data in filter(None, map(data_of, LANGUAGES)) for name in data.weekdays]
    return frozenset(found) | {name[:length] for name in found for length in (2, 3)}


def _bare(name: str) -> str:
    return "".join(filter(str.isalpha, without_accents(name)))


@cache
def _time() -> re.Pattern[str]:
    """The time of day behind a date."""
    letters = any_pattern([":", *(one.clock.hour for one in LANGUAGES.values())])
    return re.compile(rf"[t ] ?\d{{1,2}}{letters}\d{{2}}(?::\d{{2}}(?:\.\d+)?)?(?: ?z|[+-]\d{{2}}:?\d{{2}})?$")


@cache
def _ordinal() -> re.Pattern[str]:
    """The ending of an ordinal in figures; a full stop only where it parts no figures."""
    return re.compile(rf"(?<=\d){ordinals()}(?![^\W_])")


@cache
def _before_day() -> re.Pattern[str]:
    return re.compile(rf"^{any_word(word for one in NOTATIONS for word in one.before_day)}\s+")


@cache
def _joined() -> re.Pattern[str]:
    """What stands between the first day of a period and its last; `inclusive` where that belongs to it."""
    until = any_pattern([*(one.until for one in NOTATIONS), conjunctions()])
    through = any_pattern(one.through for one in NOTATIONS)
    return re.compile(rf"\s*(?:--|–|→|->|/|\s-\s|\s(?P<inclusive>{through})\s|\s{until}\s)\s*")


@cache
def _quarter() -> re.Pattern[str]:
    """A quarter of a year: "Q1 2022", "2022-K1", "1er trimestre de 2022"."""
    nouns = [one.quarter for one in NOTATIONS]
    letters = "".join(sorted({noun[0] for noun in nouns}))
    return re.compile(
        rf"(?:(?P<before>\d{{4}})[- ]?)?(?:[{letters}](?P<letter>[1-4])|(?P<word>[1-4]){ordinals()}? {any_word(nouns)})"
        rf"(?:[ -]?(?:{any_word(linking())} )?(?P<behind>\d{{4}}))?"
    )


@cache
def _commas() -> re.Pattern[str]:
    """What stands between the days of a list."""
    return re.compile(rf"[,;&+]|\s{conjunctions()}\s")


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(rf"^{any_pattern(one.opening for one in NOTATIONS)}\s+")


@cache
def _closing() -> re.Pattern[str]:
    return re.compile(rf"\s*\(?\b{any_pattern(one.inclusive for one in NOTATIONS)}\)?\.?$")


def begin_of(value: datetime.date | tuple[datetime.date, datetime.date]) -> datetime.date:
    """When a date, or the first day of a period, is."""
    return value[0] if isinstance(value, tuple) else value
