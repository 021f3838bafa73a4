"""Writing editions: all or none, whatever fails and when, and nothing is left lying about."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from report.diagnostics.errors import OutputError
from report.write import write

NEW = {"nl.pdf": b"nieuw", "fr.pdf": b"nouveau"}


def editions(folder: Path) -> dict[Path, bytes]:
    return {folder / name: data for name, data in NEW.items()}


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """A folder with the editions of an earlier build."""
    for name in NEW:
        (tmp_path / name).write_bytes(b"old")
    return tmp_path


def test_the_folders_are_made_and_the_paths_come_back_in_order(tmp_path: Path) -> None:
    wanted = editions(tmp_path / "build" / "2022")
    assert write(wanted) == list(wanted)
    assert contents(tmp_path / "build" / "2022") == NEW


def test_old_editions_are_replaced(built: Path) -> None:
    write(editions(built))
    assert contents(built) == NEW


def test_nothing_to_write_writes_nothing(tmp_path: Path) -> None:
    assert write({}) == []
    assert contents(tmp_path) == {}


@pytest.mark.parametrize("call", range(4))
@pytest.mark.parametrize("function", ["fsync", "link", "replace"])
def test_whatever_fails_leaves_the_old_editions(
    built: Path, monkeypatch: pytest.MonkeyPatch, function: str, call: int
) -> None:
    calls = 0
    real = getattr(os, function)

    def failing(*arguments: object, **options: object) -> object:
        nonlocal calls
        calls += 1
        if calls == call + 1:
            raise OSError(28, "No space left on device", str(built / "nl.pdf"))
        return real(*arguments, **options)

    monkeypatch.setattr(os, function, failing)
    if function == "link" or call >= len(
        NEW
    ):  # a file system without links is no reason to fail; nor is there a third file
        write(editions(built))
        assert contents(built) == NEW
        return
    with pytest.raises(OutputError, match="No space left on device"):
        write(editions(built))
    assert contents(built) == dict.fromkeys(NEW, b"old")


def test_a_failure_leaves_no_edition_where_none_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real, calls = os.replace, 0

    def failing(*arguments: str) -> None:
        nonlocal calls
        calls += 1
        if calls == 2:
            raise OSError(13, "Permission denied")
        real(*arguments)

    monkeypatch.setattr(os, "replace", failing)
    with pytest.raises(OutputError, match="Permission denied"):
        write(editions(tmp_path))
    assert contents(tmp_path) == {}


def test_an_interrupted_write_leaves_the_old_editions(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real, calls = os.replace, 0

    def interrupted(*arguments: str) -> None:
        nonlocal calls
        calls += 1
        if calls == 2:
            raise KeyboardInterrupt
        real(*arguments)

    monkeypatch.setattr(os, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write(editions(built))
    assert contents(built) == dict.fromkeys(NEW, b"old")


def test_a_folder_in_the_place_of_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "fr.pdf").mkdir()
    with pytest.raises(OutputError, match="cannot be written"):
        write(editions(tmp_path))
    assert [path.name for path in tmp_path.iterdir()] == ["fr.pdf"]


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "build").write_bytes(b"")
    with pytest.raises(OutputError, match="cannot be written"):
        write(editions(tmp_path / "build"))
