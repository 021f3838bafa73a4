"""The formats of a check's findings, an entry each; `sppreport check --format` names them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from report.cli.as_github import as_github
from report.cli.as_json import as_json
from report.cli.as_sarif import as_sarif
from report.cli.as_text import as_text
from report.cli.findings import Outcome
from report.messages.interface import Interface

#: What writes an outcome, by the name that people type; an empty text is not printed.
FORMATS: Final[Mapping[str, Callable[[Outcome, Interface], str]]] = {
    "text": as_text,
    "json": as_json,
    "sarif": as_sarif,
    "github": as_github,
}
