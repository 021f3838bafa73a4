"""Times: what texts say of when in several words - times of day, decades, years as pairs, numbers with an addition."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import pairwise
from operator import attrgetter

from report.languages import LANGUAGES
from report.languages.language import NEVER
from report.markup.spans import Spans
from report.validate.parity.shared_units import ranges_of
from report.validate.parity.vocabulary import Fact, FactKey, FactKind
from report.validate.parity.worded_days import worded_days_of

_START, _KIND = attrgetter("start"), attrgetter("kind")
_NO_DIGIT = re.compile(r"\D")
_HALF, _QUARTER, _DAY = 30, 15, 24 * 60
_NOON = 12 * 60
_CENTURY = 1900
#: Two years that follow each other: 2023/24, 2026-27.
_YEARS = re.compile(r"(?<![\w/.-])(?P<first>(?:19|20)\d\d)(?:[/–-])(?P<second>\d\d)(?![\w/-]|[.,]\d)")
#: What an article has that was put in between: 7bis, 120quater.
_ADDITIONS = "bis|(?<! )ter|quater|quinquies|sexies|septies|octies|novies|decies"
_ROMAN = re.compile(
    r"(?<![\w-])(?=[IVXL]{2})(?P<roman>(?:XL|X{0,3})(?:IX|IV|V?I{0,3}))(?:e|er|[eè]me|de|ste)?(?![\w'-])"
)
#: An hour before a range of times: "8.30" of "8.30 tot 17 uur", "2" of "from 2 to 4 p.m.".
_BEGIN = re.compile(r"([01]?\d|2[0-4])(?:[.:](\d\d))?")
_STEP = re.compile(r" [^\W\d_]{1,4}(?: [^\W\d_]{2,4})? ")  # between two weekdays
_OTHER_SIGN = re.compile(r" ?[^\W\d_](?!\w)")  # "5 p.m.", "5 m"
_NIGHT = 30  # characters in which a night is named
HOUR = "duration-hour"  # the unit of a time of day without minutes
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}


class Times:
    """Reads them in one language."""

    def __init__(self, language: str) -> None:
        known = LANGUAGES[language]
        clock, speech = known.clock, known.speech
        self._hours = {
            word: number for word, number in speech.numbers().items() if 0 < number <= 24 and " " not in word
        }
        self._hours |= {word: number for word, number in speech.number_hints().items() if 0 < number <= 12}
        self._ones = speech.ones if clock.half_to != NEVER else frozenset[str]()  # "half een"
        self._hours |= dict.fromkeys(self._ones, 1)
        words = "|".join(sorted(map(re.escape, self._hours), key=len, reverse=True))
        named = "|".join(map(re.escape, clock.hour_names))
        self._names = clock.hour_names
        before = "|".join(
            f"(?P<{name}>{getattr(clock, name)})" for name in ("half_to", "half_past", "quarter_past", "quarter_to")
        )
        behind = "|".join(f"(?P<{name}>{getattr(clock, name)})" for name in ("and_half", "and_quarter", "less_quarter"))
        self._time = re.compile(
            rf"(?<![\w.,:/])(?<![^\W\d]-)(?:(?:{before}) )?(?:(?P<hour>\d{{1,2}}|{words})|(?P<named>{named}))"
            rf"(?P<minutes>(?P<colon>:)\d\d(?![\d:])|\.[0-5]\d|(?P<letter> ?(?:{clock.hour}) ?)\d\d(?!\w))?"
            rf"(?P<oclock> ?(?:{clock.hours})(?!\w)(?P<late> \d\d(?![\w.,]))?)?(?: (?:{behind})(?!\w))?"
            rf"(?: ?,?(?:(?P<morning>{clock.morning})|(?P<afternoon>{clock.afternoon})))?(?![\w])",
            re.IGNORECASE,
        )
        decades = clock.decades.replace("{words}", "|".join(map(re.escape, clock.decade_words)) or NEVER)
        self._decades = re.compile(decades, re.IGNORECASE)
        self._decade_words = clock.decade_words
        self._seasons = re.compile(clock.season_pattern, re.IGNORECASE)
        self._range = ranges_of(language)
        self._other = re.compile(rf" ?(?:{speech.ranges}|{speech.contrasts}|–|-) ?")
        self._days = worded_days_of(language)
        self._night = re.compile(rf"\b(?:{clock.night}) $", re.IGNORECASE)
        self._added = re.compile(rf"(?<![\w.,/-])(?P<number>\d+){clock.added}(?P<added>{_ADDITIONS})\b")

    def among(self, flat: str, found: list[Fact]) -> list[Fact]:
        """The facts of a text with its times in the place of what single words and figures state there."""
        said = [*self._read(flat), *self._days.among(flat, found)]
        if said:
            taken = Spans((fact.start, fact.end) for fact in said)
            found = sorted([*said, *[fact for fact in found if not taken.meet(fact.start, fact.end)]], key=_START)
        if any(fact.kind is FactKind.TIME or fact.unit == HOUR for fact in found):
            for index in range(len(found) - 2, -1, -1):
                found[index] = self._in_range(flat, found[index], found[index + 1])
            found[1:] = [self._behind(flat, before, one) for before, one in pairwise(found)]
        return self._of_nights(flat, found)

    def seasons(self, flat: str) -> Iterator[Fact]:
        """The seasons that are told by their company: "été" is a participle nearly everywhere."""
        for match in self._seasons.finditer(flat):
            season = match.lastgroup or ""
            yield Fact(FactKind.SEASON, season, match.start(season), match.end(season))

    def _behind(self, flat: str, before: Fact, fact: Fact) -> Fact:
        """A number behind a time of day, which may be another one: "om 18 uur in plaats van 19"."""
        clock = _BEGIN.fullmatch(flat, fact.start, fact.end)
        hour = int(clock[1]) if clock else fact.value
        is_bare = fact.kind is FactKind.NUMBER and not fact.unit and fact.scale == 1
        if not is_bare or not isinstance(hour, int | Decimal) or hour not in range(25):
            return fact
        if not (before.kind is FactKind.TIME or before.unit == HOUR):
            return fact
        if not self._other.fullmatch(flat, before.end, fact.start) or _OTHER_SIGN.match(flat, fact.end):
            return fact
        minute = int(clock[2] or 0) if clock else 0
        hours = (int(hour), int(hour) + 12) if hour <= 12 else (int(hour),)
        times = tuple((FactKind.TIME, (hour % 24, minute)) for hour in hours)
        return fact._replace(readings=(*fact.readings, *times))

    def _of_nights(self, flat: str, found: list[Fact]) -> list[Fact]:
        """The facts, with the evening's weekday as what goes without saying: "in de nacht van zaterdag op zondag"."""
        if list(map(_KIND, found)).count(FactKind.WEEKDAY) < 2:
            return found
        for index, (one, other) in enumerate(pairwise(found)):
            is_night = one.kind is other.kind is FactKind.WEEKDAY and self._night.search(
                flat, max(0, one.start - _NIGHT), one.start
            )
            if is_night and _STEP.fullmatch(flat, one.end, other.start):
                found[index] = one._replace(weak=True)
        return found

    def _in_range(self, flat: str, fact: Fact, after: Fact) -> Fact:
        """A number before a time of day: "9.00 tot 12.30 uur" are two of them."""
        clock = _BEGIN.fullmatch(flat, fact.start, fact.end) if fact.kind is FactKind.NUMBER else None
        if not clock or not self._range.fullmatch(flat, fact.end, after.start):
            return fact
        if after.kind is not FactKind.TIME and not (after.unit == HOUR and clock[2]):
            return fact
        hour, minute = int(clock[1]), int(clock[2] or 0)
        readings = ((FactKind.TIME, (hour + 12, minute)),) if hour < 12 else ()
        return fact._replace(kind=FactKind.TIME, value=(hour, minute), readings=readings)

    def _read(self, flat: str) -> Iterator[Fact]:
        """All that several words and figures say of when, in no order."""
        if self._time.search(flat):
            yield from self._of_day(flat)
        for match in self._decades.finditer(flat):
            year = self._decade_words[match["word"].lower()] if match["word"] else int(match["years"])
            yield Fact(FactKind.YEAR, year if year >= 100 else _CENTURY + year, match.start(), match.end())
        for match in _YEARS.finditer(flat):
            first = int(match["first"])
            if (first + 1) % 100 == int(match["second"]):
                yield Fact(FactKind.YEAR, first, match.start(), match.end("first"))
                yield Fact(FactKind.YEAR, first + 1, match.start("second"), match.end())
        for match in self._added.finditer(flat):
            yield Fact(FactKind.CODE, match["number"] + match["added"], match.start(), match.end())
        for match in _ROMAN.finditer(flat):
            yield Fact(FactKind.NUMBER, Decimal(_roman(match["roman"])), match.start(), match.end())

    def _of_day(self, flat: str) -> Iterator[Fact]:
        for match in self._time.finditer(flat):
            parts = match.groupdict()
            shifted = [name for name in _SHIFTS if parts[name]]
            typed, beside = (parts["hour"] or "").lower(), parts["morning"] or parts["afternoon"]
            if beside and not typed.isdecimal() and not parts["oclock"]:
                beside = None  # "een derde 's nachts"
            if typed in self._ones and not parts["half_to"]:
                continue
            minutes = parts["minutes"] or parts["late"]
            is_clock = parts["colon"] or parts["letter"] or (parts["oclock"] and minutes)
            if not (shifted or beside or is_clock) or (parts["named"] and not shifted):
                continue
            hour = self._names[parts["named"].lower()] if parts["named"] else int(self._hours.get(typed, typed or 0))
            moment = hour * 60 + int(_NO_DIGIT.sub("", minutes or "0")) + sum(_SHIFTS[name] for name in shifted)
            yield _time(moment, match, is_morning=bool(parts["morning"]), is_afternoon=bool(parts["afternoon"]))


