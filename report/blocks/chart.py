"""The block `chart`: columns of a data set, drawn."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar, Literal

from report.document import Element, Figure
from report.localise.alt_text import alt_text, with_place_of_data
from report.localise.charts import DataChart
from report.localise.numbering import Captioned
from report.model.report import Text

if TYPE_CHECKING:
    from report.localise.edition import Edition


class ChartBlock(Captioned):
    """A chart of columns of a data set; `alt` says what it shows to those who cannot see it: without it, its data do.

    `category` is the column whose values stand along the other axis: without it, the first of periods, dates, texts or
    countries. `rows` are shown in their order; without it, all. `highlight` is the row to stress.
    """

    name: ClassVar[str] = "chart"
    counted = "figure"

    kind: Literal["bar", "hbar", "stacked-bar", "line", "area", "multiples"]
    data: str
    columns: tuple[str, ...]
    rows: tuple[str, ...] = ()
    category: str | None = None
    alt: Text | None = None
    highlight: str | None = None
    notes: tuple[Text, ...] = ()
    wide: bool = False

    def lower(self, edition: Edition) -> Iterable[Element]:
        """One figure; what must be said about missing values stands before the editors' notes."""
        dataset = edition.dataset(self.data, self.mark)
        columns = [column for name in self.columns if (column := dataset.column(name))]
        rows = [row for name in self.rows if (row := dataset.row(name))] or list(dataset.rows)
        made = DataChart(edition, dataset, self.kind, columns, rows, self.category)
        alt = edition.plain(self.alt) if self.alt else alt_text(made)
        yield Figure(
            self.id,
            edition.name_of(self.id),
            edition.label(self.caption),
            with_place_of_data(edition, alt, self.data, self.columns, self.rows),
            made.chart(self.highlight),
            source=edition.source_line(dataset.source),
            notes=(*made.notes(), *(edition.label(note) for note in self.notes)),
            data=self.data,
            wide=self.wide,
            mark=self.mark,
        )
