"""What the tests of writing share: editions of an earlier build, and calls to the system that fail."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

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


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
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
