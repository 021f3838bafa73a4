"""The table of names: every definition and use of both reports stands where the table says."""

from __future__ import annotations

from pathlib import Path

import pytest

from report.diagnostics.errors import Mark
from report.names.name import Name, NameKind, cell_of
from report.names.table import NameTable
from report.pipeline import read_unsaved
from report.source.yaml import read_file
from report.validate.content import Content
from tests.examples import quick

ROOT = Path(__file__).parents[2]
FOLDERS = (ROOT / "tests" / "content" / "2030", ROOT / "content" / "2022")
HIVES = "content/2030/sections/hives.yaml"


@pytest.fixture(scope="module", params=quick(FOLDERS, FOLDERS[:1]), ids=["invented", "real"])
def content(request: pytest.FixtureRequest) -> Content:
    return read_unsaved(request.param, {})


@pytest.fixture(scope="module")
def table() -> NameTable:
    return NameTable.of(read_unsaved(FOLDERS[0], {}))


def test_names_stand_where_the_table_says(content: Content) -> None:
    table = NameTable.of(content)
    assert len(table.defined) > 50
    for line in table.lines.values():
        for name, place in line:
            if name.kind is NameKind.IMAGE and not place.length:
                continue
            row = content.source.texts[place.mark.file].split("\n")[place.mark.line - 1]
            there = row[place.mark.column - 1 :][: place.length]
            if name.kind is not NameKind.CELL:
                assert there == name.id or there.startswith("@"), (name, place, there)


def test_every_use_has_a_definition(content: Content) -> None:
    table = NameTable.of(content)
    assert [name for name in table.used if name not in table.defined] == []


def test_a_name_is_found_from_a_place(table: NameTable) -> None:
    text = read_file(FOLDERS[0] / "sections" / "hives.yaml", HIVES).text.split("\n")
    line = next(number for number, row in enumerate(text, 1) if "{hives.2029-2030.hives}" in row)
    column = text[line - 1].index("{hives.2029-2030.hives}") + 2
    expected = {
        0: Name(NameKind.DATA, "hives"),
        7: Name(NameKind.ROW, "2029-2030", "hives"),
        18: Name(NameKind.COLUMN, "hives", "hives"),
    }
    for offset, name in expected.items():
        found = table.at(Mark(HIVES, line, column + offset))
        assert found is not None
        assert found[0] == name
    assert table.at(Mark(HIVES, line, 1)) is None
    assert len(table.places(cell_of("hives", "2029-2030", "hives"))) >= 4
