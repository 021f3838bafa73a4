"""Figures: what texts write in digits - dates, numbers of acts, quantities."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache

from report.languages import LANGUAGES
from report.languages.language import NEVER
from report.locales import data_of
from report.validate.parity.numerals import numeral_at, raw
from report.validate.parity.quantities import counting_of
from report.validate.parity.quantity_phrases import in_percent
from report.validate.parity.vocabulary import Fact, FactKey, FactKind

_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
#: Between two days of one month: "30 en 31 maart", "18–20 mai", "du 18 au 20 mai", "13/14 december".
_AND = r"(?:, |/| ?[-–] ?|,? (?:[^\W\d_]{1,3} ){1,3})"
#: 2022-05-03, 3/5/2022 and 3.5.2022.
_NUMERIC_DATES = (
    re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)"),
    re.compile(r"(?P<day>\d{1,2})(?P<sign>[/.])(?P<month>\d{1,2})(?P=sign)(?P<year>\d{4})(?!\d)"),
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_MOST_PARTS = 20  # of a fraction in figures
_WHOLE = re.compile(r"\d+")


class Figures:
    """Reads what starts with a digit in one language.

    `idioms` finds the phrases whose number words count nothing ("in de eerste plaats").
    """

    def __init__(self, language: str) -> None:
        speech, data = LANGUAGES[language].speech, data_of(language)
        months = data.months if data else ()
        self._months = {month.lower(): number for number, month in enumerate(months, 1)}
        short = {month.lower().rstrip("."): n for n, month in enumerate(data.short_months if data else (), 1)}
        self._short = short | dict(LANGUAGES[language].bonded.months)
        day = f"{_DAY}(?:{speech.ordinal})?"
        month = "|".join([*self._months, *[rf"{re.escape(one)}\.?" for one in self._short]]) or NEVER
        self._dates = re.compile(
            rf"(?P<days>{day}(?:{_AND}{day}){{0,30}}) (?P<month>{month})(?: (?P<year>\d{{4}}))?(?!\w)", re.IGNORECASE
        )
        self._act = re.compile(rf"(\d{{2,4}}/\d+)/({'|'.join(speech.unions)})\b")
        self.idioms = re.compile(rf"\b(?:{'|'.join(map(re.escape, speech.idioms)) or NEVER})\b", re.IGNORECASE)
        self._unions = speech.unions
        self._notation = LANGUAGES[language].quantities
        self.counting = counting_of(language)

    def read(self, flat: str, position: int) -> tuple[list[Fact], int]:
        """The facts that start with the digit at a position, and where what they say ends."""
        for way in (self._day_of_month, self._day_in_figures, self._act_of_union):
            found = way(flat, position)
            if found:
                return found, found[-1].end
        return self._number(flat, position)

    def _number(self, flat: str, position: int) -> tuple[list[Fact], int]:
        """A number with its unit; what is none is a code: "3.1.2", and "1/3", which may be a third."""
        number = numeral_at(flat, position, self._notation)
        if number is None:
            typed = raw(flat, position)
            end = position + len(typed)
            return [Fact(FactKind.CODE, typed, position, end, readings=_fraction(typed))], end
        others = [(FactKind.NUMBER, other) for other in number.others]
        start = position - (number.value < 0)  # the minus sign
        fact = self.counting.counted(flat, number.value, start, number.end, readings=others)
        if fact.kind is FactKind.NUMBER and fact.end == number.end and _YEAR.fullmatch(flat, position, number.end):
            fact = fact._replace(kind=FactKind.YEAR, value=int(number.value), readings=((FactKind.NUMBER, fact.value),))
        return [fact], fact.end

    def _day_of_month(self, flat: str, position: int) -> list[Fact]:
        match = self._dates.match(flat, position) if self._months else None
        if match is None:
            return []
        named = match["month"].lower()
        month, year = self._months.get(named) or self._short[named.rstrip(".")], match["year"]
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


#: The reader of a language's figures.
figures_of = cache(Figures)


def _fraction(typed: str) -> tuple[FactKey, ...]:
    """What "1/3" may say."""
    above, slash, below = typed.partition("/")
    short = len(typed) <= len("19/20") and above.isdecimal() and below.isdecimal()
    if not (slash and short and 0 < int(above) < int(below) <= _MOST_PARTS):
        return ()
    value = Fraction(int(above), int(below))
    return (FactKind.FRACTION, value), *in_percent(value)
