"""Pass 6: puts the finished editions in place, all or none; nobody ever sees half a file, or half a report."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from report.diagnostics.errors import Mark, OutputError


def write(editions: Mapping[Path, bytes]) -> list[Path]:
    """Write each file, by way of temporary ones beside them, and return their paths. Raises OutputError.

    When anything fails, what was there before is there still, and nothing else.
    """
    parts = {path: _beside(path, "part") for path in editions}
    try:
        for path, part in parts.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            _write_through(part, editions[path])
        _replace_all(parts)
    except OSError as problem:
        where = str(problem.filename or next(iter(editions)))
        hint = "is the file open in another program, the disk full, or the folder not yours?"
        message = f"the files cannot be written: {problem.strerror or problem}"
        raise OutputError.of(message, hint, Mark(where)) from None
    finally:
        for part in parts.values():
            with suppress(OSError):
                part.unlink()
    return list(editions)


def _beside(path: Path, kind: str) -> Path:
    return path.with_name(f".{path.name}.{os.getpid()}.{kind}")


def _write_through(path: Path, data: bytes) -> None:
    """Write a file and wait until it is on the disk."""
    with path.open("wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def _replace_all(parts: Mapping[Path, Path]) -> None:
    """Move each part to its path; when one cannot be moved, those before it get their old content back."""
    kept: dict[Path, Path | None] = {}
    try:
        try:
            for path, part in parts.items():
                kept[path] = _keep(path)
                part.replace(path)
        except BaseException:
            for path, old in kept.items():
                _put_back(path, old, parts[path])
            raise
    finally:
        for old in kept.values():
            if old is not None:
                with suppress(OSError):
                    old.unlink()


def _keep(path: Path) -> Path | None:
    """A second name (or a copy) of what a path holds now; None when it holds nothing."""
    old = _beside(path, "old")
    with suppress(OSError):
        old.unlink()
    try:
        os.link(path, old)
    except FileNotFoundError:
        return None
    except OSError:  # a file system without links
        shutil.copy2(path, old)
    return old


def _put_back(path: Path, old: Path | None, part: Path) -> None:
    if part.exists():
        return  # it was not moved: the path still holds what it held
    with suppress(OSError):
        if old is None:
            path.unlink()
        else:
            old.replace(path)
