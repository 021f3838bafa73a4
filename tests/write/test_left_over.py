"""What dead processes have left, and others that write at the same time."""

from __future__ import annotations

import errno
import json
import os
import threading
import time
from pathlib import Path

import pytest

from report.diagnostics.errors import OutputError
from report.write import recover, write
from report.write.folder import Folder
from report.write.journal import JOURNAL
from tests.write.conftest import NEW, OLD, TOKEN, contents, failing

pytestmark = pytest.mark.usefixtures("quick")


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
