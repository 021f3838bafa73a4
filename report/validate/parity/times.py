"""Times: what texts say of when in several words - times of day, decades, years as pairs, numbers with an addition."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from report.languages import LANGUAGES
from report.languages.language import NEVER
from report.validate.parity.vocabulary import Fact, FactKey, FactKind

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
        words = "|".join(sorted(map(re.escape, self._hours), key=len, reverse=True))
        named = "|".join(map(re.escape, speech.hour_names))
        self._names = speech.hour_names
        before = "|".join(
            f"(?P<{name}>{getattr(clock, name)})" for name in ("half_to", "half_past", "quarter_past", "quarter_to")
        )
        behind = "|".join(f"(?P<{name}>{getattr(clock, name)})" for name in ("and_half", "and_quarter", "less_quarter"))
        self._time = re.compile(
            rf"(?<![\w.,-])(?:(?:{before}) )?(?:(?P<hour>[01]?\d|2[0-4]|{words})|(?P<named>{named}))"
            rf"(?P<minutes>[.:][0-5]\d| ?(?:{speech.hour}) ?[0-5]\d(?!\d))?"
            rf"(?P<oclock> ?(?:{clock.oclock})(?!\w))?(?: (?:{behind})(?!\w))?"
            rf"(?: ?,?(?:(?P<morning>{clock.morning})|(?P<afternoon>{clock.afternoon})))?(?![\w])",
            re.IGNORECASE,
        )
        decades = clock.decades.replace("{words}", "|".join(map(re.escape, clock.decade_words)) or NEVER)
        self._decades = re.compile(decades, re.IGNORECASE)
        self._decade_words = clock.decade_words
        self._added = re.compile(rf"(?<![\w.,/-])(?P<number>\d+){clock.added}(?P<added>{_ADDITIONS})\b")

    def read(self, flat: str) -> Iterator[Fact]:
        """All of them in a text, in no order; they come before what single words and figures state."""
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
            told = shifted or beside or (parts["oclock"] and parts["minutes"])
            if not told or (parts["named"] and not shifted):
                continue
            hour = self._names[parts["named"].lower()] if parts["named"] else int(self._hours.get(typed, typed or 0))
            minutes = int(re.sub(r"\D", "", parts["minutes"] or "0"))
            moment = hour * 60 + minutes + sum(_SHIFTS[name] for name in shifted)
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
