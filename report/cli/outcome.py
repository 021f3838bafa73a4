"""What came of a check, as every format tells it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from report.diagnostics.errors import Diagnostic, Severity

#: What stands in the way of publishing. A note tells what the program did by itself, and asks for nothing.
OPEN = frozenset({Severity.ERROR, Severity.WARNING, Severity.QUERY})


class Tally(NamedTuple):
    """How many findings have a code, of each severity."""

    code: str
    counts: Mapping[Severity, int]


class Outcome(NamedTuple):
    """All that was `found`, the part that is `listed`, and the exit code; `refused` says why nothing was checked.

    `statistics` are there when they are asked for.
    """

    found: tuple[Diagnostic, ...] = ()
    listed: tuple[Diagnostic, ...] = ()
    exit_code: int = 0
    refused: tuple[Diagnostic, ...] = ()
    statistics: tuple[Tally, ...] = ()


def counted(found: Iterable[Diagnostic]) -> dict[Severity, int]:
    """How many there are of each severity, the worst first; 0 where there is none."""
    counts = Counter(one.severity for one in found)
    return {severity: counts[severity] for severity in Severity}


def tallied(found: Iterable[Diagnostic], codes: Iterable[str]) -> tuple[Tally, ...]:
    """A tally for each of the codes, also of those that nothing has; the most frequent first."""
    by_code: dict[str, list[Diagnostic]] = {code: [] for code in codes}
    for one in found:
        by_code[one.code].append(one)
    most_first = sorted(by_code.items(), key=lambda item: -len(item[1]))
    return tuple(Tally(code, counted(those)) for code, those in most_first)


def worst_first(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Errors, then warnings, queries, notes; each of them by file, line and column."""
    order = list(Severity)
    return sorted(found, key=lambda one: (order.index(one.severity), one))
