"""Where the looks of a report are found."""

from __future__ import annotations

from pathlib import Path

import pytest

from report.theme import folder as places


def test_the_assets_of_the_root_come_first(tmp_path: Path) -> None:
    (tmp_path / "assets" / "themes").mkdir(parents=True)
    assert places.assets_folder(tmp_path) == tmp_path / "assets"


def test_a_root_with_images_only_gets_the_programs_own_looks(tmp_path: Path) -> None:
    (tmp_path / "assets" / "images").mkdir(parents=True)
    found = places.assets_folder(tmp_path)
    assert found != tmp_path / "assets"
    assert list((found / "themes").glob("*.yaml"))
    assert list((found / "fonts").glob("*.ttf"))


def test_an_installed_package_has_them_inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "site-packages" / "report"
    (package / "assets" / "themes").mkdir(parents=True)
    monkeypatch.setattr(places, "_PACKAGE", package)
    assert places.assets_folder(tmp_path / "elsewhere") == package / "assets"
