"""Files: what is regular, inside its folder and not too large is read, all else is told in a line."""

from __future__ import annotations

import errno
import os
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from report.files import UnreadableError, names_in, printable, read_file

MOST = 1000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a file, beside a secret."""
    made = tmp_path / "report"
    made.mkdir()
    (made / "file").write_bytes(b"content")
    (tmp_path / "secret").write_bytes(b"secret")
    return made


def refused(path: Path, within: Path | None = None) -> str:
    with pytest.raises(UnreadableError) as raised:
        read_file(path, MOST, within)
    assert raised.value.hint
    return str(raised.value.message)


def test_a_file_is_read(folder: Path) -> None:
    assert read_file(folder / "file", MOST) == b"content"
    assert read_file(folder / "file", MOST, folder) == b"content"
    assert read_file(folder / "file", 7, folder.parent) == b"content"


def test_links_inside_the_folder_are_followed(folder: Path) -> None:
    (folder / "sub").mkdir()
    (folder / "sub" / "link").symlink_to("../file")
    (folder / "other").symlink_to("sub")
    assert read_file(folder / "other" / "link", MOST, folder) == b"content"


def test_the_folder_itself_may_be_a_link(folder: Path) -> None:
    link = folder.parent / "link"
    link.symlink_to("report")
    assert read_file(link / "file", MOST, link) == b"content"


@pytest.mark.parametrize("target", ["../secret", "/etc/passwd", "/dev/zero", "../report/../secret", "/proc/self/maps"])
def test_a_link_that_leads_out_is_refused(folder: Path, target: str) -> None:
    (folder / "link").symlink_to(target)
    assert "a link that leads out of the report's folder" in refused(folder / "link", folder)


def test_a_name_or_a_folder_that_leads_out_is_refused(folder: Path) -> None:
    (folder / "up").symlink_to("..")
    for path in (folder / ".." / "secret", folder / "up" / "secret", folder.parent / "secret"):
        assert "leads out" in refused(path, folder)
    with pytest.raises(UnreadableError, match="leads out"):
        names_in(folder / "up", folder)


def test_a_link_that_is_put_there_after_the_look_is_not_followed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file, or a folder on the way, is exchanged for a link between the check and the opening."""
    (folder / "sub").mkdir()
    (folder / "sub" / "file").write_bytes(b"content")
    real = os.path.realpath

    def looked(path: str | Path) -> str:
        found = real(path)
        if str(path).endswith("sub/file"):
            (folder / "sub").rename(folder / "old")
            (folder / "sub").symlink_to(folder.parent)
            (folder.parent / "file").write_bytes(b"secret")
        return found

    monkeypatch.setattr("os.path.realpath", looked)
    assert "the file cannot be read" in refused(folder / "sub" / "file", folder)


def fifo(path: Path) -> None:
    os.mkfifo(path)


def listening(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as one:
        one.bind(str(path))


def device(path: Path) -> None:
    path.symlink_to("/dev/zero")


@pytest.mark.parametrize("make", [fifo, listening, device])
def test_special_files_are_refused_at_once(
    tmp_path: Path, make: Callable[[Path], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # a socket's path must be short
    make(Path("special"))
    assert "no regular file" in refused(Path("special"))


def test_a_folder_a_circle_a_dangling_link_and_nothing_are_told(folder: Path) -> None:
    (folder / "one").symlink_to("two")
    (folder / "two").symlink_to("one")
    (folder / "gone").symlink_to("nowhere")
    (folder / "sub").mkdir()
    assert "it is a folder" in refused(folder / "sub", folder)
    assert "a link to something that is not there" in refused(folder / "one", folder)
    assert "a link to something that is not there" in refused(folder / "gone", folder)
    for name in ("none", "file/none", "a\0b", "x" * 300):
        assert "the file cannot be read" in refused(folder / name, folder)


def test_what_is_too_large_is_not_read(folder: Path) -> None:
    with (folder / "large").open("wb") as stream:
        stream.truncate(2_500_000)
    assert refused(folder / "large") == "the file is too large: 2.5 MB, where 0.001 MB is the most"


def test_a_file_that_says_no_size_is_read_no_further_than_the_most() -> None:
    assert len(read_file(Path("/proc/self/status"), 100_000)) > 100
    with pytest.raises(UnreadableError, match="too large"):
        read_file(Path("/proc/self/status"), 10)


UNPRIVILEGED = """
import os, sys
from pathlib import Path
from report.files import UnreadableError, names_in, read_file
if os.geteuid() == 0:
    os.setgroups([]); os.setgid(65534); os.setuid(65534)
for ask in (lambda: read_file(Path(sys.argv[1], "locked"), 9), lambda: read_file(Path(sys.argv[1], "shut", "file"), 9),
            lambda: names_in(Path(sys.argv[1], "shut"))):
    try:
        print(ask())
    except UnreadableError as problem:
        print(problem.message)
"""


def test_permissions_are_told(tmp_path: Path) -> None:
    """In a process without privileges, because root may read everything."""
    for folder in (tmp_path, *tmp_path.parents[:2]):
        folder.chmod(0o755)
    (tmp_path / "locked").write_bytes(b"1")
    (tmp_path / "shut").mkdir()
    (tmp_path / "shut" / "file").write_bytes(b"1")
    (tmp_path / "locked").chmod(0)
    (tmp_path / "shut").chmod(0)
    said = subprocess.run([sys.executable, "-c", UNPRIVILEGED, tmp_path], capture_output=True, text=True, check=True)
    assert said.stdout.splitlines() == [
        *["the file cannot be read: its permissions, or those of its folder, forbid it"] * 2,
        "the folder cannot be read: its permissions forbid it",
    ]


def test_only_ones_own_files_are_ones_own(folder: Path) -> None:
    assert read_file(folder / "file", MOST, own=True) == b"content"
    (folder / "file").chmod(0o666)
    with pytest.raises(UnreadableError):
        read_file(folder / "file", MOST, own=True)


def test_a_name_that_is_no_text_can_be_printed() -> None:
    assert printable(os.fsdecode(b"caf\xe9.yaml")) == "caf\ufffd.yaml"


def test_a_disk_that_does_not_answer_is_told_in_the_words_of_the_system(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_: object) -> bytes:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "read", failing)
    with pytest.raises(UnreadableError) as raised:
        read_file(folder / "file", MOST)
    assert str(raised.value.message) == "the file cannot be read: input/output error"
    assert str(raised.value.hint) == "is the disk, or the computer on which it is, still there?"


def test_a_folder_that_may_not_be_read_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(path: Path) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr(Path, "iterdir", forbidden)
    with pytest.raises(UnreadableError) as raised:
        names_in(folder)
    assert str(raised.value.message) == "the folder cannot be read: its permissions forbid it"
    assert str(raised.value.hint) == "ask its owner for the right to read it"
