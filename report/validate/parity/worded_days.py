"""Worded days: dates that texts give in words - "the first of May", feasts that have a date."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from report.languages import LANGUAGES
from report.languages.language import NEVER
from report.validate.parity.vocabulary import Fact, FactKind

_LONGEST = 30  # characters of a day in words, and what parts it from its month
_YEAR = re.compile(r" (?P<year>(?:19|20)\d\d)(?![\w/-])")
_DAYS = range(1, 32)


class WordedDays:
    """Reads them in one language."""

    def __init__(self, language: str) -> None:
        known = LANGUAGES[language]
        clock, speech = known.clock, known.speech
        # "half maart" is no second of March.
        parts = frozenset("|".join(known.quantities.part_hints.values()).split("|"))
        self._days = {
            word: int(number)
            for table in (speech.number_hints(), speech.numbers())
            for word, number in table.items()
            if number in _DAYS and word not in parts
        }
        days = "|".join(re.escape(word).replace(r"\ ", "[ -]") for word in sorted(self._days, key=len, reverse=True))
        self._in_month = re.compile(rf"(?<![\w-])(?P<day>{days}){clock.of_month} $", re.IGNORECASE)
        self._feasts = {phrase: date for date, listed in clock.feasts.items() for phrase in listed.split("|")}
        feasts = "|".join(map(re.escape, sorted(self._feasts, key=len, reverse=True))) or NEVER
        linking = "|".join(word for word in known.notation.linking if not word.endswith("'")) or NEVER
        self._feast = re.compile(
            rf"(?<![\w-])(?P<feast>{feasts})(?![\w-])(?:(?: (?:{linking}))?{_YEAR.pattern})?", re.IGNORECASE
        )

    def among(self, flat: str, facts: Iterable[Fact]) -> Iterator[Fact]:
        """The days of the months that are among the facts of a text, and the feasts, which may be named otherwise."""
        for fact in facts:
            if fact.kind is FactKind.MONTH and flat[fact.end : fact.end + 1] != "-":
                yield from self._in_words(flat, fact)
        for match in self._feast.finditer(flat):
            month, day = map(int, self._feasts[match["feast"].lower()].split("-"))
            if match["year"]:
                year = int(match["year"])
                readings = ((FactKind.DATE, (day, month, year)),)
                yield Fact(FactKind.YEAR, year, match.start(), match.end(), readings=readings)
            else:
                yield Fact(FactKind.DATE, (day, month, None), match.start(), match.end(), weak=True)

    def _in_words(self, flat: str, month: Fact) -> Iterator[Fact]:
        day = self._in_month.search(flat, max(0, month.start - _LONGEST), month.start)
        if day:
            year = _YEAR.match(flat, month.end)
            number = self._days[day["day"].lower().replace("-", " ")]
            date = number, month.value, int(year["year"]) if year else None
            yield Fact(FactKind.DATE, date, day.start(), year.end() if year else month.end)


#: The reader of a language's days.
worded_days_of = cache(WordedDays)
