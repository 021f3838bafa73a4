"""How a command ends when something was raised on purpose."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

from report.cli.printing import show, summary
from report.diagnostics.errors import ReleaseError, ReportError, RequestError, Severity

#: Modules that come with an extra of the package -> the extra; without them, all other commands work.
EXTRAS = {
    **dict.fromkeys(("lxml", "report.exchange"), "translate"),
    **dict.fromkeys(("page", "pikepdf", "report.verify"), "verify"),
}


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
    except ModuleNotFoundError as missing:
        extra = EXTRAS.get(missing.name or "")
        if not extra:
            raise
        _refuse(
            RequestError.of(f"this needs {missing.name}, which is not installed", f"pip install 'sppreport[{extra}]'")
        )
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
