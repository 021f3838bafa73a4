"""Where the looks of a report are found."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from report.pipeline import check
from report.theme import folders
from report.theme.folders import assets_folders, first_of, themes_of
from tests.invented import change, copied


def test_the_assets_of_the_root_come_first(tmp_path: Path) -> None:
    own, program = assets_folders(tmp_path)
    assert own == tmp_path / "assets"
    assert list((program / "themes").glob("*.yaml"))
    assert list((program / "fonts").glob("*.ttf"))


def test_the_checkout_has_one_folder_only() -> None:
    assert assets_folders(folders._PACKAGE.parent) == (folders._PACKAGE.parent / "assets",)


def test_an_installed_package_has_them_inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "site-packages" / "report"
    (package / "assets" / "themes").mkdir(parents=True)
    monkeypatch.setattr(folders, "_PACKAGE", package)
    assert assets_folders(tmp_path / "elsewhere")[-1] == package / "assets"


def test_themes_of_its_own_hide_none_of_the_programs(tmp_path: Path) -> None:
    root = copied(tmp_path)
    own, program = assets_folders(root)
    (own / "themes").mkdir(parents=True)
    shutil.copy(program / "themes" / "federal.yaml", own / "themes" / "ours.yaml")
    assert themes_of(assets_folders(root)) == ["federal", "ours"]
    before = check(root)
    change(root, "report.yaml", "theme: federal", "theme: ours")
    assert [one.message for one in check(root)] == [one.message for one in before]


def test_a_file_is_taken_from_the_first_folder_that_has_it(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    for place in (first, second):
        (place / "fonts").mkdir(parents=True)
        (place / "fonts" / "both.ttf").touch()
    (second / "fonts" / "one.ttf").touch()
    assert first_of((first, second), "fonts", "both.ttf") == first / "fonts" / "both.ttf"
    assert first_of((first, second), "fonts", "one.ttf") == second / "fonts" / "one.ttf"
    assert first_of((first, second), "fonts", "none.ttf") == second / "fonts" / "none.ttf"
