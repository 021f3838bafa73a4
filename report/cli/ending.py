"""How a command ends when something was raised on purpose."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from report.cli.printing import show, summary
from report.errors import ReportError, RequestError, Severity


@contextmanager
def reported() -> Iterator[None]:
    """Show what was raised on purpose, and end; anything else is a fault of the program and keeps its traceback."""
    gc.disable()  # a command is short and makes no cycles to speak of: looking for them costs a third of its time
    try:
        yield
    except RequestError as problem:
        for found in problem.diagnostics:
            click.echo(f"{click.style('Error:', fg='red')} {found.message}", err=True)
            if found.hint:
                click.echo(f"    {found.hint}", err=True)
        sys.exit(2)
    except ReportError as problem:
        show([one for one in problem.diagnostics if one.severity is Severity.ERROR], err=True)
        click.echo(summary(problem.diagnostics), err=True)
        sys.exit(1)
    finally:
        gc.enable()
