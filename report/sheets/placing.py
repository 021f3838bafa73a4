"""Which column of a data set each column of a sheet holds: by its head, or as the YAML lists them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from report.diagnostics.errors import Diagnostic, Mark, error, listed, nearest
from report.messages import Message, say
from report.sheets.grid import CellArea, SheetCell, SheetError, SheetGrid
from report.sheets.heads import ROW_ID, HeadPlace, Heads

_LOOKED_AT = 20  # rows below the first one in which the heads may stand


def asked(name: str, value: str, by_command: bool) -> str:
    """How one asks for something of a sheet: "range: A3:E12" in a data set, "--range A3:E12" of a command."""
    return f"--{name} {value}" if by_command else f"{name}: {value}"


def listed_places(area: CellArea, heads: Heads, names: Sequence[str], mark: Mark) -> dict[int, HeadPlace]:
    """The columns of a range without heads, as they were listed. Raises SheetError."""
    width = area.right - area.left + 1
    if len(names) != width:
        message = say("{number} columns are listed, and the range has {width}", number=len(names), width=width)
        raise SheetError.of(message, say("list the columns of {range}, one each", range=area.name), mark)
    known = [ROW_ID, *(one.id for one in heads.columns)]
    for name in names:
        if name not in known or names.count(name) > 1:
            message = say("'{name}' is no column of the data set, or is listed twice", name=name)
            raise SheetError.of(message, say("columns: {names}", names=listed(known)), mark)
    return {area.left + number: HeadPlace(name) for number, name in enumerate(names)}


def headed(
    grid: SheetGrid, area: CellArea, heads: Heads, ignore: Sequence[str], by_command: bool
) -> dict[int, HeadPlace]:
    """The columns whose heads stand in the first row of an area. Raises SheetError."""
    ignored = {" ".join(one.split()).casefold() for one in ignore}
    places: dict[int, HeadPlace] = {}
    problems: list[Diagnostic] = []
    unknown: list[SheetCell] = []
    for number in range(area.left, area.right + 1):
        head = grid.cells.get((area.top, number))
        if head is None:
            problems += _without_head(grid, area, number)
        elif " ".join(head.typed.split()).casefold() not in ignored:
            found = heads.named(head.typed)
            if len(found) == 1:
                places[number] = next(iter(found))
            elif found:
                message = say("the head '{head}' may be that of several columns", head=_short(head))
                hint = say(
                    "write the id of the one that is meant: {names}",
                    names=listed(sorted({one.column for one in found})),
                )
                problems.append(error(head.mark, message, hint, "data"))
            else:
                unknown.append(head)
    if unknown and not places:
        raise _no_heads(grid, area, heads, by_command)
    problems += [_unknown(head, heads, by_command) for head in unknown]
    problems += _doubled(grid, area, places)
    if problems:
        raise SheetError(problems)
    several = {
        place.column for place in places.values() if sum(one.column == place.column for one in places.values()) > 1
    }
    return {
        number: HeadPlace(place.column) if place.may_be_all and place.column not in several else place
        for number, place in places.items()
    }


def _short(head: SheetCell) -> str:
    return " ".join(head.typed.split())[:60]


def _without_head(grid: SheetGrid, area: CellArea, number: int) -> Iterator[Diagnostic]:
    below = next((row for row in range(area.top, area.bottom + 1) if (row, number) in grid.cells), None)
    if below is not None:
        message = say("a column without a head")
        hint = say("write the id or the label of its column above it, or leave it out of the range")
        yield error(grid.mark(below, number), message, hint, "data")


def _no_heads(grid: SheetGrid, area: CellArea, heads: Heads, by_command: bool) -> SheetError:
    """What is said of a first row without a head; where heads stand further down, the range that begins there."""
    message = say("the first row has no head that is an id or a label of a column")
    hint = say("heads that are known: {names}", names=_known(heads))
    for number in range(area.top + 1, min(area.bottom, area.top + _LOOKED_AT) + 1):
        if sum(len(heads.named(cell.typed)) == 1 for cell in grid.row(number, area)) > 1:
            there = asked("range", area._replace(top=number).name, by_command)
            hint = say("they stand in row {number}: write {range}", number=str(number), range=there)
            break
    return SheetError.of(message, hint, grid.mark(area.top, area.left))


def _unknown(head: SheetCell, heads: Heads, by_command: bool) -> Diagnostic:
    names = [
        ROW_ID,
        *(one.id for one in heads.columns),
        *(label for one in heads.columns for label in one.labels.values()),
    ]
    typed = _short(head)
    message = say("no column is called '{head}'{near}", head=typed, near=nearest(typed, names))
    hint = say(
        "write the id or the label of a column; if it is not to be taken, leave it out of the range, or add {ignore}",
        ignore=asked("ignore", f'"{typed}"' if by_command else f'["{typed}"]', by_command),
    )
    return error(head.mark, message, hint, "data")


def _known(heads: Heads) -> Message:
    """What may stand in a head: the id of each column, with its labels."""
    labels = [f"{one.id} ({', '.join(one.labels.values())})" if one.labels else one.id for one in heads.columns]
    return listed([ROW_ID, *labels])


def _doubled(grid: SheetGrid, area: CellArea, places: Mapping[int, HeadPlace]) -> Iterator[Diagnostic]:
    """Columns of the data set that two columns of the sheet hold."""
    first: dict[HeadPlace, int] = {}
    for number, place in places.items():
        for other, before in first.items():
            if other.column == place.column and (
                other.language == place.language or not (other.language and place.language)
            ):
                where = str(grid.mark(area.top, before)).rpartition("!")[2]
                message = say("the column '{column}' stands twice: first in {where}", column=place.column, where=where)
                hint = say("leave one of the two out of the range, or give it its own head")
                yield error(grid.mark(area.top, number), message, hint, "data")
                break
        first.setdefault(place, number)
