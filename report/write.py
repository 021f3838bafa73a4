"""Pass 6: puts the finished editions in place, all or none; nobody ever sees half a file, or half a report."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from contextlib import ExitStack, suppress
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
        with ExitStack() as tidy, ExitStack() as undo:
            for path, part in parts.items():
                old = _beside(path, "old")
                tidy.callback(_remove, old)
                undo.callback(_put_back, path, old if _keep(path, old) else None, part)
                part.replace(path)
            undo.pop_all()
    except OSError as problem:
        where = str(problem.filename or next(iter(editions)))
        hint = "is the file open in another program, the disk full, or the folder not yours?"
        message = f"the files cannot be written: {problem.strerror or problem}"
        raise OutputError.of(message, hint, Mark(where)) from None
    finally:
        for part in parts.values():
            _remove(part)
    return list(editions)


def _beside(path: Path, kind: str) -> Path:
    return path.with_name(f".{path.name}.{os.getpid()}.{kind}")


def _write_through(path: Path, data: bytes) -> None:
    """Write a file and wait until it is on the disk."""
    with path.open("wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink()


def _keep(path: Path, old: Path) -> bool:
    """Whether a path holds anything now; it has `old` as a second name then, or a copy of that name."""
    _remove(old)
    try:
        os.link(path, old)
    except FileNotFoundError:
        return False
    except OSError:  # a file system without links
        shutil.copy2(path, old)
    return True


def _put_back(path: Path, old: Path | None, part: Path) -> None:
    """Give a path its old content again, unless its part was not moved: it holds that still."""
    if part.exists():
        return
    with suppress(OSError):
        if old is None:
            path.unlink()
        else:
            old.replace(path)
