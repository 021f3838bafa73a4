"""The findings of a check as SARIF 2.1.0, which code hosts and editors show beside the lines."""

from __future__ import annotations

import os
from pathlib import PurePath
from urllib.parse import quote

from report import __version__
from report.cli.findings import Outcome
from report.cli.printing import as_json
from report.diagnostics.codes import CODES
from report.diagnostics.errors import Diagnostic, Mark, Severity
from report.messages import say
from report.messages.interface import Interface

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
ROOT = "%SRCROOT%"  # how readers of SARIF name the folder that relative addresses start from
INDEX = {code: number for number, code in enumerate(CODES)}
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.QUERY: "note", Severity.NOTE: "note"}

Json = dict[str, object]


def as_sarif(outcome: Outcome, words: Interface) -> str:
    """A log with one run. A command that could not be carried out has no results, but says so in its invocation."""
    rules = [  # code hosts ask for the sentence of a code in three places
        {"id": code, **dict.fromkeys(("shortDescription", "fullDescription", "help"), _message(sentence.into(words)))}
        for code, sentence in CODES.items()
    ]
    invocation: Json = {"executionSuccessful": not outcome.refused, "exitCode": outcome.exit_code}
    refused = [one.into(words) for one in outcome.refused]
    if refused:
        invocation["toolConfigurationNotifications"] = [
            {"level": "error", "descriptor": {"id": one.code}, "message": _message(one.message, one.hint)}
            for one in refused
        ]
    run = {
        "tool": {"driver": {"name": "sppreport", "semanticVersion": __version__, "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {ROOT: {"description": {"text": say("The folder that holds content/.").into(words)}}},
        "invocations": [invocation],
        "results": [_result(one.into(words)) for one in outcome.listed],
    }
    return as_json({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _result(one: Diagnostic) -> Json:
    result: Json = {
        "ruleId": one.code,
        "ruleIndex": INDEX.get(one.code, -1),
        "level": LEVELS[one.severity],
        "message": _message(one.message, one.hint),
        "locations": [{"physicalLocation": _place(one.mark)}] if one.mark.file else [],
    }
    if one.related:
        result["relatedLocations"] = [
            {"id": number, "physicalLocation": _place(other.mark), "message": _message(other.text)}
            for number, other in enumerate(one.related, 1)
        ]
    return {**result, "properties": {"severity": one.severity, "hint": one.hint}}


def _place(mark: Mark) -> Json:
    """A place; only files outside the report's folder have absolute addresses."""
    path = PurePath(mark.file)
    file = (
        {"uri": path.as_uri()}
        if path.is_absolute()
        else {"uri": quote(os.fsencode(path.as_posix())), "uriBaseId": ROOT}
    )
    return {"artifactLocation": file, "region": {"startLine": mark.line, "startColumn": mark.column}}


def _message(*lines: str) -> Json:
    """A plain message, of the lines that are not empty.

    Braces stand for placeholders in SARIF unless they are doubled, and `[words](key)` is a link, which is undone by a
    character that has no width.
    """
    text = "\n".join(filter(None, lines))
    return {"text": text.replace("{", "{{").replace("}", "}}").replace("](", "]\u2060(")}
