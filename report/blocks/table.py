"""The block `table`: rows and columns, of a data set or typed in place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Annotated, ClassVar, Literal, TypeAlias

from pydantic import PlainValidator, ValidationInfo, model_validator

from report.diagnostics.errors import Mark
from report.document import Align, Cell, Column, Element, Note, Run, Table, typed_in
from report.messages import Message, say, say_number
from report.model.block import Captioned, TableParts, Writer
from report.model.data_columns import Formatted, NamedKind, cure_in
from report.model.dataset import DataView, refuse_many
from report.model.names import IdRef
from report.model.plain_words import TEXT as TEXT_EXAMPLE
from report.model.plain_words import describe, in_languages
from report.model.schema import Model, ValidationContext, context_of, read, wrong
from report.model.selectable import Selectable
from report.model.text import CellText, LabelText, Text
from report.model.units import figure_in
from report.source.node import Map, NodeValue, Seq
from report.values.decimal import slot_of, write_one
from report.values.kind import Alignment, QuantityKind, ValueKind, ValueProblem
from report.values.numerals import numerals, stands_for_nothing
from report.values.text import TEXT


class TypedColumn(Formatted):
    """A column of a table typed in place.

    A cell that is typed once is read as a cell of a data set is, and printed as each language writes it; words in each
    language, a slot and a dash stay as they are typed.
    """

    label: LabelText
    """What readers see at the head of the column."""
    kind: NamedKind = TEXT
    """What the cells hold."""
    align: Literal[Alignment, "centre"] | None = None
    """How the cells stand below each other; if it is left out, as their kind wants it."""

    def value_in(self, cell: Text) -> object | None:
        """The value of the column's kind in a cell; None for words, slots, a dash or nothing. Raises ValueProblem."""
        typed = figure_in(cell) if isinstance(self.kind, ValueKind) else ""
        return self.kind.read(typed) if typed and isinstance(self.kind, ValueKind) else None

    def cell(self, writer: Writer, text: Text, role: Literal["row", ""]) -> Cell:
        """A cell below it."""
        value = self.value_in(text)
        if value is None or not isinstance(self.kind, ValueKind):
            return Cell(writer.label(text) or (Run(""),), role)
        words = self.kind.in_cell(value, self.formatting, writer.locale)
        return Cell(writer.dated(words, typed_in(words, text, writer.locale.language)), role)

    def head(self, writer: Writer, cells: Iterable[Text]) -> Cell:
        """Its name, with the unit of the values below it, which they do not repeat."""
        label, unit = writer.label(self.label), ""
        if isinstance(self.kind, QuantityKind) and any(self.value_in(cell) is not None for cell in cells):
            unit = self.kind.unit(self.formatting, writer.locale)
        if unit and f"({unit})" not in writer.plain(self.label):
            label = writer.around(writer.locale.gettext("{label} ({unit})").replace("{unit}", unit), label)
        return Cell(label, "column")

    def lower(self, writer: Writer) -> Column:
        """The column of the element."""
        return Column(Align(self.align or self.kind.align), writer.locale.numbers.decimal_sign)


class TypedRow(Selectable):
    """A row of a table that is typed in place."""

    shorthand: ClassVar[str] = "cells"
    title_of_kind: ClassVar[Message] = say("table row")

    cells: tuple[CellText, ...]
    """The cells, one a column; an empty one is `""`."""


def _width(row: NodeValue) -> int:
    """How many cells a row has as it is typed; 0 for the name of one."""
    cells = row.get("cells") if isinstance(row, Map) else row
    return len(cells) if isinstance(cells, Seq) else 0


_COLUMNS = say("[period, sessions], or '- label: {{nl: ..., fr: ...}}' and its kind below it")
_ROWS = say("[2020-2021, 2021-2022], or '- [cell, cell]' one row a line")


def _ids_or(model: type[Model], example: Message) -> PlainValidator:
    """A validator that reads ids of the columns or rows of a data set, or models of those that are typed in place."""

    def validate(value: object, info: ValidationInfo) -> tuple[object, ...]:
        if isinstance(value, tuple):
            return value
        if not isinstance(value, Seq) or not value:
            found = describe(value) if value else say("nothing")
            raise wrong(say("expected a list, found {found}", found=found), say("write {example}", example=example))
        if info.field_name == "columns":
            refuse_many(1, len(value))
        else:
            refuse_many(len(value), max(len(info.data.get("columns", ())), *map(_width, value)))
        names = [IdRef.of(item) for item in value if isinstance(item, str)]
        if len(names) == len(value):
            return tuple(names)
        context = context_of(info)
        made = (read(model, item, context, getattr(item, "mark", value.mark)) for item in value)
        return tuple(item for item in made if item is not None)

    return PlainValidator(validate)


