"""What rules say: an error stops the build, a warning does not, a query asks the author, a note just tells."""

from __future__ import annotations

from report.diagnostics.errors import Diagnostic, Mark, Severity


def error(mark: Mark, message: str, hint: str = "", code: str = "content") -> Diagnostic:
    """A problem that stops the build."""
    return Diagnostic(mark, message, hint, Severity.ERROR, code)


def warning(mark: Mark, message: str, hint: str = "", code: str = "content") -> Diagnostic:
    """Something to look at before the report is published."""
    return Diagnostic(mark, message, hint, Severity.WARNING, code)


def query(mark: Mark, message: str, hint: str = "") -> Diagnostic:
    """An open question to the author."""
    return Diagnostic(mark, message, hint, Severity.QUERY, "query")


def note(mark: Mark, message: str, hint: str = "", code: str = "content") -> Diagnostic:
    """Something that the program does by itself, and that somebody may want to look at."""
    return Diagnostic(mark, message, hint, Severity.NOTE, code)
