"""Locale: everything that depends on the reader's language - words of the interface, digits and signs, names."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import cache

from report.diagnostics.errors import LocaleError, Mark
from report.languages import language_of
from report.languages.language import CountryForm
from report.locales.catalog import DOMAIN, FOLDER, Catalog, CatalogEntry
from report.messages import say

ELSEWHERE = "BE"  # whose usage is that of a language of which the program knows nothing
MINUS = "\N{MINUS SIGN}"
_NUMBERS = (
    CatalogEntry("number", "zero"),
    CatalogEntry("number", "one"),
    CatalogEntry("number", "two"),
    CatalogEntry("number", "three"),
    CatalogEntry("number", "four"),
    CatalogEntry("number", "five"),
    CatalogEntry("number", "six"),
    CatalogEntry("number", "seven"),
    CatalogEntry("number", "eight"),
    CatalogEntry("number", "nine"),
    CatalogEntry("number", "ten"),
    CatalogEntry("number", "eleven"),
    CatalogEntry("number", "twelve"),
)


@dataclass(frozen=True, slots=True)
class Data:
    """What the Unicode locale data say of one locale: signs of numbers, names of months, weekdays and countries.

    `months` and `weekdays` start with January and Monday, `countries` are keyed by ISO code ("BE"). `short_months` are
    abbreviated, some with a full stop. `plural` gives the grammatical number that goes with a number, `ordinal` the
    form of its ordinal: in English "one" for 1st and 21st, "two" for 2nd (Unicode TR 35, part 3, 5).
    """

    decimal: str
    group: str
    months: tuple[str, ...]
    short_months: tuple[str, ...]
    weekdays: tuple[str, ...]
    countries: Mapping[str, str]
    plural: Callable[[Decimal | int], str]
    ordinal: Callable[[Decimal | int], str]


def locale_name(language: str) -> str:
    """The name of the locale of a language, which its catalogs have too: "nl_BE", "en_GB"."""
    known = language_of(language)
    return f"{language}_{known.territory if known else ELSEWHERE}"


@cache
def data_of(language: str) -> Data | None:
    """The data of a language ("nl") as it is written in its territory, or else anywhere; None if there are none."""
    # Imported here because the data take longer to load than a small report to format: --help needs none of them.
    from babel import core

    for name in (locale_name(language), language):
        try:
            locale = core.Locale.parse(name)
        except (core.UnknownLocaleError, ValueError):
            continue
        if ELSEWHERE not in locale.territories:  # a locale that nobody filled in yet
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
            plural=locale.plural_form,
            ordinal=locale.ordinal_form,
        )
    return None


class Numbers:
    """Formats numbers in one locale. Values are int or Decimal, whose trailing zeros are kept.

    No number is rounded unless the caller says to how many digits.
    """

    def __init__(self, catalog: Catalog, data: Data) -> None:
        self._catalog = catalog
        self._signs = str.maketrans({",": data.group, ".": data.decimal, "-": MINUS})
        self.decimal_sign = data.decimal
        # catalog: an approximate number in a table, as short as can be.
        self._circa = catalog.gettext("c. {number}")
        self._words = tuple([catalog.pgettext(*one) for one in _NUMBERS])

    def integer(self, value: Decimal | int, sign: bool = False) -> str:
        """1234567 as "1.234.567" or "1 234 567"; with `sign`, a positive number gets its plus."""
        return self.decimal(Decimal(int(value)), None, sign)

    def decimal(self, value: Decimal, digits: int | None = None, sign: bool = False) -> str:
        """A number with the decimals that were typed, or rounded half up to `digits` decimals."""
        if digits is not None:
            value = rounded(value, digits)
        return f"{value:+,f}".translate(self._signs) if sign and value else f"{value:,f}".translate(self._signs)

    def circa(self, number: str) -> str:
        """A number, already written out, marked as approximate in a table."""
        return self._circa.format(number=number)

    def word(self, value: Decimal | int, feminine: bool = False) -> str:
        """0 to 12 as a word; any other number in digits."""
        number = int(value)
        if number == 1 and feminine:
            # catalog: the number 1 before a feminine noun.
            return self._catalog.pgettext("number, feminine", "one")
        return self._words[number] if 0 <= number < len(self._words) else self.integer(number)


def rounded(value: Decimal, digits: int) -> Decimal:
    """`value` with so many decimals, half up as people round; never a negative zero."""
    whole = value.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP, Context(prec=100))
    return whole or whole.copy_abs()


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


class Locale:
    """One language as editions write it: `language` "nl", `name` "nl_BE", `tag` "nl-BE" (BCP 47).

    `months` and `weekdays` start with January and Monday; `gettext`, `ngettext` and `pgettext` give the words of the
    interface and raise LocaleError for a missing one. `characters` are those of all words of the interface.
    """

    def __init__(self, language: str) -> None:
        self.language = language
        self.name = locale_name(language)
        self.tag = self.name.replace("_", "-")
        catalog = Catalog(FOLDER / self.name / "LC_MESSAGES" / f"{DOMAIN}.mo")
        data = data_of(language)
        if data is None:
            message = say("the program knows no names of months and countries in '{language}'", language=language)
            hint = say("name a language by its code of two letters, such as nl or fr")
            raise LocaleError.of(message, hint, Mark(str(FOLDER / self.name)))
        self.gettext = catalog.gettext
        self._ngettext = catalog.ngettext
        self._plural = data.plural
        self.ordinal_form = data.ordinal
        self.pgettext = catalog.pgettext
        self.names = Names(catalog, data, language)
        self.numbers = Numbers(catalog, data)
        self.months, self.weekdays = data.months, data.weekdays
        self.characters = catalog.characters().union(*data.months, *data.weekdays)

    def ngettext(self, singular: str, plural: str, number: Decimal | int) -> str:
        """The words for so many: "1,5 million", in German "1,5 Millionen"; raise LocaleError if there are none."""
        return self._ngettext(singular, plural, self._count(Decimal(number).copy_abs()))

    def _count(self, number: Decimal) -> int:
        """A whole number that has the plural of a number with decimals, as catalogs decide by whole ones only."""
        if number == int(number):
            return int(number)
        wanted = self._plural(number)
        return next((count for count in range(1, 101) if self._plural(count) == wanted), int(number))

    def __repr__(self) -> str:
        return f"Locale({self.name})"


@cache
def locale_of(language: str) -> Locale:
    """The locale of a language ("nl" -> nl_BE); raise LocaleError if it has no catalog or no locale data."""
    return Locale(language)
