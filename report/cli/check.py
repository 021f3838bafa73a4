"""`sppreport check`: lists what is wrong, doubtful or open in the content."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from report.cli.ending import reported
from report.cli.options import ROOT, YEAR
from report.cli.printing import show, summary
from report.errors import Severity


@click.command()
@YEAR
@ROOT
@click.option("--quiet", is_flag=True, help="List mistakes only, without warnings, queries and notes.")
def check(year: int | None, root: Path | None, quiet: bool) -> None:
    """Look for mistakes in the content, without building.

    Lists every mistake, every warning, every open query to the author and every alt text that is computed from data,
    each with its file, line and column.
    """
    from report.pipeline import check as check_content
    from report.pipeline import find_root

    with reported():
        found = check_content(root or find_root(Path()), year)
    wrong = any(one.severity is Severity.ERROR for one in found)
    show(one for one in found if not quiet or one.severity is Severity.ERROR)
    if found and not (quiet and not wrong):
        click.echo(summary(found), err=True)
    elif sys.stderr.isatty() and not quiet:
        click.echo("no mistakes found", err=True)
    if wrong:
        sys.exit(1)
