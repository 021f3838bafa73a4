"""Currencies: their codes, and the signs and words by which people name them."""

from __future__ import annotations

from functools import cache

_SIGNS = {"€": "EUR", "$": "USD", "US$": "USD", "£": "GBP", "¥": "JPY"}
_WORDS = {"euro's": "EUR", "euros": "EUR", "euro": "EUR", "eur": "EUR"}
NAMES = {**_SIGNS, **_WORDS}


@cache
def currencies() -> frozenset[str]:
    """The codes of all currencies (ISO 4217), "EUR", also of those that have gone: a report may tell of them."""
    from babel.core import get_global

    return frozenset(get_global("all_currencies"))


def currency_of(word: str) -> str:
    """The code of a currency by its sign, word or code; "" for what is none."""
    return NAMES.get(word.casefold()) or NAMES.get(word) or (word.upper() if word.upper() in currencies() else "")
