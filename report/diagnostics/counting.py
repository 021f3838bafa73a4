"""How many problems there are of each severity, and what they are called: "3 errors, 1 warning"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from report.diagnostics.errors import Diagnostic, Severity
from report.messages import Message, say, say_number, together
from report.messages.interface import Interface

#: What each severity is called.
SEVERITIES = {
    Severity.ERROR: say("error"),
    Severity.WARNING: say("warning"),
    Severity.QUERY: say("query"),
    Severity.NOTE: say("note"),
}


def counted(found: Iterable[Diagnostic]) -> dict[Severity, int]:
    """How many there are of each severity, the worst first; 0 where there is none."""
    counts = Counter(one.severity for one in found)
    return {severity: counts[severity] for severity in Severity}


def summary(found: Iterable[Diagnostic], words: Interface) -> str:
    """ "3 errors, 1 warning, 45 queries"."""
    return together([number_of(kind, number) for kind, number in counted(found).items() if number]).into(words)


def number_of(severity: Severity, number: int) -> Message:
    """So many problems of a severity: "1 error"."""
    match severity:
        case Severity.ERROR:
            return say_number("{number} error", "{number} errors", number)
        case Severity.WARNING:
            return say_number("{number} warning", "{number} warnings", number)
        case Severity.QUERY:
            return say_number("{number} query", "{number} queries", number)
        case Severity.NOTE:
            return say_number("{number} note", "{number} notes", number)
