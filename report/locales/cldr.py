"""What the Unicode locale data say about one locale: signs of numbers, names of months, weekdays and countries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Data:
    """Locale data; `months` and `weekdays` start with January and Monday, `countries` are keyed by ISO code ("BE")."""

    decimal: str
    group: str
    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    countries: Mapping[str, str]


def read_data(name: str) -> Data:
    """Read the data of the locale `name` ("nl_BE"); raise LookupError if there are none."""
    # Imported here because the data take longer to load than a small report to format: --help needs none of them.
    from babel.core import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(name)
    except (UnknownLocaleError, ValueError) as problem:
        raise LookupError(name) from problem
    signs = locale.number_symbols["latn"]
    months = locale.months["format"]["wide"]
    weekdays = locale.days["format"]["wide"]
    return Data(
        decimal=signs["decimal"],
        group=signs["group"],
        months=tuple(months[number] for number in range(1, 13)),
        weekdays=tuple(weekdays[number] for number in range(7)),
        countries=locale.territories,
    )
