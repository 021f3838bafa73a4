"""Data: a slot such as {visits.@last.sessions|change} read as a place in a data set, and as what is told of it."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final

from report.diagnostics.errors import listed, nearest
from report.messages import either, say
from report.model.data_columns import DataColumn
from report.model.dataset import DataRow, Dataset, no_data_set
from report.model.text import Text
from report.slots.comparisons import COMPARISONS, compared
from report.slots.found import Answer, ValueAnswer, check_filters, plainly
from report.slots.quantities import COUNT, OF_ALL_ROWS, TOTALS, quantity_of
from report.slots.rows import column_of, row_of
from report.slots.series import filled, missing
from report.slots.years import YEAR
from report.values.integer import INTEGER
from report.values.kind import Formatting, ValueKind, ValueProblem, Wording

DATA_EXAMPLE = "{visits.2021-2022.sessions}"
#: Filters that ask for something of what another one does, or of a number of all rows.
GO_WITH: Final[Mapping[str, tuple[str, ...]]] = {
    "rise": ("change", "difference"),
    "fall": ("change", "difference"),
    "known": ("share", "rank", *TOTALS),
    "unweighted": ("@mean",),
}
#: What a number may have behind it, whatever its kind.
FILTERS = (*COMPARISONS, "abs", *GO_WITH, "label", "unit", "exact")


def from_data(argument: str, filters: Mapping[str, str], data: Mapping[str, Dataset]) -> Answer:
    """What stands at a place in the data, "visits.@last.sessions", as its filters want it. Raises ValueProblem."""
    name, _, rest = argument.partition(".")
    row_name, _, column_name = rest.rpartition(".")
    if not row_name:
        message = say("'{place}' is no place in the data{near}", place=argument, near=nearest(argument, (YEAR,)))
        example = _place_in(data.get(name) or next(iter(data.values()), None))
        raise ValueProblem(message, say("write data set, row and column: {example}", example=example))
    dataset = data.get(name)
    if dataset is None:
        raise ValueProblem(*no_data_set(name, data))
    column = column_of(dataset, column_name)
    if "label" in filters:
        return _label(dataset, row_of(dataset, row_name, column, OF_ALL_ROWS, alone=True), filters)
    if row_name == COUNT:
        return plainly(Decimal(len(filled(dataset, column))), INTEGER.in_text, filters)
    _refuse_words(dataset, column, [name for name in (row_name, *filters) if name in TOTALS or name in COMPARISONS])
    if column.numeric:
        return _number(dataset, column, row_name, filters)
    row = row_of(dataset, row_name, column, OF_ALL_ROWS)
    if row.cells[column.id].value is None:
        raise missing(dataset, column, row)
    if isinstance(column.kind, ValueKind):
        return plainly(row.cells[column.id].value, column.kind.in_text, filters)
    check_filters(filters, ())
    return _text(row, column)


def _place_in(dataset: Dataset | None) -> str:
    """A slot that leads into a data set; an example where there is none."""
    if dataset is None or not dataset.rows or not dataset.columns:
        return DATA_EXAMPLE
    column = next((column for column in dataset.columns if column.numeric), dataset.columns[0])
    row = next(iter(filled(dataset, column)), dataset.rows[0])
    return f"{{{dataset.id}.{row.id}.{column.id}}}"


def _refuse_words(dataset: Dataset, column: DataColumn, asked: list[str]) -> None:
    """Refuse what only a column of numbers has."""
    if asked and not column.numeric:
        numbers = [one.id for one in dataset.columns if one.numeric]
        message = say("'{row}' needs a column of numbers", row=asked[0])
        raise ValueProblem(message, say("columns of numbers: {names}", names=listed(numbers) or say("none")))


def _text(row: DataRow, column: DataColumn) -> Text:
    value = row.cells[column.id].value
    assert isinstance(value, Text)  # a column without a kind of value holds texts
    return value


def _refuse_idle(row_name: str, filters: Mapping[str, str]) -> None:
    """Refuse a filter that changes nothing: its editor would think that something was looked at."""
    for name in filters:
        others = GO_WITH.get(name, ())
        if others and not any(other in filters or other == row_name for other in others):
            message = say("the filter '{filter}' has nothing to do here", filter=name)
            raise ValueProblem(message, say("it goes with {others}", others=either(others)))


def _label(dataset: Dataset, row: DataRow, filters: Mapping[str, str]) -> Answer:
    """What names a row, as short as on the axis of a chart."""
    column = dataset.label_column
    if column is None or row.cells[column.id].value is None:
        message = say("row '{row}' has no label", row=row.id)
        raise ValueProblem(message, say("only a column of periods, dates, texts or countries names rows"))
    if isinstance(column.kind, ValueKind):
        return plainly(row.cells[column.id].value, Wording(("label",), column.kind.on_axis), filters)
    check_filters(filters, ("label",))
    return _text(row, column)


def _number(dataset: Dataset, column: DataColumn, row_name: str, filters: Mapping[str, str]) -> ValueAnswer:
    """A number as it stands in the data, that of all rows, or what it is beside others."""
    asked = (*COMPARISONS, "digits")
    check_filters({name: argument for name, argument in filters.items() if name in asked}, asked)
    one = quantity_of(dataset, column, row_name, filters)
    _refuse_idle(row_name, filters)
    found = compared(one, filters)
    wording: Wording[Any] = one.kind.approximate if one.approx and "exact" not in filters else one.kind.in_text
    value, digits, signed = abs(one.value) if "abs" in filters else one.value, one.digits, False
    if found is not None:
        value, wording, digits, signed = found
    check_filters(filters, (*wording.filters, *FILTERS))
    if "digits" in filters:
        digits = int(filters["digits"])
    unit = column.unit if "unit" in filters else None
    return ValueAnswer(value, wording, Formatting(digits, column.currency, signed, filters), unit)
