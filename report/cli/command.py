"""What the commands share: their options, and how they end when something was raised on purpose."""

from __future__ import annotations

import errno
import gc
import os
import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from report.cli.as_text import show
from report.cli.ending import ending, unheard
from report.cli.language import spoken
from report.cli.parameters import FolderThere, OneOf, Year
from report.cli.printing import refuse, tell
from report.cli.spoken import SpokenGroup, option, words_of
from report.cli.wrong import tell_wrong
from report.diagnostics.counting import summary
from report.diagnostics.errors import ReleaseError, ReportError, RequestError, Severity
from report.messages import say, verbatim
from report.messages.interface import Interface
from report.selection import TARGETS

#: Modules that come with an extra of the package -> the extra; without them, all other commands work.
EXTRAS = {
    **dict.fromkeys(("lxml", "report.exchange"), "translate"),
    "openpyxl": "sheets",
    **dict.fromkeys(("lsprotocol", "pygls", "report.lsp"), "lsp"),
    "report.word": "word",
    **dict.fromkeys(("page", "pikepdf", "report.verify"), "verify"),
    **dict.fromkeys(("pypdfium2", "starlette", "uvicorn", "watchfiles"), "workbench"),
}


class ReportGroup(SpokenGroup):
    """Shows what a command raises on purpose, and ends; anything else is a fault of the program and has a traceback."""

    def main(self, args: Sequence[str] | None = None, *rest: Any, **settings: Any) -> Any:
        """Run what was typed, and end the process."""
        with ending(sys.argv[1:] if args is None else args):
            return super().main(args, *rest, **settings)

    def make_context(self, info_name: str | None, args: list[str], *rest: Any, **settings: Any) -> click.Context:
        """The context of a command, which knows the user's language."""
        words = spoken(args, os.environ)
        with _told(words):
            return super().make_context(info_name, args, *rest, obj=words, **settings)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command: 1 when the content is in the way, 2 when something was asked for that is not there."""
        gc.disable()  # a command is short and makes no cycles to speak of: looking for them costs a third of its time
        words = words_of(ctx)
        try:
            with _told(words):
                return super().invoke(ctx)
        except RequestError as problem:
            for found in problem.diagnostics:
                refuse(found.message, found.hint, words)
        except ModuleNotFoundError as missing:
            extra = EXTRAS.get(missing.name or "")
            if not extra:
                raise
            message = say("this needs {library}, which is not installed", library=missing.name or "")
            refuse(message, verbatim(f"pip install 'sppreport[{extra}]'"), words)
        except BrokenPipeError:  # which click would let end it without a word
            unheard(errno.EPIPE, words)
        except ReleaseError as problem:
            show(problem.diagnostics, words, err=True)
            counts = summary(problem.diagnostics, words)
            if any(one.code == "query" for one in problem.diagnostics):
                cure = say("answer each query, adapt the text, and take its line 'query:' away")
                tell(cure.into(words), err=True)
            tell(say("not released: {counts}", counts=counts).into(words), err=True)
            sys.exit(1)
        except ReportError as problem:
            show([one for one in problem.diagnostics if one.severity is Severity.ERROR], words, err=True)
            tell(summary(problem.diagnostics, words), err=True)
            sys.exit(1)
        finally:
            gc.enable()
        sys.exit(2)


@contextmanager
def _told(words: Interface) -> Iterator[None]:
    """A wrong command, wherever click finds it, is told and ends with 2."""
    try:
        yield
    except click.exceptions.NoArgsIsHelpError:
        raise
    except click.UsageError as problem:
        tell_wrong(problem, words)
        sys.exit(2)


def _nearest_root() -> Path:
    from report.pipeline import find_root

    return find_root(Path())


def _colour(context: click.Context, _parameter: click.Parameter, wanted: bool | None) -> None:
    if wanted is not None:
        context.color = context.find_root().color = wanted


YEAR = option("--year", type=Year(), metavar=say("YEAR"), help=say("The year of the report. [default: the newest]"))
ROOT = option(
    "--root",
    type=FolderThere(),
    default=_nearest_root,
    metavar=say("FOLDER"),
    help=say("The folder that holds content/ and assets/. [default: this one, or one above with content/]"),
)
LANGUAGES = option(
    "--lang",
    "languages",
    multiple=True,
    metavar=say("LANGUAGE"),
    help=say("Only this language, such as nl; may be repeated."),
)
SECTIONS = option(
    "--section",
    "sections",
    multiple=True,
    metavar=say("SECTION"),
    callback=lambda _context, _parameter, typed: tuple([name for one in typed for name in re.split(", *", one)]),
    help=say("An excerpt: this section only, by its id in report.yaml; may be repeated."),
)
TARGET = option(
    "--for",
    "target",
    type=OneOf(list(TARGETS)),
    help=say("Whom it is for: what is 'only' for others is left out. [default: print]"),
)
COLOUR = option(
    "--color/--no-color",
    default=None,
    expose_value=False,
    callback=_colour,
    help=say("Whether to colour what is printed. [default: on a terminal, unless NO_COLOR is set]"),
)
