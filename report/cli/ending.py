"""How a command ends when something was raised on purpose."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

from report.cli.printing import show, summary
from report.diagnostics.errors import ReleaseError, ReportError, RequestError, Severity


@contextmanager
def reported(refuse: Callable[[RequestError], None] | None = None) -> Iterator[None]:
    """Show what was raised on purpose, and end; anything else is a fault of the program and keeps its traceback.

    `refuse` says in another way than for people that something was asked for that is not there.
    """
    gc.disable()  # a command is short and makes no cycles to speak of: looking for them costs a third of its time
    try:
        yield
    except RequestError as problem:
        (refuse or _refuse)(problem)
        sys.exit(2)
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


def _refuse(problem: RequestError) -> None:
    for found in problem.diagnostics:
        click.echo(f"{click.style('Error:', fg='red')} {found.message}", err=True)
        if found.hint:
            click.echo(f"    {found.hint}", err=True)
