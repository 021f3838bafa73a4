"""`sppreport verify`: judges finished files."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from report.cli.ending import reported


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@click.option("--json", "as_data", is_flag=True, help="Print the findings as JSON, for other programs.")
def verify(files: tuple[Path, ...], as_data: bool) -> None:
    """Judge finished PDFs: can everybody read them, and will they last?

    Checks them against PDF/UA-1 and PDF/A-3a, and what no standard can see: whether descriptions describe, links say
    where they lead, colours can be told apart, and all text is read in order. Each finding comes with its clause
    and a cure. Ends with 1 when anything is found.
    """
    with reported():
        from report.verify import verify as judge
        from report.verify.verdict import as_json, told

        found = [(str(file), judge(file)) for file in files]
    if as_data:
        click.echo(as_json(found))
    else:
        for file, findings in found:
            click.echo("\n".join(told(file, findings)))
    if any(findings for _, findings in found):
        sys.exit(1)
