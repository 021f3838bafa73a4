"""The findings of a check as commands of GitHub's workflows, which show each beside its line.

GitHub shows ten of each kind a step, so that the worst come first.
"""

from __future__ import annotations

from report.cli.findings import Outcome
from report.cli.printing import shown
from report.diagnostics.errors import Diagnostic, Severity
from report.messages.interface import Interface

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.QUERY: "notice", Severity.NOTE: "notice"}


def as_github(outcome: Outcome, words: Interface) -> str:
    """A line for each finding."""
    found = sorted(outcome.refused or outcome.listed)
    return "\n".join([_command(one.into(words)) for severity in Severity for one in found if one.severity is severity])


def _command(one: Diagnostic) -> str:
    """`::error file=...,line=...,col=...,title=...::message`, with everything that a person is told."""
    title = one.code if one.code == one.severity else f"{one.severity}: {one.code}"
    place = zip(("file", "line", "col"), one.mark[:3], strict=True) if one.mark.file and one.code != "request" else ()
    fields = ",".join([f"{name}={_field(shown(str(value)))}" for name, value in (*place, ("title", title))])
    readings = [f"{other.mark}: {other.text}" for other in one.related]
    lines = "\n".join([one.message, *readings, *filter(None, [one.hint])]).split("\n")
    message = "\n".join(map(shown, lines))
    return f"::{COMMANDS[one.severity]} {fields}::{_text(message)}"


def _text(text: str) -> str:
    """A message on one line: what would end it is written as GitHub's runner reads it back."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _field(text: str) -> str:
    """The value of a field, where a colon would end the fields and a comma the value."""
    return _text(text).replace(":", "%3A").replace(",", "%2C")
