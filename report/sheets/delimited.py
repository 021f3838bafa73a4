"""Reads a file of text with a sign between its values (CSV): its encoding, sign and quotes, none of them guessed."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import NamedTuple

from report.diagnostics.errors import Mark
from report.messages import say, verbatim
from report.sheets.grid import MOST_COLUMNS, SheetCell, SheetError, SheetGrid

_SIGNS = ";,\t"
_NAMES = {";": verbatim(";"), ",": verbatim(","), "\t": say("a tab")}
_AGAIN = say("save it again as 'CSV UTF-8'")


class _Value(NamedTuple):
    text: str
    line: int
    column: int  # characters before it in its line, and 1


class _Line(NamedTuple):
    number: int
    values: list[_Value]


def read_delimited(data: bytes, file: str) -> SheetGrid:
    """The cells of a CSV file. Raises SheetError."""
    text = _decoded(data, file)
    sign, first = _sign_of(text, file)
    cells: dict[tuple[int, int], SheetCell] = {}
    marks: dict[tuple[int, int], Mark] = {}
    for row, line in enumerate(_lines(text, sign, file, first), 1):
        if len(line.values) > MOST_COLUMNS:
            message = say("more cells in a line than a spreadsheet has columns")
            raise SheetError.of(message, mark=Mark(file, line.number))
        for column, value in enumerate(line.values, 1):
            mark = Mark(file, value.line, value.column)
            if value.text:
                cells[row, column] = SheetCell(mark, "text", value.text, is_loose=True)
            else:
                marks[row, column] = mark
    return SheetGrid(file, "", cells, marks=marks)


def _decoded(data: bytes, file: str) -> str:
    """The text of a file whose encoding is certain. Raises SheetError."""
    encoding = "utf-8-sig"
    if data[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        encoding = "utf-16"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as problem:
        before = data[: problem.start].decode(encoding, "replace").split("\n")
        message = say("the file is not UTF-8: here is the byte {byte}", byte=f"0x{data[problem.start]:02X}")
        raise SheetError.of(message, _AGAIN, Mark(file, len(before), len(before[-1]) + 1)) from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if (at := text.find("\0")) >= 0:
        before = text[:at].split("\n")
        message = say("the file is no text: it has characters that no text has")
        raise SheetError.of(message, _AGAIN, Mark(file, len(before), len(before[-1]) + 1))
    return text


def _sign_of(text: str, file: str) -> tuple[str, int]:
    """What stands between the values of a line, and the number of lines that say so. Raises SheetError.

    Spreadsheets may say it in a first line, `sep=;`. Otherwise it is the one of these signs that the first line has; of
    several, the one that parts all lines alike.
    """
    head = text.partition("\n")[0]
    if head[:4].lower() == "sep=" and head[4:] in _SIGNS and head[4:]:
        return head[4:], 1
    there = [sign for sign in _SIGNS if sign in _outside_quotes(next(filter(str.strip, text.split("\n")), ""))]
    if len(there) < 2:
        return (there or [";"])[0], 0
    even = [sign for sign in there if _parts_alike(text, sign, file)]
    if len(even) == 1:
        return even[0], 0
    message = say(
        "values may be parted here by {first} or by {second}", first=_NAMES[there[0]], second=_NAMES[there[1]]
    )
    hint = say('put each head that has such a sign in it between quotes: "..."; or save it with tabs between values')
    raise SheetError.of(message, hint, Mark(file))


def _outside_quotes(line: str) -> str:
    return "".join(line.split('"')[::2])


def _parts_alike(text: str, sign: str, file: str) -> bool:
    try:
        lines = [line for line in _lines(text, sign, file, 0) if any(value.text for value in line.values)]
    except SheetError:
        return False
    return len({len(line.values) for line in lines}) == 1


def _lines(text: str, sign: str, file: str, passed: int) -> Iterator[_Line]:
    """The lines of values (RFC 4180); in quotes, a value may have the sign, ends of lines, and doubled quotes."""
    at, number = 0, 1 + passed
    for _ in range(passed):
        at = text.find("\n") + 1 or len(text)
    start, ends = at, re.compile(f"[{sign}\n]")
    values: list[_Value] = []
    begun = number
    while at < len(text) or values:
        column = at - start + 1
        if text.startswith('"', at):
            value, end = _quoted(text, at, Mark(file, number, column))
            if text[end : end + 1] not in ("", sign, "\n"):
                message = say("something stands behind the closing quotation mark of a value")
                hint = say('double a quotation mark that belongs to the value: ""')
                raise SheetError.of(message, hint, Mark(file, number, column))
        else:
            found = ends.search(text, at)
            end = found.start() if found else len(text)
            value = text[at:end]
        values.append(_Value(value, number, column))
        inside = text.count("\n", at, end)
        if inside:
            number, start = number + inside, text.rfind("\n", at, end) + 1
        at = end + 1
        if text[end : end + 1] != sign:
            yield _Line(begun, values)
            values, number, start = [], number + 1, at
            begun = number


def _quoted(text: str, start: int, mark: Mark) -> tuple[str, int]:
    """A value in quotes, and where it ends. Raises SheetError when it does not."""
    at = start + 1
    while (at := text.find('"', at)) >= 0:
        if text[at + 1 : at + 2] != '"':
            return text[start + 1 : at].replace('""', '"'), at + 1
        at += 2
    raise SheetError.of(say("a quotation mark is never closed"), say('close it behind its value: "..."'), mark)
