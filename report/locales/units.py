"""Units: what the Unicode locale data call units of measurement, in words and as signs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from report.locales import locale_name

_SPACES = re.compile(r"[\s\u00a0\u202f]+")


@cache
def unit_names(language: str) -> Mapping[str, tuple[frozenset[str], frozenset[str]]]:
    """The names of each unit ("duration-day"), singular and plural: words ("dagen"), and signs or abbreviations ("d").

    What has no words of its own (a century in Dutch) has them among the signs.
    """
    from babel import core  # heavy: as in report.locales

    found: dict[str, tuple[frozenset[str], frozenset[str]]] = {}
    for name in (language, locale_name(language)):  # "kilometers", and "kilometres"
        try:
            patterns = core.Locale.parse(name)._data["unit_patterns"]
        except (core.UnknownLocaleError, ValueError):
            continue
        for unit, widths in patterns.items():
            long, short = found.get(unit, (frozenset(), frozenset()))
            found[unit] = long | {*_names(widths.get("long", {}))}, short | {*_names(widths.get("short", {}))}
    return found


def _names(forms: Mapping[str, str]) -> Iterator[str]:
    for number, pattern in forms.items():
        if number != "per":
            yield _SPACES.sub(" ", pattern.replace("{0}", " ")).strip(" .")
