"""The options that several commands share."""

from __future__ import annotations

from pathlib import Path

import click

YEAR = click.option("--year", type=int, metavar="YEAR", help="The year of the report. [default: the newest]")
ROOT = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="FOLDER",
    help="The folder that holds content/ and assets/. [default: this one, or one above with content/]",
)


def _colour(context: click.Context, _parameter: click.Parameter, wanted: bool | None) -> None:
    if wanted is not None:
        context.color = wanted


COLOUR = click.option(
    "--color/--no-color",
    default=None,
    expose_value=False,
    callback=_colour,
    help="Whether to colour what is printed. [default: on a terminal, unless NO_COLOR is set]",
)
