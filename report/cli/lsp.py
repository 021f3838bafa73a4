"""`sppreport lsp`: the language server, which editors start by themselves."""

from __future__ import annotations

import sys

import click

from report.cli.language import OPTION, values_of
from report.cli.printing import tell
from report.cli.spoken import command
from report.messages import say, together
from report.messages.interface import Interface


def is_typed() -> bool:
    """Whether somebody sits at a terminal, and no editor."""
    return sys.stdin.isatty()


@command(
    help=together(
        [
            say("Serve an editor: findings while you type, values of slots, names to choose from."),
            say(
                "Editors start this by themselves, once they are told to: docs/editors.md has the lines for each. It "
                "talks the Language Server Protocol on standard input and output, writes no files, and ends with the "
                "editor. Messages are in the language of the editor; --interface chooses another."
            ),
        ],
        "\n\n",
    )
)
@click.pass_obj
def lsp(words: Interface) -> None:
    """Serve until the editor is gone."""
    from report.lsp.server import serve

    if is_typed():
        tell(say("this waits for an editor, which starts it by itself; Ctrl+C ends it").into(words), err=True)
    sys.exit(serve(words if values_of(OPTION, sys.argv) else None, words))
