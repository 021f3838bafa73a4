"""Reads a cell of a sheet as its column wants it: what would be typed in the YAML, or why that is in doubt."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal

from report.messages import Message, say
from report.sheets.formats import EXACT
from report.sheets.grid import Doubt, SheetCell
from report.sheets.heads import SheetColumn, folded
from report.values.clock import clock
from report.values.numerals import BEHIND, PERCENT_SIGN, canonical, is_canonical, numerals, stands_for_nothing

_BLANKS = re.compile(r"[ \t\r\n]+")  # but not those that keep words together
_NUMBERS = ("number", "percentage", "amount")
_FORMAT_TEXT = say("give the cell the format text, and type it again")


class DoubtfulCellError(Exception):
    """A cell that is not read: why, and what to do about it."""

    def __init__(self, doubt: Doubt) -> None:
        super().__init__(doubt.message)
        self.doubt = doubt


def typed_in(cell: SheetCell, column: SheetColumn) -> str:
    """What a cell says, as it would be typed in a cell of a column. Raises DoubtfulCellError.

    Whether it is right for the column otherwise - a day of the calendar, a country - is for the column to say.
    """
    if cell.doubt:
        raise DoubtfulCellError(cell.doubt)
    if cell.held == "text":
        return _words(cell, column)
    wanted = column.kind.in_sheet.held
    if wanted in _NUMBERS:
        return _number(cell, column)
    if wanted == "time" and cell.held == "time":
        return _length(cell)
    if wanted == "date" and cell.held != "date":
        raise _doubtful(
            say("the cell holds a number, {number}, and no date", number=cell.typed),
            say("give the cell a date format, and look whether it shows the right day"),
        )
    if wanted == "time":
        raise _doubtful(
            say("the cell holds {typed}, and no length of time", typed=cell.typed),
            say("type it with its hours, 0:03:49, and give the cell the format [h]:mm:ss"),
        )
    if wanted == "date" or (cell.held == "number" and not (cell.unit or cell.shown)):
        return cell.typed
    shown = cell.typed if cell.held == "date" else cell.shown or cell.typed
    message = say("the spreadsheet holds something else than words here: {shown}", shown=f"{shown} {cell.unit}".strip())
    if cell.held in ("date", "time"):
        message = say("the spreadsheet has made a date or a time of it: {shown}", shown=shown)
    raise _doubtful(message, _FORMAT_TEXT)


def key_of(cell: SheetCell) -> str:
    """The id of a row, or what tells it apart. Raises DoubtfulCellError."""
    if cell.doubt:
        raise DoubtfulCellError(cell.doubt)
    if cell.held in ("date", "time"):
        message = say("the spreadsheet has made a date or a time of it: {shown}", shown=cell.typed)
        raise _doubtful(message, _FORMAT_TEXT)
    return " ".join(cell.typed.split())


def reason_in(cell: SheetCell, reasons: Mapping[str, Iterable[str]]) -> str:
    """The reason for a missing value that a cell gives, by its id, as in YAML, or in words; "" where it gives none."""
    if cell.held != "text":
        return ""
    typed = folded(cell.typed).replace(" ", "")
    for name, words in reasons.items():
        known = (name, f"{{null:{name}}}", *words)
        if typed in {folded(one).replace(" ", "") for one in known}:
            return name
    return ""


def _doubtful(message: Message, hint: Message) -> DoubtfulCellError:
    return DoubtfulCellError(Doubt(message, hint))


def _words(cell: SheetCell, column: SheetColumn) -> str:
    typed = _BLANKS.sub(" ", cell.typed.strip())
    if not typed:
        raise _doubtful(say("the cell looks empty, and holds spaces"), say("empty it, with the key Delete"))
    form = column.kind.in_sheet
    if form.held not in _NUMBERS or stands_for_nothing(typed):
        return typed
    found = numerals(typed)
    if cell.is_loose:
        if is_canonical(typed) or len(found) != 1 or found[0].approximate:
            return typed
        units = {"percentage": ("", PERCENT_SIGN), "amount": ("", column.currency)}.get(form.held, ("",))
        is_kept = found[0].unit in units and not (form.allowed == "whole" and found[0].value % 1)
        return canonical(found[0].value) if is_kept else typed
    message = say("the cell holds text that looks like a number, '{typed}'", typed=typed[:40])
    if not found:
        message = say("the cell holds the text '{typed}', where the column wants a number", typed=typed[:40])
        raise _doubtful(message, say("type a number; what is to be said of it goes into a note in the YAML"))
    meant = [f"{one.value.normalize():f}" for one in found]
    hint = say("give the cell a number format, and type {number} again", number=meant[0])
    if len(meant) > 1:
        hint = say(
            "give the cell a number format, and type what is meant: {first} or {second}",
            first=meant[0],
            second=meant[1],
        )
    raise _doubtful(message, hint)


def _number(cell: SheetCell, column: SheetColumn) -> str:
    if cell.held in ("date", "time"):
        message = say("the spreadsheet has made a date or a time of it: {shown}", shown=cell.typed)
        raise _doubtful(message, say("give the cell a number format, and type the number again"))
    value, wanted = Decimal(cell.typed), column.kind.in_sheet.held
    if cell.unit == PERCENT_SIGN:
        value = EXACT.multiply(value, Decimal(100)).normalize()
        if wanted != "percentage":
            message = say(
                "the cell shows a percentage, {shown} %, and holds {held}", shown=f"{value:f}", held=cell.typed
            )
            hint = say("give the column '{column}' 'kind: percent', or the cell a number format", column=column.id)
            raise _doubtful(message, hint)
    elif cell.unit and (wanted != "amount" or cell.unit != column.currency):
        message = say("the cell shows an amount in {currency}", currency=cell.unit)
        hint = say(
            "give the column '{column}' 'kind: money' and 'currency: {currency}', or the cell a number format",
            column=column.id,
            currency=cell.unit,
        )
        raise _doubtful(message, hint)
    if cell.shown and not column.is_rounded:
        message = say("the cell shows {shown} and holds {held}", shown=cell.shown, held=f"{value:f}")
        hint = say(
            "round it there, or show all its decimals; or say how many the column '{column}' has: digits: 1",
            column=column.id,
        )
        if not cell.shown.strip():
            message = say("the cell shows nothing and holds {held}", held=f"{value:f}")
            hint = say("empty it, or give it a number format that shows it")
        raise _doubtful(message, hint)
    if column.is_rounded:
        value = EXACT.quantize(value, Decimal(1).scaleb(-BEHIND)).normalize()
    return canonical(value)


def _length(cell: SheetCell) -> str:
    seconds = Decimal(cell.typed)
    if seconds < 0 or seconds != int(seconds):
        message = say("the length of time {seconds} s is negative, or has parts of a second", seconds=cell.typed)
        raise _doubtful(message, say("round it to seconds in the spreadsheet"))
    return clock(seconds)
