"""The block `chart`: columns of a data set, drawn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import Annotated, Any, ClassVar, get_type_hints

from pydantic import BeforeValidator, ModelWrapValidatorHandler, ValidationInfo, create_model, model_validator

from report.charts import CHARTS
from report.charts.kind import ChartKind, ShownColumn
from report.diagnostics.errors import Diagnostic, Mark, error, listed, note, warning
from report.document import Element, Figure
from report.locales import Locale
from report.messages import say
from report.model.block import Captioned, Writer
from report.model.data_columns import DataColumn
from report.model.dataset import DataRow, Dataset, DataView, RowOrder
from report.model.names import IdRef
from report.model.schema import named, typed_by, wrong_at
from report.model.text import AltText, Text
from report.source.node import Map, Seq
from report.values.calendar import begin_of
from report.values.decimal import read_digits


class ChartBlock(Captioned):
    """A chart of columns of a data set.

    `alt` says what it shows to those who cannot see it: without it, its data do. Without `category`, the first column
    of periods, dates, texts or countries stands along the other axis.
    """

    name: ClassVar[str] = "chart"
    counted = "figure"

    kind: Annotated[ChartKind, named(CHARTS, {name: kind.shows for name, kind in CHARTS.items()})]
    """How the figures are drawn."""
    data: IdRef
    """The data set that is drawn, by its id."""
    columns: tuple[IdRef, ...]
    """The columns of numbers that are drawn, by their ids."""
    rows: tuple[IdRef, ...] = ()
    """The rows that are drawn, by their ids, in this order; all of them, if it is left out."""
    category: IdRef | None = None
    """The column whose values stand along the other axis; if it is left out, the first that holds no numbers."""
    alt: AltText | None = None
    """What the chart shows, for those who cannot see it; if it is left out, it is told from the data."""
    highlight: IdRef | None = None
    """The row to stress, by its id, or `"@last"`."""
    focus: IdRef | None = None
    """The column to stress, by its id; the others are drawn in grey."""
    sort: RowOrder | None = None
    """The order of the rows by their numbers; as in the data set, if it is left out."""
    digits: Annotated[int | None, BeforeValidator(typed_by(read_digits))] = None
    """How many decimals the values in the chart have; as many as they need, if it is left out."""
    notes: tuple[Text, ...] = ()
    """Remarks, printed below the chart."""
    wide: bool = False
    """Whether the chart takes the whole width of the page."""

    @model_validator(mode="wrap")
    @classmethod
    def _with_its_options(cls, value: Any, read: ModelWrapValidatorHandler[Any], info: ValidationInfo) -> Any:
        """Read the options of its kind as fields, in a model that has them beside those of every chart."""
        if isinstance(value, Map):
            _draws_a_data_set(value)
        kind = CHARTS.get(str(value.get("kind"))) if isinstance(value, Map) and cls is ChartBlock else None
        if kind is None or kind.options is None:
            return read(value)
        return _model_of(kind).model_validate(value, context=info.context)

    def data_shown(self) -> DataView:
        """The columns drawn."""
        return DataView(
            self.data, self.columns, self.rows, self.category, self.highlight, self.focus, self.sort, self.digits
        )

    def check(self, data: Mapping[str, Dataset], locales: Sequence[Locale]) -> Iterator[Diagnostic]:
        """Columns are numbers that its kind can show, and have values; who describes nothing is told."""
        if self.alt is None:
            hint = say("'sppreport outline' shows it; write 'alt' to say better what matters")
            yield note(self.mark, say("the alt text of '{id}' is computed from its data", id=self.id), hint, "alt")
        dataset = data.get(self.data)
        if dataset is None:
            return
        found = [(column, name.mark) for name in self.columns if (column := dataset.column(name))]
        yield from self._timely(dataset)
        yield from self._in_order(dataset)
        for column, mark in found:
            yield from self._drawable(column, mark, dataset)
        category = dataset.column(self.category) if self.category else None
        if self.category and category and category.numeric:
            message = say("'{column}' is a column of numbers, not of names", column=self.category)
            yield error(self.category.mark, message, say("name periods, dates, texts or countries"), "data")
        if locales and len(found) == len(self.columns) and all(column.numeric for column, _ in found):
            shown = [_shown(column, dataset.rows_of(self.rows), locales[0]) for column, _ in found]
            for check in self.kind.checks:
                for place, message, hint in check(shown):
                    yield error(found[place][1], message, hint, "data")

    def _in_order(self, dataset: Dataset) -> Iterator[Diagnostic]:
        """Time is not sorted by numbers, and a column is stressed that is drawn."""
        category = dataset.column(self.category) if self.category else dataset.label_column
        if self.sort and category is not None and category.kind.chronological:
            message = say("the rows follow each other in time, and 'sort' would put them out of order")
            yield error(
                self.at("sort"), message, say("leave out 'sort'; to stress a row, write highlight: name"), "data"
            )
        if self.focus and dataset.column(self.focus) and self.focus not in self.columns:
            message = say("the column '{column}' is stressed, and not drawn", column=self.focus)
            yield error(
                self.focus.mark, message, say("name one of these: {names}", names=listed([*self.columns])), "data"
            )

    def _timely(self, dataset: Dataset) -> Iterator[Diagnostic]:
        """Dates and periods follow each other where nothing but their order tells when they are."""
        category = dataset.column(self.category) if self.category else dataset.label_column
        if category is None or not category.kind.chronological or self.kind.joined:
            return
        rows = [row for row in dataset.rows_of(self.rows) if row.cells[category.id].value is not None]
        steps = list(pairwise([begin_of(row.cells[category.id].value) for row in rows]))
        place = self.at("rows") if self.rows else self.at("data")
        for row, (before, after) in zip(rows[1:], steps, strict=True):
            if after < before:
                message = say("row '{row}' is earlier than the one before it, and drawn after it", row=row.id)
                hint = say(
                    "put the rows of '{data}' in order of time, or name them in that order: rows: [...]",
                    data=dataset.id,
                )
                yield warning(place, message, hint, "data")
                return

    def _drawable(self, column: DataColumn, mark: Mark, dataset: Dataset) -> Iterator[Diagnostic]:
        if not column.numeric:
            message = say(
                "'{column}' is a column of the kind {kind}, which no chart draws",
                column=column.id,
                kind=column.kind.name,
            )
            numbers = [known.id for known in dataset.columns if known.numeric]
            hint = (
                say("columns of numbers: {names}", names=listed(numbers))
                if numbers
                else say("no column of '{data}' has numbers", data=dataset.id)
            )
            yield error(mark, message, hint, "data")
        elif all(row.cells[column.id].number() is None for row in dataset.rows_of(self.rows)):
            message = say("the column '{column}' has no value in the rows of the chart", column=column.id)
            yield error(mark, message, say("choose other rows"), "data")

    def lower(self, writer: Writer) -> Iterable[Element]:
        """One figure; what must be said about missing values stands before the editors' notes."""
        options = self.kind.options and self.kind.options(*[getattr(self, name) for name in self.kind.options._fields])
        caption = writer.label(self.caption)
        made = writer.data_chart(self.data_shown(), self.kind.name, self.alt, options)
        yield Figure(
            id=self.id,
            label=writer.name_of(self.id),
            caption=caption,
            alt=made.alt,
            body=made.chart,
            source=made.source,
            notes=(*made.notes, *(writer.label(note) for note in self.notes)),
            data=self.data,
            wide=self.wide,
            mark=self.mark,
        )


