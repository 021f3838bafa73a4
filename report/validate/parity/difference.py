"""Difference: what two readings of a text do not have in common, in words for people, and what belongs together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple, TypeVar

from report.diagnostics.errors import Severity

T = TypeVar("T")

#: How to tell the program that a difference is meant.
DIFFERS = "say 'differs: why' if it is meant"


class Difference(NamedTuple):
    """A difference between two readings, and where to look: a place in what was typed in each language.

    A warning is to be looked at before the report is published, an error stops the build. `wrong` is the language that
    most likely has to change; that of the second reading if none is named.
    """

    places: Mapping[str, int]
    message: str
    hint: str
    code: str
    severity: Severity = Severity.WARNING
    wrong: str = ""


def times(count: int) -> str:
    """ "once", "3 times"."""
    return ("never", "once", "twice")[count] if count < 3 else f"{count} times"


def paired(
    first: Iterable[T], second: Iterable[T], likenesses: Iterable[Callable[[T], object]]
) -> list[tuple[T | None, T | None]]:
    """What stands in one of two readings only, two and two where one probably stands for the other.

    Those first that are equal by the first of `likenesses`; in the end those that remain alone.
    """
    ones, others = list(first), list(second)
    pairs: list[tuple[T | None, T | None]] = []
    for likeness in likenesses:
        for one in tuple(ones):
            other = next((other for other in others if likeness(other) == likeness(one)), None)
            if other is not None:
                pairs.append((one, other))
                ones.remove(one)
                others.remove(other)
    return [*pairs, *((one, None) for one in ones), *((None, other) for other in others)]
