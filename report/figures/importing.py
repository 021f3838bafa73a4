"""Puts the cells of a spreadsheet into the YAML of a data set: all that have changed, or none when any is in doubt."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from report.diagnostics.errors import Diagnostic, Mark, RequestError, Severity, listed, nearest, note
from report.figures.comparing import CellChange, SheetDifferences, differences
from report.files import MEGABYTE, UnreadableError, read_file
from report.messages import say
from report.model.dataset import Dataset, no_data_set
from report.model.schema import ValidationContext, read
from report.pipeline import content_folder, read_content
from report.sheets.filling import SheetRow, clean_rows
from report.sheets.grid import SheetError
from report.sheets.heads import Heads, columns_of
from report.sheets.joining import sheet_of, sheet_rows, with_rows
from report.sheets.opening import SheetRequest, read_sheet
from report.sheets.table import TableRequest, table_in
from report.source.load import DATA
from report.source.node import Map, Seq
from report.source.restructuring import restructured
from report.validate.content import Content
from report.write import changed_meanwhile, lead, write

_LARGEST = 10 * MEGABYTE


class ImportOrder(NamedTuple):
    """What shall be imported: into which data set, from which file, and which part of it.

    `key` is the column that tells rows apart where none has the head `id`; `ignored` are heads that are left out. New
    rows are refused, or added at the end with `add`; in a `rehearsal` nothing is written.
    """

    name: str
    file: Path
    sheet: str = ""
    range: str = ""
    key: str = ""
    ignored: tuple[str, ...] = ()
    add: bool = False
    rehearsal: bool = False


class ImportedFigures(NamedTuple):
    """What was imported: the file of the data set, its cells that have changed, how many are still to be filled in.

    `remarks` are what to look at.
    """

    path: Path
    changes: list[CellChange]
    to_fill: int
    remarks: tuple[Diagnostic, ...]


def import_figures(root: Path, year: int | None, order: ImportOrder) -> ImportedFigures:
    """Import a spreadsheet. Raises RequestError, ContentError, OutputError; then nothing is written."""
    folder = content_folder(root, year)
    content = read_content(folder)
    top = _data_set(content, order.name)
    name = lead(folder, f"{DATA}/{order.name}.yaml")
    path = folder / name
    before = _read_again(path, content.source.texts[f"{content.source.name}/{DATA}/{order.name}.yaml"])
    found, remarks = _found(content, top, order)
    if found.doubts:
        raise SheetError(found.doubts)
    if found.edits and not order.rehearsal:
        after = restructured(before.decode("utf-8"), found.edits, f"{content.source.name}/{DATA}/{order.name}.yaml")
        write(folder, {name: after.encode("utf-8")}, {name: before})
    return ImportedFigures(path, found.changes, len(found.to_fill), remarks)


def _data_set(content: Content, name: str) -> Map:
    """The data set of that name, whose cells stand in its YAML. Raises RequestError."""
    known = content.source.data
    if name not in known:
        raise RequestError.of(*no_data_set(name, known))
    if name in content.sheets:
        message = say("the cells of '{name}' stand in {file}", name=name, file=content.sheets[name])
        raise RequestError.of(message, say("change them there, or put the new file in its place"))
    return known[name]


def _found(content: Content, top: Map, order: ImportOrder) -> tuple[SheetDifferences, tuple[Diagnostic, ...]]:
    """What the sheet says otherwise than the data set, and what to look at. Raises ContentError."""
    file = str(order.file)
    sheet = order.sheet or sheet_of(order.range)
    grid = read_sheet(SheetRequest(order.file, file, Mark(file), sheet, order.name))
    columns = {one.id: one for one in columns_of(top)}
    if order.key and order.key not in columns:
        message = say(
            "unknown column '{name}' of '{data}'{near}",
            name=order.key,
            data=order.name,
            near=nearest(order.key, columns),
        )
        raise RequestError.of(message, say("columns: {names}", names=listed(columns)))
    heads = Heads(tuple(columns.values()), content.context.languages)
    table = table_in(grid, heads, TableRequest(order.range, (), order.ignored, by_command=True), Mark(file))
    rows = sheet_rows(top, table, order.key, content.context.languages)
    made = rows.read()
    problems = [*rows.found, *_problems(content, top, made)]
    if any(one.severity is Severity.ERROR for one in problems):
        raise SheetError(one for one in problems if one.severity is Severity.ERROR)
    typed = top.get("rows")
    assert isinstance(typed, Seq)  # read_content has raised otherwise
    found = differences(order.name, typed, made, columns, add=order.add)
    return found, (*problems, *_lacking(typed, made, grid.mark(table.area.top, table.area.left)))


def _problems(content: Content, top: Map, rows: list[SheetRow]) -> list[Diagnostic]:
    """What would be wrong with the cells in the data set, and what is odd about their characters."""
    context = ValidationContext(content.context.languages)
    clean = clean_rows(rows, top.mark)
    if rows:
        read(Dataset, with_rows(top, clean.rows), context, top.mark)
    return [*context.diagnostics, *clean.diagnostics]


def _lacking(typed: Seq, rows: list[SheetRow], mark: Mark) -> list[Diagnostic]:
    """Rows of the data set that the sheet does not have: they stay as they are."""
    names = {str(row.id) for row in rows}
    lacking = [str(row["id"]) for row in typed if isinstance(row, Map) and str(row.get("id")) not in names]
    if not lacking:
        return []
    message = say("rows of the data set that are not in the spreadsheet: {names}", names=listed(lacking, 20))
    return [note(mark, message, say("they stay as they are"), "data")]


def _read_again(path: Path, text: str) -> bytes:
    """The bytes of a file of which the text was read. Raises OutputError when it is not the same any more."""
    try:
        data = read_file(path, _LARGEST)
    except UnreadableError:
        raise changed_meanwhile(path) from None
    as_read = data.decode("utf-8", "replace").removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if as_read != text:
        raise changed_meanwhile(path)
    return data
