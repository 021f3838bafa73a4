"""Difference: what the two readings of a text do not have in common, in words for people."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from report.diagnostics.errors import Severity
from report.languages import LANGUAGES

#: How to tell the program that a difference is meant.
DIFFERS = "say 'differs: why' if it is meant"


Places = tuple[int, int]  # in the typed texts of the first and of the second language


class Difference(NamedTuple):
    """A difference between the first and the second reading, and where to look.

    The second is the one that most likely has to change, unless `is_first_wrong`.
    """

    places: Places
    message: str
    hint: str
    severity: Severity
    code: str
    is_first_wrong: bool = False


def error(places: Places, message: str, hint: str, code: str) -> Difference:
    """A difference that stops the build."""
    return Difference(places, message, hint, Severity.ERROR, code)


def warning(places: Places, message: str, hint: str, code: str) -> Difference:
    """A difference to look at before the report is published."""
    return Difference(places, message, hint, Severity.WARNING, code)


def in_order(places: Iterable[int], is_first: bool) -> Places:
    """The places here and there as those in the first and in the second reading."""
    here, there = places
    return (here, there) if is_first else (there, here)


def tongue(language: str) -> str:
    """How messages call a reading: "the Dutch"."""
    return f"the {LANGUAGES[language].name}" if language in LANGUAGES else f"the text in '{language}'"


def times(count: int) -> str:
    """ "once", "3 times"."""
    return ("never", "once", "twice")[count] if count < 3 else f"{count} times"
