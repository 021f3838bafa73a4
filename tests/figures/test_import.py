"""`sppreport data import`: cells come into the YAML, every other byte stays, and what is in doubt is refused."""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from report.figures import importing
from report.source.restructuring import restructured
from tests.conftest import Golden
from tests.examples import quick
from tests.invented import change, copied, run

VISITS = "content/2030/data/visits.yaml"
CSV = """\
id;Land;Groepen;Écoles;Opmerking (nl);Remarque (fr)
be;BE;43;17;ook in het weekend;aussi le week-end
si;SI;8;3;{term:hive-pact|short};{term:hive-pact|short}
dk;DK;5;0;;
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the invented report."""
    return copied(tmp_path)


def sheet(root: Path, text: str, name: str = "bezoek.csv") -> Path:
    path = root / name
    path.write_text(text, "utf-8")
    return path


def told(root: Path, *arguments: str | Path, code: int = 0) -> str:
    result = run("data", "import", *arguments, "--root", root)
    assert result.exit_code == code, result.output
    return result.output.replace(f"{root}/", "")


def test_cells_that_have_changed_come_in_and_nothing_else_does(root: Path) -> None:
    before = (root / VISITS).read_text("utf-8")
    path = sheet(root, CSV)
    shown = "visits/be/groups: 42 -> 43 (bezoek.csv:2:7)"
    assert told(root, "visits", path, "--dry-run") == f"{shown}\n1 cell would change in {VISITS}\n"
    assert (root / VISITS).read_text("utf-8") == before
    assert told(root, "visits", path) == f"{shown}\n1 cell has changed in {VISITS}\n"
    assert (root / VISITS).read_text("utf-8") == before.replace("groups: 42,", "groups: 43,")
    assert told(root, "visits", path) == "no cell has changed\n"


def test_a_file_that_is_not_there_is_looked_for_elsewhere(root: Path) -> None:
    (root / "empty").mkdir()
    output = told(root, "visits", root / "empty/bezoek.xlsx", code=1)
    assert "there is no spreadsheet 'bezoek.xlsx'" in output
    assert "-> give the path that leads to it, such as ~/Downloads/bezoek.xlsx" in output


def test_a_new_row_comes_at_the_end_when_it_is_asked_for(root: Path) -> None:
    path = sheet(root, CSV.replace("be;BE;43", "be;BE;42") + "nl;NL;12;7;;\n")
    assert "the data set has no row 'nl'" in told(root, "visits", path, code=1)
    output = told(root, "visits", path, "--add")
    assert "visits/nl/id: nl, which is new (bezoek.csv:5:1)" in output
    assert "visits/nl/groups: 12, which is new (bezoek.csv:5:7)" in output
    assert (root / VISITS).read_text("utf-8").endswith("\n  - {id: nl, country: NL, groups: 12, schools: 7}\n")
    assert run("check", "--content", "--root", root).exit_code == 0


def test_what_is_known_of_a_cell_stays_beside_its_new_value(root: Path) -> None:
    path = sheet(root, "id;honey\n2026-2027;7,5\n2028-2029;12\n2029-2030;10.5\n", "honing.csv")
    told(root, "hives", path)
    text = (root / "content/2030/data/hives.yaml").read_text("utf-8")
    assert "    honey: 7.5\n" in text
    assert "    honey: {value: 12, approx: true}\n" in text
    assert "      value: 10.5\n      note: {nl: zonder" in text


def test_rows_are_found_by_what_names_them(root: Path) -> None:
    path = sheet(root, "Meetjaar,Kasten\n2027-12-01/2028-12-01,20\n", "kasten.csv")
    output = told(root, "hives", path)
    assert "hives/2027-2028/hives: 19 -> 20" in output
    assert "rows of the data set that are not in the spreadsheet: 2026-2027, 2028-2029, 2029-2030" in output


def test_a_value_gives_way_to_a_reason_and_a_reason_to_a_value(root: Path) -> None:
    path = sheet(root, "id;honey;Kasten\n2027-2028;niet gemeten;{null: not-measured}\n", "honing.csv")
    assert "hives/2027-2028/honey: 8.25 -> {null: not-measured}" in told(root, "hives", path)
    assert "    honey: {null: not-measured}\n" in (root / "content/2030/data/hives.yaml").read_text("utf-8")


def test_cells_that_are_still_to_be_filled_in_are_counted(root: Path) -> None:
    """Whether a colleague leaves the words of the workbook, types the word of the YAML, or empties the cell."""
    change(root, "data/visits.yaml", "groups: 42", "groups: {null: to-fill}")
    run("data", "export", "visits", "-o", root / "bezoek.xlsx", "--root", root)
    still = "no cell has changed\nvisits: 1 cell to fill in\n"
    assert told(root, "visits", root / "bezoek.xlsx") == still
    for typed in ("to-fill", "in te vullen", ""):
        assert told(root, "visits", sheet(root, f"id;groups\nbe;{typed}\nsi;8\ndk;5\n")) == still
    assert told(root, "visits", sheet(root, CSV)).endswith(f"1 cell has changed in {VISITS}\n")


