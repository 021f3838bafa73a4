"""What others have put where files are written: no link leads elsewhere, and what is no file is left alone."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Any

import pytest

from report.diagnostics.errors import OutputError
from report.write import write
from report.write.folder import Folder
from tests.write.conftest import NEW, TOKEN, contents, failing

pytestmark = pytest.mark.usefixtures("quick")


def test_a_link_is_replaced_and_not_followed(built: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.write_bytes(b"theirs")
    (built / "nl.pdf").unlink()
    (built / "nl.pdf").symlink_to(other)
    write(built, NEW)
    assert contents(built) == NEW
    assert not (built / "nl.pdf").is_symlink()
    assert other.read_bytes() == b"theirs"


def test_a_link_is_there_again_when_writing_fails(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = tmp_path / "other"
    other.write_bytes(b"theirs")
    (built / "nl.pdf").unlink()
    (built / "nl.pdf").symlink_to(other)
    failing(monkeypatch, "replace", 2, OSError(errno.EIO, "Input/output error"))
    with pytest.raises(OutputError):
        write(built, NEW)
    assert (built / "nl.pdf").readlink() == other


@pytest.mark.parametrize("name", ["nl.pdf", "fr.pdf"])
def test_what_is_no_file_is_left_alone(name: str, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / name)
    with pytest.raises(OutputError, match="no ordinary file"):
        write(tmp_path, NEW)
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_link_to_a_device_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "nl.pdf").symlink_to("/dev/null")
    with pytest.raises(OutputError, match="no ordinary file"):
        write(tmp_path, {"nl.pdf": b"x"})
    assert (tmp_path / "nl.pdf").is_symlink()


def test_a_link_in_the_place_of_a_folder_below_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "sections").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OutputError):
        write(tmp_path / "in", {"sections/a.yaml": b"x"})
    assert contents(tmp_path / "elsewhere") == {}


def test_a_folder_that_changes_places_while_it_is_written_redirects_nothing(
    built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A link that is put in the place of the folder between two calls leads nowhere."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    real = os.replace

    def swapping(*arguments: Any, **options: Any) -> None:
        if built.exists() and not built.is_symlink():
            built.rename(tmp_path / "moved")
            built.symlink_to(elsewhere)
        real(*arguments, **options)

    monkeypatch.setattr(os, "replace", swapping)
    write(built, NEW)
    assert contents(elsewhere) == {}
    assert contents(tmp_path / "moved") == NEW


def test_names_of_new_files_cannot_be_foreseen(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: set[str] = set()
    real = Folder.create

    def create(self: Folder, name: str, *rest: Any) -> None:
        seen.add(name)
        real(self, name, *rest)

    monkeypatch.setattr(Folder, "create", create)
    for _ in range(5):
        write(built, NEW)
    assert len({name.split("-")[1] for name in seen}) == 5


def test_a_file_that_is_there_already_is_never_written_into(tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.write_bytes(b"theirs")
    (tmp_path / TOKEN).symlink_to(other)
    with Folder(tmp_path) as folder, pytest.raises(FileExistsError):
        folder.create(TOKEN, b"ours")
    assert other.read_bytes() == b"theirs"
