"""Reads workbooks of Excel (.xlsx): openpyxl knows formats and formulas, and so what a cell shows and how it got it."""

from __future__ import annotations

import datetime
import io
import re
import warnings
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from report.diagnostics.errors import Mark
from report.sheets import doubts
from report.sheets.formats import digits_of, look_of
from report.sheets.grid import CellArea, SheetCell, SheetGrid

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_ELSEWHERE = re.compile(r"\[[^\]]+\][^!]*!|'[^']*\[")  # Excel's way to name another workbook
_MARCH_1900 = datetime.date(1900, 3, 1)


class XlsxBook:
    """A workbook, open: the names of its sheets, those that are hidden, and the cells of one of them."""

    def __init__(self, data: bytes, file: str) -> None:
        """Raises whatever openpyxl does for a damaged file."""
        self.file = file
        self.formulas = _loaded(data, values=False)
        self.values = _loaded(data, values=True)
        self.names = tuple(sheet.title for sheet in self.values.worksheets)
        self.hidden = frozenset(sheet.title for sheet in self.values.worksheets if sheet.sheet_state != "visible")

    def grid(self, name: str) -> SheetGrid:
        """A sheet."""
        sheet, formulas = self.values[name], self.formulas[name]
        cells = {
            place: cell
            for place, one in sheet._cells.items()
            if (cell := _cell(one, formulas._cells.get(place), Mark(self.file, place[0], place[1], name)))
        }
        merged = [CellArea(one.min_row, one.min_col, one.max_row, one.max_col) for one in sheet.merged_cells.ranges]
        rows = [number for number, row in sheet.row_dimensions.items() if row.hidden or row.height == 0]
        columns = [range(one.min, one.max + 1) for one in _hidden_columns(sheet)]
        return SheetGrid(
            self.file,
            name,
            cells,
            tuple(merged),
            frozenset(rows),
            frozenset(number for some in columns for number in some),
            is_filtered=bool(sheet.auto_filter.ref) or any(table.autoFilter for table in sheet.tables.values()),
            totals=frozenset(_totals(sheet)),
        )


def _loaded(data: bytes, *, values: bool) -> Workbook:
    import openpyxl

    with warnings.catch_warnings():  # of what it does not keep, and we do not read
        warnings.simplefilter("ignore")
        return openpyxl.load_workbook(io.BytesIO(data), data_only=values, keep_links=False)


def _hidden_columns(sheet: Worksheet) -> Iterator[Any]:
    for one in sheet.column_dimensions.values():
        if one.min and one.max and (one.hidden or (one.customWidth and one.width == 0)):
            yield one


def _totals(sheet: Worksheet) -> Iterator[int]:
    """The rows in which tables have their totals."""
    for table in sheet.tables.values():
        if table.totalsRowCount:
            yield int(re.findall(r"\d+", table.ref)[-1])


def _cell(cell: Any, formula: Any, mark: Mark) -> SheetCell | None:
    """A cell; None for an empty one."""
    value, kind = cell.value, cell.data_type
    typed = _formula(formula)
    if kind == "e":
        return SheetCell(mark, "other", str(value), doubt=doubts.error_value(str(value)))
    if typed and _ELSEWHERE.search(typed):
        return SheetCell(mark, "other", typed, doubt=doubts.from_elsewhere(typed))
    if value is None:
        is_empty = not typed or kind == "str"  # a formula may come to no words
        return None if is_empty else SheetCell(mark, "other", typed, doubt=doubts.not_computed())
    if isinstance(value, bool):
        return SheetCell(mark, "other", str(value), doubt=doubts.truth(value))
    if isinstance(value, int | float):
        return _number(value, cell.number_format, mark)
    if isinstance(value, datetime.datetime | datetime.date):
        return _day(value, mark)
    if isinstance(value, datetime.time | datetime.timedelta):
        return _clock(value, cell.number_format, mark)
    from openpyxl.utils.escape import unescape

    text = unescape(str(value)).replace("\r\n", "\n")
    return SheetCell(mark, "text", text) if text else None


def _formula(cell: Any) -> str:
    """The formula of a cell; "" where it has none."""
    if cell is None or cell.data_type != "f":
        return ""
    return str(getattr(cell.value, "text", cell.value) or "=")


def _number(value: float, code: str, mark: Mark) -> SheetCell:
    typed = digits_of(value)
    if abs(value) >= doubts.LONGEST:
        return SheetCell(mark, "other", typed, doubt=doubts.too_long(typed))
    look = look_of(Decimal(typed), code)
    doubt = doubts.in_thousands(look.shown, typed) if look.is_scaled else None
    return SheetCell(mark, "number", typed, look.unit, look.shown, doubt)


def _day(value: datetime.datetime | datetime.date, mark: Mark) -> SheetCell:
    day = value.date() if isinstance(value, datetime.datetime) else value
    doubt = None
    if isinstance(value, datetime.datetime) and value.time() != datetime.time():
        doubt = doubts.time_of_day()
    elif day < _MARCH_1900:
        doubt = doubts.before_1900()
    return SheetCell(mark, "date", day.isoformat(), doubt=doubt)


def _clock(value: datetime.time | datetime.timedelta, code: str, mark: Mark) -> SheetCell:
    if isinstance(value, datetime.time):
        midnight = datetime.datetime.combine(datetime.date.min, datetime.time())
        value = datetime.datetime.combine(datetime.date.min, value) - midnight
    seconds = round(value.total_seconds(), 3)
    bare = re.sub(r'"[^"]*"|\\.', "", code).lower()
    doubt = None
    if "h" in bare and "s" not in bare:
        doubt = doubts.clock_without_seconds(f"{int(seconds // 3600)}:{int(seconds // 60 % 60):02}")
    return SheetCell(mark, "time", f"{Decimal(str(seconds)).normalize():f}", doubt=doubt)
