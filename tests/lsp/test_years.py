"""What an editor has open of a year: which files belong to one, and where it shows what stands in a spreadsheet."""

from __future__ import annotations

from pathlib import Path

import pytest
from lsprotocol.types import Position

from report.diagnostics.errors import Mark, Severity, error, warning
from report.lsp.findings import MOST, Findings
from report.lsp.fixes import fixes
from report.lsp.jumping import definition
from report.lsp.places import OpenPlace, OpenText
from report.lsp.years import OpenYear, Snapshot, folder_of
from report.messages import say
from report.messages.interface import interface
from tests.invented import copied
from tests.sheets.planted import put, saved, workbook


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("content/2030/report.yaml", True),
        ("content/2030/sections/a.yaml", True),
        ("content/2030/data/a.yaml", True),
        ("content/2030/post.yaml", False),
        ("content/2030/sections/deeper/a.yaml", False),
        ("content/2030/data/a.xlsx", False),
        ("content/203/report.yaml", False),
        ("2030/report.yaml", False),
        ("report.yaml", False),
    ],
)
def test_files_of_a_year_are_known_by_their_place(name: str, is_one: bool) -> None:
    root = Path("/somewhere/content/else")
    assert folder_of(root / name) == (root / "content" / "2030" if is_one else None)


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> OpenYear:
    root = copied(tmp_path_factory.mktemp("report"))
    put(root, saved(workbook(lambda sheet: sheet.cell(3, 3, "veel"))))
    return OpenYear(root / "content" / "2030", "utf-16")


def test_what_is_wrong_in_a_spreadsheet_is_told_where_its_data_set_names_it(year: OpenYear) -> None:
    snapshot = year.look()
    files = Findings(year, snapshot, interface("nl")).by_file()
    data = year.folder / "data" / "visits.yaml"
    lines = data.read_text("utf-8").split("\n")
    one = next(one for one in files[data] if one.found.mark[1:] == (3, 3, "Blad1"))
    assert one.shown.message.startswith("content/2030/data/bezoek.xlsx!Blad1!C3: ")
    assert lines[one.shown.range.start.line].startswith("values: ")
    assert all(path.suffix == ".yaml" for path in files)


def test_a_value_of_a_spreadsheet_leads_to_its_name(year: OpenYear) -> None:
    put(year.root, saved(workbook()))
    path = year.folder / "sections" / "visitors.yaml"
    text = "id: visitors\ntitle: {nl: a, fr: b}\nblocks:\n  - paragraph: {nl: 'Nog {visits.be.groups}', fr: b}\n"
    year.texts = {path: text}
    snapshot = year.look()
    assert snapshot.content is not None
    assert snapshot.table is not None
    position = Position(3, text.split("\n")[3].index("be.") + 1)
    place = OpenPlace(year, path, path.as_uri(), position, snapshot.content, snapshot.table)
    [found] = definition(place)
    data = year.folder / "data" / "visits.yaml"
    assert found.uri == data.as_uri()
    assert data.read_text("utf-8").split("\n")[found.range.start.line].startswith("values: ")


def test_a_fix_says_what_it_replaces(year: OpenYear) -> None:
    path = year.folder / "sections" / "roofs.yaml"
    year.texts = {path: path.read_text("utf-8").replace("{term:", "{term:x", 1)}
    snapshot = year.look()
    there = [one for one in Findings(year, snapshot, interface("en")).by_file()[path] if one.found.code == "slot"]
    made = fixes(OpenText(year, path, "file:///roofs.yaml"), snapshot, there, interface("fr"))
    assert [one.title for one in made] == ["remplacer «\u00a0xhive-pact\u00a0» par «\u00a0hive-pact\u00a0»"]
    assert made[0].edit is not None
    assert list(made[0].edit.changes or ()) == ["file:///roofs.yaml"]
    year.texts = {}


def test_of_too_many_findings_the_worst_are_shown(year: OpenYear) -> None:
    path = year.folder / "sections" / "visitors.yaml"
    found = [warning(Mark(year.file(path), line), say("no value")) for line in range(1, 2000)]
    found.append(error(Mark(year.file(path), 3000), say("no value")))
    snapshot = Snapshot(tuple(found), None, None)
    shown = Findings(year, snapshot, interface("nl")).by_file()[path]
    assert len(shown) == MOST
    assert shown[-1].shown.message == "nog 1501 bevindingen in dit bestand\nsppreport check toont ze allemaal"
    assert [one.found.severity for one in shown].count(Severity.ERROR) == 1


def test_a_text_that_is_too_large_is_told_as_a_file_is(year: OpenYear) -> None:
    path = year.folder / "terms.yaml"
    year.texts = {path: "a: b\n" * 500_000}
    assert any("MB" in one.message for one in year.look().diagnostics)
    year.texts = {}
