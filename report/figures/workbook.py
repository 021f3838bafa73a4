"""Writes a workbook of Excel (.xlsx) that can be filled in by everybody, the same bytes for the same content."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_LONGEST_PROMPT, _LONGEST_TITLE = 255, 32
_SPARE_ROWS = 200  # below the last row, in which people may add some
_COLOURS = {"fill": "FFF2CC", "gap": "E7E6E6", "head": "DDEBF7"}  # text on each has a contrast of 15:1 and more
_FONT, _LINE = "Calibri", 15.0  # points between lines
_WIDEST = 1.2  # how much wider bold letters and capitals may be than the digits that widths are counted in
_MOMENT = (1980, 1, 1, 0, 0, 0)  # the first that a zip file can tell
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(<)")


class CellPlan(NamedTuple):
    """A cell: its value, its number format, and whether it is to be filled in ("fill") or says why there is none."""

    value: str | int | float | datetime.date | datetime.timedelta | None
    format: str = "@"
    state: Literal["", "fill", "gap"] = ""


class ColumnPlan(NamedTuple):
    """A column: its head, what people may type below it, what is said of that, the format of new cells, its width."""

    head: str
    allowed: str = ""
    prompt: str = ""
    format: str = "@"
    width: int = 18  # characters


@dataclass(frozen=True)
class SheetPlan:
    """A sheet: its name, its columns, and its rows, each with a cell for each column."""

    name: str
    columns: Sequence[ColumnPlan]
    rows: Sequence[Sequence[CellPlan]]


@dataclass(frozen=True)
class BookPlan:
    """A workbook: its title, its author, its language (nl-BE), the day that it says it is of, and its sheets."""

    title: str
    author: str
    language: str
    day: datetime.date
    sheets: Sequence[SheetPlan]


def workbook_bytes(plan: BookPlan) -> bytes:
    """The file. Raises ModuleNotFoundError where openpyxl is missing."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.active)
    for sheet in plan.sheets:
        _fill(book.create_sheet(sheet.name), sheet)
    moment = datetime.datetime.combine(plan.day, datetime.time())
    about = book.properties
    about.title, about.creator, about.language = plan.title, plan.author, plan.language
    about.created = about.modified = moment
    stream = io.BytesIO()
    book.save(stream)
    return _settled(stream.getvalue(), moment)


def _fill(sheet: Worksheet, plan: SheetPlan) -> None:
    """Write heads and cells; the heads stay in sight, and stand on every printed page."""
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
    from openpyxl.utils import get_column_letter

    fills = {name: PatternFill("solid", fgColor=colour) for name, colour in _COLOURS.items()}
    line = Border(bottom=Side("thin"))
    for number, column in enumerate(plan.columns, 1):
        head = _put(sheet, 1, number, column.head, "@")
        head.font, head.fill, head.border = Font(_FONT, 11, bold=True), fills["head"], line
        head.alignment = Alignment(wrap_text=True, vertical="top")
        sheet.column_dimensions[get_column_letter(number)].width = column.width
        if plan.rows and column.prompt:
            _guard(sheet, number, column, len(plan.rows) + 1 + _SPARE_ROWS)
    sheet.row_dimensions[1].height = _height([column.head for column in plan.columns], plan.columns)
    for row, cells in enumerate(plan.rows, 2):
        sheet.row_dimensions[row].height = _height([cell.value for cell in cells], plan.columns)
        for number, cell in enumerate(cells, 1):
            one = _put(sheet, row, number, cell.value, cell.format)
            one.alignment = Alignment(wrap_text=isinstance(cell.value, str), vertical="top")
            if cell.state:
                one.fill, one.font = fills[cell.state], Font(_FONT, 11, italic=True)
    sheet.freeze_panes = "B2"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9  # A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def _height(values: Sequence[object], columns: Sequence[ColumnPlan]) -> float:
    """How high a row is, in points, so that all of its words are seen."""
    lines = [
        sum(max(1, ceil(len(line) * _WIDEST / column.width)) for line in value.split("\n"))
        for value, column in zip(values, columns, strict=True)
        if isinstance(value, str)
    ]
    return _LINE * max(lines, default=1)


def _put(sheet: Worksheet, row: int, column: int, value: object, code: str) -> Any:
    """Write a cell; words are never taken for a formula or an error."""
    cell = sheet.cell(row, column)
    cell.number_format = code
    if isinstance(value, str):
        cell._value, cell.data_type = value, "s"
        if value[:1] in "=+-@\t'":
            cell.quotePrefix = True
    elif value is not None:
        cell.value = value
        cell.number_format = code
    return cell


def _guard(sheet: Worksheet, number: int, column: ColumnPlan, last: int) -> None:
    """Say what belongs into the cells of a column, and ask when something else is typed."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    kinds = {"whole": ("whole", "-999999999999999", "999999999999999"), "date": ("date", "61", "2958465")}
    kinds |= {"decimal": ("decimal", *kinds["whole"][1:]), "time": ("decimal", "0", "4166")}
    kind, least, most = kinds.get(column.allowed, (None, None, None))
    guard = DataValidation(
        type=kind, operator="between" if kind else None, formula1=least, formula2=most, allow_blank=True
    )
    guard.errorStyle = "warning"  # the reason why there is no value may be typed as well
    guard.showInputMessage, guard.showErrorMessage = True, bool(kind)
    title = column.head.partition("\n")[0][:_LONGEST_TITLE]
    guard.promptTitle = guard.errorTitle = title
    guard.prompt = guard.error = column.prompt[:_LONGEST_PROMPT]
    letter = get_column_letter(number)
    guard.add(f"{letter}2:{letter}{last}")
    sheet.add_data_validation(guard)


def _settled(data: bytes, moment: datetime.datetime) -> bytes:
    """The file without the time at which it was written."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(stream, "w") as after:
        for name in sorted(before.namelist()):
            part = before.read(name)
            if name == "docProps/core.xml":
                part = _MODIFIED.sub(rb"\g<1>" + f"{moment:%Y-%m-%dT%H:%M:%SZ}".encode() + rb"\g<2>", part)
            entry = zipfile.ZipInfo(name, _MOMENT)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            after.writestr(entry, part)
    return stream.getvalue()