TableColumns: TypeAlias = Annotated[tuple[IdRef, ...] | tuple[TypedColumn, ...], _ids_or(TypedColumn, _COLUMNS)]
TableRows: TypeAlias = Annotated[tuple[IdRef, ...] | tuple[TypedRow, ...], _ids_or(TypedRow, _ROWS)]


class TableBlock(Captioned):
    """A table of a data set (`data`, with the columns and rows to show), or with columns and rows typed in place."""

    name: ClassVar[str] = "table"
    counted = "table"
    example: ClassVar[str] = "{id: my-name, caption: {nl: ..., fr: ...}, data: visits}"

    data: IdRef | None = None
    """The data set that is shown, by its id; without it, columns and rows are typed here."""
    columns: TableColumns = ()
    """The columns of the data set to show, by their ids; or columns typed in place, each with its `label`."""
    rows: TableRows = ()
    """The rows of the data set to show, by their ids; or rows typed in place, each a list of cells."""
    notes: tuple[Text, ...] = ()
    """Remarks, printed below the table."""

    @model_validator(mode="after")
    def _one_kind(self, info: ValidationInfo) -> TableBlock:
        """Names need a data set; without one, every row has a cell for every column."""
        if self._some_unusable():
            return self
        typed = [row for row in self.rows if isinstance(row, TypedRow)]
        columns = [column for column in self.columns if isinstance(column, TypedColumn)]
        if self.data and (typed or columns):
            message = say("a table of a data set with columns or rows typed in place")
            raise wrong(message, say("take 'data' away, or name columns and rows of the data set: [period, sessions]"))
        if not self.data:
            self._is_typed_whole(typed, columns, context_of(info))
        return self

    def _is_typed_whole(self, rows: list[TypedRow], columns: list[TypedColumn], context: ValidationContext) -> None:
        """Tell what a table lacks that shows no data set, and of rows that are longer or shorter than its head."""
        label = in_languages(TEXT_EXAMPLE, context.languages)
        if not rows and not columns:
            hint = say("name a data set with 'data', or type 'columns' and 'rows'")
            context.error(self.mark, say("a table without rows or columns"), hint)
        elif not columns:
            place = self.at("columns") if self.columns else self.mark
            message = say("the columns of a table whose rows are typed in place have no labels")
            first = self.columns[0] if self.columns and isinstance(self.columns[0], IdRef) else ""
            typed = label.replace("...", str(first), 1) if first else label
            hint = say("write 'columns:', and below it each column on a line: - label: {label}", label=typed)
            context.error(place, message, hint)
        elif not rows:
            place = self.at("rows") if self.rows else self.mark
            hint = say("write 'rows:', and below it each row on a line, its cells parted by commas: - [plat, 12]")
            context.error(place, say("a table with columns typed in place and without rows"), hint)
        else:
            for row in rows:
                if len(row.cells) != len(columns):
                    context.error(*_uneven(row, columns))

    def _typed_cells(self) -> Iterator[tuple[TypedColumn, Text]]:
        """The cells typed in place, each with its column."""
        columns = [column for column in self.columns if isinstance(column, TypedColumn)]
        for row in self.rows if not self._some_unusable() else ():
            if isinstance(row, TypedRow) and len(row.cells) == len(columns):
                yield from zip(columns, row.cells, strict=True)

    @model_validator(mode="after")
    def _cells_are_of_their_kind(self, info: ValidationInfo) -> TableBlock:
        """What is typed once below a kind of value can be read as one."""
        context = context_of(info)
        for column, cell in self._typed_cells():
            try:
                column.value_in(cell)
            except ValueProblem as problem:
                hint = _refusal(problem, column, cell, context.languages)
                context.error(cell.mark, problem.message, hint, "data")
        return self

    def values_typed(self) -> Iterable[Text]:
        """The cells typed in place that their columns read as values."""
        return [cell for column, cell in self._typed_cells() if isinstance(column.kind, ValueKind) and figure_in(cell)]

    def _some_unusable(self) -> bool:
        """Whether a column or row was typed that is not here: its own problem is told, and enough."""
        if not isinstance(self.origin, Map):
            return False
        typed = (self.origin.get("columns"), self.columns), (self.origin.get("rows"), self.rows)
        return any(isinstance(origin, Seq) and len(origin) != len(made) for origin, made in typed)

    def data_shown(self) -> DataView | None:
        """The columns and rows of its data set; None for what is typed in place."""
        if not self.data:
            return None
        columns = tuple([name for name in self.columns if isinstance(name, IdRef)])
        return DataView(self.data, columns, tuple([name for name in self.rows if isinstance(name, IdRef)]))

    def lower(self, writer: Writer) -> Iterable[Element]:
        """One table; remarks on single values stand before the editors' notes."""
        caption, view = writer.label(self.caption), self.data_shown()  # notes and terms count in reading order
        made = writer.data_table(view, self.id) if view else self._typed(writer)
        notes = [Note("", "", writer.label(note), note.mark) for note in self.notes]
        yield Table(
            id=self.id,
            label=writer.name_of(self.id),
            caption=caption,
            columns=made.columns,
            head=made.head,
            body=made.body,
            continued=writer.locale.gettext("continued"),
            notes=(*made.notes, *notes),
            source=made.source,
            data=self.data or "",
            mark=self.mark,
        )

    def _typed(self, writer: Writer) -> TableParts:
        """The columns and rows that are typed in place."""
        columns = [column for column in self.columns if isinstance(column, TypedColumn)]
        rows = [row for row in self.rows if isinstance(row, TypedRow)]
        head = tuple(column.head(writer, [row.cells[at] for row in rows]) for at, column in enumerate(columns))
        body = tuple(
            tuple(
                column.cell(writer, text, "row" if at == 0 else "")  # the first of a row is its head
                for at, (column, text) in enumerate(zip(columns, row.cells, strict=True))
            )
            for row in rows
        )
        return TableParts(tuple(column.lower(writer) for column in columns), (head,), body)


