"""Why a file cannot be written, in plain words: what the system says, and what to do about it."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator, Mapping
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
        if problem.errno == errno.EWOULDBLOCK:
            message = say("another sppreport is writing in {folder}", folder=str(path))
            hint = say("wait until it has ended, and give the command again")
        else:
            shown = path.name if path.suffix else str(path)  # messages tell the folder of a file by themselves
            reason, hint = _REASONS.get(problem.errno or 0) or _reason(path, problem)
            message = say("'{file}' cannot be written: {reason}", file=shown, reason=reason)
        raise OutputError.of(message, hint, Mark(str(path))) from None


def _reason(path: Path, problem: OSError) -> tuple[Message, Message]:
    """Why a file cannot be written, and what to do, where that depends on its path or on what the system says."""
    if problem.errno in (errno.EACCES, errno.EPERM):
        folder = path if is_folder(path) else path.parent
        hint = say("ask for the right to write there")
        if os.name == "nt":
            hint = say("close the program that has the file open, or ask for the right to write there")
        return say("you have no right to change {folder}", folder=str(folder)), hint
    if problem.errno in (errno.ENOTDIR, errno.EEXIST):
        places = (path, *path.parents)
        around = next((one for one in places if os.path.lexists(one) and not is_folder(one)), path.parent)
        hint = say("move what has this name, and give the command again")
        return say("{place} is no folder", place=str(around)), hint
    hint = say("see whether the disk works, then give the command again")
    return verbatim(problem.strerror or str(problem)), hint


#: What the system calls a problem -> why a file cannot be written, and what to do.
_REASONS: Mapping[int, tuple[Message, Message]] = {
    errno.ENOSPC: (
        say("the disk is full"),
        say("make room on the disk, and give the command again; nothing has changed"),
    ),
    getattr(errno, "EDQUOT", -1): (
        say("your share of the disk is used up"),
        say("delete what you do not need, or ask for more room, and give the command again"),
    ),
    errno.EFBIG: (
        say("it is larger than files may be here"),
        say("raise the limit ('ulimit -f' shows it), or write to another disk"),
    ),
    errno.EROFS: (
        say("the disk can only be read"),
        say("copy the report to a disk that can be written"),
    ),
    errno.ENAMETOOLONG: (
        say("its name is too long for the disk"),
        say("shorten the name (of a PDF: 'filename' in report.yaml), or the names of its folders"),
    ),
    errno.EISDIR: (
        say("a folder has this name"),
        say("move the folder, and give the command again"),
    ),
    errno.ELOOP: (
        say("a link stands on the way to it"),
        say("put the file or folder itself in the place of the link"),
    ),
    errno.ENOENT: (
        say("its folder is not there any more"),
        say("was it moved or deleted meanwhile? give the command again when it is back"),
    ),
}
