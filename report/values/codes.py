"""Codes of countries (ISO 3166-1) and currencies (ISO 4217), as the Unicode locale data know them."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from functools import cache

from report.values.kind import ValueProblem

#: Codes of the locale data that ISO keeps for other uses than countries: islands of one, unions, an unknown region.
_NO_COUNTRIES = frozenset({"AC", "CP", "CQ", "DG", "EA", "EU", "IC", "TA", "ZZ"})
_HINTS = {"UK": "write GB", "EL": "write GR", "EU": "the European Union is no country: put it in terms.yaml"}


@cache
def countries() -> frozenset[str]:
    """The codes of all countries, "BE"; Kosovo's is XK."""
    # Imported here because most reports name no code: the data take longer to load than all of a report's values.
    from babel.core import get_global

    return frozenset(get_global("territory_languages")) - _NO_COUNTRIES


@cache
def currencies() -> frozenset[str]:
    """The codes of all currencies, "EUR", also of those that have gone: a report may tell of them."""
    from babel.core import get_global

    return frozenset(get_global("all_currencies"))


def read_country(typed: str) -> str:
    """A country's code of two letters. Raises ValueProblem."""
    hint = _HINTS.get(typed.upper(), "two capitals of ISO 3166: BE, SI, DK")
    return _known(typed, countries(), "country", hint)


def read_currency(typed: str) -> str:
    """A currency's code of three letters. Raises ValueProblem."""
    return _known(typed, currencies(), "currency", "three capitals of ISO 4217: EUR, USD, GBP")


def _known(typed: str, known: AbstractSet[str], name: str, hint: str) -> str:
    if typed in known:
        return typed
    raise ValueProblem(f"unknown {name} '{typed}'", f"write {typed.upper()}" if typed.upper() in known else hint)
