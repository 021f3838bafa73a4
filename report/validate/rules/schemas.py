"""Rule about what editors are told: schemas that another version of the program wrote, or that are not there."""

from __future__ import annotations

import os
from collections.abc import Iterator

from report import __version__
from report.diagnostics.errors import Diagnostic, Mark, note
from report.messages import say
from report.source.load import FRONT
from report.source.modelines import SCHEMAS, modeline, schemas_there
from report.validate.content import Content


def schemas_are_of_this_version(content: Content) -> Iterator[Diagnostic]:
    """What editors propose is what this program takes, and where the files say that it is."""
    source = content.source
    there, folder = schemas_there(source.root), source.root / "content" / SCHEMAS
    if not os.path.lexists(folder) and modeline(FRONT) in source.texts.get(f"{source.name}/{FRONT}", ""):
        message = say("the files lead editors to {folder}, which is not there", folder=f"content/{SCHEMAS}")
        yield note(Mark(f"{source.name}/{FRONT}"), message, say("write it: sppreport schema"), "schemas")
    if there is not None and there.version != __version__:
        message = say(
            "what editors propose is that of version {old} of the program, and this is {new}",
            old=there.version,
            new=__version__,
        )
        yield note(Mark(f"content/{SCHEMAS}"), message, say("write it again: sppreport schema"), "schemas")
