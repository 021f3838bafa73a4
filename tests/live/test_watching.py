"""What is saved is seen, however it is saved; what editors keep for themselves is not."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import watchfiles

from report.live.watching import Watch, kind_of_drive

PATIENCE = 20  # seconds, on a machine that is busy


def failed(problem: BaseException) -> None:
    """Nothing ends the watch."""
    raise problem


@contextmanager
def watched(root: Path, *, poll: bool = False) -> Iterator[threading.Event]:
    """Something that is set when a change is told."""
    told = threading.Event()
    watch = Watch(root, told.set, failed, poll=poll)
    watch.start()
    try:
        assert watch.began(PATIENCE)
        yield told
    finally:
        watch.stop()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "content" / "2030").mkdir(parents=True)
    (tmp_path / "assets").mkdir()
    (tmp_path / "content" / "2030" / "report.yaml").write_text("a", "utf-8")
    return tmp_path


@pytest.mark.parametrize("poll", [False, True])
def test_a_file_that_is_written_replaced_or_removed(poll: bool, root: Path) -> None:
    file, other = root / "content" / "2030" / "report.yaml", root / "assets" / ".new"
    with watched(root, poll=poll) as told:
        file.write_text("longer", "utf-8")
        assert told.wait(PATIENCE)
        other.write_text("as editors do that keep a copy", "utf-8")
        told.clear()
        other.replace(file)
        assert told.wait(PATIENCE)
        told.clear()
        file.unlink()
        assert told.wait(PATIENCE)


def test_looks_see_each_of_the_saves_of_a_second(root: Path) -> None:
    file = root / "content" / "2030" / "report.yaml"
    (root / "content" / "2030" / "round").symlink_to(root / "content")
    with watched(root, poll=True) as told:
        for text in "abcdef":
            file.write_text(text, "utf-8")
            assert told.wait(PATIENCE)
            told.clear()


def test_a_folder_that_is_gone_and_comes_back(root: Path) -> None:
    with watched(root) as told:
        (root / "content").rename(root / "elsewhere")
        assert told.wait(PATIENCE)
        told.clear()
        shutil.copytree(root / "elsewhere", root / "content")
        assert told.wait(PATIENCE)
        told.clear()
        (root / "content" / "2030" / "report.yaml").write_text("longer", "utf-8")
        assert told.wait(PATIENCE)


def test_where_more_folders_than_the_system_can_watch_are_it_polls(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*folders: Path, **settings: object) -> object:
        raise OSError("OS file watch limit reached.")

    monkeypatch.setattr(watchfiles, "watch", full)
    told = threading.Event()
    watch = Watch(root, told.set, failed)
    watch.start()
    try:
        assert watch.began(PATIENCE)
        (root / "assets" / "theme.yaml").write_text("a", "utf-8")
        assert told.wait(PATIENCE)
        assert watch.polls
    finally:
        watch.stop()


@pytest.mark.parametrize(
    ("name", "is_of_report"),
    [
        ("content/2030/sections/harvest.yaml", True),
        ("content/2030/data/visits.xlsx", True),
        ("assets/themes/theme.yaml", True),
        ("content/2030/images/é~1.png", True),
        *((f"content/2030/{name}", False) for name in (".harvest.yaml.swp", "harvest.yaml~", "#harvest.yaml#", "4913")),
        *(
            (f"content/2030/{name}", False)
            for name in ("~$visits.xlsx", ".~lock.visits.ods#", ".#a.yaml", "a.yaml.tmp")
        ),
        *((f"content/2030/{name}", False) for name in (".git/index", "Thumbs.db", "a.yaml___jb_tmp___", "a.yaml.bak")),
    ],
)
def test_what_editors_keep_for_themselves_is_left_aside(name: str, is_of_report: bool, root: Path) -> None:
    assert Watch(root, lambda: None, failed).is_of_report(root / name) is is_of_report


MOUNTS = [
    "22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw",
    "90 22 0:51 / /mnt/c rw,noatime - 9p C:\\134 rw",
    "91 22 0:52 / /mnt/my\\040drive rw - cifs //server/share rw",
    "92 22 0:53 / /home/a/files rw - fuse.sshfs a@b: rw",
    "broken",
]


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/a", "ext4"),
        ("/mnt/c/report", "9p"),
        ("/mnt/cd", "ext4"),
        ("/mnt/my drive/x", "cifs"),
        ("/home/a/files", "fuse.sshfs"),
    ],
)
def test_the_drive_on_which_a_report_is(path: str, kind: str) -> None:
    assert kind_of_drive(path, MOUNTS) == kind


@pytest.mark.parametrize("kind", ["9p", "cifs", "fuse.sshfs", "nfs4", "ext4"])
def test_drives_of_other_machines_are_polled(kind: str, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("report.live.watching.kind_of_drive", lambda *_: kind)
    assert Watch(root, lambda: None, failed).polls is (kind != "ext4")


def test_it_ends_when_it_is_told(root: Path) -> None:
    with watched(root):
        before = threading.active_count()
    assert threading.active_count() < before
