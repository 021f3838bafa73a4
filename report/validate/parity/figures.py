"""Figures: what texts write in digits - dates, times, percentages, amounts, numbers of acts, plain numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from report.languages import LANGUAGES
from report.languages.language import NEVER
from report.locales import data_of
from report.validate.parity.vocabulary import Fact, FactKind

_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
#: Between two days of one month: "30 en 31 maart", "18–20 mai", "du 18 au 20 mai", "13/14 december".
_AND = r"(?:, ?|/| ?[-–] ?|,? (?:[^\W\d_]{1,3} ){1,3})"
_PREFIX = re.compile(r"(€|\$|EUR|USD) ?$")
_SYMBOLS = {"€": "EUR", "EUR": "EUR", "$": "USD", "USD": "USD"}
#: 2022-05-03, 3/5/2022 and 3.5.2022.
_NUMERIC_DATES = (
    re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)"),
    re.compile(r"(?P<day>\d{1,2})(?P<sign>[/.])(?P<month>\d{1,2})(?P=sign)(?P<year>\d{4})(?!\d)"),
)
_CLOCK = re.compile(r"(\d{1,2}):(\d\d)(?![\d:])")
_HOUR = re.compile(r"(\d{1,2})[.:](\d\d)")
_RAW = re.compile(r"\d+(?:[.,:/]\d+)*")
_WHOLE = re.compile(r"\d+")


class Figures:
    """Reads what starts with a digit in one language.

    `idioms` finds the phrases whose number words count nothing ("in de eerste plaats"), `seasons` those that are told
    by their company: "été" is a participle nearly everywhere.
    """

    def __init__(self, language: str) -> None:
        speech, data = LANGUAGES[language].speech, data_of(language)
        months = data.months if data else ()
        decimal = data.decimal if data else ","
        group = "." if decimal == "," else ","
        self._months = {month.lower(): number for number, month in enumerate(months, 1)}
        day = f"{_DAY}(?:{speech.ordinal})?"
        month = "|".join(self._months) or NEVER
        self._dates = re.compile(
            rf"(?P<days>{day}(?:{_AND}{day}){{0,30}}) (?P<month>{month})(?: (?P<year>\d{{4}}))?(?!\w)", re.IGNORECASE
        )
        self._act = re.compile(rf"(\d{{2,4}}/\d+)/({'|'.join(speech.unions)})\b")
        hour, hours = speech.hour, speech.hours
        self._time = re.compile(
            rf"(\d{{1,2}})(?: ?{hour} ?(\d\d)(?!\w)|[.:](\d\d) ?(?:{hours})(?!\w)| (?:{hours}) (\d\d)(?![\w.,]))",
            re.IGNORECASE,
        )
        self._range = re.compile(rf" ?(?:{speech.ranges}|–|-) ?")
        # Behind "," come decimals; "." and spaces stand before three digits each.
        self._number = re.compile(
            rf"(?:(?P<grouped>\d{{1,3}}(?:[{group} ]\d{{3}})+)|(?P<whole>\d+))"
            rf"(?:{re.escape(decimal)}(?P<decimals>\d+))?(?![.,:/]?\d)"
        )
        self.idioms = re.compile(rf"\b(?:{'|'.join(map(re.escape, speech.idioms)) or NEVER})\b", re.IGNORECASE)
        self.seasons = re.compile(speech.season_pattern or NEVER, re.IGNORECASE)
        self._unions = speech.unions
        self._scales = {word: Decimal(value) for word, value in speech.scales.items()}
        self._currencies = tuple(speech.currencies)
        currency = "|".join([f"(?P<{code}>{pattern})" for code, pattern in speech.currencies.items()])
        self._tail = re.compile(
            rf"(?P<ordinal>{_word(speech.ordinal)})?(?P<scale> ?{_word('|'.join(speech.scales))})?"
            rf"(?:(?P<percent> ?(?:%|{_word(speech.percent)}))"
            rf"|(?: ?{_word(currency)}))?",
            re.IGNORECASE,
        )

    def read(self, flat: str, position: int) -> tuple[list[Fact], int]:
        """The facts that start with the digit at a position, and where what they say ends."""
        for way in (self._day_of_month, self._day_in_figures, self._act_of_union, self._hour):
            found = way(flat, position)
            if found:
                return found, found[-1].end
        match = self._number.match(flat, position)
        if match is None:
            return self._raw(flat, position)
        digits = re.sub("[., ]", "", match["grouped"] or match["whole"])
        value = Decimal(f"{digits}.{match['decimals']}") if match["decimals"] else Decimal(digits)
        sign = flat[position - 1 : position]
        if sign in ("-", "−") and not flat[position - 2 : position - 1].strip(" ("):
            value = -value
        fact = self.counted(flat, value, position, match.end())
        if fact.kind is FactKind.NUMBER and re.fullmatch(r"(?:19|20)\d\d", match[0]) and fact.end == match.end():
            fact = fact._replace(kind=FactKind.YEAR, value=int(match[0]))
        return [fact], fact.end

    def counted(self, flat: str, value: Decimal, start: int, end: int) -> Fact:
        """A number, in digits or words, with what follows it: an ordinal's ending, millions, a percent sign, euros."""
        tail = self._tail.match(flat, end)
        assert tail is not None  # all of it may be absent
        if tail["scale"]:
            value *= self._scales[tail["scale"].strip().lower()]
        end = max(tail.end(), end)
        if tail["percent"]:
            return Fact(FactKind.PERCENT, value, start, end)
        before = _PREFIX.search(flat, max(0, start - 4), start)
        if before:
            return Fact(FactKind.AMOUNT, (value, _SYMBOLS[before[1]]), before.start(), end)
        currency = next((code for code in self._currencies if tail[code]), "")
        if currency:
            return Fact(FactKind.AMOUNT, (value, currency), start, end)
        return Fact(FactKind.NUMBER, value, start, end)

    def _day_of_month(self, flat: str, position: int) -> list[Fact]:
        match = self._dates.match(flat, position) if self._months else None
        if match is None:
            return []
        month, year = self._months[match["month"].lower()], match["year"]
        days = list(_WHOLE.finditer(match["days"]))
        shift = match.start("days")
        return [
            Fact(FactKind.DATE, (int(d[0]), month, int(year) if year else None), shift + d.start(), match.end())
            for d in days
        ]

    def _day_in_figures(self, flat: str, position: int) -> list[Fact]:
        for match in (pattern.match(flat, position) for pattern in _NUMERIC_DATES):
            if match:
                value = int(match["day"]), int(match["month"]), int(match["year"])
                return [Fact(FactKind.DATE, value, position, match.end())]
        return []

    def _act_of_union(self, flat: str, position: int) -> list[Fact]:
        match = self._act.match(flat, position)
        return [Fact(FactKind.CODE, f"{match[1]}/{self._unions[match[2]]}", position, match.end())] if match else []

    def _hour(self, flat: str, position: int) -> list[Fact]:
        match = _CLOCK.match(flat, position) or self._time.match(flat, position)
        if match is None:
            return []
        minutes = next((part for part in match.groups()[1:] if part), "0")
        end = match.end()
        behind = self._time.match(flat, position)  # "10:30 uur"
        return [Fact(FactKind.TIME, (int(match[1]), int(minutes)), position, max(end, behind.end() if behind else end))]

    def _raw(self, flat: str, position: int) -> tuple[list[Fact], int]:
        """What is no number of this language: "4.29" is one with a foreign sign, "3.1.2" and "1/3" are codes."""
        match = _RAW.match(flat, position)
        end = match.end() if match else position + 1
        typed = flat[position:end]
        if re.fullmatch(r"\d+[.,]\d+", typed):
            fact = self.counted(flat, Decimal(typed.replace(",", ".")), position, end)
            return [fact], fact.end
        return [Fact(FactKind.CODE, typed, position, end)], end

    def in_ranges(self, flat: str, facts: list[Fact]) -> Iterator[Fact]:
        """The facts, with "60 en 70 %" read as two percentages and "2 of 3 miljoen" as two amounts of millions."""
        for index, fact in enumerate(facts):
            after = facts[index + 1] if index + 1 < len(facts) else None
            if (
                after is not None
                and fact.kind is FactKind.NUMBER
                and after.kind in (FactKind.PERCENT, FactKind.AMOUNT, FactKind.TIME)
                and not fact.weak
                and self._range.fullmatch(flat, fact.end, after.start)
            ):
                yield _like(fact, after, flat)
            else:
                yield fact


#: The reader of a language's figures.
figures_of = cache(Figures)


def _word(pattern: str) -> str:
    """A pattern that ends a word."""
    return rf"(?:{pattern})(?!\w)"


def _like(fact: Fact, after: Fact, flat: str) -> Fact:
    """A number that shares the sign behind the next one; millions are not shared: "2 à 3 millions" may mean both."""
    if after.kind is FactKind.TIME:
        clock = _HOUR.fullmatch(flat, fact.start, fact.end)  # "9.00" of "9.00 tot 12.30 uur"
        return fact._replace(kind=FactKind.TIME, value=(int(clock[1]), int(clock[2]))) if clock else fact
    if after.kind is FactKind.AMOUNT and isinstance(after.value, tuple):
        return fact._replace(kind=FactKind.AMOUNT, value=(fact.value, after.value[1]))
    return fact._replace(kind=after.kind)
