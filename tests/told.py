"""Diagnostics made by hand, for tests of what is done with them."""

from __future__ import annotations

from report.diagnostics.errors import Diagnostic, Mark, Related, Severity
from report.messages import verbatim


def told(
    mark: Mark,
    message: str,
    hint: str = "",
    severity: Severity = Severity.ERROR,
    code: str = "",
    related: tuple[Related, ...] = (),
) -> Diagnostic:
    """A diagnostic in words that no catalog has."""
    return Diagnostic(mark, verbatim(message), verbatim(hint), severity, code, related)
