"""`sppreport record`: what an earlier edition printed is kept, so that a corrected one can say what has changed."""

from __future__ import annotations

from pathlib import Path

import click

from report.cli.command import ROOT, YEAR
from report.cli.ending import no_more_stops
from report.cli.parameters import FolderThere
from report.cli.printing import tell
from report.cli.spoken import command, option
from report.diagnostics.errors import RequestError
from report.messages import say, together
from report.messages.interface import Interface


@command(
    help=together(
        [
            say("Keep what an earlier edition printed, from a copy of its content."),
            say(
                "`sppreport build --release` does so by itself. Where a report was published otherwise, take its "
                "content as it was then - from a backup, an e-mail, another computer -, put it into a folder of its "
                "own, and give that: its texts and figures go to content/YEAR/editions. The erratum of the next "
                "edition is made of what has changed since."
            ),
        ],
        "\n\n",
    )
)
@option(
    "--from",
    "source",
    type=FolderThere(),
    required=True,
    metavar=say("FOLDER"),
    help=say("The folder of the year as it was published, with its report.yaml."),
)
@option("--again", is_flag=True, help=say("Replace what was kept of the same edition before."))
@YEAR
@ROOT
@click.pass_obj
def record(words: Interface, source: Path, again: bool, year: int | None, root: Path) -> None:
    """Write the record, and print its path."""
    from report.outputs.recording import record as keep
    from report.pipeline import content_folder, read

    folder = content_folder(root, year)
    kept = keep(folder, read(_earlier(source.absolute(), folder.name)), again=again, copy=True)
    no_more_stops()
    for path in kept:
        tell(str(path))
    if not kept:
        tell(say("this is kept already").into(words), err=True)


def _earlier(source: Path, year: str) -> Path:
    """The folder of the year that was meant: it, or the one in it that has all years. Raises RequestError."""
    for folder in (source / "content" / year, source / year, source):
        if folder.name == year and (folder / "report.yaml").is_file():
            return folder
    message = say("{folder} does not have the content of {year}", folder=str(source), year=year)
    if (source / "report.yaml").is_file():
        hint = say(
            "it is called otherwise: put the copy into a folder of its own, under the name {year}: earlier/{year}; and "
            "give --from earlier",
            year=year,
        )
        raise RequestError.of(message, hint)
    raise RequestError.of(message, say("it is a folder called {year}, with the report.yaml of then", year=year))
