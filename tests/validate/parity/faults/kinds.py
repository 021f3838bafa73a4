"""Kinds of faults: how each of them is called, and what makes it in the reading of one language."""

from __future__ import annotations

import re
from functools import partial
from types import MappingProxyType
from typing import NamedTuple

from tests.validate.parity.faults import words
from tests.validate.parity.faults.mutations import (
    Mutate,
    Readings,
    and_or,
    brackets,
    clauses,
    denied,
    denying,
    exchanged_label,
    foreign_sentence,
    items,
    last_item,
    last_part,
    matched,
    misspelt,
    names_swapped,
    number_words,
    numerals,
    renamed,
    replaced,
    sentence_doubled,
    sentence_dropped,
    swapped,
    tenfold,
)

_HOUR = r"\b\d{1,2}(?=(?:[.:]\d\d)?[\s\u00a0](?:uur|heures?|h\b|Uhr|a\.m\.|p\.m\.|u\b))"
_MONTHS = "|".join(month for row in words.MONTHS.values() for month in row.split(" ~ "))
_ARTICLE = r"(?i:\b(?:artikel|article|articles|artikelen|bijlage|annexe|annex|lijn|ligne|line|Strecke)\s)(\d+)"
_CONTACT = {
    "nl": "Meer weten? Mail naar info@dienst.example, bel 02 456 78 90 of zie www.dienst.example/verslag.",
    "fr": "Pour en savoir plus : info@dienst.example, tél. 02 456 78 90 ou www.dienst.example/verslag.",
    "en": "To find out more, mail info@dienst.example, call 02 456 78 90 or see www.dienst.example/verslag.",
    "de": "Mehr dazu: info@dienst.example, Telefon 02 456 78 90 oder www.dienst.example/verslag.",
}


class Kind(NamedTuple):
    """A kind of fault: its name, what makes it, and a sentence added to every reading before, if any."""

    name: str
    mutate: Mutate
    added: Readings = MappingProxyType({})
    #: Whether the rules about languages have to look, not only the comparison of the readings.
    of_language: bool = False


def _next_digit(match: re.Match[str]) -> str:
    return str(int(match[0]) % 9 + 1)


def _later(match: re.Match[str]) -> str:
    return str(int(match[0]) % 23 + 1)


def _by_one(match: re.Match[str]) -> str:
    return match[0].replace(match[1], str(int(match[1]) + 1))


def _turned(match: re.Match[str]) -> str:
    return match[0][1] + match[0][0] + match[0][2:]


_TABLES = {
    "month": "MONTHS", "weekday": "WEEKDAYS", "number word": "NUMBERS", "ordinal": "ORDINALS",
    "unit of time": "TIME_UNITS", "unit": "UNITS", "million/billion": "SCALES", "currency": "CURRENCIES",
    "fraction": "FRACTIONS", "multiple": "MULTIPLES", "quarter/half-year": "QUARTERS", "frequency": "FREQUENCIES",
    "must/may": "MODALS", "before/after": "BEFORE_AFTER", "more/less": "MORE_LESS", "at least/at most": "BOUNDS",
    "rises/falls": "DIRECTIONS", "higher/lower": "COMPARATIVES", "opposite": "OPPOSITES", "quantifier": "QUANTIFIERS",
    "except/including": "EXCEPT", "with/without": "WITH_WITHOUT", "about/exactly": "APPROXIMATE",
    "city/province/region": "PLACES", "country, town": "COUNTRIES",
}  # fmt: skip

KINDS = (
    Kind("digit", partial(matched, r"\d", _next_digit)),
    Kind("tenfold", tenfold),
    Kind("day", partial(matched, rf"\b\d\d?(?=(?:er|\.)?\s(?:{_MONTHS})\b)", _later)),
    Kind("year", partial(matched, r"\b(?:1[6-9]|20)\d\d\b", lambda match: str(int(match[0]) - 1))),
    Kind("time of day", partial(matched, _HOUR, _later)),
    Kind("article number", partial(matched, _ARTICLE, _by_one)),
    *(Kind(name, partial(replaced, table)) for name, table in _TABLES.items()),
    Kind("percent, points", partial(replaced, "PERCENT")),
    Kind("percent sign left out", partial(matched, r"[\s\u00a0]?%", lambda _: "")),
    Kind("and/or", and_or),
    Kind("two numbers exchanged", partial(swapped, numerals)),
    Kind("two number words exchanged", partial(swapped, number_words)),
    Kind("name misspelt", misspelt),
    Kind("name replaced", partial(renamed, "Peeters")),
    Kind("name left out", partial(renamed, "")),
    Kind("two names exchanged", names_swapped),
    Kind("acronym", partial(matched, r"\b[A-Z]{3,6}\b", _turned)),
    Kind("e-mail address", partial(matched, r"info(?=@)", lambda _: "inf"), _CONTACT),
    Kind("web address", partial(matched, r"(?<=www\.)dienst", lambda _: "dients"), _CONTACT),
    Kind("telephone number", partial(matched, r"(?<=02 4)5", lambda _: "6"), _CONTACT),
    Kind("negation left out", denied),
    Kind("negation added", denying),
    Kind("item left out", items),
    Kind("last item left out", last_item),
    Kind("bracket left out", brackets),
    Kind("last part left out", last_part),
    Kind("clause left out", clauses),
    Kind("sentence left out", sentence_dropped),
    Kind("sentence doubled", sentence_doubled),
    Kind("sentence of another language", foreign_sentence, of_language=True),
    Kind("label of another language", exchanged_label, of_language=True),
)  # fmt: skip
