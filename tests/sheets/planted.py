"""Workbooks with traps planted in them, made by openpyxl, and a report whose data set takes its cells from one."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from openpyxl import Workbook
from openpyxl.worksheet.table import Table
from openpyxl.worksheet.worksheet import Worksheet

from report.diagnostics.errors import Diagnostic, Mark
from report.model.dataset import Dataset
from report.model.schema import ValidationContext, read
from report.sheets.joining import joined
from report.source.node import Map, Seq, Source
from report.source.yaml import parse

YAML = """\
id: visits
title: {nl: Bezoek, fr: Visites}
columns:
  - {id: country, kind: country, label: {nl: Land, fr: Pays}}
  - {id: groups, kind: integer, label: {nl: Groepen, fr: Groupes}}
  - {id: share, kind: percent, label: {nl: Aandeel, fr: Part}}
  - {id: cost, kind: money, label: {nl: Kosten, fr: Coût}}
  - {id: grams, kind: decimal, label: {nl: Gram, fr: Grammes}}
  - {id: length, kind: duration, label: {nl: Duur, fr: Durée}}
  - {id: counted, kind: date, label: {nl: Geteld op, fr: Compté le}}
  - {id: remark, kind: text, label: {nl: Opmerking, fr: Remarque}}
nulls:
  not-given: {nl: niet vermeld, fr: non mentionné}
"""
HEADS = ("id", "Land", "Groepen", "Aandeel", "Coût", "grams", "Duur", "Compté le", "Opmerking (nl)", "Opmerking (fr)")
DAY = datetime.date(2030, 3, 1)
ROWS: tuple[tuple[Any, ...], ...] = (
    (
        "be",
        "BE",
        42,
        0.665,
        1300.5,
        8.25,
        datetime.timedelta(seconds=229),
        DAY,
        "ook in het weekend",
        "aussi le week-end",
    ),
    ("si", "SI", 8, 0.7, 18000, 11.4, datetime.timedelta(seconds=3785), DAY, "zelden", "rarement"),
    ("dk", "DK", 5, 0.1, 275e3, "niet vermeld", datetime.timedelta(seconds=60), DAY, "nooit", "jamais"),
)
FORMATS = {4: "0.0%", 5: '#,##0.00 "€"', 7: "[h]:mm:ss", 8: "yyyy-mm-dd"}


def workbook(plant: Callable[[Worksheet], object] | None = None) -> Workbook:
    """A workbook as a colleague makes it, with something planted in its sheet Blad1."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Blad1"
    for row in (HEADS, *ROWS):
        sheet.append(row)
    for line in sheet.iter_rows(min_row=2):
        for cell in line:
            if cell.column in FORMATS and not isinstance(cell.value, str):
                cell.number_format = FORMATS[cell.column]
    if plant:
        plant(sheet)
    return book


def saved(book: Workbook, parts: Mapping[str, tuple[str, str]] | None = None) -> bytes:
    """The bytes of a workbook; in the parts of its file, what a pattern matches is replaced."""
    stream = io.BytesIO()
    book.save(stream)
    if not parts:
        return stream.getvalue()
    other = io.BytesIO()
    with zipfile.ZipFile(stream) as before, zipfile.ZipFile(other, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            text = before.read(name)
            if name in parts:
                changed = re.sub(*parts[name], text.decode("utf-8"))
                assert changed != text.decode("utf-8"), (name, parts[name])
                text = changed.encode("utf-8")
            after.writestr(name, text)
    return other.getvalue()


def table_of(sheet: Worksheet, area: str, *, totals: bool = False) -> None:
    """Make a part of a sheet a table, whose last row may be that of its totals."""
    table = Table(displayName="T", ref=area)
    if totals:
        table.totalsRowCount = 1
    sheet.add_table(table)


class FilledData(NamedTuple):
    """The rows that a data set got from its spreadsheet, and what was found on the way."""

    rows: Seq | None
    found: list[Diagnostic]


def filled(
    root: Path, data: bytes, values: str = "bezoek.xlsx", name: str = "bezoek.xlsx", yaml: str = YAML
) -> FilledData:
    """Fill a data set from a spreadsheet, without a report around it."""
    folder = root / "content" / "2030" / "data"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(data)
    file = parse(f"{yaml}values: {values}\n", "content/2030/data/visits.yaml")
    assert file.top is not None, file.diagnostics
    context = ValidationContext(("nl", "fr"))
    source = Source(root, "content/2030", Map(Mark("content/2030/report.yaml")), None, {}, {"visits": file.top})
    made = joined(source, context)
    rows = made.source.data["visits"]["rows"]
    assert isinstance(rows, Seq)
    if "visits" not in made.unfilled:
        read(Dataset, made.source.data["visits"], context, file.top.mark)
    return FilledData(None if "visits" in made.unfilled else rows, context.diagnostics)


def put(root: Path, data: bytes, values: str = "bezoek.xlsx", name: str = "bezoek.xlsx", yaml: str = YAML) -> Path:
    """Have the data set `visits` of a report take its cells from a spreadsheet; return the folder of the data."""
    folder = root / "content" / "2030" / "data"
    (folder / name).write_bytes(data)
    (folder / "visits.yaml").write_text(f"{yaml}values: {values}\n", "utf-8")
    return folder
