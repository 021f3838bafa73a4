"""`sppreport data`: figures come from spreadsheets, and go out to colleagues in one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from report.cli.as_text import show
from report.cli.command import COLOUR, ROOT, YEAR
from report.cli.ending import no_more_stops
from report.cli.parameters import FileToBe, TypedPath, require_ending
from report.cli.printing import tell
from report.cli.sending import REPLACE, send
from report.cli.spoken import SpokenGroup, argument, command, option
from report.messages import Message, say, say_number, together
from report.messages.interface import Interface

if TYPE_CHECKING:
    from report.figures.importing import ImportedFigures


@command(
    "import",
    help=together(
        [
            say("Put the cells of a spreadsheet (.xlsx, .ods, .csv) into the YAML of a data set."),
            say(
                "NAME is that of the data set, such as visits. The heads of the sheet are ids or labels of its "
                "columns, in any language; rows are found by the column with the head 'id', else by the first that "
                "names them. Every cell that changes is shown, with what it says now and what it will say; all else in "
                "the YAML stays as it is. When anything is in doubt, it is told with its cell, and nothing is written."
            ),
            say("Ends with 0 when all has come in, 1 when nothing was written, 2 when the command is wrong."),
        ],
        "\n\n",
    ),
)
@argument("name", metavar=say("NAME"))
@argument("file", type=TypedPath(), metavar=say("FILE"))
@option("--sheet", default="", metavar=say("SHEET"), help=say("The sheet, where there are several."))
@option("--range", "cells", default="", metavar=say("RANGE"), help=say("The cells with their heads, such as A3:E12."))
@option(
    "--key",
    default="",
    metavar=say("COLUMN"),
    help=say("The column that tells rows apart, where none has the head 'id'."),
)
@option("--ignore", "ignored", multiple=True, metavar=say("HEAD"), help=say("A column that is not taken, by its head."))
@option("--add", is_flag=True, help=say("Add rows that the data set does not have, at its end."))
@option("--dry-run", "rehearsal", is_flag=True, help=say("Show what would change, and write nothing."))
@YEAR
@ROOT
@COLOUR
@click.pass_obj
def import_(
    words: Interface,
    name: str,
    file: Path,
    sheet: str,
    cells: str,
    key: str,
    ignored: tuple[str, ...],
    add: bool,
    rehearsal: bool,
    year: int | None,
    root: Path,
) -> None:
    """Take the cells over, and print what has changed."""
    from report.figures.importing import ImportOrder, import_figures

    order = ImportOrder(name, file, sheet, cells, key, ignored, add, rehearsal)
    imported = import_figures(root, year, order)
    no_more_stops()
    for line in _changed(imported, rehearsal):
        tell(line.into(words))
    if imported.to_fill:
        tell(_to_fill(name, imported.to_fill).into(words))
    show(imported.remarks, words, err=True)


@command(
    help=together(
        [
            say("Write data sets to a workbook (.xlsx) that colleagues fill in."),
            say(
                "NAME is that of a data set; without one, all are written, a sheet each. Heads are in all languages of "
                "the report, and cells without a value are marked. What comes back goes in with "
                "`sppreport data import`."
            ),
            say(
                "Ends with 0 when the file is written, 1 when the content cannot be read, 2 when the command is wrong."
            ),
        ],
        "\n\n",
    )
)
@argument("names", nargs=-1, metavar=say("[NAME]..."))
@option(
    "--output",
    "-o",
    type=FileToBe(),
    metavar=say("FILE"),
    help=say("Where the file goes. [default: build/YEAR/data.xlsx]"),
)
@REPLACE
@YEAR
@ROOT
@COLOUR
@click.pass_obj
def export(
    words: Interface, names: tuple[str, ...], output: Path | None, replace: bool, year: int | None, root: Path
) -> None:
    """Write the file, and print where it is."""
    from report.figures.exporting import export_figures

    if output is not None:
        require_ending(output, "data.xlsx")
    exported = export_figures(root, year, names)
    path = output or exported.path
    send(path, exported.data, replace=replace)
    no_more_stops()
    tell(str(path))
    for name, number in exported.to_fill.items():
        tell(_to_fill(name, number).into(words))


def _to_fill(name: str, number: int) -> Message:
    """How many cells of a data set have no value yet."""
    return say_number("{name}: {number} cell to fill in", "{name}: {number} cells to fill in", number, name=name)


def _changed(imported: ImportedFigures, rehearsal: bool) -> Iterator[Message]:
    """Each cell that changes, and how many there are."""
    for one in imported.changes:
        if one.before:
            where = str(one.mark)
            yield say(
                "{name}: {before} -> {after} ({cell})", name=one.name, before=one.before, after=one.after, cell=where
            )
        else:
            yield say("{name}: {after}, which is new ({cell})", name=one.name, after=one.after, cell=str(one.mark))
    number, file = len(imported.changes), str(imported.path)
    if not number:
        yield say("no cell has changed")
    elif rehearsal:
        yield say_number(
            "{number} cell would change in {file}", "{number} cells would change in {file}", number, file=file
        )
    else:
        yield say_number(
            "{number} cell has changed in {file}", "{number} cells have changed in {file}", number, file=file
        )


data = SpokenGroup(
    "data",
    help=say("Take figures over from spreadsheets, and have them filled in by colleagues."),
    commands=(import_, export),
)
