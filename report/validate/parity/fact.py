"""Fact: one thing that a text states in words or figures, in a form that no language has of its own."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple, TypeAlias

FactValue: TypeAlias = object  # whatever is equal in all languages: a Decimal, (day, month, year), "BE", a term's id


class FactKind(Enum):
    """What a fact is about."""

    NUMBER = "number"
    YEAR = "year"
    PERCENT = "percentage"
    AMOUNT = "amount"
    TIME = "time"
    DATE = "date"
    MONTH = "month"
    WEEKDAY = "weekday"
    SEASON = "season"
    CODE = "reference"
    TERM = "term"
    PLACE = "place"
    LANGUAGE = "language"
    PHRASE = "phrase"
    NAME = "name"


class Fact(NamedTuple):
    """A fact, and where it stands in the flat text.

    A `weak` one may be a fact or may be none: it answers one of the other language, but asks for no answer.
    """

    kind: FactKind
    value: FactValue
    start: int
    end: int
    weak: bool = False
