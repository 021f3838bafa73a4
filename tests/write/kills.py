"""Kills a process of ours before, after or within the nth of its calls that change a file."""

from __future__ import annotations

import io
import os
import warnings
from collections.abc import Callable, Sequence
from typing import Any, Literal

CHANGES = ("mkdir", "open", "write", "fchown", "fchmod", "fsync", "link", "replace", "unlink", "close")
KILLED = 9

Moment = Literal["before", "within", "after"]


def killed(work: Callable[[], object], number: int, moment: Moment, names: Sequence[str] = CHANGES) -> bool:
    """Whether a process that does the work, and dies at its call `number` (from 0) of these, has come so far."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of a process that has threads
        child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == KILLED
    try:
        _watch(number, moment, names)
        work()
    finally:
        os._exit(0)


def _watch(number: int, moment: Moment, names: Sequence[str]) -> None:
    calls = 0

    def watched(name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **options: Any) -> Any:
            nonlocal calls
            mine = calls == number
            calls += 1
            if mine and moment == "within" and name == "write":
                descriptor, data = arguments
                real(descriptor, data[: len(data) // 2])
            if mine and moment != "after":
                os._exit(KILLED)
            try:
                return real(*arguments, **options)
            finally:
                if mine:
                    os._exit(KILLED)

        return call

    # Whoever is killed has no need to wait for the disk, and this waits often.
    os.fsync = lambda fd: None
    for name in names:
        setattr(os, name, watched(name, getattr(os, name)))
    if "open" in names:
        io.open = watched("open", io.open)
