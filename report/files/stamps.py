"""Stamps: by what one knows without reading it that a file is as it was when it was read."""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Callable
from pathlib import Path

#: Seconds after which another write surely leaves another time: file systems keep one or two, networks lag behind.
SETTLED = 3.0


class Stamps:
    """The stamps of files as they were seen last.

    Two writes within a tick of a file system's clock leave the same time, and clocks of other machines go otherwise
    than ours. So a stamp says nothing until it was seen for `SETTLED` seconds by `clock`, which is ours and only goes
    forward: what is read after that will have another stamp if it is written to.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._seen: dict[str, tuple[object, float]] = {}
        self._before: dict[str, tuple[object, float]] = {}

    def begin(self) -> None:
        """Forget the files that were not asked about since the last time."""
        self._before, self._seen = self._seen, {}

    def of(self, path: Path) -> object:
        """The stamp of a file before it is read: equal to an earlier one only if the file has not changed since.

        Of a link, or of what is not there or cannot be looked at, none is equal to any.
        """
        name = os.fspath(path)
        try:
            status = os.lstat(name)
        except (OSError, ValueError):
            return object()
        if not stat.S_ISREG(status.st_mode):
            return object()
        stamp = (
            status.st_dev,
            status.st_ino,
            status.st_size,
            status.st_mtime_ns,
            status.st_ctime_ns,
            status.st_mode,
            status.st_uid,
        )
        now = self._clock()
        known, since = self._seen.get(name) or self._before.get(name) or (None, now)
        self._seen[name] = (stamp, since if known == stamp else now)
        return stamp if known == stamp and now - since >= SETTLED else object()
