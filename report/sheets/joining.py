"""Joins the data sets of a report with the spreadsheets that they name, before anything of them is interpreted."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import NamedTuple

from report.diagnostics.errors import ContentError, Diagnostic, LocaleError, Mark
from report.locales import locale_of
from report.memo import FORGETFUL, Memo
from report.messages import say, verbatim
from report.model.dataset import UNFILLED
from report.model.schema import ValidationContext, read
from report.model.sheet import SheetValues
from report.sheets.filling import SheetRows, add_what_is_known, clean_rows
from report.sheets.grid import read_range
from report.sheets.heads import Heads, columns_of, folded
from report.sheets.opening import SheetRequest, read_sheet
from report.sheets.table import SheetTable, TableRequest, table_in
from report.source.load import DATA, stamps_in
from report.source.node import Map, Seq, Source, Str

BETWEEN_LANGUAGES = " / "
EXTRA = verbatim("pip install 'sppreport[sheets]'")


class Joined(NamedTuple):
    """A source whose data sets have the rows of their spreadsheets, the files of these, and those that have none.

    `sheets` are how messages call the files, by the name of the data set; `unfilled` are data sets whose file could not
    be read.
    """

    source: Source
    sheets: Mapping[str, str]
    unfilled: frozenset[str]


class FilledTop(NamedTuple):
    """A data set with the rows of its spreadsheet, None if there are none to use; and what was found on the way.

    `typed` are the texts of cells that were put right, by their place, as they were typed.
    """

    top: Map | None = None
    typed: Mapping[Mark, str] = {}
    diagnostics: tuple[Diagnostic, ...] = ()


def joined(source: Source, context: ValidationContext, memo: Memo = FORGETFUL) -> Joined:
    """Fill the data sets that name spreadsheets; what is wrong with these goes to the context.

    In the `memo` in which the files of the source are, spreadsheets that have not changed are read no more.
    """
    data, typed = dict(source.data), dict(source.typed)
    sheets: dict[str, str] = {}
    unfilled: set[str] = set()
    for name, top in source.data.items():
        if "values" not in top:
            continue
        filled = FilledTop()
        where = read(SheetValues, top["values"], context, top.keys_at["values"])
        if where is not None:
            sheets[name] = f"{source.name}/{DATA}/{where.file}"
            if getattr(top.get("rows"), "mark", top.mark).file == sheets[name]:
                continue  # a source that was joined before
            try:
                stamp = stamps_in(memo).of(_path(source, where))
                make = partial(_filled, source, name, where, context.languages)
                filled = memo.once(("sheet", name), (top, context.languages, stamp), make)
            except ModuleNotFoundError as missing:
                message = say("this needs {library}, which is not installed", library=missing.name or "")
                context.error(top.keys_at["values"], message, EXTRA, "request")
            except ContentError as problem:
                context.diagnostics += problem.diagnostics
        if filled.top is None:
            unfilled.add(name)
        data[name] = filled.top or with_rows(top, _any_row(top))
        typed |= filled.typed
        context.diagnostics += filled.diagnostics
    return Joined(dataclasses.replace(source, data=data, typed=typed), sheets, frozenset(unfilled))


def _path(source: Source, where: SheetValues) -> Path:
    return source.root / source.name / DATA / where.file


def _filled(source: Source, name: str, where: SheetValues, languages: tuple[str, ...], _: Memo) -> FilledTop:
    """A data set with its rows; without, where its columns cannot be used, which others tell. Raises ContentError."""
    top = source.data[name]
    columns = columns_of(top)
    if not columns:
        return FilledTop()
    file = f"{source.name}/{DATA}/{where.file}"
    sheet = where.sheet or sheet_of(where.range or "")
    grid = read_sheet(SheetRequest(_path(source, where), file, where.at("file"), sheet, name, source.root))
    wanted = TableRequest(where.range or "", where.columns, where.ignore)
    table = table_in(grid, Heads(columns, languages), wanted, where.at("range"))
    rows = sheet_rows(top, table, where.key or "", languages)
    clean = clean_rows(rows.read(), grid.mark(table.rows[0], 1))
    made, beside = clean.rows, top.get("rows")
    known = add_what_is_known(made, beside, file) if isinstance(beside, Seq) else []
    found = (*rows.found, *clean.diagnostics, *known)
    return FilledTop(with_rows(top, made) if made else None, clean.typed, found)


def sheet_of(typed: str) -> str:
    """The sheet that a range names, "Blad1!A3:E12"; "" where it names none, or is no range."""
    try:
        return read_range(typed)[0]
    except ValueError:
        return ""


def sheet_rows(top: Map, table: SheetTable, key: str, languages: Iterable[str]) -> SheetRows:
    """The reading of a table as the rows of a data set; `key` is the column that tells them apart, "" for the usual."""
    nulls, typed = top.get("nulls"), top.get("rows")
    reasons = {
        name: tuple(str(one) for one in (words.values() if isinstance(words, Map) else [words]) if isinstance(one, Str))
        for name, words in (nulls.items() if isinstance(nulls, Map) else ())
    }
    beside = [row for row in (typed if isinstance(typed, Seq) else ()) if isinstance(row, Map)]
    columns = {column.id: column for column in columns_of(top)}
    words = words_to_fill(languages)
    awaited = frozenset(map(folded, [UNFILLED, *words, BETWEEN_LANGUAGES.join(words)]))
    return SheetRows(table, columns, reasons, key, beside, awaited)


def words_to_fill(languages: Iterable[str]) -> list[str]:
    """What a cell says that somebody has still to fill in, in each language."""
    words = []
    for language in languages:
        with suppress(LocaleError):  # which is told elsewhere
            # catalog: in a cell of a spreadsheet that somebody has still to fill in.
            words.append(locale_of(language).gettext("to be filled in"))
    return words


def _any_row(top: Map) -> Seq:
    """Rows that stand for those that could not be read: all else of the data set is looked at nevertheless."""
    name = Str("row")
    name.mark = top.mark
    row = Map(top.mark)
    row["id"], row.keys_at["id"] = name, top.mark
    rows = Seq(top.mark)
    rows.append(row)
    return rows


def with_rows(top: Map, rows: Seq) -> Map:
    """A data set with other rows."""
    made = top.without(("rows",))
    made["rows"], made.keys_at["rows"] = rows, top.keys_at.get("rows", top.mark)
    return made
