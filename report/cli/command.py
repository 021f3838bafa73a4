"""What the commands share: their options, and how they end when something was raised on purpose."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import Any

import click

from report.cli.as_text import show, summary
from report.diagnostics.errors import ReleaseError, ReportError, RequestError, Severity

#: Modules that come with an extra of the package -> the extra; without them, all other commands work.
EXTRAS = {
    **dict.fromkeys(("lxml", "report.exchange"), "translate"),
    **dict.fromkeys(("page", "pikepdf", "report.verify"), "verify"),
}


class ReportGroup(click.Group):
    """Shows what a command raises on purpose, and ends; anything else is a fault of the program and has a traceback."""

    def invoke(self, context: click.Context) -> Any:
        """Run the command: 1 when the content is in the way, 2 when something was asked for that is not there."""
        gc.disable()  # a command is short and makes no cycles to speak of: looking for them costs a third of its time
        try:
            return super().invoke(context)
        except RequestError as problem:
            for found in problem.diagnostics:
                _refuse(found.message, found.hint)
        except ModuleNotFoundError as missing:
            extra = EXTRAS.get(missing.name or "")
            if not extra:
                raise
            _refuse(f"this needs {missing.name}, which is not installed", f"pip install 'sppreport[{extra}]'")
        except ReleaseError as problem:
            show(problem.diagnostics, err=True)
            click.echo(f"not released: {summary(problem.diagnostics)}", err=True)
            sys.exit(1)
        except ReportError as problem:
            show([one for one in problem.diagnostics if one.severity is Severity.ERROR], err=True)
            click.echo(summary(problem.diagnostics), err=True)
            sys.exit(1)
        finally:
            gc.enable()
        sys.exit(2)


def _refuse(message: str, hint: str) -> None:
    click.echo(f"{click.style('Error:', fg='red')} {message}", err=True)
    if hint:
        click.echo(f"    {hint}", err=True)


def _nearest_root() -> Path:
    from report.pipeline import find_root

    return find_root(Path())


def _colour(context: click.Context, _parameter: click.Parameter, wanted: bool | None) -> None:
    if wanted is not None:
        context.color = context.find_root().color = wanted


YEAR = click.option("--year", type=int, metavar="YEAR", help="The year of the report. [default: the newest]")
ROOT = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=_nearest_root,
    metavar="FOLDER",
    help="The folder that holds content/ and assets/. [default: this one, or one above with content/]",
)
COLOUR = click.option(
    "--color/--no-color",
    default=None,
    expose_value=False,
    callback=_colour,
    help="Whether to colour what is printed. [default: on a terminal, unless NO_COLOR is set]",
)
