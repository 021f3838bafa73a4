"""A made-up kind of value, added as README says: one file in report/values/, and its name in KINDS."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest

from tests.additions import ProgramCopy

pytestmark = pytest.mark.long

KIND = '''
"""Ratios: 3:2 is kept as 1.5."""

from decimal import Decimal

from report.messages import say
from report.values.kind import AxisScale, QuantityKind, SheetForm, SlotKind, ValueProblem, Wording, roughly
from report.values.decimal import read_number
from report.values.decimal import decimal_step


def read_ratio(typed):
    first, colon, second = typed.partition(":")
    if not colon or not read_number(second):
        raise ValueProblem(say("'{typed}' is not a ratio", typed=typed), say("write 3:2"))
    return read_number(first) / read_number(second)


def write(value, _, locale):
    return f"{locale.numbers.decimal(value)} op 1"


IN_TEXT = Wording((), write)
RATIO = QuantityKind(
    name="ratio",
    shows=say("a ratio: 3:2"),
    align="end",
    chronological=False,
    csv_note=lambda _: "",
    in_sheet=SheetForm(held="words", asked=lambda _: "een verhouding: 3:2"),
    slots=(SlotKind(word="ratio", example="3:2", read=read_ratio, wording=IN_TEXT, states=lambda _: ()),),
    read=read_ratio,
    in_text=IN_TEXT,
    in_cell=write,
    on_axis=write,
    in_csv=lambda value, _: f"{value}:1",
    bare=False,
    approximate=roughly(IN_TEXT),
    difference=IN_TEXT,
    unit=lambda _, __: "",
    step=decimal_step,
    scale=lambda _, __, ___: AxisScale(Decimal(1), ""),
    tick=lambda value, digits, locale: f"{locale.numbers.decimal(value, digits)}:1",
)
'''
DATA = """
id: mixes
title: {nl: Mengsels, fr: Mélanges}
columns:
  - {id: year, kind: date, label: Dag}
  - {id: mix, kind: ratio, label: Mengsel}
rows:
  - {id: a, year: 2029-03-01, mix: 3:2}
  - {id: b, year: 2030-03-01, mix: {value: 5:2, approx: true}}
"""
BLOCKS = """
  - table: {id: mix-table, data: mixes, caption: {nl: Mengsels, fr: Mélanges}}
  - chart: {id: mix-chart, kind: bar, data: mixes, columns: [mix], caption: {nl: Mengsels, fr: Mélanges}}
  - table:
      id: typed-table
      caption: {nl: Getypt, fr: Tapé}
      columns: [{label: Rij}, {label: Mengsel, kind: ratio}]
      rows: [[x, 4:2]]
  - paragraph: "{ratio:1:4} {mixes.a.mix} {mixes.b.mix} {mixes.b.mix|difference a} {mixes.@max.mix|exact}"
"""


def with_ratio(folder: Path) -> ProgramCopy:
    copy = ProgramCopy(folder)
    copy.add("report/values/ratio.py", KIND)
    copy.change(
        "report/values/__init__.py",
        ("from report.values.text import", "from report.values.ratio import RATIO\nfrom report.values.text import"),
        ("PERCENT, MONEY,", "PERCENT, RATIO, MONEY,"),
    )
    assert copy.beyond("kind of value") == []
    return copy


def test_a_kind_of_value_is_one_file_and_one_name(tmp_path: Path) -> None:
    copy = with_ratio(tmp_path)
    copy.add("content/2030/data/mixes.yaml", DATA)
    section = "content/2030/sections/visitors.yaml"
    (tmp_path / section).write_text((tmp_path / section).read_text("utf-8").rstrip() + BLOCKS, "utf-8")

    told = copy.run("outline", "--lang", "nl").replace("\N{NO-BREAK SPACE}", " ")
    assert "0,25 op 1 1,5 op 1 ongeveer 2,5 op 1 1,0 op 1 2,5 op 1" in told
    assert "De reeks begint op 1,5 op 1 (1 maart 2029), de laagste waarde" in told
    assert told.count("ca. 2,5 op 1") == 1

    copy.run("build", "--lang", "nl", "--output", "built")
    (built,) = (tmp_path / "built").glob("*.pdf")
    with pikepdf.open(built) as pdf:
        files = {name: file.get_file().read_bytes().decode() for name, file in pdf.attachments.items()}
    (mixes,) = [text for name, text in files.items() if "mengsels" in name]
    assert "2029-03-01,1.5:1" in mixes


def test_what_is_typed_otherwise_is_refused_with_a_cure(tmp_path: Path) -> None:
    copy = with_ratio(tmp_path)
    copy.add("content/2030/data/mixes.yaml", DATA.replace("3:2", "3"))
    told = copy.run("check", "--file", "mixes", code=1)
    assert "'3' is not a ratio" in told
    assert "write 3:2; the column 'mix' is of the kind ratio" in told
