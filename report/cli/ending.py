"""How a command ends that somebody stops, or whose words nobody can take: in one line, with nothing half done."""

from __future__ import annotations

import errno
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from types import FrameType
from typing import Any, NoReturn

from report.cli.language import spoken
from report.cli.printing import refuse, tell
from report.messages import say, verbatim
from report.messages.interface import Interface

#: What asks a command to end: Ctrl-C, the system that shuts down, a terminal that is closed.
STOPS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))


class Stopped(BaseException):
    """The command was asked to end by a signal; click, which knows that of Ctrl-C alone, does not catch it."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


@contextmanager
def ending(arguments: Sequence[str]) -> Iterator[None]:
    """Work that ends in one line, and by the exit codes of a shell, when it is stopped or cannot print.

    What closes the pipe into which a command prints ends it without a word, as it ends every program (SIGPIPE).
    """
    with ExitStack() as stack:
        _open_streams()
        for number in STOPS:
            _handle(number, _stop, stack)
        if hasattr(signal, "SIGPIPE"):
            _handle(signal.SIGPIPE, signal.SIG_DFL, stack)
        try:
            yield
        except Stopped as stop:
            no_more_stops()
            tell(say("stopped; nothing was written").into(spoken(arguments, os.environ)), err=True)
            sys.exit(128 + stop.number)
        except OSError as problem:
            if problem.errno is None or problem.filename is not None or problem.errno not in _REASONS:
                raise
            unheard(problem.errno, spoken(arguments, os.environ))


def no_more_stops() -> None:
    """From here on, nothing stops the command: what was asked for is done, and all that is left is to say so."""
    for number in STOPS:
        if signal.getsignal(number) is _stop:
            signal.signal(number, signal.SIG_IGN)


def outlive_pipes() -> None:
    """From here on, a pipe or a connection that its other side has closed is an OSError, and not the end.

    For servers: browsers go away whenever they like, and the signal does not say of which of them it tells.
    """
    if hasattr(signal, "SIGPIPE"):
        with suppress(ValueError):  # in a thread of a program that uses ours, as above
            signal.signal(signal.SIGPIPE, signal.SIG_IGN)


def _stop(number: int, _frame: FrameType | None) -> NoReturn:
    raise Stopped(number)


def _handle(number: int, handler: Any, stack: ExitStack) -> None:
    """Let a signal do something until the stack is left, unless whoever started the command had it ignored (nohup)."""
    before = signal.getsignal(number)
    if before is signal.SIG_IGN and handler is _stop:
        return
    with suppress(ValueError):  # in a thread of a program that uses ours
        signal.signal(number, handler)
        stack.callback(signal.signal, number, before)


def _open_streams() -> None:
    """Give the command somewhere to print where it has nothing, and let it print what an old terminal cannot show."""
    for name in ("stdin", "stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:  # closed by whoever started the command
            nothing = os.open(os.devnull, os.O_RDWR)  # it gets the number of what is closed, the lowest
            setattr(sys, name, os.fdopen(nothing, "r" if name == "stdin" else "w", encoding="utf-8"))
        elif name != "stdin" and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


#: Why words cannot be printed; other problems of the system are not about that.
_REASONS = {
    errno.ENOSPC: say("the disk is full"),
    getattr(errno, "EDQUOT", errno.ENOSPC): say("your share of the disk is used up"),
    errno.EFBIG: say("the file would be larger than files may be here"),
    errno.EIO: say("the disk or the terminal does not answer"),
    errno.EBADF: say("it goes where nothing can be written"),
    errno.EPIPE: say("nobody reads it any more"),
}


def unheard(number: int, words: Interface) -> NoReturn:
    """Say on the other stream that what the command says cannot be printed, by the error number, and end."""
    with suppress(OSError, ValueError):  # what is still waiting to be printed would fail once more
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    message = say("what the command says cannot be printed: {reason}", reason=_REASONS[number])
    with suppress(OSError):
        refuse(message, verbatim(""), words)
    sys.exit(2)
