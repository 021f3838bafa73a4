"""Work on files of anybody in a process of its own, whose memory and time are limited, and whose end harms nobody."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

MEMORY: Final = 340 * 2**20  # bytes of data, on top of some 50 MiB of programs
SECONDS: Final = 300  # of processor time; a report of 1,000 pages takes some 20

T = TypeVar("T")


class OutOfMemory(Exception):
    """The work would have taken more memory than it may."""


class OutOfTime(Exception):
    """The work would have taken more time than it may."""


class Crashed(Exception):
    """A library ended the process."""


def confined(work: Callable[..., T], *arguments: Any) -> T:
    """What the work returns, done within limits where the system can fork; what it raises is raised.

    Raises OutOfMemory, OutOfTime or Crashed.
    """
    import multiprocessing

    if "fork" not in multiprocessing.get_all_start_methods():
        return work(*arguments)
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_work, args=(sender, work, arguments), daemon=True)
    process.start()
    sender.close()
    try:
        problem, result = receiver.recv()
    except EOFError:
        process.join()
        raise {-signal.SIGXCPU: OutOfTime, -signal.SIGKILL: OutOfMemory}.get(process.exitcode or 0, Crashed)() from None
    finally:
        receiver.close()
    process.join()
    if problem is not None:
        raise problem
    answer: T = result
    return answer


def _work(sender: Connection, work: Callable[..., Any], arguments: tuple[Any, ...]) -> None:
    """In the process: do the work, and send what came of it."""
    import resource

    signal.signal(signal.SIGINT, signal.SIG_DFL)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # libraries that give up say so there
    for kind, most in ((resource.RLIMIT_DATA, MEMORY), (resource.RLIMIT_CPU, SECONDS), (resource.RLIMIT_CORE, 0)):
        hard = resource.getrlimit(kind)[1]
        resource.setrlimit(kind, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
    try:
        answer = None, work(*arguments)
    except MemoryError:
        answer = OutOfMemory(), None
    except Exception as problem:
        answer = problem, None
    sender.send(answer)
