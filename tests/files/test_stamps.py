"""Stamps: a file that may have changed never has the stamp of an earlier time."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from report.files.stamps import SETTLED, Stamps


class Clock:
    """A clock that goes when it is told."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.yaml"
    path.write_text("words", "utf-8")
    os.utime(path, ns=(10**18, 10**18))  # long ago, or on a machine whose clock goes otherwise
    return path


def settled(stamps: Stamps, clock: Clock, file: Path) -> object:
    """The stamp of a file once it was seen long enough."""
    stamps.of(file)
    clock.now += SETTLED
    return stamps.of(file)


def test_a_file_that_is_left_alone_keeps_its_stamp(clock: Clock, file: Path) -> None:
    stamps = Stamps(clock)
    assert settled(stamps, clock, file) == stamps.of(file)


def test_nothing_is_told_before_a_write_would_leave_another_time(clock: Clock, file: Path) -> None:
    """Two writes within a tick of the clock of a file system cannot be told apart."""
    stamps = Stamps(clock)
    assert stamps.of(file) != stamps.of(file)
    clock.now += SETTLED / 2
    assert stamps.of(file) != stamps.of(file)


@pytest.mark.parametrize("words", ["other", "more words"])
def test_a_write_is_seen_whatever_time_is_put_on_the_file(clock: Clock, file: Path, words: str) -> None:
    stamps = Stamps(clock)
    before = settled(stamps, clock, file)
    file.write_text(words, "utf-8")
    os.utime(file, ns=(10**18, 10**18))
    assert stamps.of(file) != before
    assert settled(stamps, clock, file) != before


def test_another_file_in_its_place_is_seen(clock: Clock, file: Path) -> None:
    stamps = Stamps(clock)
    before = settled(stamps, clock, file)
    other = file.with_name("b.yaml")
    other.write_text("words", "utf-8")
    os.utime(other, ns=(10**18, 10**18))
    other.replace(file)
    assert settled(stamps, clock, file) != before


def test_what_is_no_file_has_no_stamp(clock: Clock, file: Path) -> None:
    """What a link leads to may change while the link stays as it is."""
    stamps = Stamps(clock)
    link = file.with_name("link.yaml")
    link.symlink_to(file)
    for path in (link, file.parent, file.with_name("absent.yaml"), Path("a\0b")):
        assert settled(stamps, clock, path) != stamps.of(path)


def test_what_nobody_asks_about_is_forgotten(clock: Clock, file: Path) -> None:
    stamps = Stamps(clock)
    settled(stamps, clock, file)
    stamps.begin()
    stamps.begin()
    assert stamps.of(file) != stamps.of(file)
