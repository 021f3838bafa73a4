"""Tabular: the rows and columns of a data set in one language, with letters for what must be said about a value."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from report.document import (
    Align,
    Cell,
    Column,
    Note,
    Origin,
    PlainWords,
    Run,
    Runs,
    beside,
    origin_of,
    run_of,
    typed_in,
)
from report.languages import capitalised
from report.locales import Locale
from report.model.block import Writer
from report.model.data_columns import DataColumn
from report.model.dataset import UNFILLED, DataCell, DataRow, Dataset, DataView
from report.values.kind import QuantityKind, ValueKind

DASH = "–"  # stands where there is no value
#: What stands, in a draft, where a value is still to come.
_TO_COME = Run("⟨?⟩", strong=True, remark=True)


def head_label(writer: Writer, column: DataColumn) -> str:
    """The name of a column with its unit: "Gemiddelde sessieduur (min:s)"; a percentage has its sign for a unit."""
    if column.unit:
        unit = writer.plain(column.unit)
    else:
        unit = column.kind.unit(column.formatting, writer.locale) if isinstance(column.kind, QuantityKind) else ""
    return labelled(writer, column, unit)


def labelled(writer: Writer, column: DataColumn, unit: str) -> str:
    """The name of a column with a unit behind it, unless there is none or the name says it already."""
    label = writer.plain(column.label)
    if not unit or f"({unit})" in label:
        return label
    whole = writer.locale.gettext("{label} ({unit})").format(label=label, unit=unit)
    return PlainWords.of(whole, origin_of(label, unit))


def row_name(writer: Writer, column: DataColumn | None, row: DataRow) -> str:
    """What a row is called by the value that it has in a column, as short as can be; by its id where it has none."""
    cell = row.cells[column.id] if column else None
    if not column or cell is None or cell.value is None:
        return row.id
    if not isinstance(column.kind, ValueKind):
        return writer.plain(cell.value)
    words = column.kind.on_axis(cell.value, column.formatting, writer.locale)
    return PlainWords.of(words, of_cell(cell, words, writer.locale))


def of_cell(cell: DataCell, words: str, locale: Locale) -> Origin:
    """The origin of words that say the value of a cell."""
    return typed_in(words, None, locale.language, place=cell.at("value"))


def in_cell(column: DataColumn, cell: DataCell, locale: Locale) -> str:
    """A value in a table, whose unit stands in the head of the column; text cells are not for here."""
    if cell.value is None or not isinstance(column.kind, ValueKind):
        return DASH
    text = column.kind.in_cell(cell.value, column.formatting, locale)
    return locale.numbers.circa(text) if cell.approx else text


def until(writer: Writer, first: str, last: str) -> str:
    """The names of a row and of a later one as a range, both inside it: "2011–2012 tot en met 2021–2022"."""
    # catalog: from one category up to and including another, such as "2011–2012" and "2021–2022".
    return writer.locale.gettext("{first} up to {last}").format(first=first, last=last)


def remark_on(writer: Writer, subject: str, remark: str) -> str:
    """A remark with what it is about: "Periode: 2011–2012 tot en met 2021–2022"."""
    # catalog: what a remark is about, and the remark.
    return writer.locale.gettext("{subject}: {remark}").format(subject=subject, remark=remark)


_CLOSING = ' ”»"’\u00a0\u202f'  # what may stand behind the sign that ends a sentence


def ended(text: str) -> str:
    """A sentence with its full stop, unless it ends in a sign already, which may stand inside quotation marks."""
    return text if text.rstrip(_CLOSING).endswith((".", "!", "?", "…", ":", ";")) else f"{text}."


def sentence(runs: Runs, language: str) -> Runs:
    """Runs with a capital at the start and a full stop at the end, for remarks that editors keep short."""
    if not runs:
        return runs
    first, *rest = runs
    whole = [first._replace(text=capitalised(first.text, first.lang or language)), *rest]
    whole[-1] = whole[-1]._replace(text=ended(whole[-1].text))
    return tuple(whole)


class DataTable:
    """What a view shows of a data set, as the cells of the table with the id `table`."""

    def __init__(self, writer: Writer, dataset: Dataset, view: DataView, table: str) -> None:
        columns, rows = dataset.columns_of(view.columns), dataset.rows_of(view.rows)
        self._writer = writer
        self._language = writer.locale.language
        self._dataset = dataset
        self._table = table
        self._notes: dict[Runs, Note] = {}  # equal remarks share one, in the order in which they are met
        self._dash = Run(DASH, expansion=writer.locale.gettext("no value"))
        self._breaks = {(broken.column, broken.before): broken.reason for broken in dataset.breaks}
        self._usual = _usual_reason(columns, rows)
        self._corrected = {column.id: self._corrections(column, rows) for column in columns}
        self.columns = tuple(Column(Align(column.kind.align), writer.locale.numbers.decimal_sign) for column in columns)
        self.head = (tuple(self._head(column) for column in columns),)
        self.body = tuple(
            tuple(self._cell(column, row, first=number == 0) for number, column in enumerate(columns)) for row in rows
        )
        self.notes = (*self._usual_note(), *self._notes.values())

    def _marks(self, remarks: Sequence[Runs]) -> Runs:
        """The raised letters of remarks, "a, b", each of which leads to its note."""
        marks: list[Run] = []
        for remark in remarks:
            number = len(self._notes)
            letter = chr(ord("a") + number % 26) * (number // 26 + 1)
            note = self._notes.setdefault(remark, Note(f"{self._table}-note-{letter}", letter, remark))
            marks += [Run(", ", raised=True)] if marks else []
            marks.append(run_of(beside(note.number, remark))._replace(raised=True, href=f"#{note.id}"))
        return tuple(marks)

    def _usual_note(self) -> tuple[Note, ...]:
        """What a bare dash means: the reason that most missing values have needs no letter at each of them."""
        if self._usual not in self._dataset.nulls:
            return ()
        return (Note("", DASH, sentence(self._writer.label(self._dataset.nulls[self._usual]), self._language)),)

    def _head(self, column: DataColumn) -> Cell:
        remarks = [sentence(self._writer.label(column.note), self._language)] if column.note else []
        return Cell((run_of(head_label(self._writer, column)),), "column", note=self._marks(remarks))

    def _cell(self, column: DataColumn, row: DataRow, first: bool) -> Cell:
        cell = row.cells[column.id]
        remarks = self._remarks(column, row, cell)
        return Cell(self._runs(column, cell), "row" if first and not column.numeric else "", note=self._marks(remarks))

    def _runs(self, column: DataColumn, cell: DataCell) -> Runs:
        locale = self._writer.locale
        if cell.value is None:
            sign = _TO_COME if cell.null == UNFILLED else self._dash
            return (sign._replace(origin=of_cell(cell, sign.text, locale)),)
        if not isinstance(column.kind, ValueKind):
            return self._writer.label(cell.value)
        words = in_cell(column, cell, locale)
        return self._writer.dated(words, of_cell(cell, words, locale))

    def _remarks(self, column: DataColumn, row: DataRow, cell: DataCell) -> list[Runs]:
        """What must be said about a value: why it is missing, what changes from it on, who corrected it."""
        broken = self._breaks.get((column.id, row.id))
        remarks = [self._writer.label(broken)] if broken else []
        if cell.value is None and cell.null in self._dataset.nulls and cell.null != self._usual:
            remarks.append(self._writer.label(self._dataset.nulls[cell.null]))
        if cell.note:
            remarks.append(self._writer.label(cell.note))
        elif cell.correction:
            remarks.append(self._corrected[column.id][cell.correction.status])
        return [sentence(remark, self._language) for remark in remarks]

    def _corrections(self, column: DataColumn, rows: Sequence[DataRow]) -> dict[str, Runs]:
        """By status, one remark for all corrected values of a column that have none of their own."""
        printed: dict[str, list[DataCell]] = {}
        for row in rows:
            cell = row.cells[column.id]
            if cell.correction and not cell.note:
                printed.setdefault(cell.correction.status, []).append(cell)
        locale = self._writer.locale
        # catalog: {values} are what the source prints, such as "5:53 and 4:51".
        proposed = locale.gettext("The source prints {values}; how it is read here is still to be confirmed.")
        # catalog: {values} are what the source prints, such as "5:53 and 4:51".
        accepted = locale.gettext("The source prints {values}; corrected here.")
        patterns = {"proposed": proposed, "accepted": accepted}
        remarks: dict[str, Runs] = {}
        for status, cells in printed.items():
            values = [cell.source_text for cell in cells if cell.source_text]
            said = patterns[status].format(values=locale.names.enumerate(values))
            remarks[status] = (Run(said, origin=of_cell(cells[0], said, locale)),)
        return remarks


def _usual_reason(columns: Sequence[DataColumn], rows: Sequence[DataRow]) -> str:
    """The reason that most of the missing values shown have, "" when none is missing."""
    cells = [row.cells[column.id] for row in rows for column in columns]
    reasons = Counter([cell.null for cell in cells if cell.value is None and cell.null and cell.null != UNFILLED])
    return max(reasons, key=lambda reason: (reasons[reason], reason), default="")
