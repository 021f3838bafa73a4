"""A workbook that goes out and comes back: as it was, nothing changes; filled in, exactly that comes into the YAML."""

from __future__ import annotations

import datetime
import io
import json
import shutil
import zipfile
from pathlib import Path
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from report.diagnostics.errors import Mark, Severity
from report.figures.comparing import differences
from report.figures.exporting import DataSheet
from report.figures.workbook import BookPlan, SheetPlan, workbook_bytes
from report.model.dataset import Dataset
from report.model.schema import ValidationContext, read
from report.sheets.heads import Heads, columns_of
from report.sheets.joining import sheet_rows
from report.sheets.table import TableRequest, table_in
from report.sheets.xlsx import XlsxBook
from report.source.node import Seq
from report.source.restructuring import restructured
from report.source.yaml import parse
from tests.examples import examples
from tests.invented import change, copied, run

LANGUAGES = ("nl", "fr")
WORDS = st.text(st.sampled_from("abç é'=+-@,;:#{}[]\"x1"), min_size=1, max_size=12).map(str.strip).filter(bool)
WORDS = WORDS.filter(lambda text: not set(text) & set("{}[]"))
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "integer": st.integers(-(10**14), 10**14).map(str),
    "decimal": st.decimals(-(10**6), 10**6, places=4).map(lambda one: f"{one:f}"),
    "percent": st.decimals(-200, 200, places=2).map(lambda one: f"{one:f}"),
    "money": st.decimals(0, 10**9, places=2).map(lambda one: f"{one:f}"),
    "duration": st.integers(0, 3 * 86400).map(lambda one: f"{one // 3600}:{one // 60 % 60:02}:{one % 60:02}"),
    "date": st.dates(min_value=datetime.date(1950, 1, 1)).map(str),
    "country": st.sampled_from(["BE", "SI", "NO"]),
    "text": WORDS,
}


@st.composite
def data_sets(draw: st.DrawFn) -> dict[str, Any]:
    """A data set as its YAML says it, with a gap now and then."""
    kinds = draw(st.lists(st.sampled_from(sorted(VALUES)), min_size=1, max_size=4))
    columns = [
        {"id": f"c{number}", "kind": kind, "label": {"nl": f"Kolom {number}", "fr": f"Colonne {number}"}}
        for number, kind in enumerate(kinds)
    ]
    gap = st.just({"null": "not-given"})
    rows = [
        {"id": f"r{number}"} | {f"c{at}": draw(VALUES[kind] | gap) for at, kind in enumerate(kinds)}
        for number in range(draw(st.integers(1, 4)))
    ]
    nulls = {"not-given": {"nl": "niet vermeld", "fr": "non mentionné"}}
    return {"id": "set", "title": {"nl": "a", "fr": "b"}, "columns": columns, "nulls": nulls, "rows": rows}


class Trip:
    """A data set in YAML, and the workbook that is made of it."""

    def __init__(self, data: dict[str, Any]) -> None:
        apart = json.loads(json.dumps(data))  # else YAML would have anchors
        self.text = yaml.safe_dump(apart, allow_unicode=True, sort_keys=False, default_style='"')
        file = parse(self.text, "set.yaml")
        assert file.top is not None, file.diagnostics
        self.top = file.top
        context = ValidationContext(LANGUAGES)
        made = read(Dataset, self.top, context, self.top.mark)
        assert context.diagnostics == []
        assert made is not None
        self.plan = DataSheet("set", made, self.top, LANGUAGES).plan()

    def back(self, plan: SheetPlan) -> Any:
        """What comes back of a plan."""
        data = workbook_bytes(BookPlan("t", "a", "nl-BE", datetime.date(2030, 1, 1), [plan]))
        grid = XlsxBook(data, "set.xlsx").grid("set")
        columns = columns_of(self.top)
        table = table_in(grid, Heads(columns, LANGUAGES), TableRequest(by_command=True), Mark("set.xlsx"))
        rows = sheet_rows(self.top, table, "", LANGUAGES)
        read_rows = rows.read()
        assert [one for one in rows.found if one.severity is Severity.ERROR] == []
        typed = self.top["rows"]
        assert isinstance(typed, Seq)
        return differences("set", typed, read_rows, {one.id: one for one in columns}, add=False)


@settings(max_examples=examples(30), deadline=None)
@given(data_sets())
def test_what_comes_back_as_it_went_changes_nothing(data: dict[str, Any]) -> None:
    trip = Trip(data)
    found = trip.back(trip.plan)
    assert (found.edits, found.doubts, found.added) == ([], [], [])


