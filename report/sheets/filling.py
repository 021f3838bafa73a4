"""Fills a data set with the cells of the spreadsheet that it names, as if they had been typed in its YAML."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from report.diagnostics.errors import Diagnostic, Mark, error, listed, note
from report.languages.notations import without_accents, words_for_totals
from report.messages import say
from report.sheets.grid import SheetCell, SheetError
from report.sheets.heads import ROW_ID, HeadPlace, SheetColumn, folded
from report.sheets.placing import asked
from report.sheets.reading import DoubtfulCellError, key_of, reason_in, typed_in
from report.sheets.table import SheetTable
from report.source.cleaning import cleaned
from report.source.node import Map, NodeValue, Seq, Str, UnreadCell
from report.source.rendering import on_one_line
from report.values.kind import shown
from report.values.numerals import PERCENT_SIGN, is_canonical

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
_IN_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]*")
_FAR_BEYOND = 1000  # per cent: more is seldom meant, and often a number that became a percentage


class SheetRow(NamedTuple):
    """A row of a table: its id, where it stands, its number in the sheet, and its cells by column."""

    id: Str
    number: int
    cells: Map


@dataclass
class SheetRows:
    """The rows of a table as the columns of a data set want them, and what is wrong with them.

    `reasons` are the ids of reasons for missing values, each with its words; `awaited` are words that say that a cell
    is still to be filled in. `beside` are the rows of the YAML; `key` is the column that tells rows apart where no
    column has their ids.
    """

    table: SheetTable
    columns: Mapping[str, SheetColumn]
    reasons: Mapping[str, tuple[str, ...]]
    key: str = ""
    beside: Sequence[Map] = ()
    awaited: frozenset[str] = frozenset()
    found: list[Diagnostic] = field(default_factory=list)

    def read(self) -> list[SheetRow]:
        """The rows that can be told apart; what cannot be read is in `found`."""
        self.found += self.table.remarks
        self._look_at_percentages()
        column = self._key_column()
        known = self._known(self.table.places[column].column)
        rows: dict[str, SheetRow] = {}
        for number in self.table.rows:
            name = self._name(number, column, known, rows)
            if name is not None:
                rows[name] = SheetRow(name, number, self._cells(number))
        return list(rows.values())

    def _key_column(self) -> int:
        """The number of the column that tells rows apart. Raises SheetError."""
        number = self.table.column_of(HeadPlace(self.key or ROW_ID))
        if number is None and not self.key:
            number = next((at for at, one in self.table.places.items() if self._is_label(one.column)), None)
        if number is None:
            message = say("no column of the sheet tells its rows apart")
            hint = say("write the ids of the rows in a column with the head 'id'")
            raise SheetError.of(message, hint, next(iter(self.table.heads.values())))
        return number

    def _is_label(self, name: str) -> bool:
        column = self.columns.get(name)
        return column is not None and column.kind.in_sheet.names_rows

    def _known(self, column: str) -> Mapping[str, str]:
        """The ids of the rows of the YAML, by what stands in a column of them."""
        known = {}
        for row in self.beside:
            typed, name = row.get(column), row.get("id")
            value = typed.get("value") if isinstance(typed, Map) else typed
            if isinstance(value, Str) and isinstance(name, Str):
                known[folded(value)] = str(name)
        return known

    def _name(self, number: int, column: int, known: Mapping[str, str], rows: Mapping[str, SheetRow]) -> Str | None:
        """The id of a row; None where it has none, which is told."""
        cell, mark = self.table.cell(number, column), self.table.grid.mark(number, column)
        if cell is None:
            message = say("a row without the id, or what else tells it apart")
            hint = say("write it there; if the row is not to be taken, leave it out of the range")
            self.found.append(error(mark, message, hint, "data"))
            return None
        place = self.table.places[column]
        try:
            typed = key_of(cell) if place.column == ROW_ID else typed_in(cell, self.columns[place.column])
        except DoubtfulCellError as problem:
            self.found.append(error(mark, problem.doubt.message, problem.doubt.hint, "data"))
            return None
        name = known.get(folded(typed), typed)
        if doubt := self._doubt(name, place.column, number, rows):
            self.found.append(doubt._replace(mark=mark))
            return None
        return _at(mark, name)

    def _doubt(self, name: str, column: str, number: int, rows: Mapping[str, SheetRow]) -> Diagnostic | None:
        """What is wrong with the id of a row."""
        told = shown(name)
        total = folded(name).rstrip(" :") in words_for_totals() or number in self.table.grid.totals
        if total and not any(row.get("id") == name for row in self.beside):
            message = say("the row '{name}' is a sum of the others, as it seems", name=told)
            rest = asked("range", self.table.area._replace(bottom=number - 1).name, self.table.wanted.by_command)
            hint = say("leave it out: {range}", range=rest)
            return error(Mark(""), message, hint, "data")
        if name in rows:
            where = str(rows[name].id.mark).rpartition("!")[2]
            message = say("the row '{name}' stands twice: first in {where}", name=told, where=where)
            return error(Mark(""), message, say("keep one of the two, or give it another id"), "data")
        if not _ID.fullmatch(name):
            message = say("'{name}' cannot be the id of a row", name=told)
            hint = say("write ids in a column with the head 'id': letters, digits, - and _")
            if column != ROW_ID:
                row = on_one_line({"id": "-".join(_IN_ID.findall(without_accents(name))) or "...", column: name})
                hint = say("{hint}; or list the rows in the YAML, below 'rows:': - {row}", hint=hint, row=row)
            return error(Mark(""), message, hint, "data")
        return None

    def _cells(self, number: int) -> Map:
        """The cells of a row by column; words in several languages together."""
        cells = Map(self.table.grid.mark(number, min(self.table.places)))
        for at, place in self.table.places.items():
            if place.column == ROW_ID:
                continue
            mark = self.table.grid.mark(number, at)
            value = self._value(self.table.cell(number, at), place.column)
            texts = cells.get(place.column)
            if isinstance(value, Map) and isinstance(texts, Map):  # a reason beside words, which is told of the cell
                self._look_at_reasons(value, texts)
                texts.update(value)
                texts.keys_at.update(value.keys_at)
                continue
            if not place.language or isinstance(value, Map):
                cells[place.column], cells.keys_at[place.column] = value, mark
                continue
            if value is not None and not isinstance(texts, Map):
                texts = Map(mark)
            if isinstance(texts, Map) and value is not None:
                texts[place.language], texts.keys_at[place.language] = value, mark
            cells[place.column] = texts
            cells.keys_at.setdefault(place.column, mark)
        return cells

    def _look_at_reasons(self, one: Map, other: Map) -> None:
        """Refuse two reasons for which one cell has no words, each in the column of a language."""
        if "null" in other and one["null"] != other["null"]:
            message = say(
                "two reasons why there are no words: '{reason}' here, and '{other}' in {where}",
                reason=str(one["null"]),
                other=str(other["null"]),
                where=str(other.keys_at["null"]).rpartition("!")[2],
            )
            self.found.append(error(one.mark, message, say("give one reason in all languages"), "data"))

    def _value(self, cell: SheetCell | None, column: str) -> NodeValue:
        """What a cell says, as a node; None where there is no value and no reason."""
        if cell is None or folded(cell.typed) in self.awaited:
            return None
        if reason := reason_in(cell, self.reasons):
            gap = Map(cell.mark)
            gap["null"], gap.keys_at["null"] = _at(cell.mark, reason), cell.mark
            return gap
        try:
            typed = typed_in(cell, self.columns[column])
        except DoubtfulCellError as problem:
            self.found.append(error(cell.mark, problem.doubt.message, problem.doubt.hint, "data"))
            unusable = UnreadCell("?")
            unusable.mark = cell.mark
            return unusable
        if self.columns[column].kind.in_sheet.held == "percentage":
            self.found += _beyond_the_whole(typed, cell.mark)
        return _at(cell.mark, typed)

    def _look_at_percentages(self) -> None:
        """Say that cells in per cent format are read as people see them; refuse a column where only some are."""
        for at, place in self.table.places.items():
            column = self.columns.get(place.column)
            cells = [cell for row in self.table.rows if (cell := self.table.cell(row, at)) and cell.held == "number"]
            shares = [cell for cell in cells if cell.unit == PERCENT_SIGN]
            if column is None or column.kind.in_sheet.held != "percentage" or not shares:
                continue
            others = [cell for cell in cells if cell.unit != PERCENT_SIGN]
            for cell in others:
                message = say("the cell has no per cent format, and others of its column have")
                hint = say("give it the format of the others, and look whether it shows the right percentage")
                self.found.append(error(cell.mark, message, hint, "data"))
            if not others:
                message = say("the column '{column}' has a per cent format in the spreadsheet", column=column.id)
                hint = say("{shown} is read as 66.5, though the spreadsheet holds 0.665", shown="66,5 %")
                self.found.append(note(self.table.heads[at], message, hint, "data"))


def _beyond_the_whole(typed: str, mark: Mark) -> Iterator[Diagnostic]:
    """Ask whether a very large percentage is meant: a program has perhaps multiplied by 100 what was one already."""
    if is_canonical(typed) and abs(share := Decimal(typed)) > _FAR_BEYOND:
        shown, fewer = f"{share.normalize():f} %", f"{(share / 100).normalize():f} %"
        message = say("{shown} is more than ten times the whole: is {fewer} meant?", shown=shown, fewer=fewer)
        yield note(mark, message, say("if so, correct it in the spreadsheet; else leave it as it is"), "data")


def _at(mark: Mark, typed: str) -> Str:
    text = Str(typed)
    text.mark = mark
    return text


class CleanRows(NamedTuple):
    """Rows as nodes, with their texts put right; `typed` are those that were not, as they were typed."""

    rows: Seq
    typed: Mapping[Mark, str]
    diagnostics: tuple[Diagnostic, ...]


def clean_rows(rows: Iterable[SheetRow], mark: Mark) -> CleanRows:
    """The rows as they would stand in the YAML, and what is odd about their characters."""
    top = Map(mark)
    top["rows"], top.keys_at["rows"] = _as_nodes(rows, mark), mark
    clean = cleaned(top, "")
    made = clean.top["rows"]
    assert isinstance(made, Seq)
    return CleanRows(made, clean.typed, clean.diagnostics)


def _as_nodes(rows: Iterable[SheetRow], mark: Mark) -> Seq:
    made = Seq(mark)
    for row in rows:
        node = Map(row.cells.mark)
        node["id"], node.keys_at["id"] = row.id, row.id.mark
        node.update(row.cells)
        node.keys_at.update(row.cells.keys_at)
        made.append(node)
    return made


def add_what_is_known(rows: Seq, typed: Seq, file: str) -> Iterator[Diagnostic]:
    """Put into the rows of a sheet what the YAML says of their cells, and tell of what contradicts them.

    This is a reason for a missing value, a note, a correction, or a value that the sheet does not have.
    """
    there = {str(row["id"]): row for row in rows if isinstance(row, Map)}
    for one in typed:
        name = one.get("id") if isinstance(one, Map) else None
        if not isinstance(one, Map) or not isinstance(name, Str):
            message = say("a row without an id")
            yield error(getattr(one, "mark", typed.mark), message, say("add 'id: ...', as in the spreadsheet"), "data")
        elif str(name) not in there:
            message = say("the row '{name}' is not in {file}", name=name, file=file)
            yield error(one.keys_at["id"], message, say("rows there: {names}", names=listed(there, 20)), "data")
        else:
            yield from _add(there[str(name)], one)


def _add(node: Map, beside: Map) -> Iterator[Diagnostic]:
    for key, typed in beside.items():
        there = node.get(key)
        if there is None or key in ("id", "query"):
            node[key], node.keys_at[key] = typed, beside.keys_at[key]
        elif isinstance(typed, Map) and not (typed.get("value") or typed.get("null")):
            node[key] = _with_value(typed, there)
        elif isinstance(typed, Map) and typed.get("correction"):
            node[key], node.keys_at[key] = typed, beside.keys_at[key]
        elif not (isinstance(typed, Str) and isinstance(there, Str) and str(typed) == str(there)):
            where = str(getattr(there, "mark", node.mark))
            message = say("'{column}' has a value here and one in {cell}", column=key, cell=where)
            hint = say("keep one of the two; if the one here is right and the other is not, add why: correction")
            yield error(getattr(typed, "mark", beside.keys_at[key]), message, hint, "data")


def _with_value(typed: Map, there: NodeValue) -> Map:
    """What is known of a cell, with the value of the sheet, or its reason for none."""
    made = typed.without(("value", "null"))
    is_gap = isinstance(there, Map) and "null" in there
    for key, value in there.items() if isinstance(there, Map) and is_gap else [("value", there)]:
        made[key], made.keys_at[key] = value, getattr(value, "mark", typed.mark)
    return made
