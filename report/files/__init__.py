"""Files: the one way in which a file of a report is opened - regular, inside its folder, bounded - and read once."""

from __future__ import annotations

import errno
import os
import stat
from decimal import Decimal
from pathlib import Path
from typing import Literal

from report.messages import Message, say, verbatim

MEGABYTE = 1_000_000
_PIECE = 1 << 20  # bytes read at once
#: Nothing waits for a pipe's other end, becomes a terminal, or is handed to another program.
_FLAGS = os.O_RDONLY | sum(getattr(os, name, 0) for name in ("O_NONBLOCK", "O_NOCTTY", "O_CLOEXEC", "O_BINARY"))
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)
_FOLDER = getattr(os, "O_DIRECTORY", 0)


class UnreadableError(Exception):
    """A file or folder that cannot be read: what is wrong with it, and what to do about it."""

    def __init__(self, message: Message, hint: Message, kind: Literal["absent", "large", "other"] = "other") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.kind = kind


def read_file(path: Path, most: int, within: Path | None = None, *, own: bool = False) -> bytes:
    """The bytes of a regular file of at most `most` bytes. Raises UnreadableError.

    With `within`, links are followed only as long as they stay in that folder. What is checked is what is read: every
    step to the file is opened without following links, and the file is judged after it is open. A file that must be
    one's `own` belongs to the user who runs the program, and nobody else may write it.
    """
    try:
        descriptor = _opened(path, within)
        try:
            if own:
                _is_own(os.fstat(descriptor))
            return _content(descriptor, most)
        finally:
            os.close(descriptor)
    except OSError as problem:
        raise _refused(path, problem) from None
    except ValueError:  # a name with a null character
        raise _absent() from None


def names_in(folder: Path, within: Path | None = None) -> list[str]:
    """The names of all that is in a folder, sorted; none when there is no folder. Raises UnreadableError."""
    try:
        if within is not None:
            _inside(folder, within)
        return sorted([entry.name for entry in folder.iterdir()])
    except FileNotFoundError:
        if folder.is_symlink():
            raise _missing(folder) from None
        return []
    except NotADirectoryError:
        message = say("this is a file, where a folder is expected")
        raise UnreadableError(message, say("move it out of the way, and make a folder of this name")) from None
    except PermissionError:
        message = say("the folder cannot be read: its permissions forbid it")
        raise UnreadableError(message, say("ask its owner for the right to read it")) from None
    except OSError as problem:
        raise _refused(folder, problem) from None


def is_folder(path: Path) -> bool:
    """Whether there is a folder of this name; not if that may not be known."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def printable(name: str) -> str:
    """A file's name that can be printed, also when it is no text."""
    return os.fsencode(name).decode("utf-8", "replace")


def _opened(path: Path, within: Path | None) -> int:
    """A descriptor of the file. Raises OSError, UnreadableError."""
    if within is None:
        return os.open(path, _FLAGS)
    steps = _inside(path, within)
    if os.open not in os.supports_dir_fd:
        return os.open(Path(os.path.realpath(within), *steps), _FLAGS | _NO_LINK)
    at = os.open(os.path.realpath(within), _FLAGS | _FOLDER)
    for number, step in enumerate(steps, start=1):
        around = at
        try:
            at = os.open(step, _FLAGS | _NO_LINK | (_FOLDER if number < len(steps) else 0), dir_fd=around)
        finally:
            os.close(around)
    return at


def _inside(path: Path, within: Path) -> tuple[str, ...]:
    """The way from a folder to a path once all links are followed. Raises UnreadableError when it leads out."""
    folder, real = Path(os.path.realpath(within)), Path(os.path.realpath(path))
    if not real.is_relative_to(folder):
        message = say("the file is not read: it is, or is reached by, a link that leads out of the report's folder")
        raise UnreadableError(message, say("put a copy of the file itself there, in place of the link"))
    return real.relative_to(folder).parts


def _content(descriptor: int, most: int) -> bytes:
    """What is in an open file, if it is a regular one. Raises OSError, UnreadableError."""
    status = os.fstat(descriptor)
    if not stat.S_ISREG(status.st_mode):
        raise _special(status.st_mode)
    if status.st_size > most:
        raise too_large(status.st_size, most)
    pieces, size = [], 0
    while size <= most and (piece := os.read(descriptor, min(_PIECE, most + 1 - size))):
        pieces.append(piece)
        size += len(piece)
    if size > most:  # it grows, or its file system does not tell how large it is
        raise too_large(size, most)
    return b"".join(pieces)


def _is_own(status: os.stat_result) -> None:
    """Raises PermissionError for a file that others can change."""
    others = status.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
    if hasattr(os, "geteuid") and (status.st_uid != os.geteuid() or others):
        raise PermissionError(errno.EPERM, "others can change it")


def too_large(size: int, most: int) -> UnreadableError:
    """What is said of a file of more bytes than are read."""
    message = say(
        "the file is too large: {size} MB, where {most} MB is the most",
        size=Decimal(f"{size / MEGABYTE:.1f}"),
        most=Decimal(f"{most / MEGABYTE:g}"),
    )
    return UnreadableError(message, say("is it the file that is meant? if so, make it smaller"), "large")


def _special(mode: int) -> UnreadableError:
    if stat.S_ISDIR(mode):
        message = say("the file cannot be read: it is a folder")
        return UnreadableError(message, say("move it out of the way, and put the file itself there"))
    message = say("the file cannot be read: it is no regular file but a device, a pipe or the like")
    return UnreadableError(message, say("put a file with the content itself there"))


def _missing(path: Path) -> UnreadableError:
    if os.path.islink(path):  # noqa: PTH114 - which never raises
        message = say("the file cannot be read: it is a link to something that is not there")
        return UnreadableError(message, say("put the file itself there"))
    return _absent()


def _absent() -> UnreadableError:
    message = say("the file cannot be read: there is no such file")
    return UnreadableError(message, say("check its name, and the folder in which it is"), "absent")


def _refused(path: Path, problem: OSError) -> UnreadableError:
    """What the system said, in plain words."""
    if problem.errno in (errno.ENOENT, errno.ENOTDIR, errno.ELOOP, errno.ENAMETOOLONG):
        return _missing(path)
    if problem.errno in (errno.ENXIO, errno.ENODEV):
        return _special(0)
    if problem.errno in (errno.EACCES, errno.EPERM):
        message = say("the file cannot be read: its permissions, or those of its folder, forbid it")
        return UnreadableError(message, say("ask its owner for the right to read it"))
    hint = say("is the disk, or the computer on which it is, still there?")
    reason = verbatim((problem.strerror or type(problem).__name__).lower())
    return UnreadableError(say("the file cannot be read: {reason}", reason=reason), hint)
