"""The findings of a check as JSON, for other programs.

An object with these fields; a later version of the format only adds some, or raises `version`:

    version   1
    passes    whether the command ends with 0
    exit      how it ends: 0, 1 or 2
    counts    how many findings there are: {"error": 0, "warning": 0, "query": 44, "note": 0}, listed or not
    findings  a list of objects, by file, line and column:
        severity  "error", "warning", "query" or "note"
        code      the kind of finding, such as "link"
        file      relative to the folder that holds content/; null when it is about no file
        line, column  from 1, in characters; null likewise
        message   what is wrong
        hint      what to do about it; may be empty
        related   the other places that it is about: a list of {"file", "line", "column", "text"}
    statistics  with --statistics only: a list of objects, most findings first:
        code      a kind of finding, also one that nothing has
        meaning   what it means, in a sentence
        counts    how many findings have it, as above
"""

from __future__ import annotations

import json

from report.cli.outcome import Outcome, counted
from report.diagnostics.codes import CODES
from report.diagnostics.errors import Diagnostic, Mark

VERSION = 1


def as_json(outcome: Outcome) -> str:
    """The document. A command that could not be carried out has one finding, of the code "request"."""
    document: dict[str, object] = {
        "version": VERSION,
        "passes": outcome.exit_code == 0,
        "exit": outcome.exit_code,
        "counts": counted(outcome.refused or outcome.found),
        "findings": [_finding(one) for one in outcome.refused or outcome.listed],
    }
    if outcome.statistics:
        document["statistics"] = [
            {"code": one.code, "meaning": CODES[one.code], "counts": one.counts} for one in outcome.statistics
        ]
    return json.dumps(document, ensure_ascii=False, indent=2)


def _finding(one: Diagnostic) -> dict[str, object]:
    return {
        "severity": one.severity,
        "code": one.code,
        **(_place(one.mark) if one.mark.file and one.code != "request" else dict.fromkeys(Mark._fields)),
        "message": one.message,
        "hint": one.hint,
        "related": [{**_place(other.mark), "text": other.text} for other in one.related],
    }


def _place(mark: Mark) -> dict[str, str | int]:
    return {"file": mark.file, "line": mark.line, "column": mark.column}
