"""The command `sppreport`: reads what was asked for, prints what came of it; a module per command or family of them."""

from __future__ import annotations

import os

import click

from report import __version__
from report.cli.check import check
from report.cli.command import ReportGroup
from report.cli.editions import build, outline, verify
from report.cli.translation import translation


@click.group(cls=ReportGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="sppreport")
@click.pass_context
def main(context: click.Context) -> None:
    """Make the yearly report: one PDF per language, from the YAML files in content/.

    Start with `sppreport check`, which looks for mistakes; then `sppreport build` writes the PDFs. Both say in
    which file and line something is wrong, and what to do about it.

    The command ends with 0 when all is well, 1 when the content has a mistake, 2 when the command itself is wrong.
    """
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        context.color = False


for command in (build, check, outline, translation, verify):
    main.add_command(command)
