"""Compares the cells of a sheet with those of a data set: what changes, where, and what is in doubt."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from report.diagnostics.errors import Diagnostic, Mark, error, listed, nearest
from report.messages import say
from report.model.dataset import UNFILLED
from report.sheets.filling import SheetRow
from report.sheets.heads import ROW_ID, SheetColumn
from report.source.changes import Insert, InsertAll, Rename, Replace, Restructuring, plain
from report.source.node import KeyPath, Map, NodeValue, Seq, Str
from report.source.rendering import Plain
from report.values.kind import ValueKind, ValueProblem
from report.values.kind import shown as quoted
from report.values.text import TEXT


class CellChange(NamedTuple):
    """A cell that will say something else: its name, "visits/si/groups", what it says now and then, and from where."""

    name: str
    before: str
    after: str
    mark: Mark


class SheetDifferences(NamedTuple):
    """What a sheet says otherwise than a data set: the changes, what is in doubt, which rows are new.

    `edits` make the changes; `to_fill` are cells, by their names, that have still no value, neither here nor there.
    """

    changes: list[CellChange]
    edits: list[Restructuring]
    doubts: list[Diagnostic]
    added: list[str]
    to_fill: list[str]


def differences(
    name: str, typed: Seq, rows: list[SheetRow], columns: Mapping[str, SheetColumn], *, add: bool
) -> SheetDifferences:
    """Compare the rows of a sheet with those `typed` in the YAML of a data set; new ones may be added at the end."""
    found = SheetDifferences([], [], [], [], [])
    there = {str(row.get("id")): number for number, row in enumerate(typed) if isinstance(row, Map)}
    new_rows: dict[int, Plain] = {}
    for row in rows:
        number = there.get(str(row.id))
        if number is not None:
            known = typed[number]
            assert isinstance(known, Map)
            for key, new in row.cells.items():
                one = _Cell(f"{name}/{row.id}/{key}", ("rows", number, key), columns[key], row.cells.keys_at[key])
                _compare(one, known, new, list(columns), found)
        elif add:
            new_rows[len(typed) + len(new_rows)] = _added(name, row, columns, found)
        else:
            message = say("the data set has no row '{name}'{near}", name=quoted(row.id), near=nearest(row.id, there))
            hint = say("rows: {names}; a new one is added at the end with --add", names=listed(there, 20))
            found.doubts.append(error(row.id.mark, message, hint, "data"))
    if new_rows:
        found.edits.append(InsertAll(("rows",), new_rows))
    return found


class _Cell(NamedTuple):
    name: str
    path: KeyPath
    column: SheetColumn
    mark: Mark


def _added(name: str, row: SheetRow, columns: Mapping[str, SheetColumn], found: SheetDifferences) -> Plain:
    """A new row, as it is typed."""
    cells = {key: plain(row.cells[key]) for key in columns if row.cells.get(key) is not None}
    found.added.append(str(row.id))
    found.changes.append(CellChange(f"{name}/{row.id}/{ROW_ID}", "", str(row.id), row.id.mark))
    for key in cells:
        found.changes.append(CellChange(f"{name}/{row.id}/{key}", "", shown(row.cells[key]), row.cells.keys_at[key]))
    return {"id": str(row.id), **cells}


def _compare(one: _Cell, row: Map, new: NodeValue, order: list[str], found: SheetDifferences) -> None:
    """Note how a cell changes, why that is in doubt, or that it has still to be filled in."""
    key = one.path[-1]
    assert isinstance(key, str)
    old = row.get(key)
    if _says_the_same(old, new, one.column):
        if new is None and _is_awaited(old, one.column):
            found.to_fill.append(one.name)
        return
    doubt = _doubt(one, old, new)
    if doubt:
        found.doubts.append(doubt)
        return
    if key not in row:
        later = order[order.index(key) + 1 :]
        found.edits.append(Insert(one.path, plain(new), next((name for name in later if name in row), None)))
    else:
        found.edits.extend(_edits(one.path, old, new))
    found.changes.append(CellChange(one.name, shown(old), shown(new), one.mark))


def _says_the_same(old: NodeValue, new: NodeValue, column: SheetColumn) -> bool:
    """Whether a cell says what it said: 70 is 70.00, and words that serve all languages may stand in each."""
    if isinstance(old, Map) and "value" in old:
        old = old["value"]
    if isinstance(new, Map) and "null" in new:
        return isinstance(old, Map) and old.get("null") == new["null"]
    if new is None:
        return _is_gap(old)
    if isinstance(new, Map):
        words = old if isinstance(old, Map) else dict.fromkeys(new, old)
        return all(_folded(words.get(language)) == _folded(typed) for language, typed in new.items())
    if not isinstance(old, Str) or not isinstance(new, Str):
        return False
    if isinstance(column.kind, ValueKind):
        try:
            return bool(column.kind.read(str(old).strip()) == column.kind.read(str(new)))
        except ValueProblem:
            return False
    return _folded(old) == _folded(new)


def _folded(typed: object) -> str:
    return " ".join(str(typed).split())


def _is_gap(old: NodeValue) -> bool:
    """Whether a cell has no value."""
    return old is None or (isinstance(old, Map) and old.get("null") is not None)


def _is_awaited(old: NodeValue, column: SheetColumn) -> bool:
    """Whether a cell without a value has no reason for that; there may be no words."""
    return column.kind is not TEXT if old is None else isinstance(old, Map) and old.get("null") == UNFILLED


def _doubt(one: _Cell, old: NodeValue, new: NodeValue) -> Diagnostic | None:
    """Why a change should not be made by a program."""
    if new is None:
        message = say("the cell is empty, where '{name}' has {value}", name=one.name, value=shown(old))
        hint = say("write the value there, or the reason for which there is none: the id of one of its 'nulls'")
        return error(one.mark, message, hint, "data")
    if isinstance(old, Map) and ("correction" in old or "source_text" in old):
        message = say("'{name}' was corrected by hand, and the cell says {value}", name=one.name, value=shown(new))
        hint = say("if the cell is right, change the value in the YAML, and what stands beside it there")
        return error(one.mark, message, hint, "data")
    if isinstance(old, Map) and isinstance(new, Str) and one.column.kind.name == "text" and not _has_fields(old):
        message = say("'{name}' has words in several languages, and the cell in one", name=one.name)
        hint = say(
            "give each language its column, with heads such as '{first} (nl)' and '{first} (fr)'", first=one.column.id
        )
        return error(one.mark, message, hint, "data")
    return None


def _has_fields(old: Map) -> bool:
    """Whether a map is a cell with what is known of it, and no text in several languages."""
    return "value" in old or "null" in old


def _edits(path: KeyPath, old: NodeValue, new: NodeValue) -> Iterator[Restructuring]:
    """How what is typed becomes what a sheet says, with all that is said beside the value left as it is."""
    if isinstance(old, Map) and _has_fields(old):
        key = "value" if "value" in old else "null"
        is_gap = isinstance(new, Map) and "null" in new
        if set(old) == {key}:
            yield Replace(path, plain(new))
            return
        wanted = "null" if is_gap else "value"
        value = new["null"] if isinstance(new, Map) and is_gap else new
        yield Replace((*path, key), plain(value))
        if wanted != key:
            yield Rename((*path, key), wanted)
    elif isinstance(old, Map) and isinstance(new, Map) and "null" not in new:
        for language, typed in new.items():
            if language not in old:
                yield Insert((*path, language), plain(typed))
            elif _folded(old[language]) != _folded(typed):
                yield Replace((*path, language), plain(typed))
    else:
        yield Replace(path, plain(new))


def shown(value: NodeValue) -> str:
    """What a cell says, on one line."""
    if isinstance(value, Map):
        if "value" in value:
            return shown(value["value"])
        if "null" in value:
            return f"{{null: {value['null']}}}"
        return " / ".join(f"{language}: {shown(typed)}" for language, typed in value.items())
    return "~" if value is None else _folded(value)
