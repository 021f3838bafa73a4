"""The positions map: what `sppreport build --positions` writes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.editions import ROOT
from tests.invented import run

SCHEMA = json.loads((Path(__file__).parents[1] / "schemas" / "positions.json").read_text("utf-8"))
REPORT = ROOT / "tests"


def built(folder: Path, *options: str) -> list[dict[str, Any]]:
    """The positions of the invented report, built with options into a folder."""
    file = folder / "positions.json"
    result = run("build", "--root", REPORT, "--output", folder, "--positions", file, "--quiet", *options)
    assert (result.exit_code, result.output) == (0, "")
    found: list[dict[str, Any]] = json.loads(file.read_text("utf-8"))
    return found


def test_words_have_their_places(tmp_path: Path) -> None:
    found = built(tmp_path, "--lang", "nl")
    assert found[0].keys() == set(SCHEMA["items"]["required"])
    title = [one for one in found if one["page"] == 1 and one["id"] == "report/title"]
    typed = (REPORT / "content" / "2030" / "report.yaml").read_text("utf-8").split("\n")
    words = [typed[one["line"] - 1][one["column"] - 1 :].split()[0] for one in title]
    assert words == ["Bijen", "Bijen", "op", "federale", "daken"]


@pytest.mark.parametrize("options", [(), ("--draft",)])
def test_editions_are_the_same_with_and_without(tmp_path: Path, options: tuple[str, ...]) -> None:
    found = built(tmp_path / "with", *options)
    assert run("build", "--root", REPORT, "--output", tmp_path / "without", *options).exit_code == 0
    editions = sorted(path.name for path in (tmp_path / "without").iterdir())
    for name in editions:
        assert (tmp_path / "with" / name).read_bytes() == (tmp_path / "without" / name).read_bytes()
    assert sorted({one["edition"] for one in found}) == editions


def test_no_file_of_another_kind_is_written_over(tmp_path: Path) -> None:
    for name, proposed in ((tmp_path / "report.yaml", "report"), (tmp_path / "where", "where"), ("-", "positions")):
        result = run("build", "--root", REPORT, "--output", tmp_path, "--positions", name)
        assert result.exit_code == 2
        assert f"'{name}' does not end in .json" in result.output
        assert f"such a name: {proposed}.json" in result.output
    assert not list(tmp_path.iterdir())
