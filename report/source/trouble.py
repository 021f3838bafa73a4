"""The place where parsing YAML gave up, what its lines look like, and what may be said of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from report.source.advice import Advice

FIRST_FIELD = re.compile(r" *(?:- +)*(?P<name>[^\W\d][\w-]*): +(?P<value>.*)")
ANY_FIELD = re.compile(r" *(?:- +)*[^\W\d][\w-]*:(?: |\Z)")


class Trouble(NamedTuple):
    """Where parsing gave up: the lines of the file, the number of one of them and a column, and what libyaml says."""

    lines: Sequence[str]
    line: int
    column: int
    advice: Advice

    @property
    def typed(self) -> str:
        """The line."""
        return self.lines[self.line - 1]

    def numbers(self) -> Iterator[int]:
        """The numbers of the line, and of the one with words above it, which was read last."""
        yield self.line
        above = next((number for number in range(self.line - 1, 0, -1) if self.lines[number - 1].strip()), 0)
        if above:
            yield above


class Slip(NamedTuple):
    """What somebody slipped at: line and column, counted from 1, and what to say of it."""

    line: int
    column: int
    advice: Advice


def starts_one(typed: str) -> bool:
    """Whether a line looks like that of a field or of a list item."""
    return bool(ANY_FIELD.match(typed)) or typed.lstrip(" ").startswith("- ")


def indentation(typed: str) -> int:
    """How many spaces a line starts with."""
    return len(typed) - len(typed.lstrip(" "))
