"""Why a file cannot be written, in plain words: what the system says, and what to do about it."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from report.diagnostics.errors import Mark, OutputError
from report.files import is_folder
from report.messages import Message, say, verbatim


def changed_meanwhile(path: Path) -> OutputError:
    """A file is not any more what was read of it: what somebody else has written there must not be lost."""
    message = say("'{file}' was changed by somebody else while the command was at work", file=path.name)
    hint = say("give the command again: it then starts from what the file holds now")
    return OutputError.of(message, hint, Mark(str(path)))


def no_file(path: Path) -> OutputError:
    """A device, a pipe or a folder has the name of a file that is to be written."""
    message = say("'{file}' is no ordinary file, and stays as it is", file=path.name)
    return OutputError.of(message, say("choose another name, or move what has this one"), Mark(str(path)))


def no_journal(path: Path) -> OutputError:
    """What has the name of the journal is none."""
    message = say("{file} cannot be read", file=str(path))
    hint = say(
        "it says what a command that was killed has left half done: see whether all files are right, and delete it"
    )
    return OutputError.of(message, hint, Mark(str(path)))


def left_half_done(path: Path, problem: OutputError) -> OutputError:
    """A command was killed while it wrote, and what it has left cannot be put right."""
    (why,) = problem.diagnostics
    message = say(
        "a command was killed here while it wrote, and its work cannot be undone: {reason}", reason=why.message
    )
    return OutputError.of(message, why.hint, Mark(str(path)))


@contextmanager
def telling(path: Path) -> Iterator[None]:
    """Raises OutputError for what cannot be done with a file, or with a folder, which is told by its path."""
    try:
        yield
    except OSError as problem:
        make = _REASONS.get(problem.errno or 0, _other)
        message, hint = make(path, problem)
        raise OutputError.of(message, hint, Mark(str(path))) from None


def _shown(path: Path) -> str:
    """How messages call a file, of which they tell the place: by its name; a folder by its path."""
    return path.name if path.suffix else str(path)


Reason = Callable[[Path, OSError], tuple[Message, Message]]


def _full(path: Path, _problem: OSError) -> tuple[Message, Message]:
    message = say("'{file}' cannot be written: the disk is full", file=_shown(path))
    return message, say("make room on the disk, and give the command again; nothing has changed")


def _quota(path: Path, _problem: OSError) -> tuple[Message, Message]:
    message = say("'{file}' cannot be written: your share of the disk is used up", file=_shown(path))
    return message, say("delete what you do not need, or ask for more room, and give the command again")


def _large(path: Path, _problem: OSError) -> tuple[Message, Message]:
    message = say("'{file}' cannot be written: it is larger than files may be here", file=_shown(path))
    return message, say("raise the limit ('ulimit -f' shows it), or write to another disk")


def _forbidden(path: Path, _problem: OSError) -> tuple[Message, Message]:
    folder = path if is_folder(path) else path.parent
    message = say(
        "'{file}' cannot be written: you have no right to change {folder}", file=_shown(path), folder=str(folder)
    )
    if os.name == "nt":
        return message, say("close the program that has the file open, or ask for the right to write there")
    return message, say("ask for the right to write there")


def _read_only(path: Path, _problem: OSError) -> tuple[Message, Message]:
    message = say("'{file}' cannot be written: the disk can only be read", file=_shown(path))
    return message, say("copy the report to a disk that can be written")


def _long(path: Path, _problem: OSError) -> tuple[Message, Message]:
    message = say("'{file}' cannot be written: its name is too long for the disk", file=_shown(path))
    return message, say("shorten the name (of a PDF: 'filename' in report.yaml), or the names of its folders")


def _no_folder(path: Path, _problem: OSError) -> tuple[Message, Message]:
    around = next((one for one in (path, *path.parents) if os.path.lexists(one) and not is_folder(one)), path.parent)
    message = say("'{file}' cannot be written: {place} is no folder", file=_shown(path), place=str(around))
    return message, say("move what has this name, and give the command again")


def _folder(path: Path, _problem: OSError) -> tuple[Message, Message]:
    message = say("'{file}' cannot be written: a folder has this name", file=_shown(path))
    return message, say("move the folder, and give the command again")


def _link(path: Path, _problem: OSError) -> tuple[Message, Message]:
    message = say("'{file}' cannot be written: a link stands on the way to it", file=_shown(path))
    return message, say("put the file or folder itself in the place of the link")


def _gone(path: Path, _problem: OSError) -> tuple[Message, Message]:
    message = say("'{file}' cannot be written: its folder is not there any more", file=_shown(path))
    return message, say("was it moved or deleted meanwhile? give the command again when it is back")


def _busy(path: Path, _problem: OSError) -> tuple[Message, Message]:
    message = say("another sppreport is writing in {folder}", folder=str(path))
    return message, say("wait until it has ended, and give the command again")


def _other(path: Path, problem: OSError) -> tuple[Message, Message]:
    reason = verbatim(problem.strerror or str(problem))
    message = say("'{file}' cannot be written: {reason}", file=_shown(path), reason=reason)
    return message, say("see whether the disk works, then give the command again")


#: What the system calls a problem -> what we say of it.
_REASONS: Mapping[int, Reason] = {
    errno.ENOSPC: _full,
    getattr(errno, "EDQUOT", -1): _quota,
    errno.EFBIG: _large,
    errno.EACCES: _forbidden,
    errno.EPERM: _forbidden,
    errno.EROFS: _read_only,
    errno.ENAMETOOLONG: _long,
    errno.ENOTDIR: _no_folder,
    errno.EEXIST: _no_folder,
    errno.EISDIR: _folder,
    errno.ELOOP: _link,
    errno.ENOENT: _gone,
    errno.EWOULDBLOCK: _busy,
}
