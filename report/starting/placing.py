"""Placing: a year's folder is put into content/ whole, or not at all."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path

from report.diagnostics.errors import Mark, RequestError
from report.messages import say
from report.write import lead
from report.write.refusals import telling
from report.write.staging import staging


def refuse_existing(root: Path, year: int) -> Path:
    """The folder that a year will have. Raises RequestError when there is one already, OutputError."""
    content = root / "content"
    folder = content / str(year)
    lead(root, content.name)
    with telling(folder):
        if os.path.lexists(folder):
            raise _there_already(folder)
    return folder


def place(root: Path, year: int, files: Mapping[str, bytes], finish: Callable[[Path], object] | None = None) -> Path:
    """Write the files of a year's folder, by their names in it, and return it. Raises RequestError or OutputError.

    `finish` is called with a folder that holds content/ with the new year, and nothing else, before it is in place.
    """
    folder = refuse_existing(root, year)
    content = folder.parent
    with telling(folder), staging(content) as beside:
        made = beside / content.name / folder.name
        for name, data in files.items():
            (made / name).parent.mkdir(parents=True, exist_ok=True)
            (made / name).write_bytes(data)
        if finish:
            finish(beside)
        try:
            made.rename(folder)
        except OSError:
            if folder.exists():  # another command was quicker
                raise _there_already(folder) from None
            raise
    return folder


def _there_already(folder: Path) -> RequestError:
    message = say("{folder} is there already", folder=f"content/{folder.name}")
    return RequestError.of(message, say("give another year, or take the folder away"), Mark(str(folder)))
