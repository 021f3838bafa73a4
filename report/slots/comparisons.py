"""Comparisons: what a slot tells of a number beside others of its data set - its change, its share, its rank."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from itertools import pairwise
from typing import Any, Final, NamedTuple

from report.messages import either, say
from report.model.data_columns import DataColumn
from report.model.dataset import DataRow
from report.slots.quantities import EXACT, TOTALS, Quantity, quantity_of
from report.slots.rows import column_of, row_of
from report.slots.series import (
    broken,
    comparable_rows,
    known,
    no_record,
    place_of,
    refuse_disorder,
    time_missing,
    value_of,
)
from report.values.decimal import DECIMAL
from report.values.integer import INTEGER
from report.values.kind import ValueProblem, Wording
from report.values.ordinal import HIGH_RANK, LAST_IN_WORDS, LOW_RANK
from report.values.percent import PERCENT


class Compared(NamedTuple):
    """What a comparison comes to, and how it is written; `signed` numbers may be told as a rise or a fall."""

    value: Decimal
    wording: Wording[Any]
    digits: int | None = None
    signed: bool = False


class Question(NamedTuple):
    """What is asked of a number: the filter's name, what stands after it, and the other filters."""

    name: str
    argument: str
    filters: Mapping[str, str]


# --- beside another number ---------------------------------------------------------------------------


def _base(one: Quantity, asked: Question) -> Quantity:
    """What a number is compared with: that of the row it names, or of the row before it."""
    if asked.argument:
        base = quantity_of(one.dataset, one.column, asked.argument, asked.filters)
    else:
        rows, end = comparable_rows(one.dataset, one.column, _row(one, asked))
        if len(rows) == 1:
            raise end
        base = quantity_of(one.dataset, one.column, rows[1].id, {})
    rows = [row for row in (one.row, base.row) if row]
    if problem := broken(one.dataset, one.column, rows) if rows else None:
        raise problem
    for name, sign in DIRECTIONS.items():
        if name in asked.filters and sign and sign * (one.value - base.value) <= 0:
            raise _no_such_way(sign, one, base, asked.argument)
    return base


def _no_such_way(sign: int, one: Quantity, base: Quantity, named: str) -> ValueProblem:
    """What is said where a text tells of a rise that is none, or of a fall."""
    names = base.row.id if base.row else named, one.row.id if one.row else one.column.id
    message = say(
        "'{column}' has not risen from '{first}' to '{second}'", column=one.column.id, first=names[0], second=names[1]
    )
    if sign < 0:
        message = say(
            "'{column}' has not fallen from '{first}' to '{second}'",
            column=one.column.id,
            first=names[0],
            second=names[1],
        )
    return ValueProblem(message, say("change the sentence to what has become of it"))


def _difference(one: Quantity, asked: Question) -> Compared:
    return Compared(one.value - _base(one, asked).value, one.kind.difference, one.digits, signed=True)


def _change(one: Quantity, asked: Question) -> Compared:
    base = _base(one, asked)
    if not base.value:
        name = base.row.id if base.row else asked.argument
        message = say("no change can be told from 0, the value of row '{row}'", row=name)
        raise ValueProblem(message, say("write {filter}", filter=f"|difference {asked.argument}".rstrip()))
    change = EXACT.divide(100 * (one.value - base.value), base.value)
    return Compared(change, PERCENT.in_text, 1, signed=True)


def _share(one: Quantity, asked: Question) -> Compared:
    """Of the sum of the column, or of another column in the same row."""
    if one.column.kind is PERCENT:
        raise ValueProblem(say("a share of percentages says nothing"), say("print the percentage itself"))
    if asked.argument:
        column = column_of(one.dataset, asked.argument)
        row = _row(one, asked)
        if not column.numeric or _measure(column) != _measure(one.column):
            message = say(
                "'{one}' is no part of '{other}': they are not counted alike", one=one.column.id, other=column.id
            )
            raise ValueProblem(message, say("name a column of the same kind and unit"))
        whole = quantity_of(one.dataset, column, row.id, {})
        parts = [whole.value, one.value]
    else:
        whole = TOTALS["@sum"](one.dataset, one.column, asked.filters)
        parts = [value_of(row, one.column) for row in known(one.dataset, one.column, all_there=False)]
    if not whole.value or min(parts) < 0:
        message = say("no share can be told of {number}", number=f"{whole.value:f}")
        if whole.value:
            message = say("no share can be told where a value is below 0")
        raise ValueProblem(message, say("give the number itself, and say the rest in words"))
    if one.value > whole.value:
        message = say("{number} is more than the whole, {whole}", number=f"{one.value:f}", whole=f"{whole.value:f}")
        raise ValueProblem(message, say("name the column that it is a part of: |share ..."))
    wording = PERCENT.approximate if (one.approx or whole.approx) and "exact" not in asked.filters else PERCENT.in_text
    return Compared(EXACT.divide(100 * one.value, whole.value), wording, 1)


def _measure(column: DataColumn) -> tuple[object, ...]:
    """What two columns have alike of which one counts a part of the other."""
    kind = column.kind.name.replace(INTEGER.name, DECIMAL.name)
    return kind, column.currency, column.unit.source if column.unit else None