_SHIFTS = {
    "half_to": -_HALF, "half_past": _HALF, "quarter_past": _QUARTER, "quarter_to": -_QUARTER, "and_half": _HALF,
    "and_quarter": _QUARTER, "less_quarter": -_QUARTER,
}  # fmt: skip


def _time(moment: int, match: re.Match[str], *, is_morning: bool, is_afternoon: bool) -> Fact:
    """A time of day, in minutes; one that may be before and after noon is read as both."""
    if is_afternoon and moment < _NOON:
        moment += _NOON
    elif is_morning and _NOON <= moment < _NOON + 60:
        moment -= _NOON
    readings: tuple[FactKey, ...] = ()
    if not (is_morning or is_afternoon) and moment <= _NOON + 60:
        readings = ((FactKind.TIME, _clock(moment + _NOON)),)
    return Fact(FactKind.TIME, _clock(moment), match.start(), match.end(), readings=readings)


def hour_of(fact: Fact) -> Fact:
    """A number of hours, which may be a time of day: "14 uur"."""
    if not isinstance(fact.value, Decimal) or fact.value not in range(25):
        return fact
    hours = {int(fact.value), int(fact.value) + 12} if fact.value <= 12 else {int(fact.value)}
    return fact._replace(readings=(*fact.readings, *((FactKind.TIME, (hour % 24, 0)) for hour in sorted(hours))))


def _clock(moment: int) -> tuple[int, int]:
    hour, minute = divmod(moment % _DAY, 60)
    return hour, minute


def _roman(figures: str) -> int:
    values = [_VALUES[one] for one in figures]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))


#: The reader of a language's times.
times_of = cache(Times)