@settings(max_examples=examples(30), deadline=None)
@given(data_sets())
def test_what_is_filled_in_comes_into_the_yaml(data: dict[str, Any]) -> None:
    """Each row is given the cells of the last one: then the YAML says what was filled in, and no more changes."""
    last = data["rows"][-1]
    filled_in = Trip({**data, "rows": [last | {"id": row["id"]} for row in data["rows"]]}).plan
    trip = Trip(data)
    found = trip.back(filled_in)
    assert found.doubts == []
    text = restructured(trip.text, found.edits)
    after = Trip(yaml.load(text, yaml.BaseLoader)).back(filled_in)  # noqa: S506 - which loads words alone
    assert (after.edits, after.doubts) == ([], [])


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_a_workbook_of_the_report_has_its_words_and_marks(tmp_path: Path) -> None:
    """Heads in all languages with their units, cells to fill in by colour and by word, types in formats and rules."""
    root = copied(tmp_path)
    file = root / "content/2030/data/hives.yaml"
    file.write_text(file.read_text("utf-8").replace("    budget: 18000\n", "    budget: {null: to-fill}\n"), "utf-8")
    result = run("data", "export", "--root", root)
    assert result.output == f"{root}/build/2030/data.xlsx\nhives: 1 cell to fill in\nvisits: 0 cells to fill in\n"
    data = (root / "build/2030/data.xlsx").read_bytes()
    book = load_workbook(io.BytesIO(data))
    assert book.sheetnames == ["hives", "visits", "Toelichting"]
    assert (book.properties.title, book.properties.language) == ("Bijen op federale daken", "nl-BE")
    sheet = book["hives"]
    assert sheet["E1"].value == "Honing\nMiel\n(kg per kast / kg par ruche)\n[honey]"
    assert (sheet["D3"].value, sheet["D3"].number_format) == (0.7, "0.00%")
    assert sheet["G2"].value == "in te vullen / à compléter"
    assert sheet["G2"].fill.fgColor.rgb == "00FFF2CC"
    assert sheet["E2"].value == "niet gemeten"
    assert (sheet.freeze_panes, sheet.print_title_rows) == ("B2", "$1:$1")
    kinds = {str(one.sqref).partition("2:")[0]: one.type for one in sheet.data_validations.dataValidation}
    assert (kinds["C"], kinds["E"], kinds["H"]) == ("whole", "decimal", "date")
    assert "comptées au printemps" in " ".join(str(row[3].value) for row in book["Toelichting"].iter_rows())
    run("data", "export", "--root", root, "-o", root / "again.xlsx")
    assert (root / "again.xlsx").read_bytes() == data
    assert b"2031-02-03T00:00:00Z</dcterms:modified>" in parts(data)["docProps/core.xml"]


def test_colleagues_read_words_and_no_markup(tmp_path: Path) -> None:
    root = copied(tmp_path)
    change(
        root, "data/hives.yaml", "Bijenkasten op federale daken", "'**Kasten** [FOR-1]{ref} van {hives.@last.hives}'"
    )
    assert run("data", "export", "hives", "--root", root).exit_code == 0
    told = load_workbook(root / "build/2030/data.xlsx")["Toelichting"]
    assert "Kasten FOR-1 van 987" in [str(row[2].value) for row in told.iter_rows()]


def test_data_sets_whose_long_names_begin_alike_have_a_sheet_each(tmp_path: Path) -> None:
    root = copied(tmp_path)
    file = root / "content/2030/data/visits.yaml"
    names = [f"bezoeken-per-land-en-per-gemeente-{end}" for end in ("een", "twee")]
    for number, name in enumerate(names):
        typed = file.read_text("utf-8").replace("id: visits", f"id: {name}").replace("groups: 42", f"groups: 4{number}")
        file.with_name(f"{name}.yaml").write_text(typed, "utf-8")
    run("data", "export", "--root", root)
    for name in names:
        back = run("data", "import", name, root / "build/2030/data.xlsx", "--root", root)
        assert back.output == "no cell has changed\n"


def test_words_are_never_a_formula(tmp_path: Path) -> None:
    root = copied(tmp_path)
    file = root / "content/2030/data/visits.yaml"
    file.write_text(file.read_text("utf-8").replace('"{term:hive-pact|short}"', "'=1+1'"), "utf-8")
    run("data", "export", "visits", "--root", root)
    data = (root / "build/2030/data.xlsx").read_bytes()
    cell = load_workbook(io.BytesIO(data))["visits"]["E3"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == ("=1+1", "s", True)
    assert b"<f>" not in b"".join(parts(data).values())
    back = run("data", "import", "visits", root / "build/2030/data.xlsx", "--dry-run", "--root", root)
    assert back.output == "no cell has changed\n"


def test_an_export_that_cannot_be_is_refused(tmp_path: Path) -> None:
    root = copied(tmp_path)
    assert "unknown data set 'hive' (did you mean 'hives'?)" in run("data", "export", "hive", "--root", root).output
    other = run("data", "export", "-o", root / "data.csv", "--root", root)
    assert other.exit_code == 2
    assert "give it such a name: data.xlsx" in other.output


def test_a_report_without_data_has_none_to_export(tmp_path: Path) -> None:
    root = copied(tmp_path)
    shutil.rmtree(root / "content/2030/data")
    output = run("data", "export", "--root", root)
    assert output.exit_code == 2
    assert "the report has no data sets\n    they stand in content/2030/data" in output.output
