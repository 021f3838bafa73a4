"""Folder: one that is held open, so that no link put in its place meanwhile leads elsewhere what is done in it."""

from __future__ import annotations

import errno
import hashlib
import os
import stat
import time
from contextlib import suppress
from pathlib import Path
from typing import Self

with suppress(ImportError):  # Windows holds no folders open, nor has it such locks
    import fcntl

#: Whether the system can work inside a folder that is held open; where it cannot (Windows), paths are used.
HOLDS = {os.open, os.stat, os.unlink, os.rename, os.link} <= os.supports_dir_fd and os.scandir in os.supports_fd
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)
_NO_WAIT = getattr(os, "O_NONBLOCK", 0)  # opening a named pipe would wait for its other end
_BYTES = getattr(os, "O_BINARY", 0)
_WITHOUT_LINKS = {errno.EPERM, errno.EXDEV, errno.EMLINK, errno.EOPNOTSUPP, errno.ENOSYS, errno.EACCES, errno.EINVAL}
_PAUSE = 0.02  # seconds between two tries to lock


class Folder:
    """An open folder, to be closed. Names are those of files in it; every operation raises OSError."""

    def __init__(self, path: Path, above: Folder | None = None) -> None:
        """Open a folder by its path; one that is in `above`, by its name there, and then it may be no link."""
        self.path = path
        self.handle: int | None = None
        if HOLDS and above is not None:
            self.handle = os.open(path.name, os.O_RDONLY | os.O_DIRECTORY | _NO_LINK, dir_fd=above.handle)
        elif HOLDS:
            self.handle = os.open(path, os.O_RDONLY | os.O_DIRECTORY)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_problem: object) -> None:
        if self.handle is not None:
            os.close(self.handle)
            self.handle = None

    def lock(self, patience: float) -> bool:
        """Whether nobody else can lock the folder until it is closed; false where the disk knows no locks.

        Raises BlockingIOError when somebody else has it locked for longer than `patience`, in seconds.
        """
        if self.handle is None:
            return False
        end = time.monotonic() + patience
        while True:
            try:
                fcntl.flock(self.handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                if time.monotonic() > end:
                    raise
                time.sleep(_PAUSE)
            except OSError:
                return False
            else:
                return True

    def names(self) -> list[str]:
        """What is in the folder."""
        with os.scandir(self.path if self.handle is None else self.handle) as entries:
            return [entry.name for entry in entries]

    def state(self, name: str, *, follow: bool = False) -> os.stat_result | None:
        """What is known of a file, or of the link that has its name if none is followed; None where there is none."""
        try:
            return os.stat(self._known(name), dir_fd=self.handle, follow_symlinks=follow)
        except FileNotFoundError:
            return None

    def read(self, name: str, most: int = -1) -> bytes | None:
        """The bytes of a regular file, or None where there is none: no link is followed. Of a longer one, the first."""
        try:
            descriptor = os.open(self._known(name), os.O_RDONLY | _NO_LINK | _NO_WAIT | _BYTES, dir_fd=self.handle)
        except FileNotFoundError:
            return None
        except OSError as problem:
            if problem.errno == errno.ELOOP:
                return None
            raise
        with os.fdopen(descriptor, "rb") as stream:
            return stream.read(most) if stat.S_ISREG(os.fstat(descriptor).st_mode) else None

    def digest(self, name: str) -> str:
        """The SHA-256 of a regular file in hexadecimal digits, or "" where there is none."""
        data = self.read(name)
        return "" if data is None else hashlib.sha256(data).hexdigest()

    def create(self, name: str, data: bytes, like: os.stat_result | None = None) -> None:
        """Write a file that is not there yet, and wait until it is on the disk; its mode is that of another."""
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NO_LINK | _BYTES
        descriptor = os.open(self._known(name), flags, 0o666, dir_fd=self.handle)
        try:
            rest = memoryview(data)
            while rest:
                rest = rest[os.write(descriptor, rest) :]
            if like is not None:
                with suppress(OSError, AttributeError):  # of a disk without groups, another's file, Windows
                    os.fchown(descriptor, -1, like.st_gid)
                with suppress(OSError, AttributeError):
                    os.fchmod(descriptor, stat.S_IMODE(like.st_mode) & 0o777)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

    def keep(self, name: str, other: Folder, kept: str) -> None:
        """Give a file a second name, in another folder; where the disk has no such names, a copy of it."""
        follow = {"follow_symlinks": False} if os.link in os.supports_follow_symlinks else {}
        places = {"src_dir_fd": self.handle, "dst_dir_fd": other.handle} if HOLDS else {}
        try:
            os.link(self._known(name), other._known(kept), **places, **follow)  # type: ignore[arg-type]
        except OSError as problem:
            data = self.read(name) if problem.errno in _WITHOUT_LINKS else None
            if data is None:
                raise
            other.create(kept, data, self.state(name))

    def move(self, name: str, other: Folder, moved: str) -> None:
        """Give a file of this folder its place in another, where it replaces what was there."""
        os.replace(self._known(name), other._known(moved), src_dir_fd=self.handle, dst_dir_fd=other.handle)

    def remove(self, name: str) -> None:
        """Take a file away, or a link but not what it leads to."""
        os.unlink(self._known(name), dir_fd=self.handle)

    def sync(self) -> None:
        """Wait until the names in the folder are on the disk, where disks can be asked."""
        if self.handle is not None:
            with suppress(OSError):
                os.fsync(self.handle)

    def _known(self, name: str) -> str:
        """How the system is told of a file: its name in the open folder, or its path."""
        return str(self.path / name) if self.handle is None else name
