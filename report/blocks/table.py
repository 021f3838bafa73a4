"""The block `table`: rows and columns, of a data set or typed in place."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal, TypeAlias

from pydantic import PlainValidator, ValidationInfo, model_validator

from report.document import Align, Cell, Column, Element, Run, Runs, Table
from report.localise.numbering import Captioned
from report.localise.tables import DataTable
from report.model.reading import reading_of
from report.model.report import Model, Text
from report.model.schema import found, read, wrong
from report.source.node import Map, Seq

if TYPE_CHECKING:
    from report.localise.edition import Edition

ALIGN = {"start": Align.START, "centre": Align.CENTRE, "end": Align.END, "decimal": Align.DECIMAL}
NUMERIC = ("integer", "decimal", "percent", "money")


class TypedColumn(Model):
    """A column of a table typed in place; `kind` says how its cells stand below each other, unless `align` does."""

    title_of_kind: ClassVar[str] = "table column"

    label: Text
    kind: Literal["text", "integer", "decimal", "percent", "duration", "money", "date", "period", "country"] = "text"
    align: Literal["start", "centre", "end", "decimal"] | None = None

    def lower(self, edition: Edition) -> Column:
        """The column of the element."""
        align = self.align or ("decimal" if self.kind in NUMERIC else "end" if self.kind == "duration" else "start")
        return Column(ALIGN[align], edition.locale.numbers.decimal_sign)


class TypedRow(Model):
    """A row of a table that is typed in place."""

    shorthand: ClassVar[str] = "cells"
    title_of_kind: ClassVar[str] = "table row"

    cells: tuple[Text, ...]


def _columns(value: object, info: ValidationInfo) -> tuple[object, ...]:
    """Ids of data columns, or columns typed in place."""
    return _either(
        value, TypedColumn, info, "[period, sessions], or '- label: {nl: ..., fr: ...}' and its kind below it"
    )


def _rows(value: object, info: ValidationInfo) -> tuple[object, ...]:
    """Ids of data rows, or rows typed in place."""
    return _either(value, TypedRow, info, "[2020-2021, 2021-2022], or '- [cell, cell]' one row a line")


def _either(value: object, model: type[Model], info: ValidationInfo, hint: str) -> tuple[object, ...]:
    if isinstance(value, tuple):
        return value
    if not isinstance(value, Seq) or not value:
        raise wrong(f"expected a list, found {found(value) if value else 'nothing'}", f"write {hint}")
    if all(isinstance(item, str) for item in value):
        return tuple(str(item) for item in value)
    reading = reading_of(info.context)
    made = (read(model, item, reading, getattr(item, "mark", value.mark)) for item in value)
    return tuple(item for item in made if item is not None)


Columns: TypeAlias = Annotated[tuple[str, ...] | tuple[TypedColumn, ...], PlainValidator(_columns)]
Rows: TypeAlias = Annotated[tuple[str, ...] | tuple[TypedRow, ...], PlainValidator(_rows)]


class TableBlock(Captioned):
    """A table of a data set (`data`, with the columns and rows to show), or with columns and rows typed in place."""

    name: ClassVar[str] = "table"
    counted = "table"

    data: str | None = None
    columns: Columns = ()
    rows: Rows = ()
    notes: tuple[Text, ...] = ()

    @model_validator(mode="after")
    def _one_kind(self) -> TableBlock:
        """Names need a data set; without one, every row has a cell for every column."""
        if self._some_unusable():
            return self
        typed = [row for row in self.rows if isinstance(row, TypedRow)]
        columns = [column for column in self.columns if isinstance(column, TypedColumn)]
        if self.data and (typed or columns):
            raise wrong(
                "a table of a data set with columns or rows typed in place",
                "leave out 'data', or name columns and rows",
            )
        if not self.data and not (typed and columns):
            raise wrong("a table without rows or columns", "name a data set with 'data', or type 'columns' and 'rows'")
        for row in typed:
            if len(row.cells) != len(columns):
                raise wrong(
                    f"a row of {len(row.cells)} cells in a table of {len(columns)} columns", "one cell a column"
                )
        return self

    def _some_unusable(self) -> bool:
        """Whether a column or row was typed that is not here: its own problem is told, and enough."""
        if not isinstance(self.origin, Map):
            return False
        typed = (self.origin.get("columns"), self.columns), (self.origin.get("rows"), self.rows)
        return any(isinstance(origin, Seq) and len(origin) != len(made) for origin, made in typed)

    def lower(self, edition: Edition) -> Iterable[Element]:
        """One table; remarks on single values stand before the editors' notes."""
        notes = tuple(edition.label(note) for note in self.notes)
        if self.data:
            yield self._of_data(edition, self.data, notes)
            return
        columns = [column for column in self.columns if isinstance(column, TypedColumn)]
        rows = [row for row in self.rows if isinstance(row, TypedRow)]
        body = tuple(tuple(_cell(edition, text, number) for number, text in enumerate(row.cells)) for row in rows)
        head = tuple(Cell(edition.label(column.label), "column") for column in columns)
        yield self._table(edition, tuple(column.lower(edition) for column in columns), (head,), body, notes)

    def _of_data(self, edition: Edition, data: str, notes: tuple[Runs, ...]) -> Table:
        dataset = edition.dataset(data, self.mark)
        named = [column for name in self.columns if isinstance(name, str) and (column := dataset.column(name))]
        rows = [row for name in self.rows if isinstance(name, str) and (row := dataset.row(name))]
        made = DataTable(edition, dataset, named or dataset.columns, rows or dataset.rows)
        source = edition.source_line(dataset.source)
        return self._table(edition, made.columns, made.head, made.body, (*made.notes, *notes), source, data)

    def _table(
        self,
        edition: Edition,
        columns: tuple[Column, ...],
        head: tuple[tuple[Cell, ...], ...],
        body: tuple[tuple[Cell, ...], ...],
        notes: tuple[Runs, ...],
        source: Runs = (),
        data: str = "",
    ) -> Table:
        return Table(
            self.id,
            edition.name_of(self.id),
            edition.label(self.caption),
            columns,
            head,
            body,
            continued=edition.locale.gettext("continued"),
            notes=notes,
            source=source,
            data=data,
            mark=self.mark,
        )


def _cell(edition: Edition, text: Text, number: int) -> Cell:
    """A typed cell; the first of a row is its head."""
    return Cell(edition.label(text) or (Run(""),), "row" if number == 0 else "")
