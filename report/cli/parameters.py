"""What may stand behind an option: a year, one of some words, a folder or a file."""

from __future__ import annotations

import re
import stat
from pathlib import Path
from typing import Any

import click

from report.diagnostics.errors import RequestError, nearest
from report.messages import say


class OneOf(click.Choice[str]):
    """One of some words, of which the nearest is proposed."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The word. Raises BadParameter."""
        known = [str(one) for one in self.choices]
        if value not in known:
            near = nearest(str(value), known)
            message = say("'{value}' is none of {known}{near}", value=str(value), known=", ".join(known), near=near)
            raise click.BadParameter(message, ctx, param)
        return str(value)


class Year(click.ParamType[int]):
    """A year in four digits."""

    name = "year"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The year. Raises BadParameter."""
        if re.fullmatch("[0-9]{4}", str(value)):
            return int(value)
        message = say("'{value}' is no year, such as 2022", value=str(value))
        if found := re.search("[0-9]{4}", str(value)):
            message = say(
                "'{value}' is no year: the folder of a report is called by its year alone, such as {year}. Next year's "
                "report is begun by: sppreport new {next} --from {year}",
                value=str(value),
                year=found[0],
                next=f"{int(found[0]) + 1:04}",
            )
        raise click.BadParameter(message, ctx, param)


def _mode(path: str | Path) -> int:
    """What the system says that a path is; 0 where there is nothing, or nothing that may be known."""
    try:
        return Path(path).stat().st_mode
    except (OSError, ValueError):
        return 0


class TypedPath(click.ParamType[Path]):
    """The name of a file or folder, which is not empty: that would be the folder in which one stands."""

    name = "file"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """The path. Raises BadParameter."""
        if not str(value).strip():
            raise click.BadParameter(say("an empty name is no file and no folder"), ctx, param)
        return Path(value)


class FolderThere(TypedPath):
    """A folder that is there."""

    name = "folder"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """The folder. Raises BadParameter."""
        path = super().convert(value, param, ctx)
        if stat.S_ISDIR(_mode(path)):
            return path
        wrong = say("'{path}' is a file, not a folder", path=str(value))
        missing = say("there is no folder '{path}'", path=str(value))
        raise click.BadParameter(wrong if _mode(path) else missing, ctx, param)


class FolderToBe(TypedPath):
    """A folder that is made if it is not there."""

    name = "folder"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """The folder. Raises BadParameter."""
        path = super().convert(value, param, ctx)
        if stat.S_ISREG(_mode(path)):
            raise click.BadParameter(say("'{path}' is a file, not a folder", path=str(value)), ctx, param)
        return path


class FileToBe(TypedPath):
    """A file that is written."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """The file. Raises BadParameter."""
        path = super().convert(value, param, ctx)
        if stat.S_ISDIR(_mode(path)):
            raise click.BadParameter(say("'{path}' is a folder, not a file", path=str(value)), ctx, param)
        return path


def require_ending(path: Path, usual: str) -> None:
    """Hold that a file to be written ends as its usual name does, such as data.xlsx. Raises RequestError."""
    stem, ending = usual.rsplit(".", 1)
    if path.suffix.lower() == f".{ending}":
        return
    message = say(
        "the name '{file}' does not end in {ending}, which is what is written", file=str(path), ending=f".{ending}"
    )
    own = path.stem if re.search(r"\w", path.stem) else stem
    raise RequestError.of(message, say("give it such a name: {name}", name=f"{own}.{ending}"))
