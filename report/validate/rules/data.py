"""Rules about data sets: ids, reasons for missing values, breaks, corrections."""

from __future__ import annotations

import re
from collections.abc import Iterator

from report.diagnostics.errors import Diagnostic, Mark, error, listed, nearest, warning
from report.model.dataset import DataCell, DataColumn, Dataset
from report.source.node import Map
from report.validate.content import Content
from report.values.kind import ValueKind

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")


def data_ids_are_usable(content: Content) -> Iterator[Diagnostic]:
    """The ids of columns and rows are unique in their data set, and can stand in a slot: {data.row.column}."""
    for dataset in content.data.values():
        for kind, models in (("column", dataset.columns), ("row", dataset.rows)):
            seen: dict[str, Mark] = {}
            for model in models:
                mark = model.at("id")
                if not _ID.fullmatch(model.id):
                    yield error(
                        mark, f"'{model.id}' is no usable id of a {kind}", "use letters, digits, - and _", "data"
                    )
                elif kind == "column" and model.id in ("id", "query"):
                    yield error(
                        mark, f"a column cannot be called '{model.id}'", "that field of a row has its own use", "data"
                    )
                elif model.id in seen:
                    message = f"duplicate {kind} '{model.id}', first at line {seen[model.id].line}"
                    yield error(mark, message, "keep one of the two, or give it another id", "data")
                seen.setdefault(model.id, mark)
        for name in ("columns", "rows"):
            if not getattr(dataset, name) and not content.is_faulty(f"data/{dataset.id}"):
                yield error(dataset.at(name), f"the data set has no {name}", "write its parts below it", "data")


def missing_values_have_reasons(content: Content) -> Iterator[Diagnostic]:
    """A cell holds a value, or names the reason why it has none; a reader must not take a gap for a zero."""
    for dataset in content.data.values():
        for row in dataset.rows:
            for column in dataset.columns:
                cell = row.cells.get(column.id)
                if cell is not None:
                    yield from _gap(dataset, row.origin, column, cell)


def _gap(dataset: Dataset, row: object, column: DataColumn, cell: DataCell) -> Iterator[Diagnostic]:
    if cell.null is not None:
        if cell.null not in dataset.nulls:
            hint = f"reasons, under 'nulls': {listed(dataset.nulls) or 'none'}"
            yield error(
                cell.at("null"), f"unknown reason '{cell.null}'{nearest(cell.null, dataset.nulls)}", hint, "data"
            )
        if cell.value is not None:
            yield error(cell.mark, "a value and a reason why there is none", "keep one of the two", "data")
    elif cell.value is None and isinstance(column.kind, ValueKind) and not _typed(row, column.id):
        mark = row.keys_at.get(column.id, row.mark) if isinstance(row, Map) else cell.mark
        message = f"no value for '{column.id}', and no reason"
        yield warning(mark, message, f"write {column.id}: {{null: reason}}, with the reason under 'nulls'", "data")


def _typed(row: object, name: str) -> bool:
    """Whether a value was typed, that could not be read and has its problem told."""
    typed = row.get(name) if isinstance(row, Map) else None
    return (typed.get("value") if isinstance(typed, Map) else typed) is not None


def corrections_say_what_was_printed(content: Content) -> Iterator[Diagnostic]:
    """A corrected value keeps what the source prints beside it."""
    for dataset in content.data.values():
        for row in dataset.rows:
            for cell in row.cells.values():
                if cell.correction and cell.source_text is None:
                    yield warning(
                        cell.at("correction"), "a correction without what the source prints", "add source_text", "data"
                    )


def breaks_are_in_the_series(content: Content) -> Iterator[Diagnostic]:
    """A break names a column of numbers and a row, not the first one."""
    for dataset in content.data.values():
        rows = [row.id for row in dataset.rows]
        for gap in dataset.breaks:
            column = dataset.column(gap.column)
            if column is None:
                known = [known.id for known in dataset.columns]
                message = f"unknown column '{gap.column}'{nearest(gap.column, known)}"
                yield error(gap.at("column"), message, f"columns: {listed(known)}", "data")
            elif not column.numeric:
                yield error(
                    gap.at("column"), f"'{gap.column}' is no column of numbers", "only a series has breaks", "data"
                )
            if gap.before not in rows:
                message = f"unknown row '{gap.before}'{nearest(gap.before, rows)}"
                yield error(gap.at("before"), message, f"rows: {listed(rows)}", "data")
            elif gap.before == rows[0]:
                yield error(
                    gap.at("before"), "a break before the first row", "name the first row of the new series", "data"
                )
