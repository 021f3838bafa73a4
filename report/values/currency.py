"""Currencies: their codes, and the signs and words by which people name them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from report.languages import LANGUAGES
from report.languages.notations import any_pattern

_SIGNS = {"€": "EUR", "$": "USD", "US$": "USD", "£": "GBP", "¥": "JPY"}


@cache
def currencies() -> frozenset[str]:
    """The codes of all currencies (ISO 4217), "EUR", also of those that have gone: a report may tell of them."""
    from babel.core import get_global

    return frozenset(get_global("all_currencies"))


def currency_of(word: str) -> str:
    """The code of a currency by its sign, word or code; "" for what is none."""
    code = _SIGNS.get(word) or (word.upper() if word.upper() in currencies() else "")
    return code or next((one for one, names in _names().items() if re.fullmatch(names, word, re.IGNORECASE)), "")


@cache
def _names() -> Mapping[str, str]:
    """Patterns for the names of currencies, in whichever language, by their codes."""
    spoken = [one.speech.currencies for one in LANGUAGES.values()]
    codes = dict.fromkeys(code for names in spoken for code in names)
    return {code: any_pattern(names[code] for names in spoken if code in names) for code in codes}


@cache
def named_currencies() -> str:
    """A pattern for the signs of currencies, and for their names in whichever language."""
    return any_pattern([*map(re.escape, sorted(_SIGNS, key=len, reverse=True)), *_names().values()])
