"""Where the cells of a data set stand, when they are in a spreadsheet beside it and not in its YAML."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import AfterValidator

from report.messages import Message, say
from report.model.schema import Model, wrong
from report.model.text import IdRef, PlacedName


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
    """The spreadsheet that holds the cells: its file beside the data set, and where in it they are.

    `sheet` may be left out when there is only one, `range` (A3:E12, or A3:E) when the sheet holds nothing else. Its
    first row has the heads, ids or labels of the columns; where it has none, `columns` lists the columns in their
    order. `key` is the column that tells rows apart where no column has the head `id`. `ignore` are heads of columns
    that are not taken.
    """

    shorthand: ClassVar[str] = "file"
    title_of_kind: ClassVar[Message] = say("values from a spreadsheet")

    file: Annotated[SheetFile, AfterValidator(_beside)]
    sheet: str | None = None
    range: str | None = None
    columns: tuple[IdRef, ...] = ()
    key: IdRef | None = None
    ignore: tuple[str, ...] = ()