def _draws_a_data_set(value: Map) -> None:
    """Raise what is wrong with a chart whose figures are typed in it, where only a data set can be drawn."""
    for field in ("rows", "columns"):
        typed = value.get(field)
        if isinstance(typed, Seq) and any(isinstance(item, Map | Seq) for item in typed):
            message = say("figures or columns typed in a chart, which draws a data set")
            hint = say(
                "put them into a file of the folder data, and name it here with its columns: data: {data}, "
                "columns: [{column}]; docs/fields.md says how such a file looks",
                data=str(value.get("data") or "visits"),
                column="sessions",
            )
            raise wrong_at((field,), message, hint)


@cache
def _model_of(kind: ChartKind) -> type[ChartBlock]:
    """A chart with the options of its kind as fields."""
    options: Any = kind.options
    hints, defaults = get_type_hints(options), options._field_defaults
    fields: dict[str, Any] = {name: (hint, defaults.get(name, ...)) for name, hint in hints.items()}
    return create_model("ChartBlock", __base__=ChartBlock, **fields)


def _shown(column: DataColumn, rows: Sequence[DataRow], locale: Locale) -> ShownColumn:
    """A column with its values in these rows."""
    numbers = [row.cells[column.id].number() for row in rows]
    kind, unit = column.quantity, column.unit
    measure = "number" if kind.bare else kind.unit(column.formatting, locale) or kind.name
    counted = " / ".join(dict.fromkeys(unit.source.values())) if unit else ""
    return ShownColumn(column.id, measure, counted, tuple([number for number in numbers if number is not None]))
