"""Rule about what editors of files are told: schemas that another version of the program has written."""

from __future__ import annotations

from collections.abc import Iterator

from report import __version__
from report.diagnostics.errors import Diagnostic, Mark, note
from report.messages import say
from report.source.modelines import SCHEMAS, schemas_there
from report.validate.content import Content


def schemas_are_of_this_version(content: Content) -> Iterator[Diagnostic]:
    """What editors propose is what this program takes."""
    there = schemas_there(content.source.root)
    if there is not None and there.version != __version__:
        message = say(
            "what editors propose is that of version {old} of the program, and this is {new}",
            old=there.version,
            new=__version__,
        )
        yield note(Mark(f"content/{SCHEMAS}"), message, say("write it again: sppreport schema"), "schemas")
