"""Files that LibreOffice has saved, of each kind that is read: .ods and .csv say as much as .xlsx, and no less."""

from __future__ import annotations

from pathlib import Path

import pytest

from report.diagnostics.errors import Severity
from report.source.node import Map, Str
from tests.conftest import Golden
from tests.sheets.planted import filled

FILES = Path(__file__).parent / "files"


def values(root: Path, name: str) -> dict[str, dict[str, object]]:
    """What a file says, as it would be typed."""
    made = filled(root, (FILES / name).read_bytes(), name, name)
    assert [one for one in made.found if one.severity is Severity.ERROR] == []
    assert made.rows
    rows = [row for row in made.rows if isinstance(row, Map)]
    return {
        str(row["id"]): {
            key: str(cell) if isinstance(cell, Str) else dict(cell) if isinstance(cell, Map) else {}
            for key, cell in row.items()
        }
        for row in rows
    }


@pytest.mark.parametrize("name", ["plain.xlsx", "plain.ods", "plain.csv"])
def test_a_sheet_says_the_same_in_each_format(tmp_path: Path, name: str) -> None:
    rows = values(tmp_path, name)
    assert list(rows) == ["be", "si", "dk"]
    be = rows["be"]
    assert (be["country"], be["groups"], be["share"]) == ("BE", "42", "66.5")
    assert (be["grams"], be["length"], be["counted"]) == (
        "8.25",
        "0:03:49" if name.endswith("csv") else "3:49",
        "2030-03-01",
    )
    assert be["cost"] == ("1300.50" if name.endswith("csv") else "1300.5")
    assert be["remark"] == {"nl": "ook in het weekend", "fr": "aussi le week-end"}
    assert rows["dk"]["grams"] == {"null": "not-given"}


@pytest.mark.parametrize("name", ["traps", "hidden"])
def test_ods_hides_nothing(tmp_path: Path, name: str, golden: Golden) -> None:
    made = filled(tmp_path, (FILES / f"{name}.ods").read_bytes(), f"{name}.ods", f"{name}.ods")
    golden(f"sheets/ods-{name}.txt", "\n".join([*map(str, sorted(made.found)), ""]))


def test_a_hidden_sheet_of_ods_is_not_read(tmp_path: Path) -> None:
    data = (FILES / "hidden.ods").read_bytes()
    made = filled(tmp_path, data, "{file: a.ods, sheet: Geheim}", "a.ods")
    assert [str(one.message) for one in made.found] == ["the sheet 'Geheim' is hidden"]
