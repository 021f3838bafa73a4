"""Reads OpenDocument spreadsheets (.ods): their XML says of each cell what it holds, and how it is shown."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from decimal import Decimal
from xml.etree import ElementTree

from report.diagnostics.errors import Mark
from report.messages import say
from report.sheets import doubts
from report.sheets.formats import EXACT, digits_of
from report.sheets.grid import MOST_COLUMNS, MOST_ROWS, CellArea, SheetCell, SheetError, SheetGrid

_SPACES = {
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "calcext": "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0",
}
_MOST_CELLS = 200_000
_ELSEWHERE = re.compile(r"file:|'[^']*'#")
_PERIOD = re.compile(r"(-?)PT?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?")
_ERROR = re.compile(r"#[A-Z0-9/!?]+|Err:\d+")
_CLOCK = re.compile(r"(\d+):(\d\d)")


def _named(name: str) -> str:
    """A name as ElementTree has it."""
    space, _, local = name.partition(":")
    return f"{{{_SPACES[space]}}}{local}"


TABLE, ROW, CELL, COVERED, COLUMN = map(
    _named,
    ("table:table", "table:table-row", "table:table-cell", "table:covered-table-cell", "table:table-column"),
)
_NAME, _STYLE, _DISPLAY, _FORMULA = map(_named, ("table:name", "table:style-name", "table:display", "table:formula"))
_SEEN, _ROWS, _COLUMNS = map(
    _named, ("table:visibility", "table:number-rows-repeated", "table:number-columns-repeated")
)
_HIGH, _WIDE = map(_named, ("table:number-rows-spanned", "table:number-columns-spanned"))
_TYPE, _VALUE, _DATE, _TIME, _TRUTH, _STRING, _CURRENCY = map(
    _named,
    (
        "office:value-type",
        "office:value",
        "office:date-value",
        "office:time-value",
        "office:boolean-value",
        "office:string-value",
        "office:currency",
    ),
)
_OURS_TYPE = _named("calcext:value-type")


class OdsBook:
    """A spreadsheet, open: the names of its sheets, those that are hidden, and the cells of one of them."""

    def __init__(self, data: bytes, file: str) -> None:
        """Raises whatever zipfile and ElementTree do for a damaged file."""
        self.file = file
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            top = ElementTree.fromstring(archive.read("content.xml"))
        self.tables = {table.get(_NAME, ""): table for table in top.iter(TABLE)}
        self.names = tuple(self.tables)
        unseen = {
            style.get(_named("style:name"))
            for style in top.iter(_named("style:style"))
            if any(part.get(_DISPLAY) == "false" for part in style)
        }
        self.hidden = frozenset(name for name, table in self.tables.items() if table.get(_STYLE) in unseen)

    def grid(self, name: str) -> SheetGrid:
        """A sheet. Raises SheetError."""
        return _Reading(self.file, name).read(self.tables[name])


class _Reading:
    """What has been read of a sheet."""

    def __init__(self, file: str, name: str) -> None:
        self.file, self.name = file, name
        self.cells: dict[tuple[int, int], SheetCell] = {}
        self.merged: list[CellArea] = []
        self.rows: set[int] = set()
        self.columns: set[int] = set()
        self.is_filtered = False

    def read(self, table: ElementTree.Element) -> SheetGrid:
        number = 1
        for row in _parts(table, ROW):
            times = _times(row, _ROWS)
            filled = list(self._row(row, number))
            for at in range(number, number + (times if filled else 0)):
                for column, cell in filled:
                    self.cells[at, column] = cell.at(Mark(self.file, at, column, self.name))
                if len(self.cells) > _MOST_CELLS:
                    raise SheetError.of(say("the sheet has too many cells"), mark=Mark(self.file, at, 1, self.name))
            if row.get(_SEEN) in ("collapse", "filter"):
                self.is_filtered |= row.get(_SEEN) == "filter"
                self.rows |= set(range(number, number + min(times, _MOST_CELLS)))
            number = min(number + times, MOST_ROWS)
        number = 1
        for one in _parts(table, COLUMN):
            times = min(_times(one, _COLUMNS), MOST_COLUMNS)
            if one.get(_SEEN) == "collapse":
                self.columns |= set(range(number, number + times))
            number += times
        return SheetGrid(
            self.file,
            self.name,
            self.cells,
            tuple(self.merged),
            frozenset(self.rows),
            frozenset(self.columns),
            self.is_filtered,
        )

    def _row(self, row: ElementTree.Element, number: int) -> Iterator[tuple[int, SheetCell]]:
        column = 1
        for one in row:
            if one.tag not in (CELL, COVERED):
                continue
            times = _times(one, _COLUMNS)
            high, wide = _times(one, _HIGH), _times(one, _WIDE)
            if high > 1 or wide > 1:
                self.merged.append(CellArea(number, column, number + high - 1, column + wide - 1))
            cell = _cell(one, Mark(self.file, number, column, self.name)) if one.tag == CELL else None
            for at in range(column, min(column + times, MOST_COLUMNS + 1) if cell else column):
                assert cell is not None
                yield at, cell
            column += times


def _parts(around: ElementTree.Element, tag: str) -> Iterator[ElementTree.Element]:
    """The rows or columns of a sheet, those in groups and heads as well, but not those of sheets inside cells."""
    for one in around:
        if one.tag == tag:
            yield one
        elif one.tag not in (ROW, COLUMN):
            yield from _parts(one, tag)


def _times(one: ElementTree.Element, name: str) -> int:
    """How often something is repeated, or over how many it spans."""
    return max(1, min(int(one.get(name, "1")), MOST_ROWS))


def _cell(one: ElementTree.Element, mark: Mark) -> SheetCell | None:
    """A cell; None for an empty one."""
    kind, formula, seen = one.get(_TYPE, ""), one.get(_FORMULA, ""), _words(one)
    if one.get(_OURS_TYPE) == "error" or (formula and _ERROR.fullmatch(seen)):
        return SheetCell(mark, "other", seen, doubt=doubts.error_value(seen))
    if formula and _ELSEWHERE.search(formula):
        return SheetCell(mark, "other", formula, doubt=doubts.from_elsewhere(formula))
    if formula and not kind:
        return SheetCell(mark, "other", formula, doubt=doubts.not_computed())
    match kind:
        case "boolean":
            return SheetCell(mark, "other", seen, doubt=doubts.truth(one.get(_TRUTH) == "true"))
        case "float" | "percentage" | "currency":
            unit = "%" if kind == "percentage" else one.get(_CURRENCY, "") if kind == "currency" else ""
            return _number(float(one.get(_VALUE, "")), unit, seen, mark)
        case "date":
            return _day(one.get(_DATE, ""), mark)
        case "time":
            return _clock(one.get(_TIME, ""), seen, mark)
    text = one.get(_STRING, seen)
    return SheetCell(mark, "text", text) if text else None


def _words(cell: ElementTree.Element) -> str:
    """What is seen of a cell: its paragraphs, a line each; remarks on it are not."""
    lines = [_inside(one) for one in cell if one.tag == _named("text:p")]
    return "\n".join(lines)


def _inside(one: ElementTree.Element) -> str:
    parts = [one.text or ""]
    for inner in one:
        if inner.tag == _named("text:s"):
            parts.append(" " * min(int(inner.get(_named("text:c"), "1")), 1000))
        elif inner.tag == _named("text:tab"):
            parts.append("\t")
        elif inner.tag == _named("text:line-break"):
            parts.append("\n")
        elif not inner.tag.startswith(f"{{{_SPACES['office']}}}annotation"):
            parts.append(_inside(inner))
        parts.append(inner.tail or "")
    return "".join(parts)


def _number(value: float, unit: str, seen: str, mark: Mark) -> SheetCell:
    typed = digits_of(value)
    if abs(value) >= doubts.LONGEST:
        return SheetCell(mark, "other", typed, doubt=doubts.too_long(typed))
    number = Decimal(typed)
    if value in (0, 1) and seen.isalpha():  # TRUE, in the language of whoever saved it
        return SheetCell(mark, "other", seen, doubt=doubts.truth(bool(value)))
    there = EXACT.multiply(number, Decimal(100)) if unit == "%" else number
    return SheetCell(mark, "number", typed, unit, "" if _is_shown(there, seen) else seen)


def _is_shown(value: Decimal, seen: str) -> bool:
    """Whether all digits of a number are seen; zeros may stand before and behind them."""
    digits = "".join(re.findall(r"\d", seen)).lstrip("0")
    whole, _, behind = f"{abs(value):f}".partition(".")
    wanted = (whole + behind.rstrip("0")).lstrip("0")
    is_scientific = re.search(r"\d[Ee][+-]?\d", seen)
    return bool(is_scientific) or (digits.startswith(wanted) and not digits[len(wanted) :].strip("0"))


def _day(typed: str, mark: Mark) -> SheetCell:
    day, _, time = typed.partition("T")
    doubt = None
    if time.strip("0:."):
        doubt = doubts.time_of_day()
    elif day < "1900-03-01":
        doubt = doubts.before_1900()
    return SheetCell(mark, "date", day, doubt=doubt)


def _clock(typed: str, seen: str, mark: Mark) -> SheetCell:
    found = _PERIOD.fullmatch(typed)
    if found is None:
        raise ValueError(typed)
    hours, minutes, seconds = (Decimal(part or 0) for part in found.groups()[1:])
    length = hours * 3600 + minutes * 60 + seconds
    shown = _CLOCK.fullmatch(seen.strip())
    doubt = None
    if shown and length != int(shown[1]) * 60 + int(shown[2]):
        doubt = doubts.clock_without_seconds(seen.strip())
    return SheetCell(mark, "time", f"{found[1]}{length:f}", doubt=doubt)
