"""Rules about data sets and what is shown of them: ids, reasons for missing values, breaks, corrections, views."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from report.diagnostics.errors import Diagnostic, Mark, error, listed, nearest, note, warning
from report.locales import locale_of
from report.messages import Message, say
from report.model.data_columns import DataColumn, empty_in_sheet, first_reason, without_value
from report.model.dataset import UNFILLED, DataCell, DataRow, Dataset, DataView, no_data_set
from report.model.names import IdRef
from report.slots.rows import stressed_row
from report.source.node import Map
from report.validate.content import Content
from report.validate.scopes import of_each_file
from report.values.kind import ValueKind, ValueProblem
from report.values.percent import PERCENT
from report.values.period import PERIOD, a_day_short, meant_inclusive

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")


class PartKind(NamedTuple):
    """What is said of the columns, or of the rows, of a data set."""

    duplicate: Callable[[str, str], Message]  # of an id, and the line where it stands first
    unknown: Callable[[str, str, Message], Message]  # of an id, that of the data set, and the nearest one
    known: Callable[[Message], Message]


COLUMN = PartKind(
    lambda name, line: say("duplicate column '{name}', first at line {line}", name=name, line=line),
    lambda name, data, near: say("unknown column '{name}' of '{data}'{near}", name=name, data=data, near=near),
    lambda names: say("columns: {names}", names=names),
)
ROW = PartKind(
    lambda name, line: say("duplicate row '{name}', first at line {line}", name=name, line=line),
    lambda name, data, near: say("unknown row '{name}' of '{data}'{near}", name=name, data=data, near=near),
    lambda names: say("rows: {names}", names=names),
)


@of_each_file
def data_ids_are_usable(content: Content) -> Iterator[Diagnostic]:
    """The ids of columns and rows are unique in their data set, and can stand in a slot: {data.row.column}."""
    for dataset in content.datasets:
        yield from _ids(COLUMN, dataset.columns)
        yield from _ids(ROW, dataset.rows)


def _ids(kind: PartKind, models: Iterable[DataColumn | DataRow]) -> Iterator[Diagnostic]:
    seen: dict[str, Mark] = {}
    for model in models:
        mark = model.at("id")
        if not _ID.fullmatch(model.id):
            message = say("'{id}' is no usable id", id=model.id)
            yield error(mark, message, say("use letters, digits, - and _"), "data")
        elif kind is COLUMN and model.id in ("id", "query"):
            message = say("a column cannot be called '{id}'", id=model.id)
            yield error(mark, message, say("that field of a row has its own use"), "data")
        elif model.id in seen:
            message = kind.duplicate(model.id, str(seen[model.id].line))
            yield error(mark, message, say("keep one of the two, or give it another id"), "data")
        seen.setdefault(model.id, mark)


@of_each_file
def missing_values_have_reasons(content: Content) -> Iterator[Diagnostic]:
    """A cell holds a value, or names the reason why it has none; a reader must not take a gap for a zero."""
    for dataset in content.datasets:
        for row in dataset.rows:
            yield from _unfilled(dataset, row, content.languages)
            for column in dataset.columns:
                cell = row.cells.get(column.id)
                if cell is not None and (cell.null != UNFILLED or cell.value is not None):
                    yield from _gap(dataset, row.origin, column, cell, content.languages)


def _unfilled(dataset: Dataset, row: DataRow, languages: Sequence[str]) -> Iterator[Diagnostic]:
    """The cells of a row whose values are still to come are told together."""
    empty = {name: cell for name, cell in row.cells.items() if cell.null == UNFILLED and cell.value is None}
    if empty:
        names = listed(empty)
        message = say("row '{row}' of '{data}' is not filled in yet: {names}", row=row.id, data=dataset.id, names=names)
        hint = say(
            "type each value in the place of {marker}; where there is none, its reason: {reason}",
            marker=f"{{null: {UNFILLED}}}",
            reason=f"{{null: {next(iter(dataset.nulls), 'not-given')}}}",
        )
        if not dataset.nulls:
            hint = say(
                "type each value in the place of {marker}; where there is none, its reason: {reason}, "
                "and above 'rows:' {reasons}",
                marker=f"{{null: {UNFILLED}}}",
                reason="{null: not-given}",
                reasons=first_reason("not-given", languages),
            )
        yield error(next(iter(empty.values())).mark, message, hint, "unfilled")


def _gap(
    dataset: Dataset, row: object, column: DataColumn, cell: DataCell, languages: Sequence[str]
) -> Iterator[Diagnostic]:
    if cell.null is not None:
        if cell.null not in dataset.nulls:
            message = say("unknown reason '{name}'{near}", name=cell.null, near=nearest(cell.null, dataset.nulls))
            hint = say("reasons, under 'nulls': {names}", names=listed(dataset.nulls))
            if not dataset.nulls:
                hint = say(
                    "write the reason in words above 'rows:', {reasons}",
                    reasons=first_reason(cell.null, languages),
                )
            yield error(cell.at("null"), message, hint, "data")
        if cell.value is not None:
            yield error(cell.mark, say("a value and a reason why there is none"), say("keep one of the two"), "data")
    elif cell.value is None and isinstance(column.kind, ValueKind) and not _typed(row, column.id):
        mark = row.keys_at.get(column.id, row.mark) if isinstance(row, Map) else cell.mark
        message = say("no value for '{column}', and no reason", column=column.id)
        hint = without_value(dataset.nulls, column, languages)
        if dataset.values:
            hint = empty_in_sheet(dataset.nulls, column, languages)
        yield warning(mark, message, hint, "data")


def _typed(row: object, name: str) -> bool:
    """Whether a value was typed, that could not be read and has its problem told."""
    typed = row.get(name) if isinstance(row, Map) else None
    if isinstance(typed, Map) and not set(typed) - set(DataCell.fields_typed()):
        return typed.get("value") is not None
    return typed is not None


@of_each_file
def values_are_likely(content: Content) -> Iterator[Diagnostic]:
    """No period lacks the last day of its month, and no column of percentages holds shares of one."""
    for dataset in content.datasets:
        for column in dataset.columns:
            cells = [cell for row in dataset.rows if (cell := row.cells.get(column.id)) and cell.value is not None]
            if column.kind is PERIOD:
                for cell in cells:
                    meant = meant_inclusive(cell.value)
                    if meant and cell.note is None:
                        yield warning(cell.at("value"), *a_day_short(meant), "data")
            shares = [cell.value for cell in cells] if column.kind is PERCENT else []
            if len(shares) > 1 and all(0 <= share <= 1 for share in shares) and any(share % 1 for share in shares):
                message = say("no percentage of '{column}' is above 1", column=column.id)
                hint = say("66.5 is 66,5 %: a spreadsheet has 0.665 for that")
                yield note(column.at("kind"), message, hint, "data")


@of_each_file
def corrections_say_what_was_printed(content: Content) -> Iterator[Diagnostic]:
    """A corrected value keeps what the source prints beside it."""
    for cell in [cell for dataset in content.datasets for row in dataset.rows for cell in row.cells.values()]:
        if cell.correction and cell.source_text is None:
            mark = cell.at("correction")
            yield warning(mark, say("a correction without what the source prints"), say("add source_text"), "data")


@of_each_file
def breaks_are_in_the_series(content: Content) -> Iterator[Diagnostic]:
    """A break names a column of numbers and a row, not the first one."""
    for dataset in content.datasets:
        columns, rows = [column.id for column in dataset.columns], [row.id for row in dataset.rows]
        for gap in dataset.breaks:
            column = dataset.column(gap.column)
            if column is None:
                message = say("unknown column '{name}'{near}", name=gap.column, near=nearest(gap.column, columns))
                yield error(gap.at("column"), message, COLUMN.known(listed(columns)), "data")
            elif not column.numeric:
                message = say("'{column}' is no column of numbers", column=gap.column)
                yield error(gap.at("column"), message, say("only a series has breaks"), "data")
            if gap.before not in rows:
                message = say("unknown row '{name}'{near}", name=gap.before, near=nearest(gap.before, rows))
                yield error(gap.at("before"), message, ROW.known(listed(rows)), "data")
            elif gap.before == rows[0]:
                hint = say("name the first row of the new series")
                yield error(gap.at("before"), say("a break before the first row"), hint, "data")


@of_each_file
def data_shown_exist(content: Content) -> Iterator[Diagnostic]:
    """Blocks and the cover show a data set that there is, and columns and rows that are in it, each once."""
    for view in content.views:
        if content.is_faulty(f"data/{view.data}"):
            continue
        dataset = content.data.get(view.data)
        if dataset is None:
            yield error(view.data.mark, *no_data_set(view.data, content.data), "data")
            continue
        columns, rows = [column.id for column in dataset.columns], [row.id for row in dataset.rows]
        yield from _unknown((*view.columns, view.category), columns, COLUMN, dataset)
        yield from _unknown(view.rows, rows, ROW, dataset)
        yield from _stressed(view, dataset)
        yield from _twice(view.columns, COLUMN)
        yield from _twice(view.rows, ROW)


def _stressed(view: DataView, dataset: Dataset) -> Iterator[Diagnostic]:
    """A problem where the row to stress is not there, or not shown."""
    try:
        row = stressed_row(dataset, view)
    except ValueProblem as problem:
        if view.highlight is not None:
            yield error(view.highlight.mark, problem.message, problem.hint, "data")
        return
    if row is not None and view.highlight is not None and view.rows and row.id not in view.rows:
        message = ROW.unknown(view.highlight, dataset.id, nearest(view.highlight, view.rows))
        yield error(view.highlight.mark, message, ROW.known(listed(view.rows, 20)), "data")


def _unknown(
    names: Iterable[IdRef | None], known: Iterable[str], kind: PartKind, dataset: Dataset
) -> Iterator[Diagnostic]:
    """A problem for each name that the data set does not have."""
    for name in names:
        if name is not None and name not in known:
            message = kind.unknown(name, dataset.id, nearest(name, known))
            yield error(name.mark, message, kind.known(listed(known, 20)), "data")


def _twice(names: Iterable[IdRef], kind: PartKind) -> Iterator[Diagnostic]:
    """A problem for each name that was named before: a stack would count its values twice."""
    seen: dict[str, Mark] = {}
    for name in names:
        if name in seen:
            message = kind.duplicate(name, str(seen[name].line))
            yield error(name.mark, message, say("keep one of the two"), "data")
        seen.setdefault(name, name.mark)


def a_cover_has_one_picture(content: Content) -> Iterator[Diagnostic]:
    """The cover shows data or a photograph."""
    front = content.front
    if front and front.cover and front.photo:
        message = say("the cover has data and a photograph, and room for one of them")
        yield error(front.at("photo"), message, say("take 'cover' or 'photo' out of report.yaml"), "schema")


def the_cover_draws_numbers(content: Content) -> Iterator[Diagnostic]:
    """The figure on the cover is made of a column of numbers, none below zero: bars stand on a line."""
    cover = content.front.cover if content.front else None
    column = content.data[cover.data].column(cover.column) if cover and cover.data in content.data else None
    if cover and column and not column.numeric:
        message = say("'{column}' is no column of numbers", column=cover.column)
        yield error(cover.column.mark, message, say("the cover draws numbers"), "data")
    elif cover and column:
        cells = [row.cells[column.id] for row in content.data[cover.data].rows if column.id in row.cells]
        if any((cell.number() or 0) < 0 for cell in cells):
            message = say("'{column}' has values below zero", column=cover.column)
            hint = say("the cover draws values from zero up: take another column")
            yield error(cover.column.mark, message, hint, "data")


@of_each_file
def blocks_keep_their_own_rules(content: Content) -> Iterator[Diagnostic]:
    """What each type of block asks for beyond the types of its fields."""
    locales = [locale_of(language) for language in content.languages]
    for block in content.blocks:
        yield from block.check(content.data, locales)
