"""The cache keeps what it can and is never in the way."""

from __future__ import annotations

import os
import resource
from itertools import count
from pathlib import Path

import pytest

from report.cache import DIGEST, LARGEST, Cache
from tests.write.kills import Moment, killed


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_what_was_put_comes_back(tmp_path: Path) -> None:
    Cache(tmp_path).put("words", "key", b"data")
    assert Cache(tmp_path).get("words", "key") == b"data"
    assert Cache(tmp_path).get("words", b"key") == b"data"


def test_kinds_and_keys_are_apart(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put("words", "a", b"1")
    cache.put("charts", "a", b"2")
    cache.put("words", "b", b"")
    assert [cache.get("words", "a"), cache.get("charts", "a"), cache.get("words", "b")] == [b"1", b"2", b""]
    assert cache.get("charts", "b") is None


def test_the_last_one_put_stays_and_leaves_no_parts(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put("words", "a", b"1")
    cache.put("words", "a", b"2")
    assert cache.get("words", "a") == b"2"
    assert len(files(tmp_path)) == 1


@pytest.mark.parametrize("damage", [b"", b"short", b"\0" * 100])
def test_a_damaged_file_is_not_there(tmp_path: Path, damage: bytes) -> None:
    cache = Cache(tmp_path)
    cache.put("words", "a", b"data")
    (path,) = files(tmp_path)
    path.write_bytes(damage)
    assert cache.get("words", "a") is None


def test_one_changed_byte_is_noticed(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put("words", "a", b"data")
    (path,) = files(tmp_path)
    path.write_bytes(path.read_bytes()[:-1] + b"b")
    assert cache.get("words", "a") is None


def test_a_folder_that_cannot_be_written_is_no_problem(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("a file where the folder should be")
    cache = Cache(blocked)
    cache.put("words", "a", b"data")
    assert cache.get("words", "a") is None
    assert blocked.read_text() == "a file where the folder should be"


def test_a_link_in_the_place_of_a_file_is_not_followed(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    cache.put("words", "a", b"1")
    (path,) = files(tmp_path / "cache")
    other = tmp_path / "other"
    other.write_bytes(b"theirs")
    path.unlink()
    path.symlink_to(other)
    cache.put("words", "a", b"2")
    assert (cache.get("words", "a"), other.read_bytes()) == (b"2", b"theirs")


@pytest.mark.parametrize("moment", ["before", "within", "after"])
def test_a_kill_leaves_nothing_that_stays_in_the_way(moment: Moment, tmp_path: Path) -> None:
    for number in count():
        cache = Cache(tmp_path / str(number))
        if not killed(lambda cache=cache: cache.put("words", "a", b"data"), number, moment):  # type: ignore[misc]
            break
        assert cache.get("words", "a") in (None, b"data")
        cache.put("words", "a", b"data")
        assert cache.get("words", "a") == b"data"
        assert len(files(cache.folder)) == 1
    assert number > 1


def test_a_file_that_the_disk_does_not_take_is_not_kept(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
    try:
        cache.put("words", "a", bytes(1_000_000))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert cache.get("words", "a") is None
    assert files(tmp_path) == []


def test_what_is_too_large_is_not_kept(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put("pictures", "a", b"x" * LARGEST)
    assert not list(tmp_path.rglob("*"))
    cache.put("pictures", "a", b"x" * (LARGEST - DIGEST))
    assert cache.get("pictures", "a") is not None


def test_the_folder_is_the_users_choice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    monkeypatch.delenv("SPPREPORT_CACHE", raising=False)
    assert Cache().folder == tmp_path / "xdg" / "sppreport"
    monkeypatch.setenv("SPPREPORT_CACHE", str(tmp_path / "own"))
    assert Cache().folder == tmp_path / "own"
    monkeypatch.delenv("SPPREPORT_CACHE")
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert Cache().folder == tmp_path / ".cache" / "sppreport"


def test_what_others_could_have_written_is_not_there(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put("words", "a", b"data")
    (path,) = files(tmp_path)
    assert path.stat().st_mode & 0o077 == 0
    path.chmod(0o666)
    assert cache.get("words", "a") is None


def test_links_out_of_the_folder_are_neither_read_nor_written_through(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    cache.put("words", "a", b"data")
    (path,) = files(tmp_path / "cache")
    away = tmp_path / "away"
    path.rename(away)
    path.symlink_to(away)
    assert cache.get("words", "a") is None
    cache.put("words", "a", b"new")
    assert cache.get("words", "a") == b"new"
    assert away.read_bytes().endswith(b"data")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "cache" / "charts").symlink_to(tmp_path / "elsewhere")
    cache.put("charts", "a", b"data")
    assert (cache.get("charts", "a"), list((tmp_path / "elsewhere").iterdir())) == (None, [])


def test_a_file_is_never_waited_for(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put("words", "a", b"data")
    (path,) = files(tmp_path)
    path.unlink()
    os.mkfifo(path)
    assert cache.get("words", "a") is None
