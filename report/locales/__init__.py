"""Locale: everything that depends on the reader's language - words of the interface, digits and signs, names.

`catalog` has the words and patterns, `cldr` the Unicode locale data, `numbers` and `names` the formatters.
"""

from __future__ import annotations

from functools import cache

from report.diagnostics.errors import LocaleError, Mark
from report.locales.catalog import DOMAIN, FOLDER, Catalog
from report.locales.cldr import TERRITORY, data_of
from report.locales.names import Names, alphabetical
from report.locales.numbers import Numbers

__all__ = ["FOLDER", "Locale", "alphabetical", "data_of", "locale_of"]


class Locale:
    """One language as it is written in Belgium: `language` "nl", `name` "nl_BE", `tag` "nl-BE" (BCP 47).

    `months` and `weekdays` start with January and Monday; `gettext`, `ngettext` and `pgettext` give the words of the
    interface and raise LocaleError for a missing one.
    """

    def __init__(self, language: str) -> None:
        self.language = language
        self.name = f"{language}_{TERRITORY}"
        self.tag = f"{language}-{TERRITORY}"
        catalog = Catalog(FOLDER / self.name / "LC_MESSAGES" / f"{DOMAIN}.mo")
        data = data_of(language)
        if data is None:
            raise LocaleError.of(
                f"no locale data for {self.name!r}",
                "name the language by its code of two letters, such as nl or fr",
                Mark(str(FOLDER / self.name)),
            )
        self.gettext = catalog.gettext
        self.ngettext = catalog.ngettext
        self.pgettext = catalog.pgettext
        self.names = Names(catalog, data, language)
        self.numbers = Numbers(catalog, data)
        self.months, self.weekdays = data.months, data.weekdays

    def __repr__(self) -> str:
        return f"Locale({self.name})"


@cache
def locale_of(language: str) -> Locale:
    """The locale of a language ("nl" -> nl_BE); raise LocaleError if it has no catalog or no locale data."""
    return Locale(language)
