"""The command `sppreport`: reads what was asked for, prints what came of it; a module per command or family of them."""

from __future__ import annotations

import os

import click

from report import __version__
from report.cli.charts import charts
from report.cli.check import check
from report.cli.command import ReportGroup
from report.cli.data import data
from report.cli.editions import build, outline, verify
from report.cli.keeping import keep
from report.cli.languages import language
from report.cli.lsp import lsp
from report.cli.printing import tell
from report.cli.recording import record
from report.cli.schema import schema
from report.cli.spoken import option, words_of
from report.cli.starting import new
from report.cli.text import text
from report.cli.translation import translation
from report.cli.watching import watch
from report.messages import say, together


def _version(context: click.Context, _parameter: click.Parameter, wanted: bool) -> None:
    if wanted:
        tell(say("sppreport, version {version}", version=__version__).into(words_of(context)))
        context.exit()


@click.group(
    cls=ReportGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    help=together(
        [
            say("Make the yearly report: one PDF per language, from the YAML files in content/."),
            say(
                "Start with `sppreport check`, which looks for mistakes; then `sppreport build` writes the PDFs. Both "
                "say in which file and line something is wrong, and what to do about it."
            ),
            say(
                "The command ends with 0 when all is well, 1 when the content has a mistake, 2 when the command itself "
                "is wrong."
            ),
        ],
        "\n\n",
    ),
)
@option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_version,
    help=say("Show the version and end."),
)
@click.pass_context
def main(context: click.Context) -> None:
    """Do what all commands need: colours are left out for those who do not want them."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        context.color = False


COMMANDS = (
    build,
    charts,
    check,
    data,
    keep,
    language,
    lsp,
    new,
    outline,
    record,
    schema,
    text,
    translation,
    verify,
    watch,
)

for one in COMMANDS:
    main.add_command(one)
