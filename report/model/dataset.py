"""Dataset: a table of typed values, each with what is known about it: why it is missing, what the source prints."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Annotated, Any, ClassVar, Literal, NamedTuple, TypeAlias

from pydantic import AfterValidator, Field, PlainValidator, ValidationInfo

from report.diagnostics.errors import Mark, listed, nearest
from report.messages import Message, say
from report.model.data_columns import DataColumn, cure_in, without_value
from report.model.names import IdRef
from report.model.plain_words import describe
from report.model.schema import Model, context_of, read, wrong
from report.model.sheet import SheetValues
from report.model.text import LabelText, Text
from report.source.node import Map, Seq, UnreadCell
from report.values.kind import ValueKind, ValueProblem
from report.values.numerals import stands_for_nothing

MOST_ROWS, MOST_CELLS = 10_000, 30_000
#: The reason of a cell whose value is still to come: a report of the next year begins with such cells.
UNFILLED = "to-fill"
_ROW_HINT = say("write '- id: 2022' and one line a column")


def no_data_set(name: str, known: Iterable[str]) -> tuple[Message, Message]:
    """What is said of a data set that is not there, and which there are."""
    names = sorted(known)
    message = say("unknown data set '{name}'{near}", name=name, near=nearest(name, names))
    return message, say("data sets: {names}", names=listed(names) or say("none"))


class Correction(Model):
    """Why and by whom a printed value was changed, and whether the author has accepted it."""

    title_of_kind: ClassVar[Message] = say("correction")

    reason: str
    """Why the value was changed."""
    by: str
    """Who changed it."""
    status: Literal["proposed", "accepted"]
    """Whether the author has accepted the change."""


class DataCell(Model):
    """A value, or a map with what is known about it.

    `value` is a Decimal with its digits as typed (seconds for a duration, 66.5 for 66,5 %), a date, a period (first
    day, day after the last), a country code, a Text, or None; then `null` names the reason, one of the set's `nulls`.
    `source_text` is what the source prints where the value differs from it.
    """

    shorthand: ClassVar[str] = "value"
    title_of_kind: ClassVar[Message] = say("data cell")

    value: Any = None
    """The value, as the kind of its column wants it: `12500.50`, `2022-10-01`, `BE`, words in each language."""
    null: str | None = None
    """Why there is no value: one of the reasons that stand under `nulls`."""
    source_text: str | None = None
    """What the source prints, where the value differs from it."""
    correction: Correction | None = None
    """Why and by whom a printed value was changed."""
    approx: bool = False
    """Whether the value is only about right: it is then printed with "about"."""
    note: Text | None = None
    """A remark on this value, printed below the table or chart."""

    def number(self) -> Decimal | None:
        """The value of a numeric column; None where there is none."""
        return self.value if isinstance(self.value, Decimal) else None


class DataRow(Model):
    """A row of a data set: its id, and one cell a column.

    There are cells also for the columns that the editor left out (their value is None).
    """

    title_of_kind: ClassVar[Message] = say("data row")

    id: str
    """The name of the row, by which slots and charts call it: `2022`, `be`."""
    cells: dict[str, DataCell] = Field(default_factory=dict)
    """The cells, by the ids of the columns."""


class SeriesBreak(Model):
    """The series of `column` means something else from row `before` on: no line joins the two parts."""

    title_of_kind: ClassVar[Message] = say("break in a series")

    column: str
    """The column whose series breaks, by its id."""
    before: str
    """The row before which it breaks, by its id."""
    reason: Text
    """What is counted otherwise from there on, in words for the reader."""


def refuse_many(rows: int, columns: int) -> None:
    """Refuse rows and columns that nobody can read in print, and for which a computer may lack the memory."""
    most = min(MOST_ROWS, MOST_CELLS // max(columns, 1))
    if rows > most:
        message = say("{number} rows, where {most} is the most", number=rows, most=most)
        if not most:
            message = say("{number} columns, where {most} is the most", number=columns, most=MOST_CELLS)
        raise wrong(message, say("give the totals that readers need, and link to the data where all of it can be had"))


def _rows(value: object, info: ValidationInfo) -> tuple[DataRow, ...]:
    """The rows, typed by the columns that stand above them; unusable cells are reported and left out."""
    if isinstance(value, tuple) and all(isinstance(row, DataRow) for row in value):
        return value
    if not isinstance(value, Seq) or not value:
        raise wrong(say("expected a list of rows, found {there}", there=describe(value or None)), _ROW_HINT)
    columns = {column.id: column for column in info.data.get("columns", ())}
    refuse_many(len(value), len(columns))
    return tuple(row for row in (_row(item, columns, value.mark, info) for item in value) if row is not None)


def _row(item: object, columns: dict[str, DataColumn], mark: Mark, info: ValidationInfo) -> DataRow | None:
    context = context_of(info)
    if not isinstance(item, Map):
        context.error(
            getattr(item, "mark", mark), say("expected a row, found {there}", there=describe(item)), _ROW_HINT
        )
        return None
    name = item.get("id")
    if not isinstance(name, str) or not name:
        context.error(item.mark, say("a row without an id"), say("add 'id: ...': slots and charts name rows by it"))
        return None
    cells: dict[str, DataCell] = {}
    for key, typed in item.items():
        if key in ("id", "query"):
            continue
        if key not in columns:
            if columns:  # without usable columns, their own problem is reported, and not each cell's
                message = say("unknown column '{name}'{near}", name=key, near=nearest(key, columns))
                hint = say("columns: {names}", names=listed(columns))
                context.error(item.keys_at[key], message, hint)
            continue
        cell = _cell(typed, columns[key], item.keys_at[key], info)
        if cell is not None:
            cells[key] = cell
    for key in columns:
        cells.setdefault(key, DataCell(mark=item.mark))
    query = str(item["query"]) if item.get("query") else None
    return DataRow.model_construct(id=str(name), cells=cells, mark=item.mark, origin=item, query=query)


def _cell(typed: object, column: DataColumn, key: Mark, info: ValidationInfo) -> DataCell | None:
    """One cell, its value read as its column's kind."""
    context = context_of(info)
    if isinstance(typed, UnreadCell):
        return None
    cell = DataCell(mark=key) if typed is None else read(DataCell, typed, context, key)
    if cell is None or cell.value is None:
        return cell
    at = cell.at("value")
    if not isinstance(column.kind, ValueKind):
        holder = read(_TextCell, {"value": cell.value}, context, at)
        return None if holder is None else cell.model_copy(update={"value": holder.value})
    if not isinstance(cell.value, str):
        message = say(
            "expected a value of the kind {kind}, found {there}", kind=column.kind.name, there=describe(cell.value)
        )
        context.error(at, message, say("a cell is a value, or a map with 'value:'"))
        return None
    typed = str(cell.value).strip()
    try:
        return cell.model_copy(update={"value": column.kind.read(typed)})
    except ValueProblem as problem:
        reasons = info.data.get("nulls") or {}
        if stands_for_nothing(typed):
            hint = without_value(reasons, column, context.languages)
        else:
            hint = cure_in(problem, column.id, column.kind, column.currency)
        context.error(at, problem.message, hint, "data")
        return None


