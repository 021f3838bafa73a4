"""When writing fails: the old files are left, whatever failed and when, and its reason is told with a cure."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from report.diagnostics.errors import OutputError
from report.write import recover, write
from tests.write.conftest import NEW, OLD, contents, failing

pytestmark = pytest.mark.usefixtures("quick")


@pytest.mark.parametrize("function", ["open", "write", "fsync", "replace", "scandir"])
@pytest.mark.parametrize("call", range(8))
def test_whatever_fails_leaves_the_old_editions(
    built: Path, monkeypatch: pytest.MonkeyPatch, function: str, call: int
) -> None:
    failing(monkeypatch, function, call, OSError(errno.ENOSPC, "No space left on device"))
    try:
        write(built, NEW)
    except OutputError as problem:
        assert "the disk is full" in str(problem)
        expected = OLD
    else:
        expected = NEW
    monkeypatch.undo()
    recover(built)
    assert contents(built) == expected


def test_a_disk_without_links_gets_copies(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for call in range(2):
        failing(monkeypatch, "link", call, OSError(errno.EPERM, "Operation not permitted"))
    failing(monkeypatch, "replace", 2, OSError(errno.EIO, "Input/output error"))
    with pytest.raises(OutputError, match=r"'fr\.pdf' cannot be written: Input/output error"):
        write(built, NEW)
    assert contents(built) == OLD


def test_a_failure_leaves_no_edition_where_none_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    failing(monkeypatch, "replace", 2, OSError(errno.EACCES, "Permission denied"))
    with pytest.raises(OutputError, match="you have no right to change"):
        write(tmp_path, NEW)
    assert contents(tmp_path) == {}


@pytest.mark.parametrize("call", range(3))
def test_an_interrupted_write_leaves_the_old_editions(built: Path, monkeypatch: pytest.MonkeyPatch, call: int) -> None:
    failing(monkeypatch, "replace", call, KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt):
        write(built, NEW)
    assert contents(built) == OLD


def test_who_stops_it_too_late_has_all_files(built: Path) -> None:
    """Signals wait until all is written; what comes then is no reason to say that nothing was."""
    program = (
        "import os, signal, sys\nfrom pathlib import Path\nfrom report.write import write\n"
        "real = os.replace\n"
        "def replace(*arguments, **options):\n"
        "    os.kill(os.getpid(), signal.SIGINT)\n"
        "    return real(*arguments, **options)\n"
        "os.replace = replace\n"
        f"write(Path({str(built)!r}), {NEW!r})\nprint('all')\n"
    )
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (result.returncode, result.stdout, result.stderr) == (0, "all\n", "")
    assert contents(built) == NEW


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EDQUOT, "your share of the disk is used up"),
        (errno.EFBIG, "larger than files may be"),
        (errno.EACCES, "you have no right to change"),
        (errno.EROFS, "the disk can only be read"),
        (errno.ENOENT, "its folder is not there any more"),
        (errno.EIO, "Input/output error"),
    ],
)
def test_each_reason_is_told_with_a_cure(built: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str) -> None:
    failing(monkeypatch, "write", 1, OSError(number, os.strerror(number)))
    with pytest.raises(OutputError) as caught:
        write(built, NEW)
    (one,) = caught.value.diagnostics
    assert one.message.startswith("'fr.pdf' cannot be written: ")
    assert words in one.message
    assert one.hint
    assert one.mark.file == str(built / "fr.pdf")
    assert contents(built) == OLD


def test_where_open_files_cannot_be_replaced_the_cure_says_so(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As Windows does it, where programs keep others from the files that they show."""
    monkeypatch.setattr("report.write.refusals.os", SimpleNamespace(**{**vars(os), "name": "nt"}))
    failing(monkeypatch, "write", 1, PermissionError(errno.EACCES, "Permission denied"))
    with pytest.raises(OutputError) as caught:
        write(built, NEW)
    (one,) = caught.value.diagnostics
    assert one.hint == "close the program that has the file open, or ask for the right to write there"


def test_a_folder_in_the_place_of_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "fr.pdf").mkdir()
    with pytest.raises(OutputError, match=r"'fr\.pdf' cannot be written: a folder has this name"):
        write(tmp_path, NEW)
    assert [path.name for path in tmp_path.iterdir()] == ["fr.pdf"]


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "build").write_bytes(b"")
    for folder in (tmp_path / "build", tmp_path / "build" / "2022"):
        with pytest.raises(OutputError, match=r"cannot be written: .*build is no folder"):
            write(folder, NEW)


def test_a_link_that_leads_nowhere_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "build").symlink_to("nowhere")
    for folder in (tmp_path / "build", tmp_path / "build" / "2022"):
        with pytest.raises(OutputError, match=r"cannot be written"):
            write(folder, NEW)


def test_a_name_that_is_too_long_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="its name is too long for the disk"):
        write(tmp_path, {"a" * 300: b"x", "b": b"y"})
    assert contents(tmp_path) == {}
    longest = "a" * 255
    write(tmp_path, {longest: b"x"})
    assert contents(tmp_path) == {longest: b"x"}


@pytest.mark.parametrize("name", ["..", ".", "", "../a", "/a", "a//b"])
def test_no_name_leads_out_of_the_folder(name: str, tmp_path: Path) -> None:
    with pytest.raises(OutputError):
        write(tmp_path / "in", {name: b"x"})
    assert [path.name for path in tmp_path.rglob("*")] == ["in"]
