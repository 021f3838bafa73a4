"""What the Unicode locale data say about one locale: signs of numbers, names of months, weekdays and countries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

TERRITORY = "BE"


@dataclass(frozen=True, slots=True)
class Data:
    """Locale data; `months` and `weekdays` start with January and Monday, `countries` are keyed by ISO code ("BE").

    `short_months` are abbreviated, some with a full stop.
    """

    decimal: str
    group: str
    months: tuple[str, ...]
    short_months: tuple[str, ...]
    weekdays: tuple[str, ...]
    countries: Mapping[str, str]


@cache
def data_of(language: str) -> Data | None:
    """The data of a language as it is written in Belgium ("nl"), or anywhere if it is not; None if there are none."""
    # Imported here because the data take longer to load than a small report to format: --help needs none of them.
    from babel.core import Locale, UnknownLocaleError

    for name in (f"{language}_{TERRITORY}", language):
        try:
            locale = Locale.parse(name)
        except (UnknownLocaleError, ValueError):
            continue
        if TERRITORY not in locale.territories:  # a locale that nobody filled in yet
            continue
        signs, months = locale.number_symbols["latn"], locale.months["format"]
        weekdays = locale.days["format"]["wide"]
        return Data(
            decimal=signs["decimal"],
            group=signs["group"],
            months=tuple(months["wide"][number] for number in range(1, 13)),
            short_months=tuple(months["abbreviated"][number] for number in range(1, 13)),
            weekdays=tuple(weekdays[number] for number in range(7)),
            countries=locale.territories,
        )
    return None
