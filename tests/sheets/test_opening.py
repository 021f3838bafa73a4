"""Files that are not read - of other kinds, locked, damaged, too large - and those of text that are unclear."""

from __future__ import annotations

import datetime
import io
import zipfile
from pathlib import Path

import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.worksheet import Worksheet

from report.diagnostics.errors import Mark, Severity
from report.messages.interface import interface
from report.sheets import opening
from report.sheets.opening import SheetRequest, read_sheet
from report.source.node import Map
from tests.conftest import Golden
from tests.sheets.planted import YAML, filled, saved, workbook

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LOCKED = b"<manifest:encryption-data/>"
HEADS = b"id;groups;remark\n"


def zipped(**parts: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr({"manifest": "META-INF/manifest.xml", "content": "content.xml"}.get(name, name), data)
    return stream.getvalue()


def ods(cells: str, heads: str = "") -> bytes:
    """A spreadsheet of OpenDocument with one sheet."""
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
    )
    head = "".join(f"<table:table-cell><text:p>{one}</text:p></table:table-cell>" for one in ("id", "groups", "remark"))
    return zipped(
        content=f"<office:document-content {spaces}><office:body><office:spreadsheet>{heads}<table:table "
        f'table:name="Blad1"><table:table-row>{head}</table:table-row>{cells}</table:table></office:spreadsheet>'
        "</office:body></office:document-content>".encode()
    )


def ods_row(*cells: str) -> str:
    return f"<table:table-row>{''.join(cells)}</table:table-row>"


WORD = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
#: The name of a file -> its bytes, for each that is refused.
REFUSED: dict[str, tuple[str, bytes]] = {
    "an old kind": ("a.xls", b""),
    "no spreadsheet": ("a.docx", b""),
    "a locked workbook": ("a.xlsx", OLE + "EncryptedPackage".encode("utf-16-le")),
    "a locked file of OpenDocument": ("a.ods", zipped(content=b"", manifest=LOCKED)),
    "an old workbook with a new name": ("a.xlsx", OLE + b"Workbook"),
    "a page of HTML with the name of a workbook": ("a.xlsx", b"<html><table><tr><td>1</td></tr></table></html>"),
    "a workbook cut short": ("a.xlsx", saved(workbook())[:3000]),
    "a workbook without parts": ("a.xlsx", zipped(x=b"")),
    "a file of OpenDocument with another name": ("a.xlsx", ods("")),
    "a workbook with another name": ("a.ods", saved(workbook())),
    "a workbook that is called .csv": ("a.csv", saved(workbook())),
    "a sheet that is no XML": ("a.ods", zipped(content=b"<office>")),
    "entities": ("a.ods", zipped(content=b'<!DOCTYPE a [<!ENTITY a "aaa">]><a>&a;</a>')),
    "a number that is none": ("a.ods", ods(ods_row('<table:table-cell xmlns:o="x"/>') * 2 + "<x>")),
    "a byte of another encoding": ("a.csv", HEADS + b"be;42;caf\xe9\n"),
    "characters of no text": ("a.csv", HEADS + b"be;42;\0\n"),
    "a quotation mark that is not closed": ("a.csv", HEADS + b'be;42;"vaak\n'),
    "words behind a quotation mark": ("a.csv", HEADS + b'be;42;"va"ak\n'),
    "two signs between values": ("a.csv", b"id;groups,remark\nbe;42,vaak\n"),
    "many cells in a line": ("a.csv", HEADS + b";" * 20_000),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_that_cannot_be_read_is_told_in_one_line(tmp_path: Path, name: str) -> None:
    file, data = REFUSED[name]
    made = filled(tmp_path, data, file, file)
    assert made.rows is None
    assert len(made.found) == 1


@pytest.mark.parametrize("language", ["en", "nl", "fr", "de"])
def test_files_are_refused_in_the_language_of_the_user(tmp_path: Path, language: str, golden: Golden) -> None:
    words = interface(language)
    lines = []
    for name, (file, data) in REFUSED.items():
        lines += [f"== {name}", *(str(one.into(words)) for one in filled(tmp_path, data, file, file).found)]
    golden(f"sheets/files-{language}.txt", "\n".join([*lines, ""]))


def test_what_unpacks_to_too_much_is_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "_UNPACKED", 10_000)
    (found,) = filled(tmp_path, saved(workbook()), "a.xlsx", "a.xlsx").found
    assert found.message == "the file is too large when it is unpacked"
    assert found.hint == "copy the cells that are needed into a new file"


def test_a_million_rows_are_refused(tmp_path: Path) -> None:
    cell = '<table:table-cell table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell>'
    row = f'<table:table-row table:number-rows-repeated="1048576">{cell}</table:table-row>'
    (found,) = filled(tmp_path, ods(row), "a.ods", "a.ods").found
    assert found.message == "the sheet has too many cells"


def errors(root: Path, data: bytes, name: str, values: str = "") -> list[str]:
    found = filled(root, data, values or name, name).found
    return [str(one.message) for one in found if one.severity is Severity.ERROR]


def test_a_file_of_opendocument_says_what_its_cells_hold(tmp_path: Path) -> None:
    formula = '<table:table-cell table:formula="of:=1+1"/>'
    elsewhere = "<table:table-cell table:formula=\"of:='file:///a.ods'#$Blad1.A1\"/>"
    truth = '<table:table-cell office:value-type="boolean" office:boolean-value="true"/>'
    rows = [
        ods_row(WORD.format(f"r{at}"), cell, WORD.format("x")) for at, cell in enumerate([formula, elsewhere, truth])
    ]
    assert errors(tmp_path, ods("".join(rows)), "a.ods") == [
        "the cell holds a formula without its result",
        "the cell takes its value from another file: of:='file:///a.ods'#$Blad1.A1",
        "the cell holds the truth value TRUE",
    ]


