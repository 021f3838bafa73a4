"""Ways in which people and spreadsheets write dates, periods and lengths of time."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from functools import partial
from random import Random

from tests.values.styles import Style, Typed


def day(random: Random) -> datetime.date:
    """A day from 1995 to 2034."""
    return datetime.date(1995, 1, 1) + datetime.timedelta(days=random.randrange(40 * 365))


_MONTHS = {
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "en": "January February March April May June July August September October November December",
}
_SHORT = {
    "nl": "jan. feb. mrt. apr. mei jun. jul. aug. sep. okt. nov. dec.",
    "fr": "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
}
MONTHS = {language: names.split() for language, names in _MONTHS.items()}
SHORT = {language: names.split() for language, names in _SHORT.items()}


def _date(name: str, write: Callable[[datetime.date], str]) -> Style:
    def make(random: Random) -> Typed:
        date = day(random)
        return Typed(write(date), date.isoformat())

    return Style(f"date {name}", "date", make)


def _dates() -> Iterator[Style]:
    yield _date("as it is", lambda d: d.isoformat())
    for name, pattern in (
        ("slashes", "{d.day}/{d.month}/{d.year}"),
        ("slashes padded", "{d.day:02}/{d.month:02}/{d.year}"),
        ("hyphens", "{d.day:02}-{d.month:02}-{d.year}"),
        ("stops", "{d.day}.{d.month}.{d.year}"),
        ("short year", "{d.day}/{d.month}/{yy}"),
        ("american", "{d.month}/{d.day}/{d.year}"),
        ("year first slashes", "{d.year}/{d.month:02}/{d.day:02}"),
        ("year first loose", "{d.year}-{d.month}-{d.day}"),
        ("compact", "{d.year}{d.month:02}{d.day:02}"),
        ("with a time", "{d.year}-{d.month:02}-{d.day:02} 00:00:00"),
        ("ISO time", "{d.year}-{d.month:02}-{d.day:02}T00:00:00Z"),
        ("no-break hyphens", "{d.year}\u2011{d.month:02}\u2011{d.day:02}"),
        ("nl", "{d.day} {nl} {d.year}"),
        ("nl weekday", "dinsdag {d.day} {nl} {d.year}"),
        ("nl short", "{d.day} {nls} {d.year}"),
        ("nl spreadsheet", "{d.day}-{nls3}-{yy}"),
        ("fr", "{d.day} {fr} {d.year}"),
        ("fr first", "{d.day}er {fr} {d.year}"),
        ("fr short", "{d.day} {frs} {d.year}"),
        ("fr le", "le {d.day} {fr} {d.year}"),
        ("en", "{d.day} {en} {d.year}"),
        ("en american", "{en} {d.day}, {d.year}"),
        ("en spreadsheet", "{d.day:02}-{ens}-{yy}"),
        ("en ordinal", "{d.day}th {en} {d.year}"),
        ("no-break nl", "{d.day}\u00a0{nl}\u00a0{d.year}"),
    ):
        yield _date(name, partial(_dated, pattern=pattern))


def _dated(d: datetime.date, pattern: str) -> str:
    at = d.month - 1
    return pattern.format(
        d=d,
        yy=f"{d.year % 100:02}",
        nl=MONTHS["nl"][at],
        fr=MONTHS["fr"][at],
        en=MONTHS["en"][at],
        nls=SHORT["nl"][at],
        nls3=SHORT["nl"][at].rstrip("."),
        frs=SHORT["fr"][at],
        ens=SHORT["en"][at],
    )


def _period(name: str, pattern: str, inclusive: bool) -> Style:
    """A period of whole months whose last day is named (`inclusive`) or the day after it."""

    def make(random: Random) -> Typed:
        start = day(random).replace(day=1)
        months = start.month + random.choice((1, 3, 6, 12))
        end = datetime.date(start.year + (months - 1) // 12, (months - 1) % 12 + 1, 1)
        last = end - datetime.timedelta(days=1) if inclusive else end
        first, _, second = pattern.partition("|")
        return Typed(_dated(start, first) + _dated(last, second), f"{start}/{end}")

    return Style(f"period {name}", "period", make)


def _periods() -> Iterator[Style]:
    yield _period("as it is", "{d}/|{d}", False)
    yield _period("slashes", "{d.day}/{d.month}/{d.year} - |{d.day}/{d.month}/{d.year}", False)
    yield _period("slashes inclusive", "{d.day}/{d.month}/{d.year} - |{d.day}/{d.month}/{d.year}", True)
    yield _period("en dash", "{d.day:02}/{d.month:02}/{d.year}–|{d.day:02}/{d.month:02}/{d.year}", True)
    yield _period("nl tot", "{d.day} {nl} {d.year} tot |{d.day} {nl} {d.year}", False)
    yield _period("nl t/m", "van {d.day} {nl} {d.year} t/m |{d.day} {nl} {d.year}", True)
    yield _period("nl tot en met", "van {d.day} {nl} {d.year} tot en met |{d.day} {nl} {d.year}", True)
    yield _period("fr", "du {d.day} {fr} {d.year} au |{d.day} {fr} {d.year}", True)
    yield _period("fr inclus", "du {d.day}er {fr} {d.year} au |{d.day} {fr} {d.year} inclus", True)
    yield _period("en", "from {d.day} {en} {d.year} to |{d.day} {en} {d.year}", True)
    yield _period("iso dash", "{d} - |{d}", False)
    yield _period("iso double", "{d}--|{d}", False)
    yield _period("months", "{nl} {d.year} - |{nl} {d.year}", True)
    yield _period("iso months", "{d.year}-{d.month:02}/|{d.year}-{d.month:02}", True)

    def years(random: Random) -> Typed:
        year = random.randrange(1995, 2030)
        return Typed(f"{year}-{year + 1}", f"{year}-01-01/{year + 2}-01-01")

    def year(random: Random) -> Typed:
        number = random.randrange(1995, 2030)
        return Typed(str(number), f"{number}-01-01/{number + 1}-01-01")

    yield Style("period years", "period", years)
    yield Style("period one year", "period", year)


def _duration(name: str, pattern: str, hours: bool, seconds: bool = True) -> Style:
    def make(random: Random) -> Typed:
        h, m, s = random.randint(1, 30), random.randrange(60), random.randrange(60)
        total = (h * 3600 if hours else 0) + m * 60 + (s if seconds else 0)
        meant = f"{total // 3600}:{total // 60 % 60:02}:{total % 60:02}" if hours else f"{m}:{s:02}"
        return Typed(pattern.format(h=h, m=m, s=s), meant)

    return Style(f"duration {name}", "duration", make)


def _durations() -> Iterator[Style]:
    yield _duration("as it is", "{m}:{s:02}", False)
    yield _duration("hours", "{h}:{m:02}:{s:02}", True)
    yield _duration("spreadsheet", "00:{m:02}:{s:02}", False)
    yield _duration("quotes", "{m}'{s:02}\"", False)
    yield _duration("primes", "{m}′{s:02}″", False)
    yield _duration("min s", "{m} min {s} s", False)
    yield _duration("close", "{m}m{s:02}s", False)
    yield _duration("nl words", "{m} minuten en {s} seconden", False)
    yield _duration("fr words", "{m} minutes et {s} secondes", False)
    yield _duration("nl hours", "{h}u{m:02}", True, False)
    yield _duration("fr hours", "{h} h {m:02}", True, False)
    yield _duration("nl hour words", "{h} uur en {m} minuten", True, False)
    yield _duration("en words", "{h} hours, {m} minutes and {s} seconds", True)
    yield _duration("ISO", "PT{h}H{m}M{s}S", True)
    yield _duration("clock with word", "{h}:{m:02} uur", True, False)


def times() -> tuple[Style, ...]:
    """The styles of dates, periods and lengths of time."""
    return (*_dates(), *_periods(), *_durations())