class _TextCell(Model):
    """A cell of a text column."""

    title_of_kind: ClassVar[Message] = say("data cell")

    value: LabelText


def _some_columns(columns: tuple[DataColumn, ...]) -> tuple[DataColumn, ...]:
    if not columns:
        example = "{id: visits, kind: integer, label: {nl: ..., fr: ...}}"
        raise wrong(say("the data set has no columns"), say("write '- {example}' below it", example=example))
    return columns


DataRows: TypeAlias = Annotated[tuple[DataRow, ...], PlainValidator(_rows)]


class Dataset(Model):
    """A data set: figures with their columns, units and source, which tables, charts and texts take from here.

    `rows` may be left out where `values` names the spreadsheet that holds them.
    """

    title_of_kind: ClassVar[Message] = say("data set")

    id: str
    """The name of the data set: that of its file, without `.yaml`."""
    title: Text
    """What the figures are about."""
    description: Text | None = None
    """How they were collected, and what they mean."""
    source: LabelText | None = None
    """Where the figures come from; it is printed below tables and charts."""
    columns: Annotated[tuple[DataColumn, ...], AfterValidator(_some_columns)]
    """The columns, in their order: what each holds, and what readers call it."""
    nulls: dict[str, Text] = Field(default_factory=dict)
    """The reasons for which cells have no value, each by a name and in the words that readers see."""
    values: SheetValues | None = None
    """The spreadsheet that holds the cells, in the place of `rows`."""
    rows: DataRows = Field(examples=["[{id: be, visits: 12}]"])  # behind what its cells are read by
    """The rows, in their order: each has an `id`, and a cell for each column."""
    breaks: tuple[SeriesBreak, ...] = ()
    """Where a series means something else from a row on: no line joins the two parts."""

    @property
    def label_column(self) -> DataColumn | None:
        """The column whose values name the rows: the first that holds no numbers."""
        return next((column for column in self.columns if not column.numeric), None)

    def column(self, name: str) -> DataColumn | None:
        """The column of that id."""
        return next((column for column in self.columns if column.id == name), None)

    def columns_of(self, names: Iterable[str]) -> Sequence[DataColumn]:
        """The columns of these ids, in their order; all where none is named."""
        return [column for name in names if (column := self.column(name))] or self.columns

    def rows_of(self, names: Iterable[str]) -> Sequence[DataRow]:
        """The rows of these ids, in their order; all where none is named."""
        return [row for name in names if (row := self.row(name))] or self.rows

    def row(self, name: str) -> DataRow | None:
        """The row of that id."""
        return next((row for row in self.rows if row.id == name), None)


RowOrder: TypeAlias = Literal["highest-first", "lowest-first"]


class DataView(NamedTuple):
    """What is shown of a data set: the ids of columns and of rows, all where none is named.

    `category` is the column whose values name the rows, `highlight` the row and `focus` the column to stress; `sort`
    puts the rows in order of the numbers in the latter, or in the first column.
    """

    data: IdRef
    columns: tuple[IdRef, ...] = ()
    rows: tuple[IdRef, ...] = ()
    category: IdRef | None = None
    highlight: IdRef | None = None
    focus: IdRef | None = None
    sort: RowOrder | None = None
    digits: int | None = None

    def holds(self, columns: Iterable[str], rows: Iterable[str]) -> bool:
        """Whether all of these columns and rows are shown."""
        return all(not have or set(have) >= set(want) for have, want in ((self.columns, columns), (self.rows, rows)))
