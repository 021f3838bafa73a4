"""Attaching: the data sets that an edition prints, as CSV files in its language (RFC 4180, UTF-8).

Numbers and dates are written for programs, with a decimal point and as year-month-day; each file's description says so.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

from report.document import Attachment, plain
from report.localise.edition import Edition
from report.localise.runs import as_typed
from report.localise.tables import ended, head_label, remark_on, row_name, until
from report.model.data_columns import DataColumn
from report.model.dataset import DataRow, Dataset
from report.values import KINDS
from report.values.kind import ValueKind

# Spaces that keep words together on a line are nothing to look for in a file of data.
_SPACES = str.maketrans("\u00a0\u202f", "  ")

#: What ends a cell or a line for some spreadsheet, whatever quotes stand around it.
_BREAKS = re.compile("[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+")
#: The place before a sign that starts a formula, at the start of a cell or of what is one where semicolons part them,
#: as in Belgium (OWASP, CSV injection); a signed number is none.
_FORMULA = re.compile(
    r"(?:^|(?<=;))[\s\u200b\ufeff]*(?=[=+@\-\uff1d\uff0b\uff20\uff0d])(?!\s*[+-]?[\d.,:]+(?: ?%)?\s*(?:;|$))"
)


def attachments(edition: Edition) -> tuple[Attachment, ...]:
    """One file per data set that a table or chart of the edition prints, in the order of their first use."""
    return tuple(
        Attachment(name, _description(edition, edition.report.data[data]), _csv(edition, edition.report.data[data]))
        for data, name in edition.files.items()
    )


# --- the file ----------------------------------------------------------------------------------------


def _csv(edition: Edition, dataset: Dataset) -> bytes:
    """All columns and rows of a data set, and what must be said about its values in a last column of its own."""
    head = [head_label(edition, column) for column in dataset.columns]
    body = [[_value(edition, column, row) for column in dataset.columns] for row in dataset.rows]
    remarks = [" ".join(_remarks(edition, dataset, row)) for row in dataset.rows]
    if any(remarks):
        # catalog: the head of the column, in a file of data, that says what must be known about the values of a row.
        head.append(edition.locale.pgettext("column", "Remarks"))
        body = [[*cells, remark] for cells, remark in zip(body, remarks, strict=True)]
    stream = io.StringIO()
    csv.writer(stream).writerows([[inert(cell.translate(_SPACES)) for cell in cells] for cells in (head, *body)])
    return stream.getvalue().encode()


def inert(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula, behind an apostrophe if need be; numbers stay numbers."""
    return _FORMULA.sub(r"\g<0>'", _BREAKS.sub(" ", cell))


def _value(edition: Edition, column: DataColumn, row: DataRow) -> str:
    """A value for a program to read, "" where there is none; countries and texts are in the edition's language."""
    value = row.cells[column.id].value
    if value is None:
        return ""
    if not isinstance(column.kind, ValueKind):
        return plain(as_typed(value, edition))
    return column.kind.in_csv(value, edition.locale)


def _remarks(edition: Edition, dataset: Dataset, row: DataRow) -> Iterator[str]:
    """What must be said about the values of a row; equal remarks are made once, of all columns that they concern."""
    found: dict[str, list[str]] = {}
    for column in dataset.columns:
        for remark in _on_value(edition, dataset, column, row):
            found.setdefault(remark, []).append(edition.plain(column.label))
    for remark, labels in found.items():
        yield ended(remark_on(edition, edition.locale.names.enumerate(labels), remark))


def _on_value(edition: Edition, dataset: Dataset, column: DataColumn, row: DataRow) -> Iterator[str]:
    """Why a value is missing, what changes from it on, that it is approximate or corrected."""
    cell, locale = row.cells[column.id], edition.locale
    for broken in dataset.breaks:
        if (broken.column, broken.before) == (column.id, row.id):
            yield edition.plain(broken.reason)
    if cell.value is None and cell.null in dataset.nulls:
        yield edition.plain(dataset.nulls[cell.null])
    if cell.approx:
        # catalog: what is said of a value that the source gives as a round number.
        yield locale.gettext("approximate")
    if cell.note:
        yield edition.plain(cell.note)
    elif cell.correction and cell.correction.status == "proposed":
        # catalog: {value} is what the source prints, such as "5:53".
        yield locale.gettext("“{value}” in the source, still to be confirmed").format(value=cell.source_text or "")
    elif cell.correction:
        # catalog: {value} is what the source prints, such as "5:53".
        yield locale.gettext("“{value}” in the source, corrected").format(value=cell.source_text or "")


# --- its description ---------------------------------------------------------------------------------


def _description(edition: Edition, dataset: Dataset) -> str:
    """What a file holds, where the report prints it, where it comes from, and at the end how its values are written."""
    locale = edition.locale
    shown = [edition.reference(name) for name in edition.printed.get(dataset.id, ())]
    heads = [head_label(edition, column) for column in dataset.columns]
    sentences = [
        edition.plain(dataset.title),
        edition.plain(dataset.description) if dataset.description else "",
        # catalog: {places} are the figures and tables that show the data of an attached file.
        locale.gettext("In this report: {places}").format(places=locale.names.enumerate(shown)),
        # catalog: {columns} are the heads of the columns of an attached file.
        locale.gettext("Columns: {columns}").format(columns=locale.names.enumerate(heads)),
        *(remark_on(edition, edition.plain(c.label), edition.plain(c.note)) for c in dataset.columns if c.note),
        _extent(edition, dataset),
        plain(edition.source_line(dataset.source)),
        *_ways_of_writing(edition, dataset),
    ]
    whole = " ".join(ended(part) for part in sentences if part)
    return whole.translate(_SPACES)


def _extent(edition: Edition, dataset: Dataset) -> str:
    """How many rows there are, and from when to when they go."""
    column, number = dataset.label_column, len(dataset.rows)
    # catalog: how many rows an attached file has.
    rows = edition.locale.ngettext("{number} row", "{number} rows", number).format(number=number)
    if number == 1 or not column or not column.kind.chronological:
        return rows
    first, last = (row_name(edition, column, dataset.rows[at]) for at in (0, -1))
    return remark_on(edition, rows, until(edition, first, last))


def _ways_of_writing(edition: Edition, dataset: Dataset) -> Iterator[str]:
    """How the file and the kinds of values in it are written, each way once."""
    # catalog: how an attached file is written.
    yield edition.locale.gettext(
        "CSV file in UTF-8, with commas between the fields; an empty field means that there is no value"
    )
    used = {column.kind.name for column in dataset.columns}
    yield from dict.fromkeys(kind.csv_note(edition.locale) for kind in KINDS if kind.name in used)
