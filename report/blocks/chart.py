"""The block `chart`: columns of a data set, drawn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Annotated, Any, ClassVar, get_type_hints

from pydantic import ModelWrapValidatorHandler, ValidationInfo, create_model, model_validator

from report.charts import CHARTS
from report.charts.kind import ChartKind, ShownColumn
from report.diagnostics.errors import Diagnostic, Mark, error, listed, note
from report.document import Element, Figure
from report.locales import Locale
from report.model.block import Captioned, Writer
from report.model.dataset import DataColumn, DataRow, Dataset, DataView
from report.model.schema import named
from report.model.text import AltText, IdRef, Text
from report.source.node import Map


class ChartBlock(Captioned):
    """A chart of columns of a data set; `alt` says what it shows to those who cannot see it: without it, its data do.

    `category` is the column whose values stand along the other axis: without it, the first of periods, dates, texts or
    countries. `rows` are shown in their order; without it, all. `highlight` is the row to stress.
    """

    name: ClassVar[str] = "chart"
    counted = "figure"

    kind: Annotated[ChartKind, named(CHARTS)]
    data: IdRef
    columns: tuple[IdRef, ...]
    rows: tuple[IdRef, ...] = ()
    category: IdRef | None = None
    alt: AltText | None = None
    highlight: IdRef | None = None
    notes: tuple[Text, ...] = ()
    wide: bool = False

    @model_validator(mode="wrap")
    @classmethod
    def _with_its_options(cls, value: Any, read: ModelWrapValidatorHandler[Any], info: ValidationInfo) -> Any:
        """Read the options of its kind as fields, in a model that has them beside those of every chart."""
        kind = CHARTS.get(str(value.get("kind"))) if isinstance(value, Map) and cls is ChartBlock else None
        if kind is None or kind.options is None:
            return read(value)
        return _model_of(kind).model_validate(value, context=info.context)

    def data_shown(self) -> DataView:
        """The columns drawn."""
        return DataView(self.data, self.columns, self.rows, self.category, self.highlight)

    def check(self, data: Mapping[str, Dataset], locales: Sequence[Locale]) -> Iterator[Diagnostic]:
        """Columns are numbers that its kind can show, and have values; who describes nothing is told."""
        if self.alt is None:
            hint = "'sppreport outline' shows it; write 'alt' to say better what matters"
            yield note(self.mark, f"the alt text of '{self.id}' is computed from its data", hint, "alt")
        dataset = data.get(self.data)
        if dataset is None:
            return
        found = [(column, name.mark) for name in self.columns if (column := dataset.column(name))]
        for column, mark in found:
            yield from self._drawable(column, mark, dataset)
        category = dataset.column(self.category) if self.category else None
        if self.category and category and category.numeric:
            message = f"'{self.category}' is a column of numbers, not of names"
            yield error(self.category.mark, message, "name periods, dates, texts or countries", "data")
        if locales and len(found) == len(self.columns) and all(column.numeric for column, _ in found):
            shown = [_shown(column, dataset.rows_of(self.rows), locales[0]) for column, _ in found]
            for check in self.kind.checks:
                for place, message, hint in check(shown):
                    yield error(found[place][1], message, hint, "data")

    def _drawable(self, column: DataColumn, mark: Mark, dataset: Dataset) -> Iterator[Diagnostic]:
        if not column.numeric:
            message = f"'{column.id}' is a column of the kind {column.kind.name}, which no chart draws"
            hint = f"columns of numbers: {listed([known.id for known in dataset.columns if known.numeric]) or 'none'}"
            yield error(mark, message, hint, "data")
        elif all(row.cells[column.id].number() is None for row in dataset.rows_of(self.rows)):
            message = f"the column '{column.id}' has no value in the rows of the chart"
            yield error(mark, message, "choose other rows", "data")

    def lower(self, writer: Writer) -> Iterable[Element]:
        """One figure; what must be said about missing values stands before the editors' notes."""
        options = self.kind.options and self.kind.options(*[getattr(self, name) for name in self.kind.options._fields])
        made = writer.data_chart(self.data_shown(), self.kind.name, self.alt, options)
        yield Figure(
            id=self.id,
            label=writer.name_of(self.id),
            caption=writer.label(self.caption),
            alt=made.alt,
            body=made.chart,
            source=made.source,
            notes=(*made.notes, *(writer.label(note) for note in self.notes)),
            data=self.data,
            wide=self.wide,
            mark=self.mark,
        )


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
