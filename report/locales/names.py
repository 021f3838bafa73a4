"""Lists and the names of countries in one language: order of the alphabet, articles, "a, b and c"."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

from report.languages import language_of
from report.languages.language import CountryForm
from report.locales.catalog import Catalog
from report.locales.cldr import Data


class Names:
    """Lists and countries in one locale. Countries are ISO 3166-1 codes of two letters."""

    def __init__(self, catalog: Catalog, data: Data, language: str) -> None:
        # catalog: the last two parts of a list.
        self._last = catalog.gettext("{first} and {last}")
        # catalog: the other parts of a list.
        self._next = catalog.gettext("{first}, {next}")
        self._countries = data.countries
        known = language_of(language)
        self._article = known.grammar.country if known else None

    def enumerate(self, items: Sequence[str]) -> str:
        """ "a", "a en b", "a, b en c"."""
        if not items:
            return ""
        *others, last = items
        if not others:
            return last
        text = others[0]
        for item in others[1:]:
            text = self._next.format(first=text, next=item)
        return self._last.format(first=text, last=last)

    def country(self, code: str, form: CountryForm = "text") -> str:
        """The name of a country; raise LookupError for an unknown code.

        `form` is "name" (lists, tables), "text" (running text: "het Verenigd Koninkrijk"), "articles" ("la Belgique")
        or "of" ("de Belgique", "du Danemark"); a language that does not have the difference gives the name.
        """
        name = self._countries[code]
        return self._article(code, name, form) if self._article else name

    def countries(self, codes: Iterable[str], form: CountryForm = "text") -> str:
        """Countries as a list, sorted by their names in this language."""
        ordered = sorted(codes, key=lambda code: alphabetical(self._countries[code]))
        return self.enumerate([self.country(code, form) for code in ordered])


def alphabetical(text: str) -> tuple[str, str]:
    """Sort key for names and abbreviations: accents and capitals count only between words that are otherwise equal."""
    folded = text.casefold().replace("œ", "oe").replace("æ", "ae")
    letters = "".join(sign for sign in unicodedata.normalize("NFD", folded) if not unicodedata.combining(sign))
    return letters, text
