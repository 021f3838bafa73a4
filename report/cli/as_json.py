"""The findings of a check as JSON, for other programs; check.md says what each field holds."""

from __future__ import annotations

from report.cli.findings import Outcome
from report.cli.printing import as_json as written
from report.diagnostics.codes import CODES
from report.diagnostics.counting import counted
from report.diagnostics.errors import Diagnostic, Mark
from report.messages.interface import Interface

VERSION = 1


def as_json(outcome: Outcome, words: Interface) -> str:
    """The document. A command that could not be carried out has one finding, of the code "request"."""
    document: dict[str, object] = {
        "version": VERSION,
        "passes": outcome.exit_code == 0,
        "exit": outcome.exit_code,
        "counts": counted(outcome.refused or outcome.found),
        "findings": [_finding(one, words) for one in outcome.refused or outcome.listed],
    }
    if outcome.statistics:
        statistics = outcome.statistics.items()
        document["statistics"] = [
            {"code": code, "meaning": CODES[code].into(words), "counts": counts} for code, counts in statistics
        ]
    return written(document)


def _finding(found: Diagnostic, words: Interface) -> dict[str, object]:
    one, template = found.into(words), getattr(found.message, "template", "")
    return {
        "severity": one.severity,
        "code": one.code,
        **place_of(one.mark if one.mark.file and one.code != "request" else None),
        "message": one.message,
        "hint": one.hint,
        "related": [{**place_of(other.mark), "text": other.text} for other in one.related],
        "template": template,
    }


def place_of(mark: Mark | None) -> dict[str, object]:
    """A place in a file; only that in a spreadsheet has a sheet."""
    if mark is None:
        return dict.fromkeys(("file", "line", "column"))
    return {name: value for name, value in mark._asdict().items() if name != "sheet" or value}
