"""Slots: what stands between braces in a text, read into plain values that belong to no language yet.

A slot holds its value itself, {int:6272}, names a term, {term:fido}, or names a place in the data,
{visits.2021-2022.sessions}, also with rows such as @max; filters stand behind it. `answer` serves two passes: validate
asks whether a slot can be answered, localise writes the answer out.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final, NamedTuple, TypeAlias

from report.diagnostics.errors import listed, nearest
from report.languages import capitalised
from report.locales import Locale
from report.markup.tree import Slot
from report.messages import Message, either, say
from report.model.dataset import DataCell, DataColumn, DataRow, Dataset
from report.model.text import Text
from report.values import KINDS
from report.values.decimal import read_digits
from report.values.integer import INTEGER
from report.values.kind import Formatting, QuantityKind, SlotKind, ValueKind, ValueProblem, Wording
from report.values.numerals import stands_for_nothing
from report.values.percent import PERCENT

DATA_EXAMPLE = "{visits.2021-2022.sessions}"
TERM = "term"
TERM_EXAMPLE = "{term:fido}"
TERM_FILTERS = ("short", "long", "full")
PSEUDO_ROWS = ("@first", "@last", "@max", "@min", "@sum", "@count")
COMPUTING = ("change", "difference", "abs")
FILTERS = ("label", "unit", "exact")
#: By the word that editors type.
SLOTS: Final[Mapping[str, SlotKind[Any]]] = {slot.word: slot for kind in KINDS for slot in kind.slots}
EVERYWHERE = ("capital",)  # for a slot that opens a sentence
NEEDED: Final[Mapping[str, str]] = {  # what must stand after a filter's name
    "change": "change 2020-2021",
    "difference": "difference 2020-2021",
    "digits": "digits 1",
}
OPTIONAL: Final[Mapping[str, str]] = {"words": "f"}  # what may: "une" for one


class ValueAnswer(NamedTuple):
    """A value, and how it is to be written; `unit` stands after it."""

    value: Any
    wording: Wording[Any]
    formatting: Formatting
    unit: Text | None = None

    def in_text(self, locale: Locale) -> str:
        """The value in running text, without its unit."""
        text = self.wording.write(self.value, self.formatting, locale)
        return capitalised(text, locale.language) if "capital" in self.formatting.filters else text


class TermAnswer(NamedTuple):
    """The id of a term, and the filters that say which of its forms is wanted."""

    term: str
    filters: Mapping[str, str]


#: The texts among them are cells of data.
Answer: TypeAlias = ValueAnswer | TermAnswer | Text


def answer(slot: Slot, data: Mapping[str, Dataset]) -> Answer:
    """The answer of any slot; `data` are the report's data sets by id. Raises ValueProblem."""
    return _from_data(slot, data) if slot.kind == "data" else _literal(slot)


def check_filters(filters: Mapping[str, str], allowed: tuple[str, ...]) -> None:
    """Raise ValueProblem for an unknown filter, or one with too little or too much after its name."""
    if not filters:
        return
    known = allowed + EVERYWHERE
    for name, argument in filters.items():
        if name not in known:
            message = say("unknown filter '{filter}'{near}", filter=name, near=nearest(name, known))
            raise ValueProblem(message, say("filters here: {filters}", filters=listed(known, 20)))
        if name in NEEDED and not argument:
            message = say("the filter '{filter}' is not complete", filter=name)
            raise ValueProblem(message, say("write {filter}", filter=f"|{NEEDED[name]}"))
        if argument and name not in NEEDED and argument != OPTIONAL.get(name):
            forms = [f"|{name}", *([f"|{name} {OPTIONAL[name]}"] if name in OPTIONAL else [])]
            message = say("the filter '{filter}' takes no '{argument}'", filter=name, argument=argument)
            raise ValueProblem(message, say("write {filter}", filter=either(forms)))
    try:
        read_digits(filters.get("digits", "0"))
    except ValueProblem as problem:
        raise ValueProblem(problem.message, say("write {filter}", filter="|digits 1")) from None


