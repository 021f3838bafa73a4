"""`sppreport charts`: the charts of the editions as pictures, for newspapers, web pages and slides."""

from __future__ import annotations

from pathlib import Path

import click

from report.cli.as_text import show
from report.cli.command import LANGUAGES, ROOT, SECTIONS, TARGET, YEAR
from report.cli.parameters import FolderToBe
from report.cli.printing import tell
from report.cli.spoken import command, option
from report.diagnostics.errors import Diagnostic
from report.messages import say, together
from report.messages.interface import Interface
from report.selection import WHOLE, Selection, Target


@command(
    help=together(
        [
            say("Write each chart of the editions as a picture of its own, SVG and PNG."),
            say(
                "Each has its title, what is said below it and its source; its description, for those who cannot see "
                "it, is in the file. Either all files are written or none."
            ),
        ],
        "\n\n",
    )
)
@LANGUAGES
@option(
    "--output",
    type=FolderToBe(),
    metavar=say("FOLDER"),
    help=say("Where the pictures go. [default: build/YEAR/charts]"),
)
@SECTIONS
@TARGET
@YEAR
@ROOT
@click.pass_obj
def charts(
    words: Interface,
    languages: tuple[str, ...],
    output: Path | None,
    sections: tuple[str, ...],
    target: Target | None,
    year: int | None,
    root: Path,
) -> None:
    """Write the pictures, and print their paths."""
    from report.pipeline import build, content_folder

    place = output or root / "build" / content_folder(root, year).name / "charts"
    told: list[Diagnostic] = []
    selection = Selection(target or WHOLE.target, sections)
    made = build(root, year, languages or None, place, formats=("charts",), selection=selection, warn=told.append)
    for path in made:
        tell(str(path))
    show(told, words, err=True)
