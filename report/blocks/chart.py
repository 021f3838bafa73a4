"""The block `chart`: columns of a data set, drawn."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias

from report.charts import CHARTS
from report.document import Element, Figure
from report.model.block import Captioned
from report.model.text import Text
from report.model.writer import DataView, Writer

if TYPE_CHECKING:
    KindName: TypeAlias = str
else:
    KindName = Literal[tuple(CHARTS)]


class ChartBlock(Captioned):
    """A chart of columns of a data set; `alt` says what it shows to those who cannot see it: without it, its data do.

    `category` is the column whose values stand along the other axis: without it, the first of periods, dates, texts or
    countries. `rows` are shown in their order; without it, all. `highlight` is the row to stress.
    """

    name: ClassVar[str] = "chart"
    counted = "figure"

    kind: KindName
    data: str
    columns: tuple[str, ...]
    rows: tuple[str, ...] = ()
    category: str | None = None
    alt: Text | None = None
    highlight: str | None = None
    notes: tuple[Text, ...] = ()
    wide: bool = False

    def data_shown(self) -> DataView:
        """The columns drawn."""
        return DataView(self.data, self.columns, self.rows, self.mark, self.category, self.highlight)

    def lower(self, writer: Writer) -> Iterable[Element]:
        """One figure; what must be said about missing values stands before the editors' notes."""
        made = writer.data_chart(self.data_shown(), self.kind, self.alt)
        yield Figure(
            self.id,
            writer.name_of(self.id),
            writer.label(self.caption),
            made.alt,
            made.chart,
            source=made.source,
            notes=(*made.notes, *(writer.label(note) for note in self.notes)),
            data=self.data,
            wide=self.wide,
            mark=self.mark,
        )
