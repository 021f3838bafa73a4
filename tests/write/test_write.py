"""Writing files: all or none, whatever fails and when; nothing is left lying about, and no link leads elsewhere."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from report.diagnostics.errors import OutputError
from report.write import lead, recover, write
from report.write.folder import Folder
from report.write.journal import JOURNAL

NEW = {"nl.pdf": b"nieuw", "fr.pdf": b"nouveau"}
OLD = dict.fromkeys(NEW, b"old")
TOKEN = ".sppreport-0123456789abcdef-0"


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """A folder with the editions of an earlier build."""
    folder = tmp_path / "built"
    folder.mkdir()
    for name, data in OLD.items():
        (folder / name).write_bytes(data)
    return folder


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test cuts the current, and disks are slow."""
    monkeypatch.setattr("os.fsync", lambda descriptor: None)


def failing(monkeypatch: pytest.MonkeyPatch, function: str, call: int, problem: BaseException) -> None:
    """Let a call to the system fail, the first (0) or a later one; those after it do not."""
    real: Callable[..., Any] = getattr(os, function)
    calls = 0

    def fails(*arguments: object, **options: object) -> object:
        nonlocal calls
        calls += 1
        if calls == call + 1:
            raise problem
        return real(*arguments, **options)

    monkeypatch.setattr(os, function, fails)


def test_the_folders_are_made_and_the_paths_come_back_in_order(tmp_path: Path) -> None:
    folder = tmp_path / "build" / "2022"
    assert write(folder, NEW) == [folder / name for name in NEW]
    assert contents(folder) == NEW


def test_old_editions_are_replaced(built: Path) -> None:
    write(built, NEW)
    assert contents(built) == NEW


def test_nothing_to_write_writes_nothing(tmp_path: Path) -> None:
    assert write(tmp_path / "none", {}) == []
    assert contents(tmp_path) == {}


def test_files_keep_the_mode_of_those_that_they_replace(built: Path) -> None:
    (built / "nl.pdf").chmod(0o640)
    write(built, NEW)
    assert (built / "nl.pdf").stat().st_mode & 0o777 == 0o640


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


# --- what others have put there -------------------------------------------------------------------------------------


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


# --- left-overs, and other processes --------------------------------------------------------------------------------


def test_what_dead_processes_have_left_is_swept_and_nothing_else(built: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.write_bytes(b"theirs")
    (built / TOKEN).write_bytes(b"half")
    (built / TOKEN.replace("-0", "-1")).symlink_to(other)
    theirs = {".sppreport-x": b"a", ".nl.pdf.12.part": b"b", "sppreport-0123456789abcdef-0": b"c"}
    for name, data in theirs.items():
        (built / name).write_bytes(data)
    recover(built)
    assert contents(built) == {**OLD, **theirs}
    assert other.read_bytes() == b"theirs"


@pytest.mark.parametrize(
    "journal",
    [
        b"",
        b"[]",
        b"{}",
        b"\xff",
        b'{"replacing": [{}]}',
        b'{"replacing": [{"name": 1, "old": "", "digest": ""}]}',
        b"[" * 100_000,
        b" " * 2_000_000,
        b'{"replacing": [{"name": "\\ud800", "old": "", "digest": ""}]}',
        *(
            json.dumps({"replacing": [{"name": name, "old": old, "digest": "0"}]}).encode()
            for name, old in [("../other", ""), ("/etc/passwd", ""), ("nl.pdf", "../other"), ("nl.pdf", "fr.pdf")]
        ),
    ],
)
def test_a_journal_that_is_none_is_told_and_obeyed_in_nothing(journal: bytes, built: Path) -> None:
    (built / JOURNAL).write_bytes(journal)
    for work in (lambda: recover(built), lambda: write(built, NEW)):
        with pytest.raises(OutputError, match=f"{JOURNAL} cannot be read"):
            work()
    assert contents(built) == {**OLD, JOURNAL: journal}


def test_a_journal_that_is_no_file_is_told(built: Path) -> None:
    os.mkfifo(built / JOURNAL)
    with pytest.raises(OutputError, match="cannot be read"):
        recover(built)


def test_somebody_else_who_writes_is_waited_for(built: Path) -> None:
    with Folder(built) as folder:
        assert folder.lock(0)
        threading.Timer(0.2, folder.__exit__, (None,)).start()
        write(built, NEW)
    assert contents(built) == NEW


def test_who_writes_for_too_long_is_told(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("report.write.PATIENCE", 0.1)
    (built / TOKEN).write_bytes(b"of a living process")
    with Folder(built) as folder:
        assert folder.lock(0)
        for work in (lambda: recover(built), lambda: write(built, NEW)):
            with pytest.raises(OutputError, match="another sppreport is writing in"):
                work()
    assert contents(built) == {**OLD, TOKEN: b"of a living process"}


def test_two_at_a_time_leave_the_files_of_one(built: Path) -> None:
    both = [dict.fromkeys(NEW, mark * 200000) for mark in (b"a", b"b")]
    threads = [threading.Thread(target=lambda one=one: [write(built, one) for _ in range(10)]) for one in both]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert contents(built) in both


def test_where_there_are_no_locks_young_files_are_left_to_their_process(
    built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Folder, "lock", lambda self, patience: False)
    (built / TOKEN).write_bytes(b"half")
    recover(built)
    write(built, NEW)
    assert contents(built) == {**NEW, TOKEN: b"half"}
    (built / JOURNAL).write_bytes(b'{"replacing": []}')
    with pytest.raises(OutputError, match="another sppreport is writing in"):
        write(built, OLD)
    for name in (TOKEN, JOURNAL):
        os.utime(built / name, (time.time() - 100,) * 2)
    write(built, OLD)
    assert contents(built) == OLD


def test_a_system_that_holds_no_folders_open_works_by_paths(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("report.write.folder.HOLDS", False)
    (built / "sections").mkdir()
    write(built, {**NEW, "sections/a.yaml": b"a"})
    assert (built / "sections" / "a.yaml").read_bytes() == b"a"
    failing(monkeypatch, "replace", 2, OSError(errno.EIO, "Input/output error"))
    with pytest.raises(OutputError):
        write(built, OLD)
    (built / "sections" / "a.yaml").unlink()
    (built / "sections").rmdir()
    assert contents(built) == NEW


# --- files that were read before ------------------------------------------------------------------------------------


def test_what_somebody_has_written_meanwhile_is_not_lost(built: Path) -> None:
    write(built, NEW, OLD)
    for before in ({"fr.pdf": b"old"}, {"fr.pdf": None}, OLD):
        with pytest.raises(OutputError, match=r"'\w\w\.pdf' was changed by somebody else"):
            write(built, OLD, before)
    with pytest.raises(OutputError, match="'new' was changed by somebody else"):
        write(built, {"new": b"x"}, {"new": b"y"})
    write(built, {"new": b"x"}, {"new": None})
    assert contents(built) == {**NEW, "new": b"x"}


def test_links_in_the_folder_lead_to_what_is_written(tmp_path: Path) -> None:
    (tmp_path / "in" / "shared").mkdir(parents=True)
    (tmp_path / "in" / "shared" / "a.yaml").write_bytes(b"a")
    (tmp_path / "in" / "b.yaml").symlink_to("shared/a.yaml")
    (tmp_path / "in" / "out.yaml").symlink_to("../out.yaml")
    assert lead(tmp_path / "in", "b.yaml") == "shared/a.yaml"
    assert lead(tmp_path / "in", "c.yaml") == "c.yaml"
    with pytest.raises(OutputError, match="a link stands on the way"):
        lead(tmp_path / "in", "out.yaml")
