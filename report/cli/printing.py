"""How problems are printed for people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import click

from report.errors import Diagnostic, Severity

COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.QUERY: "cyan", Severity.NOTE: "blue"}
PLURALS = {Severity.ERROR: "errors", Severity.WARNING: "warnings", Severity.QUERY: "queries", Severity.NOTE: "notes"}


def show(found: Iterable[Diagnostic], err: bool = False) -> None:
    """Print diagnostics, one line and a hint each; in colour only on a terminal."""
    for one in found:
        colour = COLOURS[one.severity]
        kind = "" if one.severity is Severity.ERROR else click.style(f"{one.severity}: ", fg=colour)
        click.echo(f"{click.style(str(one.mark), fg=colour, bold=True)}: {kind}{one.message}", err=err)
        for other in one.related:
            click.echo(f"    {other.mark}: {other.text}", err=err)
        if one.hint:
            click.echo(click.style(f"    {one.hint}", dim=True), err=err)


def summary(found: Iterable[Diagnostic]) -> str:
    """ "3 errors, 1 warning, 45 queries"."""
    counts = Counter(one.severity for one in found)
    return ", ".join(
        f"{counts[kind]} {kind if counts[kind] == 1 else PLURALS[kind]}" for kind in Severity if counts[kind]
    )
