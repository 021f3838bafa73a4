"""Staging: a folder that is made whole beside its place, and put there by renaming, or not at all."""

from __future__ import annotations

import os
import re
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from report.write.folder import Folder

_OWN = re.compile(r"\.sppreport-[0-9a-f]{16}-new")
_SETTLED = 60.0  # where there are no locks: seconds after which a folder is nobody's any more


@contextmanager
def staging(home: Path) -> Iterator[Path]:
    """A hidden folder in another one, in which a new folder is made before it is renamed into its place in `home`.

    It is gone at the end. One that a killed process has left is taken away by the next command (`sweep`), which knows
    by a lock whether the process that made it still lives. Raises OSError.
    """
    home.mkdir(parents=True, exist_ok=True)
    sweep(home)
    folder = home / f".sppreport-{os.urandom(8).hex()}-new"
    folder.mkdir()
    try:
        with Folder(folder) as held:
            held.lock(0)
            yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def sweep(home: Path) -> None:
    """Take away what processes that have died have left of folders that they were making in this one."""
    try:
        left = [path for path in home.iterdir() if _OWN.fullmatch(path.name)]
    except OSError:  # no such folder, or one that may not be read: others say so
        return
    for path in left:
        with suppress(OSError):  # another process is at work in it, or has just taken it away
            if path.is_symlink() or not path.is_dir():
                continue
            with Folder(path) as held:
                is_ours = held.lock(0)
                age = time.time() - path.stat().st_mtime
            if is_ours or age > _SETTLED:
                shutil.rmtree(path, ignore_errors=True)