def _uneven(row: TypedRow, columns: Sequence[TypedColumn]) -> tuple[Mark, Message, Message]:
    """What is wrong with a row that has more or fewer cells than its table has columns: where, what, and the cure."""
    for at, (cell, after) in enumerate(pairwise(row.cells)):
        cut = _cut_figure(cell, after)
        if cut and at < len(columns):
            message = say("the comma of '{figure}' parts it into two cells", figure=cut)
            return cell.mark, message, _whole(columns[at], cut)
    cells = say_number("{number} cell", "{number} cells", len(row.cells))
    wide = say_number("{number} column", "{number} columns", len(columns))
    message = say("a row of {cells} in a table of {columns}", cells=cells, columns=wide)
    return row.mark, message, say('type one cell a column; an empty one is "", one that holds a comma stands in quotes')


def _cut_figure(cell: Text, after: Text) -> str:
    """A figure with a decimal comma that was typed between brackets without quotes, where the comma parts cells."""
    whole, decimals = figure_in(cell), figure_in(after)
    follows = (cell.mark.line, cell.mark.column + len(whole) + 1) == (after.mark.line, after.mark.column)
    is_one = re.search(r"(?:^|\D)\d{1,3}(?:[.\s'’]\d{3})*$|\d$", whole) and re.match(r"\d+(?:\D|$)", decimals)
    return f"{whole},{decimals}" if follows and is_one and numerals(f"{whole},{decimals}") else ""


def _whole(column: TypedColumn, figure: str) -> Message:
    """How a figure with a decimal comma is typed in a cell of a column."""
    if isinstance(column.kind, ValueKind):
        try:
            column.kind.read(figure)
        except ValueProblem as problem:
            return cure_in(problem, next(iter(column.label.source.values())), column.kind, column.currency)
    return write_one(numerals(figure), lambda one: f'"{slot_of(one)}"')


def _refusal(problem: ValueProblem, column: TypedColumn, cell: Text, languages: tuple[str, ...]) -> Message:
    """What to write into a cell that its column cannot read: a value of its kind, or words in each language."""
    typed, there = figure_in(cell), problem.belongs
    words = in_languages(TEXT_EXAMPLE, languages)
    if stands_for_nothing(typed):
        return say("where there is no value, write – or the reason in words, {words}", words=words)
    if there is not None and not there.kind:
        return say("write {value}, or with words: {words}", value=there.slot or there.typed, words=words)
    cure = cure_in(problem, next(iter(column.label.source.values())), column.kind, column.currency)
    if not any(sign.isalpha() for sign in typed):
        return cure
    return say("{cure}; for words, write {words}, or give the column 'kind: text'", cure=cure, words=words)