def test_a_file_without_a_sheet_to_be_seen(tmp_path: Path) -> None:
    data = zipped(content=b'<o:document-content xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>')
    assert errors(tmp_path, data, "a.ods") == ["the file has no sheet that can be seen"]


def test_the_sheet_of_a_data_set_with_a_long_name_is_found(tmp_path: Path) -> None:
    """Excel has names of 31 characters at most, and so has the workbook for colleagues."""
    book, name = workbook(), "visits-of-schools-and-other-groups"
    book.create_sheet(name[:31])["A1"] = "id"
    (tmp_path / "a.xlsx").write_bytes(saved(book))
    assert read_sheet(SheetRequest(tmp_path / "a.xlsx", "a.xlsx", Mark(""), data=name)).used == (1, 1, 1, 1)


def test_days_from_1904_are_the_days_that_are_shown(tmp_path: Path) -> None:
    book = workbook()
    book.epoch = CALENDAR_MAC_1904
    made = filled(tmp_path, saved(book))
    assert made.rows
    row = made.rows[0]
    assert isinstance(row, Map)
    assert row["counted"] == "2030-03-01"


def test_a_number_that_its_format_rounds_counts_where_the_column_has_digits(tmp_path: Path) -> None:
    data = saved(workbook(lambda sheet: sheet.__setitem__("F2", 2 / 3)))
    yaml = YAML.replace("kind: decimal,", "kind: decimal, digits: 1,")
    made = filled(tmp_path, data, yaml=yaml)
    assert made.rows
    row = made.rows[0]
    assert isinstance(row, Map)
    assert row["grams"] == "0.666666667"


def test_a_range_without_heads_has_its_columns_listed(tmp_path: Path) -> None:
    data = b"be;42\nsi;8\n"
    made = filled(tmp_path, data, "{file: a.csv, range: A1:B2, columns: [id, groups]}", "a.csv")
    assert made.rows
    assert [row["groups"] for row in made.rows if isinstance(row, Map)] == ["42", "8"]


def test_what_stands_around_a_range_is_told(tmp_path: Path) -> None:
    data = b"id;groups;remark\nbe;42;x\nsi;8;y\n"
    found = filled(tmp_path, data, "{file: a.csv, range: A1:B2}", "a.csv").found
    assert [(str(one.mark), str(one.message)) for one in found] == [
        ("content/2030/data/a.csv:3:1", "the table may go on below the range: 'si' stands there"),
        ("content/2030/data/a.csv:1:11", "the table may go on beside the range: 'remark' stands there"),
    ]


def test_a_head_that_two_columns_may_have_is_refused(tmp_path: Path) -> None:
    yaml = YAML.replace("nl: Aandeel", "nl: Groepen")
    (found,) = filled(tmp_path, b"id;Groepen\nbe;42\n", "a.csv", "a.csv", yaml).found
    assert found.message == "the head 'Groepen' may be that of several columns"
    assert found.hint == "write the id of the one that is meant: groups, share"


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("66,5", "66.5"),
        ("1.300,50", "1300.50"),
        ("1 300,50 €", "1300.50"),
        ("1.300", "1.300"),  # which the column then refuses, with both readings
        ("$ 12", "$ 12"),
    ],
)
def test_numbers_in_a_file_of_text_are_read_when_there_is_one_reading(tmp_path: Path, typed: str, read: str) -> None:
    made = filled(tmp_path, f"id;cost\nbe;{typed}\n".encode(), "a.csv", "a.csv")
    assert made.rows
    row = made.rows[0]
    assert isinstance(row, Map)
    assert row["cost"] == read


def test_text_of_other_encodings_is_read_when_it_says_which(tmp_path: Path) -> None:
    text = "id\tOpmerking\nbe\tétés\n"
    for data in (text.encode("utf-16"), text.encode("utf-8-sig"), b"sep=\t\n" + text.encode()):
        made = filled(tmp_path, data, "a.csv", "a.csv")
        assert made.rows, made.found
        row = made.rows[0]
        assert isinstance(row, Map)
        assert row["remark"] == "étés"


def test_an_old_workbook_that_is_named_is_refused_once(tmp_path: Path) -> None:
    made = filled(tmp_path, b"", "a.xls", "a.xls")
    assert [one.hint for one in made.found] == ["open it in a spreadsheet program, and save it as .xlsx"]


def seconds(sheet: Worksheet) -> None:
    sheet["G2"] = datetime.time(0, 3, 49)
    sheet["G2"].number_format = "mm:ss"


def test_minutes_and_seconds_are_what_they_show(tmp_path: Path) -> None:
    made = filled(tmp_path, saved(workbook(seconds)))
    assert made.rows
    row = made.rows[0]
    assert isinstance(row, Map)
    assert row["length"] == "3:49"


def test_a_tab_between_values_is_named(tmp_path: Path) -> None:
    (found,) = filled(tmp_path, b"id\tgroups,remark\nbe\t42,vaak\n", "a.csv", "a.csv").found
    assert found.message == "values may be parted here by , or by a tab"


def test_an_unknown_field_of_values_is_told(tmp_path: Path) -> None:
    found = filled(tmp_path, b"id;groups\nbe;42\n", "{file: a.csv, rang: A1:B2}", "a.csv").found
    assert found[0].message == "unknown field 'rang' in values from a spreadsheet (did you mean 'range'?)"
