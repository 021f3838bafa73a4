"""Quantities: the number that a slot begins with, of one row or of all, before it is compared with others."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Context, Decimal
from typing import Final, NamedTuple

from report.locales import rounded
from report.messages import say
from report.model.data_columns import DataColumn
from report.model.dataset import DataRow, Dataset
from report.slots.rows import row_of
from report.slots.series import is_in_time, known, missing, value_of
from report.values.decimal import DECIMAL
from report.values.kind import QuantityKind, ValueProblem
from report.values.percent import PERCENT

#: Wide enough for sums of the longest numbers, and for quotients that are then rounded.
EXACT = Context(prec=60)


class Quantity(NamedTuple):
    """A number of a column: `row` is where it stands, None for one of all rows; `kind` is how it is written."""

    dataset: Dataset
    column: DataColumn
    row: DataRow | None
    value: Decimal
    approx: bool
    kind: QuantityKind
    digits: int | None


def quantity_of(dataset: Dataset, column: DataColumn, name: str, filters: Mapping[str, str]) -> Quantity:
    """What a row, or all of them, has in a column of numbers. Raises ValueProblem, ValueMissing."""
    if name in TOTALS:
        return TOTALS[name](dataset, column, filters)
    row = row_of(dataset, name, column, OF_ALL_ROWS)
    cell = row.cells[column.id]
    if cell.value is None:
        raise missing(dataset, column, row)
    return Quantity(dataset, column, row, value_of(row, column), cell.approx, column.quantity, column.digits)


def _sum(dataset: Dataset, column: DataColumn, filters: Mapping[str, str]) -> Quantity:
    if column.kind is PERCENT and is_in_time(dataset):
        message = say("percentages of different times do not add up to anything")
        mean = f"{{{dataset.id}.@mean.{column.id}|unweighted}}"
        raise ValueProblem(message, say("write {slot} if their mean is meant", slot=mean))
    return _total(dataset, column, filters)


def _total(dataset: Dataset, column: DataColumn, filters: Mapping[str, str]) -> Quantity:
    rows = known(dataset, column, all_there="known" not in filters)
    total = Decimal(0)
    for row in rows:
        total = EXACT.add(total, value_of(row, column))
    approx = any(row.cells[column.id].approx for row in rows)
    return Quantity(dataset, column, None, total, approx, column.quantity, column.digits)


def _mean(dataset: Dataset, column: DataColumn, filters: Mapping[str, str]) -> Quantity:
    """The mean, with as many decimals as the values have, or as the slot wants."""
    if column.kind is PERCENT and "unweighted" not in filters:
        message = say("the mean of percentages counts each row alike, however much it is a percentage of")
        hint = say("say how the whole has changed, or write {filter} if that is meant", filter="|unweighted")
        raise ValueProblem(message, hint)
    total = _total(dataset, column, filters)
    values = [value_of(row, column) for row in known(dataset, column, all_there=False)]
    digits = column.digits
    if digits is None:
        digits = max(0, *(-int(value.as_tuple().exponent) for value in values))
    kind = column.quantity
    if "digits" in filters:
        digits = int(filters["digits"])
        kind = DECIMAL if kind.bare else kind  # 1.5 visitors a day, although visitors are counted
    mean = rounded(EXACT.divide(total.value, Decimal(len(values))), digits)
    return total._replace(value=mean, kind=kind, digits=digits)


#: Numbers of all rows.
TOTALS: Final[Mapping[str, Callable[[Dataset, DataColumn, Mapping[str, str]], Quantity]]] = {
    "@sum": _sum,
    "@mean": _mean,
}
COUNT = "@count"  # how many rows have a value, of whatever kind
OF_ALL_ROWS = (*TOTALS, COUNT)
