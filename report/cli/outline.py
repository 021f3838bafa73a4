"""`sppreport outline`: prints the editions as a screen reader meets them."""

from __future__ import annotations

from pathlib import Path

import click

from report.cli.ending import reported
from report.cli.options import ROOT, YEAR


@click.command()
@click.option("--lang", "language", metavar="LANGUAGE", help="Show this language only, such as nl. [default: all]")
@YEAR
@ROOT
def outline(language: str | None, year: int | None, root: Path | None) -> None:
    """Show what a screen reader meets in the report.

    Headings, texts, lists, tables, links and descriptions of pictures, a line each, in the order in which they are
    read aloud; what is inside another stands further to the right.
    """
    from report.pipeline import find_root
    from report.pipeline import outline as outline_editions

    with reported():
        click.echo(outline_editions(root or find_root(Path()), year, language))