def _literal(slot: Slot) -> Answer:
    """The answer of a slot that holds its value itself, or names a term. Raises ValueProblem."""
    filters = dict(slot.filters)
    if slot.kind == TERM:
        check_filters(filters, TERM_FILTERS)
        if not slot.argument:
            hint = say("write the id of a term of terms.yaml: {example}", example=TERM_EXAMPLE)
            raise ValueProblem(say("no term is named"), hint)
        return TermAnswer(slot.argument, filters)
    kind = SLOTS.get(slot.kind)
    if kind is None:
        near = nearest(slot.kind, (*SLOTS, TERM))
        examples = [*(f"{{{known.word}:{known.example}}}" for known in SLOTS.values()), TERM_EXAMPLE, DATA_EXAMPLE]
        raise ValueProblem(
            say("unknown kind of value slot '{kind}'{near}", kind=slot.kind, near=near),
            say("slots: {examples}", examples="  ".join(examples)),
        )
    check_filters(filters, kind.wording.filters)
    digits = int(filters["digits"]) if "digits" in filters else None
    try:
        value = kind.read(slot.argument)
    except ValueProblem as problem:
        raise ValueProblem(problem.message, _cure(problem, slot)) from None
    return ValueAnswer(value, kind.wording, Formatting(digits, filters=filters))


def _cure(problem: ValueProblem, slot: Slot) -> Message:
    """What to write instead of a slot whose value cannot be read: another kind of slot, or words."""
    if stands_for_nothing(slot.argument):
        return say("say in words that there is no value: a slot holds one, {example}", example=_example(slot.kind))
    there = problem.belongs
    if there is None or there.kind == slot.kind:
        return problem.hint
    if not there.slot:
        return say("write {number}, and 'about' in words before the slot", number=there.typed)
    return say("write {slot}", slot=there.slot)


def _example(word: str) -> str:
    return f"{{{word}:{SLOTS[word].example}}}"


# --- values of data sets -----------------------------------------------------------------------------


def _from_data(slot: Slot, data: Mapping[str, Dataset]) -> Answer:
    name, _, rest = slot.argument.partition(".")
    row_name, _, column_name = rest.rpartition(".")
    if not row_name:
        message = say("'{place}' is no place in the data", place=slot.argument)
        example = _place_in(data.get(name) or next(iter(data.values()), None))
        raise ValueProblem(message, say("write data set, row and column: {example}", example=example))
    dataset = data.get(name)
    if dataset is None:
        message = say("unknown data set '{name}'{near}", name=name, near=nearest(name, data))
        raise ValueProblem(message, say("data sets: {names}", names=listed(data) or say("none")))
    column = _column(dataset, column_name)
    filters = dict(slot.filters)
    if "label" in filters:
        return _label(dataset, _row(dataset, row_name, column), filters)
    if row_name == "@count":
        return _plain(Decimal(len(_filled(dataset, column))), INTEGER.in_text, filters)
    cell = _cell(dataset, row_name, column)
    if isinstance(column.kind, QuantityKind):
        return _computed(dataset, column, column.kind, cell, filters)
    if isinstance(column.kind, ValueKind):
        return _plain(cell.value, column.kind.in_text, filters)
    check_filters(filters, ())
    return _text(cell)


def _place_in(dataset: Dataset | None) -> str:
    """A slot that leads into a data set; an example where there is none."""
    if dataset is None or not dataset.rows or not dataset.columns:
        return DATA_EXAMPLE
    column = next((column for column in dataset.columns if column.numeric), dataset.columns[0])
    row = next(iter(_filled(dataset, column)), dataset.rows[0])
    return f"{{{dataset.id}.{row.id}.{column.id}}}"


def _plain(value: object, wording: Wording[Any], filters: dict[str, str]) -> ValueAnswer:
    """A value as it stands there."""
    check_filters(filters, wording.filters)
    return ValueAnswer(value, wording, Formatting(filters=filters))


def _text(cell: DataCell) -> Text:
    assert isinstance(cell.value, Text)  # a column without a kind of value holds texts
    return cell.value


def _label(dataset: Dataset, row: DataRow, filters: dict[str, str]) -> Answer:
    """What names a row, as short as on the axis of a chart."""
    column = dataset.label_column
    if column is None or row.cells[column.id].value is None:
        message = say("row '{row}' has no label", row=row.id)
        raise ValueProblem(message, say("only a column of periods, dates, texts or countries names rows"))
    if isinstance(column.kind, ValueKind):
        return _plain(row.cells[column.id].value, Wording(("label",), column.kind.on_axis), filters)
    check_filters(filters, ("label",))
    return _text(row.cells[column.id])


