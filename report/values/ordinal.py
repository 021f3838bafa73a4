"""Ordinals and ranks: 8 as "8e", "8th", "achtste"; the third from the highest as "third highest"."""

from __future__ import annotations

from decimal import Decimal

from report.locales import Locale
from report.values.kind import Formatting, Wording


def ordinal(value: Decimal, locale: Locale, feminine: bool = False) -> str:
    """A whole number above 0 in figures: "1e", "1er", "1re" (`feminine`), "1st", "1."."""
    context = "ordinal, feminine" if feminine else "ordinal"
    return _patterns(locale)[context, locale.ordinal_form(value)].format(number=locale.numbers.integer(value))


def ordinal_word(value: Decimal, locale: Locale, feminine: bool = False) -> str:
    """1 to 12 as "eerste", "premier", "première" (`feminine`), "first", "erste"; any other one in figures."""
    if value == 1 and feminine:
        # catalog: the ordinal of 1 before a feminine noun.
        return locale.pgettext("ordinal, feminine", "first")
    words = _words(locale)
    return words[int(value) - 1] if 0 < value <= len(words) else ordinal(value, locale, feminine)


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


def _words(locale: Locale) -> tuple[str, ...]:
    # catalog: ordinals as words, before a masculine noun and behind the definite article: "erste" in German.
    return (
        locale.pgettext("ordinal", "first"),
        locale.pgettext("ordinal", "second"),
        locale.pgettext("ordinal", "third"),
        locale.pgettext("ordinal", "fourth"),
        locale.pgettext("ordinal", "fifth"),
        locale.pgettext("ordinal", "sixth"),
        locale.pgettext("ordinal", "seventh"),
        locale.pgettext("ordinal", "eighth"),
        locale.pgettext("ordinal", "ninth"),
        locale.pgettext("ordinal", "tenth"),
        locale.pgettext("ordinal", "eleventh"),
        locale.pgettext("ordinal", "twelfth"),
    )


def _highest(locale: Locale) -> tuple[str, ...]:
    # catalog: places from the highest number down, before a masculine noun and behind the definite article, which is
    # catalog: in the text: "(het) op een na hoogste", "(le) deuxième plus élevé", "(der) zweithöchste".
    return (
        locale.pgettext("rank", "highest"),
        locale.pgettext("rank", "second highest"),
        locale.pgettext("rank", "third highest"),
        locale.pgettext("rank", "fourth highest"),
        locale.pgettext("rank", "fifth highest"),
    )


def _highest_feminine(locale: Locale) -> tuple[str, ...]:
    # catalog: the same before a feminine noun: "(la) deuxième plus élevée".
    return (
        locale.pgettext("rank, feminine", "highest"),
        locale.pgettext("rank, feminine", "second highest"),
        locale.pgettext("rank, feminine", "third highest"),
        locale.pgettext("rank, feminine", "fourth highest"),
        locale.pgettext("rank, feminine", "fifth highest"),
    )


def _lowest(locale: Locale) -> tuple[str, ...]:
    # catalog: places from the lowest number up, before a masculine noun.
    return (
        locale.pgettext("rank", "lowest"),
        locale.pgettext("rank", "second lowest"),
        locale.pgettext("rank", "third lowest"),
        locale.pgettext("rank", "fourth lowest"),
        locale.pgettext("rank", "fifth lowest"),
    )


def _lowest_feminine(locale: Locale) -> tuple[str, ...]:
    # catalog: the same before a feminine noun.
    return (
        locale.pgettext("rank, feminine", "lowest"),
        locale.pgettext("rank, feminine", "second lowest"),
        locale.pgettext("rank, feminine", "third lowest"),
        locale.pgettext("rank, feminine", "fourth lowest"),
        locale.pgettext("rank, feminine", "fifth lowest"),
    )


LAST_IN_WORDS = 5  # places that have words


def _high(value: Decimal, how: Formatting, locale: Locale) -> str:
    words = (_highest_feminine if how.filters.get("words") == "f" else _highest)(locale)
    return _placed(value, how, locale, words)


def _low(value: Decimal, how: Formatting, locale: Locale) -> str:
    words = (_lowest_feminine if how.filters.get("words") == "f" else _lowest)(locale)
    return _placed(value, how, locale, words)


def _placed(value: Decimal, how: Formatting, locale: Locale, words: tuple[str, ...]) -> str:
    if "ordinal" in how.filters:
        return in_order(value, how, locale)
    return words[int(value) - 1] if "words" in how.filters else locale.numbers.integer(value)


#: Places from the highest number down, and from the lowest up.
HIGH_RANK, LOW_RANK = Wording(("words", "ordinal"), _high), Wording(("words", "ordinal"), _low)