def test_rows_that_the_sheet_lacks_are_told_at_the_sheet(root: Path) -> None:
    run("data", "export", "visits", "-o", root / "bezoek.xlsx", "--root", root)
    book = load_workbook(root / "bezoek.xlsx")
    book["visits"].delete_rows(4)
    book.save(root / "bezoek.xlsx")
    assert "bezoek.xlsx!visits!A1\n           rows of the data set that are not in the spreadsheet: dk" in told(
        root, "visits", root / "bezoek.xlsx"
    )


@pytest.mark.parametrize("typed", ["4000", "4000 %"])
def test_a_percentage_far_beyond_the_whole_is_told(root: Path, typed: str) -> None:
    output = told(root, "hives", sheet(root, f"id;Bezette kasten\n2027-2028;{typed}\n"))
    assert "hives/2027-2028/occupied: 70.00 -> 4000" in output
    assert "bezoek.csv:2:11\n           4000 % is more than ten times the whole: is 40 % meant?" in output


def test_words_change_language_by_language(root: Path) -> None:
    path = sheet(root, CSV.replace("be;BE;43", "be;BE;42").replace("aussi le week-end", "le samedi aussi"))
    assert told(root, "visits", path).startswith("visits/be/remark: nl: ook in het weekend / fr: aussi le week-end -> ")
    assert "remark: {nl: ook in het weekend, fr: le samedi aussi}" in (root / VISITS).read_text("utf-8")


#: What is refused, and why: the data set, the cells, and options.
REFUSED: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "an empty cell": ("visits", "id;groups\nbe;\n", ()),
    "a value that was corrected": ("hives", "id;hives\n2028-2029;1030\n", ()),
    "an unknown row": ("visits", "id;groups\nbee;42\n", ()),
    "words in one language": ("visits", "id;remark\nbe;vaak\n", ()),
    "a value of another kind": ("visits", "id;groups;country\nbe;4,5;Belgiëe\n", ()),
    "an unknown data set": ("visit", "id;groups\nbe;42\n", ()),
    "an unknown column": ("visits", "id;groups\nbe;42\n", ("--key", "groep")),
    "a head that is not taken": ("visits", "id;groups;Bron\nbe;42;telling\n", ()),
    "cells below an empty row": ("visits", "id;groups\nbe;42\n;\nBron;\n", ()),
    "a range": ("visits", "id;groups\nbe;42\n", ("--range", "A1")),
    "a sheet of a file without any": ("visits", "id;groups\nbe;42\n", ("--sheet", "Blad1")),
}


@pytest.mark.parametrize("language", quick(["en", "nl", "fr", "de"], ["nl"]))
def test_what_is_refused_is_told(root: Path, language: str, golden: Golden) -> None:
    before = {path: path.read_bytes() for path in (root / "content").rglob("*.yaml")}
    lines = []
    for name, (data, text, options) in REFUSED.items():
        words = ("--root", root, "--interface", language)
        result = run("data", "import", data, sheet(root, text), *options, *words)
        assert result.exit_code in (1, 2)
        lines += [f"== {name}", result.output.replace(f"{root}/", "").rstrip()]
    assert {path: path.read_bytes() for path in (root / "content").rglob("*.yaml")} == before
    golden(f"sheets/import-{language}.txt", "\n".join([*lines, ""]))


def test_a_head_that_is_not_taken_may_be_left_out(root: Path) -> None:
    path = sheet(root, "id;groups;Bron\nbe;42;telling\n")
    assert "no cell has changed\n" in told(root, "visits", path, "--ignore", "Bron")


def test_cells_that_stand_in_a_spreadsheet_are_not_imported(root: Path) -> None:
    text = (root / VISITS).read_text("utf-8")
    (root / VISITS).write_text(text.partition("rows:")[0] + "values: bezoek.csv\n", "utf-8")
    (root / "content/2030/data/bezoek.csv").write_text(CSV, "utf-8")
    assert "the cells of 'visits' stand in content/2030/data/bezoek.csv" in told(root, "visits", "x.csv", code=2)


def test_a_file_that_changes_meanwhile_is_not_overwritten(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def late(*arguments: object, **options: object) -> object:
        change(root, "data/visits.yaml", "DK", "NL")
        return restructured(*arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(importing, "restructured", late)
    assert "give the command again" in told(root, "visits", sheet(root, CSV), code=1)
    assert "groups: 42" in (root / VISITS).read_text("utf-8")


def test_without_openpyxl_it_is_told_what_to_install(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stream = BytesIO()
    Workbook().save(stream)
    (root / "bezoek.xlsx").write_bytes(stream.getvalue())
    for name in [name for name in sys.modules if name.partition(".")[0] == "openpyxl"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    hint = "openpyxl, which is not installed\n    pip install 'sppreport[sheets]'"
    assert hint in told(root, "visits", root / "bezoek.xlsx", code=2)
    assert hint in run("data", "export", "--root", root).output
    (root / "content/2030/data/bezoek.xlsx").write_bytes(stream.getvalue())
    change(root, "data/visits.yaml", "rows:", "values: bezoek.xlsx\nrows:")
    checked = run("check", "--content", "--root", root)
    assert checked.exit_code == 1
    assert (
        "this needs openpyxl, which is not installed\n           -> pip install 'sppreport[sheets]'" in checked.output
    )
