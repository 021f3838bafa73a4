"""Ordinals and ranks: 8 as "8e", "8th", "achtste"; the third from the highest as "third highest"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from report.locales import Locale
from report.locales.catalog import CatalogEntry
from report.values.kind import Formatting, Wording

# catalog: ordinals as words, before a masculine noun and behind the definite article: "erste" in German.
_WORDS = (
    CatalogEntry("ordinal", "first"),
    CatalogEntry("ordinal", "second"),
    CatalogEntry("ordinal", "third"),
    CatalogEntry("ordinal", "fourth"),
    CatalogEntry("ordinal", "fifth"),
    CatalogEntry("ordinal", "sixth"),
    CatalogEntry("ordinal", "seventh"),
    CatalogEntry("ordinal", "eighth"),
    CatalogEntry("ordinal", "ninth"),
    CatalogEntry("ordinal", "tenth"),
    CatalogEntry("ordinal", "eleventh"),
    CatalogEntry("ordinal", "twelfth"),
)
# catalog: places from the highest number down, before a masculine noun and behind the definite article, which is
# catalog: in the text: "(het) op een na hoogste", "(le) deuxième plus élevé", "(der) zweithöchste".
_HIGHEST = (
    CatalogEntry("rank", "highest"),
    CatalogEntry("rank", "second highest"),
    CatalogEntry("rank", "third highest"),
    CatalogEntry("rank", "fourth highest"),
    CatalogEntry("rank", "fifth highest"),
)
# catalog: the same before a feminine noun: "(la) deuxième plus élevée".
_HIGHEST_FEMININE = (
    CatalogEntry("rank, feminine", "highest"),
    CatalogEntry("rank, feminine", "second highest"),
    CatalogEntry("rank, feminine", "third highest"),
    CatalogEntry("rank, feminine", "fourth highest"),
    CatalogEntry("rank, feminine", "fifth highest"),
)
# catalog: places from the lowest number up, before a masculine noun.
_LOWEST = (
    CatalogEntry("rank", "lowest"),
    CatalogEntry("rank", "second lowest"),
    CatalogEntry("rank", "third lowest"),
    CatalogEntry("rank", "fourth lowest"),
    CatalogEntry("rank", "fifth lowest"),
)
# catalog: the same before a feminine noun.
_LOWEST_FEMININE = (
    CatalogEntry("rank, feminine", "lowest"),
    CatalogEntry("rank, feminine", "second lowest"),
    CatalogEntry("rank, feminine", "third lowest"),
    CatalogEntry("rank, feminine", "fourth lowest"),
    CatalogEntry("rank, feminine", "fifth lowest"),
)
LAST_IN_WORDS = len(_HIGHEST)  # of the places


def ordinal(value: Decimal, locale: Locale, feminine: bool = False) -> str:
    """A whole number above 0 in figures: "1e", "1er", "1re" (`feminine`), "1st", "1."."""
    context = "ordinal, feminine" if feminine else "ordinal"
    return _patterns(locale)[context, locale.ordinal_form(value)].format(number=locale.numbers.integer(value))


def ordinal_word(value: Decimal, locale: Locale, feminine: bool = False) -> str:
    """1 to 12 as "eerste", "premier", "première" (`feminine`), "first", "erste"; any other one in figures."""
    if value == 1 and feminine:
        # catalog: the ordinal of 1 before a feminine noun.
        return locale.pgettext("ordinal, feminine", "first")
    if 0 < value <= len(_WORDS):
        return locale.pgettext(*_WORDS[int(value) - 1])
    return ordinal(value, locale, feminine)


def in_order(value: Decimal, how: Formatting, locale: Locale) -> str:
    """An ordinal as the filters of a slot want it."""
    feminine = "f" in (how.filters.get("words"), how.filters.get("ordinal"))
    return (ordinal_word if "words" in how.filters else ordinal)(value, locale, feminine)


def _patterns(locale: Locale) -> dict[tuple[str, str], str]:
    """How ordinals are written in figures, by their forms in the Unicode data."""
    # catalog: ordinals in figures. English has four of them; a language that has one or two repeats them.
    first, second = locale.pgettext("ordinal", "{number}st"), locale.pgettext("ordinal", "{number}nd")
    third, other = locale.pgettext("ordinal", "{number}rd"), locale.pgettext("ordinal", "{number}th")
    # catalog: the ordinal of 1 in figures, before a feminine noun.
    female = locale.pgettext("ordinal, feminine", "{number}st")
    forms = {"one": first, "two": second, "few": third, "many": other, "other": other}
    return {("ordinal", form): pattern for form, pattern in forms.items()} | {
        ("ordinal, feminine", form): female if form == "one" else pattern for form, pattern in forms.items()
    }


def _rank(masculine: Sequence[CatalogEntry], feminine: Sequence[CatalogEntry]) -> Wording[Decimal]:
    """How places are written, with the words for the first of them."""

    def written(value: Decimal, how: Formatting, locale: Locale) -> str:
        if "ordinal" in how.filters:
            return in_order(value, how, locale)
        if "words" not in how.filters:
            return locale.numbers.integer(value)
        return locale.pgettext(*(feminine if how.filters["words"] == "f" else masculine)[int(value) - 1])

    return Wording(("words", "ordinal"), written)


#: Places from the highest number down, and from the lowest up.
HIGH_RANK, LOW_RANK = _rank(_HIGHEST, _HIGHEST_FEMININE), _rank(_LOWEST, _LOWEST_FEMININE)
