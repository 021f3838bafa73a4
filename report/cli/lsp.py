"""`sppreport lsp`: the language server, which editors start by themselves."""

from __future__ import annotations

import gc
import sys

import click

from report.cli.language import OPTION, values_of
from report.cli.spoken import command
from report.messages import say, together
from report.messages.interface import Interface


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
    gc.enable()  # this command is long, and what it keeps of a report is no rubbish
    gc.set_threshold(50_000, 20, 50)
    from report.lsp.server import serve

    sys.exit(serve(words if values_of(OPTION, sys.argv) else None, words))
