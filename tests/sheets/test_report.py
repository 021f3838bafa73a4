"""A report whose data stand in a spreadsheet: every pass names its cells, and editions are made of them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from report.diagnostics.errors import Severity
from report.files import stamps
from report.pipeline import build, check, read_content, read_unsaved
from report.source.node import Map
from report.validate import validate
from report.validate.content import ContentMemos
from tests.invented import change, copied, run
from tests.sheets.planted import YAML, FilledData, filled, saved, workbook

DATA = "content/2030/data"
SHEET = (
    "id,Land,Groepen,Écoles,Opmerking,Remarque\n"
    "be,BE,42,17,in twaalf steden,dans dix villes\n"
    "si,SI,8,,{{nl}},x\n"
    "dk,Denemarken,5,0,,\n"
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The invented report, with the cells of `visits` in a file beside it."""
    copied(tmp_path)
    file = tmp_path / DATA / "visits.yaml"
    file.write_text(file.read_text("utf-8").partition("rows:")[0] + "values: bezoek.csv\n", "utf-8")
    (tmp_path / DATA / "bezoek.csv").write_text(SHEET, "utf-8")
    return tmp_path


def test_what_any_pass_says_of_a_cell_names_it(root: Path) -> None:
    found = {str(one.mark).removeprefix(f"{DATA}/"): str(one.message) for one in check(root, content=True)}
    assert "unknown country 'Denemarken'" in found["bezoek.csv:4:4"]
    assert found["bezoek.csv:3:9"] == "no value for 'schools', and no reason"
    hints = {str(one.mark).removeprefix(f"{DATA}/"): str(one.hint) for one in check(root, content=True)}
    assert hints["bezoek.csv:3:9"].startswith(
        "type the value into the cell; where there is none, 'not-given', and above"
    )
    cured = SHEET.replace("Denemarken", "DK").replace("8,,{{nl}},x", "8,3,,")
    (root / DATA / "bezoek.csv").write_text(cured, "utf-8")
    (wrong,) = [one for one in check(root, content=True) if one.severity is Severity.ERROR]
    assert str(wrong.mark) == f"{DATA}/bezoek.csv:2:30"
    assert [str(one.mark) for one in wrong.related] == [f"{DATA}/bezoek.csv:2:13", f"{DATA}/bezoek.csv:2:30"]


def test_an_empty_cell_may_give_a_reason_that_the_data_set_knows(root: Path) -> None:
    change(root, "data/visits.yaml", "values:", "nulls: {closed: {nl: gesloten, fr: fermé}}\nvalues:")
    hints = {str(one.mark).removeprefix(f"{DATA}/"): str(one.hint) for one in check(root, content=True)}
    assert hints["bezoek.csv:3:9"].startswith(
        "type the value into the cell; where there is none, one of these: 'closed'"
    )


def test_a_cell_of_a_workbook_is_told_to_other_programs(root: Path) -> None:
    data = saved(workbook(lambda sheet: sheet.delete_cols(4, 5)))
    (root / DATA / "bezoek.csv").unlink()
    (root / DATA / "bezoek.xlsx").write_bytes(data)
    change(root, "data/visits.yaml", "bezoek.csv", "bezoek.xlsx")
    change(root, "data/visits.yaml", "kind: country", "kind: date")
    checked = run("check", "--content", "--format", "json", "--root", root)
    places = [{**one, "message": "", "hint": ""} for one in json.loads(checked.stdout)["findings"] if one.get("sheet")]
    assert {(one["file"], one["sheet"], one["line"], one["column"]) for one in places} >= {
        (f"{DATA}/bezoek.xlsx", "Blad1", 2, 2),
        (f"{DATA}/bezoek.xlsx", "Blad1", 4, 2),
    }
    assert f"{DATA}/bezoek.xlsx!Blad1!B2" in run("check", "--content", "--root", root).output
    assert (
        f"file={DATA}/bezoek.xlsx,line=2,col=2"
        in run("check", "--content", "--format", "github", "--root", root).output
    )


@pytest.mark.parametrize("typed", [("zelden", "non mentionné"), ("niet vermeld", "rarement")])
def test_words_in_one_language_are_not_lost_to_a_reason_in_the_other(tmp_path: Path, typed: tuple[str, str]) -> None:
    def plant(page: Worksheet) -> None:
        page["I3"], page["J3"] = typed

    assert len([one for one in filled(tmp_path, saved(workbook(plant))).found if one.severity is Severity.ERROR]) == 1


def test_an_edition_is_made_of_a_spreadsheet(root: Path) -> None:
    words = SHEET.replace("Denemarken", "DK").replace("8,,{{nl}},x", "8,3,,").replace("dix villes", "douze villes")
    (root / DATA / "bezoek.csv").write_text(words, "utf-8")
    (made,) = build(root, languages=["nl"])
    (root / DATA / "bezoek.csv").write_text(words.replace("42", "43"), "utf-8")
    before = made.read_bytes()
    build(root, languages=["nl"])
    assert made.read_bytes() != before


def test_a_spreadsheet_that_no_data_set_names_is_told(root: Path) -> None:
    shutil.copy(root / DATA / "bezoek.csv", root / DATA / "hives.ods")
    shutil.copy(root / DATA / "bezoek.csv", root / DATA / "~$hives.xlsx")
    output = run("check", "--content", "--root", root).output
    assert f"{DATA}/hives.ods:1:1\n           the file is not read: no data set names it" in output


