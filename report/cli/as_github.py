"""The findings of a check as commands of GitHub's workflows, which show each beside its line.

GitHub shows ten of each kind a step, so that the worst come first.
"""

from __future__ import annotations

from report.cli.outcome import Outcome, worst_first
from report.diagnostics.errors import Diagnostic, Severity

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.QUERY: "notice", Severity.NOTE: "notice"}


def as_github(outcome: Outcome) -> str:
    """A line for each finding."""
    return "\n".join([_command(one) for one in worst_first(outcome.refused or outcome.listed)])


def _command(one: Diagnostic) -> str:
    """`::error file=...,line=...,col=...,title=...::message`, with everything that a person is told."""
    title = one.code if one.code == one.severity else f"{one.severity}: {one.code}"
    fields: dict[str, object] = {"file": one.mark.file, "line": one.mark.line, "col": one.mark.column}
    if not one.mark.file or one.code == "request":
        fields = {}
    said = ",".join([f"{name}={_field(str(value))}" for name, value in {**fields, "title": title}.items()])
    readings = [f"{other.mark}: {other.text}" for other in one.related]
    message = "\n".join([one.message, *readings, *filter(None, [one.hint])])
    return f"::{COMMANDS[one.severity]} {said}::{_text(message)}"


def _text(text: str) -> str:
    """A message on one line: what would end it is written as GitHub's runner reads it back."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _field(text: str) -> str:
    """The value of a field, where a colon would end the fields and a comma the value."""
    return _text(text).replace(":", "%3A").replace(",", "%2C")