# --- beside all others -------------------------------------------------------------------------------


def _rank(one: Quantity, asked: Question) -> Compared:
    """The place from the highest, or the lowest; those that are equal share one."""
    _row(one, asked)
    sign = -1 if asked.argument else 1
    rows = known(one.dataset, one.column, all_there="known" not in asked.filters)
    higher = sum(sign * value_of(row, one.column) > sign * one.value for row in rows)
    if higher >= LAST_IN_WORDS and "words" in asked.filters and "ordinal" not in asked.filters:
        message = say("place {number} of {most} has no words", number=1 + higher, most=len(rows))
        raise ValueProblem(message, say("write {filter}", filter=either(["|rank", "|rank|ordinal", "|rank low|words"])))
    return Compared(Decimal(1 + higher), LOW_RANK if asked.argument else HIGH_RANK)


# --- back through time -------------------------------------------------------------------------------


def _since(one: Quantity, asked: Question) -> Compared:
    """How many rows come after another one, up to this one."""
    refuse_disorder(one.dataset)
    row = _row(one, asked)
    start = row_of(one.dataset, asked.argument or "@first", one.column, alone=True)
    first, last = place_of(one.dataset, start), place_of(one.dataset, row)
    steps = last - first
    if steps < 1:
        message = say("row '{row}' does not come after row '{other}'", row=row.id, other=start.id)
        raise ValueProblem(message, say("name an earlier row"))
    for before, after in pairwise(one.dataset.rows[first : last + 1]):
        if problem := time_missing(one.dataset, before, after):
            raise problem
    return Compared(Decimal(steps), INTEGER.in_text)


def _record(one: Quantity, asked: Question) -> Compared:
    """In how many rows up to this one no other is as high, or as low."""
    rows, end = comparable_rows(one.dataset, one.column, _row(one, asked))
    sign = 1 if asked.name == "highest" else -1
    values = [sign * value_of(row, one.column) for row in rows]
    beaten = next((place for place, value in enumerate(values) if place and value >= values[0]), len(values))
    if len(rows) == 1:
        raise end
    if beaten == 1:
        raise no_record(sign, rows[0], rows[1])
    return Compared(Decimal(beaten), INTEGER.in_text)


def _trend(one: Quantity, asked: Question) -> Compared:
    """How many times in a row it has risen, or fallen."""
    rows, end = comparable_rows(one.dataset, one.column, _row(one, asked))
    if len(rows) == 1:
        raise end
    sign = 1 if asked.name == "rising" else -1
    steps = [sign * (value_of(new, one.column) - value_of(old, one.column)) > 0 for new, old in pairwise(rows)]
    if not steps[0]:
        base = quantity_of(one.dataset, one.column, rows[1].id, {})
        raise _no_such_way(sign, one, base, rows[1].id)
    return Compared(Decimal(([*steps, False]).index(False)), INTEGER.in_text)


def _beyond(one: Quantity, asked: Question) -> Compared:
    """In how many rows up to this one the value is above, or below, a number."""
    row = _row(one, asked)
    limit = one.column.quantity.read(asked.argument)
    rows, _ = comparable_rows(one.dataset, one.column, row)
    sign = 1 if asked.name == "above" else -1
    kept = [sign * (value_of(each, one.column) - limit) > 0 for each in rows]
    if not kept[0]:
        message = say("row '{row}' is not above {number}", row=row.id, number=asked.argument)
        if sign < 0:
            message = say("row '{row}' is not below {number}", row=row.id, number=asked.argument)
        raise ValueProblem(message, say("change the sentence, or the number"))
    return Compared(Decimal(([*kept, False]).index(False)), INTEGER.in_text)


def _row(one: Quantity, asked: Question) -> DataRow:
    if one.row is None:
        message = say("'{filter}' compares one row with others", filter=asked.name)
        raise ValueProblem(message, say("name a row, such as {row}", row="@last"))
    return one.row


#: By the filter that asks for it.
COMPARISONS: Final[Mapping[str, Callable[[Quantity, Question], Compared]]] = {
    "change": _change,
    "difference": _difference,
    "share": _share,
    "rank": _rank,
    "since": _since,
    "highest": _record,
    "lowest": _record,
    "rising": _trend,
    "falling": _trend,
    "above": _beyond,
    "below": _beyond,
}
#: What a rise or a fall is told as, without its sign: `rise` and `fall` are refused where it is the other one.
DIRECTIONS: Final[Mapping[str, int]] = {"abs": 0, "rise": 1, "fall": -1}


def compared(one: Quantity, filters: Mapping[str, str]) -> Compared | None:
    """What the filters of a slot ask of a number; None where they ask for the number itself. Raises ValueProblem."""
    asked = [name for name in COMPARISONS if name in filters]
    if len(asked) > 1:
        message = say("both '{one}' and '{other}'", one=asked[0], other=asked[1])
        raise ValueProblem(message, say("a slot gives one of them"))
    if not asked:
        return None
    found = COMPARISONS[asked[0]](one, Question(asked[0], filters[asked[0]], filters))
    if found.signed and any(name in filters for name in DIRECTIONS):
        return found._replace(value=abs(found.value), signed=False)
    return found
