"""`sppreport new`: a first report, complete and ready to build, in the languages asked for."""

from __future__ import annotations

import datetime
from pathlib import Path
from shlex import quote

import click
from click.core import ParameterSource

from report.cli.asking import ask
from report.cli.command import COLOUR, ROOT
from report.cli.ending import no_more_stops
from report.cli.parameters import Year
from report.cli.printing import tell
from report.cli.spoken import argument, command, option, words_of
from report.diagnostics.errors import Mark, RequestError
from report.messages import say, say_number, together
from report.messages.interface import Interface


@command(
    help=together(
        [
            say("Start a report: a small, complete one, whose words and figures are there to be replaced."),
            say(
                "YEAR is the year that it is about. It is written into content/YEAR, builds at once, and holds one of "
                "each common part; what has to be filled in first is asked in it, and `sppreport check` lists it."
            ),
        ],
        "\n\n",
    )
)
@argument("year", type=Year(), required=False, metavar=say("[YEAR]"))
@option(
    "--lang",
    "languages",
    default="",
    metavar=say("LANGUAGES"),
    help=say("Its languages, the leading one first. [default: nl,fr]"),
)
@ROOT
@COLOUR
@click.pass_context
def new(context: click.Context, year: int | None, languages: str, root: Path) -> None:
    """Write the files, and say what comes next."""
    from report.languages import OFFICIAL
    from report.starting import start

    words = words_of(context)
    if context.get_parameter_source("root") is ParameterSource.DEFAULT:
        _refuse_above(root)
    chosen = _year(words) if year is None else year
    paths = start(root, chosen, tuple(one.strip() for one in languages.split(",") if one.strip()) or OFFICIAL)
    no_more_stops()
    for line in (
        say_number(
            "written: {number} file in {folder}",
            "written: {number} files in {folder}",
            len(paths),
            folder=str(root / "content" / str(chosen)),
        ),
        say("next: sppreport build --year {year}, which writes the PDFs", year=str(chosen)),
        say("then: replace the words in the files, and see with sppreport check what is left to do"),
    ):
        tell(line.into(words))


def _refuse_above(root: Path) -> None:
    """Raise RequestError where a report in a folder above would get another year, of which nobody has spoken."""
    if root != Path():
        message = say("in {folder}, above this folder, there is a report already", folder=str(root))
        hint = say(
            "to begin a report of its own here: sppreport new --root . ; to write one more year there: sppreport new "
            "--root {folder}",
            folder=quote(str(root)),
        )
        raise RequestError.of(message, hint, Mark(str(root)))


def _year(words: Interface) -> int:
    """The year that the user types; last year, when nothing is typed. Raises RequestError."""
    last = datetime.datetime.now(tz=datetime.UTC).year - 1
    answer = ask(say("The year that the report is about [{year}]:", year=str(last)), words)
    if answer is None:
        raise RequestError.of(say("the year is missing"), say("give it: sppreport new {year}", year=str(last)))
    return Year().convert(answer or last, None, None)
