"""The formats of a check's findings, an entry each; `sppreport check --format` names them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from report.cli.as_github import as_github
from report.cli.as_json import as_json
from report.cli.as_sarif import as_sarif
from report.cli.outcome import Outcome
from report.cli.printing import PLURALS, listing, table
from report.diagnostics.codes import CODES


def as_text(outcome: Outcome) -> str:
    """The findings for people, or how many have each code; the summary is apart from them, on the error stream."""
    if not outcome.statistics:
        return listing(outcome.listed)
    rows = [[one.code, *one.counts.values(), CODES[one.code]] for one in outcome.statistics]
    return "\n".join(table([["code", *PLURALS.values(), "meaning"], *rows]))


#: What writes an outcome, by the name that people type; an empty text is not printed.
FORMATS: Final[Mapping[str, Callable[[Outcome], str]]] = {
    "text": as_text,
    "json": as_json,
    "sarif": as_sarif,
    "github": as_github,
}
