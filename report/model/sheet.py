"""Where the cells of a data set stand, when they are in a spreadsheet beside it and not in its YAML."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import AfterValidator

from report.messages import Message, say
from report.model.names import IdRef, PlacedName
from report.model.schema import Model, wrong


class SheetFile(PlacedName):
    """The name of a spreadsheet, which is in the same folder."""

    example: ClassVar[str] = "visits.xlsx"
    __slots__ = ()


def _beside(name: SheetFile) -> SheetFile:
    if "/" in name or "\\" in name or name.startswith("."):
        hint = say("put the file beside this one, and write its name alone: visits.xlsx")
        raise wrong(say("'{name}' is not the name of a file beside this one", name=name), hint)
    return name


class SheetValues(Model):
    """The spreadsheet that holds the cells: its file beside the data set, and where in it they are."""

    shorthand: ClassVar[str] = "file"
    title_of_kind: ClassVar[Message] = say("values from a spreadsheet")

    file: Annotated[SheetFile, AfterValidator(_beside)]
    """The name of the spreadsheet, which is beside the data set: `visits.xlsx`."""
    sheet: str | None = None
    """The name of the sheet; it may be left out where there is only one."""
    range: str | None = None
    """The cells, with their heads in the first row: `A3:E12`, or `A3:E` down to the last row."""
    columns: tuple[IdRef, ...] = ()
    """The columns in their order, by their ids, where the sheet has no heads."""
    key: IdRef | None = None
    """The column that tells rows apart, where none has the head `id`."""
    ignore: tuple[str, ...] = ()
    """Heads of columns that are not taken."""