def test_a_row_whose_period_is_no_id_is_listed_as_the_hint_says(tmp_path: Path) -> None:
    yaml = YAML.replace("kind: country", "kind: period")
    data = b"Land;Groepen\n2021-12-01/2022-12-01;5\n2022-12-01/2023-12-01;8\n"
    found = [one for one in filled(tmp_path, data, "a.csv", "a.csv", yaml).found if one.severity is Severity.ERROR]
    assert [str(one.mark).partition("a.csv:")[2] for one in found] == ["2:1", "3:1"]
    rows = [str(one.hint).partition("rows in the YAML, below 'rows:': ")[2] for one in found]
    assert rows[0] == "- {id: 2021-12-01-2022-12-01, country: 2021-12-01/2022-12-01}"
    made = filled(tmp_path, data, "a.csv", "a.csv", yaml + "".join(["rows:\n", *(f"  {row}\n" for row in rows)]))
    assert [one for one in made.found if one.severity is Severity.ERROR] == []


def test_a_data_set_without_its_spreadsheet_is_not_called_unknown(root: Path) -> None:
    (root / DATA / "bezoek.csv").unlink()
    found = [one for one in check(root, content=True) if one.severity is Severity.ERROR]
    assert [str(one.message) for one in found] == ["there is no spreadsheet 'bezoek.csv'"]
    assert found[0].hint == f"put it into the folder {DATA}"


def test_a_translation_of_words_in_a_spreadsheet_is_not_put_into_the_yaml(root: Path) -> None:
    words = SHEET.replace("Denemarken", "DK").replace("8,,{{nl}},x", "8,3,,").replace("dix villes", "douze villes")
    (root / DATA / "bezoek.csv").write_text(words, "utf-8")
    run("translation", "export", "--to", "fr", "--format", "po", "--output", root / "a.po", "--root", root)
    file = root / "a.po"
    file.write_text(file.read_text("utf-8").replace("dans douze villes", "en douze villes"), "utf-8")
    output = run("translation", "import", file, "--root", root)
    assert output.exit_code == 1
    assert "data/visits/rows/be/remark' stands in a spreadsheet" in output.output
    assert "change it there: content/2030/data/bezoek.csv:2" in output.output


def test_what_was_filled_once_is_not_filled_again(root: Path) -> None:
    words = SHEET.replace("Denemarken", "DK").replace("8,,{{nl}},x", "8,3,,").replace("dix villes", "douze villes")
    (root / DATA / "bezoek.csv").write_text(words, "utf-8")
    change(root, "data/visits.yaml", "bezoek.csv", "bezoek.csv\nrows:\n  - {id: be, groups: {approx: true}}")
    content = read_content(root / "content/2030")
    assert content.sheets == {"visits": f"{DATA}/bezoek.csv"}
    assert [one for one in validate(content.source).diagnostics if one.severity is Severity.ERROR] == []


def test_a_spreadsheet_that_has_not_changed_is_read_no_more(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stamps, "SETTLED", 0)
    memos = ContentMemos.empty()

    def made() -> Map:
        return read_unsaved(root / "content/2030", memos=memos).source.data["visits"]

    _, kept, again = made(), made(), made()
    assert kept is again
    sheet = root / DATA / "bezoek.csv"
    sheet.write_text(sheet.read_text("utf-8") + "\n", "utf-8")
    assert made() is not kept


KNOWN = """\
rows:
  - id: be
    groups: {note: {nl: geteld, fr: comptés}}
    share: {null: not-given, query: Waarom?}
    grams:
      value: 9
      source_text: "8.25"
      correction: {reason: schrijffout, by: redactie, status: accepted}
"""


def known(root: Path, yaml: str = KNOWN) -> FilledData:
    """A data set of which the YAML knows something beside its cells; one of them is empty."""
    data = saved(workbook(lambda sheet: sheet.__setitem__("D2", None)))
    return filled(root, data, yaml=YAML + yaml)


def test_the_yaml_keeps_what_is_known_of_cells(tmp_path: Path) -> None:
    made = known(tmp_path)
    assert [one for one in made.found if one.severity is Severity.ERROR] == []
    assert made.rows
    row = made.rows[0]
    assert isinstance(row, dict)
    assert row["groups"] == {"note": {"nl": "geteld", "fr": "comptés"}, "value": "42"}
    assert row["share"] == {"null": "not-given", "query": "Waarom?"}
    grams = row["grams"]
    assert isinstance(grams, dict)
    assert grams["value"] == "9"


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        (
            "rows:\n  - {id: be, groups: 41}\n",
            "'groups' has a value here and one in content/2030/data/bezoek.xlsx!Blad1!C2",
        ),
        ("rows:\n  - {id: nl, groups: 41}\n", "the row 'nl' is not in content/2030/data/bezoek.xlsx"),
        ("rows:\n  - {groups: 41}\n", "a row without an id"),
    ],
)
def test_the_yaml_does_not_contradict_cells(tmp_path: Path, rows: str, message: str) -> None:
    assert [str(one.message) for one in known(tmp_path, rows).found if one.severity is Severity.ERROR] == [message]