def _computed(
    dataset: Dataset, column: DataColumn, kind: QuantityKind, cell: DataCell, filters: dict[str, str]
) -> ValueAnswer:
    """A number, as it stands in the data or compared with the same column of another row."""
    if filters:
        known = (*COMPUTING, "digits")
        check_filters({name: row for name, row in filters.items() if name in known}, known)
    if "change" in filters and "difference" in filters:
        raise ValueProblem(say("both 'change' and 'difference'"), say("a slot gives one of them"))
    value, digits = _number(cell), column.digits
    wording = kind.approximate if cell.approx and "exact" not in filters else kind.in_text
    compared = filters.get("change", filters.get("difference"))
    if compared is not None:
        base = _number(_cell(dataset, compared, column))
        value, wording = value - base, kind.difference
        if "change" in filters:
            if not base:
                message = say("no change can be told from 0, the value of row '{row}'", row=compared)
                raise ValueProblem(message, say("write {filter}", filter=f"|difference {compared}"))
            value, wording, digits = 100 * value / base, PERCENT.in_text, 1
    check_filters(filters, wording.filters + COMPUTING + FILTERS)
    if "digits" in filters:
        digits = int(filters["digits"])
    signed = compared is not None and "abs" not in filters
    written = Formatting(digits, column.currency, signed, filters)
    return ValueAnswer(
        abs(value) if "abs" in filters else value, wording, written, column.unit if "unit" in filters else None
    )


def _numeric(dataset: Dataset, pseudo: str) -> Message:
    """How a row is found by a column of numbers of a data set."""
    columns = [column.id for column in dataset.columns if column.numeric]
    if columns:
        return say("write {row}", row=either([f"{pseudo}:{column}" for column in columns[:3]]))
    return say("the data set has none; rows: {rows}", rows=listed([row.id for row in dataset.rows]))


def _column(dataset: Dataset, name: str) -> DataColumn:
    column = dataset.column(name)
    if column is None:
        known = [known.id for known in dataset.columns]
        near = nearest(name, known)
        message = say("unknown column '{name}' of '{data}'{near}", name=name, data=dataset.id, near=near)
        raise ValueProblem(message, say("columns: {names}", names=listed(known)))
    return column


def _row(dataset: Dataset, name: str, column: DataColumn) -> DataRow:
    """The row of that id, or the one that "@max" (of this column) or "@max:sessions" (of another one) finds."""
    pseudo, _, by = name.partition(":")
    if pseudo in ("@first", "@last") and not by:
        return dataset.rows[0 if pseudo == "@first" else -1]
    if pseudo in ("@max", "@min"):
        chosen = _column(dataset, by) if by else column
        rows = _filled(dataset, chosen)
        if not chosen.numeric or not rows:
            message = say("'{row}' needs a column of numbers", row=pseudo)
            raise ValueProblem(message, _numeric(dataset, pseudo))
        return (max if pseudo == "@max" else min)(rows, key=lambda row: _number(row.cells[chosen.id]))
    row = dataset.row(name)
    if row is None:
        known = [known.id for known in dataset.rows]
        near = nearest(name, known)
        message = say("unknown row '{name}' of '{data}'{near}", name=name, data=dataset.id, near=near)
        hint = say("rows: {rows}, and {found}", rows=listed(known, 20), found=", ".join(PSEUDO_ROWS))
        raise ValueProblem(message, hint)
    return row


def _cell(dataset: Dataset, row_name: str, column: DataColumn) -> DataCell:
    """The cell of a row, or the sum of the column; it has a value."""
    if row_name == "@sum":
        if not column.numeric:
            message = say("the column '{column}' has no sum", column=column.id)
            numbers = [known.id for known in dataset.columns if known.numeric]
            raise ValueProblem(message, say("columns of numbers: {names}", names=listed(numbers) or say("none")))
        cells = [row.cells[column.id] for row in _filled(dataset, column)]
        return DataCell(value=sum(map(_number, cells), Decimal(0)), approx=any(cell.approx for cell in cells))
    cell = _row(dataset, row_name, column).cells[column.id]
    if cell.value is None:
        message = say(
            "row '{row}' of '{data}' has no value for '{column}'", row=row_name, data=dataset.id, column=column.id
        )
        rows = [row.id for row in _filled(dataset, column)]
        raise ValueProblem(message, say("name a row that has one: {rows}", rows=listed(rows, 20) or say("none")))
    return cell


def _filled(dataset: Dataset, column: DataColumn) -> list[DataRow]:
    return [row for row in dataset.rows if row.cells[column.id].value is not None]


def _number(cell: DataCell) -> Decimal:
    number = cell.number()
    assert number is not None  # a cell of a column of numbers, and one with a value
    return number
