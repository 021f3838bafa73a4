"""`sppreport new`: a first report, complete and ready to build, or one carried over from an earlier year."""

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
from report.diagnostics.errors import ContentError, Mark, RequestError
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
            say(
                "With --from, the report of an earlier year is carried over instead: its texts, terms, pictures and "
                "figures, with an empty row in each series of years. None of it counts as said for the new year until "
                "it is changed, or kept with `sppreport keep`."
            ),
        ],
        "\n\n",
    )
)
@argument("year", type=Year(), required=False, metavar=say("[YEAR]"))
@option(
    "--lang",
    "languages",
    metavar=say("LANGUAGES"),
    help=say("Its languages, the leading one first. [default: nl,fr]"),
)
@option("--from", "since", type=Year(), metavar=say("YEAR"), help=say("Carry over the report of this year."))
@option("--dry-run", "dry", is_flag=True, help=say("With --from: write nothing, say only what would be carried over."))
@ROOT
@COLOUR
@click.pass_context
def new(
    context: click.Context, year: int | None, languages: str | None, since: int | None, dry: bool, root: Path
) -> None:
    """Write the files, and say what comes next."""
    from report.languages import OFFICIAL
    from report.starting import start

    words = words_of(context)
    if since is not None:
        _carry(words, root, since + 1 if year is None else year, since, languages, dry=dry)
        return
    if dry:
        raise RequestError.of(
            say("--dry-run goes with --from"), say("without it, give a folder to try in: --root FOLDER")
        )
    if context.get_parameter_source("root") is ParameterSource.DEFAULT:
        _refuse_above(root)
    chosen = _year(words) if year is None else year
    asked = OFFICIAL if languages is None else tuple(one.strip() for one in languages.split(",") if one.strip())
    paths = start(root, chosen, asked)
    no_more_stops()
    for line in (
        say_number(
            "written: {number} file in {folder}",
            "written: {number} files in {folder}",
            len(paths),
            folder=str(root / "content" / str(chosen)),
        ),
        say("editors such as VS Code propose what may be typed: content/.schemas tells them"),
        say("next: sppreport build --year {year}, which writes the PDFs", year=str(chosen)),
        say("then: replace the words in the files, and see with sppreport check what is left to do"),
    ):
        tell(line.into(words))


def _carry(words: Interface, root: Path, year: int, since: int, languages: str | None, *, dry: bool) -> None:
    """Carry a report over, and say what was carried and what comes next."""
    from report.cli.carried import carried_over
    from report.starting.rollover import roll_over

    if languages is not None:
        message = say("--lang goes without --from: the languages are those of {year}", year=str(since))
        raise RequestError.of(message, say("add one afterwards: sppreport language add de"))
    try:
        made = roll_over(root, year, since, dry=dry)
    except ContentError:
        first = say("the report of {year} cannot be carried over before this is put right:", year=str(since))
        tell(first.into(words), err=True)
        raise
    no_more_stops()
    for line in carried_over(made, since, dry=dry):
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
