"""Sending: writes a file that goes out to somebody, and leaves one that may have come back."""

from __future__ import annotations

from pathlib import Path

from report.cli.spoken import option
from report.diagnostics.errors import RequestError
from report.messages import say

REPLACE = option("--replace", is_flag=True, help=say("Write over a file that is there and says something else."))


def send(path: Path, data: bytes, *, replace: bool) -> None:
    """Write a file. Raises RequestError where another one is there: it may hold what somebody has sent back.

    Raises OutputError when it cannot be written, or when somebody else has written it meanwhile.
    """
    from report.write import write

    try:
        there = path.read_bytes()
    except OSError:  # there is none, or none that can be read: writing tells
        write(path.parent, {path.name: data})
        return
    if there != data and not replace:
        message = say("'{file}' is there already, and may hold what somebody has sent back", file=str(path))
        hint = say("take in what it holds first, or give another name with --output, or write over it with --replace")
        raise RequestError.of(message, hint)
    write(path.parent, {path.name: data}, {path.name: there})
