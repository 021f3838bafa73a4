"""Work on files of anybody in a process of its own, whose memory and time are limited, and whose end harms nobody."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import BaseContext
    from multiprocessing.process import BaseProcess

MEMORY: Final = 350 * 2**20  # bytes of data, on top of those that the process starts with
SECONDS: Final = 300  # of processor time; a report of 1,000 pages takes some 20
VALIDATOR: Final = "page"  # the library that starts threads
LONGEST: Final = 900  # seconds until the end, for work that waits

T = TypeVar("T")


class OutOfMemoryError(Exception):
    """The work would have taken more memory than it may."""


class OutOfTimeError(Exception):
    """The work would have taken more time than it may."""


class CrashError(Exception):
    """A library ended the process."""


#: What it means that a process was ended by a signal.
_ENDS: Final[dict[int, type[Exception]]] = {-signal.SIGXCPU: OutOfTimeError, -signal.SIGKILL: OutOfMemoryError}


def confined(work: Callable[..., T], *arguments: Any) -> T:
    """What the work returns, done within limits where the system can fork; it must not raise.

    Where the validator has been loaded, another process forks, which has loaded it without using it: one that is
    forked from here would have the locks of its threads, but not the threads, and wait for them for ever.

    Raises OutOfMemoryError, OutOfTimeError or CrashError.
    """
    import multiprocessing

    if "fork" not in multiprocessing.get_all_start_methods():
        return work(*arguments)
    receiver, sender = multiprocessing.Pipe(duplex=False)
    process = _started(sender, work, arguments)
    sender.close()
    try:
        if not receiver.poll(LONGEST):
            process.kill()
            process.join()
            raise OutOfTimeError
        answer: T = receiver.recv()
    except EOFError:
        process.join()
        raise _ENDS.get(process.exitcode or 0, CrashError) from None
    finally:
        receiver.close()
    process.join()
    return answer


def _started(*arguments: Any) -> BaseProcess:
    """A process that does the work. One that forks others answers only to the process that has started it."""
    import multiprocessing

    *ways, last = ("forkserver", "spawn") if VALIDATOR in sys.modules else ("fork",)
    for way in ways:
        context = multiprocessing.get_context(way)
        context.set_forkserver_preload([__name__.rpartition(".")[0]])
        with suppress(ChildProcessError):
            return _start(context, arguments)
    return _start(multiprocessing.get_context(last), arguments)


def _start(context: BaseContext, arguments: tuple[Any, ...]) -> BaseProcess:
    process: BaseProcess = context.Process(target=_work, args=arguments, daemon=True)  # type: ignore[attr-defined]
    process.start()
    return process


def _work(sender: Connection, work: Callable[..., Any], arguments: tuple[Any, ...]) -> None:
    """In the process: do the work, and send what came of it."""
    import faulthandler
    import resource

    faulthandler.disable()
    for one in (signal.SIGINT, signal.SIGTERM):
        signal.signal(one, signal.SIG_DFL)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # libraries that give up say so there
    for kind, most in (
        (resource.RLIMIT_DATA, _data() + MEMORY),
        (resource.RLIMIT_CPU, SECONDS),
        (resource.RLIMIT_CORE, 0),
    ):
        hard = resource.getrlimit(kind)[1]
        resource.setrlimit(kind, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
    try:
        answer = work(*arguments)
    except MemoryError:
        os.kill(os.getpid(), signal.SIGKILL)  # there may be too little left for saying it
    sender.send(answer)


def _data() -> int:
    """How many bytes of data the process has, where the system tells."""
    try:
        pages = Path("/proc/self/statm").read_text("ascii").split()[5]
    except OSError:
        return 0
    return int(pages) * os.sysconf("SC_PAGE_SIZE")
